/// Dates and times in digits, which are alike in all languages.
enum NumericDates {
    static let rules = [isoDate]

    /// Reads "2021-09-21" and "2021/09/21".
    private static let isoDate = Rule(
        "date-iso",
        [
            [
                .year, Element.dash.joined, Element.monthNumber.joined, Element.dash.joined,
                Element.day.joined, .notBefore(Element.dash.joined),
            ],
            [
                .year, Element.slash.joined, Element.monthNumber.joined, Element.slash.joined,
                Element.day.joined, .notBefore(Element.slash.joined),
            ],
        ],
        examples: ["2021-09-21": "2021-09-21", "1998/3/7": "1998-03-07"],
        counterexamples: ["2021-13-21", "1-800-2021-09"]
    ) { m in
        .when(When(year: m[.year], month: m[.monthNumber], day: m[.day, 0]))
    }
}
