/// Named days.
enum EnglishHolidays {
    static let rules = [single, eve, newYear, dayOf]

    /// Reads "Christmas", "Easter", "Thanksgiving Day", "Christmas Day 1990".
    private static let single = Rule(
        "holiday",
        [
            [.holiday, "day|sunday?", Element.comma.optional, "of?", .year],
            ["this|last|next?", Element.holiday.without(.ambiguous), "day?"],
            [
                "this|last|next?", .holiday, "day?",
                .notBefore(Element([.capital]).without(.direction)),
            ],
            ["this|last|next?", .holiday, "day?", .before(.preposition)],
        ],
        examples: ["Christmas 1990": "1990-12-25", "on [Thanksgiving Day]": "2021-11-25"],
        counterexamples: ["Easter Island"]
    ) { m in
        var when = When(year: m[.year])
        when.holiday = m[.holiday]
        if m.has("this") { when.direction = 0 }
        if m.has("last") { when.direction = -1 }
        if m.has("next") { when.direction = 1 }
        return .when(when)
    }

    /// Reads "Christmas Eve", "New Year's Eve".
    private static let eve = Rule(
        "holiday-eve",
        [["christmas", "eve"], ["christmas", "eve", Element.comma.optional, .year]],
        examples: ["Christmas Eve 1989": "1989-12-24"],
        counterexamples: ["on the eve of Christmas"]
    ) { m in
        var when = When(year: m[.year])
        when.holiday = Holiday.christmasEve.rawValue
        return .when(when)
    }

    /// Reads "New Year's Day", "New Year's Eve".
    private static let newYear = Rule(
        "holiday-new-year",
        [
            [
                "new", "year", Element.apostrophe.joined, Element("s").joined, "day|eve",
                Element.year.optional,
            ]
        ],
        examples: ["New Year's Day 1990": "1990-01-01", "New Year's Eve 1990": "1990-12-31"],
        counterexamples: ["a new year"]
    ) { m in
        var when = When(year: m[.year])
        when.holiday = (m.has("eve") ? Holiday.newYearEve : .newYear).rawValue
        return .when(when)
    }

    /// Reads "Labor Day", "Good Friday", "Election Day".
    private static let dayOf = Rule(
        "holiday-day",
        days.map { Pattern(words: $0.0, then: [Element.year.optional]) },
        examples: ["Labor Day 1998": "1998-09-07", "Good Friday 2021": "2021-04-02"],
        counterexamples: ["a good Friday night out on labor"]
    ) { m in
        guard
            m.tokens.compactMap({ $0 }).allSatisfy({
                !$0.classes.isDisjoint(with: [.capital, .year])
            }),
            let day = days.first(where: { words, _ in words.allSatisfy { m.has($0) } })
        else { return nil }
        var when = When(year: m[.year])
        when.holiday = day.1.rawValue
        return .when(when)
    }

    private static let days: [([String], Holiday)] = [
        (["labor", "day"], .labor), (["labour", "day"], .mayDay), (["memorial", "day"], .memorial),
        (["good", "friday"], .goodFriday), (["easter", "monday"], .easterMonday),
        (["palm", "sunday"], .palmSunday), (["easter", "sunday"], .easter),
        (["ash", "wednesday"], .ashWednesday), (["independence", "day"], .independence),
        (["columbus", "day"], .columbus), (["veterans", "day"], .veterans),
        (["boxing", "day"], .boxingDay), (["election", "day"], .election),
        (["presidents", "day"], .presidents), (["may", "day"], .mayDay),
        (["ascension", "day"], .ascension),
    ]
}
