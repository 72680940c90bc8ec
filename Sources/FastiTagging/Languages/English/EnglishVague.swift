/// Words for now, before and later.
enum EnglishVague {
    static let rules = [
        now, past, future, thePast, theFuture, theseDays, adjective, then, thisPeriod,
    ]

    /// Reads "now", "currently", "right now", "nowadays".
    private static let now = Rule(
        "present",
        [
            ["right?", "now"], ["currently|presently|nowadays"],
            ["at", .begin, "present"],
            [.after("at"), "the|this", "moment", .notBefore("of|when|that|he|she|they|it|the")],
        ],
        examples: [
            "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF",
            "at [the moment]": "PRESENT_REF",
        ],
        counterexamples: ["the present government", "at the moment of truth"]
    ) { _ in .vague(.present) }

    /// Reads "recently", "previously", "formerly".
    private static let past = Rule(
        "past",
        [["more|most?", "recently"], ["lately"]],
        examples: ["recently": "PAST_REF", "more recently": "PAST_REF"],
        counterexamples: ["more recent"]
    ) { _ in .vague(.past) }

    /// Reads "soon", "shortly" where it is to come.
    private static let future = Rule(
        "future",
        [[.notAfter("as"), "soon", .notBefore("after|as|before|became|began")]],
        examples: ["it will [soon] end": "FUTURE_REF"],
        counterexamples: ["as soon as"]
    ) { _ in .soon }

    /// Reads "in the past".
    private static let thePast = Rule(
        "past-the",
        [
            [
                "the", "recent|distant?", "past",
                .notBefore(
                    .either("half|quarter", Element([.unit, .indefinite, .number, .season]))),
            ]
        ],
        examples: ["in [the past]": "PAST_REF"],
        counterexamples: ["the past year"]
    ) { _ in .vague(.past) }

    /// Reads "the future", "the near future".
    private static let theFuture = Rule(
        "future-the",
        [
            [
                "the", "not?", Element.dash.optional, "too|so?", Element.dash.optional,
                "near|immediate|distant|very?", "near|distant?", "future",
            ],
            [.after("in"), "future", .notBefore(.plainWord), .notBefore(.dash)],
            ["a", "later", "date|time|stage", .notBefore("than|of|in|this|that")],
        ],
        examples: [
            "the near future": "FUTURE_REF",
            "the not-too-distant future": "FUTURE_REF", "closer ties in [future].": "FUTURE_REF",
            "to merge at [a later date]": "FUTURE_REF",
        ],
        counterexamples: ["futures", "in future talks", "a later date than that"]
    ) { _ in .vague(.future) }

    /// Reads "these days".
    private static let theseDays = Rule(
        "present-days",
        [["these", "days"]],
        examples: ["these days": "PRESENT_REF"],
        counterexamples: ["these weeks"]
    ) { _ in .vague(.present) }

    /// Reads "former", "current", "future" before a noun, in histories.
    private static let adjective = Rule(
        "adjective",
        [
            ["former", .notBefore("than|of|is|was|were|are|had|has")],
            ["current", .notBefore("quarter|year|month|week|fiscal")],
            ["recent", .notBefore(.unit)], [.notAfter("the"), "future"],
        ],
        examples: [
            "In 1901, 1902 and 1903 and 1904, 1905 the [former] king": "PAST_REF",
            "In 1901, 1902 and 1903 and 1904, 1905 [recent] events": "PAST_REF",
            "the former king": "none", "recent events": "none",
        ],
        counterexamples: ["the former was", "the current year"]
    ) { m in
        .inHistory(m.has("current") ? .present : m.has("future") ? .future : .past)
    }

    /// Reads "at the time", "at that time": the last date spoken of.
    private static let then = Rule(
        "then",
        [
            [.after("at|by|of|until|since|around"), "that", "time"],
            [.after("until|till"), "then", .notBefore(.either(.capital, .dash))],
            [
                .after("at|until"), "the", "time",
                .notBefore(.either("of|when|that|he|she|they|it|we|i|you|to|being", .determiner)),
                .notBefore(.capital), .notBefore(.dash),
            ],
        ],
        examples: [
            "on 5 May 1990; at [that time]": "1990-05-05", "in 1990; at [the time]": "1990",
            "on 5 May 1990; until [then], it": "1990-05-05",
        ],
        counterexamples: [
            "since then", "by then Senator Day", "at the time of the war", "at the time he left",
        ]
    ) { _ in
        var when = When()
        when.isThen = true
        return .when(when)
    }

    /// Reads "this period", "that time" behind words for a length of time, in histories.
    private static let thisPeriod = Rule(
        "period-this",
        [
            [.after("during|throughout|over|in|for"), "this|that", "period", .notBefore("of")],
            [.after("during|throughout"), "this|that|the", "time", .notBefore("of")],
        ],
        examples: [
            "In 1901, 1902 and 1903 and 1904, 1905, during [this period]": "1905",
            "During this period": "none",
        ],
        counterexamples: ["this period of calm", "this time he left"]
    ) { _ in
        var when = When()
        when.isThen = true
        when.isHistorical = true
        return .when(when)
    }
}
