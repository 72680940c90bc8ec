/// Dates in digits with periods, as German writes them.
enum GermanDigits {
    static let rules = [inDigits, dayMonthInDigits]

    /// Reads "5. 3. 2020", "Montag, 05.03.2020".
    private static let inDigits = Rule(
        "day-month-digits",
        [
            [
                Element.notAfter(.period), .day, Element.period.joined, .monthNumber,
                Element.period.joined, .either(.year, .twoDigits), .notBefore(Element.dash.joined),
            ],
            [
                .weekday, Element.comma.optional, "den|dem|der?", .day, Element.period.joined,
                .monthNumber, Element.period.joined, .either(.year, .twoDigits),
                .notBefore(Element.dash.joined),
            ],
        ],
        examples: ["am [5. 3. 2020]": "2020-03-05", "[Montag, 19.07.2021]": "2021-07-19"],
        counterexamples: ["1. 13. 2020", "am 5. und 3. 2020"]
    ) { m in
        var when = When(year: m[.year], month: m[.monthNumber], day: m[.day])
        if when.year == nil {
            // "am 5. 3. 20 Jahre": two digits are a year only where nothing parts them.
            guard let last = m.tokens.compactMap({ $0 }).last, last.digits == 2,
                last.classes.contains(.joined)
            else { return nil }
            when.shortYear = last.value
        }
        return .when(when)
    }

    /// Reads "5.3.", "am 24.12.", "vom 5.3. bis 7.3.".
    private static let dayMonthInDigits = Rule(
        "day-month-digits-only",
        [
            [
                .notAfter(Element([.period, .symbol])), .day, Element.period.joined,
                Element.monthNumber.joined, Element.period.joined,
                .notBefore(Element(.number).joined),
            ],
            [
                .weekday, Element.comma.optional, "den|dem|der?", .day, Element.period.joined,
                Element.monthNumber.joined, Element.period.joined,
                .notBefore(Element(.number).joined),
            ],
        ],
        examples: ["am [24.12.]": "2021-12-24", "bis [Fr., 8.10.]": "2021-10-08"],
        counterexamples: ["24.13.", "2.1 Prozent", "Kapitel 3.4"]
    ) { m in
        .when(When(month: m[.monthNumber], day: m[.day]))
    }
}
