/// Lengths of time.
enum EnglishDurations {
    static let rules = [counted, past]

    /// Reads "44 days", "44-day", "four months".
    private static let counted = Rule(
        "duration",
        [[.number, Element.dash.joined.optional, .unit]],
        examples: ["44 days": "P44D", "44-day": "P44D", "ten years": "P10Y"],
        counterexamples: ["44 houses"]
    ) { m in
        guard let number = m[.number], let unit = m[.unit].flatMap(Unit.init) else { return nil }
        return .span(Length(number, unit))
    }

    /// Reads "the past four months", "the last two weeks".
    private static let past = Rule(
        "duration-past", .joined,
        [["the?", "past|last", .duration]],
        examples: ["the past four months": "P4M", "the last five years": "P5Y"],
        counterexamples: ["the four months"]
    ) { m in
        guard var span = m.expression(.duration)?.span else { return nil }
        span.side = -1
        return .span(span)
    }
}
