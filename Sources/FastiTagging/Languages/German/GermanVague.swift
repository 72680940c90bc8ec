/// Words for now, before and later.
enum GermanVague {
    static let rules = [now, past, future, presentAdjective, pastAdjective, futureAdjective]

    /// Reads "jetzt", "derzeit", "zurzeit", "heutzutage", "zur Zeit".
    private static let now = Rule(
        "present",
        [
            ["gerade?", Element.vague.within(0...0)], [.after("von"), "nun", .before("an")],
            ["zur", "zeit", .notBefore("der|des")],
            [.after("bis|auch"), "heute", .notBefore(.part)],
            ["heute", .end, "noch", .notBefore(.word)],
            ["dieser|diesen", "tage", .notBefore(.word)],
        ],
        examples: [
            "jetzt": "PRESENT_REF", "[derzeit] gilt": "PRESENT_REF", "bis [heute]": "PRESENT_REF",
        ],
        counterexamples: ["zur Zeit der Ernte"]
    ) { _ in .vague(.present) }

    /// Reads "vor kurzem", "unlängst", "damals", "in letzter Zeit".
    private static let past = Rule(
        "past",
        [
            [Element.vague.within(-1 ... -1)],
            ["vor", "kurzem|langem|langer|kurzer|längerem", "zeit?"],
            [.after("in"), "letzter|jüngster", "zeit"], ["seinerzeit"],
            [.after("in"), "der", "vergangenheit"],
        ],
        examples: ["[vor kurzem] kam": "PAST_REF", "[damals] galt": "PAST_REF"],
        counterexamples: ["vor kurzen Wegen"]
    ) { _ in .vague(.past) }

    /// Reads "demnächst", "bald", "in Zukunft", "in der Zukunft", "in Kürze".
    private static let future = Rule(
        "future",
        [
            [
                .notAfter("so|als|sehr|möglichst"), Element.vague.within(1...1),
                .notBefore("darauf|danach"),
            ],
            [
                "die|der|naher|nächster|ferner|nahen|nächste?", "zukunft",
                .notBefore(Element([.capital])),
            ],
            [.after("in"), "kürze"], [.after("in"), "nächster|absehbarer", "zeit"],
        ],
        examples: ["[demnächst] folgt": "FUTURE_REF", "in [der Zukunft]": "FUTURE_REF"],
        counterexamples: ["so bald als", "bald darauf"]
    ) { _ in .vague(.future) }

    /// Reads "heutigen", "jetzige", "derzeitigen", "aktuellen".
    private static let presentAdjective = Rule(
        "present-adjective",
        [
            [
                .notAfter(.direction),
                Element(
                    "heutige|heutigen|heutiger|heutiges|heutigem|jetzige|jetzigen|jetziger|jetziges"
                        + "|derzeitige|derzeitigen|derzeitiger|derzeitiges|gegenwärtige"
                        + "|gegenwärtigen|gegenwärtiger|momentane|momentanen|momentaner"),
                .notBefore(.either(.weekday, Element([.part, .unit]))),
            ]
        ],
        examples: ["der [heutige] Ort": "PRESENT_REF"],
        counterexamples: ["am heutigen Montag"]
    ) { _ in .vague(.present) }

    /// Reads "damalige", "einstigen", "jüngsten" before a noun.
    private static let pastAdjective = Rule(
        "past-adjective",
        [
            [
                Element(
                    "damalige|damaligen|damaliger|damaliges|einstige|einstigen|einstiger|seinerzeitige"
                        + "|seinerzeitigen"),
                .notBefore(.unit),
            ]
        ],
        examples: ["der [damalige] König": "PAST_REF"],
        counterexamples: ["damals"]
    ) { _ in .vague(.past) }

    /// Reads "zukünftige", "zukünftigen" before a noun.
    private static let futureAdjective = Rule(
        "future-adjective",
        [
            [
                Element(
                    "zukünftige|zukünftigen|zukünftiger|zukünftiges"),
                .notBefore(.unit),
            ]
        ],
        examples: ["die [zukünftige] Regelung": "FUTURE_REF"],
        counterexamples: ["Zukunft"]
    ) { _ in .vague(.future) }
}
