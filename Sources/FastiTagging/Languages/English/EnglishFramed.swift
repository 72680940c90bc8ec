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
            ["early|mid|late", Element.dash.joined, Element.date.without(.time)],
            ["early|late", Element.time.needing(.date)],
        ],
        examples: ["early 1990": "1990", "mid-August": "2021-08", "late last week": "2021-W37"],
        counterexamples: ["early birds"]
    ) { m in
        guard let meaning = m.expression([.date, .time]) else { return nil }
        return meaning.modified(m.has("early") ? .start : m.has("mid") ? .mid : .end)
    }

    /// Reads "mid-2007", "early-1990".
    private static let joinedYear = Rule(
        "phase-year",
        [["early|mid|late", Element.dash.joined, Element.year.joined]],
        examples: ["mid-2007": "2007"],
        counterexamples: ["mid 2007"]
    ) { m in
        Meaning.when(When(year: m[.year])).modified(
            m.has("early") ? .start : m.has("mid") ? .mid : .end)
    }

    /// Reads "the end of 1990", "the beginning of May", "the middle of the month".
    private static let endOf = Rule(
        "end-of", .framed,
        [
            [
                "the?", "very?", "end|beginning|start|middle|close|rest|remainder|latter|early",
                "part?", "of",
                Element.date.without(.time),
            ]
        ],
        examples: ["the end of 1990": "1990", "the middle of August": "2021-08"],
        counterexamples: ["the end of the war"]
    ) { m in
        guard let meaning = m.expression(.date) else { return nil }
        if m.has("rest") || m.has("remainder") { return meaning }
        if m.has("beginning") || m.has("start") || m.has("early") {
            return meaning.modified(.start)
        }
        return meaning.modified(m.has("middle") ? .mid : .end)
    }

    /// Reads "earlier this month", "later that year", "earlier Sunday", "later yesterday".
    private static let later = Rule(
        "later-in", .framed,
        [
            ["earlier|later", "in|on?", Element.date.without(.time)],
            ["earlier|later", "in|on?", Element.time],
        ],
        examples: ["earlier this month": "2021-09", "later this year": "2021"],
        counterexamples: ["earlier than"]
    ) { m in
        guard let meaning = m.expression([.date, .time]) else { return nil }
        return meaning.modified(m.has("earlier") ? .start : .end)
    }

    /// Reads "more than four hours", "nearly two months", "at least 20 years", "up to 180 days".
    private static let boundLength = Rule(
        "bound-duration", .framed,
        [
            ["more|less|fewer", "than", .duration], ["no", "more|less", "than", .duration],
            ["at", "least|most", .duration], ["up", "to", .duration],
            ["about|around|approximately|roughly|some", .duration],
            ["almost|nearly|under|only|just|well", "over|under?", .duration],
            ["over", Element.duration.needing(.counted)],
            ["as", "much|many|long|little|few", "as", .duration],
        ],
        examples: [
            "more than four hours": "PT4H", "at least 72 hours": "PT72H", "nearly two weeks": "P2W",
        ],
        counterexamples: ["more than four people"]
    ) { m in
        guard let meaning = m.expression(.duration) else { return nil }
        return m.bound.map { meaning.modified($0) }
    }

    /// Reads "about 1990", "around Nov. 1", "ca. 490 BC".
    private static let boundDate = Rule(
        "bound-date", .framed,
        [["about|around|approximately|roughly|circa|ca|c", Element.date]],
        examples: ["around May 1, 1990": "1990-05-01", "ca. 490 BC": "BC0490"],
        counterexamples: ["around the world"]
    ) { m in
        if let when = m.expression(.date)?.when, when.weekday != nil, when.day == nil { return nil }
        return m.expression(.date)?.modified(.approximate)
    }

    /// Reads "the next two years or so", "two years or more".
    private static let orSo = Rule(
        "or-so", .framed,
        [[.duration, "or", "so|more|less"]],
        examples: ["the next two years or so": "P2Y", "two years or more": "P2Y"],
        counterexamples: ["two years or"]
    ) { m in
        m.expression(.duration)?.modified(
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
    /// TIMEX3 `mod` of the words before a length of time.
    fileprivate var bound: Modifier? {
        if has("no") { return has("more") ? .equalOrLess : .equalOrMore }
        if has("least") || has("less") && has("as") { return .equalOrMore }
        if has("most") || has("up") || has("within") { return .equalOrLess }
        if has("more") || has("over") { return .moreThan }
        if has("less") || has("fewer") || has("under") || has("almost") || has("nearly") {
            return .lessThan
        }
        if has("only") || has("just") || has("well") { return nil }
        return .approximate
    }
}
