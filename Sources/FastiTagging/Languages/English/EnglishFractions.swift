/// Lengths of time that are no whole number of units, or one unit as a whole.
enum EnglishFractions {
    static let rules = [decimal, half, andHalf, fraction, whole]

    /// Reads "2.5 hours".
    private static let decimal = Rule(
        "duration-decimal",
        [[.decimal, Element.dash.joined.optional, .unit]],
        examples: ["22.8 years": "P22.8Y", "2.5 hrs": "PT2.5H"],
        counterexamples: ["2.5 miles"]
    ) { m in
        guard let tenths = m[.decimal], let unit = m[.unit].flatMap(Unit.init) else { return nil }
        return .span(Length(tenths: tenths, unit))
    }

    /// Reads "half an hour", "half a century", "a half-century".
    private static let half = Rule(
        "duration-half",
        [
            ["half", "a|an", .singular],
            ["a?", "quarter", Element.dash.joined.optional, "century"],
            ["a", "quarter", "of", "a", "century"],
            ["a|the?", "half", Element.dash.joined.optional, "hour|century|year|decade"],
        ],
        examples: [
            "half an hour": "PT30M", "half a century": "P50Y", "a half-century": "P50Y",
            "a quarter century": "P25Y",
        ],
        counterexamples: ["half of them"]
    ) { m in
        if m.has("quarter") { return .span(Length(25, .year)) }
        guard let unit = m[.unit].flatMap(Unit.init) ?? m.halfUnit else { return nil }
        switch unit {
        case .hour: return .span(Length(30, .minute))
        case .minute: return .span(Length(30, .second))
        case .day: return .span(Length(12, .hour))
        case .year: return .span(Length(6, .month))
        case .decade: return .span(Length(5, .year))
        case .century: return .span(Length(50, .year))
        default: return nil
        }
    }

    /// Reads "two and a half years", "a year and a half".
    private static let andHalf = Rule(
        "duration-and-half",
        [
            [
                .number, Element.dash.joined.optional, "and", Element.dash.joined.optional, "a",
                Element.dash.joined.optional, "half", Element.dash.joined.optional, .unit,
            ],
            ["a|an|one", .singular, "and", "a", "half"],
        ],
        examples: ["two and a half years": "P2.5Y", "a year and a half": "P1.5Y"],
        counterexamples: ["two and a half"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) else { return nil }
        return .span(Length(tenths: (m[.number] ?? 1) * 10 + 5, unit))
    }

    /// Reads "2 1/2 years".
    private static let fraction = Rule(
        "duration-fraction",
        [
            [
                .notAfter(Element([.symbol, .period, .slash])), Element.number,
                Element.dash.joined.optional, Element([.number]).within(1...1),
                Element.slash.joined, Element([.number]).within(2...2).joined,
                Element.dash.joined.optional, .unit,
            ]
        ],
        examples: ["2 1/2 years": "P2.5Y", "1-1/2 hours": "PT1.5H"],
        counterexamples: ["2 1/4 years", "1/2"]
    ) { m in
        guard let number = m[.number], number < 1000, let unit = m[.unit].flatMap(Unit.init) else {
            return nil
        }
        return .span(Length(tenths: number * 10 + 5, unit))
    }

    /// Reads "all day", "the whole week", "the entire year".
    private static let whole = Rule(
        "duration-whole",
        [
            [
                .notAfter("of|at|after"), "all", "day|week|month|year|weekend", "long?",
                .notBefore(.either("round", .dash)),
            ],
            [
                "the|this|that|their|his|her", "entire|whole", "day|week|month|year|decade|century",
                .notBefore("of"),
            ],
        ],
        examples: ["all day": "P1D", "the whole week": "P1W", "the entire year": "P1Y"],
        counterexamples: ["all days", "after all day labourers", "the whole of the year"]
    ) { m in
        m.definiteUnit.map { .span(Length(1, $0)) }
    }
}

extension Match {
    fileprivate var halfUnit: Unit? {
        has("hour")
            ? .hour
            : has("century")
                ? .century
                : has("year")
                    ? .year
                    : has("decade") ? .decade : nil
    }
}
