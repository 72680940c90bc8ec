/// Years, decades and centuries.
enum EnglishYears {
    static let rules = [
        yearAlone, theYear, elidedYear, shortYear, yearOfEra, eraYear,
        elidedEra, decade, decadeOfEra, namedDecade, shortDecade,
    ]

    /// Before the rules of days: "from the 9th to the 13th century".
    static let centuries = [century]

    /// Words that follow a count and never a year.
    private static let counted =
        "people|men|women|children|troops|soldiers|miles|feet|km|kilometers|kilometres|meters"
        + "|metres|m|dollars|euros|pounds|tons|tonnes|barrels|times|percent|words|students"
        + "|workers|employees|members|points|shares|civilians|prisoners|casualties|aircraft|tanks"
        + "|dead|wounded|injured|missing|refugees|voters|deaths|residents|survivors|inhabitants"
        + "|ships|homes|houses|guns|block|pixels|calories|degrees|mg|kg|hp|rpm|others"

    /// Words before a count or the number of something.
    private static let labels =
        "than|least|most|some|nearly|almost|over|no|number|flight|room|highway|route|resolution"
        + "|article|section|paragraph|page|chapter|act|law|bill|train|bus|unit|volume|vol|pp|note"
        + "|box|suite|apartment|form|model|version|about|exactly|approximately|another|total"
        + "|resolutions|decisions|articles|carrying|carried|totalling|totaling|employing|numbering"
        + "|hr|hb|sb|directive|regulation|decree|docket|gate|channel|lot|code|zip|tel|phone|fax"

    /// Reads "2015" where a year can stand.
    private static let yearAlone = Rule(
        "year",
        [
            [
                .notAfter(Element([.symbol, .openParenthesis])), .notAfter(Element(labels)),
                Element.year.within(1400...2100).without(.joined),
                .notBefore(.unit), .notBefore(Element(counted)),
                .notBefore(Element([.slash, .colon, .word]).joined),
                .notBefore(Element.apostrophe.joined),
            ],
            [
                .notAfter(Element(.symbol)), .notAfter(Element(labels)),
                Element.year.within(1400...2100).without(.joined),
                .before(Element.apostrophe.joined),
            ],
            [.openParenthesis, .begin, Element.year.within(1400...2100), .notBefore(.unit)],
            [
                .after("in|since|until|of|from|by|before|after|to"),
                Element.year.within(1000...1399), .notBefore(.word),
            ],
            [
                .after("in|since|until|by|from|after"), Element.year.within(1000...1399),
                .before(
                    .either("he|she|they|it|his|her|their|its|the|when|and|with", Element(.past))
                ),
                .notBefore(.capital),
            ],
            [
                .after("in|since|until|by"), Element.year.within(1000...1399),
                .before(Element.capital.without([.ambiguous])),
            ],
            [.year, .either(.dash, .slash), .begin, Element.year.joined],
            [.year, .end, Element.slash.joined, Element.year.joined],
            [
                Element.year.within(1400...2100).without(.joined), .end, Element.slash.joined,
                Element.twoDigits.joined, .notBefore(Element([.slash, .dash]).joined),
            ],
            [
                .after("ca|circa"), Element.year.within(1000...2100).without(.joined),
                .notBefore(.unit),
            ],
            [
                .after("about|around"), Element.year.within(1500...2100).without(.joined),
                .before(.either(.preposition, Element([.period, .comma, .closeParenthesis]))),
                .notBefore(.unit),
            ],
            ["pre|post", Element.dash.joined, .begin, Element.year.joined],
            [
                Element.year.within(1400...2100), .end, Element.colon.joined,
                .notBefore(Element(.number).joined),
            ],
        ],
        examples: [
            "in [2015]": "2015", "the [1949] Conventions": "1949", "([1791])": "1791",
            "in [1204] the duchy was lost": "1204",
        ],
        counterexamples: ["3,410 houses", "#2015", "2000 people", "more than 1998", "1500 miles"]
    ) { m in
        let isFirst = m.elements.contains { $0.role == .end }
        return (isFirst ? m[.year] : m[.year, 1] ?? m[.year]).map { .when(When(year: $0)) }
    }

    /// Reads "the year 2000", "the years 1955".
    private static let theYear = Rule(
        "year-named",
        [["the?", "year|years", .year]],
        examples: ["the year 1998": "1998"],
        counterexamples: ["the year when"]
    ) { m in
        m[.year].map { .when(When(year: $0)) }
    }

    /// Reads the "58" of "1957-58".
    private static let elidedYear = Rule(
        "year-elided",
        [
            [.year, .dash, .begin, Element.twoDigits.joined, .notBefore(Element.dash.joined)],
            [.year, .slash, .begin, Element.twoDigits.joined, .notBefore(Element.slash.joined)],
            [
                .year, .dash, .begin, Element([.number]).within(1...9).joined,
                .notBefore(Element.dash.joined),
            ],
        ],
        examples: ["1957-[58]": "1958", "1968-[9]": "1969"],
        counterexamples: ["1957-58-1", "1968-7"]
    ) { m in
        // "1968-9": only the year that follows.
        if m[.twoDigits] == nil, let year = m[.year] {
            let next = m.tokens.compactMap({ $0 }).last?.value
            return next == (year + 1) % 10 && year % 10 < 9 ? .when(When(year: year + 1)) : nil
        }
        guard let year = m[.year], let digits = m[.twoDigits], digits > year % 100 || digits == 0
        else { return nil }
        let century = year / 100 * 100
        return .when(When(year: (digits == 0 ? century + 100 : century) + digits))
    }

    /// Reads "'44".
    private static let shortYear = Rule(
        "year-short",
        [
            [
                .after(.either(.month, .either(.preposition, .season))), .apostrophe,
                Element.twoDigits.joined, .notBefore(Element([.word]).joined),
            ]
        ],
        examples: ["in ['44]": "1944"],
        counterexamples: ["'44s"]
    ) { m in
        var when = When()
        when.shortYear = m[.twoDigits]
        return .when(when)
    }

    /// Reads "480 BC", "ad 79".
    private static let yearOfEra = Rule(
        "year-era",
        [
            [Element([.number]).within(1...9999), .era],
            [Element([.number]).within(1...9999), .end, .dash, .number, .era],
            [.month, "of?", Element([.number]).within(1...9999), .era],
        ],
        examples: [
            "480 BC": "BC0480", "575 B.C.": "BC0575", "1066 AD": "1066",
            "June 479 BC": "BC0479-06",
        ],
        counterexamples: ["480 people"]
    ) { m in
        guard let number = m[.number], let era = m[.era] else { return nil }
        var when = When(year: era < 0 ? 1 - number : number, month: m[.month])
        when.isBC = era < 0
        return .when(when)
    }

    /// Reads "AD 79".
    private static let eraYear = Rule(
        "era-year",
        [["ad|ce", Element([.number]).within(1...2100)]],
        examples: ["AD 79": "0079"],
        counterexamples: ["ad agency"]
    ) { m in
        m[.number].map { .when(When(year: $0)) }
    }

    /// Reads "490" as a year where years before Christ are spoken of.
    private static let elidedEra = Rule(
        "year-era-elided",
        [
            [
                .after("in|since|until|of|from|by|to|between|and|late|early"),
                Element([.number]).within(100...999).without([.word]), .notBefore(.word),
            ],
            [
                .after("in|since|until|of|from|by|to"),
                Element([.number]).within(100...999).without([.word]),
                .before(.either(.preposition, "and|when|the|he|they|it|with|but")),
            ],
            ["the?", .season, "of", Element([.number]).within(100...999).without([.word])],
        ],
        examples: [
            "490 BC, and in [479], they": "BC0479",
            "490 BC, and in [the spring of 489] the": "BC0489-SP",
        ],
        counterexamples: ["in 490, they", "490 BC, 300 ships"]
    ) { m in
        guard let number = m[.number] else { return nil }
        var when = When(year: 1 - number, season: m[.season])
        when.isBC = true
        when.needsEra = true
        return .when(when)
    }

    /// Reads "the 1960s", "1960's".
    private static let decade = Rule(
        "decade",
        [
            ["the?", Element.year, Element("s").joined],
            ["the?", Element.year, Element.apostrophe.joined, Element("s").joined],
        ],
        examples: ["the 1960s": "196", "the 1960's": "196", "the 2000s": "200", "the 1800s": "18"],
        counterexamples: ["1960's election of 1965", "1965s"]
    ) { m in
        guard let year = m[.year], year % 10 == 0 else { return nil }
        if m.has(.apostrophe), !m.has("the") { return nil }
        var when = When()
        // "the 1900s" are mostly a century; of this one there is no more yet than decades.
        let isCentury = year % 100 == 0 && year != 2000
        if isCentury { when.century = year / 100 } else { when.decade = year / 10 }
        return .when(when)
    }

    /// Reads "the 470s BC".
    private static let decadeOfEra = Rule(
        "decade-era",
        [["the?", Element([.number]).within(10...2000), Element("s").joined, .era]],
        examples: ["the 470s BC": "BC047"],
        counterexamples: ["the 470s"]
    ) { m in
        guard let number = m[.number], let era = m[.era], number % 10 == 0 else { return nil }
        var when = When()
        when.decade = number / 10
        when.isBC = era < 0
        return .when(when)
    }

    /// Reads "the nineties", "the 90s", "the '60s".
    private static let shortDecade = Rule(
        "decade-short",
        [
            [
                .after(.either("the|early|mid|late", .dash)), .apostrophe,
                Element.twoDigits.joined, Element("s").joined,
            ],
            ["the", Element.apostrophe.optional, Element.twoDigits, Element("s").joined],
        ],
        examples: ["the '60s": "196", "the 90s": "199"],
        counterexamples: ["the 65s"]
    ) { m in
        guard let digits = m[.twoDigits], digits % 10 == 0 else { return nil }
        var when = When()
        when.decade = 190 + digits / 10
        return .when(when)
    }

    /// Reads "the nineties", "the nineteen sixties".
    private static let namedDecade = Rule(
        "decade-named",
        [
            ["the", "nineteen?", Element(.decade)],
            ["the", "early|mid|late", Element.dash.joined.optional, Element(.decade)],
        ],
        examples: [
            "the nineties": "199", "the nineteen sixties": "196", "the late forties": "194",
        ],
        counterexamples: ["in his nineties"]
    ) { m in
        guard let tens = m[.decade] else { return nil }
        var when = When()
        when.decade = 190 + tens / 10
        if m.has("early", "mid") || m.has("late") {
            when.mod = m.has("early") ? .start : m.has("mid") ? .mid : .end
        }
        return .when(when)
    }

    /// Reads "the 20th century", "the fourth century BC".
    private static let century = Rule(
        "century",
        [
            [
                "the?", Element(.ordinal), Element.dash.joined.optional, "century",
                Element.era.optional,
            ],
            [
                "the?", "mid?", Element.dash.joined.optional, Element(.tens).within(20...20),
                Element.dash.joined.optional, Element(.ordinal).within(1...9),
                Element.dash.joined.optional, "century",
            ],
            [
                "the?", Element(.ordinal), .end, .either("and|or|to", .dash), "the?",
                Element(.ordinal), Element.dash.joined.optional, "century|centuries",
            ],
            ["the?", Element(.ordinal), "centuries", Element.era.optional],
        ],
        examples: [
            "the twenty-first century": "20", "from [the 9th] to the 13th century": "08",
            "[the 17th] and 18th centuries": "16",
            "the 20th century": "19",
            "the 4th century BC": "BC03",
        ],
        counterexamples: ["the last century"]
    ) { m in
        guard let last = m[.ordinal], last >= 1 else { return nil }
        let number = last + (m[.tens] ?? 0)
        var when = When()
        when.century = number - 1
        when.isBC = m[.era] == -1
        return .when(when)
    }

}
