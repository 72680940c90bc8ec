/// What comes again and again.
enum EnglishSets {
    static let rules = [
        frequency, each, eachNumber, eachNamed, perUnit, plurals, everyOther, aUnit, times,
        lengthsOf, partPlurals, nthWeekdays, rarer,
    ]

    /// Reads "daily", "weekly", "annually".
    private static let frequency = Rule(
        "set-frequency",
        [
            [
                .notAfter("the"), "daily|weekly|monthly|yearly|annually|hourly|everyday|nightly",
                .notBefore(.capital),
            ],
            [
                .notAfter("the"),
                Element("daily|weekly|monthly|yearly|annually|hourly|nightly").needing(.capital),
            ],
            [
                Element("daily|weekly|monthly|yearly|annually|hourly|nightly").without(.capital),
                .notBefore(.capital),
            ],
        ],
        examples: ["daily": "P1D", "annually": "P1Y"],
        counterexamples: ["the Daily"]
    ) { m in
        if m.has("everyday") { return .set(.init(form: .each(1, .day))) }
        guard let token = m.tokens.compactMap({ $0 }).first,
            let unit = m.lexicon.value(of: token.word, as: .frequency).flatMap(Unit.init)
        else { return nil }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "every day", "each year", "every single week".
    private static let each = Rule(
        "set-every",
        [[.every, "single|passing?", .singular], ["each", "and", "every", .singular]],
        examples: ["every day": "P1D", "each year": "P1Y"],
        counterexamples: ["every house"]
    ) { m in
        m[.unit].flatMap(Unit.init).map { .set(.init(form: .each(1, $0))) }
    }

    /// Reads "every two weeks".
    private static let eachNumber = Rule(
        "set-every-number",
        [[.every, .number, .unit]],
        examples: ["every two weeks": "P2W", "every 40 seconds": "PT40S"],
        counterexamples: ["every two houses"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) else { return nil }
        return .set(.init(form: .each(m[.number], unit)))
    }

    /// Reads "every other week".
    private static let everyOther = Rule(
        "set-every-other",
        [["every", "other|second|third|few", .unit]],
        examples: ["every other week": "P2W", "every few years": "PXY"],
        counterexamples: ["every other house"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) else { return nil }
        if m.has("few") { return .set(.init(form: .each(nil, unit))) }
        return .set(.init(form: .each(m.has("third") ? 3 : 2, unit)))
    }

    /// Reads "every Monday", "each July", "every night", "every summer".
    private static let eachNamed = Rule(
        "set-named",
        [
            [.every, Element.weekday.within(1...7), Element.part.optional], [.every, .month],
            [.every, .part], [.every, .season], [.every, .holiday],
            [.every, "other", Element.weekday.within(1...7)],
        ],
        examples: ["every Monday": "XXXX-WXX-1", "each July": "XXXX-07", "every night": "TNI"],
        counterexamples: ["every man"]
    ) { m in
        .set(
            .init(
                form: .named(
                    When(
                        month: m[.month], weekday: m[.weekday], season: m[.season],
                        part: m[.part].flatMap(DayPart.init)))))
    }

    /// Reads "per day", "per-day", "per year".
    private static let perUnit = Rule(
        "set-per",
        [["per", Element.dash.joined.optional, .singular], ["a", .singular, .end, "per"]],
        examples: ["per month": "P1M", "per-day": "P1D"],
        counterexamples: ["per person"]
    ) { m in
        guard m.has("per"), let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "a year" in "$5 million a year" in histories; the corpora of news leave rates out.
    private static let aUnit = Rule(
        "set-a-unit",
        [
            [
                .after(
                    "once|twice|times|million|billion|percent|barrels|cents|dollars|people|shares|thousand|flights|men|pounds|tons"
                ), "a|an", .singular, .notBefore("ago|earlier|later|before|after"),
            ],
            [
                .after(Element(.number).without([.ones, .tens])), "a", .singular,
                .notBefore("ago|earlier|later|before|after"),
            ],
            [
                Element([.number]), "million|thousand|billion?",
                Element.word.without([.capital, .preposition, .determiner, .past, .future]),
                .begin, "a|an", .singular, .notBefore("ago|earlier|later|before|after|long"),
            ],
        ],
        examples: [
            "In 1901, 1902 and 1903 and 1904, 1905, $5 million [a year]": "P1Y",
            "$5 million a year": "none",
        ],
        counterexamples: ["for a year"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day, unit != .quarter else {
            return nil
        }
        return .set(.init(form: .each(1, unit), isRate: true))
    }

    /// Reads "twice a week", "three times a day".
    private static let times = Rule(
        "set-times",
        [
            ["once|twice|thrice", "a|an|each|every|per", .singular],
            [Element([.number]), "times", "a|an|each|every|per", .singular],
            [Element([.number]), Element("x").joined, "a|an|each|every|per", .singular],
        ],
        examples: ["twice a week": "P1W", "three times a day": "P1D"],
        counterexamples: ["once a dayworker", "three times a man"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .minute, unit != .quarter else {
            return nil
        }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "five days a week", "24 hours a day", "12 hours every day".
    private static let lengthsOf = Rule(
        "set-lengths", .joined,
        [
            [
                Element.duration.needing(.counted), "a|an|each|every|per",
                "day|week|month|year",
            ],
            [Element.duration.needing(.counted), Element(.set), .notBefore(.plainWord)],
        ],
        examples: ["five days a week": "P1W", "12 hours every day": "P1D"],
        counterexamples: ["five days a man"]
    ) { m in
        if case .set(let rate)? = m.expression(.set) { return .set(.init(form: rate.form)) }
        return m.definiteUnit.map { .set(.init(form: .each(1, $0))) }
    }

    /// Reads "Sunday mornings", "Friday nights".
    private static let partPlurals = Rule(
        "set-weekday-parts",
        [
            [.weekday, "mornings|afternoons|evenings|nights"],
            [.after("in"), "the", "mornings|afternoons|evenings"],
        ],
        examples: ["on [Sunday mornings]": "XXXX-WXX-7TMO", "in [the evenings]": "TEV"],
        counterexamples: ["Sunday morning", "of the evenings"]
    ) { m in
        let part: DayPart =
            m.has("mornings")
            ? .morning : m.has("afternoons") ? .afternoon : m.has("evenings") ? .evening : .night
        let weekday = m[.weekday].map { ($0 - 1) % 10 + 1 }
        return .set(.init(form: .named(When(weekday: weekday, part: part))))
    }

    /// Reads "the first Tuesday of each month", "the first and third Friday of every month".
    private static let nthWeekdays = Rule(
        "set-nth-weekday",
        [
            [
                "the", .either("last", .ordinal), "and?", "the?",
                .either("last", .ordinal).optional, .weekday, "of|in", .every,
                "month|quarter|year",
            ]
        ],
        examples: [
            "the first Tuesday of each month": "XXXX-WXX-2",
            "the first and third Friday of every month": "XXXX-WXX-5",
        ],
        counterexamples: ["the first Tuesday of the month", "the third of every month"]
    ) { m in
        m[.weekday].map { .set(.init(form: .named(When(weekday: ($0 - 1) % 10 + 1)))) }
    }

    /// Reads "biweekly", "semi-annually", "bi-monthly".
    private static let rarer = Rule(
        "set-rarer",
        [
            ["biweekly|semiannually|bimonthly"],
            ["bi|semi", Element.dash.joined, Element("weekly|annually|monthly").joined],
        ],
        examples: ["biweekly": "P2W", "semi-annually": "P6M"],
        counterexamples: ["bi-lingual", "semiannual report"]
    ) { m in
        let isHalf = m.has("semi", "semiannually")
        if m.has("weekly", "biweekly") {
            return isHalf ? nil : .set(.init(form: .each(2, .week)))
        }
        if m.has("monthly", "bimonthly") {
            return isHalf ? nil : .set(.init(form: .each(2, .month)))
        }
        return isHalf ? .set(.init(form: .each(6, .month))) : nil
    }

    /// Reads "Mondays", "on Sundays".
    private static let plurals = Rule(
        "set-weekdays",
        [
            [Element.weekday.within(11...17)],
            [
                .notAfter(Element([.number, .indefinite, .direction, .sequence])), "the?",
                "weekends", .notBefore("ago|later|before|after"),
            ],
        ],
        examples: ["on [Mondays]": "XXXX-WXX-1", "on [weekends]": "XXXX-WXX-WE"],
        counterexamples: ["Monday", "two weekends"]
    ) { m in
        if m.has("weekends") {
            return .set(.init(form: .named(When(weekendOf: 0))))
        }
        return m[.weekday].map { .set(.init(form: .named(When(weekday: $0 - 10)))) }
    }
}
