/// Times by the clock.
enum EnglishClock {
    static let rules = [
        twelveHour, openedHour, twentyFourHour, zoned, packed, named, oClock, spoken,
    ]

    private static let zones = "eastern|pacific|central|mountain|british|greenwich|universal"

    /// Reads "10 p.m.", "5:34 a.m. EST", "10.30 pm", "11am".
    private static let twelveHour = Rule(
        "clock-12",
        [
            [Element.hour.within(1...12), .meridiem, Element.zone.optional],
            [Element.hour.within(1...12), .meridiem, "local", "time"],
            [Element.hour.within(1...12), .meridiem, Element(zones), "time"],
            [
                Element.hour.within(1...12), .meridiem, Element(zones),
                "daylight|standard|summer|mean", "time",
            ],
            [
                Element.hour.within(1...12), Element([.colon]).joined, Element.minute.joined,
                .meridiem, Element(zones), "daylight|standard|summer|mean?", "time",
            ],
            [
                Element.hour.within(1...12), Element([.colon, .period]).joined,
                Element.minute.joined, .meridiem, Element.zone.optional,
            ],
            [
                Element.hour.within(1...12), Element([.colon]).joined,
                Element.minute.joined, .meridiem, "local", "time",
            ],
            [
                Element(.clockDigits).within(100...1259), Element.meridiem,
                Element.zone.optional,
            ],
            [.clockWord, .meridiem],
            // "5+am": some minutes after five.
            [Element.hour.within(1...12), Element(.symbol).joined, Element.meridiem.joined],
        ],
        examples: [
            "at [10 p.m.]": "2021-09-21T22:00", "[5:34 am]": "2021-09-21T05:34",
            "430pm": "2021-09-21T16:30", "4:00 A.M. local time": "2021-09-21T04:00",
            "2 p.m. Eastern time": "2021-09-21T14:00",
        ],
        counterexamples: ["13 pm", "I am 10"]
    ) { m in
        guard let meridiem = m[.meridiem] else { return nil }
        var hour = m[.hour] ?? m[.ones] ?? 0
        var minute = m[.minute]
        if let packed = m[.clockDigits] {
            hour = packed / 100
            minute = packed % 100
        }
        guard 1...12 ~= hour else { return nil }
        let clock = When.Clock(hour: hour % 12 + meridiem, minute: minute, zone: m.zone)
        return .when(When(clock: clock))
    }

    /// Reads "between 2 and 4 p.m.", "9-11 a.m." at its first hour.
    private static let openedHour = Rule(
        "clock-opened",
        [
            [
                .after("between|from"), Element.hour.within(1...12), .end, "and|to",
                Element.hour.within(1...12), Element.meridiem,
            ],
            [
                .after("between|from"), Element.hour.within(1...12), .end, "and|to",
                Element.hour.within(1...12), Element.colon.joined, Element.minute.joined,
                Element.meridiem,
            ],
            [
                .notAfter(Element([.symbol, .dash, .month, .colon, .slash])),
                Element.hour.within(1...12), .end, Element.dash.joined,
                Element.hour.within(1...12).joined, Element.meridiem,
            ],
        ],
        examples: [
            "between [2] and 4 p.m.": "2021-09-21T14:00", "[11]-1 pm": "2021-09-21T11:00",
        ],
        counterexamples: ["between 2 and 4 people", "from 2 to 4"]
    ) { m in
        guard let first = m[.hour], let second = m[.hour, 1], var meridiem = m[.meridiem] else {
            return nil
        }
        // "11 to 1 p.m." begins before noon.
        if first % 12 > second % 12 { meridiem = 12 - meridiem }
        return .when(When(clock: .init(hour: first % 12 + meridiem, minute: 0)))
    }

    /// Reads "10:07", "13:40:05", "13:40 local time".
    private static let twentyFourHour = Rule(
        "clock-24",
        [
            [
                .notAfter(Element([.colon, .symbol, .slash])),
                .notAfter(Element.capital.without(.month)),
                .hour, Element.colon.joined, Element.minute.joined,
                .notBefore(Element.colon.joined), .either(.zone, "hours|hrs").optional,
            ],
            [
                .after("at|by|from|until|around|about|since|before|after|between"), .hour,
                Element.colon.joined, Element.minute.joined, .notBefore(Element.colon.joined),
                .either(.zone, "hours|hrs").optional,
            ],
            [
                .notAfter(.colon), .hour, Element.colon.joined, Element.minute.joined, "local",
                "time",
            ],
            [
                .notAfter(.colon), .hour, Element.colon.joined, Element.minute.joined,
                Element.colon.joined, Element.minute.joined, Element.zone.optional,
            ],
        ],
        examples: [
            "posted [10:07]": "2021-09-21T10:07", "[09:30 GMT]": "2021-09-21T09:30Z",
            "at [20:58 hours]": "2021-09-21T20:58", "until [10:07]. Then": "2021-09-21T10:07",
            "At [10:07] it began": "2021-09-21T10:07",
        ],
        counterexamples: ["10:7", "25:00", "John 3:16"]
    ) { m in
        guard let hour = m[.hour],
            m.token(.hour)?.digits == 2 || hour >= 3 || m.has(.zone) || m.has("local")
        else { return nil }
        return .when(
            When(clock: .init(hour: hour, minute: m[.minute], second: m[.minute, 1], zone: m.zone)))
    }

    /// Reads "0930 UTC", "13 GMT".
    private static let zoned = Rule(
        "clock-zone",
        [
            [Element(.clockDigits), "utc|gmt|hours|hrs"], [Element(.clockDigits), "local", "time"],
            [Element(.clockDigits), Element([.zone]).joined],
        ],
        examples: ["0930 UTC": "2021-09-21T09:30Z"],
        counterexamples: ["430 hours"]
    ) { m in
        guard let packed = m[.clockDigits], let token = m.token(.clockDigits) else { return nil }
        guard token.digits == 4 else { return nil }
        return .when(When(clock: .init(hour: packed / 100, minute: packed % 100, zone: m.zone)))
    }

    /// Reads ", 2359" after a weekday or part of the day.
    private static let packed = Rule(
        "clock-packed",
        [[.after(.either(.part, .weekday)), .comma, .begin, Element(.clockDigits)]],
        examples: ["Friday night, 2359": "2021-09-17T23:59"],
        counterexamples: ["in 2359"]
    ) { m in
        guard let packed = m[.clockDigits], m.token(.clockDigits)?.digits == 4 else { return nil }
        return .when(When(clock: .init(hour: packed / 100, minute: packed % 100)))
    }

    /// Reads "noon", "midnight", "midday".
    private static let named = Rule(
        "clock-named",
        [
            ["noon|midnight|midday", Element.zone.optional],
            [Element([.number]).within(12...12), "noon|midnight|midday"],
        ],
        examples: ["at [noon]": "2021-09-21T12:00", "midnight": "2021-09-21T00:00"],
        counterexamples: ["afternoon"]
    ) { m in
        .when(When(clock: .init(hour: m.has("midnight") ? 0 : 12, minute: 0, zone: m.zone)))
    }

    /// Reads "9 in the morning", "5:30 in the afternoon", "half past nine", "quarter to ten".
    private static let spoken = Rule(
        "clock-spoken",
        [
            [
                .after("at|by|until|around|about|before|after|since|from"),
                .either(Element([.hour]), Element(.ones)).within(1...12), "in", "the",
                "morning|afternoon|evening",
            ],
            [
                .after("at|by|until|around|about|before|after|since|from"),
                .either(Element([.hour]), Element(.ones)).within(1...12), "at", "night",
            ],
            [
                Element.hour.within(1...12), Element.colon.joined, Element.minute.joined, "in",
                "the", "morning|afternoon|evening",
            ],
            ["half", "past", .either(Element([.hour]), Element(.ones)).within(1...12)],
            [
                "a?", "quarter", "past|to|after",
                .either(Element([.hour]), Element(.ones)).within(1...12),
                .notBefore(.either(.unit, Element([.symbol, .word]))),
            ],
        ],
        examples: [
            "at [9 in the morning]": "2021-09-21T09:00",
            "5:30 in the afternoon": "2021-09-21T17:30", "half past nine": "2021-09-21T09:30",
            "at [quarter to ten]": "2021-09-21T09:45",
        ],
        counterexamples: ["9 in the field", "a quarter to two thirds"]
    ) { m in
        guard var hour = m[.hour] ?? m[.ones], 1...12 ~= hour else { return nil }
        var minute = m[.minute] ?? 0
        if m.has("half") { minute = 30 }
        if m.has("quarter") {
            minute = m.has("to") ? 45 : 15
            if m.has("to") { hour = hour == 1 ? 12 : hour - 1 }
        }
        let isLate = m.has("afternoon", "evening") || m.has("night") && hour >= 6
        if isLate, hour < 12 { hour += 12 }
        return .when(When(clock: .init(hour: hour, minute: minute)))
    }

    /// Reads "8 o'clock", "three o'clock in the morning".
    private static let oClock = Rule(
        "clock-oclock",
        [
            [
                Element([.hour, .ones]), "o", Element.apostrophe.joined, "clock",
                Element("in").optional, Element("the").optional,
                Element("morning|afternoon|evening").optional,
            ]
        ],
        examples: [
            "at [8 o'clock]": "2021-09-21T08:00", "8 o'clock in the evening": "2021-09-21T20:00",
        ],
        counterexamples: ["the clock"]
    ) { m in
        guard let hour = m[.hour] ?? m[.ones], 1...12 ~= hour else { return nil }
        let isLate = (m.has("afternoon") || m.has("evening")) && hour < 12
        return .when(When(clock: .init(hour: isLate ? hour + 12 : hour, minute: 0)))
    }
}

extension Element {
    fileprivate static let clockWord = Element(.ones).within(1...12)
}

extension Match {
    /// TIMEX3 zone of a zone word: only Universal Time is written as one, and not "GMT+3".
    fileprivate var zone: When.Clock.Zone? {
        if hit.range.upperBound < sentence.count {
            let next = sentence[hit.range.upperBound].classes
            if next.contains(.joined), !next.isDisjoint(with: [.symbol, .dash]) { return nil }
        }
        return has("utc") || has("gmt") || has("z") ? .universal : nil
    }
}
