/// How old someone or something is.
enum EnglishAges {
    static let rules = [thing, age]

    /// What has an age that is told as a time: not people, whose age is none.
    private static let things =
        "truce|cease|war|wars|conflict|dispute|feud|strike|ban|embargo|blockade|siege|boycott"
        + "|standoff|crisis|disaster|emergency|outbreak|fight|rebellion|insurgency|uprising|revolt|occupation|agreement|deal|pact"
        + "|campaign|case|lawsuit|suit|investigation|probe|inquiry|debate|controversy|battle"
        + "|struggle|marriage|relationship|contract|record|curfew|moratorium|freeze|sanctions"

    /// Reads "8-month-old" of a truce, "decades-old".
    private static let thing = Rule(
        "age-of-thing",
        [
            [
                Element([.number]), Element.dash.joined.optional, .singular,
                Element.dash.joined.optional, Element("old"), .end, Element.word.optional,
                Element(things),
            ],
            [
                .singular, Element.dash.joined, Element("old").joined, .end,
                Element.word.optional, Element(things),
            ],
            [.plural, Element.dash.joined, Element("old").joined],
        ],
        examples: [
            "an [8-month-old] truce": "P8M", "a [three-year-old] civil war": "P3Y",
            "the [century-old] dispute": "P1CE", "a [decades-old] dispute": "PXDE",
        ],
        counterexamples: ["an 8-month-old boy", "a year-old girl"]
    ) { m in
        m.length(m[.number] ?? (m.token(.unit)?.classes.contains(.plural) == true ? nil : 1))
    }

    /// Takes "six-year-old" out: an age is no time expression.
    private static let age = Rule(
        "not-age",
        [
            [
                .number, Element.dash.joined.optional, .unit, Element.dash.joined.optional,
                "old|olds", .notBefore(.word),
            ],
            [
                .number, Element.dash.joined.optional, .unit, Element.dash.joined.optional,
                "old|olds",
                .before(.word),
            ],
            ["aged|age", .number, .unit], [.unit, Element.dash.joined, Element("old").joined],
            [.number, .unit, "of", "age"],
        ],
        examples: ["a six-year-old boy": "none", "10 years of age": "none"],
        counterexamples: ["six years"]
    ) { _ in .nothing }
}
