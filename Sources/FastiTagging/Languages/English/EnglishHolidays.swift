/// Named days.
enum EnglishHolidays {
    static let rules = [single, eve, newYear, newYears, dayOf, possessive]

    /// Reads "Christmas", "Easter", "Thanksgiving Day", "Christmas Day 1990".
    private static let single = Rule(
        "holiday",
        [
            [.holiday, "day|sunday?", Element.comma.optional, "of|in?", .year],
            ["this|last|next?", Element.holiday.without(.ambiguous), "day?"],
            [
                "this|last|next?", .holiday, "day?",
                .notBefore(Element([.capital]).without(.direction)),
            ],
            ["this|last|next?", .holiday, "day?", .before(.preposition)],
        ],
        examples: [
            "Christmas 1990": "1990-12-25", "on [Thanksgiving Day]": "2021-11-25",
            "on [Thanksgiving in 1991]": "1991-11-28",
        ],
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
        [
            ["christmas|xmas", "eve"], ["christmas|xmas", "eve", Element.comma.optional, .year],
            ["x", Element.apostrophe.joined, Element("mas").joined, "eve"],
        ],
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

    /// Reads "the New Year", "the new year": its first day.
    private static let newYears = Rule(
        "holiday-new-years",
        [
            ["the", "new", "year", .notBefore(Element.apostrophe.joined), .notBefore(.capital)],
            [
                .after("happy|merry|chinese|lunar"), Element("new").needing(.capital),
                Element("year").needing(.capital), .notBefore(Element.apostrophe.joined),
            ],
        ],
        examples: ["in [the new year]": "2022", "a Happy [New Year]": "2022"],
        counterexamples: ["a new year"]
    ) { m in
        .when(When(1, .year))
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
        (["columbus", "day"], .columbus), (["boxing", "day"], .boxingDay),
        (["election", "day"], .election), (["may", "day"], .mayDay),
        (["ascension", "day"], .ascension), (["maundy", "thursday"], .maundyThursday),
        (["black", "friday"], .blackFriday), (["remembrance", "day"], .veterans),
        (["armistice", "day"], .veterans), (["canada", "day"], .canadaDay),
        (["australia", "day"], .australiaDay), (["anzac", "day"], .anzacDay),
        (["earth", "day"], .earthDay), (["groundhog", "day"], .groundhogDay),
        (["martin", "luther", "king", "day"], .martinLutherKing),
        (["mlk", "day"], .martinLutherKing),
    ]

    /// Reads "Valentine's Day", "Presidents' Day", "St. Patrick's Day 2014".
    private static let possessive = Rule(
        "holiday-possessive",
        owners.flatMap { single, plural, _ -> [Pattern] in
            let day: [Element] = ["day", Element.comma.optional, Element.year.optional]
            return [
                Pattern(words: [single], then: [.apostrophe.joined, Element("s").joined] + day),
                Pattern(words: [plural], then: [.apostrophe.joined.optional] + day),
                Pattern(
                    words: [single], then: [.apostrophe.joined, Element("s").joined, "day"]),
                Pattern(words: [plural], then: [.apostrophe.joined.optional, "day"]),
            ]
        } + [["april", "fools|fool", .apostrophe.joined.optional, "s?", "day"]],
        examples: [
            "Valentine's Day": "2021-02-14", "Presidents' Day 1998": "1998-02-16",
            "Mother's Day 2014": "2014-05-11", "Father's Day 2014": "2014-06-15",
            "on [April Fools' Day]": "2021-04-01",
        ],
        counterexamples: ["a mother's day off", "President Day", "the valentine"]
    ) { m in
        guard let first = m.tokens.compactMap({ $0 }).first, first.classes.contains(.capital),
            let day = owners.first(where: { m.has($0.0, $0.1) })
        else { return nil }
        var when = When(year: m[.year])
        when.holiday = day.2.rawValue
        return .when(when)
    }

    private static let owners: [(String, String, Holiday)] = [
        ("valentine", "valentines", .valentine), ("mother", "mothers", .mothersDay),
        ("father", "fathers", .fathersDay), ("president", "presidents", .presidents),
        ("veteran", "veterans", .veterans), ("patrick", "patricks", .patrick),
        ("fool", "fools", .april1), ("women", "womens", .womensDay),
    ]
}
