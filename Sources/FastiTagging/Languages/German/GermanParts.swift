/// Parts of the day.
enum GermanParts {
    static let rules = [part, thatPart, dayPart, compound, nightTo, partOf]

    /// Reads "am Nachmittag", "der Nacht", "diesem Abend".
    private static let part = Rule(
        "part",
        [
            [
                .after("am|vom|zum|bis|gegen|im|seit|ab"), "frühen|späten?",
                Element.part.needing(.capital).without(.weekday), .notBefore(Element.dash.joined),
            ],
            [
                .after("in|an|bis|während|seit|für|auf|gegen"), "der|dem|den|die",
                "frühen|späten|ganze|ganzen?", Element.part.needing(.capital).without(.weekday),
                .notBefore(Element.dash.joined), .notBefore("auf|zum|zu|von"),
            ],
        ],
        examples: ["am [Nachmittag]": "2021-09-21TAF", "in [der Nacht]": "2021-09-21TNI"],
        counterexamples: ["am Abend-Buffet", "guten Abend"]
    ) { m in
        var when = When(part: m[.part].flatMap(DayPart.init))
        if m.has("frühen") { when.mod = .start }
        if m.has("späten") { when.mod = .end }
        return .when(when)
    }

    /// Reads "am selben Abend", "am nächsten Morgen", "in jener Nacht".
    private static let thatPart = Rule(
        "part-that",
        [
            [
                "der|den|dem|die?", Element.sequence, Element.part.without(.weekday),
                .notBefore("des"),
            ],
            ["jener|jenem|jene|diesem|dieser", Element.part.needing(.capital).without(.weekday)],
            [
                "der|den|dem|die?",
                "nächsten|nächste|letzte|letzten|vergangene|vergangenen|heutigen",
                Element.part.needing(.capital).without(.weekday),
            ],
        ],
        examples: [
            "am 5. Mai 1990 und am [nächsten Morgen]": "1990-05-06TMO",
            "am 5. Mai 1990 und am [selben Abend]": "1990-05-05TEV",
            "in [der vergangenen Nacht]": "2021-09-20TNI",
        ],
        counterexamples: ["nächste Nachtwache"]
    ) { m in
        let isPast =
            m.has("letzte") || m.has("letzten") || m.has("vergangene") || m.has("vergangenen")
        let number = m[.sequence] ?? (m.has("nächsten") || m.has("nächste") ? 1 : isPast ? -1 : 0)
        var when = When(number, .day, from: isPast || m.has("heutigen") ? .speech : .discourse)
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "gestern Abend", "heute früh", "Montag Nachmittag".
    private static let dayPart = Rule(
        "day-part",
        [
            [.deictic, Element.part.without(.weekday)], [.deictic, "früh|morgen"],
            [
                "der|den|dem?", Element.direction.optional,
                Element.weekday.without([.ambiguous, .part]),
                Element.part.without(.weekday),
            ],
        ],
        examples: [
            "[gestern Abend]": "2021-09-20TEV", "[heute früh]": "2021-09-21TMO",
            "am [Montag Nachmittag]": "2021-09-20TAF",
        ],
        counterexamples: ["gestern, Abend"]
    ) { m in
        var when: When
        if let number = m[.deictic] {
            when = When(number, .day)
        } else {
            when = When(weekday: m[.weekday].map { $0 > 10 ? $0 - 10 : $0 })
            when.direction = m[.direction]
        }
        when.part = m[.part].flatMap(DayPart.init) ?? .morning
        return .when(when)
    }

    /// Reads "Montagabend", "am vergangenen Sonntagnachmittag".
    private static let compound = Rule(
        "weekday-part",
        [
            [
                "der|den|dem|die?", Element.direction.optional,
                Element([]).needing([.weekday, .part]).without(.every),
            ]
        ],
        examples: [
            "am [Montagabend]": "2021-09-20TEV", "am [kommenden Samstagvormittag]": "2021-09-25TMO",
        ],
        counterexamples: ["Montagabende"]
    ) { m in
        var when = When(weekday: m[.weekday], part: m[.part].flatMap(DayPart.init))
        when.direction = m[.direction]
        return .when(when)
    }

    /// Reads "der Nacht auf Sonntag", "der Nacht zum 5. Mai": it is dated by the day it leads to.
    private static let nightTo = Rule(
        "night-to", .joined,
        [
            [
                "die|der?", "nacht", "von?", Element.date.needing(.calendarDay).optional,
                "auf|zum|zu", "den|dem?", Element.date.needing(.calendarDay).without(.time),
            ]
        ],
        examples: [
            "in [der Nacht auf Sonntag]": "2021-09-19TNI",
            "in [der Nacht zum 5. Mai 1990]": "1990-05-05TNI",
        ],
        counterexamples: ["die Nacht zum Tag"]
    ) { m in
        guard var when = (m.expression(.date, 1) ?? m.expression(.date))?.when else { return nil }
        when.part = .night
        return .when(when)
    }

    /// Reads "Nacht des 14. August", "dem Abend des 5. Mai 1990".
    private static let partOf = Rule(
        "part-of-day", .joined,
        [
            [
                "der|dem|den|die?", Element.part.needing(.capital), "des|vom|am?",
                Element.date.needing(.calendarDay).without(.time),
            ],
            [
                Element.time.without([.date, .joined]), "vom?",
                Element.date.needing(.calendarDay).without(.time),
            ],
        ],
        examples: ["am [Abend des 5. Mai 1990]": "1990-05-05TEV"],
        counterexamples: ["am Abend des Festes"]
    ) { m in
        guard var when = m.expression(.date)?.when, when.clock == nil else { return nil }
        if let time = m.expression(.time)?.when {
            guard time.clock == nil else { return nil }
            when.part = time.part
        } else {
            when.part = m[.part].flatMap(DayPart.init)
        }
        return .when(when)
    }
}
