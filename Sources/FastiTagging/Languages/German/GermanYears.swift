/// Years, decades and centuries.
enum GermanYears {
    static let rules = [
        yearAlone, yearAfter, theYear, yearRange, seasonOfYears, shortYear, yearOfEra, decade,
        shortDecade,
        namedDecade, century, centuryHalf,
    ]

    /// Words that follow a count and never a year; units of measure as they are written short.
    private static let counted =
        "euro|mark|schilling|lire|dollar|franken|prozent|meter|metern|kilometer|kilometern|m|km|cm"
        + "|mm|kg|ha|hl|kw|ps|mw|liter|tonnen|kilo|kilogramm|gramm|quadratmeter|quadratmetern"
        + "|kubikmeter|kubikmetern|hektar|höhenmeter|höhenmetern|personen|menschen|leute|leuten"
        + "|einwohner|einwohnern|besucher|besuchern|zuschauer|zuschauern|mitglieder|mitgliedern"
        + "|stimmen|punkte|punkten|teilnehmer|teilnehmern|kinder|kindern|schüler|schülern|betriebe"
        + "|betrieben|unterschriften|soldaten|tote|toten|opfer|beschäftigte|beschäftigten"
        + "|mitarbeiter|mitarbeitern|exemplare|exemplaren|fälle|fällen|flüchtlinge|flüchtlingen"
        + "|arbeitsplätze|arbeitsplätzen|stellen|wohnungen|häuser|häusern|seiten|stück|mal|grad"

    /// Words before a count or the number of something.
    private static let labels =
        "rund|etwa|circa|ca|zirka|ungefähr|knapp|gut|fast|insgesamt|mindestens|höchstens|maximal"
        + "|als|nr|nummer|artikel|seite|tel|telefon|fax|plz|postfach|euro|über|paragraf|typ|modell"

    /// Words that a year follows, even before a noun.
    private static let openers = "seit|jahr|jahre|jahres|anfang|ende|mitte|sommer|herbst|winter"

    /// Reads "2015" where a year can stand.
    private static let yearAlone = Rule(
        "year",
        [
            [
                .notAfter(Element([.symbol, .slash, .number])), .notAfter(Element(labels)),
                Element.year.within(1400...2100).without(.joined), .notBefore(.capital),
                .notBefore(.unit), .notBefore(Element(counted)), .notBefore(.number),
                .notBefore(Element([.colon, .slash, .dash, .symbol]).joined),
            ],
            [
                .notAfter(Element([.symbol, .slash, .number])), .notAfter(Element(labels)),
                .notAfter("mit|von|auf|um|auf"), Element.year.within(1901...1999).without(.joined),
                .before(.capital), .notBefore(.unit), .notBefore(Element(counted)),
            ],
            [
                .notAfter(Element([.symbol, .slash, .number])), .notAfter(Element(labels)),
                .notAfter("mit|von|auf|um|auf"), Element.year.within(2001...2040).without(.joined),
                .before(.capital), .notBefore(.unit), .notBefore(Element(counted)),
            ],
            [.after(Element(openers)), Element.year, .notBefore(Element(counted))],
            [
                .after(.openParenthesis), Element.year.within(1000...2100), .notBefore(.unit),
                .notBefore(.capital),
            ],
            [
                Element.year.within(1000...2100), .end, Element([.dash, .slash]).joined,
                Element.year.joined,
            ],
            [
                .after("um|seit|bis|ab"), Element.year.within(1000...1399),
                .notBefore(.either(Element(counted), Element([.unit, .capital]))),
            ],
        ],
        examples: [
            "im Herbst wurde er [2015] geehrt": "2015", "seit [2001]": "2001",
            "([1791])": "1791", "Wahlen [2010]": "2010", "[1170]-1230": "1170",
        ],
        counterexamples: [
            "3410 Euro", "2000 Besucher", "rund 2014 Leute", "1500 Meter", "auf 1998 Quadratmetern",
        ]
    ) { m in
        m[.year].map { .when(When(year: $0)) }
    }

    /// Reads the "1230" of "1170-1230".
    private static let yearAfter = Rule(
        "year-after",
        [
            [
                Element.year.within(1000...2100), Element([.dash, .slash]).joined, .begin,
                Element.year.joined,
            ]
        ],
        examples: ["1170-[1230]": "1230"],
        counterexamples: ["1170-123"]
    ) { m in
        m[.year, 1].map { .when(When(year: $0)) }
    }

    /// Reads "das Jahr 2000", "Gesamtjahr 2014", "Jahres 1955".
    private static let theYear = Rule(
        "year-named",
        [
            [
                "das|dem|des|den?",
                Element(
                    "jahr|jahre|jahres|jahren|gesamtjahr|geschäftsjahr|haushaltsjahr|kalenderjahr"
                        + "|rekordjahr|krisenjahr|kriegsjahr|wahljahr|finanzjahr"), .year,
            ]
        ],
        examples: ["im [Jahr 1998]": "1998", "[das Jahr 2001]": "2001"],
        counterexamples: ["das Jahr, als"]
    ) { m in
        m[.year].map { .when(When(year: $0)) }
    }

    /// Reads "2007/08" and "2007-08" at its first year where nothing else is said.
    private static let yearRange = Rule(
        "year-elided",
        [
            [
                .notAfter(Element([.symbol, .slash])), .year, .slash, Element.twoDigits.joined,
                .notBefore(Element([.slash, .dash]).joined),
            ],
            [
                .notAfter(Element([.symbol, .dash])), .year, Element.dash.joined,
                Element.twoDigits.joined, .notBefore(Element([.slash, .dash]).joined),
            ],
        ],
        examples: ["in Bozen [2007/08]": "2007/2008"],
        counterexamples: ["0471/2014/15", "1957-58-1", "2008/05"]
    ) { m in years(m) }

    /// Reads "der Saison 2007/08", "Schuljahr 2014/15".
    private static let seasonOfYears = Rule(
        "season-of-years",
        [
            [
                "die|der|das|dem|des?",
                Element(
                    "saison|spielzeit|schuljahr|schuljahres|studienjahr|studienjahres|amtsperiode"
                        + "|legislaturperiode|wintersaison|spielsaison|wirtschaftsjahr|geschäftsjahr"
                ),
                .year, .either(.slash, .dash), .either(.twoDigits, .year),
            ]
        ],
        examples: ["in [der Saison 2007/08]": "2007/2008", "[Schuljahr 2014/2015]": "2014/2015"],
        counterexamples: ["die Saison 2014"]
    ) { m in years(m) }

    private static func years(_ m: Match) -> Meaning? {
        guard let first = m[.year] else { return nil }
        var last = m[.year, 1]
        if last == nil, let digits = m[.twoDigits] {
            last = first / 100 * 100 + digits + (digits < first % 100 ? 100 : 0)
        }
        guard let last, last > first, last - first < 20 else { return nil }
        return .interval(When(year: first), When(year: last))
    }

    /// Reads "'44" and "Mai '44".
    private static let shortYear = Rule(
        "year-short",
        [
            [
                .after(.either(.preposition, Element([.phase]))), .apostrophe,
                Element.twoDigits.joined, .notBefore(Element([.word]).joined),
            ]
        ],
        examples: ["seit ['44]": "1944"],
        counterexamples: ["'44er"]
    ) { m in
        var when = When()
        when.shortYear = m[.twoDigits]
        return .when(when)
    }

    /// Reads "480 v. Chr.", "79 nach Christus".
    private static let yearOfEra = Rule(
        "year-era",
        [
            [
                Element([.number]).within(1...9999), "v|vor|n|nach", Element.period.joined.optional,
                "chr|christus|christi",
            ]
        ],
        examples: ["[480 v. Chr.] siegte": "BC0480", "[79 nach Christus]": "0079"],
        counterexamples: ["480 vor Ort"]
    ) { m in
        guard let number = m[.number] else { return nil }
        let isBC = m.has("v") || m.has("vor")
        var when = When(year: isBC ? 1 - number : number)
        when.isBC = isBC
        return .when(when)
    }

    /// Reads "den 1990er-Jahren", "1960er Jahre", "der 1990er".
    private static let decade = Rule(
        "decade",
        [
            [
                "die|der|den?", Element.year, Element("er|ern|iger").joined,
                Element.dash.joined.optional, "jahre|jahren?",
            ],
            ["die|der|den?", Element.year, Element("erjahre|erjahren").joined],
        ],
        examples: ["in [den 1990er-Jahren]": "199", "während [der 1960er Jahre]": "196"],
        counterexamples: ["1965er Wein"]
    ) { m in
        guard let year = m[.year], year % 10 == 0 else { return nil }
        var when = When()
        when.decade = year / 10
        return .when(when)
    }

    /// Reads "den 60er Jahren", "der 90er-Jahre".
    private static let shortDecade = Rule(
        "decade-short",
        [
            [
                "die|der|den?", Element.twoDigits, Element("er").joined,
                Element.dash.joined.optional, "jahre|jahren",
            ],
            ["die|der|den?", Element.twoDigits, Element("erjahre|erjahren").joined],
            ["die|der|den", Element.twoDigits, Element("er|ern").joined, .notBefore(.capital)],
        ],
        examples: ["in [den 60er Jahren]": "196", "während [der 90er-Jahre]": "199"],
        counterexamples: ["die 65er Jahre", "die 90er Karten"]
    ) { m in
        guard let digits = m[.twoDigits], digits % 10 == 0 else { return nil }
        var when = When()
        when.decade = 190 + digits / 10
        return .when(when)
    }

    /// Reads "den Neunzigern", "neunziger Jahre", "der Siebzigerjahre".
    private static let namedDecade = Rule(
        "decade-named",
        [
            ["die|der|den?", Element(.decade), Element.dash.joined.optional, "jahre|jahren"],
            [
                "die|der|den?",
                Element(
                    "zwanzigerjahre|zwanzigerjahren|dreißigerjahre|dreißigerjahren|vierzigerjahre"
                        + "|vierzigerjahren|fünfzigerjahre|fünfzigerjahren|sechzigerjahre"
                        + "|sechzigerjahren|siebzigerjahre|siebzigerjahren|achtzigerjahre"
                        + "|achtzigerjahren|neunzigerjahre|neunzigerjahren"),
            ],
            [.after("in|seit"), "den", Element(.decade).needing(.capital), .notBefore(.capital)],
        ],
        examples: ["in [den Neunzigern]": "199", "während [der siebziger Jahre]": "197"],
        counterexamples: ["die Vierziger feierten"]
    ) { m in
        let tokens = m.tokens.compactMap { $0 }
        guard
            let tens = m[.decade]
                ?? tokens.lazy.compactMap({ m.lexicon.value(of: $0.word, as: .decade) }).first
        else { return nil }
        var when = When()
        when.decade = 190 + tens / 10
        return .when(when)
    }

    /// Reads "das 20. Jahrhundert", "des 15. Jahrhunderts", "19. und 20. Jahrhundert".
    private static let century = Rule(
        "century",
        [
            [
                "das|dem|des|im?", Element([.day, .ordinal]).within(1...31),
                Element.period.joined.optional, "jahrhundert|jahrhunderts|jh|jhd",
                Element.period.joined.optional,
            ],
            [
                Element.day, Element.period.joined, .end,
                .either("und|bis|oder", Element([.dash, .slash])), Element.day,
                Element.period.joined, "jahrhundert|jahrhunderts",
            ],
        ],
        examples: ["seit [dem 20. Jahrhundert]": "19", "[18.] und 19. Jahrhundert": "17"],
        counterexamples: ["das letzte Jahrhundert"]
    ) { m in
        guard let number = m.germanDay, number >= 1, !m.has("im") else { return nil }
        var when = When()
        when.century = number - 1
        return .when(when)
    }

    /// Reads "der ersten Hälfte des 15. Jahrhunderts".
    private static let centuryHalf = Rule(
        "century-half", .joined,
        [
            [
                "die|der?", Element(.ordinal).within(1...2), "hälfte", "der|des?", .date,
            ]
        ],
        examples: [
            "in [der ersten Hälfte des 15. Jahrhunderts]": "14",
            "in [der zweiten Hälfte 2008]": "2008-H2",
        ],
        counterexamples: ["die zweite Hälfte der Partie"]
    ) { m in
        guard var when = m.expression(.date)?.when, !when.isDay, !when.isTime else { return nil }
        let isFirst = m[.ordinal] == 1
        if when.isYear {
            when.half = isFirst ? 1 : 2
        } else {
            when.mod = isFirst ? .start : .end
        }
        return .when(when)
    }
}
