/// Dates counted from the time of writing.
enum EnglishRelative {
    static let rules = [
        deictic, dayBeforeYesterday, directedUnit, unitFromNow, ago, agoDeictic, laterInUnit,
        longAgo, definiteUnit, midUnit, weekend, fromNow,
    ]

    /// Reads "yesterday", "today", "tomorrow".
    private static let deictic = Rule(
        "deictic",
        [
            [.deictic], [Element([.number]).within(2...2), Element("day|moro|mrw|mrow|mr").joined],
        ],
        examples: ["yesterday": "2021-09-20", "tomorrow": "2021-09-22", "2moro": "2021-09-22"],
        counterexamples: ["to-day"]
    ) { m in
        if let number = m[.deictic] { return .when(When(number, .day)) }
        guard let two = m.token(.number), two.digits == 1 else { return nil }
        return .when(When(m.has("day") ? 0 : 1, .day))
    }

    /// Reads "the day before yesterday", "the day after tomorrow".
    private static let dayBeforeYesterday = Rule(
        "deictic-second",
        [
            ["the?", "day", "before", "yesterday"], ["the?", "day", "after", "tomorrow"],
            ["the", "year|month|week", "before", "last"],
            ["the", "year|month|week", "after", "next"],
        ],
        examples: [
            "the day before yesterday": "2021-09-19", "the year before last": "2019",
            "the week after next": "2021-W40",
        ],
        counterexamples: ["the day before tomorrow"]
    ) { m in
        let unit = m.definiteUnit ?? .day
        return .when(When(m.has("before") ? -2 : 2, unit))
    }

    /// Reads "last year", "this week", "next month", "this weekend".
    private static let directedUnit = Rule(
        "direction-unit",
        [
            ["this|next|coming", .singular, .notBefore("century")],
            ["last", .singular, .notBefore("of|century")],
            [.notAfter("the"), "past", .singular, .notBefore("century")],
            ["this", "past|last|coming|same|very", .singular],
        ],
        examples: [
            "last year": "2020", "this week": "2021-W38", "next month": "2021-10",
            "this past week": "2021-W37", "this coming weekend": "2021-W38-WE",
            "last century": "19",
        ],
        counterexamples: ["last resort", "this second", "last week of May"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        let isPast = m.has("last") || m.has("past")
        var number = isPast ? -1 : m.has("this") ? 0 : 1
        if number == 0, m.has("coming") { number = 1 }
        if unit == .century, isPast { return .when(When(-1, .century)) }
        if unit == .day, number < 0 { return nil }
        if unit == .weekend, m.has("coming") { return .when(When(weekendOf: 0)) }
        if unit >= .decade, number != 0 {
            var length = Length(1, unit)
            length.side = number
            return .span(length)
        }
        if unit == .weekend { return .when(When(weekendOf: number)) }
        return .when(When(number, unit, from: .speech))
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
        [
            [
                .duration, "from", Element.date.needing([.calendarDay]),
                .notBefore(.either("to|through|until|till", .dash)),
            ]
        ],
        examples: ["a week from Monday": "2021-09-27", "three days from today": "2021-09-24"],
        counterexamples: ["a week from home", "for ten days from May 5 to May 15"]
    ) { m in
        guard let when = m.expression(.date)?.when, let length = m.expression(.duration)?.span
        else { return nil }
        return .away(length, 1, from: when)
    }

    /// Reads "three days ago", "about two years ago".
    private static let ago = Rule(
        "ago", .joined,
        Self.bounded(["ago"]),
        examples: [
            "three days ago": "2021-09-18", "two years ago": "2019",
            "more than two years ago": "2019", "at least five weeks ago": "2021-W33",
            "two and a half years ago": "2019-03", "a year or so ago": "2020",
        ],
        counterexamples: ["long ago"]
    ) { m in
        guard let length = m.expression(.duration)?.span else { return nil }
        guard let (number, unit) = length.whole else {
            guard let part = length.only, part.unit == .year, let tenths = part.tenths else {
                return nil
            }
            return .when(When(-tenths * 12 / 10, .month))
        }
        guard let number else { return .vague(.past) }
        guard unit >= .day else { return .vague(.past) }
        var when = When(-number, unit)
        when.isCompared = number == 1 && unit == .year
        when.mod = length.mod ?? m.boundMod
        return .when(when)
    }

    /// A length of time with what can stand before it, and words after it.
    static func bounded(_ rest: [Element]) -> [Pattern] {
        let openings: [[Element]] = [
            [Element.bound.optional], ["well|just|little", .bound],
            ["a?", "little|slightly|just?", "more|less|fewer", "than"], ["at", "least|most"],
            ["no", "more|less", "than"], ["some|barely|scarcely"],
        ]
        return openings.map { Pattern(words: [], then: $0 + [.duration] + rest) }
            + [Pattern(words: [], then: [.duration, "or", "so|more"] + rest)]
    }

    /// Reads "long ago", "not so long ago", "a long time ago", "moments ago".
    private static let longAgo = Rule(
        "ago-unknown",
        [
            ["a", "long|short?", "time|while", "ago"],
            [.notAfter("so|too|that|very|not"), "long|moments|ages", "ago"],
            ["some", "time", "ago"], ["a", "generation", "ago"],
            ["the", "other", "day", .notBefore("of|when")],
        ],
        examples: ["long ago": "PAST_REF", "a long time ago": "PAST_REF"],
        counterexamples: ["as long as", "not so long ago"]
    ) { _ in .vague(.past) }

    /// Reads "a year ago today".
    private static let agoDeictic = Rule(
        "ago-today", .joined,
        [
            [.duration, "ago", Element.date.needing(.calendarDay)],
            [.duration, "ago", Element.date.without([.calendarDay, .time])],
        ],
        examples: [
            "three weeks ago today": "2021-08-31", "ten years ago today": "2011-09-21",
            "two weeks ago Monday": "2021-09-06", "a year ago this month": "2020-09",
            "twenty years ago this week": "2001-W38",
        ],
        counterexamples: ["ago today"]
    ) { m in
        guard let length = m.expression(.duration)?.span, let (number, unit) = length.whole,
            let number
        else { return nil }
        if let here = m.expression(.date)?.when?.count, here.unit > .day {
            guard unit == .year, here.number == 0, [.week, .month, .year].contains(here.unit)
            else { return nil }
            if here.unit == .week {
                // The week of the same day, which is not always 52 weeks ago.
                var when = When(-number, .year)
                when.isSameDay = true
                when.isWeekOf = true
                return .when(when)
            }
            return .when(When(-number * (here.unit == .month ? 12 : 1), here.unit))
        }
        guard let date = m.expression(.date)?.when else { return nil }
        if date == .today, unit >= .year || unit == .month {
            var when = When(-number, unit)
            when.isSameDay = true
            return .when(when)
        }
        guard date == .today || date.weekday != nil else { return nil }
        return .away(length, -1, from: date)
    }

    /// Reads "the year", "the month", "the quarter", "the weekend".
    private static let definiteUnit = Rule(
        "unit-definite",
        [
            [
                .after("of|in|during|for|over|on|by|this|throughout|end|until"), "the",
                "year|month|week|weekend|day|decade|century",
                .notBefore(.either(Element(.ordinal), "of|before|after|ago|when|that")),
                .notBefore(Element([.number, .ordinal, .year, .dash])),
            ],
            [
                .after("ended|closed|finished|started|began"), "the",
                "year|month|week|quarter", .notBefore("of|before|after|ended|ending"),
            ],
        ],
        examples: [
            "for [the year]": "2021", "during [the month]": "2021-09",
            "it ended [the week] 2 percent lower": "2021-W38",
        ],
        counterexamples: ["the day of the battle", "the year 1990"]
    ) { m in
        guard let unit = m.definiteUnit else { return nil }
        if unit == .weekend { return .when(When(weekendOf: 0)) }
        return .when(When(0, unit, from: unit == .day ? .discourse : .here))
    }

    /// Reads "mid-year", "midweek", "by mid-century".
    private static let midUnit = Rule(
        "unit-mid",
        [
            ["mid", Element.dash.joined, Element("year|month|week|decade|century").joined],
            ["midyear|midmonth|midweek"],
        ],
        examples: ["by [mid-year]": "2021", "[midweek]": "2021-W38"],
        counterexamples: ["mid year", "mid-career"]
    ) { m in
        let unit: Unit? =
            m.has("midyear") ? .year : m.has("midmonth") ? .month : m.has("midweek") ? .week : nil
        guard let unit = unit ?? m.definiteUnit else { return nil }
        return Meaning.when(When(0, unit, from: .here)).modified(.mid)
    }

    /// Reads "earlier in the week", "later in the decade".
    private static let laterInUnit = Rule(
        "later-in-unit",
        [
            [
                "earlier|later|early|late", "in", "the",
                "week|month|year|decade|century|day|weekend",
            ]
        ],
        examples: ["earlier in the week": "2021-W38", "later in the year": "2021"],
        counterexamples: ["earlier in the war"]
    ) { m in
        guard let unit = m.definiteUnit else { return nil }
        if unit == .weekend { return .when(When(weekendOf: 0)) }
        let mod: Modifier = m.has("earlier", "early") ? .start : .end
        let meaning = Meaning.when(When(0, unit, from: unit == .day ? .discourse : .here))
        return meaning.modified(mod)
    }

    /// Reads "the weekend", "weekend".
    private static let weekend = Rule(
        "weekend",
        [
            ["the?", "weekend|wknd|wkend", .notBefore(Element("of|s"))],
            ["the|this?", "whole|entire", "weekend", .notBefore(Element("of|s"))],
        ],
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
