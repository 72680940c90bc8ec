/// Years and quarters as companies report and compare them.
enum EnglishBusiness {
    static let rules = [
        lastYearPart, businessYear, comparedPeriod, currentUnit, yearAgo, fiscalYear,
        directedFiscal, fiscalQuarter, quarterEnded, yearQuarter, monthsQuarter,
    ]

    /// Reads "last year's third quarter".
    private static let lastYearPart = Rule(
        "direction-quarter", .plain,
        [
            [
                "last|this|next", "year", Element.apostrophe.joined, Element("s").joined,
                Element.ordinal.within(1...4), Element.dash.joined.optional, "quarter",
            ]
        ],
        examples: ["this year's third quarter": "2021-Q3", "next year's first quarter": "2022-Q1"],
        counterexamples: ["this year's quarter"]
    ) { m in
        var when = When(m.has("last") ? -1 : m.has("this") ? 0 : 1, .year)
        when.quarter = m[.ordinal]
        return .when(when)
    }

    /// Reads "the year ended March 31", "the fiscal year", "the full year".
    private static let businessYear = Rule(
        "year-business",
        [
            ["the", "fiscal?", "year", .before("ended|ending")],
            ["the", "fiscal", "year", .notBefore(.year)],
            ["the", "full", "year"],
        ],
        examples: ["[the fiscal year] ended May 31, 1990": "P1Y", "for [the full year]": "2021"],
        counterexamples: ["the year", "the fiscal year 1990"]
    ) { m in
        m.has("full") ? .when(When(0, .year, from: .here)) : .span(Length(1, .year))
    }

    /// Reads "the same period last year", "the corresponding quarter a year earlier".
    private static let comparedPeriod = Rule(
        "period-compared",
        [
            [
                "the", "same|corresponding|comparable|like?", "period|quarter|month", "of?", "last",
                "year",
                .notBefore(.apostrophe),
            ],
            [
                "the", "same|corresponding|comparable|like?", "period|quarter|month", "a|one",
                "year", "ago|earlier|before",
            ],
            [
                "last", "year", Element.apostrophe.joined, Element("s").joined,
                "quarter|period",
            ],
            [
                "the", "same|corresponding|comparable", "quarter|period", "of|in",
                Element.year.within(1900...2100),
            ],
        ],
        examples: [
            "the same period last year": "2020", "the quarter a year ago": "2020",
            "up in March from [the same month a year ago]": "2020-03",
            "in the second quarter; up from [last year's period]": "2020-Q2",
            "in the second quarter; up from [the same quarter of 2019]": "2019-Q2",
        ],
        counterexamples: ["the same period"]
    ) { m in
        if m.has("month") { return .when(When(-12, .month, from: .discourse)) }
        if let year = m[.year] {
            var when = When(year: year)
            when.isCompared = true
            return .when(when)
        }
        var when = When(-1, .year)
        when.isCompared = true
        return .when(when)
    }

    /// Reads "the current year", "the current fiscal year".
    private static let currentUnit = Rule(
        "unit-current",
        [["the", "current", "fiscal?", "year|month|week|quarter|decade|century"]],
        examples: ["the current fiscal year": "2021", "the current week": "2021-W38"],
        counterexamples: ["the current"]
    ) { m in
        m.definiteUnit.map { .when(When(0, $0)) }
    }

    /// Reads "the year-ago quarter", "year-earlier", "the year-ago period".
    private static let yearAgo = Rule(
        "year-ago",
        [
            [
                "the?", "year", Element.dash.joined, Element("ago|earlier").joined,
                "quarter|period",
            ],
            ["year", Element.dash.joined, Element("ago|earlier").joined],
            [
                "the?", "year", Element.dash.joined, Element("ago|earlier").joined,
                Element.ordinal.within(1...4), "quarter",
            ],
        ],
        examples: [
            "in the second quarter, up from [the year-ago quarter]": "2020-Q2",
            "year-earlier": "2020",
        ],
        counterexamples: ["the year ago"]
    ) { m in
        if let quarter = m[.ordinal] {
            var when = When(-1, .year)
            when.quarter = quarter
            return .when(when)
        }
        var when = When(-1, .year)
        when.isCompared = true
        return .when(when)
    }

    /// Reads "fiscal 1989", "fiscal year 2001".
    private static let fiscalYear = Rule(
        "fiscal-year",
        [
            ["the?", "fiscal", "year?", .year],
            ["the?", "fiscal", "year?", .apostrophe, Element.twoDigits.joined],
        ],
        examples: ["fiscal 1989": "1989", "fiscal year 2001": "2001"],
        counterexamples: ["fiscal policy"]
    ) { m in
        var when = When(year: m[.year])
        when.shortYear = m[.twoDigits]
        return .when(when)
    }

    /// Reads "the fiscal first quarter", "fiscal second-quarter".
    private static let fiscalQuarter = Rule(
        "quarter-fiscal",
        [
            [
                Element.determiner.optional, "fiscal", Element.dash.joined.optional,
                Element.ordinal.within(1...4), "quarter",
            ],
            [
                "fiscal", Element.dash.joined.optional, Element.ordinal.within(1...4),
                Element.dash.joined, "quarter",
            ],
        ],
        examples: ["the fiscal first quarter": "2021-Q1"],
        counterexamples: ["the fiscal quarter"]
    ) { m in
        var when = When()
        when.quarter = m[.ordinal]
        return .when(when)
    }

    /// Reads "last fiscal year", "the next fiscal year", "the 1989 fiscal year".
    private static let directedFiscal = Rule(
        "fiscal-directed",
        [
            ["the|its?", "last|this|next|coming|new", "fiscal|financial|calendar", "year"],
            ["the|its?", .year, "fiscal|financial|calendar", "year"],
            ["calendar", "year?", .year], ["fy", Element.year],
            ["fy", Element.apostrophe.joined.optional, .twoDigits],
            ["fy", Element(.suffix).joined],
        ],
        examples: [
            "last fiscal year": "2020", "the next fiscal year": "2022",
            "the 1989 fiscal year": "1989", "calendar 1990": "1990", "FY 1997": "1997",
            "FY97": "1997",
        ],
        counterexamples: ["the fiscal cliff", "the calendar"]
    ) { m in
        if m.has("fiscal", "financial", "calendar"), !m.has(.year) {
            return .when(When(m.has("last") ? -1 : m.has("this") ? 0 : 1, .year))
        }
        let number = m[.year] ?? m[.twoDigits] ?? m[.suffix] ?? 0
        var when = When()
        if number < 100 { when.shortYear = number } else { when.year = number }
        return number < 100 || 1900...2100 ~= number ? .when(when) : nil
    }

    /// Reads "the quarter" before "ended Sept. 30", "the week" before "ending 9 August".
    private static let quarterEnded = Rule(
        "quarter-ended", .joined,
        [
            [
                Element.date.needing(.yearless), .end, Element.comma.optional, "ended|ending",
                Element.date.without(.time),
            ],
            [Element.date.needing(.calendarYear), .end, "to", Element.date.without(.time)],
            [
                Element.date, .end, Element.comma.optional,
                "ended|ending|beginning|starting|commencing", Element.date.without(.time),
            ],
        ],
        examples: [
            "[the quarter] ended July 31": "2021-Q2", "[the quarter] ended June": "2021-Q2",
            "in [the week] ending 9 August": "2021-W32", "in [the year] to June 2021": "P1Y",
            "sales fell in [the week] ended Saturday": "2021-W37",
            "in [the week] beginning 6 September": "2021-W36",
        ],
        counterexamples: [
            "the quarter ended well", "the quarter beginning July 1",
            "the third quarter ended July 31",
        ]
    ) { m in
        guard let count = m.expression(.date)?.when?.count,
            var end = m.expression(.date, 1)?.when, end.month != nil || end.isBareDay,
            !end.isTime
        else { return nil }
        if m.has("to") {
            return count.anchor == .here && end.month != nil ? .span(Length(1, .year)) : nil
        }
        switch count.unit {
        case .week where end.day != nil || end.month == nil:
            end.isWeekOf = true
            end.isWeekFrom = m.has("beginning", "starting", "commencing")
        case _ where m.has("beginning", "starting", "commencing"): return nil
        case .quarter where end.month != nil: end.isQuarterEnd = true
        case .month where end.month != nil: end.day = nil
        default: return nil
        }
        return .when(end)
    }

    /// Reads "the 1990 quarter": the one compared with.
    private static let yearQuarter = Rule(
        "quarter-of-year",
        [["the", Element.year.within(1900...2100), "fiscal?", "quarter|period"]],
        examples: [
            "in the second quarter; in [the 1990 quarter]": "1990-Q2",
            "in the second quarter; for the nine months; in [the 1990 period]": "1990",
        ],
        counterexamples: ["the 1990 quarters"]
    ) { m in
        var when = When(year: m[.year])
        when.isCompared = true
        return .when(when)
    }

    /// Reads "the July-September quarter", "the April to June quarter of 2009".
    private static let monthsQuarter = Rule(
        "quarter-of-months",
        [
            [
                "the|its|their?", .month, .either("to|through", Element([.dash, .slash])), .month,
                "quarter|period", "of?", Element.year.optional,
            ]
        ],
        examples: [
            "the April-June quarter": "2021-Q2",
            "the October to December period of 2008": "2008-Q4",
        ],
        counterexamples: ["the July-October quarter", "the May quarter"]
    ) { m in
        guard let first = m[.month], let last = m[.month, 1], last == first + 2, first % 3 == 1
        else { return nil }
        var when = When(year: m[.year])
        when.quarter = last / 3
        return .when(when)
    }
}
