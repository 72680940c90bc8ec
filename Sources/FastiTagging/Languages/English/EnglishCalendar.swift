/// Dates by their names: months, days, years, weekdays, seasons.
enum EnglishCalendar {
    static let rules = [monthDayYear, dayMonthYear, monthYear, monthAlone, weekdayAlone, yearAlone]

    /// Reads "September 27, 2020", "Sept.21", "Tuesday, March 4, 2008".
    private static let monthDayYear = Rule(
        "month-day-year",
        [
            [.month, "the?", .day, Element.comma.optional, Element.year.optional],
            [
                .weekday, Element.comma.optional, .month, "the?", .day, Element.comma.optional,
                Element.year.optional,
            ],
        ],
        examples: [
            "September 27, 2020": "2020-09-27", "Sept.21": "2021-09-21", "Sept. 21": "2021-09-21",
            "March 14 2008": "2008-03-14", "Tuesday, March 4, 2008": "2008-03-04",
        ],
        counterexamples: ["May 33", "Section 27"]
    ) { m in
        .when(When(year: m[.year], month: m[.month], day: m[.day]))
    }

    /// Reads "25 March 2021", "09 AUGUST 2023", "3rd of May".
    private static let dayMonthYear = Rule(
        "day-month-year",
        [
            ["the?", .day, "of?", .month, Element.comma.optional, Element.year.optional],
            [
                .weekday, Element.comma.optional, "the?", .day, "of?", .month,
                Element.comma.optional, Element.year.optional,
            ],
        ],
        examples: [
            "25 March 2021": "2021-03-25", "09 AUGUST 2023": "2023-08-09",
            "the 3rd of May 1999": "1999-05-03", "Monday 19 July 2021": "2021-07-19",
        ],
        counterexamples: ["32 March"]
    ) { m in
        .when(When(year: m[.year], month: m[.month], day: m[.day]))
    }

    /// Reads "July 2020", "July of 2020".
    private static let monthYear = Rule(
        "month-year",
        [[.month, Element.comma.optional, "of?", .year]],
        examples: ["July 2020": "2020-07", "May of 1942": "1942-05"],
        counterexamples: ["May I come in?", "march 1942 miles"]
    ) { m in
        .when(When(year: m[.year], month: m[.month]))
    }

    /// Reads "July", but "May" only where it cannot be a verb.
    private static let monthAlone = Rule(
        "month",
        [[.month]],
        examples: ["in [July]": "2021-07", "since [May]": "2021-05"],
        counterexamples: ["may", "they march"]
    ) { m in
        .when(When(month: m[.month]))
    }

    /// Reads "Monday".
    private static let weekdayAlone = Rule(
        "weekday",
        [[Element.weekday.within(1...7)]],
        examples: ["on [Monday]": "2021-09-20"],
        counterexamples: ["sun", "sat"]
    ) { m in
        .when(When(weekday: m[.weekday]))
    }

    /// Reads "2015" where a year can stand.
    private static let yearAlone = Rule(
        "year",
        [[.notAfter(Element([.dash, .slash, .period, .symbol])), .year, .notBefore(.unit)]],
        examples: ["in [2015]": "2015", "the [1949] Conventions": "1949"],
        counterexamples: ["3,410 houses", "#2015"]
    ) { m in
        m[.year].map { .when(When(year: $0)) }
    }
}
