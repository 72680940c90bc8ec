/// Days, months and years that are part of a name.
enum EnglishNames {
    static let rules = [
        dayOfName, dayWithEpithet, titled, surname, speaker, yearOfName, feastThing,
        todayOfName,
    ]

    /// Takes "the Sunday Courier", "the Monday Club" out: papers and bodies named after a day.
    private static let dayOfName = Rule(
        "not-day-of-name",
        [
            [
                .after("the|a|an|its"), Element.weekday.within(1...7).needing(.capital),
                Element(
                    "club|group|society|party|committee|movement|institute|foundation|school|star"
                        + "|sun|world|news|press|people|leader|life|sport|business|journal|review"
                        + "|record|standard|examiner|inquirer|dispatch|bulletin|monitor|citizen"
                        + "|advocate|register|sentinel|guardian|nation|punch|vanguard"
                ).needing(.capital),
                .notBefore("meeting|hearing|vote|session|conference|game|match|debate|briefing"),
            ],
            [
                .notAfter("on|in|since|until|till|by|last|next|this|late|early|every|each|from"),
                Element.weekday.within(1...7).needing(.capital),
                Element("courier|globe|independent|chronicle|observer|argus").needing(.capital),
            ],
            [
                .after("the"), Element("mail|independent|business|sport").needing(.capital), "on",
                Element.weekday.within(7...7),
            ],
            [
                Element.weekday.within(1...7), Element("night").needing(.capital),
                Element("live|football|lights|fever").needing(.capital),
            ],
        ],
        examples: [
            "The Sunday Courier reported": "none", "the Monday Club dined": "none",
            "told Sunday Globe readers": "none", "the Mail on Sunday said": "none",
            "watched Monday Night Football": "none",
        ],
        counterexamples: [
            "the Monday Committee meeting", "on Sunday Globe staff left", "the Sunday club run",
        ]
    ) { _ in .nothing }

    /// Takes "Bloody Sunday", "Black Monday" out: days of long ago, named after what happened.
    private static let dayWithEpithet = Rule(
        "not-day-with-epithet",
        [
            [
                Element("bloody|red|white|dark|orange|crimson|terrible").needing(.capital),
                Element.weekday.within(1...7).needing(.capital),
            ],
            [
                Element("black").needing(.capital),
                Element.weekday.within(1...4).needing(.capital),
            ],
        ],
        examples: ["the Bloody Sunday inquiry": "none", "since Black Monday": "none"],
        counterexamples: ["a bloody Sunday", "Black Friday"]
    ) { _ in .nothing }

    /// Takes "Ms. August", "Mr Friday" out.
    private static let titled = Rule(
        "not-titled",
        [Element.month, Element.weekday.within(1...7)].map { name in
            [
                Element("mr|mrs|ms|miss|mx|dr|sir|dame|mr.|mrs.|ms.|mx.|dr.|prof.|judge")
                    .needing(.capital),
                name.needing(.capital), .notBefore(.either("the", Element([.number]))),
            ]
        },
        examples: ["Ms. August agreed": "none", "told Mr Friday": "none"],
        counterexamples: ["Mr. Ames Friday signed", "by miss Friday", "Dr. March 3"]
    ) { _ in .nothing }

    /// What stands before a given name; titles stand before surnames as well.
    private static let roles =
        "spokesman|spokeswoman|spokesperson|lawyer|attorney|barrister|professor|director|analyst"
        + "|author|novelist|singer|actor|actress|coach|captain|detective|inspector|sergeant|editor"
        + "|economist|historian|researcher|scientist|resident|driver|teacher|nurse|activist"
        + "|columnist|reporter|journalist|artist|photographer|chairwoman|chairman|councillor"

    /// Takes "spokeswoman Hannah August declined" out: a month behind what a person is and a given name.
    private static let surname = Rule(
        "not-surname",
        [Element.word.without(.capital), Element.comma].map { next in
            [
                .after(Element(roles)),
                Element.capital.without([.weekday, .month, .holiday, .season]),
                Element.month.needing(.capital), .before(next),
            ]
        },
        examples: [
            "spokeswoman Hannah August declined": "none", "the nurse Ann March, 40": "none",
        ],
        counterexamples: ["in Paris August was hot", "spokeswoman Hannah August 12"]
    ) { _ in .nothing }

    /// Takes "August said" out: months do not speak.
    private static let speaker = Rule(
        "not-speaker",
        [
            [
                .notAfter(.either("and|or|of|s", Element([.preposition, .direction, .phase]))),
                .notAfter(.either("to", Element([.number, .sequence, .determiner, .month]))),
                Element.month.needing(.capital),
                "said|says|told|added|replied|explained|testified|tweeted|recalled|argues|adds",
            ]
        ],
        examples: ["August said so": "none", "“We are,” May told them": "none"],
        counterexamples: ["in August said", "a report last March said", "In June and July told"]
    ) { _ in .nothing }

    /// Takes "Karst Today reported" out: papers and broadcasts that call themselves so.
    private static let todayOfName = Rule(
        "not-today-of-name",
        [
            [
                Element.capital.without([.weekday, .month, .holiday, .season]),
                Element("today").needing(.capital),
                .notBefore("s|'s|’s"),
                .before(Element.word.without([.capital, .preposition, .determiner, .joined])),
            ],
            [
                .after("told|tells"),
                Element.capital.without([.weekday, .month, .holiday, .season]),
                Element("today").needing(.capital),
            ],
        ],
        examples: ["Karst Today reported": "none", "she told Karst Today.": "none"],
        counterexamples: ["Karst today reported", "Karst Wins Today", "Monday Today said"]
    ) { _ in .nothing }

    /// Takes "the 1922 Committee" out.
    private static let yearOfName = Rule(
        "not-year-of-name",
        [["the", Element.year, Element("committee|foundation|movement").needing(.capital)]],
        examples: ["the 1922 Committee met": "none"],
        counterexamples: ["the 1922 committee", "in 1922 Committee members"]
    ) { _ in .nothing }

    /// Takes "a Christmas tree", "Easter eggs" out: things that are there for longer than the day.
    private static let feastThing = Rule(
        "not-feast-thing",
        [
            [
                .holiday,
                Element(
                    "tree|trees|card|cards|carol|carols|pudding|stocking|stockings|wreath|wreaths"
                        + "|ornament|ornaments|jumper|jumpers|sweater|sweaters|cracker|crackers"
                        + "|egg|eggs|bunny|bunnies|costume|costumes|decorations|pumpkin|pumpkins"),
            ]
        ],
        examples: ["a Christmas tree bill": "none", "Easter eggs": "none"],
        counterexamples: ["at Christmas two trees fell", "Christmas Day"]
    ) { _ in .nothing }
}
