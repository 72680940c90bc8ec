/// A date and a time of day, a season and its year: two expressions that are one.
enum EnglishJoined {
    static let rules = [
        glossed, timeThenDate, dateThenTime, halfOf, unitOf, nthOf, nthWeekday,
        possessive,
        dayOf, glossedTime,
    ]

    /// Reads "10 p.m. Wednesday", "noon on Thursday", "the morning of 31 January 1965".
    private static let timeThenDate = Rule(
        "time-date", .joined,
        [
            [
                Element.time.without(.date), Element.comma.optional, "of|on?", "the?",
                Element.date.needing(.calendarDay).without(.time), .notBefore(.time),
            ],
            [Element.time.without(.date), "on?", Element.time.needing(.date)],
            [
                .after("at|by|around|about|before|after|until|till|from"),
                Element.hour.within(1...12), Element.time.needing(.date),
            ],
        ],
        examples: [
            "8 p.m. tonight": "2021-09-21T20:00", "10 o'clock last night": "2021-09-20T22:00",
            "at [8 tonight]": "2021-09-21T20:00",
            "at [7 this morning]": "2021-09-21T07:00", "10 p.m. last night": "2021-09-20T22:00",
            "3:30 this afternoon": "2021-09-21T15:30", "10 p.m. Wednesday": "2021-09-15T22:00",
            "noon on May 5, 1990": "1990-05-05T12:00",
            "the morning of 31 January 1965": "1965-01-31TMO",
        ],
        counterexamples: ["10 p.m. in May"]
    ) { m in
        if let hour = m[.hour] {
            guard var day = m.expression(.time)?.when, day.clock == nil, let part = day.part,
                part != .midday
            else { return nil }
            day.part = nil
            let clock = When.Clock(hour: hour % 12, minute: 0)
            return .when(day.at(When(clock: part == .morning ? clock : clock.later)))
        }
        guard let time = m.expression(.time)?.when else { return nil }
        if var day = m.expression(.time, 1)?.when {
            guard let clock = time.clock, day.clock == nil else { return nil }
            let isNight = day.part == .night && clock.hour >= 5
            let isLate = day.part == .afternoon || day.part == .evening || isNight
            day.part = nil
            // "3:30 that afternoon"
            guard isLate, clock.hour < 12 else { return .when(day.at(time)) }
            return .when(day.at(When(clock: clock.later)))
        }
        return m.expression(.date)?.when.map { .when($0.at(time)) }
    }

    /// Reads "today (23 December)": the day is said beside it.
    private static let glossed = Rule(
        "day-glossed", .joined,
        [
            [
                Element.date.needing(.calendarDay), .end, .openParenthesis,
                Element.date.needing(.calendarDay), .closeParenthesis,
            ]
        ],
        examples: ["[today] (23 May 1990)": "1990-05-23"],
        counterexamples: ["23 May (today)"]
    ) { m in
        guard m.expression(.date)?.when == .today, let when = m.expression(.date, 1)?.when else {
            return nil
        }
        return .when(when)
    }

    /// Reads "Wednesday at 3 p.m.", "today at 10:30 BST", "this Sat, 7pm".
    private static let dateThenTime = Rule(
        "date-time", .joined,
        [
            [
                Element.date.needing(.calendarDay).without(.time), Element.comma.optional,
                "at|in|around|about?", "the?", Element.time.without(.date),
            ],
            [
                Element.time.needing(.date), Element.comma.optional, "at?",
                Element.time.without(.date),
            ],
            [
                Element.time.needing(.date), "at", Element.hour.within(1...12),
                .notBefore(Element([.word, .unit, .symbol, .colon]).without(.preposition)),
            ],
        ],
        examples: [
            "the game [tonight at 8]": "2021-09-21T20:00",
            "Wednesday at 3 p.m.": "2021-09-15T15:00", "today at 10:30 BST": "2021-09-21T10:30",
        ],
        counterexamples: ["May at 3 p.m."]
    ) { m in
        if let date = m.expression(.date)?.when, !date.isTime, let time = m.expression(.time)?.when
        {
            return .when(date.at(time))
        }
        guard var first = m.expression(.time)?.when, first.clock == nil else { return nil }
        if let hour = m[.hour] {
            guard let part = first.part, part != .midday, part != .daytime else { return nil }
            let clock = When.Clock(hour: hour % 12, minute: 0)
            return .when(first.at(When(clock: part == .morning ? clock : clock.later)))
        }
        guard let second = m.expression(.time, 1)?.when, let clock = second.clock else {
            return nil
        }
        first.part = nil
        first.clock = clock
        return .when(first)
    }

    /// Reads the "10 a.m." of "10 a.m. (0700 GMT) on Monday".
    private static let glossedTime = Rule(
        "time-glossed", .joined,
        [
            [
                Element.time.without(.date), .end, .openParenthesis, Element.time.without(.date),
                .closeParenthesis, "on?", Element.date.needing(.calendarDay).without(.time),
            ]
        ],
        examples: ["[10 a.m.] (0700 GMT) on 5 May 1990": "1990-05-05T10:00"],
        counterexamples: ["10 a.m. (0700 GMT) in London"]
    ) { m in
        guard let time = m.expression(.time)?.when, let day = m.expression(.date)?.when else {
            return nil
        }
        return .when(day.at(time))
    }

    /// Reads "the first half of the year", "the latter half of last week", "the second half of the
    /// 1980s".
    private static let halfOf = Rule(
        "half-of", .joined,
        [
            [
                "the?", .either("latter|former|last|other", Element.ordinal.within(1...2)), "half",
                "of", Element.date.without([.time, .calendarDay]),
            ]
        ],
        examples: [
            "the first half of last year": "2020-H1", "the second half of the 1980s": "198",
            "the first half of the year": "2021-H1",
        ],
        counterexamples: ["the first half of the game"]
    ) { m in
        guard var when = m.expression(.date)?.when else { return nil }
        let isFirst = m.has("former") || m[.ordinal] == 1
        guard when.isYear else { return Meaning.when(when).modified(isFirst ? .start : .end) }
        when.half = isFirst ? 1 : 2
        return .when(when)
    }

    /// Reads "the month of May", "the year of 1990", "the week of May 5".
    private static let unitOf = Rule(
        "unit-of", .joined,
        [
            ["the", "entire|whole?", "month", "of", Element.date.without(.calendarDay)],
            ["the", "week|weekend", "of", Element.date.needing(.calendarDay)],
            ["the", "year", "of?", Element.date.needing(.calendarYear)],
        ],
        examples: ["the month of May": "2021-05", "the week of May 5, 1990": "1990-W18"],
        counterexamples: ["the month of the games"]
    ) { m in
        guard var when = m.expression(.date)?.when, !when.isTime else { return nil }
        if m.has("month") { return when.month == nil ? nil : .when(when) }
        if m.has("year") { return .when(when) }
        guard when.day != nil, when.month != nil else { return nil }
        when.isWeekOf = true
        return .when(when)
    }

    /// Reads "the first week of October", "the last day of the month".
    private static let nthOf = Rule(
        "nth-of", .joined,
        [
            [
                "the?", .either("last|final", Element(.ordinal)),
                "day|days|week|weeks|month|months|quarter|weekend", "of",
                .date,
            ]
        ],
        examples: [
            "the first week of October": "2021-W39", "the last day of May 1990": "1990-05-31",
        ],
        counterexamples: ["the first week of the war"]
    ) { m in
        guard var when = m.expression(.date)?.when, !when.isDay, !when.isTime else { return nil }
        let number = m.has("last") || m.has("final") ? -1 : m[.ordinal] ?? 1
        let unit: Unit =
            m.has("day") ? .day : m.has("week") ? .week : m.has("month") ? .month : .quarter
        guard !m.has("days"), !m.has("weeks"), !m.has("months"), !m.has("weekend") else {
            return nil
        }
        when.nth = .init(number: number, unit: unit)
        return .when(when)
    }

    /// Reads "the third Monday of May", "the last Sunday in October".
    private static let nthWeekday = Rule(
        "nth-weekday", .joined,
        [
            [
                "the?", .either("last|final", Element.ordinal.within(1...5)),
                Element.date.needing(.calendarDay), "of|in", Element.date.without(.calendarDay),
            ],
            [
                "the?", Element.date.needing(.calendarDay), "in|of",
                Element.date.without(.calendarDay),
            ],
        ],
        examples: [
            "the third Monday of May 1990": "1990-05-21",
            "the last Sunday in October 1990": "1990-10-28",
        ],
        counterexamples: ["the third Monday of the games", "Monday in May"]
    ) { m in
        guard let day = m.expression(.date)?.when, var when = m.expression(.date, 1)?.when,
            let weekday = day.weekday, day.day == nil, !day.isTime,
            when.month != nil || when.isYear, when.nth == nil
        else { return nil }
        let isLast = day.direction == -1 || m.has("last", "final")
        guard let number = m[.ordinal] ?? (isLast ? -1 : nil) else { return nil }
        when.nth = .init(number: number, unit: .day, weekday: weekday)
        return .when(when)
    }

    /// Reads "this year's third quarter", "last year's summer".
    private static let possessive = Rule(
        "year-possessive", .joined,
        [
            [
                Element.date.needing(.calendarYear), Element.apostrophe.joined,
                Element("s").joined.optional, Element.date.needing(.yearless),
            ]
        ],
        examples: ["last year's summer": "2020-SU"],
        counterexamples: ["last year's budget"]
    ) { m in
        guard let outer = m.expression(.date)?.when, let inner = m.expression(.date, 1)?.when else {
            return nil
        }
        return inner.within(outer).map { .when($0) }
    }

    /// Reads "the 5th of last month", "Monday next week".
    private static let dayOf = Rule(
        "day-of", .joined,
        [
            [
                Element.date.needing(.calendarDay), Element("of").optional,
                Element.date.without([.calendarDay, .calendarYear]),
            ]
        ],
        examples: [
            "Wednesday of last week": "2021-09-15", "Wednesday last week": "2021-09-15",
        ],
        counterexamples: ["Wednesday of May", "Wednesday last month"]
    ) { m in
        guard let inner = m.expression(.date)?.when, var outer = m.expression(.date, 1)?.when,
            let count = outer.count, outer.mod == nil, count.unit == .week || m.has("of")
        else { return nil }
        if count.unit == .week, let weekday = inner.weekday, inner.day == nil {
            outer.weekday = weekday
            return .when(outer)
        }
        if count.unit == .month, let day = inner.day, inner.month == nil {
            outer.day = day
            return .when(outer)
        }
        return nil
    }
}
