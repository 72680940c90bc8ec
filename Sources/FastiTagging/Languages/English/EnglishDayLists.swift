/// Days that leave their month to others: of a list, or of the month spoken of.
enum EnglishDayLists {
    static let rules = [listed, repeated, ordinalDay, spoken]

    /// What can stand behind "June first", where it is no noun.
    private static let behindDay = Element.either(
        "and|or|but|when|where|while|with|as|he|she|it|they|we|which|that|who",
        Element([.preposition, .determiner, .past, .present, .future]))

    /// Reads "May fifth", "June twenty-first", as broadcasts say them.
    private static let spoken = Rule(
        "month-spoken-day",
        [
            [
                Element.month.needing(.capital), "the?", .spokenDay,
                .notBefore(Element([.word, .dash])),
            ],
            [
                Element.month.needing(.capital), "the?", .spokenDay, .before(behindDay),
                .notBefore("of|for"),
            ],
            [
                Element.month.needing(.capital), .spokenTens, Element.dash.optional, .spokenOnes,
                .notBefore(Element.word.without(.preposition)),
            ],
        ],
        examples: [
            "signed on [May fifth] to end it": "2021-05-05", "on [June first].": "2021-06-01",
            "on [June twenty-first]": "2021-06-21",
        ],
        counterexamples: [
            "the May first round", "June second quarter sales", "in June first-half sales fell",
        ]
    ) { m in
        m[.ordinal].map { .when(When(month: m[.month], day: $0 + (m[.tens] ?? 0))) }
    }

    /// Reads the "Thursday" of "every Tuesday and Thursday", the "July" of "every March and July".
    private static let repeated = Rule(
        "set-listed", .joined,
        [[Element(.set), .either("and|or", Element([.symbol, .comma])), .begin, .date]],
        examples: [
            "every Tuesday and [Thursday]": "XXXX-WXX-4", "every March and [July]": "XXXX-07",
        ],
        counterexamples: ["on Tuesday and Thursday", "daily and Thursday"]
    ) { m in
        guard case .set(let set) = m.expression(.set), case .named(let first) = set.form,
            let when = m.expression(.date)?.when,
            when == When(month: when.month, weekday: when.weekday),
            (first.month == nil) == (when.month == nil),
            (first.weekday == nil) == (when.weekday == nil)
        else { return nil }
        return .set(.init(form: .named(when)))
    }

    /// Reads "March 30 and 31" before a clause; longer lists are read as runs of days.
    private static let listed = Rule(
        "day-listed", .joined,
        [
            [
                Element.date.needing(.calendarDay), "and|or|to", .begin, Element.day.without(.unit),
                .before(
                    "and|or|but|when|where|while|with|the|a|an|he|she|it|they|we|which|that|who"),
            ]
        ],
        examples: ["on March 30 and [31] and in April": "2021-03-31"],
        counterexamples: ["May 16 and 17 people"]
    ) { m in
        guard var when = m.expression(.date)?.when, when.month != nil, when.day != nil else {
            return nil
        }
        when.day = m[.day]
        when.weekday = nil
        return .when(when)
    }

    /// Reads "the 15th" in the month spoken of.
    private static let ordinalDay = Rule(
        "day-of-month",
        [
            [
                .after("on|by|until|since|from|before|after|to|for"), "the",
                Element.day.needing(.ordinal), .notBefore(.word),
            ],
            [
                .after("on|by|until|since|from|before|after|to"), "the",
                Element.day.needing(.ordinal), .before(.preposition),
            ],
            [
                .after("on|by|until"), "the", Element.day.needing(.ordinal),
                .before(.either(.determiner, "he|she|they|it|we|both|all|another|there|this")),
            ],
            [
                .after("on|by|until|to|from"), "the", Element.day.needing(.ordinal),
                .before("and|or|but|when|where|as"),
            ],
            [
                .after(.either(.part, "of|hours")), "of", .begin, "the",
                Element.day.needing(.ordinal),
                .notBefore(.word),
            ],
            [
                .after(.either(.part, "hours")), "of", .begin, "the", Element.day.needing(.ordinal),
                .before(
                    .either(
                        "and|or|but|when|he|she|they|we|i|it|both",
                        Element([.preposition, .determiner]))),
            ],
        ],
        examples: [
            "on [the 15th]": "2021-09-15", "On [the 15th] they met": "2021-09-15",
            "left on [the 15th] and returned": "2021-09-15",
        ],
        counterexamples: ["the 15th floor", "on the 15th floor"]
    ) { m in
        .when(When(day: m[.day]))
    }
}
