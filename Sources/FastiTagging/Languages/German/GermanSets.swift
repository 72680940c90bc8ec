/// What comes again and again.
enum GermanSets {
    static let rules = [
        frequency, each, eachNumber, eachNamed, times, perUnit, weekdays, adverbs, workdays,
    ]

    /// Reads "täglich", "jährlichen", "alljährlich".
    private static let frequency = Rule(
        "set-frequency",
        [
            [
                "einmal|zweimal|dreimal|viermal?",
                Element.frequency.without([.number, .indefinite, .ambiguous]),
            ]
        ],
        examples: ["täglich": "P1D", "[jährliche] Feier": "P1Y"],
        counterexamples: ["zweitägig"]
    ) { m in
        m[.frequency].flatMap(Unit.init).map { .set(.init(form: .each(1, $0))) }
    }

    /// Reads "jeden Tag", "jedes Jahr", "alle Jahre".
    private static let each = Rule(
        "set-every",
        [[.every, .singular], ["alle", "jahre|monate|wochen|tage", .notBefore("wieder")]],
        examples: ["[jeden Tag] neu": "P1D", "in [jedem Jahr]": "P1Y"],
        counterexamples: ["jedes Haus"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) ?? m.pluralUnit else { return nil }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "alle zwei Wochen", "alle paar Jahre", "jedes zweite Jahr".
    private static let eachNumber = Rule(
        "set-every-number",
        [
            ["alle", Element.number.without(.year), .unit], ["alle", .indefinite, .unit],
            [.every, Element(.ordinal).within(1...12), .singular],
        ],
        examples: ["[alle zwei Wochen]": "P2W", "[jedes zweite Jahr]": "P2Y"],
        counterexamples: ["alle zwei Häuser"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) else { return nil }
        return .set(.init(form: .each(m[.number] ?? m[.ordinal], unit)))
    }

    /// Reads "jeden Montag", "jedem Montagabend", "jeden zweiten Donnerstag", "jeden Sommer".
    private static let eachNamed = Rule(
        "set-named",
        [
            [.every, Element.weekday.without([.ambiguous, .part])],
            [.every, Element([]).needing([.weekday, .part])],
            [
                .every, Element([.ordinal, .day]).within(1...5), Element.period.joined.optional,
                Element.weekday.without([.ambiguous, .part]),
            ],
            [
                .every, Element([.ordinal, .day]).within(1...5), Element.period.joined.optional,
                Element.weekday.without([.ambiguous, .part]), "im|des", "monat|monats",
            ],
            [.every, .month], [.every, Element.part.without(.weekday)], [.every, .season],
        ],
        examples: [
            "[jeden Montag]": "XXXX-WXX-1", "[jeden Juli]": "XXXX-07", "[jede Nacht]": "TNI",
            "an [jedem Montagabend]": "XXXX-WXX-1TEV", "[jeden zweiten Donnerstag]": "XXXX-WXX-4",
        ],
        counterexamples: ["jeder Mann"]
    ) { m in
        .set(
            .init(
                form: .named(
                    When(
                        month: m[.month], weekday: m[.weekday], season: m[.season],
                        part: m[.part].flatMap(DayPart.init)))))
    }

    /// Reads "einmal im Monat", "zweimal pro Woche", "dreimal am Tag".
    private static let times = Rule(
        "set-times",
        [
            [
                "einmal|zweimal|dreimal|viermal|fünfmal|mehrmals", "im|pro|am|in", "der?",
                Element.singular.without(.ordinal),
            ]
        ],
        examples: ["[einmal im Monat]": "P1M", "[zweimal pro Woche]": "P1W"],
        counterexamples: ["einmal im Haus"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "pro Jahr", "je Stunde", "im Monat" after a count.
    private static let perUnit = Rule(
        "set-per",
        [
            ["pro|je", .singular],
            [
                .after("euro|mark|franken|dollar|lire|stunden|tage|tagen|mal|prozent|tonnen|liter"),
                "im|am", "monat|jahr|tag", .notBefore(.year),
            ],
            [
                .after("montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"), "im",
                "monat",
            ],
        ],
        examples: ["10 Euro [pro Monat]": "P1M", "400 Euro [im Monat]": "P1M"],
        counterexamples: ["pro Person", "je zwei Wochen", "im Monat Mai"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init) ?? m.singularUnit, unit >= .hour else {
            return nil
        }
        return .set(.init(form: .each(1, unit)))
    }

    /// Reads "montags", "Sonntags".
    private static let weekdays = Rule(
        "set-weekdays",
        [
            [.notAfter("des|eines"), Element.weekday.within(11...17).without([.capital, .part])],
            [Element([]).needing([.weekday, .part]).without(.capital)],
        ],
        examples: ["[montags] geschlossen": "XXXX-WXX-1"],
        counterexamples: ["des Montags"]
    ) { m in
        m[.weekday].map {
            .set(
                .init(
                    form: .named(
                        When(
                            weekday: $0 > 10 ? $0 - 10 : $0, part: m[.part].flatMap(DayPart.init)))
                ))
        }
    }

    /// Reads "abends", "nachts", "vormittags".
    private static let adverbs = Rule(
        "set-parts",
        [
            [
                .notAfter(.either("des|eines", Element([.meridiem]))),
                Element("morgens|vormittags|mittags|nachmittags|abends|nachts").without(.capital),
            ]
        ],
        examples: ["[abends] geöffnet": "TEV"],
        counterexamples: ["des Abends", "20 Uhr abends"]
    ) { m in
        guard let token = m.tokens.compactMap({ $0 }).first,
            let part = m.lexicon.value(of: token.word, as: .part).flatMap(DayPart.init)
        else { return nil }
        return .set(.init(form: .named(When(part: part))))
    }

    /// Reads "werktags", "wochentags".
    private static let workdays = Rule(
        "set-workdays",
        [["werktags|wochentags"]],
        examples: ["[werktags] geöffnet": "P1D"],
        counterexamples: ["Werktag"]
    ) { _ in .set(.init(form: .each(1, .day))) }
}

extension Match {
    fileprivate var pluralUnit: Unit? {
        has("jahre")
            ? .year : has("monate") ? .month : has("wochen") ? .week : has("tage") ? .day : nil
    }

    fileprivate var singularUnit: Unit? {
        has("jahr") ? .year : has("monat") ? .month : has("tag") ? .day : nil
    }
}
