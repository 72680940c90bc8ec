/// Seasons, quarters and halves of a year.
enum GermanSeasons {
    static let rules = [
        season, directedSeason, sequenceSeason, seasonYear, quarter, quarterCode, half,
        directedQuarter,
    ]

    /// Reads "Sommer", "dem Winter", "den ganzen Sommer".
    private static let season = Rule(
        "season",
        [
            [
                "der|den|dem|des|die?", "ganze|ganzen|gesamten?", .season,
                .notBefore(Element.dash.joined),
            ]
        ],
        examples: ["im [Frühjahr]": "2021-SP", "bis zum [Herbst]": "2021-FA"],
        counterexamples: ["Sommer-Fest"]
    ) { m in
        .when(When(season: m[.season]))
    }

    /// Reads "im vergangenen Sommer", "diesem strengen Winter", "nächstes Frühjahr".
    private static let directedSeason = Rule(
        "season-directed",
        [
            [
                "der|den|dem|des|die?", .direction,
                Element.word.without([.capital, .number, .ordinal]).optional, .season,
            ]
        ],
        examples: [
            "im [vergangenen Sommer]": "2021-SU", "nach [diesem strengen Winter]": "2021-WI",
            "im [kommenden Winter]": "2021-WI",
        ],
        counterexamples: ["die letzten Sommergäste"]
    ) { m in
        var when = When(season: m[.season])
        when.direction = m[.direction]
        return .when(when)
    }

    /// Reads "im folgenden Frühjahr", "im selben Sommer".
    private static let sequenceSeason = Rule(
        "season-sequence",
        [["der|den|dem|des?", .sequence, .season], ["jenem|jenen|jener", .season]],
        examples: ["1943 und im [folgenden Frühjahr]": "1944-SP"],
        counterexamples: ["folgende Sommergäste"]
    ) { m in
        var when = When(season: m[.season])
        when.direction = m[.sequence] ?? 0
        when.directionAnchor = .discourse
        return .when(when)
    }

    /// Reads "Sommer 1943", "Winter 2014/15", "Herbst des Jahres 1918".
    private static let seasonYear = Rule(
        "season-year",
        [
            ["der|den|dem|des|die?", .season, .year],
            ["der|den|dem|des|die?", .season, "des|im", "jahres|jahr", .year],
            [
                "der|den|dem|des|die?", .season, .year, .slash,
                Element([.twoDigits, .year]).joined,
            ],
            ["der|den|dem|des|die?", .season, .apostrophe, Element.twoDigits.joined],
        ],
        examples: ["im [Sommer 1943]": "1943-SU", "im [Winter 2014/15]": "2014-WI"],
        counterexamples: ["der Sommer kam 1943 Leuten"]
    ) { m in
        var when = When(year: m[.year], season: m[.season])
        if when.year == nil { when.shortYear = m[.twoDigits] }
        return .when(when)
    }

    /// Reads "im dritten Quartal", "des 1. Quartals 2014", "ersten Jahresviertel".
    private static let quarter = Rule(
        "quarter",
        [
            [
                "das|dem|des|die|der?", .germanDay, Element.period.joined.optional,
                "quartal|quartals|jahresviertel|jahresviertels|vierteljahr", .notBefore(.year),
            ],
            [
                "das|dem|des|die|der?", .germanDay, Element.period.joined.optional,
                "quartal|quartals|jahresviertel|jahresviertels|vierteljahr", "des|im?",
                "jahres|jahr?", .year,
            ],
        ],
        examples: ["im [dritten Quartal]": "2021-Q3", "im [1. Quartal 2014]": "2014-Q1"],
        counterexamples: ["ein Quartal", "das fünfte Quartal"]
    ) { m in
        guard let number = m.germanDay, 1...4 ~= number else { return nil }
        var when = When(year: m[.year])
        when.quarter = number
        return .when(when)
    }

    /// Reads "Q3 2008", "Q1".
    private static let quarterCode = Rule(
        "quarter-code",
        [["q", Element(.suffix).within(1...4).joined, Element.year.optional]],
        examples: ["Q3 2008": "2008-Q3", "in [Q1]": "2021-Q1"],
        counterexamples: ["Q7"]
    ) { m in
        var when = When(year: m[.year])
        when.quarter = m[.suffix]
        return .when(when)
    }

    /// Reads "der zweiten Jahreshälfte", "im ersten Halbjahr 2008".
    private static let half = Rule(
        "half",
        [
            [
                "die|der|das|dem|des?", .germanDay, Element.period.joined.optional,
                "jahreshälfte|halbjahr|halbjahres|halbjahrs|semester", .notBefore(.year),
            ],
            [
                "die|der|das|dem|des?", .germanDay, Element.period.joined.optional,
                "jahreshälfte|halbjahr|halbjahres|halbjahrs", "des|von?", "jahres?", .year,
            ],
        ],
        examples: [
            "in [der zweiten Jahreshälfte]": "2021-H2", "im [ersten Halbjahr 2008]": "2008-H1",
        ],
        counterexamples: ["die zweite Hälfte"]
    ) { m in
        guard let number = m.germanDay, 1...2 ~= number, !m.has("semester") else { return nil }
        var when = When(year: m[.year])
        when.half = number
        return .when(when)
    }

    /// Reads "im laufenden Quartal", "des vergangenen Quartals", "Vorquartal".
    private static let directedQuarter = Rule(
        "quarter-directed",
        [
            ["das|dem|des?", .direction, "quartal|quartals"],
            ["das|dem|des?", "vorquartal|vorquartals|schlussquartal|auftaktquartal"],
        ],
        examples: ["im [laufenden Quartal]": "2021-Q3", "im [Schlussquartal]": "2021-Q4"],
        counterexamples: ["das Quartal"]
    ) { m in
        if let number = m[.direction] { return .when(When(number, .quarter)) }
        if m.has("schlussquartal") || m.has("auftaktquartal") {
            var when = When()
            when.quarter = m.has("schlussquartal") ? 4 : 1
            return .when(when)
        }
        return .when(When(-1, .quarter))
    }
}
