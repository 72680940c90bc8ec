/// Times of the day.
enum EnglishClock {
    static let rules = [clock24]

    /// Reads "10:07", "13:40:05".
    private static let clock24 = Rule(
        "clock-24",
        [
            [
                .notAfter(.colon), .hour, Element.colon.joined, Element.minute.joined,
                .notBefore(Element.colon.joined),
            ]
        ],
        examples: ["posted [10:07]": "2021-09-21T10:07"],
        counterexamples: ["10:7", "25:00"]
    ) { m in
        guard let hour = m[.hour] else { return nil }
        return .when(When(clock: .init(hour: hour, minute: m[.minute])))
    }
}
