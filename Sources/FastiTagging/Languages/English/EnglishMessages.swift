/// What short messages say: bare units and parts of the day.
enum EnglishMessages {
    static let rules = [
        bareUnit, theUnit, numberedDay, nthUnit, barePart, bareSeason, weekday, atm, dayMonth,
        packedClock, happyDay,
    ]

    /// Reads "day", "week", "year" with nothing around it.
    private static let bareUnit = Rule(
        "message-unit", .message,
        [
            [
                "whole?", "day|week|month|year|hour", .notBefore(Element(.dash).joined),
                .notAfter(.dash),
            ]
        ],
        examples: ["what a nice [day] it was": "P1D", "a tough [week]!": "P1W"],
        counterexamples: ["year-round"]
    ) { m in
        if m.has("hour") { return .span(Length(1, .hour)) }
        return m.definiteUnit.map { .span(Length(1, $0)) }
    }

    /// Reads "the day", "the week" as those of writing.
    private static let theUnit = Rule(
        "message-the-unit", .message,
        [
            ["the", "day|week|month|year", .notBefore("of|before|after")],
            ["last", "day"],
        ],
        examples: ["where [the day] goes": "2021-09-21", "to end off [the week]": "2021-W38"],
        counterexamples: ["the hour", "the day of the vote", "the day before"]
    ) { m in
        m.definiteUnit.map { .when(When(0, $0, from: .here)) }
    }

    /// Reads "Day 3", "week 2".
    private static let numberedDay = Rule(
        "message-day-number", .message,
        [
            [
                "day|week|month|year", Element([.number]).within(1...365),
                .notBefore(.either(.unit, .month)),
            ],
            ["day|week|year", Element(.suffix).within(1...365).joined],
        ],
        examples: ["[Day 3] of our trip": "P1D", "[week 2] of school": "P1W"],
        counterexamples: ["day three"]
    ) { m in
        guard m.token(.number)?.word == 0 || m.has(.suffix) else { return nil }
        return m.definiteUnit.map { .span(Length(1, $0)) }
    }

    /// Reads "first day", "1st year".
    private static let nthUnit = Rule(
        "message-nth", .message,
        [[.ordinal, "day|week|month|year"]],
        examples: ["a freshman in [1st year]": "P1Y"],
        counterexamples: ["first hour"]
    ) { m in
        m.definiteUnit.map { .span(Length(1, $0)) }
    }

    /// Reads "night", "a night", "morning" as those of the day of writing.
    private static let barePart = Rule(
        "message-part", .message,
        [["a|one", .part], [.notAfter(.number), .part]],
        examples: ["date [night] with friends": "2021-09-21TNI"],
        counterexamples: ["nightly"]
    ) { m in
        m[.part].flatMap(DayPart.init).map { .when(When(part: $0)) }
    }

    /// Reads "Spring", "WINTER".
    private static let bareSeason = Rule(
        "message-season", .message,
        [[Element.season.needing(.capital)]],
        examples: ["[Spring] is in the air": "2021-SP"],
        counterexamples: ["prices fall"]
    ) { m in
        m[.season].map { .when(When(season: $0)) }
    }

    /// Reads "this sun", "next fri" without a capital letter.
    private static let weekday = Rule(
        "message-weekday", .message,
        [
            ["this|next|last", Element(names.joined(separator: "|"))],
            [Element(names.joined(separator: "|")), .part],
            [.after("on|till|until|by"), Element(names.joined(separator: "|"))],
            [
                Element.date.needing(.calendarDay),
                .either("and|or|n", Element([.symbol, .dash])), .begin,
                Element(names.joined(separator: "|")), .notBefore(.word),
            ],
        ],
        examples: [
            "[next fri] lets run": "2021-09-24", "will party on [fri nite]": "2021-09-24TNI",
            "come this Sat and [sun]!": "2021-09-26",
        ],
        counterexamples: ["sat down"]
    ) { m in
        guard let index = names.firstIndex(where: { m.has($0) }) else { return nil }
        var when = When(weekday: index + 1)
        when.direction = m.has("this") ? 0 : m.has("next") ? 1 : m.has("last") ? -1 : nil
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "atm": at the moment.
    private static let atm = Rule(
        "message-now", .message,
        [[Element("atm").without(.capital), .notAfter(.determiner)]],
        examples: ["busy [atm]": "PRESENT_REF"],
        counterexamples: ["the ATM"]
    ) { _ in .vague(.present) }

    /// Reads "till 31/10", "Mon 23/6": a day and month in digits where one is expected.
    private static let dayMonth = Rule(
        "message-day-month", .message,
        [
            [
                .after("on|until|till|til|by|ends|from|since|before"), .day,
                Element.slash.joined, Element.day.joined, .notBefore(Element([.slash]).joined),
            ],
            [
                .after(.date), .day, Element.slash.joined, Element.day.joined,
                .notBefore(Element([.slash]).joined),
            ],
        ],
        examples: [
            "sale ends [31/10], come early": "2021-10-31", "see you on [9/25]": "2021-09-25",
        ],
        counterexamples: ["open 24/7", "on 3/4", "till 31/10/21"]
    ) { m in
        guard let first = m[.day], let second = m[.day, 1], max(first, second) > 12,
            min(first, second) <= 12
        else { return nil }
        return .when(When(month: min(first, second), day: max(first, second)))
    }

    /// Reads "at 0130", "abt 2250".
    private static let packedClock = Rule(
        "message-clock", .message,
        [
            [
                .after("at|abt|about|till|til|until|by|from|around|one"),
                Element(.clockDigits), .notBefore(Element([.number, .slash, .dash])),
            ],
            [
                .after("at|abt|about|till|til|until|by|from|around"), Element(.clockDigits),
                Element.date.needing(.calendarDay),
            ],
        ],
        examples: [
            "landed at [0130], tired": "2021-09-21T01:30",
            "flight at [0630 tmr]": "2021-09-22T06:30",
        ],
        counterexamples: ["at 130", "call us at 6333 3137"]
    ) { m in
        guard let token = m.token(.clockDigits), token.digits == 4 else { return nil }
        let time = When(clock: .init(hour: token.value / 100, minute: token.value % 100))
        return .when(m.expression(.date)?.when?.at(time) ?? time)
    }

    /// Reads "Happy Teachers' Day": a day is wished on it.
    private static let happyDay = Rule(
        "message-happy-day", .message,
        [
            [
                "happy", .begin, .capital, Element.capital.optional,
                Element.apostrophe.joined.optional, "s?", Element("day").needing(.capital),
            ]
        ],
        examples: [
            "Happy [Teachers' Day] to all": "2021-09-21", "Happy [National Day]!": "2021-09-21",
        ],
        counterexamples: ["happy first days", "Happy with my team"]
    ) { _ in .when(.today) }

    private static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
}
