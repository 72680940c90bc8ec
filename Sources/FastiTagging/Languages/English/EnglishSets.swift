/// What comes again and again.
enum EnglishSets {
    static let rules = [
        frequency, each, eachNumber, eachNamed, perUnit, plurals, everyOther, aUnit,
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
        [[.every, "single?", .singular]],
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
        examples: ["every other week": "P2W"],
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
            [.every, .part], [.every, .season],
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

    /// Reads "a year" in "$5 million a year", "twice a week".
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
            "twice [a week]": "P1W", "$5 million [a year]": "P1Y", "5,000 barrels [a day]": "P1D",
        ],
        counterexamples: ["for a year"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day, unit != .quarter else {
            return nil
        }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "Mondays", "on Sundays".
    private static let plurals = Rule(
        "set-weekdays",
        [[Element.weekday.within(11...17)]],
        examples: ["on [Mondays]": "XXXX-WXX-1"],
        counterexamples: ["Monday"]
    ) { m in
        m[.weekday].map { .set(.init(form: .named(When(weekday: $0 - 10)))) }
    }
}
