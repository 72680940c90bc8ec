/// What looks like a time and is none: counts, titles.
enum EnglishLookalikes {
    static let rules = [
        joinedCount, nounCount, title, asMany, counted, address, telephone, partOfGame,
        offset, givenName,
    ]

    /// Takes "June Ames said", "a lawyer, August Brandt," out: given names that are months as well.
    private static let givenName = Rule(
        "not-month-name",
        [4...4, 6...6, 8...8].flatMap { months in
            [Element.word.without(.capital), Element.comma].map { next in
                [
                    .notAfter(.preposition), .notAfter(.number), .notAfter(.determiner),
                    .notAfter(Element([.direction])), .notAfter(Element([.phase])),
                    .notAfter(Element([.sequence])), .notAfter(.month),
                    Element.month.within(months).needing(.capital),
                    Element.capital.without([.weekday, .month]), .before(next),
                ]
            }
        },
        examples: [
            "where June Ames, a councillor, lives": "none", "where April Dunn said": "none",
        ],
        counterexamples: ["in June Ames said", "last April Dunn left", "April Retail Sales"]
    ) { _ in .nothing }

    /// Takes "a 1500-member body" out: a count.
    private static let joinedCount = Rule(
        "not-year-count",
        [
            [
                Element.year, Element.dash.joined,
                Element(
                    "strong|member|man|foot|meter|metre|mile|acre|page|seat|ton|kilometer|pound"
                        + "|odd|plus|bed|room|word|point|person|watt|horsepower|calorie|square|word"
                ).joined,
            ]
        ],
        examples: ["a 1500-member body": "none"],
        counterexamples: ["a 1500 body"]
    ) { _ in .nothing }

    /// What is counted in reports, and would need an article after a year.
    private static let nouns =
        "aftershocks|quakes|earthquakes|cases|patients|infections|fatalities|villagers|protesters"
        + "|demonstrators|visitors|passengers|families|households|buildings|structures|acres"
        + "|hectares|villages|businesses|schools|animals|birds|complaints|votes|seats|tickets"
        + "|copies|vehicles|cars|trucks|buses|jobs|officers|firefighters|personnel|volunteers"
        + "|delegates|participants|runners|spectators|fans|migrants|arrests|incidents|bombs|rounds"
        + "|missiles|rockets|trees|items|pieces|documents|names|entries|doses|tests|square|mph"
        + "|watts|volts|gallons|litres|liters|bushels|ounces|grams|yards|inches|steps|emails"
        + "|stores|branches|outlets|restaurants|rooms|beds|users|customers|subscribers|followers"

    /// Takes "as of Wednesday, 1885 aftershocks" out; "in 1885 earthquakes" is a year still.
    private static let nounCount = Rule(
        "not-year-noun",
        [
            [
                .notAfter(.preposition), .notAfter("the|their|its|his|her|this|that|s"),
                Element.year.without(.joined), .end, Element(nouns).without(.capital),
            ]
        ],
        examples: ["some said 1885 aftershocks came": "none"],
        counterexamples: ["the 1885 earthquakes", "in 1885 cases rose"]
    ) { _ in .nothing }

    /// Takes "the Sunday Times", "the Today show" out.
    private static let title = Rule(
        "not-title",
        [
            [
                Element.weekday.within(1...7).needing(.capital),
                Element("times|telegraph|mirror|herald|express|tribune|gazette|mail|post|magazine")
                    .needing(.capital),
            ],
            [.after("the|its"), Element("today").needing(.capital), "show|program|programme"],
        ],
        examples: ["told the Sunday Times": "none", "on the Today show": "none"],
        counterexamples: ["on Sunday times changed"]
    ) { _ in .nothing }

    /// Takes "local time (UTC-03:00)" out: how far a zone's time is from that of Greenwich.
    private static let offset = Rule(
        "not-offset",
        [
            [
                .zone, Element.dash.joined, Element.hour.joined, Element.colon.joined,
                Element.minute.joined,
            ]
        ],
        examples: ["in local time (UTC-03:00)": "none"],
        counterexamples: ["UTC 03:00"]
    ) { _ in .nothing }

    /// Takes "for the third time in as many weeks" out: the number is said elsewhere.
    private static let asMany = Rule(
        "not-as-many",
        [["as", "many", .plural]],
        examples: ["the third in as many weeks": "none"],
        counterexamples: ["many weeks", "as many as ten weeks"]
    ) { _ in .nothing }

    /// Takes "1990 of them" out: a count.
    private static let counted = Rule(
        "not-year-of-them",
        [
            [
                .notAfter(.preposition), Element.year.without(.joined), .end, "of",
                "them|those|these|whom|which|us",
            ]
        ],
        examples: ["some, 1990 of them voters": "none"],
        counterexamples: ["in 1990 of them"]
    ) { _ in .nothing }

    /// Takes "1848 Elm Street" out: the number of a house.
    private static let address = Rule(
        "not-year-address",
        [
            [
                Element.year.without(.joined), .end, Element.capital, Element.capital.optional,
                Element("street|avenue|road|boulevard|lane|drive|highway|st|ave|rd|blvd")
                    .needing(.capital),
            ]
        ],
        examples: ["at 1848 Elm Street": "none"],
        counterexamples: ["in 1848 Vienna rose"]
    ) { _ in .nothing }

    /// Takes "22 917 1990" out: a telephone number.
    private static let telephone = Rule(
        "not-year-telephone",
        [
            [
                Element.number.without([.year, .day, .word]), Element.dash.joined.optional,
                .begin, .year, .notBefore(.unit),
            ]
        ],
        examples: ["call 22 917 1990": "none"],
        counterexamples: ["1989 1990", "on 5 1990"]
    ) { m in
        m.token(.number)?.classes.contains(.ordinal) == true ? nil : .nothing
    }

    /// Takes "the third quarter of the game" out.
    private static let partOfGame = Rule(
        "not-quarter-game",
        [
            [
                "the?", .ordinal, Element.dash.joined.optional, "quarter|half", "of", "the|a|this",
                "game|match|contest|final|moon|season|race|derby",
            ],
            ["the?", .ordinal, Element.dash.joined.optional, "quarter|half", "of", "play"],
        ],
        examples: ["in the third quarter of the game": "none"],
        counterexamples: ["the third quarter of the year"]
    ) { _ in .nothing }
}
