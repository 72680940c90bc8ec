/// Dates counted from the time of writing.
enum GermanRelative {
    static let rules = [
        deictic, directedUnit, thisYear, previousYear, definiteUnit, weekend, yearParts, inLength,
        ago,
    ]

    /// Reads "gestern", "heute", "morgen", "vorgestern"; "Morgen" only where a clause begins.
    private static let deictic = Rule(
        "deictic",
        [
            [Element.deictic.without(.part), .notBefore(Element.dash.joined)],
            [
                .notAfter(.word), Element.deictic.needing(.part),
                .before(Element.word.without(.capital)),
            ],
        ],
        examples: [
            "gestern": "2021-09-20", "[morgen] kommt er": "2021-09-22", "Heute": "2021-09-21",
            "[Morgen] kommt er": "2021-09-22",
        ],
        counterexamples: ["am Morgen kommt er", "heutig"]
    ) { m in
        m[.deictic].map { .when(When($0, .day)) }
    }

    /// Reads "vergangenes Jahr", "dieser Woche", "nächsten Monat", "das kommende Wochenende".
    private static let directedUnit = Rule(
        "direction-unit",
        [
            ["das|die|der|den|dem|des?", .direction, .singular],
            ["die|der|den|dem", .direction, "kalenderwoche|arbeitswoche"],
        ],
        examples: [
            "im [vergangenen Jahr]": "2020", "in [dieser Woche]": "2021-W38",
            "[nächsten Monat]": "2021-10", "[das laufende Jahr]": "2021",
            "am [kommenden Wochenende]": "2021-W38-WE",
        ],
        counterexamples: ["letzte Sekunde", "diese Stunde"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .day, let number = m[.direction]
        else { return nil }
        if unit == .weekend {
            return .when(When(weekendOf: number == 1 ? 0 : number))
        }
        if unit == .day {
            return number < 0 ? nil : .when(When(number, .day, from: .discourse))
        }
        if unit >= .decade, number != 0 {
            var length = Length(1, unit)
            length.side = number
            return .span(length)
        }
        return .when(When(number, unit, from: number == 0 ? .here : .speech))
    }

    /// Reads "heuer", "dieses Jahr" without more.
    private static let thisYear = Rule(
        "this-year",
        [["heuer"]],
        examples: ["heuer": "2021"],
        counterexamples: ["im Heuerjahr"]
    ) { _ in .when(When(0, .year, from: .here)) }

    /// Reads "Vorjahr", "des Vormonats", "der Vorwoche", "Folgejahr".
    private static let previousYear = Rule(
        "unit-compound",
        [
            [
                "das|dem|des|die|der|den?",
                Element(
                    "vorjahr|vorjahres|vorjahrs|vormonat|vormonats|vorwoche|vorvorjahr|folgejahr"
                        + "|folgejahres|folgemonat|folgewoche|vortag|vortags|vortages|folgetag"
                        + "|folgetags|folgetages"),
            ]
        ],
        examples: [
            "im [Vorjahr]": "2020", "[des Vormonats]": "2021-08",
            "am 5. Mai 1990 und am [Vortag]": "1990-05-04",
        ],
        counterexamples: ["Vorjahressieger"]
    ) { m in
        let units: [(String, Int, Unit)] = [
            ("vorjahr", -1, .year), ("vorjahres", -1, .year), ("vorjahrs", -1, .year),
            ("vormonat", -1, .month), ("vormonats", -1, .month), ("vorwoche", -1, .week),
            ("vorvorjahr", -2, .year), ("folgejahr", 1, .year), ("folgejahres", 1, .year),
            ("folgemonat", 1, .month), ("folgewoche", 1, .week), ("vortag", -1, .day),
            ("vortags", -1, .day), ("vortages", -1, .day), ("folgetag", 1, .day),
            ("folgetags", 1, .day), ("folgetages", 1, .day),
        ]
        guard let (_, number, unit) = units.first(where: { m.has($0.0) }) else { return nil }
        return .when(When(number, unit, from: number > 0 || unit == .day ? .discourse : .here))
    }

    /// Reads "des Jahres", "Anfang der Woche", "im Laufe des Monats".
    private static let definiteUnit = Rule(
        "unit-definite",
        [
            [
                .after(
                    .either(
                        "laufe|verlauf|beginn|rest|hälfte|drittel|viertel|monaten|monate", .phase)),
                "des", "jahres|monats", .notBefore(.either(.year, .number)),
            ],
            [
                .after(.either("laufe|verlauf|zu|während|in", .phase)), "der",
                "woche", .notBefore(.either(.number, "vor|nach|der|des")),
            ],
            [
                .after(.either("für|über|durch|während|auf", .phase)), "das",
                "ganze|gesamte?", "jahr", .notBefore(.either(.year, .number)),
            ],
        ],
        examples: [
            "im Laufe [des Jahres] ging er": "2021", "im Verlauf [der Woche] ging er": "2021-W38",
        ],
        counterexamples: ["des Jahres 1990"]
    ) { m in
        let unit: Unit = m.has("woche") ? .week : m.has("monats") ? .month : .year
        return .when(When(0, unit, from: .here))
    }

    /// Reads "Wochenende", "das Wochenende".
    private static let weekend = Rule(
        "weekend",
        [["das?", "wochenende", .notBefore(Element.dash.joined)]],
        examples: ["am [Wochenende] wird gefeiert": "2021-W38-WE"],
        counterexamples: ["Wochenende-Haus"]
    ) { _ in
        .when(When(weekendOf: 0))
    }

    /// Reads "Jahresende", "Jahresbeginn 2014", "Monatsende", "Wochenbeginn".
    private static let yearParts = Rule(
        "unit-edge",
        [
            [
                "das|dem|den|des|der|die?",
                Element(
                    "jahresende|jahresbeginn|jahresanfang|jahresmitte|jahreswechsel|monatsende"
                        + "|monatsanfang|monatsbeginn|wochenbeginn|wochenanfang|wochenmitte"),
                Element.year.optional, .notBefore(Element.dash.joined),
            ]
        ],
        examples: [
            "bis [Jahresende]": "2021", "zu [Jahresbeginn 2014]": "2014",
            "am [Monatsende]": "2021-09",
        ],
        counterexamples: ["Jahresabschluss"]
    ) { m in
        var when: When
        if let year = m[.year] {
            when = When(year: year)
        } else {
            let unit: Unit =
                m.has("monatsende") || m.has("monatsanfang") || m.has("monatsbeginn")
                ? .month
                : m.has("wochenbeginn") || m.has("wochenanfang") || m.has("wochenmitte")
                    ? .week : .year
            when = When(0, unit, from: .here)
        }
        if m.has("jahresmitte") || m.has("wochenmitte") {
            when.mod = .mid
        } else if m.has("jahresende") || m.has("monatsende") || m.has("jahreswechsel") {
            when.mod = .end
        } else {
            when.mod = .start
        }
        return .when(when)
    }

    /// Reads "zwei Jahren" in "vor zwei Jahren": German tags the length, dated by how far off it is.
    private static let ago = Rule(
        "ago", .joined,
        [
            [.after("vor"), .duration, .notBefore(Element([.date]))],
            [
                "vor", "bald|gut|etwa|rund|über|knapp|fast|genau|ziemlich|mehr", "als|genau?",
                .begin, .duration,
            ],
        ],
        examples: ["vor [zwei Jahren]": "P2Y", "vor [drei Tagen]": "P3D"],
        counterexamples: ["seit zwei Jahren"]
    ) { m in
        guard var length = m.expression(.duration)?.span, length.side == nil else { return nil }
        length.side = -1
        length.isDistance = true
        return .span(length)
    }

    /// Reads "einem Jahr" in "in einem Jahr", dated where it is told as to come.
    private static let inLength = Rule(
        "duration-ahead", .joined,
        [[.after("in"), Element.duration.needing(.counted), .notBefore("nach|vor|später|lang")]],
        examples: ["in [einem Jahr] wird": "P1Y"],
        counterexamples: ["seit einem Jahr"]
    ) { m in
        guard var length = m.expression(.duration)?.span, length.side == nil else { return nil }
        length.side = 1
        length.isDistance = true
        return .span(length)
    }
}
