/// Times by the clock.
enum GermanClock {
    static let rules = [clock, first, bare, half, named]

    /// Reads "15.30 Uhr", "20 Uhr", "zwölf Uhr mittags", "9:30 Uhr Ortszeit".
    private static let clock = Rule(
        "clock",
        [
            [
                "punkt?", .hour, Element([.period, .colon]).joined, Element.minute.joined,
                .meridiem,
                after, "ortszeit?",
            ],
            ["punkt?", .hour, .meridiem, after, "ortszeit?"],
            ["punkt?", .hour, .meridiem, Element.minute.without(.joined), .notBefore(.word)],
            ["punkt?", Element(.ones).within(1...12), .meridiem, after],
            ["punkt?", Element("ein"), .meridiem, after],
            [
                .notAfter(Element([.colon, .symbol, .slash])), .hour, Element.colon.joined,
                Element.minute.joined, .notBefore(Element([.colon, .dash, .period]).joined),
            ],
            [
                .hour, Element.colon.joined, Element.minute.joined, Element.colon.joined,
                Element.minute.joined, Element.meridiem.optional,
            ],
        ],
        examples: [
            "um [15.30 Uhr]": "2021-09-21T15:30", "ab [20 Uhr]": "2021-09-21T20:00",
            "[zwölf Uhr mittags]": "2021-09-21T12:00",
            "gegen [3 Uhr nachmittags]": "2021-09-21T15:00",
        ],
        counterexamples: ["25 Uhr", "die Uhr", "3:2 gewonnen"]
    ) { m in
        guard var hour = m[.hour] ?? m[.ones] ?? (m.has("ein") ? 1 : nil) else { return nil }
        if !m.has(.meridiem), m.token(.hour)?.digits != 2 { return nil }
        if hour < 12, m.has("abends") || m.has("nachmittags") { hour += 12 }
        return .when(When(clock: .init(hour: hour, minute: m[.minute], second: m[.minute, 1])))
    }

    /// Words after a time that tell which half of the day is meant.
    private static let after = Element("morgens|früh|vormittags|mittags|nachmittags|abends|nachts?")

    /// Reads "10" in "10 bis 15 Uhr", "9.30/12.30 Uhr", "um 10, 14 und 16.30 Uhr".
    private static let first = Rule(
        "clock-ahead",
        (1...4).flatMap { further in
            [[Element.hour], [.hour, Element([.period, .colon]).joined, Element.minute.joined]]
                .map { start in
                    var elements: [Element] = start + [.end]
                    for _ in 0..<further { elements += joint }
                    return Pattern(words: [], then: elements + [.meridiem])
                }
        },
        examples: [
            "von [10] bis 15 Uhr": "2021-09-21T10:00", "[9.30]/12.30 Uhr": "2021-09-21T09:30",
            "[10], 14 und 16 Uhr": "2021-09-21T10:00",
        ],
        counterexamples: ["10 Leute bis 15 Uhr"]
    ) { m in
        guard let hour = m[.hour] else { return nil }
        let start = m.tokens.firstIndex { $0 != nil }.map { $0 + 2 } ?? 0
        let hasMinute = start < m.tokens.count && m.elements[start].classes == .minute
        return .when(When(clock: .init(hour: hour, minute: hasMinute ? m[.minute] : nil)))
    }

    private static let joint: [Element] = [
        .either("bis|und|oder|sowie", Element([.comma, .dash, .slash])), "um|ab|von?", .hour,
        Element([.period, .colon]).joined.optional, Element.minute.joined.optional,
    ]

    /// Reads "12.15" after "um" or "ab", without "Uhr".
    private static let bare = Rule(
        "clock-bare",
        [
            [
                .after("um|ab|gegen"), .hour, Element.period.joined, Element.minute.joined,
                .notBefore(Element([.period, .dash, .number, .symbol])),
                .notBefore("prozent|euro|meter|millionen|milliarden|sekunden|punkte"),
                .notBefore(.meridiem),
            ]
        ],
        examples: ["um [12.15] am Montag": "2021-09-21T12:15"],
        counterexamples: ["um 12.15 Prozent am Montag", "um 12.15.2"]
    ) { m in
        m[.hour].map { .when(When(clock: .init(hour: $0, minute: m[.minute]))) }
    }

    /// Reads "halb acht", "Viertel nach drei Uhr".
    private static let half = Rule(
        "clock-half",
        [
            [.after("um|gegen|ab|bis|seit|nach|vor"), "halb", Element(.ones).within(1...12)],
            [
                .after("um|gegen|ab|bis|seit"), "viertel", "vor|nach",
                Element(.ones).within(1...12),
            ],
        ],
        examples: ["gestern um [halb acht]": "2021-09-20T07:30"],
        counterexamples: ["halb so schlimm"]
    ) { m in
        guard let hour = m[.ones] else { return nil }
        if m.has("halb") { return .when(When(clock: .init(hour: (hour + 23) % 24, minute: 30))) }
        if m.has("nach") { return .when(When(clock: .init(hour: hour, minute: 15))) }
        return .when(When(clock: .init(hour: (hour + 23) % 24, minute: 45)))
    }

    /// Reads "Mitternacht".
    private static let named = Rule(
        "clock-named",
        [["mitternacht"]],
        examples: ["um [Mitternacht]": "2021-09-21T00:00"],
        counterexamples: ["Nacht"]
    ) { _ in
        .when(When(clock: .init(hour: 0, minute: 0)))
    }
}
