/// Seasons, quarters and halves of a year.
enum EnglishSeasons {
    static let rules = [
        seasonsAgo, season, directedSeason, sequenceSeason, seasonYear, quarter, quarterYear,
        quarterCode,
        half, directedQuarter,
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
            ["the", "spring", .notBefore("of"), .notBefore(Element(.capital))],
            // "the fall semester"; "the fall came after …" is of something else.
            [
                "the", "fall", .before(.word),
                .notBefore(.either("of|in|from|to|for|by", Element([.capital, .past, .present]))),
            ],
            [
                .after("a|its|their|this|his"), .season, .before(.word),
                .notBefore(.either("of|in|from|to|for|and|or", Element([.capital, .past]))),
            ],
            ["the?", .season, .end, "of", .either("that|this", Element([.direction, .sequence]))],
            [
                "the?", .season, .end, "of", "the",
                .either("same|year", Element([.direction, .sequence])),
            ],
            ["the?", "summer|winter|autumn", .notBefore(Element(.capital))],
            [
                .season, .either("and|or|to", Element([.comma, .dash])), .begin, "the?",
                .season, .notBefore(Element("of")), .notBefore(Element(.capital)),
            ],
        ],
        examples: [
            "in [the spring]": "2021-SP", "in [winter]": "2021-WI", "by [summer]": "2021-SU",
        ],
        counterexamples: [
            "prices fall", "the fall of Saigon", "to spring up", "the fall came after it",
            "the fall in prices",
        ]
    ) { m in
        // "the spring and [summer]": the second of two.
        let named = m[.season, 1] ?? m[.season]
        let word = m.has("spring") ? 1 : m.has("summer") ? 2 : m.has("winter") ? 4 : 3
        return .when(When(season: named ?? word))
    }

    /// Reads "two summers ago".
    private static let seasonsAgo = Rule(
        "season-ago",
        [[Element(.number).within(2...20), .season, "ago"]],
        examples: ["two summers ago": "2020-SU"],
        counterexamples: ["two summers later"]
    ) { m in
        guard let number = m[.number], let season = m[.season] else { return nil }
        var when = When(1 - number, .year)
        when.season = season
        return .when(when)
    }

    /// Reads "last fall", "this summer", "next spring".
    private static let directedSeason = Rule(
        "season-directed",
        [["this?", .direction, .season], ["this", "past|coming", .season]],
        examples: [
            "this past summer": "2021-SU", "last summer": "2021-SU", "this fall": "2021-FA",
            "next spring": "2022-SP",
        ],
        counterexamples: ["this falls"]
    ) { m in
        var when = When(season: m[.season])
        when.direction = m.has("past") ? -1 : m.has("coming") ? 1 : m[.direction]
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
            [
                Element.determiner.optional, Element.ordinal.within(1...4), .end,
                .either("and|or|to", Element([.comma])), "the?", Element.ordinal.within(1...4),
                "quarter|quarters",
            ],
            [
                "the?", "fiscal?", .year, "fiscal?", Element.ordinal.within(1...4),
                Element.dash.joined.optional, "quarter",
            ],
            [
                "the|its", "current|latest|recent|just", Element.dash.joined.optional,
                "ended?", "fiscal?", Element.ordinal.within(1...4), Element.dash.joined.optional,
                "quarter",
            ],
        ],
        examples: [
            "the third quarter": "2021-Q3", "third-quarter": "2021-Q3",
            "the 1990 third quarter": "1990-Q3", "in [the first] and second quarters": "2021-Q1",
        ],
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
                "the?", "fiscal?", .either("final|last", Element.ordinal.within(1...4)),
                Element.dash.joined.optional, "quarter", "of?", "fiscal|calendar?", "year?", .year,
            ]
        ],
        examples: ["the third quarter of 1990": "1990-Q3"],
        counterexamples: ["the third quarter of the city"]
    ) { m in
        var when = When(year: m[.year])
        when.quarter = m[.ordinal] ?? 4
        return .when(when)
    }

    /// Reads "Q3 2008", "Q1".
    private static let quarterCode = Rule(
        "quarter-code",
        [
            ["q|h", Element(.suffix).within(1...4).joined, Element.year.optional],
            [Element([.number]).within(1...4), Element("q").joined, Element.year.optional],
        ],
        examples: [
            "Q3 2008": "2008-Q3", "in [Q1]": "2021-Q1", "2Q 2009": "2009-Q2",
            "H1 2009": "2009-H1",
        ],
        counterexamples: ["Q7"]
    ) { m in
        var when = When(year: m[.year])
        let number = m[.suffix] ?? m[.number]
        if m.has("h") { when.half = number } else { when.quarter = number }
        guard !m.has("h") || (number ?? 9) <= 2 && when.year != nil else { return nil }
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
            [
                "the", "fiscal|financial?", Element.ordinal.within(1...2), "half",
                .notBefore("of|hour|century|dozen|an|a|time"),
            ],
            [
                Element.ordinal.within(1...2), Element.dash.joined, Element("half").joined,
                .notBefore(Element.dash.joined),
            ],
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
        [
            ["the", "current|latest|present", "fiscal?", "quarter"],
            ["the", "quarter", .notBefore("of|century|final|finals|mile|pound|hour")],
            ["the", "most", "recent", "fiscal?", "quarter"], ["the", "just", "ended", "quarter"],
            ["the", "past|last|recent", "fiscal?", "quarter", .notBefore("of|century")],
            ["the", "next|coming", "fiscal?", "quarter"],
        ],
        examples: [
            "the current quarter": "2021-Q3", "the latest quarter": "2021-Q2",
            "the most recent quarter": "2021-Q2", "the next quarter": "2021-Q4",
        ],
        counterexamples: ["the last quarter of the city", "the quarter of the city"]
    ) { m in
        if m.has("current", "present") { return .when(When(0, .quarter)) }
        if m.has("next", "coming") { return .when(When(1, .quarter)) }
        return .when(
            m.has("latest", "recent", "past", "last", "ended")
                ? When(-1, .quarter) : When(0, .quarter, from: .discourse))
    }
}
