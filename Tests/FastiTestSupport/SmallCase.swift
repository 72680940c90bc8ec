public import FastiChronology
public import FastiDates

/// A small invented case with one of everything that a renderer shows.
public enum SmallCase {
    public static func make() throws(EDTFError) -> Chronology {
        Chronology(
            title: "The Averil dam dispute",
            made: .init(version: "1.0", options: ["language": "en"], models: [:]),
            sources: try sources(), actors: actors, mentions: try mentions(),
            entries: try entries(),
            unread: [.init(path: "case/scan 3.pdf", reason: "no text in it; is it a scan?")])
    }

    private static func sources() throws(EDTFError) -> [Source] {
        [
            source(
                1, "case/courier.txt", "Upper Averil villages flooded after dam release",
                publisher: "Averil Courier",
                published: .init(
                    edtf: try EDTF("2021-03-25"), basis: .stated, text: "25 March 2021")),
            source(
                2, "case/ministry.html", "Statement of the Ministry of Water of Westmark",
                publisher: nil,
                published: .init(edtf: try EDTF("2021-04-02"), basis: .curated, text: nil)),
            source(
                3, "case/letters.jsonl", nil, publisher: "Committee of the Valley",
                published: nil, record: "letter-17", label: "Exhibit 4"),
        ]
    }

    private static func source(
        _ number: Int, _ path: String, _ title: String?, publisher: String?,
        published: PublicationDate?, record: String? = nil, label: String? = nil
    ) -> Source {
        Source(
            id: "s\(number)", path: path, record: record,
            fileSHA256: String(repeating: "0", count: 64), text: "texts/s\(number).txt",
            textSHA256: String(repeating: "1", count: 64), title: title, publisher: publisher,
            url: number == 1 ? "https://courier.example/2021/dam" : nil, label: label,
            language: "en", characters: 2_400, published: published, origin: "o\(number)")
    }

    private static let actors: [Actor] = [
        Actor(
            id: "a1", name: "Westmark", kind: .state,
            aliases: [.init(text: "the western side", usedBy: ["s3"])]),
        Actor(id: "a2", name: "Ostria", kind: .state),
        Actor(
            id: "a3", name: "Lena Torvik", kind: .person,
            affiliations: [.init(actor: "a4", role: "Chair")]),
        Actor(id: "a4", name: "Committee of the Valley", kind: .organization),
        Actor(
            id: "a5", name: "Ministry of Water", kind: .office,
            affiliations: [.init(actor: "a1")]),
        Actor(id: "a6", name: "Averil Courier", kind: .media),
    ]

    private static func mentions() throws(EDTFError) -> [Mention] {
        try flood() + [
            mention(
                "m3", "s2", .statement, "The ministry denies that gates were opened",
                status: .negated, chain: [claim("a5", .denies)],
                said: .init(edtf: try EDTF("2021-04-02"), basis: .stated),
                participants: [
                    .init(actor: "a5", role: .agent), .init(actor: "a4", role: .addressee),
                ]),
            mention(
                "m4", "s3", .episode, "The long release", chain: [claim("a3", .asserts)],
                name: "the long release"),
            mention("m5", "s2", .episode, "Controlled discharge", name: "controlled discharge"),
            mention(
                "m6", "s3", .statement, "The committee demands a joint inspection",
                status: .demanded,
                participants: [
                    .init(actor: "a3", role: .signatory), .init(actor: "a5", role: .addressee),
                ]),
            mention("m7", "s3", .event, "A wall broke at Fenwick mill"),
            mention("m8", "s1", .reference, "The Averil Treaty"),
            mention("m9", "s3", .event, "Residents blocked the bridge road"),
        ]
    }

    private static func flood() throws(EDTFError) -> [Mention] {
        let figures: [Mention.Figure] = [
            .init(value: 3_410, bound: .atLeast, unit: "building", of: "houses under water"),
            .init(
                value: 2, max: 3, unit: "person", of: "people missing",
                asOf: try EDTF("2021-03-24")),
        ]
        return [
            mention(
                "m1", "s1", .event, "Water released from the Averil dam floods four villages",
                chain: [claim("a6", .asserts, at: 40), claim("a3", .alleges)],
                said: .init(edtf: try EDTF("2021-03-24"), basis: .relative),
                participants: [.init(actor: "a1", role: .agent)], figures: figures),
            mention(
                "m2", "s3", .event, "Four villages under water",
                chain: [claim("a3", .asserts), claim("a4", .asserts)],
                figures: [figures[0]]),
        ]
    }

    /// - Parameter start: Of the cue; claims of one cue are made together.
    private static func claim(
        _ actor: String, _ stance: Mention.Claim.Stance, at start: Int = 5
    ) -> Mention.Claim {
        .init(actor: actor, cue: "said", stance: stance, start: start, end: start + 4)
    }

    private static func mention(
        _ id: String, _ source: String, _ kind: Mention.Kind, _ title: String,
        status: Mention.Status = .asserted, chain: [Mention.Claim] = [],
        said: Mention.SaidDate? = nil, participants: [Mention.Participant] = [],
        figures: [Mention.Figure] = [], name: String? = nil
    ) -> Mention {
        Mention(
            id: id, source: source, start: 0, end: title.unicodeScalars.count, quote: title,
            kind: kind, title: title, status: status, said: said, chain: chain,
            participants: participants, figures: figures, name: name)
    }

    private static func entries() throws(EDTFError) -> [Entry] {
        [
            entry("e8", .reference, "The Averil Treaty", ["m8"], [try date("1949~", ["m8"])]),
            entry(
                "e4", .episode, "The release of water from the Averil dam", ["m4", "m5"],
                [try date("2021-03-20/2021-04-14", ["m4"])],
                names: [
                    .init(text: "the long release", usedBy: ["s3"]),
                    .init(text: "controlled discharge", usedBy: ["s2"]),
                ]),
            entry(
                "e1", .event, "Water released from the Averil dam floods four villages",
                ["m1", "m2"],
                [
                    try date("2021-03-22", ["m1"], .relative),
                    try date("../2021-03-25", ["m2"], .relative),
                ], relations: [.init(type: .partOf, entry: "e4", support: ["m2"])]),
            entry(
                "e3", .statement, "The ministry denies that gates were opened", ["m3"],
                [try date("2021-04-02", ["m3"])],
                relations: [
                    .init(type: .respondsTo, entry: "e1", support: ["m3"]),
                    .init(type: .conflictsWith, entry: "e-gone", support: ["m3"]),
                ], corrections: ["date set to 2 April"]),
            entry(
                "e6", .statement, "The committee demands a joint inspection", ["m6"],
                [
                    Entry.SupportedDate(
                        edtf: try EDTF("2021?-12-27"), basis: .corpus, support: ["m6"],
                        reason:
                            "the release told in [2] is the only one with a 27 December after it")
                ]),
            entry(
                "e9", .event, "Residents blocked the bridge road", ["m9"],
                [try date("XXXX-05-03", ["m9"])]),
            entry("e7", .event, "A wall broke at Fenwick mill", ["m7"], []),
        ]
    }

    private static func date(
        _ edtf: String, _ support: [String], _ basis: DateBasis = .stated
    ) throws(EDTFError) -> Entry.SupportedDate {
        .init(edtf: try EDTF(edtf), basis: basis, support: support)
    }

    private static func entry(
        _ id: String, _ kind: Mention.Kind, _ title: String, _ mentions: [String],
        _ dates: [Entry.SupportedDate], names: [Actor.Alias] = [], relations: [Relation] = [],
        corrections: [String] = []
    ) -> Entry {
        Entry(
            id: id, kind: kind, title: title, salience: 0.5, mentions: mentions,
            origins: mentions.count, dates: dates, names: names, relations: relations,
            corrections: corrections)
    }
}
