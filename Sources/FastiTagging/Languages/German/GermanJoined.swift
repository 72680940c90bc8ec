/// Two expressions that are one: "August vorigen Jahres", "die letzten zehn Jahre".
enum GermanJoined {
    static let rules = [partOfYear, dayOf, nthOf, pastFuture, pastPlural, firstLast, todayWeekday]

    /// Reads "August vorigen Jahres", "Frühjahr des Vorjahres", "dritten Quartal dieses Jahres".
    private static let partOfYear = Rule(
        "part-of-year", .joined,
        [
            [
                Element.date.needing(.yearless), "im|des|in?",
                Element.date.needing(.calendarYear).without(.yearless),
            ]
        ],
        examples: [
            "im [August vorigen Jahres]": "2020-08", "im [Herbst des Vorjahres]": "2020-FA",
            "am [3. Mai dieses Jahres]": "2021-05-03",
        ],
        counterexamples: ["am Montag vorigen Jahres"]
    ) { m in
        guard let inner = m.expression(.date)?.when, let outer = m.expression(.date, 1)?.when,
            !outer.isTime, outer.mod == nil
        else { return nil }
        if m.has("in") || m.has("im"), outer.count == nil { return nil }
        return inner.within(outer).map { .when($0) }
    }

    /// Reads "Mittwoch vergangener Woche", "5. des Monats".
    private static let dayOf = Rule(
        "day-of", .joined,
        [[Element.date.needing(.calendarDay), "der|in|des?", Element.date.without(.calendarDay)]],
        examples: ["am [Mittwoch vergangener Woche]": "2021-09-15"],
        counterexamples: ["Mittwoch im Mai"]
    ) { m in
        guard let inner = m.expression(.date)?.when, var outer = m.expression(.date, 1)?.when,
            let count = outer.count, outer.mod == nil, !inner.isTime
        else { return nil }
        if count.unit == .week, let weekday = inner.weekday, inner.day == nil {
            outer.weekday = weekday
            return .when(outer)
        }
        if count.unit == .month, let day = inner.day, inner.month == nil {
            outer.day = day
            return .when(outer)
        }
        return nil
    }

    /// Reads "der ersten Woche im Oktober", "dem letzten Tag des Monats".
    private static let nthOf = Rule(
        "nth-of", .joined,
        [
            [
                "die|der|den|dem|das?", .either("letzte|letzten|letzter", Element(.ordinal)),
                "tag|woche|monat|quartal", "im|des|der|vom?", Element.date.without(.time),
            ]
        ],
        examples: [
            "in [der ersten Woche im Oktober]": "2021-W39",
            "am [letzten Tag des Jahres 1990]": "1990-12-31",
        ],
        counterexamples: ["die erste Woche der Reise"]
    ) { m in
        guard var when = m.expression(.date)?.when, !when.isDay, !when.isTime else { return nil }
        let isLast = m.has("letzte") || m.has("letzten") || m.has("letzter")
        let unit: Unit =
            m.has("tag") ? .day : m.has("woche") ? .week : m.has("monat") ? .month : .quarter
        when.nth = .init(number: isLast ? -1 : m[.ordinal] ?? 1, unit: unit)
        return .when(when)
    }

    /// Reads "die letzten zehn Jahre", "den kommenden zwei Wochen", "vergangene drei Tage".
    private static let pastFuture = Rule(
        "duration-past", .joined,
        [["die|der|den?", .either(.direction, .sequence), Element.duration.needing(.counted)]],
        examples: ["[der letzten zehn Jahre]": "P10Y", "in [den nächsten drei Tagen]": "P3D"],
        counterexamples: ["die drei Tage"]
    ) { m in
        guard var length = m.expression(.duration)?.span else { return nil }
        length.side = m[.direction] ?? m[.sequence]
        if length.side == 0 { length.side = nil }
        if m.has(.sequence), m[.direction] == nil { length.anchor = .discourse }
        return .span(length)
    }

    /// Reads "den vergangenen Tagen", "der letzten Jahre", "die kommenden Monate".
    private static let pastPlural = Rule(
        "duration-recent",
        [
            [
                "die|der|den?", .either(.direction, .sequence), "paar|beiden|wenigen?", .plural,
                .notBefore(.year),
            ]
        ],
        examples: ["in [den vergangenen Tagen]": "PXD", "[der letzten Jahre]": "PXY"],
        counterexamples: ["die Tage"]
    ) { m in
        if m.has("beiden") { return GermanDurations.length(m, 2) }
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .minute else { return nil }
        return .span(Length(nil, unit))
    }

    /// Reads "die ersten neun Monate", "den ersten Jahren".
    private static let firstLast = Rule(
        "duration-first",
        [
            ["die|der|den?", "ersten|erste", .number, .plural],
            ["die|der|den", "ersten", "paar|beiden?", .plural],
        ],
        examples: ["[die ersten neun Monate]": "P9M", "in [den ersten Jahren]": "PXY"],
        counterexamples: ["die ersten neun"]
    ) { m in
        GermanDurations.length(m, m.has("beiden") ? 2 : m[.number])
    }

    /// Reads "heute, Montag", "morgen, Sonntag, 5. Mai", "am heutigen Montag".
    private static let todayWeekday = Rule(
        "deictic-day", .joined,
        [
            [
                Element.date.needing(.calendarDay).without(.time), Element.comma, "den|dem|der?",
                Element.date.needing(.calendarDay).without(.time), Element.comma.optional,
                Element.date.needing(.calendarDay).without(.time).optional,
            ],
            ["heutigen|heutiger", Element.date.needing(.calendarDay).without(.time)],
        ],
        examples: ["[heute, Dienstag]": "2021-09-21", "am [heutigen Dienstag]": "2021-09-21"],
        counterexamples: ["gestern und Montag"]
    ) { m in
        if m.has("heutigen") || m.has("heutiger") { return .when(When(0, .day)) }
        guard let first = m.expression(.date)?.when, let count = first.count, count.unit == .day,
            count.anchor == .speech
        else { return nil }
        return .when(first)
    }
}
