import FastiAssembling
import FastiChronology
import FastiDates
import FastiTestSupport
import Testing

private func definition() throws -> MadeDocument {
    try MadeDocument("b", published: "2021-01-10").telling(
        "The 40-day siege of Villanova went on from 1 March to 10 April 2020", "siege",
        date: "2020-03-01/2020-04-10", kind: .episode, name: "40-day siege of Villanova")
}

private func referring(_ text: String) throws -> MadeDocument {
    try MadeDocument("a", published: "2021-02-01").telling(
        text, "lost", agents: ["people of Villanova"])
}

@Test(arguments: [
    ("During the 40-day siege people in Villanova lost their homes", "2020-03-01?/2020-04-10?"),
    ("After the siege people in Villanova lost patience", "2020-04-10?/.."),
    ("People in Villanova lost hope during the long siege.", "2020-03-01?/2020-04-10?"),
])
func aReferenceIsDatedByTheOneThatFits(_ text: String, _ expected: String) throws {
    let made = try MadeDocument.chronology([definition(), referring(text)])
    let mention = try #require(made.mentions.first { $0.id == "m-a-0" })
    #expect(mention.date?.edtf.description == expected)
    #expect(mention.date?.basis == .corpus)
    let entry = try #require(made.entries.first { $0.mentions.contains("m-a-0") })
    #expect(entry.dates.first?.reason?.contains("b.txt") == true)
    let relation = try #require(entry.relations.first)
    #expect(relation.type == (expected.hasSuffix("..") ? .follows : .partOf))
    #expect(relation.reason?.isEmpty == false)
}

@Test(arguments: [
    "During the 30-day siege people in Villanova lost their homes",
    "During the First Siege people in Villanova lost their homes",
    "During the siege people in Oldport lost their homes",
    "At the beginning of the siege people in Villanova lost their homes",
])
func anotherEpisodeDatesNothing(_ text: String) throws {
    let made = try MadeDocument.chronology([definition(), referring(text)])
    #expect(made.mentions.first { $0.id == "m-a-0" }?.date == nil)
}

@Test func ofTwoThatFitNoneIsTaken() throws {
    let other = try MadeDocument("c", published: "2021-01-10").telling(
        "The siege of Villanova lasted from 1 May to 9 June 2018", "siege",
        date: "2018-05-01/2018-06-09", kind: .episode, name: "siege of Villanova")
    let made = try MadeDocument.chronology([
        definition(), other, referring("During the siege people in Villanova lost hope"),
    ])
    #expect(made.mentions.first { $0.id == "m-a-0" }?.date == nil)
}

@Test func aLexiconDatesByName() throws {
    let known = KnownEpisode(
        name: "Bridge Strike", aliases: ["Long Strike"], date: try EDTF("1987-02/1987-05"))
    let made = try MadeDocument.chronology(
        [referring("Many families lost their savings during the Long Strike.")],
        guidance: Guidance(episodes: [known]))
    #expect(made.mentions.first?.date?.edtf.description == "1987-02?/1987-05?")
    #expect(made.mentions.first?.date?.basis == .lexicon)
}

/// A document whose statement, of a day, answers a protest that it gives no date.
private func protest(answeredOn date: String) throws -> MadeDocument {
    try MadeDocument("a").telling(
        "Their statement on the protest held on the Ferrow road", "statement", date: date,
        kind: .statement
    ).telling(
        "the protest held on the Ferrow road since winter", "protest", kind: .episode,
        name: "protest on the Ferrow road")
}

private func blockade() throws -> MadeDocument {
    try MadeDocument("b", published: "2023-08-09").telling(
        "During the 8-month blockade of Highvale food ran out", "blockade",
        date: "2022-12/2023-08", kind: .episode, name: "8-month blockade of Highvale")
}

@Test func twoNamesForOnePlaceAndTimePointAtEachOther() throws {
    let made = try MadeDocument.chronology([
        protest(answeredOn: "XXXX-12-27"),
        blockade().telling("They asked to open the Ferrow corridor", "asked", kind: .statement),
    ])
    let protest = try #require(made.entries.first { $0.mentions.contains("m-a-1") })
    let blockade = try #require(made.entries.first { $0.mentions.contains("m-b-0") })
    #expect(protest.id != blockade.id)
    #expect(protest.relations.contains { $0.type == .coincidesWith && $0.entry == blockade.id })
    #expect(blockade.relations.contains { $0.type == .coincidesWith && $0.entry == protest.id })
    // The year that the other document leaves is found, and about that day they protested.
    let statement = try #require(made.mentions.first { $0.id == "m-a-0" })
    #expect(statement.date?.edtf.description == "2022?-12-27")
    #expect(protest.dates.map(\.edtf.description) == ["2022?-12-27%"])
    #expect(protest.dates.first?.basis == .corpus)
    #expect(protest.dates.first?.reason?.contains("Ferrow") == true)
    #expect(blockade.dates.map(\.edtf.description) == ["2022-12/2023-08"])
}

/// Without another document that knows of something there, it stays undated.
@Test func whatOnlyOneDocumentTellsOfIsNotDatedByItsNeighbour() throws {
    let made = try MadeDocument.chronology([
        protest(answeredOn: "2022-12-27"),
        blockade(),
    ])
    #expect(made.mentions.first { $0.id == "m-a-1" }?.date == nil)
    #expect(made.entries.allSatisfy { $0.relations.isEmpty })
}

@Test func whoAccuseEachOtherContradict() throws {
    let made = try MadeDocument.chronology([
        MadeDocument("a", published: "2020-03-03").telling(
            "The army shelled the hospital in Villanova", "shelled", date: "2020-03-02",
            agents: ["army"], category: "ASSAULT", claimant: "rebels"),
        MadeDocument("b", published: "2020-03-04").telling(
            "The rebels shelled the hospital in Villanova", "shelled", date: "2020-03-02",
            agents: ["rebels"], category: "ASSAULT", claimant: "army"),
    ])
    #expect(made.entries.count == 2)
    for (entry, other) in zip(made.entries, made.entries.reversed()) {
        #expect(entry.relations.map(\.type) == [.conflictsWith])
        #expect(entry.relations.map(\.entry) == [other.id])
    }
}

@Test func whatIsDeniedContradictsWhatIsTold() throws {
    func report(_ name: String, _ verb: String, _ status: Mention.Status) throws -> MadeDocument {
        try MadeDocument(name, published: "2020-03-03").telling(
            "The minister of Villanova \(verb) over the harbour on Monday", "resign",
            date: "2020-03-02", status: status, agents: ["minister"])
    }
    let made = try MadeDocument.chronology([
        report("a", "did resign", .asserted), report("b", "did not resign", .negated),
    ])
    #expect(made.entries.count == 2)
    #expect(made.entries.allSatisfy { $0.relations.map(\.type) == [.conflictsWith] })
}

@Test(arguments: [Actor.Kind.person, .state, .organization])
func otherPartiesAreOtherHappenings(_ kind: Actor.Kind) throws {
    func report(_ name: String, _ party: String) throws -> MadeDocument {
        try MadeDocument(name, published: "2020-03-03").telling(
            "A court in Villanova fined \(party) on Monday over the fire at the harbour", "fined",
            date: "2020-03-02", targets: [party], category: "COERCE", actorKind: kind)
    }
    let apart = try MadeDocument.chronology([report("a", "Karst Doe"), report("b", "Lorm Roe")])
    #expect(apart.entries.count == 2)
    let same = try MadeDocument.chronology([report("a", "Karst Doe"), report("b", "Doe")])
    #expect(same.entries.count == 1)
}

private func counted(_ value: Double, _ of: String = "civilians killed") -> Mention.Figure {
    Mention.Figure(value: value, unit: "person", of: of)
}

@Test func laterCountsAreUpdatesAndOthersContradictions() throws {
    func report(_ name: String, _ published: String, _ value: Double) throws -> MadeDocument {
        try MadeDocument(name, published: published).telling(
            "\(Int(value)) civilians were killed in the shelling of Villanova and Oldport",
            "killed", date: "2020-03-02", category: "ASSAULT", figures: [counted(value)])
    }
    let made = try MadeDocument.chronology([
        report("a", "2020-03-03", 27), report("b", "2020-03-09", 94),
        report("c", "2020-03-09", 90), report("d", "2020-03-04", 27),
    ])
    let series = try #require(made.series.first)
    #expect(made.series.count == 1)
    #expect(series.points.map(\.value) == [27, 90, 94])
    #expect(series.points.map(\.change) == [.first, .update, .contradiction])
    #expect(series.points.first?.support == ["m-a-0", "m-d-0"])
}

@Test func exactSumsAreNoticed() throws {
    let made = try MadeDocument.chronology([
        MadeDocument("a", published: "2021-03-25").telling(
            "3,171 soldiers and 719 civilians of Villanova went missing in that war", "missing"),
        MadeDocument("b", published: "2021-09-21").telling(
            "The fate of 3,890 people of Villanova who are missing is not known", "known"),
        MadeDocument("c", published: "2021-09-21").telling(
            "The firm sold 3,890 tractors", "sold"),
    ])
    let sums = made.series.flatMap(\.sums)
    #expect(sums == [.init(total: 3890, parts: [3171, 719], support: ["m-a-0", "m-b-0"])])
}

/// "the November statement", and statements of that month that others tell of.
@Test(arguments: [
    (["2020-11-10"], true), (["2020-11-10", "2020-11-10"], true),
    (["2020-11-10", "2020-11-23"], false), (["2020-12-10"], false),
])
func aReferenceByKindAndMonthIsTheOneThatFits(_ days: [String], _ isOne: Bool) throws {
    var reference = MadeDocument("r", published: "2021-03-01")
    reference = try reference.telling("Nurses of Villanova went home to Oldport.", "went")
        .telling(
            "The neighbours broke the November statement", "statement", date: "2020-11",
            dated: "November")
    let others = try days.enumerated().map { index, day in
        try MadeDocument("d\(index)", published: "2020-12-20")
            .telling("Nurses of Villanova came from Oldport.", "came")
            .telling("A statement on the prisoners was signed", "statement", date: day)
    }
    let made = try MadeDocument.chronology([reference] + others)
    let entry = try #require(made.entries.first { $0.mentions.contains("m-r-1") })
    #expect(entry.mentions.contains("m-d0-1") == isOne)
    // The day stands first, the month beside it.
    #expect(entry.dates.first?.edtf.description == (isOne ? "2020-11-10" : "2020-11"))
}

/// Documents of words from a small stock, so that many mentions are alike.
private func randomDocuments(_ seed: UInt64, _ count: Int) throws -> [DocumentMentions] {
    var generator = SeededGenerator(seed: seed, isHostile: false)
    let nouns = ["bridge", "harbour", "mill", "school", "Villanova", "Oldport", "siege", "council"]
    let verbs = ["closed", "burned", "said", "attack", "siege", "killed"]
    let dates = ["2020-05-05", "2020-05", "2020-05-04/2020-05-10", "XXXX-05-05", "../2020-05-06"]
    return try (0..<count).map { number in
        var document = MadeDocument(
            "d\(number)", published: generator.maybe { $0.pick(["2020-05-06", "2020-05-09"]) })
        for _ in 0..<4 {
            let verb = generator.pick(verbs)
            let words = (0..<4).map { _ in generator.pick(nouns) }
            let isEpisode = generator.once(in: 4)
            if generator.once(in: 4) {
                document = try document.telling(
                    "“The \(words[0]) and the \(words[1]) burned,” he said", "said",
                    kind: .statement, agents: [generator.pick(["mayor", "police"])])
            }
            document = try document.telling(
                "During the \(words[0]) the \(words[1]) \(verb) \(words[2]) of \(words[3])", verb,
                date: generator.maybe { $0.pick(dates) },
                kind: isEpisode ? .episode : generator.pick([.event, .statement]),
                status: generator.pick([.asserted, .asserted, .planned]),
                agents: generator.once(in: 2) ? [generator.pick(["mayor", "police"])] : [],
                figures: generator.once(in: 3)
                    ? [counted(Double(Int.random(in: 100...900, using: &generator)))] : [],
                name: isEpisode ? "\(words[1]) \(verb)" : nil)
        }
        return try document.made()
    }
}

@Test(arguments: UInt64(1)...25)
func assemblingKeepsWhatDocumentsSay(_ seed: UInt64) throws {
    var documents = try randomDocuments(seed, 12)
    let made = Assembler().assemble(
        documents, title: nil, made: .init(version: "test"), unread: [])
    // The order changes nothing.
    var generator = SeededGenerator(seed: seed)
    documents.shuffle(using: &generator)
    let again = Assembler().assemble(
        documents, title: nil, made: .init(version: "test"), unread: [])
    #expect(again == made)
    // Each mention stands in one entry, connected with its others.
    let told = documents.flatMap(\.mentions)
    #expect(made.entries.flatMap(\.mentions).sorted() == told.map(\.id).sorted())
    for entry in made.entries { #expect(areConnected(entry)) }
    // Merging dates nothing: a date that was not there has a reason and a mark.
    let before = Dictionary(uniqueKeysWithValues: told.map { ($0.id, $0.date) })
    for mention in made.mentions where mention.date != before[mention.id] ?? nil {
        #expect(mention.date?.basis == .corpus)
        #expect(mention.date?.edtf.isUncertain == true)
        #expect(mention.date?.steps.isEmpty == false)
    }
    let dated = Set(made.mentions.filter { $0.date != nil }.map(\.id))
    for entry in made.entries {
        for date in entry.dates { #expect(dated.isSuperset(of: date.support)) }
    }
    // A document more takes no mention away, and changes nothing of it but its date.
    let fewer = Assembler().assemble(
        Array(documents.dropLast()), title: nil, made: .init(version: "test"), unread: [])
    let all = Dictionary(uniqueKeysWithValues: made.mentions.map { ($0.id, $0) })
    for var mention in fewer.mentions {
        mention.date = all[mention.id]?.date
        #expect(all[mention.id] == mention)
    }
}

/// Whether the joins of an entry reach all its mentions, with none too many.
private func areConnected(_ entry: Entry) -> Bool {
    var reached: Set<String> = [entry.mentions[0]]
    for _ in entry.joins {
        for join in entry.joins where !reached.isDisjoint(with: [join.mention, join.to]) {
            reached.formUnion([join.mention, join.to])
        }
    }
    return reached == Set(entry.mentions) && entry.joins.count == entry.mentions.count - 1
}

@Test(arguments: [1, 7, 13, 19])
func partsJoinedAreTheWhole(_ cut: Int) throws {
    let documents = try randomDocuments(7, 20)
    let whole = Assembler().assemble(
        documents, title: nil, made: .init(version: "test"), unread: [])
    // Written in two parts as mentions.jsonl, read back, the later part first.
    func read(_ part: ArraySlice<DocumentMentions>) throws -> [DocumentMentions] {
        var lines = ""
        for document in part { document.writeLine(to: &lines) }
        var reader = MentionsReader()
        var back: [DocumentMentions] = []
        try reader.read(Array(lines.utf8).span) { back.append($0) }
        try reader.finish { back.append($0) }
        return back
    }
    let parts = try read(documents[cut...]) + read(documents[..<cut])
    let joined = Assembler().assemble(
        parts, title: nil, made: .init(version: "test"), unread: [])
    var (first, second) = ("", "")
    whole.write(to: &first)
    joined.write(to: &second)
    #expect(first.utf8.elementsEqual(second.utf8))
}
