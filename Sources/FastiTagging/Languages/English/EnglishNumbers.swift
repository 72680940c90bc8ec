/// Number words to numbers.
enum EnglishNumbers {
    static let rules = [tensAndOnes, hundreds, millions, spokenYear, yearTwoThousand]

    /// Reads "twenty-five" and "twenty five".
    private static let tensAndOnes = Rule(
        "number-tens", .numbers,
        [[Element(.tens), Element.dash.joined.optional, Element(.ones).within(1...9)]],
        examples: ["twenty-five years": "P25Y", "forty two days": "P42D"],
        counterexamples: ["twenty and five"]
    ) { m in
        guard let tens = m[.tens], let ones = m[.ones] else { return nil }
        return .number(tens + ones)
    }

    /// Reads "a hundred", "two hundred and ten".
    private static let hundreds = Rule(
        "number-hundreds", .numbers,
        [
            ["a|one", "hundred", "and?", Element(.tens).optional, Element(.ones).optional],
            [
                Element(.ones).within(2...9), "hundred", "and?", Element(.tens).optional,
                Element(.ones).optional,
            ],
        ],
        examples: ["a hundred years": "P100Y", "two hundred and ten years": "P210Y"],
        counterexamples: ["hundreds of people"]
    ) { m in
        var number = 100
        var below = m[.ones] ?? 0
        if m.has("a") || m.has("one") {
            if m.has("one") { below = m[.ones, 1] ?? 0 }
        } else {
            number = (m[.ones] ?? 1) * 100
            below = m[.ones, 1] ?? 0
        }
        let tens = m[.tens] ?? 0
        guard !m.has("and") || tens + below > 0 else { return nil }
        return .number(number + tens + below)
    }

    /// Reads "three million" before a unit of time.
    private static let millions = Rule(
        "number-millions", .numbers,
        [[Element(.number).within(1...999), "thousand|million|billion", .before(.unit)]],
        examples: ["three million years": "P3000000Y", "two thousand years": "P2000Y"],
        counterexamples: ["three million people"]
    ) { m in
        m[.number].map {
            .number($0 * (m.has("thousand") ? 1000 : m.has("million") ? 1_000_000 : 1_000_000_000))
        }
    }

    /// Reads "nineteen ninety-seven".
    private static let spokenYear = Rule(
        "number-year", .numbers,
        [
            [
                Element(.ones).within(16...19), Element(.tens), Element.dash.joined.optional,
                Element(.ones).within(1...9).optional,
            ],
            ["twenty", Element(.ones).within(10...19)],
        ],
        examples: ["in [nineteen ninety-seven]": "1997", "in [nineteen ninety]": "1990"],
        counterexamples: ["nineteen people"]
    ) { m in
        if let tens = m[.tens], tens > 20 || !m.has("twenty") || m[.ones] ?? 0 >= 16 {
            guard let century = m[.ones], century >= 16 else { return nil }
            return .year(century * 100 + tens + (m[.ones, 1] ?? 0))
        }
        return m[.ones].map { .year(2000 + $0) }
    }

    /// Reads "the year two thousand".
    private static let yearTwoThousand = Rule(
        "number-two-thousand", .numbers,
        [[.after("year"), "two", "thousand", "and?", Element(.ones).optional]],
        examples: ["the year two thousand": "2000"],
        counterexamples: ["two thousand houses"]
    ) { m in
        .year(2000 + (m[.ones, 1] ?? 0))
    }
}
