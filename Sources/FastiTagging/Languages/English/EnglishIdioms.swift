/// Days that are none.
enum EnglishIdioms {
    static let rules = [toThisDay, oneDay]

    /// Reads "to this day": still.
    private static let toThisDay = Rule(
        "present-day",
        [[.after("to"), "this", "very?", "day", .notBefore(.plainWord)]],
        examples: ["to [this day], it stands": "PRESENT_REF"],
        counterexamples: ["on this day", "to this day centre"]
    ) { _ in .vague(.present) }

    /// Reads "one day" where it is told as to come.
    private static let oneDay = Rule(
        "future-one-day",
        [
            [.after("will|would|may|might|could|can|shall|should"), .one, "day", .notBefore("of")],
            [.one, "day", .before("will|would|may|might|could|shall")],
        ],
        examples: [
            "it may [one day] return": "FUTURE_REF", "[one day] will show": "FUTURE_REF",
        ],
        counterexamples: ["one day he left", "it will one day of the week"]
    ) { _ in .vague(.future) }
}

extension Element {
    fileprivate static let one = Element(.ones).within(1...1)
}
