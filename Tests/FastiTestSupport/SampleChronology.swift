public import FastiChronology
import FastiDates

/// A chronology of invented facts that reads like a real one: it has every role, doubtful dates,
/// a long pause, a period, an undated entry and sources of several kinds.
public struct SampleChronology {
    public private(set) var chronology = Chronology(
        title: "The Varden valley dispute", made: .init(version: "test"))

    public init() {
        addSources()
        addActors()
        addEntries()
    }

    /// The same with the entries told again and again, `times` over, years apart.
    public init(times: Int) {
        self.init()
        let original = chronology
        chronology.entries = []
        chronology.mentions = []
        for round in 0..<times {
            for mention in original.mentions {
                var copy = mention
                copy.id += "r\(round)"
                chronology.mentions.append(copy)
            }
            for entry in original.entries {
                var copy = entry
                copy.id += "r\(round)"
                copy.mentions = entry.mentions.map { $0 + "r\(round)" }
                chronology.entries.append(copy)
            }
        }
    }

    private static func date(_ edtf: String) -> EDTF {
        guard let date = try? EDTF(edtf) else { preconditionFailure("no date: \(edtf)") }
        return date
    }

    // MARK: - Sources and actors

    private mutating func addSources() {
        let rows: [(String, String?, String?, String, String?)] = [
            (
                "a.txt", "Council Adopts Resolution on Withdrawal", "Assembly Press Office",
                "2008-03-15", "https://example.org/press/12"
            ),
            (
                "b.txt", "Ombudsperson appeals to international organizations over violations",
                "Varden Daily", "2021-09-21", nil
            ),
            (
                "c.txt", "Local groups call for handing over of mine maps", "North Press Agency",
                "2021-03-25", "https://example.org/mine-maps"
            ),
            ("d.txt", nil, "Valley Authorities", "2023-08-09", nil),
            ("e.txt", "Joint statement of civil society groups", nil, "2020-10-08", nil),
        ]
        for (number, row) in rows.enumerated() {
            chronology.sources.append(
                Source(
                    id: "s\(number + 1)", path: row.0, fileSHA256: "0", text: "texts/\(row.0)",
                    textSHA256: "0", title: row.1, publisher: row.2, url: row.4,
                    characters: 2_000,
                    published: PublicationDate(edtf: Self.date(row.3), basis: .stated),
                    origin: "o\(number + 1)"))
        }
    }

    private mutating func addActors() {
        let rows: [(String, String, Actor.Kind)] = [
            ("assembly", "World General Assembly", .intergovernmental),
            ("sor", "Sorland", .state), ("kar", "Karelm", .state), ("ros", "Rosmark", .state),
            ("ngos", "Karelm civil society groups", .group),
            ("witness", "Witness International", .organization),
            ("bodies", "Agencies of the World Assembly", .intergovernmental),
            ("ali", "Sabra Alin, Commissioner for Human Rights of Karelm", .person),
            ("valley", "Valley authorities", .group),
            ("high", "High Commissioner for Human Rights", .office),
            ("army", "Armed forces of Sorland", .armedForce),
            ("press", "North Press Agency", .media),
        ]
        for row in rows {
            chronology.actors.append(Actor(id: row.0, name: row.1, kind: row.2))
        }
        chronology.actors[7].affiliations = [.init(actor: "kar", role: "Ombudsperson")]
        chronology.actors[1].aliases = [.init(text: "Republic of Sorland", usedBy: ["s1"])]
    }

    // MARK: - Entries

    private mutating func addEntries() {
        add(
            "2008-03-14", "General Assembly adopts a resolution on withdrawal", [1, 2],
            [("assembly", .agent), ("sor", .target)])
        add("2020-07", "Clashes at the border in July", [2], [("sor", .agent), ("kar", .agent)])
        add(
            "2020-09-27/2020-11-10", "The 44-day war", [2, 3],
            [("sor", .participant), ("kar", .participant)], kind: .episode)
        add(
            "2020-10-03/2020-10-05", "Cluster munitions used against towns", [5],
            [("army", .agent), ("kar", .target)], chain: [("ngos", .alleges), ("sor", .denies)])
        add(
            "2020-10-08", "Civil society groups protest against a statement", [5],
            [("ngos", .agent), ("witness", .addressee)], kind: .statement)
        add(
            "2020-11-10", "Trilateral statement ends the fighting", [2, 3],
            [("sor", .signatory), ("kar", .signatory), ("ros", .signatory)], kind: .statement)
        add(
            "2021-03-25", "Groups appeal for maps of the minefields", [3],
            [("ngos", .agent), ("sor", .target), ("bodies", .addressee)], kind: .statement)
        add(
            "2021-09-21", "Commissioner appeals to international organizations", [2],
            [("ali", .agent), ("bodies", .addressee), ("sor", .target)], kind: .statement)
        add(
            "2022-12~/2023-08-09", "Road to the valley blocked for eight months", [4],
            [("kar", .agent), ("valley", .target)], kind: .episode,
            chain: [("valley", .asserts)])
        add(
            "2022?-12-27", "Post about the protest on the valley road", [2, 4],
            [("high", .agent)], kind: .statement, basis: .corpus)
        add(
            "2023-08-09", "Press release on the blockade", [4],
            [("valley", .agent), ("witness", .addressee)], kind: .statement)
        add(
            nil, "Return of all prisoners and detained persons", [2, 3],
            [("sor", .target)], status: .demanded, chain: [("ali", .asserts)])
    }

    private mutating func add(
        _ date: String?, _ title: String, _ sources: [Int],
        _ participants: [(String, Mention.Participant.Role)], kind: Mention.Kind = .event,
        status: Mention.Status = .asserted, basis: DateBasis = .stated,
        chain: [(String, Mention.Claim.Stance)] = []
    ) {
        let number = chronology.entries.count + 1
        var ids: [String] = []
        for source in sources {
            let id = "m\(number)s\(source)"
            ids.append(id)
            chronology.mentions.append(
                Mention(
                    id: id, source: "s\(source)", start: 10, end: 90,
                    quote: "It was reported that: \(title.lowercased()).", kind: kind,
                    title: title, status: status,
                    date: date.map { .init(edtf: Self.date($0), basis: basis) },
                    chain: chain.map {
                        .init(actor: $0.0, cue: "said", stance: $0.1, start: 0, end: 4)
                    },
                    participants: participants.map { .init(actor: $0.0, role: $0.1) }))
        }
        chronology.entries.append(
            Entry(
                id: "e\(number)", kind: kind, title: title, salience: 0.5, mentions: ids,
                origins: sources.count,
                dates: date.map {
                    [.init(edtf: Self.date($0), basis: basis, support: ids)]
                } ?? []))
    }
}
