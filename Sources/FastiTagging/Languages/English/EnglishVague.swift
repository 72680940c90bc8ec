/// Words for now, before and later.
enum EnglishVague {
    static let rules = [now, past, future, thePast, theFuture, theseDays, adjective]

    /// Reads "now", "currently", "right now", "nowadays".
    private static let now = Rule(
        "present",
        [["right?", "now"], ["currently|presently|nowadays"], ["at", .begin, "present"]],
        examples: ["now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF"],
        counterexamples: ["the present government"]
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
        examples: ["soon": "FUTURE_REF"],
        counterexamples: ["as soon as"]
    ) { _ in .soon }

    /// Reads "in the past".
    private static let thePast = Rule(
        "past-the",
        [
            [
                "the", "recent|distant?", "past",
                .notBefore(Element([.unit, .indefinite, .number, .season])),
            ]
        ],
        examples: ["in [the past]": "PAST_REF"],
        counterexamples: ["the past year"]
    ) { _ in .vague(.past) }

    /// Reads "the future", "the near future".
    private static let theFuture = Rule(
        "future-the",
        [["the", "near|immediate|distant?", "future"]],
        examples: ["the near future": "FUTURE_REF"],
        counterexamples: ["futures"]
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
}
