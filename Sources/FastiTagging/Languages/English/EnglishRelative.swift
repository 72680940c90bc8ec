/// Dates counted from the time of writing.
enum EnglishRelative {
    static let rules = [
        deictic, dayBeforeYesterday, directedUnit, lastYearPart, unitFromNow, ago, agoDeictic,
        laterInUnit, businessYear, definiteUnit, currentUnit, comparedPeriod, yearAgo, weekend,
        fromNow,
    ]

    /// Reads "yesterday", "today", "tomorrow".
    private static let deictic = Rule(
        "deictic",
        [[.deictic]],
        examples: ["yesterday": "2021-09-20", "tomorrow": "2021-09-22"],
        counterexamples: ["to-day"]
    ) { m in
        m[.deictic].map { .when(When($0, .day)) }
    }

    /// Reads "the day before yesterday", "the day after tomorrow".
    private static let dayBeforeYesterday = Rule(
        "deictic-second",
        [["the?", "day", "before", "yesterday"], ["the?", "day", "after", "tomorrow"]],
        examples: ["the day before yesterday": "2021-09-19"],
        counterexamples: ["the day before tomorrow"]
    ) { m in
        .when(When(m.has("yesterday") ? -2 : 2, .day))
    }

    /// Reads "last year", "this week", "next month", "this weekend".
    private static let directedUnit = Rule(
        "direction-unit",
        [["last|this|next|coming", .singular], [.notAfter("the"), "past", .singular]],
        examples: ["last year": "2020", "this week": "2021-W38", "next month": "2021-10"],
        counterexamples: ["last resort", "this second"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        let number = m.has("last") || m.has("past") ? -1 : m.has("this") ? 0 : 1
        if unit == .day, number < 0 { return nil }
        if unit >= .decade, number != 0 {
            var length = Length(1, unit)
            length.side = number
            return .span(length)
        }
        if unit == .weekend { return .when(When(weekendOf: number)) }
        return .when(When(number, unit, from: number == 0 ? .here : .speech))
    }

    /// Reads "last year's third quarter".
    private static let lastYearPart = Rule(
        "direction-quarter", .plain,
        [
            [
                "last|this|next", "year", Element.apostrophe.joined, Element("s").joined,
                Element.ordinal.within(1...4), Element.dash.joined.optional, "quarter",
            ]
        ],
        examples: ["this year's third quarter": "2021-Q3", "next year's first quarter": "2022-Q1"],
        counterexamples: ["this year's quarter"]
    ) { m in
        var when = When(m.has("last") ? -1 : m.has("this") ? 0 : 1, .year)
        when.quarter = m[.ordinal]
        return .when(when)
    }

    /// Reads "a week from Monday" no, but "two weeks from now", "a year from today".
    private static let fromNow = Rule(
        "from-now", .joined,
        [[.duration, "from", Element(.reference)], [.duration, "hence"]],
        examples: ["two weeks from now": "2021-W40"],
        counterexamples: ["two weeks from home"]
    ) { m in
        guard let (number, unit) = m.expression(.duration)?.span?.whole else { return nil }
        if let now = m.expression(.reference), now != .vague(.present) { return nil }
        guard let number else { return .vague(.future) }
        return .when(When(number, unit))
    }

    /// Reads "in two weeks" where it is told as to come.
    private static let unitFromNow = Rule(
        "week-from-today", .joined,
        [[.duration, "from", Element.date.needing([.calendarDay])]],
        examples: ["a week from Monday": "2021-09-27", "three days from today": "2021-09-24"],
        counterexamples: ["a week from home"]
    ) { m in
        guard let when = m.expression(.date)?.when, let length = m.expression(.duration)?.span
        else { return nil }
        return .away(length, 1, from: when)
    }

    /// Reads "three days ago", "about two years ago".
    private static let ago = Rule(
        "ago", .joined,
        [[Element.bound.optional, .duration, "ago"]],
        examples: ["three days ago": "2021-09-18", "two years ago": "2019"],
        counterexamples: ["long ago"]
    ) { m in
        guard let length = m.expression(.duration)?.span, let (number, unit) = length.whole else {
            return nil
        }
        guard let number else { return .vague(.past) }
        guard unit >= .day else { return .vague(.past) }
        var when = When(-number, unit)
        when.isCompared = number == 1 && unit == .year
        when.mod = length.mod ?? m[.bound].flatMap(Modifier.init)
        return .when(when)
    }

    /// Reads "a year ago today".
    private static let agoDeictic = Rule(
        "ago-today", .joined,
        [[.duration, "ago", Element.date.needing(.calendarDay)]],
        examples: ["three weeks ago today": "2021-08-31"],
        counterexamples: ["ago today"]
    ) { m in
        guard let length = m.expression(.duration)?.span, m.expression(.date)?.when == When(0, .day)
        else { return nil }
        return .away(length, -1, from: When(0, .day))
    }

    /// Reads "the year", "the month", "the quarter", "the weekend".
    private static let definiteUnit = Rule(
        "unit-definite",
        [
            [
                .after("of|in|during|for|over|on|by|this|throughout|end|until"), "the",
                "year|month|week|weekend|day",
                .notBefore(.either(Element(.ordinal), "of|before|after|ago|when|that")),
                .notBefore(Element([.number, .ordinal, .year, .dash])),
            ]
        ],
        examples: ["for [the year]": "2021", "during [the month]": "2021-09"],
        counterexamples: ["the day of the battle", "the year 1990"]
    ) { m in
        guard let unit = m.definiteUnit else { return nil }
        if unit == .weekend { return .when(When(weekendOf: 0)) }
        return .when(When(0, unit, from: unit == .day ? .discourse : .here))
    }

    /// Reads "earlier in the week", "later in the decade".
    private static let laterInUnit = Rule(
        "later-in-unit",
        [
            [
                "earlier|later|early|late", "in", "the",
                "week|month|year|decade|century|day",
            ]
        ],
        examples: ["earlier in the week": "2021-W38", "later in the year": "2021"],
        counterexamples: ["earlier in the war"]
    ) { m in
        guard let unit = m.definiteUnit else { return nil }
        let mod: Modifier = m.has("earlier", "early") ? .start : .end
        let meaning = Meaning.when(When(0, unit, from: unit == .day ? .discourse : .here))
        return meaning.modified(mod)
    }

    /// Reads "the year ended March 31", "the fiscal year", "the full year".
    private static let businessYear = Rule(
        "year-business",
        [
            ["the", "fiscal?", "year", .before("ended|ending")],
            ["the", "fiscal", "year", .notBefore(.year)],
            ["the", "full", "year"],
        ],
        examples: ["[the fiscal year] ended May 31, 1990": "P1Y", "for [the full year]": "2021"],
        counterexamples: ["the year", "the fiscal year 1990"]
    ) { m in
        m.has("full") ? .when(When(0, .year, from: .here)) : .span(Length(1, .year))
    }

    /// Reads "the same period last year", "the corresponding quarter a year earlier".
    private static let comparedPeriod = Rule(
        "period-compared",
        [
            [
                "the", "same|corresponding|comparable|like?", "period|quarter|month", "of?", "last",
                "year",
                .notBefore(.apostrophe),
            ],
            [
                "the", "same|corresponding|comparable|like?", "period|quarter|month", "a|one",
                "year", "ago|earlier|before",
            ],
        ],
        examples: ["the same period last year": "2020", "the quarter a year ago": "2020"],
        counterexamples: ["the same period"]
    ) { _ in
        var when = When(-1, .year)
        when.isCompared = true
        return .when(when)
    }

    /// Reads "the current year", "the current fiscal year".
    private static let currentUnit = Rule(
        "unit-current",
        [["the", "current", "fiscal?", "year|month|week|quarter|decade|century"]],
        examples: ["the current fiscal year": "2021", "the current week": "2021-W38"],
        counterexamples: ["the current"]
    ) { m in
        m.definiteUnit.map { .when(When(0, $0)) }
    }

    /// Reads "the year-ago quarter", "year-earlier", "the year-ago period".
    private static let yearAgo = Rule(
        "year-ago",
        [
            [
                "the?", "year", Element.dash.joined, Element("ago|earlier").joined,
                "quarter|period",
            ],
            ["year", Element.dash.joined, Element("ago|earlier").joined],
            [
                "the?", "year", Element.dash.joined, Element("ago|earlier").joined,
                Element.ordinal.within(1...4), "quarter",
            ],
        ],
        examples: [
            "in the second quarter, up from [the year-ago quarter]": "2020-Q2",
            "year-earlier": "2020",
        ],
        counterexamples: ["the year ago"]
    ) { m in
        if let quarter = m[.ordinal] {
            var when = When(-1, .year)
            when.quarter = quarter
            return .when(when)
        }
        var when = When(-1, .year)
        when.isCompared = true
        return .when(when)
    }

    /// Reads "the weekend", "weekend".
    private static let weekend = Rule(
        "weekend",
        [["the?", "weekend", .notBefore(Element("of|s"))]],
        examples: ["the weekend": "2021-W38-WE"],
        counterexamples: ["weekends"]
    ) { _ in
        .when(When(weekendOf: 0))
    }
}

extension When {
    /// The weekend nearest by, by the tense of the clause.
    init(weekendOf direction: Int) {
        weekend = true
        count = Count(number: direction, unit: .weekend, anchor: .speech)
    }
}

extension Match {
    var definiteUnit: Unit? {
        let units: [(String, Unit)] = [
            ("year", .year), ("month", .month), ("week", .week), ("weekend", .weekend),
            ("quarter", .quarter), ("day", .day), ("decade", .decade), ("century", .century),
        ]
        return units.first { has($0.0) }?.1
    }
}
