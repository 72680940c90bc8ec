/// Days that leave their month to others: of a list, or of the month spoken of.
enum EnglishDayLists {
    static let rules = [listed, repeated, ordinalDay]

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

    /// Reads "May 2, 9, 16 and 23" at its further days, "March 30 and 31" before a clause.
    private static let listed = Rule(
        "day-listed", .joined,
        pair + separators.flatMap(seconds) + separators.flatMap(thirds),
        examples: [
            "on March 30 and [31] and in April": "2021-03-31",
            "on May 2, [9] and 16": "2021-05-09", "on May 2, 9 and [16]": "2021-05-16",
        ],
        counterexamples: [
            "May 16 and 17 people", "May 2, 9 people and 3 dogs", "May 2, 9 and 17 people",
        ]
    ) { m in
        guard var when = m.expression(.date)?.when, when.month != nil, when.day != nil,
            let index = m.elements.firstIndex(where: { $0.role == .begin })
        else { return nil }
        let before = m.elements[..<index].filter { $0.classes == .day }.count
        when.day = m[.day, before]
        when.weekday = nil
        return .when(when)
    }

    private static let first = Element.date.needing(.calendarDay)
    private static let separators: [[Element]] = [
        [.comma], [.comma, "and|or"], ["and|or"],
    ]
    /// What a count is not followed by.
    private static let tails: [[Element]] = [
        [
            .notBefore(.unit),
            .notBefore(Element([.word]).without(.preposition).without([.past, .present])),
        ],
        [.before("and|or|but|when|where|while|with|the|a|an|he|she|it|they|we|which|that|who")],
    ]

    private static let pair = [
        Pattern([first, "and|or|to", .begin, Element.day.without(.unit)] + tails[1])
    ]

    /// The second day, where a third follows.
    private static func seconds(_ separator: [Element]) -> [Pattern] {
        tails.map { Pattern([first, .comma, .begin, .day, .end] + separator + [.day] + $0) }
    }

    /// The third, and the fourth.
    private static func thirds(_ separator: [Element]) -> [Pattern] {
        tails.flatMap { tail in
            [
                Pattern([first, .comma, .day] + separator + [.begin, .day] + tail),
                Pattern([first, .comma, .day, .comma, .day] + separator + [.begin, .day] + tail),
            ]
        }
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
                .after(.either(.part, "of")), "of", .begin, "the", Element.day.needing(.ordinal),
                .notBefore(.word),
            ],
            [
                .after(.part), "of", .begin, "the", Element.day.needing(.ordinal),
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
