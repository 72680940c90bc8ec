/// Parts of a year beside the year they lie in.
enum EnglishYearParts {
    static let rules = [seasonOf, thatYear, afterYear]

    /// Reads "the summer of last year", "June of this year", "July 25 of that year".
    private static let seasonOf = Rule(
        "part-of-year", .joined,
        [
            [
                Element.date.needing(.yearless), Element.comma.optional, "of?",
                Element.date.needing(.calendarYear),
            ]
        ],
        examples: [
            "June of this year": "2021-06", "the summer of last year": "2020-SU",
            "the first quarter this year": "2021-Q1",
        ],
        counterexamples: ["Monday of last year"]
    ) { m in
        guard let inner = m.expression(.date)?.when, let outer = m.expression(.date, 1)?.when,
            // "in March, 1990 people"; "the third quarter 1990" is one, though.
            m.has("of") || outer.count.map({ $0.anchor != .discourse }) == true
                || inner.quarter != nil || inner.half != nil
        else { return nil }
        return inner.within(outer).map { .when($0) }
    }

    /// Reads "July that year", "5 May the same year", "the autumn of that same year".
    private static let thatYear = Rule(
        "part-of-that-year", .joined,
        [
            [
                Element.date.needing(.yearless).without(.time), Element.comma.optional,
                Element.date.needing(.calendarYear),
            ]
        ],
        examples: [
            "in 1990; in [July that year]": "1990-07",
            "in 1990; on [5 May the following year]": "1991-05-05",
        ],
        counterexamples: ["July 1990", "Monday that year"]
    ) { m in
        guard let inner = m.expression(.date)?.when, let outer = m.expression(.date, 1)?.when,
            outer.count?.anchor == .discourse, inner.weekday == nil
        else { return nil }
        return inner.within(outer).map { .when($0) }
    }

    /// Reads the "the autumn" of "in 2014, in the autumn".
    private static let afterYear = Rule(
        "part-after-year", .joined,
        [
            [
                Element.date.needing(.calendarYear).without(.yearless), .comma, "in|on", .begin,
                Element.date.needing(.yearless).without(.time),
            ]
        ],
        examples: ["in 2014, in [the autumn]": "2014-FA", "in 2014, on [5 May]": "2014-05-05"],
        counterexamples: ["in 2014, he left in the autumn", "in 2014, in Paris"]
    ) { m in
        guard let outer = m.expression(.date)?.when, let inner = m.expression(.date, 1)?.when,
            outer.year != nil, inner.direction == nil
        else { return nil }
        return inner.within(outer).map { .when($0) }
    }
}
