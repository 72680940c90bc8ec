/// Lengths of time that lie before or after another date, or at an end of one.
enum EnglishPeriods {
    static let rules = [
        pastFuture, countedPast, pastFutureUnit, pastPlural, toCome, firstLast, certain,
        ordinalUnit, edgeOf, period, periodOf,
    ]

    /// Reads "the past four months", "the next two years", "last five years".
    private static let pastFuture = Rule(
        "duration-past", .joined,
        [
            [
                "the|these|those|this",
                "past|last|next|coming|previous|preceding|following|latest|subsequent|ensuing",
                .duration,
            ],
            [
                "past|next|coming|previous|preceding|following|latest|subsequent|ensuing",
                .duration,
            ],
            [.notAfter(EnglishWords.beforeVerb), "last", .duration],
            [
                "its|their|his|her|our|my|your",
                "past|last|next|coming|previous|preceding|following|latest", .duration,
            ],
        ],
        examples: ["the past four months": "P4M", "the last five years": "P5Y"],
        counterexamples: ["the four months", "expected to last six weeks"]
    ) { m in
        guard var length = m.expression(.duration)?.span else { return nil }
        length.side = m.has("next") || m.has("coming") || m.has("following") ? 1 : -1
        if m.has("previous") || m.has("preceding") || m.has("following") {
            length.anchor = .discourse
        }
        return .span(length)
    }

    /// Reads "the four previous weeks", "two preceding years".
    private static let countedPast = Rule(
        "duration-past-counted",
        [
            [
                "the?", Element.number.without(.ordinal), "past|last|previous|preceding|following",
                .plural,
            ]
        ],
        examples: ["the four previous weeks": "P4W", "as in [two preceding years]": "P2Y"],
        counterexamples: ["the four weeks", "the previous weeks"]
    ) { m in
        guard let number = m[.number], let unit = m[.unit].flatMap(Unit.init) else { return nil }
        var length = Length(number, unit)
        length.side = m.has("following") ? 1 : -1
        if !m.has("past", "last") { length.anchor = .discourse }
        return .span(length)
    }

    /// Reads "the past year", "the last decade", "the past week".
    private static let pastFutureUnit = Rule(
        "duration-past-unit",
        [
            ["the", "past|last|coming", .singular, .notBefore("of")], ["the", "past", .singular],
            [.notAfter("the"), "past", "decade|century"],
            ["the", "next", "decade|century"],
        ],
        examples: ["the past decade": "P10Y", "the last week": "P1W"],
        counterexamples: ["the past"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) ?? m.definiteUnit, unit >= .day,
            unit != .quarter
        else { return nil }
        var length = unit == .decade ? Length(10, .year) : Length(1, unit)
        length.side = m.has("coming") || m.has("next") ? 1 : -1
        return .span(length)
    }

    /// Reads "recent weeks", "the past few weeks", "past years", "coming months".
    private static let pastPlural = Rule(
        "duration-recent",
        [
            [
                "the|these|those|his|her|their|its|our|my", "most|very?",
                "recent|past|last|coming|next|previous|following|ensuing|preceding|subsequent",
                "few|several|couple|many?", "of|short|long?", .plural,
            ],
            [
                "most|very?",
                "recent|past|coming|next|previous|following|ensuing|preceding|subsequent",
                "few|several|couple|many?", "of|short|long?", .plural,
            ],
            [
                .notAfter(EnglishWords.beforeVerb), "last", "few|several|couple|many?",
                "of|short|long?", .plural,
            ],
            [
                "the", "first|early|final|intervening|closing|later|late|waning|opening|remaining",
                .plural,
            ],
        ],
        examples: [
            "recent weeks": "PXW", "the past few weeks": "PXW", "coming months": "PXM",
            "in [the first weeks] of the siege": "PXW",
        ],
        counterexamples: ["recent events", "could last weeks"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .minute else { return nil }
        var length = Length(nil, unit)
        if m.has("early", "first") || m.has("opening") { length.edge = 1 }
        if m.has("late") || m.has("final") || m.has("closing") || m.has("last")
            || m.has("waning") || m.has("later") || m.has("remaining")
        {
            length.edge = -1
        }
        return .span(length)
    }

    /// Reads "the first nine months", "the first two years".
    private static let firstLast = Rule(
        "duration-first",
        [
            ["the", "first|final|opening|closing", Element([.number]), .plural],
            ["the", "first", "few|several|couple", "of?", .plural],
        ],
        examples: ["the first nine months": "P9M", "the first few weeks": "PXW"],
        counterexamples: ["the first nine"]
    ) { m in
        guard var length = m.length(m[.number])?.span else { return nil }
        length.edge = m.has("first") || m.has("opening") ? 1 : -1
        return .span(length)
    }

    /// Reads "those ten days", "the same two years", "its first nine months", "the other six weeks".
    private static let certain = Rule(
        "duration-certain", .joined,
        [
            ["these|those", .duration],
            [
                .either("these|those", .determiner),
                "same|entire|whole|other|remaining|additional|extra|further|full|very", .duration,
            ],
            [.either("these|those", .determiner), "first|final|opening|closing", .duration],
        ],
        examples: [
            "those ten days": "P10D", "the same two years": "P2Y",
            "its first nine months": "P9M", "an additional 30 days": "P30D",
        ],
        counterexamples: ["those days", "the same two men"]
    ) { m in
        guard var length = m.expression(.duration)?.span, length.side == nil,
            length.whole?.number != nil || m.has("first", "final") || m.has("opening", "closing")
        else { return nil }
        if m.has("first", "opening") { length.edge = 1 }
        if m.has("final", "closing") { length.edge = -1 }
        return .span(length)
    }

    /// Reads "the first week", "the first year", where it is no date.
    private static let ordinalUnit = Rule(
        "duration-ordinal",
        [
            ["the", "first|final", "week|month|year|decade", .notBefore("of")],
            [
                "the", "first|final|last|opening|closing", "day|week|month|year|decade", .end, "of",
                .notBefore("that|fiscal|calendar"),
                Element(.determiner).optional,
                Element.word.without([
                    .unit, .month, .season, .sequence, .direction, .holiday, .determiner,
                    .deictic, .frequency, .indefinite,
                ]),
            ],
        ],
        examples: ["in [the first week]": "P1W"],
        counterexamples: ["the first day of May"]
    ) { m in
        m.definiteUnit.map { .span(Length(1, $0)) }
    }

    /// Reads "the months ahead", "the weeks to come", "years to come".
    private static let toCome = Rule(
        "duration-to-come",
        [
            ["the?", Element.indefinite.optional, .plural, "ahead", .notBefore("of")],
            ["the?", Element.indefinite.optional, .plural, "to", "come", .notBefore(.word)],
            ["the?", Element.indefinite.optional, .plural, "to", "come", .before(.preposition)],
        ],
        examples: ["the months ahead": "PXM", "years to come": "PXY"],
        counterexamples: ["two hours ahead of them", "years to come true"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return m.length(nil)
    }

    /// Reads "the last days of May", "the first few weeks of the year": so much at one end of a
    /// date. The corpora take "the first nine months of 1990" as two expressions.
    private static let edgeOf = Rule(
        "duration-edge", .joined,
        [
            [
                "the?", "first|last|final|opening|closing|remaining", .duration, "of",
                Element.date.without(.time),
            ],
            [.duration, "of", Element.date.without(.time)],
        ],
        examples: [
            "the last days of May": "PXD",
            "the final months of 1990": "PXM", "the first two quarters of 1990": "1990-H1",
        ],
        counterexamples: ["the first nine months of the war", "nine months of 1990"]
    ) { m in
        guard let date = m.expression(.date)?.when, !date.isDay,
            var length = m.expression(.duration)?.span,
            length.whole?.number == nil || length.whole?.unit == .quarter
        else { return nil }
        let isFirst = m.has("first") || m.has("opening")
        let isLast = m.has("last") || m.has("final") || m.has("closing") || m.has("remaining")
        guard let edge = isFirst ? 1 : isLast ? -1 : length.edge, edge != 0 else {
            return nil
        }
        length.side = nil
        return .portion(length, edge, of: date)
    }

    /// Reads "a three-year period", "the same two-week span".
    private static let period = Rule(
        "duration-period",
        [
            [
                "a|an|the|this|that?", "same?", Element([.number]), Element.dash.joined.optional,
                .singular, "period|span|stretch|interval|timeframe",
            ]
        ],
        examples: ["a three-year period": "P3Y", "the same 28-day period": "P28D"],
        counterexamples: ["a three-year lease"]
    ) { m in
        guard var length = m.length(m[.number])?.span else { return nil }
        // "over a three-year period": it lasted no longer.
        length.edge = 0
        return .span(length)
    }

    /// Reads "a period of three months".
    private static let periodOf = Rule(
        "duration-period-of", .joined,
        [["a|the", "period|span|space", "of", .duration]],
        examples: ["a period of three months": "P3M"],
        counterexamples: ["a period of calm"]
    ) { m in
        m.expression(.duration)
    }
}
