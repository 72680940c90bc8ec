/// Frames around a date or a length of time.
enum EnglishFramed {
    static let rules = [phase, joinedYear, endOf, later, boundLength, boundDate, orSo, yearEnd]

    /// Reads "early 1990", "mid-August", "late last week", "early in 1862".
    private static let phase = Rule(
        "phase", .framed,
        [
            [
                "the?", "early|mid|late", "in|on?", Element.date.without(.time),
            ],
            [
                "the?", "very?", "early|mid|late", Element.dash.joined, "to?",
                Element.dash.joined.optional, Element.date.without(.time),
            ],
            [
                "the?", "early|mid", Element.dash.joined.optional, "to",
                Element.dash.joined.optional, "mid|late", Element.dash.joined.optional,
                Element.date.without(.time),
            ],
            ["early|late", "on|in?", Element.time.needing(.date)],
        ],
        examples: [
            "early 1990": "1990", "mid-August": "2021-08", "late last week": "2021-W37",
            "the mid-to-late 1990s": "199", "mid to late May": "2021-05",
        ],
        counterexamples: ["early birds"]
    ) { m in
        guard let meaning = m.expression([.date, .time]) else { return nil }
        if m.has(.dash), m.has("the"), !m.has("to"), let when = meaning.when,
            when.decade == nil, when.century == nil
        {
            return nil
        }
        if m.has("early"), !m.has("late") { return meaning.modified(.start) }
        return meaning.modified(m.has("mid") && !m.has("late") ? .mid : .end)
    }

    /// Reads "mid-2007", "early-1990".
    private static let joinedYear = Rule(
        "phase-year",
        [
            [
                "early|mid|late", Element.dash.joined, Element.year.joined,
                .notBefore(Element("s").joined), .notBefore(Element.apostrophe.joined),
            ]
        ],
        examples: ["mid-2007": "2007"],
        counterexamples: ["mid 2007"]
    ) { m in
        Meaning.when(When(year: m[.year])).modified(
            m.has("early") ? .start : m.has("mid") ? .mid : .end)
    }

    private static let edges =
        "end|beginning|start|middle|close|rest|remainder|latter|early|late|opening|bulk"
        + "|better|later|tail|turn|whole|entirety"

    /// Reads "the end of 1990", "the beginning of May", "the middle of the month".
    private static let endOf = Rule(
        "end-of", .framed,
        [
            [
                "the?", "very?", Element(edges), "part|half|end?", "of",
                Element.date.without(.time),
            ],
            ["mid|middle", "part?", "of", Element.date.without(.time)],
            ["all", "of", Element.date.without([.time, .calendarDay])],
        ],
        examples: ["the end of 1990": "1990", "the middle of August": "2021-08"],
        counterexamples: ["the end of the war"]
    ) { m in
        guard let meaning = m.expression(.date) else { return nil }
        let isEdge = !m.has("rest", "remainder", "bulk", "whole", "entirety", "all")
        guard isEdge, !m.has("better") else { return meaning }
        if m.has("beginning", "start", "early", "opening", "turn") {
            return meaning.modified(.start)
        }
        return meaning.modified(m.has("middle", "mid") ? .mid : .end)
    }

    /// Reads "earlier this month", "later that year", "earlier Sunday", "later yesterday".
    private static let later = Rule(
        "later-in", .framed,
        [
            ["earlier|later", "in|on?", Element.date.without(.time)],
            ["earlier|later", "in|on?", Element.time],
            ["sometime", Element.date.without(.time)],
        ],
        examples: ["earlier this month": "2021-09", "later this year": "2021"],
        counterexamples: ["earlier than"]
    ) { m in
        guard let meaning = m.expression([.date, .time]) else { return nil }
        if m.has("sometime") { return meaning }
        return meaning.modified(m.has("earlier") ? .start : .end)
    }

    /// Reads "more than four hours", "nearly two months", "at least 20 years", "up to 180 days".
    private static let boundLength = Rule(
        "bound-duration", .framed,
        [
            ["more|less|fewer", "than", .duration], ["no", "more|less", "than", .duration],
            ["at", "least|most", .duration], ["up", "to", .duration],
            ["about|around|approximately|roughly|some", .duration],
            [
                "almost|nearly|under|only|just|well|barely|merely|little|slightly|short",
                "over|under|of?", .duration,
            ],
            ["not", "more|less|fewer|longer", "than", .duration],
            ["longer|shorter", "than", .duration], ["close", "to", .duration],
            ["upwards|upward|in", "of|excess", "of?", .duration], ["an", "estimated", .duration],
            [
                .notAfter("million|billion|trillion|percent|dollars|spread"), "over",
                Element.duration.needing(.counted),
            ],
            ["as", "much|many|long|little|few|short", "as", .duration],
            ["the", "best|better|greater", "part", "of", .duration],
        ],
        examples: [
            "more than four hours": "PT4H", "at least 72 hours": "PT72H", "nearly two weeks": "P2W",
            "the better part of a year": "P1Y",
        ],
        counterexamples: ["more than four people"]
    ) { m in
        guard let meaning = m.expression(.duration), !m.has("in") || m.has("excess") else {
            return nil
        }
        return m.boundMod.map { meaning.modified($0) }
    }

    /// Reads "about 1990", "around Nov. 1", "ca. 490 BC".
    private static let boundDate = Rule(
        "bound-date", .framed,
        [
            ["about|around|approximately|roughly|circa|ca|c", Element.date],
            ["c", Element.period.joined, Element.date.needing(.calendarYear)],
        ],
        examples: [
            "around May 1, 1990": "1990-05-01", "ca. 490 BC": "BC0490",
        ],
        counterexamples: ["around the world", "about Sunday", "about 5 p.m. on May 1, 1990"]
    ) { m in
        // A time of day stands alone, with its day as without: "at about [5 p.m. on May 1]".
        if let when = m.expression(.date)?.when,
            when.weekday != nil && when.day == nil || when.isTime
        {
            return nil
        }
        return m.expression(.date)?.modified(.approximate)
    }

    /// Reads "the next two years or so", "two years or more".
    private static let orSo = Rule(
        "or-so", .framed,
        [[.duration, "or", "so|more|less"], ["the?", .date, "or", "so"]],
        examples: [
            "the next two years or so": "P2Y", "two years or more": "P2Y",
            "over [the next year or so]": "2022",
        ],
        counterexamples: ["two years or", "May or so"]
    ) { m in
        if let meaning = m.expression(.date) {
            guard let count = meaning.when?.count, count.unit >= .week else { return nil }
            return meaning.modified(.approximate)
        }
        return m.expression(.duration)?.modified(
            m.has("so") ? .approximate : m.has("more") ? .equalOrMore : .equalOrLess)
    }

    /// Reads "year-end", "year's end", "the year-end".
    private static let yearEnd = Rule(
        "year-end",
        [
            ["year", Element.dash.joined.optional, "end"],
            ["year", Element.apostrophe.joined, Element("s").joined, "end"],
        ],
        examples: ["by [year end]": "2021", "[year-end] results": "2021"],
        counterexamples: ["years end"]
    ) { _ in
        Meaning.when(When(0, .year)).modified(.end)
    }
}

extension Match {
    /// TIMEX3 `mod` of the words before a length of time, `nil` where they say none.
    var boundMod: Modifier? {
        if has("no") || has("not") { return has("more") ? .equalOrLess : .equalOrMore }
        if has("least") || has("less") && has("as") { return .equalOrMore }
        if has("most") || has("up") || has("within") || has("as") { return .equalOrLess }
        if has("more", "over", "longer", "upwards") || has("excess", "upward") { return .moreThan }
        if has("best", "better", "greater") { return .lessThan }
        if has("less", "fewer", "under", "almost") || has("nearly", "barely", "shorter", "short") {
            return .lessThan
        }
        let near = has("about", "around", "approximately", "roughly")
        return near || has("some", "close", "estimated", "scarcely") ? .approximate : nil
    }
}
