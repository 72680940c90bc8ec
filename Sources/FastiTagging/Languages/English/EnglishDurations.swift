/// Lengths of time.
enum EnglishDurations {
    static let rules = [
        counted, rankedAhead, ahead, article, indefinite, couple, barePlural, long, rangeBegin,
        range, while_,
        more, described, mixed,
    ]

    /// Reads "44 days", "44-day", "four months", "three full days".
    private static let counted = Rule(
        "duration",
        [
            [
                .notAfter(Element([.symbol, .period, .slash])), .number,
                Element.dash.joined.optional, "full|whole|long|consecutive|straight|trading|solid?",
                .unit, .notBefore(Element([.symbol]).joined),
            ],
            // A period that ends the sentence before is no part of the number.
            [
                .after(.period), Element.number.apart, Element.dash.joined.optional, .unit,
                .notBefore(Element([.symbol]).joined),
            ],
            ["the", Element.number.without(.ordinal), .plural, .notBefore(Element.dash.joined)],
            // "10+ years"
            [.notAfter(Element(.symbol)), Element([.number]), Element(.symbol).joined, .plural],
        ],
        examples: [
            "44 days": "P44D", "44-day": "P44D", "ten years": "P10Y", "the nine months": "P9M",
        ],
        counterexamples: ["44 houses", "1.44 days"]
    ) { m in
        guard let number = m[.number] else { return nil }
        if m[.unit] == Unit.quarter.rawValue, m.has(.dash) || number == 3 { return nil }
        return m.length(number)
    }

    /// Reads "two bloody weeks": a word of any kind between.
    private static let described = Rule(
        "duration-described",
        [
            [
                Element.number.without([.ordinal, .year]),
                Element.word.without([
                    .capital, .preposition, .determiner, .number, .unit, .past, .present, .future,
                    .indefinite, .joined, .ordinal, .direction, .sequence, .deictic, .part, .every,
                ]), .plural,
            ]
        ],
        examples: ["two bloody weeks": "P2W"],
        counterexamples: ["two of weeks", "two weeks"]
    ) { m in
        guard let number = m[.number], number < 1000,
            !m.has("and", "or", "plus", "million", "billion", "thousand", "people"),
            let unit = m[.unit].flatMap(Unit.init), unit >= .hour, unit != .quarter
        else { return nil }
        return m.length(number)
    }

    /// What is the first or the greatest of its kind.
    private static let rank = Element.either(
        Element(
            "biggest|largest|worst|best|lowest|highest|longest|steepest|sharpest|deadliest|fastest"
                + "|strongest|weakest|only|last|most"),
        Element(.ordinal))

    /// Reads "the first rise in five years": a length, whatever is told.
    private static let rankedAhead = Rule(
        "duration-ranked", .joined,
        (0...3).map { count in
            let between = [Element](repeating: .word.without(.preposition), count: count)
            let length: [Element] = [
                "in", .begin, .duration.needing(.counted), .notBefore("of|time|and|or"),
            ]
            return Pattern([rank] + between + length)
        },
        examples: [
            "it will be the first rise in [five years]": "P5Y",
            "it will be the worst in [20 years]": "P20Y",
        ],
        counterexamples: ["the first of them, which will end in five years"]
    ) { m in
        m.expression(.duration)?.span.map { .span($0) }
    }

    /// Reads "in five years" where it is told as to come.
    private static let ahead = Rule(
        "duration-ahead", .joined,
        [
            [
                .after("in"), Element.duration.needing(.counted),
                .notBefore(.either("of|time|and|or|to", .dash)),
            ]
        ],
        examples: ["it will end in [five years]": "2026", "it ended in [five years]": "P5Y"],
        counterexamples: ["for five years"]
    ) { m in
        m.expression(.duration)?.span.map { .ahead($0) }
    }

    /// Reads "a year", "an hour", "one day".
    private static let article = Rule(
        "duration-a",
        [
            ["a|an", .singular, "or", Element.number.within(2...3), .notBefore(.unit)],
            ["a|an", "full|whole|single|entire?", .singular, .notBefore(Element([.dash]).joined)],
        ],
        examples: [
            "a year": "P1Y", "an hour": "PT1H", "a full week": "P1W", "in [a year or two]": "P1Y",
        ],
        counterexamples: ["a second chance", "a quarter of them", "a day-long"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit != .second, unit != .quarter,
            unit != .weekend
        else { return nil }
        var length = Length(1, unit)
        // "in a year or two" is no point of time.
        if m.has("or") { length.edge = 0 }
        return .span(length)
    }

    /// Reads "several months", "a few days", "many years".
    private static let indefinite = Rule(
        "duration-some",
        [
            ["a?", .indefinite, "more|short|long?", .plural],
            ["these|those|this", .indefinite, .plural],
            ["some", "time"],
        ],
        examples: ["several months": "PXM", "a few days": "PXD"],
        counterexamples: ["some of the days"]
    ) { m in
        m.has("time") ? .span(Length(nil, .month)) : m.length(nil)
    }

    /// Reads "a couple of years", "a dozen years", "hundreds of years".
    private static let couple = Rule(
        "duration-couple",
        [
            ["a", "couple", "of?", "more?", .plural], ["a", "dozen", .plural],
            ["tens|dozens|hundreds|thousands|scores", "of", .plural],
            ["a", "number|handful|series|string", "of", .plural],
        ],
        examples: [
            "a couple of years": "P2Y", "a dozen years": "P12Y", "a number of years": "PXY",
        ],
        counterexamples: ["a couple"]
    ) { m in
        if m.has("couple") {
            return m.length(2).map { $0.modified(.approximate) }
        }
        return m.length(m.has("dozen") ? 12 : nil)
    }

    /// Reads "weeks", "centuries".
    private static let barePlural = Rule(
        "duration-plural",
        [
            [
                .notAfter(.either("these|those|two|the", Element([.number, .ordinal]))),
                // "after-hours trading"
                .notAfter(Element.dash.joined),
                Element.plural.without(.ordinal), .notBefore(Element.apostrophe.joined),
            ],
            [.after("over|through|in|during|for"), "the", .plural, .notBefore("of|when")],
        ],
        examples: ["over [the years]": "PXY", "for [weeks]": "PXW", "for [centuries]": "PXCE"],
        counterexamples: ["these weekends", "in seconds", "after-hours trading"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .minute, unit != .weekend,
            unit != .quarter
        else { return nil }
        return .span(Length(nil, unit))
    }

    /// Reads "year-long", "decades-long", "month-long", "yearlong".
    private static let long = Rule(
        "duration-long",
        [
            [.unit, Element.dash.joined, Element("long").joined],
            [.number, Element.dash.joined.optional, .unit, Element.dash.joined.optional, "long"],
            ["yearlong|monthlong|weeklong|daylong|hourlong|decadelong|nightlong"],
        ],
        examples: [
            "year-long": "P1Y", "decades-long": "PXDE", "ten-day-long": "P10D", "yearlong": "P1Y",
        ],
        counterexamples: ["long years"]
    ) { m in
        if let unit = m[.unit].flatMap(Unit.init) {
            return .span(
                Length(
                    m[.number] ?? (m.token(.unit)?.classes.contains(.plural) == true ? nil : 1),
                    unit))
        }
        let units: [(String, Unit)] = [
            ("yearlong", .year), ("monthlong", .month), ("weeklong", .week), ("daylong", .day),
            ("hourlong", .hour), ("decadelong", .decade), ("nightlong", .day),
        ]
        return units.first { m.has($0.0) }.map { .span(Length(1, $0.1)) }
    }

    /// Reads the "12" of "12 to 18 months", whose end is an expression of its own.
    private static let rangeBegin = Rule(
        "duration-range-begin",
        [
            [
                .notAfter(.either("next|past|last|first|the|additional", openers)),
                Element.number.without([.ordinal, .year]), .end, .either("to|or|and", .dash),
                Element.number.without(.ordinal), Element.dash.joined.optional, .unit,
                .notBefore(.either("old|olds", Element.dash.joined)),
            ],
            [
                EnglishWords.beforeVerb, "last", .begin, Element.number.without([.ordinal, .year]),
                .end, .either("to|or|and", .dash), Element.number.without(.ordinal),
                Element.dash.joined.optional, .unit,
            ],
        ],
        examples: [
            "for [12] to 18 months": "P12M", "between [two] and three weeks": "P2W",
            "to last [two] to three weeks": "P2W",
        ],
        counterexamples: ["two to three", "the next 12 to 18 months", "3 to 2 years"]
    ) { m in
        guard let low = m[.number], let high = m[.number, 1], low < high else { return nil }
        return m.length(low)
    }

    /// Marks before what is no number of its own.
    private static let openers = Element([.symbol, .slash])

    /// Reads "the next 12 to 18 months", "the first two or three days".
    private static let range = Rule(
        "duration-range",
        [
            [.after("next|past|first|additional")] + between,
            [.notAfter(EnglishWords.beforeVerb), "last", .begin] + between,
            ["the"] + between,
        ].map { Pattern($0) },
        examples: ["the two to three weeks": "P2W"],
        counterexamples: ["the two to three"]
    ) { m in
        guard let low = m[.number], let high = m[.number, 1], low < high else { return nil }
        return high - low == 1 ? m.length(low)?.modified(.equalOrMore) : m.length(nil)
    }

    private static let between: [Element] = [
        .number, .either("to|or|and", .dash), .number, Element.dash.joined.optional, .unit,
    ]

    /// Reads "a while".
    private static let while_ = Rule(
        "duration-while",
        [["a", "while", .notBefore("ago")], ["a", "long|short", "time", .notBefore("ago")]],
        examples: ["for [a while]": "PXX"],
        counterexamples: ["while at work"]
    ) { m in
        m.has("while") ? .span(Length(unknown: ())) : nil
    }

    /// Reads "20 more years", "two additional weeks", "another six months".
    private static let more = Rule(
        "duration-more",
        [
            ["another?", .number, "more|additional|further|extra", .unit],
            ["another", .number, .unit], ["another", .singular],
            [.indefinite, "more", .plural],
        ],
        examples: ["20 more years": "P20Y", "another six months": "P6M", "another year": "P1Y"],
        counterexamples: ["more years"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit != .second, unit != .quarter else {
            return nil
        }
        if m.has(.indefinite) { return .span(Length(nil, unit)) }
        return .span(Length(m[.number] ?? 1, unit))
    }

    /// Reads "an hour thirty minutes", "2 years and 3 months".
    private static let mixed = Rule(
        "duration-mixed", .joined,
        [[.duration, Element.comma.optional, "and?", .duration]],
        examples: ["2 years and 3 months": "P2Y3M", "an hour and 30 minutes": "PT1H30M"],
        counterexamples: ["2 years, 3 years"]
    ) { m in
        guard let larger = m.expression(.duration)?.span,
            let smaller = m.expression(.duration, 1)?.span
        else { return nil }
        return larger.adding(smaller).map(Meaning.span)
    }
}

extension Match {
    /// So many of the unit taken; `nil` for the number where it is not said.
    func length(_ number: Int?) -> Meaning? {
        self[.unit].flatMap(Unit.init).map { .span(Length(number, $0)) }
    }
}
