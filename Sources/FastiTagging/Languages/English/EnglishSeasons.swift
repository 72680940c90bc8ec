/// Seasons, quarters and halves of a year.
enum EnglishSeasons {
    static let rules = [
        season, directedSeason, sequenceSeason, seasonYear, quarter, quarterYear, quarterCode,
        fiscalQuarter, half, directedQuarter,
    ]

    private static let openers =
        "in|of|by|since|until|through|during|after|before|early|late|mid|each|every"

    /// Reads "the summer", "winter"; "fall" and "spring" only behind an article or preposition.
    private static let season = Rule(
        "season",
        [
            [
                .after(.either(Element(openers), .dash)), "the?", .season,
                .notBefore(Element("of|s")),
                .notBefore(Element(.capital)),
            ],
            ["the", .season, .notBefore("of"), .notBefore(Element(.capital))],
            [
                .after("a|its|their|this|his"), .season, .before(.word),
                .notBefore(.either("of|in|from|to|for|and|or", Element([.capital, .past]))),
            ],
            [
                "the?", .season, .end, "of",
                .either("that|the|this", Element([.direction, .sequence])),
            ],
            ["the?", "summer|winter|autumn", .notBefore(Element(.capital))],
        ],
        examples: [
            "in [the spring]": "2021-SP", "in [winter]": "2021-WI", "by [summer]": "2021-SU",
        ],
        counterexamples: ["prices fall", "the fall of Saigon", "to spring up"]
    ) { m in
        .when(When(season: m[.season] ?? (m.has("summer") ? 2 : m.has("winter") ? 4 : 3)))
    }

    /// Reads "last fall", "this summer", "next spring".
    private static let directedSeason = Rule(
        "season-directed",
        [[.direction, .season]],
        examples: ["last summer": "2021-SU", "this fall": "2021-FA", "next spring": "2022-SP"],
        counterexamples: ["this falls"]
    ) { m in
        var when = When(season: m[.season])
        when.direction = m[.direction]
        return .when(when)
    }

    /// Reads "that summer", "the following spring".
    private static let sequenceSeason = Rule(
        "season-sequence",
        [["that", "same?", .season], ["the?", .sequence, .season], ["the", "next", .season]],
        examples: [
            "in 1943; [the following spring]": "1944-SP", "in 1943; [that summer]": "1943-SU",
        ],
        counterexamples: ["that falls"]
    ) { m in
        var when = When(season: m[.season])
        when.direction = m[.sequence] ?? (m.has("next") ? 1 : 0)
        when.directionAnchor = .discourse
        return .when(when)
    }

    /// Reads "summer 1943", "summer of 1943", "the winter of 1914-15".
    private static let seasonYear = Rule(
        "season-year",
        [
            ["the?", .season, "of?", .year, .notBefore(Element.dash.joined)],
            ["the?", .season, "of?", .year, .before(Element.dash.joined)],
            ["the?", .season, .apostrophe, Element.twoDigits.joined],
            ["the?", .season, "of?", Element(.number).within(1...999), .era],
        ],
        examples: [
            "the summer of 1943": "1943-SU", "spring 2004": "2004-SP",
            "spring of 480 BC": "BC0480-SP",
        ],
        counterexamples: ["the fall of Saigon"]
    ) { m in
        var when = When(year: m[.year], season: m[.season])
        if let number = m[.number], m.has(.era) {
            when.year = m[.era] == -1 ? 1 - number : number
            when.isBC = m[.era] == -1
        }
        when.shortYear = m[.twoDigits]
        return .when(when)
    }

    /// Reads "the third quarter", "third-quarter", "its fourth quarter".
    private static let quarter = Rule(
        "quarter",
        [
            [Element.determiner.optional, Element.ordinal.within(1...4), "quarter|quarters"],
            [Element.ordinal.within(1...4), Element.dash.joined, "quarter|quarters"],
            ["the", .year, Element.ordinal.within(1...4), Element.dash.joined.optional, "quarter"],
        ],
        examples: ["the third quarter": "2021-Q3", "third-quarter": "2021-Q3"],
        counterexamples: ["three quarters"]
    ) { m in
        var when = When(year: m[.year])
        when.quarter = m[.ordinal]
        return .when(when)
    }

    /// Reads "the third quarter of 1990", "first-quarter 1990".
    private static let quarterYear = Rule(
        "quarter-year",
        [
            [
                "the?", Element.ordinal.within(1...4), Element.dash.joined.optional, "quarter",
                "of?", "fiscal?", .year,
            ]
        ],
        examples: ["the third quarter of 1990": "1990-Q3"],
        counterexamples: ["the third quarter of the city"]
    ) { m in
        var when = When(year: m[.year])
        when.quarter = m[.ordinal]
        return .when(when)
    }

    /// Reads "Q3 2008", "Q1".
    private static let quarterCode = Rule(
        "quarter-code",
        [
            [
                "q", Element(.suffix).within(1...4).joined,
                Element.year.optional,
            ]
        ],
        examples: ["Q3 2008": "2008-Q3", "in [Q1]": "2021-Q1"],
        counterexamples: ["Q7"]
    ) { m in
        var when = When(year: m[.year])
        when.quarter = m[.suffix]
        return .when(when)
    }

    /// Reads "the fiscal first quarter", "fiscal second-quarter".
    private static let fiscalQuarter = Rule(
        "quarter-fiscal",
        [
            [
                Element.determiner.optional, "fiscal", Element.dash.joined.optional,
                Element.ordinal.within(1...4), "quarter",
            ],
            [
                "fiscal", Element.dash.joined.optional, Element.ordinal.within(1...4),
                Element.dash.joined, "quarter",
            ],
        ],
        examples: ["the fiscal first quarter": "2021-Q1"],
        counterexamples: ["the fiscal quarter"]
    ) { m in
        var when = When()
        when.quarter = m[.ordinal]
        return .when(when)
    }

    /// Reads "the first half", "the second half of 2008", "the latter half of 2008".
    private static let half = Rule(
        "half",
        [
            [
                "the?", .either("latter", Element.ordinal.within(1...2)), "half", "of",
                "fiscal?", .year,
            ],
            ["the", Element.ordinal.within(1...2), "half", .notBefore("of")],
        ],
        examples: ["the second half of 2008": "2008-H2", "in [the first half]": "2021-H1"],
        counterexamples: ["the first half of the game"]
    ) { m in
        var when = When(year: m[.year])
        when.half = m.has("latter") ? 2 : m[.ordinal]
        return .when(when)
    }

    /// Reads "the current quarter", "the latest quarter".
    private static let directedQuarter = Rule(
        "quarter-directed",
        [["the", "current|latest", "quarter"], ["the", "quarter", .notBefore("of|century")]],
        examples: ["the current quarter": "2021-Q3", "the latest quarter": "2021-Q2"],
        counterexamples: ["the last quarter", "the quarter of the city"]
    ) { m in
        if m.has("current") { return .when(When(0, .quarter)) }
        return .when(m.has("latest") ? When(-1, .quarter) : When(0, .quarter, from: .discourse))
    }
}
