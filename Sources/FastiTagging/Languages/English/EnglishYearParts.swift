/// Parts of a year beside the year they lie in.
enum EnglishYearParts {
    static let rules = [seasonOf, thatYear, afterYear, nextDecade, quarterOfAge]

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

    /// Reads the "70s" of "the 1960s and 70s", of "the 1960s, '70s and '80s".
    private static let nextDecade = Rule(
        "decade-listed",
        [
            [
                Element.year.within(1500...2090), Element("s").joined,
                .either("and|or|to|through|into", Element([.dash, .comma, .slash])),
                "early|late|mid?", Element.dash.optional, .begin,
                Element.apostrophe.optional, .twoDigits, Element("s").joined,
            ]
        ],
        examples: [
            "the 1860s and [70s]": "187", "in the 1960s, ['80s]": "198",
        ],
        counterexamples: ["the 1960s and 75s", "the 1960s and 70 men"]
    ) { m in
        guard let year = m[.year], let digits = m[.twoDigits], digits % 10 == 0,
            digits > year % 100
        else { return nil }
        var when = When()
        when.decade = year / 100 * 10 + digits / 10
        return .when(when)
    }

    /// Reads "the second quarter of the 18th century", which is no quarter of a year.
    private static let quarterOfAge = Rule(
        "quarter-of-age", .joined,
        [[Element.date.needing(.yearless), "of", Element.date.without(.yearless)]],
        examples: [
            "the second quarter of the 18th century": "17",
            "the first quarter of this century": "20",
        ],
        counterexamples: ["the second quarter of 1990", "the second quarter of last year"]
    ) { m in
        guard let quarter = m.expression(.date)?.when?.quarter,
            let age = m.expression(.date, 1)?.when,
            age.century != nil || age.count?.unit == .century
        else { return nil }
        return Meaning.when(age).modified(quarter == 1 ? .start : quarter == 4 ? .end : .mid)
    }
}
