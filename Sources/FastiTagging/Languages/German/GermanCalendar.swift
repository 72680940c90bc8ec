/// Dates by their names: days, months, years, weekdays.
enum GermanCalendar {
    static let rules = [
        dayMonthYear, dayBeforeDay, monthYear, monthAlone, weekdayAlone, shortWeekday,
        directedWeekday, directedMonth, dayOfMonth,
    ]

    /// The article before a day: "der 5. Mai", "Montag, den 5. Mai".
    private static let article = "der|den|dem|des|diesem?"

    /// Reads "5. März 2020", "Montag, den 5. März", "am ersten Mai".
    private static let dayMonthYear = Rule(
        "day-month-year",
        [
            [
                Element(article), Element.germanDay, Element.period.joined.optional, .month,
                Element.year.optional,
            ],
            [
                .weekday, Element.comma.optional, "der|den|dem|des|am?", .germanDay,
                Element.period.joined.optional, Element.month, Element.year.optional,
            ],
        ],
        examples: [
            "am [5. März 2020]": "2020-03-05", "Montag, den 19. Juli 2021": "2021-07-19",
            "am [ersten Mai 1999]": "1999-05-01", "am [Freitag, 3. September]": "2021-09-03",
            "ab [dem 20. April]": "2021-04-20", "9 August 2013": "2013-08-09",
        ],
        counterexamples: ["32. März", "am 5. Maier"]
    ) { m in
        .when(When(year: m[.year], month: m[.month], day: m.germanDay))
    }

    /// Reads "18." in "18. und 19. Dezember", "3., 4. und am 5. Mai 2020", "25./26. August".
    private static let dayBeforeDay = Rule(
        "day-ahead",
        (1...7).map { further in
            var elements: [Element] = [.day, Element.period.joined.optional, .end]
            for _ in 0..<further { elements += joint }
            return Pattern(words: [], then: elements + [.month, Element.year.optional])
        },
        examples: [
            "[18.] und 19. Dezember 1990": "1990-12-18",
            "am [3.], 4. und 5. Mai 2020": "2020-05-03",
            "vom [3.] bis zum 5. Mai": "2021-05-03", "[25.]/26. August": "2021-08-25",
        ],
        counterexamples: ["14 und 15 Leute", "5 Tore am 3. Mai"]
    ) { m in
        .when(When(year: m[.year], month: m[.month], day: m[.day]))
    }

    /// From one day of a list to the next: "und am 5.", "sowie Samstag, 6.".
    private static let joint: [Element] = [
        .either("und|sowie|oder|bis", Element([.comma, .dash, .slash])),
        .either("und|am|den|dem|vom|zum", .weekday).optional,
        .either("am|den|dem", .comma).optional, .day, Element.period.joined.optional,
    ]

    /// Reads "Februar 2014", "April des Jahres 1945".
    private static let monthYear = Rule(
        "month-year",
        [
            [.month, .year],
            [.month, "des|im", "jahres|jahr", .year],
            [.month, Element.slash.joined, Element.year.joined],
            [.month, Element.apostrophe, Element.twoDigits.joined],
        ],
        examples: ["im [Februar 2014]": "2014-02", "[April des Jahres 1945]": "1945-04"],
        counterexamples: ["Mai und 2014"]
    ) { m in
        var when = When(year: m[.year], month: m[.month])
        when.shortYear = m[.twoDigits]
        return .when(when)
    }

    /// Reads "Juli"; "Mai" and "August" only where they are no names.
    private static let monthAlone = Rule(
        "month",
        [
            [Element.month.without(.ambiguous), .notBefore(Element.dash.joined)],
            [
                .after(.either(.preposition, Element([.phase, .direction, .sequence, .every]))),
                .month, .notBefore(Element.dash.joined),
            ],
            [
                .after(.month), .either("und|oder|bis|sowie", Element([.comma, .dash])), .begin,
                .month,
            ],
            [
                .month, .end, .either("und|oder|bis|sowie", Element([.comma, .dash, .slash])),
                .month,
            ],
            [.after(.month), .slash, .begin, .month],
        ],
        examples: ["im [Juli]": "2021-07", "seit [Mai]": "2021-05", "Dezember": "2021-12"],
        counterexamples: ["Kaiser August", "Juli-Ausgabe"]
    ) { m in
        .when(When(month: m[.month]))
    }

    /// Reads "im vergangenen Mai", "nächsten Oktober", "dieser Juni".
    private static let directedMonth = Rule(
        "month-directed",
        [[Element("der|den|dem|des?"), .direction, .month]],
        examples: ["im [vergangenen Juni]": "2021-06", "[nächsten Mai]": "2022-05"],
        counterexamples: ["die nächste Mailand-Reise"]
    ) { m in
        var when = When(month: m[.month])
        when.direction = m[.direction]
        return .when(when)
    }

    /// Reads "Montag".
    private static let weekdayAlone = Rule(
        "weekday",
        [
            [
                "der|den|dem?", Element.weekday.within(1...7).without([.ambiguous, .part]),
                .notBefore(Element.dash.joined),
            ],
            [
                "des", Element.weekday.within(11...17).needing(.capital).without(.part),
                .notBefore(Element.dash.joined),
            ],
        ],
        examples: ["am [Montag]": "2021-09-20", "[der Mittwoch]": "2021-09-15"],
        counterexamples: ["Mittwoch-Runde", "so", "mo"]
    ) { m in
        m[.weekday].map { .when(When(weekday: $0 > 10 ? $0 - 10 : $0)) }
    }

    /// Reads "Mo." and "Fr." where a time of day or another such word stands beside them.
    private static let shortWeekday = Rule(
        "weekday-short",
        [
            [
                Element.weekday.within(1...7).needing(.ambiguous), .end, Element.comma.optional,
                .hour, .either("uhr", Element([.colon])),
            ],
            [
                Element.weekday.within(1...7).needing(.ambiguous), .end,
                .either("und|bis", Element([.dash, .slash])),
                Element.weekday.within(1...7).needing(.ambiguous),
            ],
        ],
        examples: ["[Fr.] 20 Uhr": "2021-09-17", "[Mo]-Fr": "2021-09-20"],
        counterexamples: ["So kam es", "Fr. Huber"]
    ) { m in
        .when(When(weekday: m[.weekday]))
    }

    /// Reads "am vergangenen Samstag", "nächsten Montag", "diesen Freitag".
    private static let directedWeekday = Rule(
        "weekday-directed",
        [["der|den|dem|des?", .direction, Element.weekday.without([.ambiguous, .part])]],
        examples: [
            "am [vergangenen Samstag]": "2021-09-18", "[nächsten Montag]": "2021-09-27",
            "[diesen Freitag]": "2021-09-24",
        ],
        counterexamples: ["letzte Tage"]
    ) { m in
        var when = When(weekday: m[.weekday].map { $0 > 10 ? $0 - 10 : $0 })
        when.direction = m[.direction]
        return .when(when)
    }

    /// Reads "am 15." in the month spoken of.
    private static let dayOfMonth = Rule(
        "day-of-month",
        [
            [
                .after("am|zum|vom|ab|seit|bis"), "dem?", .day, Element.period.joined,
                .notBefore(Element([.word, .number])),
            ]
        ],
        examples: ["Am 3. Mai und am [15.], sagte er": "2021-05-15"],
        counterexamples: ["am 15. Spieltag", "am 15 Uhr"]
    ) { m in
        .when(When(day: m[.day]))
    }
}

extension Element {
    /// A day of the month in digits or as an ordinal in words.
    static let germanDay = Element([.day, .ordinal]).within(1...31)
}

extension Match {
    var germanDay: Int? { self[.day] ?? self[.ordinal] }
}
