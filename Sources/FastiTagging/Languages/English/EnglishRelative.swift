/// Dates counted from the time of writing or from another date.
enum EnglishRelative {
    static let rules = [deictic, lastUnit, ago]

    /// Reads "yesterday", "today", "tomorrow".
    private static let deictic = Rule(
        "deictic",
        [[.deictic]],
        examples: ["yesterday": "2021-09-20", "tomorrow": "2021-09-22"],
        counterexamples: ["to-day"]
    ) { m in
        m[.deictic].map { .when(When($0, .day)) }
    }

    /// Reads "last year", "this week", "next month".
    private static let lastUnit = Rule(
        "direction-unit",
        [[.direction, .singular]],
        examples: ["last year": "2020", "this week": "2021-W38", "next month": "2021-10"],
        counterexamples: ["last resort"]
    ) { m in
        guard let number = m[.direction], let unit = m[.unit].flatMap(Unit.init), unit >= .week
        else { return nil }
        return .when(When(number, unit))
    }

    /// Reads "three days ago".
    private static let ago = Rule(
        "ago", .joined,
        [[.duration, "ago"]],
        examples: ["three days ago": "2021-09-18", "two years ago": "2019"],
        counterexamples: ["long ago"]
    ) { m in
        guard let span = m.expression(.duration)?.span, let (number, unit) = span.whole else {
            return nil
        }
        guard let number else { return .vague(.past) }
        return .when(When(-number, unit))
    }
}
