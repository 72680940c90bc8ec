/// Lengths of time.
enum GermanDurations {
    static let rules = [
        age, counted, described, article, decimal, andHalf, half, compound, indefinite,
        barePlural, range, dozens, mixed,
    ]

    private static let noise =
        "volle|vollen|ganze|ganzen|lange|langen|weitere|weiteren|gute|guten|knappe|knappen"
        + "|aufeinanderfolgende|aufeinanderfolgenden|schwere|schweren?"

    static func length(_ m: Match, _ number: Int?) -> Meaning? {
        m[.unit].flatMap(Unit.init).map { .span(Length(number, $0)) }
    }

    /// Takes "24 Jahre alt", "16 Jahre jüngere" out: an age is no time expression.
    private static let age = Rule(
        "not-age",
        [
            [
                Element.number, .unit,
                Element(
                    "alt|alte|alten|alter|altes|jung|junge|jungen|älter|ältere|älteren|jünger|jüngere"
                        + "|jüngeren"),
            ],
            ["alter", "von", .number, .unit],
            ["mit|ab|unter", .number, "jahren", .notBefore("hat|haben|nach|vor|später")],
        ],
        examples: [
            "er ist 24 Jahre alt": "none", "im Alter von 80 Jahren": "none",
            "Jugendliche ab 16 Jahren": "none",
        ],
        counterexamples: ["24 Jahre"]
    ) { _ in .nothing }

    /// Reads "44 Tage", "vier Monaten", "drei volle Jahre", "der neun Monate".
    private static let counted = Rule(
        "duration",
        [
            [
                .notAfter(Element([.symbol, .slash])),
                Element.number.without([.ordinal, .frequency]),
                Element.dash.joined.optional, Element(noise), .unit,
                .notBefore(Element(.symbol).joined),
            ],
            ["die|der|den", Element.number.without([.ordinal, .year, .frequency]), .plural],
        ],
        examples: ["seit [44 Tagen]": "P44D", "[zehn Jahre]": "P10Y", "1 Stunde": "PT1H"],
        counterexamples: ["44 Häuser", "44. Tag"]
    ) { m in
        length(m, m[.number])
    }

    /// Reads "360 ehrenamtliche Stunden": a word of any kind between.
    private static let described = Rule(
        "duration-described",
        [
            [
                Element.number.without([.ordinal, .year, .frequency]),
                Element.word.without([
                    .capital, .preposition, .determiner, .number, .unit, .past, .future,
                    .indefinite, .joined, .ordinal, .deictic, .part, .every, .meridiem,
                ]), .plural,
            ]
        ],
        examples: ["[zwei blutige Wochen]": "P2W"],
        counterexamples: ["zwei der Wochen", "zwei und Wochen"]
    ) { m in
        guard let number = m[.number], number < 1000, !m.has("und"), !m.has("oder"), !m.has("bis")
        else { return nil }
        return length(m, number)
    }

    /// Reads "ein Jahr", "einer ganzen Woche", "eines Monats".
    private static let article = Rule(
        "duration-a",
        [
            [
                "ein|eine|einen|einem|einer|eines|anderthalb",
                "ganze|ganzen|ganzes|volle|volles|vollen|einzige|einzigen|gute|guten|gutes?",
                .singular, .notBefore(Element.dash.joined),
            ]
        ],
        examples: [
            "seit [einem Jahr]": "P1Y", "[eine Stunde]": "PT1H", "[eine ganze Woche]": "P1W",
        ],
        counterexamples: ["ein Jahrgang", "eines Tages"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .minute, unit != .quarter,
            !(m.has("eines") && unit == .day)
        else { return nil }
        if m.has("anderthalb") { return .span(Length(tenths: 15, unit)) }
        return .span(Length(1, unit))
    }

    /// Reads "2,5 Stunden".
    private static let decimal = Rule(
        "duration-decimal",
        [[.decimal, .unit]],
        examples: ["22,8 Jahre": "P22.8Y"],
        counterexamples: ["2,5 Meilen"]
    ) { m in
        guard let tenths = m[.decimal], let unit = m[.unit].flatMap(Unit.init) else { return nil }
        return .span(Length(tenths: tenths, unit))
    }

    private static let halves = [
        ("eineinhalb", 15), ("einundeinhalb", 15), ("anderthalb", 15), ("zweieinhalb", 25),
        ("dreieinhalb", 35), ("viereinhalb", 45), ("fünfeinhalb", 55), ("sechseinhalb", 65),
        ("siebeneinhalb", 75), ("achteinhalb", 85), ("neuneinhalb", 95), ("zehneinhalb", 105),
    ]

    /// Reads "eineinhalb Stunden", "zweieinhalb Jahre", "anderthalb Jahrzehnte".
    private static let andHalf = Rule(
        "duration-and-half",
        [[Element(halves.map(\.0).joined(separator: "|")), .unit]],
        examples: ["[zweieinhalb Jahre]": "P2.5Y", "[eineinhalb Stunden]": "PT1.5H"],
        counterexamples: ["zweieinhalb Meter"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init),
            let number = halves.first(where: { m.has($0.0) })
        else { return nil }
        return .span(Length(tenths: number.1, unit))
    }

    /// Reads "eine halbe Stunde", "ein halbes Jahr", "halben Tag".
    private static let half = Rule(
        "duration-half",
        [
            ["ein|eine|einen|einem|einer|eines?", "halb|halbe|halben|halber|halbes", .singular],
            [
                "ein|eine|einen|einem|einer|eines?",
                "viertelstunde|dreiviertelstunde|vierteljahr|dreivierteljahr|halbjahrhundert",
            ],
        ],
        examples: ["[eine halbe Stunde]": "PT30M", "seit [einem halben Jahr]": "P6M"],
        counterexamples: ["halbe Sache"]
    ) { m in
        if m.has("viertelstunde") { return .span(Length(15, .minute)) }
        if m.has("dreiviertelstunde") { return .span(Length(45, .minute)) }
        if m.has("vierteljahr") { return .span(Length(3, .month)) }
        if m.has("dreivierteljahr") { return .span(Length(9, .month)) }
        switch m.has("halbjahrhundert") ? .century : m[.unit].flatMap(Unit.init) {
        case .hour: return .span(Length(30, .minute))
        case .minute: return .span(Length(30, .second))
        case .day: return .span(Length(12, .hour))
        case .year: return .span(Length(6, .month))
        case .decade: return .span(Length(5, .year))
        case .century: return .span(Length(50, .year))
        default: return nil
        }
    }

    /// Reads "einwöchigen", "dreitägige", "24-stündig", "jahrelange", "mehrmonatig".
    private static let compound = Rule(
        "duration-adjective",
        [
            [Element([]).needing([.frequency, .number])],
            [Element([]).needing([.frequency, .indefinite])],
            [
                .number, Element.dash.joined,
                Element([]).needing([.frequency, .ambiguous, .joined]),
            ],
        ],
        examples: [
            "die [dreitägige] Reise": "P3D", "[jahrelange] Haft": "PXY",
            "ein [24-stündiger] Streik": "PT24H",
        ],
        counterexamples: ["der 16-jährige Sohn", "die Einjährigen"]
    ) { m in
        guard let unit = m[.frequency].flatMap(Unit.init) else { return nil }
        // "Einjährige" with a capital letter and "16-jährig" are ages.
        let isAge = m.has(.dash) || m.tokens.contains { $0?.classes.contains(.capital) == true }
        if unit == .year, isAge { return nil }
        return .span(Length(m.has(.dash) ? m[.number] : m[.number], unit))
    }

    /// Reads "mehrere Monate", "wenigen Tagen", "ein paar Jahre".
    private static let indefinite = Rule(
        "duration-some",
        [
            [
                "die|der|den|ein?", .indefinite, "weitere|weiteren|lange|langen|kurze|kurzen?",
                .plural,
            ],
            ["einiger|längerer|geraumer|langer", "zeit"],
        ],
        examples: ["[mehrere Monate]": "PXM", "nach [wenigen Tagen]": "PXD"],
        counterexamples: ["viele der Tage"]
    ) { m in
        m.has("zeit") ? .span(Length(unknown: ())) : length(m, nil)
    }

    /// Reads "seit Wochen", "über die Jahre", "diesen Tagen".
    private static let barePlural = Rule(
        "duration-plural",
        [
            [
                .after("seit|über|nach|für|binnen|innerhalb|um|vor|in|von"),
                "die|der|den|diesen|dieser?", .plural, .notBefore(.either(.year, Element(.number))),
            ],
            [.plural, .before("lang|hindurch|hinweg")], ["diese", .plural],
        ],
        examples: ["seit [Wochen] krank": "PXW", "über [die Jahre] hinweg": "PXY"],
        counterexamples: ["in den Jahren 1990 und 1991"]
    ) { m in
        guard let unit = m[.unit].flatMap(Unit.init), unit >= .minute, unit != .quarter else {
            return nil
        }
        return .span(Length(nil, unit))
    }

    /// Reads "12 bis 18 Monate", "zwei oder drei Tage", "10-14 Tage".
    private static let range = Rule(
        "duration-range",
        [
            [
                Element.number.without(.ordinal), .either("bis|oder", Element([.dash, .slash])),
                "zu?", Element.number.without(.ordinal), .unit,
            ]
        ],
        examples: ["[zwei bis drei Wochen]": "P2W", "[12 bis 18 Monate]": "PXM"],
        counterexamples: ["zwei bis drei"]
    ) { m in
        guard let low = m[.number], let high = m[.number, 1], low < high else { return nil }
        return high - low == 1 ? length(m, low)?.modified(.equalOrMore) : length(m, nil)
    }

    /// Reads "Dutzende Jahre", "Hunderte von Jahren", "ein Dutzend Jahre".
    private static let dozens = Rule(
        "duration-dozens",
        [
            ["dutzende|dutzenden|hunderte|hunderten|tausende|tausenden", "von?", .plural],
            ["ein|einem", "dutzend", .plural],
        ],
        examples: ["[Hunderte von Jahren]": "PXY", "[ein Dutzend Jahre]": "P12Y"],
        counterexamples: ["Dutzende Häuser"]
    ) { m in
        length(m, m.has("dutzend") ? 12 : nil)
    }

    /// Reads "zwei Jahre und drei Monate", "eine Stunde 30 Minuten".
    private static let mixed = Rule(
        "duration-mixed", .joined,
        [[.duration, "und?", .duration]],
        examples: ["[2 Jahre und 3 Monate]": "P2Y3M"],
        counterexamples: ["2 Jahre, 3 Jahre"]
    ) { m in
        guard let larger = m.expression(.duration)?.span,
            let smaller = m.expression(.duration, 1)?.span
        else { return nil }
        return larger.adding(smaller).map(Meaning.span)
    }
}
