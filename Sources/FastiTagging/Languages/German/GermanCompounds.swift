/// Words that German writes together: "Montagabend", "dreitägig", "jahrelang".
enum GermanCompounds {
    static let table = weekdayParts + adjectives + long

    /// "Montagabend": a weekday and a part of the day at once.
    private static let weekdayParts: String = {
        let days = [
            ("montag", 1), ("dienstag", 2), ("mittwoch", 3), ("donnerstag", 4), ("freitag", 5),
            ("samstag", 6), ("sonnabend", 6), ("sonntag", 7),
        ]
        let parts = [
            ("früh", 1), ("morgen", 1), ("vormittag", 1), ("mittag", 2), ("nachmittag", 3),
            ("abend", 4), ("nacht", 5),
        ]
        var lines = ""
        for (day, number) in days {
            for (part, value) in parts {
                let forms = "\(day)\(part) \(day)\(part)s"
                lines += "weekday \(number) \(forms)\npart \(value) \(forms)\n"
            }
        }
        return lines
    }()

    /// Units as they end adjectives.
    private static let endings = [
        ("minütig", 1), ("stündig", 2), ("tägig", 3), ("wöchig", 5), ("monatig", 7),
        ("jährig", 11),
    ]

    private static let cases = ["", "e", "en", "er", "es", "em"]

    /// "dreitägig": a number and, as a frequency, its unit; "tägig" alone, behind digits, is
    /// ambiguous besides.
    private static let adjectives: String = {
        let numbers = [
            ("ein", 1), ("zwei", 2), ("drei", 3), ("vier", 4), ("fünf", 5), ("sechs", 6),
            ("sieben", 7), ("acht", 8), ("neun", 9), ("zehn", 10), ("elf", 11), ("zwölf", 12),
            ("zwanzig", 20), ("dreißig", 30),
        ]
        var lines = ""
        for (ending, unit) in endings {
            let bare = cases.map { ending + $0 }.joined(separator: " ")
            lines += "frequency \(unit) \(bare)\nambiguous 0 \(bare)\n"
            for (word, number) in numbers {
                let forms = cases.map { word + ending + $0 }.joined(separator: " ")
                lines += "frequency \(unit) \(forms)\nnumber \(number) \(forms)\n"
            }
            let several = cases.map { "mehr" + ending + $0 }.joined(separator: " ")
            lines += "frequency \(unit) \(several)\nindefinite 0 \(several)\n"
        }
        return lines
    }()

    /// "jahrelang": an unsaid number of units.
    private static let long: String = {
        let units = [
            ("minuten", 1), ("stunden", 2), ("tage", 3), ("wochen", 5), ("monate", 7),
            ("jahre", 11), ("jahrzehnte", 12), ("jahrhunderte", 13),
        ]
        var lines = ""
        for (unit, value) in units {
            let forms = cases.map { unit + "lang" + $0 }.joined(separator: " ")
            lines += "frequency \(value) \(forms)\nindefinite 0 \(forms)\n"
        }
        return lines
    }()
}
