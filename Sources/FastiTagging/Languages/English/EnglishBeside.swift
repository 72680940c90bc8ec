/// Days, weeks and years right before or after a date or an event of the text.
enum EnglishBeside {
    static let rules = [dayBefore, dayBesideEvent, dayOfEvent, toTheDay, dayBeforeDate]

    private static let dayUnits = "day|night|morning|evening|afternoon|week|month|year"

    /// Reads "the day before", "the evening before", "the year after that".
    private static let dayBefore = Rule(
        "unit-before",
        [
            [
                "the", "very?", Element(dayUnits), "before|after|following",
                .notBefore(.either(.determiner, Element([.capital, .date, .number, .word]))),
            ],
            ["the", "very?", Element(dayUnits), "before|after", "that|this", .notBefore(.word)],
            ["the", "very?", Element(dayUnits), "before|after", "that", .before(Element.clause)],
        ],
        examples: [
            "on May 5, 1990; [the day before]": "1990-05-04",
            "on May 5, 1990; [the evening before], he": "1990-05-04TEV",
            "on May 5, 1990; [the day after that], he": "1990-05-06",
        ],
        counterexamples: ["the day before the battle", "the day after that battle"]
    ) { m in
        let sign = m.has("before") ? -1 : 1
        guard let (unit, part) = m.dayUnit else { return nil }
        var when = When(sign, unit, from: .discourse)
        when.part = part
        return .when(when)
    }

    /// Reads "the day after" in front of an event whose day the text has told.
    private static let dayBesideEvent = Rule(
        "unit-beside-event",
        [
            [
                .notAfter("to"), "the", "very?", Element(dayUnits), "before|after|following",
                .before(.either(.determiner, .capital)),
                .notBefore(
                    .either(
                        "yesterday|today|tomorrow|last|next|that|this|his|her|their|my|our|its",
                        Element([.month, .weekday, .year, .number, .ordinal, .holiday]))),
            ]
        ],
        examples: [
            "The dam failed on May 5, 1990. [The day after] the failure it rained.": "1990-05-06"
        ],
        counterexamples: ["the day before", "the day after May 5", "The day after the burst"]
    ) { m in
        let sign = m.has("before") ? -1 : 1
        return m.dayUnit.map { .besideEvent($0.0, sign, $0.1) }
    }

    /// Reads "the day" of an event whose day the text has told: "the day of the vote".
    private static let dayOfEvent = Rule(
        "unit-of-event",
        [
            [
                .after("on|since|until|by|before|after|from"), "the", "very?",
                "day|night|morning|evening|afternoon", .end, "of", "the|his|her|their|its",
                .before(Element.word.without([.month, .weekday, .ordinal, .number, .unit])),
            ]
        ],
        examples: [
            "The dam failed on May 5, 1990. On [the day] of the failure it rained.": "1990-05-05"
        ],
        counterexamples: ["on the day of the failure", "on the day of 5 May"]
    ) { m in
        m.dayUnit.map { .besideEvent($0.0, 0, $0.1) }
    }

    /// Reads "a year to the day later", "ten years to the day after".
    private static let toTheDay = Rule(
        "later-to-the-day", .joined,
        [
            [
                .duration, "to", "the", "very?", "day", "later|earlier|afterwards|before|after",
                .notBefore(.either(.determiner, Element([.capital, .word]))),
            ],
            [.duration, "to", "the", "very?", "day", .before("before|after|since")],
        ],
        examples: [
            "on May 5, 1990; [a year to the day later]": "1991-05-05",
            "[a year to the day] after the storm": "P1Y",
        ],
        counterexamples: ["a year to the day", "two days to the day later"]
    ) { m in
        guard var length = m.expression(.duration)?.span, let unit = length.whole?.unit,
            unit == .year || unit == .month
        else { return nil }
        length.isExact = true
        guard m.has("later", "earlier") || m.has("afterwards", "before", "after") else {
            return .span(length)
        }
        return .away(length, m.has("earlier", "before") ? -1 : 1, from: nil)
    }

    /// Reads "the day after May 5", "the week before Christmas".
    private static let dayBeforeDate = Rule(
        "unit-beside-date", .joined,
        [["the", Element(dayUnits), "before|after|following", Element.date.needing(.calendarDay)]],
        examples: ["the day after May 5, 1990": "1990-05-06"],
        counterexamples: ["the day after the party", "the evening before May 5"]
    ) { m in
        guard let when = m.expression(.date)?.when, let (unit, part) = m.dayUnit, part == nil,
            unit == .day
        else { return nil }
        return .away(Length(1, .day), m.has("before") ? -1 : 1, from: when)
    }
}

extension Element {
    /// What a clause begins with.
    static let clause = Element.either(
        "he|she|it|they|we|i|there", Element([.determiner, .preposition]))
}

extension Match {
    /// The unit named, and the part of the day where it is one of a day.
    fileprivate var dayUnit: (Unit, DayPart?)? {
        let parts: [(String, DayPart)] = [
            ("night", .night), ("morning", .morning), ("evening", .evening),
            ("afternoon", .afternoon),
        ]
        if let part = parts.first(where: { has($0.0) })?.1 { return (.day, part) }
        return definiteUnit.map { ($0, nil) }
    }
}
