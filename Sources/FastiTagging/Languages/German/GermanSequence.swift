/// Dates counted from another date of the text.
enum GermanSequence {
    static let rules = [thatUnit, sequenceUnit, dayBefore, later, away, onlyLater]

    /// Reads "jenem Jahr", "an jenem Tag".
    private static let thatUnit = Rule(
        "unit-that",
        [
            ["jenem|jenen|jener|jenes", .singular]
        ],
        examples: [
            "1990 und in [jenem Jahr]": "1990"
        ],
        counterexamples: ["dieser Takt"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day else { return nil }
        return .when(When(0, unit, from: .discourse))
    }

    /// Reads "am selben Tag", "im folgenden Jahr", "der vorangegangenen Woche".
    private static let sequenceUnit = Rule(
        "unit-sequence",
        [
            ["das|die|der|den|dem|des?", .sequence, .singular]
        ],
        examples: [
            "am 5. Mai 1990 und am [selben Tag]": "1990-05-05",
            "1990 und im [folgenden Jahr]": "1991",
        ],
        counterexamples: ["gleiche Stunde"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day, let number = m[.sequence]
        else { return nil }
        return .when(When(number, unit, from: .discourse))
    }

    /// Reads "Tag zuvor", "dem Tag danach", "tags darauf", "im Jahr davor".
    private static let dayBefore = Rule(
        "unit-before",
        [
            [
                .notAfter(.either("ein|eine|einen|einem|einer", Element([.number, .indefinite]))),
                "der|den|dem|das|die?", "tag|tags|abend|nacht|woche|monat|jahr",
                "zuvor|davor|vorher|danach|darauf",
            ]
        ],
        examples: [
            "am 5. Mai 1990 und am [Tag zuvor]": "1990-05-04", "1990 und im [Jahr darauf]": "1991",
        ],
        counterexamples: ["Tage zuvor"]
    ) { m in
        let sign = m.has("zuvor") || m.has("davor") || m.has("vorher") ? -1 : 1
        if m.has("abend") || m.has("nacht") {
            var when = When(sign, .day, from: .discourse)
            when.part = m.has("nacht") ? .night : .evening
            return .when(when)
        }
        let unit: Unit =
            m.has("woche") ? .week : m.has("monat") ? .month : m.has("jahr") ? .year : .day
        return .when(When(sign, unit, from: .discourse))
    }

    /// Reads "vier Tage später", "ein Jahr zuvor", "zwei Monate danach".
    private static let later = Rule(
        "later", .joined,
        [[.duration, "später|danach|darauf|zuvor|davor|vorher|früher"]],
        examples: [
            "am 5. Mai 1990 und [vier Tage später]": "1990-05-09",
            "1990 und [ein Jahr zuvor]": "1989",
        ],
        counterexamples: ["vier Tage"]
    ) { m in
        guard let length = m.expression(.duration)?.span, length.side == nil else { return nil }
        let isBefore =
            m.has("zuvor") || m.has("davor") || m.has("vorher") || m.has("früher")
        if length.whole?.number == nil { return .vague(isBefore ? .past : .future) }
        return .away(length, isBefore ? -1 : 1, from: nil)
    }

    /// Reads "drei Tage nach dem 5. Mai", "ein Jahr vor 1990".
    private static let away = Rule(
        "away", .joined,
        [[.duration, "vor|nach", .date]],
        examples: ["[drei Tage vor dem 5. Mai 1990]": "1990-05-02"],
        counterexamples: ["drei Tage vor dem Krieg"]
    ) { m in
        guard let length = m.expression(.duration)?.span, let when = m.expression(.date)?.when,
            length.side == nil, length.whole?.number != nil
        else { return nil }
        return .away(length, m.has("vor") ? -1 : 1, from: when)
    }

    /// Reads "Jahre später", "Wochen zuvor": some time after or before.
    private static let onlyLater = Rule(
        "later-unknown",
        [
            [
                .notAfter(Element([.number, .indefinite, .symbol])), Element.plural,
                "später|danach|zuvor|davor|vorher",
            ]
        ],
        examples: ["Jahre später": "FUTURE_REF", "Wochen zuvor": "PAST_REF"],
        counterexamples: ["später Jahre"]
    ) { m in
        .vague(m.has("später") || m.has("danach") ? .future : .past)
    }
}
