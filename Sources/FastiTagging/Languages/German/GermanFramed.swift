/// Frames around a date or a length of time.
enum GermanFramed {
    static let rules = [phase, early, boundLength, boundDate, orSo]

    /// Reads "Ende Juli", "Anfang der 90er-Jahre", "Mitte April 2015", "Beginn des Jahres".
    private static let phase = Rule(
        "phase", .framed,
        [
            [
                .phase, "des|der|dieses|vom|von?", Element.date.without([.time, .calendarDay]),
            ],
            ["jahresende|jahresbeginn|jahresanfang", Element.year],
        ],
        examples: [
            "[Ende Juli]": "2021-07", "[Anfang der 90er-Jahre]": "199", "[Ende des Jahres]": "2021",
            "[Mitte April 2015]": "2015-04",
        ],
        counterexamples: ["Ende der Partie", "am Ende"]
    ) { m in
        guard let meaning = m.expression(.date), meaning.when?.mod == nil else { return nil }
        return m[.phase].flatMap(Modifier.init).map { meaning.modified($0) }
    }

    /// Reads "frühen 15. Jahrhundert", "späten Herbst".
    private static let early = Rule(
        "early", .framed,
        [
            [
                "der|den|dem|das?", "frühe|frühen|frühes|späte|späten|spätes",
                Element.date.without([.time, .calendarDay]),
            ]
        ],
        examples: ["im [frühen 15. Jahrhundert]": "14", "im [späten Herbst]": "2021-FA"],
        counterexamples: ["frühe Vögel"]
    ) { m in
        let isEarly = m.has("frühe") || m.has("frühen") || m.has("frühes")
        return m.expression(.date)?.modified(isEarly ? .start : .end)
    }

    /// Reads "mehr als vier Stunden", "rund 200 Stunden", "gut 15 Jahren", "bis zu drei Tage".
    private static let boundLength = Rule(
        "bound-duration", .framed,
        [
            ["mehr|weniger|länger", "als", .duration], ["bis", "zu", .duration],
            [Element.bound.without(.preposition), .duration],
            ["genau|exakt|nur|ganze|nicht", "ganz?", .duration],
            [
                "über", Element.duration.needing(.counted),
                .notBefore("hinweg|verteilt"),
            ],
        ],
        examples: [
            "[mehr als vier Stunden]": "PT4H", "[rund 200 Stunden]": "PT200H",
            "seit [gut 15 Jahren]": "P15Y",
        ],
        counterexamples: ["mehr als vier Leute"]
    ) { m in
        guard let meaning = m.expression(.duration) else { return nil }
        guard let bound = m.mod else { return meaning }
        return meaning.modified(bound)
    }

    /// Reads "etwa 1900", "circa Mitte Mai", "ca. 1500".
    private static let boundDate = Rule(
        "bound-date", .framed,
        [["etwa|circa|ca|zirka|ungefähr", Element.date]],
        examples: ["[circa 1. Mai 1990]": "1990-05-01"],
        counterexamples: ["etwa Leute"]
    ) { m in
        m.expression(.date)?.modified(.approximate)
    }

    /// Reads "zwei Jahre oder mehr".
    private static let orSo = Rule(
        "or-so", .framed,
        [[.duration, "oder|und", "mehr|weniger|länger"]],
        examples: ["[zwei Jahre oder länger]": "P2Y"],
        counterexamples: ["zwei Jahre oder"]
    ) { m in
        m.expression(.duration)?.modified(m.has("weniger") ? .equalOrLess : .equalOrMore)
    }
}

extension Match {
    /// TIMEX3 `mod` of the words before a length of time.
    fileprivate var mod: Modifier? {
        if has("bis") || has("höchstens") || has("maximal") { return .equalOrLess }
        if has("mehr") || has("länger") || has("über") { return .moreThan }
        if has("weniger") || has("nicht") { return .lessThan }
        if has("genau") || has("exakt") || has("nur") || has("ganze") { return nil }
        return self[.bound].flatMap(Modifier.init)
    }
}
