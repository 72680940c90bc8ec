/// Dates in digits, which are alike in all languages.
enum NumericDates {
    static let rules = [isoDate, isoTime, slashed, dotted, dashed]

    /// Reads "2021-09-21", "2021/09/21" and "2021.09.21".
    private static let isoDate = Rule(
        "date-iso",
        [
            [
                .notAfter(Element.dash), .year, Element.dash.joined, Element.monthNumber.joined,
                Element.dash.joined, Element.day.joined, .notBefore(Element.dash.joined),
            ],
            [
                .year, Element.slash.joined, Element.monthNumber.joined, Element.slash.joined,
                Element.day.joined, .notBefore(Element.slash.joined),
            ],
            [
                .notAfter(Element.period), .year, Element.period.joined,
                Element.monthNumber.joined, Element.period.joined, Element.day.joined,
                .notBefore(Element.number.joined),
            ],
        ],
        examples: [
            "2021-09-21": "2021-09-21", "1998/3/7": "1998-03-07", "2021.09.21": "2021-09-21",
        ],
        counterexamples: ["2021-13-21", "1-800-2021-09", "2021-09-21-7", "2021.13.21"]
    ) { m in
        .when(When(year: m[.year], month: m[.monthNumber], day: m[.day]))
    }

    /// Reads "2021-09-21T10:07:00Z".
    private static let isoTime = Rule(
        "date-time-iso",
        [
            [
                .year, Element.dash.joined, Element.monthNumber.joined, Element.dash.joined,
                Element.day.joined, Element("t").joined, Element(.suffix).within(0...24).joined,
                Element.colon.joined, Element.minute.joined, Element.colon.joined.optional,
                Element.minute.joined.optional, Element("z").joined.optional,
            ]
        ],
        examples: [
            "2021-09-21T10:07": "2021-09-21T10:07", "2021-09-21T10:07:05Z": "2021-09-21T10:07:05Z",
        ],
        counterexamples: ["2021-09-21T25:00"]
    ) { m in
        guard let hour = m[.suffix] else { return nil }
        let clock = When.Clock(
            hour: hour, minute: m[.minute], second: m[.minute, 1],
            zone: m.has("z") ? .universal : nil)
        return .when(When(year: m[.year], month: m[.monthNumber], day: m[.day], clock: clock))
    }

    /// Reads "03/04/2021", "3/4/21" in the order that the document uses.
    private static let slashed = Rule(
        "date-slashed",
        [
            [
                .notAfter(.slash), .day, Element.slash.joined, Element.day.joined,
                Element.slash.joined, Element([.year, .twoDigits]).joined,
                .notBefore(Element([.slash, .dash]).joined),
            ]
        ],
        examples: [
            "04/04/2014": "2014-04-04", "27/03/15": "2015-03-27", "03/04/2021": "2021-XX-XX",
        ],
        counterexamples: ["13/13/2014", "1/2/3", "03/04"]
    ) { m in numeric(m) }

    /// Reads "21.09.2021", "27.03.15": the day comes first.
    private static let dotted = Rule(
        "date-dotted",
        [
            [
                .notAfter(.period), .day, Element.period.joined, Element.monthNumber.joined,
                Element.period.joined, Element([.year, .twoDigits]).joined,
                .notBefore(Element([.dash]).joined), .notBefore(.number),
            ],
            // The period of the sentence before.
            [
                .after(.period), Element.day.apart, Element.period.joined,
                Element.monthNumber.joined, Element.period.joined, Element.year.joined,
                .notBefore(Element([.dash]).joined),
            ],
        ],
        examples: [
            "21.09.2021": "2021-09-21", "27.03.15": "2015-03-27",
            "since he left. [16.10.2009]": "2009-10-16",
        ],
        counterexamples: ["1.13.15", "10.0.1"]
    ) { m in
        var when = When(year: m[.year], month: m[.monthNumber], day: m[.day])
        if when.year == nil { when.shortYear = m[.twoDigits] }
        return .when(when)
    }

    /// Reads "21-09-2021".
    private static let dashed = Rule(
        "date-dashed",
        [
            [
                .notAfter(.dash), .day, Element.dash.joined, Element.day.joined,
                Element.dash.joined, Element.year.joined, .notBefore(Element([.dash]).joined),
            ]
        ],
        examples: ["21-09-2021": "2021-09-21"],
        counterexamples: ["1-21-09-2021"]
    ) { m in numeric(m) }

    private static func numeric(_ m: Match) -> Meaning? {
        guard let first = m[.day], let second = m[.day, 1], min(first, second) <= 12 else {
            return nil
        }
        if let year = m[.year] { return .numeric(first, second, year: year, twoDigits: false) }
        guard let last = m.tokens.compactMap({ $0 }).last, last.digits == 2 else { return nil }
        return .numeric(first, second, year: last.value, twoDigits: true)
    }
}
