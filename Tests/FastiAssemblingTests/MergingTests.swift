import FastiAssembling
import FastiChronology
import FastiDates
import Testing

/// Two passages of two documents, and whether they tell of one happening.
struct Pair: Sendable, CustomTestStringConvertible {
    let isOne: Bool
    let first: Passage
    let second: Passage

    struct Passage: Sendable {
        let quote: String
        let trigger: String
        let date: String?
        var agents: [String] = []
        var status = Mention.Status.asserted
        var kind = Mention.Kind.event
    }

    var testDescription: String { "\(first.quote) / \(second.quote)" }

    func chronology() throws -> Chronology {
        // Both documents speak of the same town beside.
        let documents = try [("a", first), ("b", second)].map { name, passage in
            try MadeDocument(name, published: "2020-05-07").telling(
                "Shops in Villanova and Oldport stayed open.", "stayed"
            ).telling(
                passage.quote, passage.trigger, date: passage.date, kind: passage.kind,
                status: passage.status, agents: passage.agents)
        }
        return try MadeDocument.chronology(documents)
    }
}

private let pairs: [Pair] = [
    Pair(
        isOne: true,
        first: .init(
            quote: "Police arrested the mayor of Villanova", trigger: "arrested",
            date: "2020-05-05", agents: ["police"]),
        second: .init(
            quote: "The mayor of Villanova was arrested by police at dawn", trigger: "arrested",
            date: "2020-05-05", agents: ["police"])),
    Pair(
        isOne: true,
        first: .init(
            quote: "the explosion at the harbour", trigger: "explosion", date: "2020-05-05"),
        second: .init(
            quote: "An explosion tore through the harbour", trigger: "explosion",
            date: "2020-05-04/2020-05-10")),
    // Another day.
    Pair(
        isOne: false,
        first: .init(
            quote: "Police arrested the mayor of Villanova", trigger: "arrested",
            date: "2020-05-05", agents: ["police"]),
        second: .init(
            quote: "Police arrested the mayor of Villanova", trigger: "arrested",
            date: "2019-05-05", agents: ["police"])),
    // Another place.
    Pair(
        isOne: false,
        first: .init(
            quote: "The army shelled Villanova", trigger: "shelled", date: "2020-05-05",
            agents: ["army"]),
        second: .init(
            quote: "The army shelled Oldport", trigger: "shelled", date: "2020-05-05",
            agents: ["army"])),
    // Done, and only planned.
    Pair(
        isOne: false,
        first: .init(
            quote: "The council closed the bridge to Oldport", trigger: "closed",
            date: "2020-05-05", agents: ["council"]),
        second: .init(
            quote: "The council will close the bridge to Oldport", trigger: "close",
            date: "2020-05-05", agents: ["council"], status: .planned)),
    // One speaker, two sayings.
    Pair(
        isOne: false,
        first: .init(
            quote: "The minister said the harbour would be dredged", trigger: "said",
            date: "2020-05-05", agents: ["minister"], kind: .statement),
        second: .init(
            quote: "The minister said schools needed more teachers", trigger: "said",
            date: "2020-05-05", agents: ["minister"], kind: .statement)),
    // One saying, two speakers.
    Pair(
        isOne: false,
        first: .init(
            quote: "The minister said the harbour would be dredged", trigger: "said",
            date: "2020-05-05", agents: ["minister"], kind: .statement),
        second: .init(
            quote: "The mayor said the harbour would be dredged", trigger: "said",
            date: "2020-05-05", agents: ["mayor"], kind: .statement)),
    Pair(
        isOne: true,
        first: .init(
            quote: "The minister said the harbour would be dredged in autumn", trigger: "said",
            date: "2020-05-05", agents: ["minister"], kind: .statement),
        second: .init(
            quote: "The harbour would be dredged by autumn, the minister announced",
            trigger: "announced", date: "2020-05-05", agents: ["minister"], kind: .statement)),
]

@Test(arguments: pairs)
func whatIsOneHappeningIsOneEntry(_ pair: Pair) throws {
    let made = try pair.chronology()
    let entry = made.entries.first { $0.mentions.contains("m-a-1") }
    #expect(entry?.mentions.contains("m-b-1") == pair.isOne)
}

@Test func everyMergeSaysWhy() throws {
    for pair in pairs {
        for entry in try pair.chronology().entries {
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
    let like = try pairs[0].chronology()
    #expect(like.entries.contains { $0.mentions.count == 2 })
    let apart = Guidance(apart: [.init("m-a-1", "m-b-1")])
    let together = Guidance(together: [.init("m-a-0", "m-b-1"), .init("m-a-0", "m-gone")])
    let documents = try [("a", pairs[0].first), ("b", pairs[0].second)].map { name, passage in
        try MadeDocument(name, published: "2020-05-07").telling("Shops stayed open.", "stayed")
            .telling(passage.quote, passage.trigger, date: passage.date, agents: passage.agents)
    }
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
