/// Parts of the day.
enum EnglishParts {
    static let rules = [
        thisPart, tonight, lastNight, thatPart, part, dayPart, deicticPart, nextPart, midPart,
        smallHours,
        wholePart,
    ]

    /// Reads "this morning", "this evening".
    private static let thisPart = Rule(
        "part-this",
        [["this", .part]],
        examples: ["this morning": "2021-09-21TMO", "this evening": "2021-09-21TEV"],
        counterexamples: ["this nightmare"]
    ) { m in
        var when = When(0, .day)
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "tonight".
    private static let tonight = Rule(
        "tonight",
        [
            ["tonight|tonite"],
            [Element([.number]).within(2...2), Element("nite|night|nyt").joined],
        ],
        examples: ["tonight": "2021-09-21TNI", "2nite": "2021-09-21TNI"],
        counterexamples: ["to night"]
    ) { _ in
        var when = When(0, .day)
        when.part = .night
        return .when(when)
    }

    /// Reads "last night".
    private static let lastNight = Rule(
        "last-night",
        [["last", Element.part.within(3...5)]],
        examples: ["last night": "2021-09-20TNI"],
        counterexamples: ["at last, night fell"]
    ) { m in
        var when = When(-1, .day)
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "that night", "the same evening", "that same morning".
    private static let thatPart = Rule(
        "part-that",
        [["that", "same?", .part], ["the", "same", .part]],
        examples: ["on 5 May 1990; [that night]": "1990-05-05TNI"],
        counterexamples: ["that nightmare"]
    ) { m in
        var when = When(0, .day, from: .discourse)
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "the next morning", "the following night", "the previous evening".
    private static let nextPart = Rule(
        "part-next",
        [["the?", "next|following", .part], ["the", "previous|preceding", .part]],
        examples: [
            "on 5 May 1990; [the next morning]": "1990-05-06TMO",
            "on 5 May 1990; [the previous evening]": "1990-05-04TEV",
        ],
        counterexamples: ["the next nightmare"]
    ) { m in
        var when = When(m.has("previous", "preceding") ? -1 : 1, .day, from: .discourse)
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "the evening", "in the morning", "overnight", "at night".
    private static let part = Rule(
        "part",
        [
            ["the", "early|late?", Element.part.without(.capital), "hours?"],
            [
                .after("at|by|before|until|since|after|of|in|during"),
                Element.part.without(.capital),
            ],
            ["overnight"],
        ],
        examples: ["in [the evening]": "2021-09-21TEV", "overnight": "2021-09-21TNI"],
        counterexamples: ["a night", "the Evening Post"]
    ) { m in
        // "in the evenings" comes again and again.
        if m.has("mornings", "afternoons", "evenings") { return nil }
        var when = When(part: m[.part].flatMap(DayPart.init))
        if when.part == nil { when.part = .night }
        if m.has("early") { when.mod = .start }
        if m.has("late") { when.mod = .end }
        return .when(when)
    }

    /// Reads "mid-afternoon", "late morning", "early evening".
    private static let midPart = Rule(
        "part-mid",
        [
            ["mid|early|late", Element.dash.joined.optional, .part],
            [
                "a|the", "mid|early|late", Element.dash.joined.optional, .part,
                .notBefore(.plainWord),
            ],
        ],
        examples: ["mid-afternoon": "2021-09-21TAF", "early evening": "2021-09-21TEV"],
        counterexamples: ["mid-April"]
    ) { m in
        var when = When(part: m[.part].flatMap(DayPart.init))
        when.mod = m.has("early") ? .start : m.has("mid") ? .mid : .end
        return .when(when)
    }

    /// Reads "Friday night", "Tuesday morning".
    private static let dayPart = Rule(
        "weekday-part",
        [
            [
                Element.direction.optional, Element.weekday.within(1...7), "early|late?",
                .part,
            ],
            ["a", Element.weekday.within(1...7), "early|late?", .part, .notBefore(.plainWord)],
            [
                "the", "early|small|late|wee", "hours", "of", Element.weekday.within(1...7), .part,
            ],
        ],
        examples: [
            "[the early hours of Monday morning]": "2021-09-20TMO", "Friday night": "2021-09-17TNI",
            "last Monday morning": "2021-09-20TMO",
        ],
        counterexamples: ["Fridays"]
    ) { m in
        if m.has("mornings", "afternoons") || m.has("evenings", "nights") { return nil }
        var when = When(weekday: m[.weekday], part: m[.part].flatMap(DayPart.init))
        when.direction = m[.direction]
        if m.has("early") { when.mod = .start }
        if m.has("late") { when.mod = .end }
        return .when(when)
    }

    /// Reads "yesterday morning", "tomorrow night".
    private static let deicticPart = Rule(
        "deictic-part",
        [[.deictic, .part]],
        examples: ["yesterday morning": "2021-09-20TMO"],
        counterexamples: ["yesterday in the morning"]
    ) { m in
        guard let number = m[.deictic] else { return nil }
        var when = When(number, .day)
        when.part = m[.part].flatMap(DayPart.init)
        return .when(when)
    }

    /// Reads "the early hours" of a day, "the small hours".
    private static let smallHours = Rule(
        "part-hours",
        [
            ["the", "early|small|wee|predawn", "hours"],
            ["the", "early|small|wee|late", "hours", "of", "the", "morning|evening|night"],
            ["the", "early|late", .part, "hours"],
            ["the", Element.part.without(.capital), "hours"],
        ],
        examples: ["in [the early hours]": "2021-09-21TMO", "the wee hours": "2021-09-21TMO"],
        counterexamples: ["the hours", "early hours"]
    ) { m in
        let named: DayPart = m.has("night") ? .night : m.has("evening") ? .evening : .morning
        var when = When(part: m[.part].flatMap(DayPart.init) ?? named)
        if m.has("early") { when.mod = .start }
        if m.has("late") { when.mod = .end }
        return .when(when)
    }

    /// Reads "all night", "all morning".
    private static let wholePart = Rule(
        "part-all",
        [["all", "night|morning|afternoon|evening", "long?"]],
        examples: ["all night": "2021-09-21TNI"],
        counterexamples: ["all nights"]
    ) { m in
        let part: DayPart =
            m.has("night")
            ? .night : m.has("morning") ? .morning : m.has("evening") ? .evening : .afternoon
        return .when(When(part: part))
    }
}
