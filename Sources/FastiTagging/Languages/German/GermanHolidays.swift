/// Named days.
enum GermanHolidays {
    static let rules = [single, numbered, ofTwoWords]

    /// Reads "Weihnachten", "Ostermontag 2014", "nächste Ostern".
    private static let single = Rule(
        "holiday",
        [
            [
                "der|den|dem|das?", Element.direction.optional, .holiday, Element.year.optional,
                .notBefore(Element.dash.joined),
            ]
        ],
        examples: [
            "zu [Weihnachten 1990]": "1990-12-25", "am [Karfreitag]": "2021-04-02",
            "am [Aschermittwoch]": "2021-02-17",
        ],
        counterexamples: ["Silvester-Konzert"]
    ) { m in
        var when = When(year: m[.year])
        when.holiday = m[.holiday]
        when.direction = m[.direction]
        return .when(when)
    }

    /// Reads "zweiten Weihnachtstag", "1. Weihnachtsfeiertag".
    private static let numbered = Rule(
        "holiday-numbered",
        [
            [
                Element.germanDay.within(1...2), Element.period.joined.optional,
                "weihnachtstag|weihnachtsfeiertag|weihnachtsfeiertags", Element.year.optional,
            ]
        ],
        examples: [
            "am [zweiten Weihnachtstag]": "2021-12-26",
            "am [1. Weihnachtsfeiertag 1990]": "1990-12-25",
        ],
        counterexamples: ["am dritten Weihnachtstag"]
    ) { m in
        var when = When(year: m[.year])
        when.holiday = (m.germanDay == 1 ? Holiday.christmas : .stStephen).rawValue
        return .when(when)
    }

    /// Reads "Christi Himmelfahrt", "Tag der Arbeit", "Heiliger Abend".
    private static let ofTwoWords = Rule(
        "holiday-words",
        days.map { Pattern(words: $0.0, then: [Element.year.optional]) },
        examples: [
            "zu [Christi Himmelfahrt]": "2021-05-13", "am [Tag der Arbeit 1998]": "1998-05-01",
            "am [Heiligen Abend]": "2021-12-24",
        ],
        counterexamples: ["am Tag der Abreise", "die Himmelfahrt"]
    ) { m in
        guard let day = days.first(where: { words, _ in words.allSatisfy { m.hasAny($0) } }) else {
            return nil
        }
        var when = When(year: m[.year])
        when.holiday = day.1.rawValue
        return .when(when)
    }

    private static let days: [([String], Holiday)] = [
        (["christi", "himmelfahrt"], .ascension),
        (["maria|mariä|mariae", "himmelfahrt"], .assumption),
        (["maria|mariä|mariae", "empfängnis"], .immaculateConception),
        (["tag", "der", "arbeit"], .mayDay),
        (["tag", "der", "deutschen", "einheit"], .germanUnity),
        (["heiligen|heiliger|heilig", "abend"], .christmasEve),
        (["heilige|heiligen", "drei", "könige|königen"], .epiphany),
        (["internationaler|internationalen", "frauentag|frauentages"], .womensDay),
    ]
}

extension Match {
    /// Whether one of the words of a pattern's element, "maria|mariä", was taken.
    fileprivate func hasAny(_ words: String) -> Bool {
        words.split(separator: "|").contains { has(String($0)) }
    }
}
