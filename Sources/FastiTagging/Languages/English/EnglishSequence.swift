/// Dates counted from another date of the text.
enum EnglishSequence {
    static let rules = [
        thatUnit, sameUnit, previousUnit, nextUnit, laterNow, later, before, after,
        onlyLater, thisPeriod, latestPeriod, namedDay, namedMonth, dayOfMonth,
    ]

    /// Reads "that year", "that day", "that same month".
    private static let thatUnit = Rule(
        "unit-that",
        [
            ["that", "same?", .singular, .notBefore(Element.dash.joined)],
            ["that", "same?", "date"], ["the", "same", "date"],
        ],
        examples: [
            "in 1990; [that year]": "1990", "on May 5, 1990; [that same day]": "1990-05-05",
        ],
        counterexamples: ["that second"]
    ) { m in
        guard let unit = m.has("date") ? .day : m[.unit].flatMap(Unit.init), unit >= .day
        else { return nil }
        return .when(When(0, unit, from: .discourse))
    }

    /// Reads "the same day", "the same year".
    private static let sameUnit = Rule(
        "unit-same",
        [["the", "very?", "same", .singular]],
        examples: ["on May 5, 1990; [the same day]": "1990-05-05"],
        counterexamples: ["the same minute"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return .when(When(0, unit, from: .discourse))
    }

    /// Reads "the previous year", "the preceding month".
    private static let previousUnit = Rule(
        "unit-previous",
        [["the?", "previous|preceding|prior", "fiscal?", .singular]],
        examples: ["in 1990; [the previous year]": "1989"],
        counterexamples: ["prior to"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return .when(When(-1, unit, from: .discourse))
    }

    /// Reads "the following year", "the next day", "the subsequent month".
    private static let nextUnit = Rule(
        "unit-following",
        [
            ["the?", "following|subsequent", .singular],
            ["the", .singular, "that", "followed"],
            [.notAfter("for|over|within|throughout|in|during"), "the", "next", .singular],
        ],
        examples: [
            "in 1990; [the following year]": "1991", "in 1990; [the year that followed]": "1991",
            "on May 5, 1990; [the next day]": "1990-05-06",
        ],
        counterexamples: ["following orders", "next year"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return .when(When(1, unit, from: .discourse))
    }

    /// Reads "four days later", "a year earlier", "two months afterwards", "five years previously".
    private static let later = Rule(
        "later", .joined,
        EnglishRelative.bounded([
            "later|earlier|afterwards|afterward|thereafter|previously|beforehand",
            .notBefore("than"),
        ]) + [
            [.duration, "later|earlier", "that", "day|night|evening"],
            [
                .duration, "before|after",
                .notBefore(.either(.determiner, Element([.capital, .date, .word, .number]))),
            ],
            [.duration, "before|after", "that", .notBefore(.word)],
            [.duration, "before|after", "that", .before(Element.clause)],
        ],
        examples: [
            "on May 5, 1990; [four days later]": "1990-05-09", "in 1990; [a year earlier]": "1989",
            "at 5 p.m. on May 5, 1990; [three hours later]": "1990-05-05T20:00",
            "on May 5, 1990; [a week after that] he": "1990-05-12",
            "in May 1990; [a year and a half later] he": "1991-11",
            "in 1990; [a year and a half later] he": "1991",
        ],
        counterexamples: ["four days", "four days later than planned"]
    ) { m in
        guard var length = m.expression(.duration)?.span else { return nil }
        // "a year and a half later"
        if length.whole == nil, let part = length.only, part.unit == .year, let tenths = part.tenths
        {
            length = Length(tenths * 12 / 10, .month)
        }
        length.mod = length.mod ?? m.boundMod
        let isBefore =
            m.has("earlier") || m.has("previously") || m.has("before") || m.has("beforehand")
        guard let unit = length.whole?.unit, unit >= .day || unit >= .minute && !isBefore else {
            return nil
        }
        return .away(length, isBefore ? -1 : 1, from: nil)
    }

    /// Reads the "three years later" of "now, three years later": the time of writing.
    private static let laterNow = Rule(
        "later-now", .joined,
        [Element(.reference), Element.date.needing(.calendarDay)].map { now in
            [now, .comma, .begin, Element.bound.optional, .duration, "later|on", .before(.comma)]
        },
        examples: ["Now, [three years later], it is shut": "2021"],
        counterexamples: ["Then, three years later, it was shut", "Now, three weeks in, he left"]
    ) { m in
        guard m.expression(.reference) == .vague(.present) || m.expression(.date)?.when == .today,
            let unit = m.expression(.duration)?.span?.whole?.unit, unit >= .day
        else { return nil }
        return .when(When(0, unit))
    }

    /// Reads "three days before May 5", "a year before 1990".
    private static let before = Rule(
        "before-date", .joined,
        [[.duration, "before|prior", "to?", .date, .notBefore(Element.apostrophe.joined)]],
        examples: ["three days before May 5, 1990": "1990-05-02"],
        counterexamples: ["three days before the war", "three days before Monday's vote"]
    ) { m in
        guard let length = m.expression(.duration)?.span, let when = m.expression(.date)?.when
        else { return nil }
        return .away(length, -1, from: when)
    }

    /// Reads "eight days after May 5".
    private static let after = Rule(
        "after-date", .joined,
        [[.duration, "after|following", .date, .notBefore(Element.apostrophe.joined)]],
        examples: ["eight days after May 5, 1990": "1990-05-13"],
        counterexamples: ["eight days after the war"]
    ) { m in
        guard let length = m.expression(.duration)?.span, let when = m.expression(.date)?.when
        else { return nil }
        return .away(length, 1, from: when)
    }

    /// Reads "weeks later", "months earlier": some time after or before.
    private static let onlyLater = Rule(
        "later-unknown",
        [
            [
                .notAfter(Element([.number, .indefinite, .symbol])), .notAfter("of|more"),
                Element.plural, "later|earlier|afterwards",
            ]
        ],
        examples: ["weeks later": "FUTURE_REF", "months earlier": "PAST_REF"],
        counterexamples: ["later weeks"]
    ) { m in
        .vague(m.has("earlier") ? .past : .future)
    }

    /// Reads "this period", "that time", "the same period".
    private static let thisPeriod = Rule(
        "period",
        [
            [
                .after("at|by"), "this", "time", .notBefore(Element.dash.joined),
                .notBefore("of|last"),
            ],
            ["the", "present", "time"],
        ],
        examples: ["at [this time]": "PRESENT_REF"],
        counterexamples: ["this time-table"]
    ) { _ in
        .vague(.present)
    }

    /// Reads "the latest period": a quarter in reports of companies.
    private static let latestPeriod = Rule(
        "period-latest",
        [
            ["the", "latest", "period"], ["the", "latest", "week|month|year"],
            ["the", "most", "recent", "week|month|year"],
        ],
        examples: ["the latest period": "2021-Q2", "the latest week": "2021-W37"],
        counterexamples: ["the latest news"]
    ) { m in
        .when(When(-1, m.definiteUnit ?? .quarter))
    }

    /// Reads "that Monday", "the following Friday", "the previous Sunday night".
    private static let namedDay = Rule(
        "weekday-sequence",
        [
            [
                "the", "following|previous|preceding|same|next", "same?",
                Element.weekday.within(1...7).without(.ambiguous).needing(.capital),
                Element.part.optional,
            ],
            [
                .notAfter("said|says|say|saying|told|added|announced|reported|clear|obvious"),
                "that", "same|very?",
                Element.weekday.within(1...7).without(.ambiguous).needing(.capital),
                Element.part.optional, .notBefore(Element.apostrophe.joined),
            ],
        ],
        examples: [
            "on May 5, 1990; [the following Monday]": "1990-05-07",
            "on May 5, 1990; [the previous Friday]": "1990-05-04",
            "on May 5, 1990; [that Monday]": "1990-05-07",
        ],
        counterexamples: [
            "that Sundance", "following Monday's news", "said that Monday was a holiday",
            "we know that Monday's talks failed",
        ]
    ) { m in
        guard !m.has("evenings", "nights"), !m.has("mornings") else { return nil }
        var when = When(weekday: m[.weekday], part: m[.part].flatMap(DayPart.init))
        when.direction = m.has("previous", "preceding") ? -1 : m.has("that", "same") ? 0 : 1
        when.directionAnchor = .discourse
        return .when(when)
    }

    /// Reads "the previous November", "that May", "the following January".
    private static let namedMonth = Rule(
        "month-sequence",
        [
            [
                "the", "following|previous|preceding|same|next",
                Element.month.needing(.capital), .notBefore(.either(.day, .year)),
            ],
            ["that", "same?", Element.month.needing(.capital), .notBefore(.either(.day, .year))],
        ],
        examples: [
            "in July 1990; [the following January]": "1991-01",
            "in July 1990; [the previous November]": "1989-11",
        ],
        counterexamples: ["the following may be", "that June 5"]
    ) { m in
        var when = When(month: m[.month])
        when.direction = m.has("previous", "preceding") ? -1 : m.has("that", "same") ? 0 : 1
        when.directionAnchor = .discourse
        return .when(when)
    }

    /// Reads "the 14th of this month", "the 3rd of the month".
    private static let dayOfMonth = Rule(
        "day-of-this-month",
        [
            [
                "the", Element.day.needing(.ordinal), "of",
                "this|last|next|that|the", "same?", "month",
            ]
        ],
        examples: ["the 14th of this month": "2021-09-14", "the 5th of last month": "2021-08-05"],
        counterexamples: ["the 14th of the group"]
    ) { m in
        let isSpoken = m.has("that", "the") && !m.has("this", "last") && !m.has("next")
        var when = When(
            m.has("last") ? -1 : m.has("next") ? 1 : 0, .month,
            from: isSpoken ? .discourse : .speech)
        when.day = m[.day]
        return .when(when)
    }
}
