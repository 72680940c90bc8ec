/// Dates by their names: months, days, years, weekdays, seasons.
enum EnglishCalendar {
    static let rules = [
        dayBeforeDay, monthDayYear, dayMonthYear, monthYear, monthAlone, directedMonth,
        dayAfterDay, weekdayAlone, directedWeekday,
        weekdayOrdinal,
    ]

    /// Reads "September 27, 2020", "Sept.21", "Tuesday, March 4, 2008".
    private static let monthDayYear = Rule(
        "month-day-year",
        [
            [
                .month, "the?", .day, .notBefore(Element.meridiem.joined),
                .notBefore(Element.colon.joined),
            ],
            // "Sept. 21: The council meets", not "Sept 10:30".
            [
                .month, "the?", .day, .end, Element.colon.joined,
                .notBefore(Element([.minute, .number]).joined),
            ],
            [
                .month, .day, Element.comma.optional, .apostrophe, Element.twoDigits.joined,
                .notBefore(Element.word.joined),
            ],
            [.month, "the?", .day, Element.comma.optional, .year],
            [
                .notAfter(.month), .year, .month, .day,
                .notBefore(Element.plainWord.without(.weekday)), .notBefore(.year),
            ],
            [.weekday, Element.comma.optional, .month, "the?", .day],
            [
                .weekday, Element.comma.optional, .month, "the?", .day, Element.comma.optional,
                .year,
            ],
        ],
        examples: [
            "September 27, 2020": "2020-09-27", "Sept.21": "2021-09-21", "Sept. 21": "2021-09-21",
            "March 14 2008": "2008-03-14", "Tuesday, March 4, 2008": "2008-03-04",
            "by [Sept. 21], when": "2021-09-21", "Friday, March 4": "2022-03-04",
            "May 5 '08": "2008-05-05", "on [2015 March 12].": "2015-03-12",
            "[Sept. 21]: It meets": "2021-09-21",
        ],
        counterexamples: ["May 33", "Sept 10:30", "Section 27", "30 July 9am"]
    ) { m in
        var when = When(year: m[.year], month: m[.month], day: m[.day], weekday: m[.weekday])
        if m.has(.apostrophe) { when.shortYear = m.tokens.compactMap({ $0 }).last?.value }
        return .when(when)
    }

    /// Reads "25 March 2021", "09 AUGUST 2023", "3rd of May".
    private static let dayMonthYear = Rule(
        "day-month-year",
        [
            ["the?", .day, "of?", .month],
            [
                .day, .month, Element.comma.optional,
                Element.weekday.within(1...7).needing(.capital),
            ],
            [
                .day, .month, Element.year.optional, .openParenthesis,
                Element.weekday.within(1...7), .closeParenthesis,
            ],
            [.day, .month, .apostrophe, Element.twoDigits.joined, .notBefore(Element.word.joined)],
            ["the?", .day, "of?", .month, Element.comma.optional, .year],
            ["the", .spokenDay, "of", .month], ["the?", .spokenDay, "of", .month, .year],
            ["the", .spokenTens, Element.dash.optional, .spokenOnes, "of", .month],
            [.weekday, Element.comma.optional, "the?", .day, "of?", .month],
            [
                .weekday, Element.comma.optional, "the?", .day, "of?", .month,
                Element.comma.optional, .year,
            ],
        ],
        examples: [
            "25 March 2021": "2021-03-25", "14 May '09": "2009-05-14",
            "09 AUGUST 2023": "2023-08-09",
            "the 3rd of May 1999": "1999-05-03", "Monday 19 July 2021": "2021-07-19",
            "the first of May": "2021-05-01", "the Fourth of July": "2021-07-04",
            "the twenty-first of May": "2021-05-21",
        ],
        counterexamples: ["32 March"]
    ) { m in
        let spoken = m[.ordinal].map { $0 + (m[.tens] ?? 0) }
        var when = When(
            year: m[.year], month: m[.month], day: m[.day] ?? spoken, weekday: m[.weekday])
        if m.has(.apostrophe) { when.shortYear = m.tokens.compactMap({ $0 }).last?.value }
        return .when(when)
    }

    /// Reads "July 2020", "July of 2020".
    private static let monthYear = Rule(
        "month-year",
        [
            [.month, Element.comma.optional, "of?", .year],
            [.year, .month, .before(Element([.dash, .colon]))],
            [.month, .apostrophe, Element.twoDigits.joined, .notBefore(Element.word.joined)],
        ],
        examples: [
            "July 2020": "2020-07", "May '08": "2008-05", "May of 1942": "1942-05",
            "[2012 February] - It began.": "2012-02",
        ],
        counterexamples: ["May I come in?", "march 1942 miles"]
    ) { m in
        var when = When(year: m[.year], month: m[.month])
        when.shortYear = m[.twoDigits]
        return .when(when)
    }

    /// Reads "July"; "May" and "March" only where they cannot be verbs.
    private static let monthAlone = Rule(
        "month",
        [
            [Element.month.without(.ambiguous)],
            [
                .after(.either(.preposition, Element([.direction, .phase, .every, .sequence]))),
                Element.month, .notBefore(.capital),
            ],
            [
                .after(.determiner), Element.month.within(3...3).needing([.ambiguous, .capital]),
                .before(Element.word.without(.capital)),
            ],
            [
                .after(.determiner), Element.month.within(5...5).needing([.ambiguous, .capital]),
                .before(Element.word.without(.capital)),
            ],
            ["early|mid|late", Element.dash.joined, .begin, .month],
            [.after(.month), .either("and|or|to", Element([.comma, .dash])), .begin, .month],
            [.month, .end, .either("and|or|to", Element([.comma, .dash])), .month],
        ],
        examples: ["in [July]": "2021-07", "since [May]": "2021-05", "December": "2021-12"],
        counterexamples: ["may", "they march", "May I come in?", "March on!"]
    ) { m in
        .when(When(month: m[.month]))
    }

    /// Reads "May 16 and 17" at its second day, "April 7 or 15, 1990".
    private static let dayAfterDay = Rule(
        "day-elided", .joined,
        [
            [
                Element.date.needing([.calendarDay]), "and|or|to",
                .begin, Element.day.without([.unit]), .notBefore(.unit),
                .notBefore(Element([.word]).without(.preposition).without([.past, .present])),
            ],
            [
                Element.date.needing([.calendarDay]), .either("and|or|to", .dash), .begin,
                Element.day, Element.comma.optional, .year,
            ],
            [
                Element.date.needing([.calendarDay]), .either("and|or|to", .dash), .begin,
                Element.day, Element.comma, Element.date.needing(.calendarYear),
            ],
            [
                Element.date.needing([.calendarDay]), Element.dash, .begin,
                Element.day, .notBefore(.unit), .notBefore(Element.dash.joined),
            ],
        ],
        examples: [
            "May 16 and [17]": "2021-05-17", "April 7-[9]": "2021-04-09",
            "on April 7-[9, 1990].": "1990-04-09",
        ],
        counterexamples: ["May 16 and 17 people"]
    ) { m in
        guard var when = m.expression(.date)?.when, when.month != nil, when.day != nil else {
            return nil
        }
        when.day = m[.day]
        when.year = m[.year] ?? when.year
        // "May 3-5, 2013.": the year is read before the two are joined.
        if let outer = m.expression(.date, 1)?.when {
            guard let year = outer.bareYear else { return nil }
            when.year = year
        }
        when.weekday = nil
        return .when(when)
    }

    /// Reads "14 and 15 December 1990" at its first day.
    private static let dayBeforeDay = Rule(
        "day-ahead",
        [
            [
                .notAfter(.month), .day, .end, .either("and|or|to", .dash), .day, "of?", .month,
            ],
            [
                .notAfter(.month), .day, .end, .either("and|or|to", .dash), .day, "of?", .month,
                Element.comma.optional, .year,
            ],
            [
                .notAfter(Element([.month, .slash])), .day, .end, Element.slash.joined,
                Element.day.joined, .month, Element.year.optional,
            ],
            [
                .month, .day, .end, .either("and|or|to", .dash), .day, .comma, .year,
            ],
            [
                .notAfter(.month), .day, .end, .comma, .day, Element.comma.optional, "and|or",
                .day, "of?", .month,
            ],
            [
                .notAfter(.month), .day, .end, .comma, .day, Element.comma.optional, "and|or",
                .day, "of?", .month, Element.comma.optional, .year,
            ],
        ],
        examples: [
            "[14] and 15 December 1990": "1990-12-14", "[May 2] to 5, 1999": "1999-05-02",
            "[2], 3 and 4 April": "2021-04-02", "on [9]/10 July 1943": "1943-07-09",
        ],
        counterexamples: ["14 and 15 people"]
    ) { m in
        .when(When(year: m[.year], month: m[.month], day: m[.day]))
    }

    /// Reads "Monday".
    private static let weekdayAlone = Rule(
        "weekday",
        [
            [Element.weekday.within(1...7).without(.ambiguous)],
            ["a", Element.weekday.within(1...7).needing(.capital), .notBefore(.plainWord)],
            [
                .after("on|every|until|by|from|to|and"), Element.weekday.within(1...7),
                .notBefore(.capital),
            ],
            [
                Element.weekday.within(1...7), .end, Element([.comma, .dash]),
                Element([.month, .day, .hour, .weekday]),
            ],
            [
                Element.weekday.within(1...7), .end, "to|through|thru|and", .weekday,
            ],
            [Element.weekday.within(1...7), .end, Element.hour, Element([.colon, .meridiem])],
        ],
        examples: ["on [Monday]": "2021-09-20", "on [a Friday].": "2021-09-17"],
        counterexamples: ["sun", "sat"]
    ) { m in
        .when(When(weekday: m[.weekday]))
    }

    /// Reads "last June", "this August 2013", "next May 5".
    private static let directedMonth = Rule(
        "month-directed",
        [["this?", .direction, .month, Element.day.optional, Element.year.optional]],
        examples: [
            "last June": "2021-06", "last August": "2020-08", "next May": "2022-05",
            "this August": "2021-08",
        ],
        counterexamples: ["last may"]
    ) { m in
        var when = When(year: m[.year], month: m[.month], day: m[.day])
        let direction = m.has("past") ? -1 : m.has("coming") ? 1 : m[.direction]
        if when.year == nil { when.direction = direction }
        when.skipsNearest = m.has("last") && when.day == nil
        return .when(when)
    }

    /// Reads "last Friday", "this Sat", "next Tuesday".
    private static let directedWeekday = Rule(
        "weekday-directed",
        [
            ["this?", .direction, Element.weekday.within(1...7)],
            ["this", "past|coming", .weekday],
        ],
        examples: [
            "this past Friday": "2021-09-17", "this coming Friday": "2021-09-24",
            "last Friday": "2021-09-17", "next Monday": "2021-09-27", "this Sat": "2021-09-25",
        ],
        counterexamples: ["last sat"]
    ) { m in
        var when = When(weekday: m[.weekday])
        when.direction = m.has("past") ? -1 : m.has("coming") ? 1 : m[.direction]
        when.skipsNearest = m.has("last")
        return .when(when)
    }

    /// Reads "Friday the 13th".
    private static let weekdayOrdinal = Rule(
        "weekday-ordinal",
        [[Element.weekday.within(1...7), "the", Element.day.needing(.ordinal)]],
        examples: ["Friday the 13th": "2021-08-13"],
        counterexamples: ["Friday the man"]
    ) { m in
        .when(When(day: m[.day], weekday: m[.weekday]))
    }
}

extension Element {
    /// "first" to "twentieth" as the day of a month.
    static let spokenDay = Element.ordinal.within(1...20).needing(.word)
    static let spokenTens = Element(.tens).within(20...30)
    static let spokenOnes = Element.ordinal.within(1...9).needing(.word)
}

extension Element {
    /// A word that can be a noun: what stands before it describes it.
    static let plainWord = Element.word.without(.preposition)
}
