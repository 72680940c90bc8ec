import FastiAssembling
import FastiChronology
import FastiDates
import FoundationEssentials
import Testing

/// Two passages, and whether they tell of one happening.
struct Pair: Sendable, CustomTestStringConvertible {
    let isOne: Bool
    let first: Passage
    let second: Passage

    /// A line of the corpus.
    struct Passage: Sendable {
        let document: String
        let kind: Mention.Kind
        let category: String?
        let status: Mention.Status
        let date: String?
        let agents: [String]
        let targets: [String]
        let trigger: String
        let quote: String

        init(columns: [String]) throws {
            func column(_ index: Int) -> String? { columns[index] == "-" ? nil : columns[index] }
            document = columns[1]
            kind = try #require(Mention.Kind(rawValue: columns[2]))
            category = column(3)
            status = try #require(Mention.Status(rawValue: columns[4]))
            date = column(5)
            agents = column(6).map { [$0] } ?? []
            targets = column(7).map { [$0] } ?? []
            trigger = columns[8]
            quote = columns[9]
        }
    }

    var testDescription: String { "\(first.quote) / \(second.quote)" }

    /// Documents that speak of the same town beside.
    func documents() throws -> [MadeDocument] {
        var made: [MadeDocument] = []
        for passage in [first, second] {
            if made.last?.name != passage.document {
                made.append(
                    try MadeDocument(passage.document, published: "2020-05-07").telling(
                        "Shops in Villanova and Oldport stayed open.", "stayed"))
            }
            made[made.count - 1] = try made[made.count - 1].telling(
                passage.quote, passage.trigger, date: passage.date, kind: passage.kind,
                status: passage.status, agents: passage.agents, targets: passage.targets,
                category: passage.category)
        }
        return made
    }

    /// The mentions of the two passages.
    var mentions: [String] {
        first.document == second.document ? ["m-a-1", "m-a-2"] : ["m-a-1", "m-b-1"]
    }

    /// `Tests/Corpora/assembling/pairs.tsv`.
    static func all() throws -> [Pair] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Corpora/assembling/pairs.tsv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
        return try stride(from: 0, to: rows.count, by: 2).map { index in
            try #require(["one", "two"].contains(rows[index][0]) && rows[index + 1][0].isEmpty)
            return Pair(
                isOne: rows[index][0] == "one", first: try Passage(columns: rows[index]),
                second: try Passage(columns: rows[index + 1]))
        }
    }
}

@Test(arguments: try Pair.all())
func whatIsOneHappeningIsOneEntry(_ pair: Pair) throws {
    let made = try MadeDocument.chronology(pair.documents())
    let entry = try #require(made.entries.first { $0.mentions.contains(pair.mentions[0]) })
    #expect(entry.mentions.contains(pair.mentions[1]) == pair.isOne)
}

@Test func everyMergeSaysWhy() throws {
    for pair in try Pair.all() {
        for entry in try MadeDocument.chronology(pair.documents()).entries {
            #expect(entry.joins.count == entry.mentions.count - 1)
            for join in entry.joins {
                #expect(Set(entry.mentions).isSuperset(of: [join.mention, join.to]))
                #expect(join.mention != join.to && !join.reason.isEmpty)
            }
        }
    }
}

/// A row of passages each like the next, whose ends have nothing in common but the day.
@Test func whatIsOnlyChainedIsNotOne() throws {
    let words = ["fire", "mill", "roof", "flames", "river", "boats", "anchor", "storm"]
    let documents = try (0..<7).map { index in
        try MadeDocument("d\(index)", published: "2020-05-06").telling(
            "The \(words[index]) and the \(words[index + 1]) burned", "burned", date: "2020-05-05")
    }
    let made = try MadeDocument.chronology(documents)
    #expect(!made.entries.contains { $0.mentions.count > 4 })
}

@Test func theUserJoinsAndParts() throws {
    let documents = try #require(Pair.all().first).documents()
    let like = try MadeDocument.chronology(documents)
    #expect(like.entries.contains { Set($0.mentions).isSuperset(of: ["m-a-1", "m-b-1"]) })
    let apart = Guidance(apart: [.init("m-a-1", "m-b-1")])
    let together = Guidance(together: [.init("m-a-0", "m-b-1"), .init("m-a-0", "m-gone")])
    let parted = try MadeDocument.chronology(documents, guidance: apart)
    #expect(!parted.entries.contains { Set($0.mentions).isSuperset(of: ["m-a-1", "m-b-1"]) })
    let joined = try MadeDocument.chronology(documents, guidance: together)
    let entry = try #require(joined.entries.first { $0.mentions.contains("m-a-0") })
    #expect(entry.mentions.contains("m-b-1"))
    #expect(entry.joins.contains { $0.reason == "the user said so" })
    let both = try MadeDocument.chronology(
        documents,
        guidance: Guidance(
            together: [.init("m-a-0", "m-b-1"), .init("m-a-0", "m-a-1")],
            apart: [.init("m-a-1", "m-b-1")]))
    #expect(!both.entries.contains { Set($0.mentions).isSuperset(of: ["m-a-1", "m-b-1"]) })
}

@Test func oneTextInTwoOutletsIsOneOrigin() throws {
    let text = [
        "The council of Villanova closed the old bridge on Tuesday after cracks were found in it",
        "Farmers who bring their milk to Oldport now drive twenty kilometres along the river instead",
        "Engineers had warned for years that the pillars would not carry the new lorries for long",
    ]
    func document(_ name: String, _ more: String) throws -> MadeDocument {
        try MadeDocument(name, published: "2020-05-06")
            .telling(text[0], "closed", date: "2020-05-05", agents: ["council"])
            .telling(text[1], "drive", agents: ["Farmers"])
            .telling(text[2], "warned", agents: ["Engineers"])
            .telling(more, "said")
    }
    let made = try MadeDocument.chronology([
        document("a", "A reader said so."), document("b", "An editor said more."),
        MadeDocument("c", published: "2020-05-06").telling(
            "The council closed the old bridge of Villanova on Tuesday", "closed",
            date: "2020-05-05", agents: ["council"]),
    ])
    #expect(Set(made.sources.map(\.origin)).count == 2)
    let entry = try #require(made.entries.first { $0.mentions.contains("m-a-0") })
    #expect(entry.mentions.count == 3)
    #expect(entry.origins == 2)
}
