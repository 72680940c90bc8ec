import FastiAssembling
import FastiChronology
import FastiDates
import FastiTestSupport
import Testing

/// Documents of some mentions each: no merging of their own comes about, since no two are alike.
private func documents(_ count: Int) throws -> [DocumentMentions] {
    try (0..<count).map { number in
        let id = "s\(number)"
        let mentions = try (0..<3).map { place in
            Mention(
                id: "m\(number)-\(place)", source: id, start: place * 40, end: place * 40 + 30,
                quote: "Word\(number) happened, thing\(place), to person\(number)\(place).",
                kind: .event,
                trigger: .init(start: place * 40 + 6, end: place * 40 + 14, text: "happened"),
                title: "Title\(number) thing\(place)",
                date: .init(edtf: try EDTF("\(1900 + number * 3 + place)"), basis: .stated),
                participants: [.init(actor: "a\(number)", role: .agent)])
        }
        return DocumentMentions(
            source: Source(
                id: id, path: "\(number).txt", fileSHA256: "", text: "texts/\(id).txt",
                textSHA256: "\(number)", characters: 200, origin: "o\(number)"),
            actors: [Actor(id: "a\(number)", name: "Actor \(number)", kind: .group)],
            mentions: mentions)
    }
}

private func made(_ documents: [DocumentMentions], _ items: [Correction]) -> Chronology {
    let corrections = Corrections(file: "c.yaml", fileSHA256: "0", items: items)
    let plan = CorrectionPlan(corrections, for: documents)
    var chronology = Assembler().assemble(
        plan.documents, title: nil, made: .init(version: "test"), unread: [],
        guidance: plan.guidance)
    plan.apply(to: &chronology)
    return chronology
}

private func about(_ id: String, _ changes: EntryChange..., line: Int = 1, note: String? = nil)
    -> Correction
{
    Correction(line: line, subject: .entry(MentionReference(id: id), changes), note: note)
}

private func entry(_ mention: String, in chronology: Chronology) -> Entry? {
    chronology.entries.first { $0.mentions.contains(mention) }
}

@Suite struct CorrectionTests {
    private static var many: [Correction] {
        get throws {
            [
                about("m0-0", .setDate(try EDTF("1950-02")), note: "seen"),
                about("m0-1", .forbidDate(try EDTF("1901")), line: 2),
                about("m1-0", .retitle("Another"), .tag("x"), .markReviewed, line: 3),
                about("m1-1", .hide, line: 4),
                about("m1-2", .mergeWith(MentionReference(id: "m2-2")), line: 5),
                about("m2-0", .mergeWith(MentionReference(id: "m2-1")), line: 6),
                Correction(
                    line: 7,
                    subject: .actor(ActorReference("Actor 1"), [.join(ActorReference("a2"))])),
                Correction(line: 8, subject: .actor(ActorReference("a0"), [.rename("Zero")])),
                Correction(
                    line: 9,
                    subject: .addition(
                        Addition(title: "Own", date: try EDTF("1955"), citation: "Register"))),
            ]
        }
    }

    @Test func eachDoesWhatItSaysAndIsMarked() throws {
        let chronology = made(try documents(3), try Self.many)
        #expect(chronology.corrections.map(\.problem) == Array(repeating: nil, count: 9))
        let dated = try #require(entry("m0-0", in: chronology))
        #expect(dated.dates.map(\.edtf.description) == ["1950-02"])
        #expect(dated.dates.first?.basis == .curated && dated.dates.first?.reason == "seen")
        #expect(dated.corrections == ["date set to 1950-02 instead of 1900"])
        #expect(dated.notes == ["seen"])
        #expect(entry("m0-1", in: chronology)?.dates == [])
        let titled = try #require(entry("m1-0", in: chronology))
        #expect(titled.title == "Another" && titled.tags == ["x"] && titled.isReviewed)
        #expect(titled.corrections == ["title was “Title1 thing0”"])
        #expect(entry("m1-1", in: chronology) == nil)
        #expect(chronology.mentions.contains { $0.id == "m1-1" })
        #expect(entry("m1-2", in: chronology)?.mentions == ["m1-2", "m2-2"])
        #expect(entry("m2-0", in: chronology)?.mentions == ["m2-0", "m2-1"])
        #expect(chronology.actors.map(\.name).sorted() == ["Actor 1", "Zero"])
        let zero = try #require(chronology.actors.first { $0.name == "Zero" })
        #expect(zero.aliases == [.init(text: "Actor 0", usedBy: ["s0"])])
        let own = try #require(chronology.entries.first { $0.title == "Own" })
        #expect(own.dates.first?.basis == .curated && own.corrections == ["added"])
        #expect(chronology.sources.contains { $0.title == "Register" && $0.path == "c.yaml" })
        #expect(chronology.mentions.map(\.id) == chronology.mentions.map(\.id).sorted())
    }

    @Test func theySurviveNewDocumentsInAnyOrder() throws {
        let few = made(try documents(3), try Self.many)
        var all = try documents(12)
        var generator = SeededGenerator(seed: 3)
        let expected = made(all, try Self.many)
        for _ in 0..<5 {
            all.shuffle(using: &generator)
            #expect(made(all, try Self.many) == expected)
        }
        #expect(expected.corrections.map(\.text) == few.corrections.map(\.text))
        for old in few.entries {
            let new = try #require(expected.entries.first { $0.id == old.id })
            #expect(
                new.title == old.title && new.dates == old.dates && new.mentions == old.mentions)
            #expect(
                new.corrections == old.corrections && new.tags == old.tags
                    && new.notes == old.notes && new.isReviewed == old.isReviewed)
        }
    }

    @Test func twiceIsOnce() throws {
        let items = try Self.many
        let once = made(try documents(4), items)
        #expect(made(try documents(4), items + items) == once)
    }

    @Test func theLaterOfTwoCounts() throws {
        let chronology = made(
            try documents(1),
            [
                about("m0-0", .setDate(try EDTF("1950"))),
                about("m0-0", .setDate(try EDTF("1951")), line: 2),
            ])
        #expect(entry("m0-0", in: chronology)?.dates.map(\.edtf.description) == ["1951"])
    }

    @Test func whatDoesNotApplyChangesNothingAndSaysWhy() throws {
        let plain = made(try documents(2), [])
        let chronology = made(
            try documents(2),
            [
                about("m9-9", .hide),
                about("m0-0", .forbidDate(try EDTF("1999")), line: 2),
                about("m0-0", .mergeWith(MentionReference(id: "m9-9")), line: 3),
                Correction(line: 4, subject: .actor(ActorReference("Nobody"), [.rename("X")])),
            ])
        #expect(chronology.corrections.map { $0.problem != nil } == [true, true, true, true])
        #expect(chronology.corrections.allSatisfy { !$0.text.isEmpty })
        #expect(chronology.entries == plain.entries && chronology.actors == plain.actors)
    }

    @Test func theWordsLeadBackWhereTheIdHasChanged() throws {
        func found(_ reference: MentionReference) throws -> CorrectionRecord {
            let made = made(
                try documents(3),
                [Correction(line: 1, subject: .entry(reference, [.retitle("Found")]))])
            return try #require(made.corrections.first)
        }
        for quote in [
            "Word1 happened, thing2, to person12.", "thing2, to\n  person12",
            "It is said: Word1 happened, thing2, to person12.",
        ] {
            let record = try found(MentionReference(id: "m-gone", quote: quote))
            #expect(record.mentions == ["m1-2"], "\(record)")
        }
        #expect(
            try found(MentionReference(quote: "Word1 happened", document: "1.txt")).problem == nil)
        #expect(
            try found(MentionReference(quote: "happened")).problem?.contains("3 documents") == true)
        #expect(
            try found(MentionReference(quote: "nothing of that")).problem?.contains("no passage")
                == true)
    }

    @Test func whatIsKeptApartStaysApartByAnyDetour() throws {
        var items = [
            about("m0-0", .mergeWith(MentionReference(id: "m1-0"))),
            about("m1-0", .mergeWith(MentionReference(id: "m2-0")), line: 2),
        ]
        #expect(entry("m0-0", in: made(try documents(3), items))?.mentions.count == 3)
        items.append(about("m0-0", .splitFrom(MentionReference(id: "m2-0")), line: 3))
        let chronology = made(try documents(3), items)
        let first = try #require(entry("m0-0", in: chronology))
        #expect(!first.mentions.contains("m2-0"))
        #expect(first.corrections.contains { $0.hasPrefix("kept apart") })
        #expect(chronology.entries.flatMap(\.mentions).sorted() == chronology.mentions.map(\.id))
    }

    @Test func joinedActorsAreOneInEveryMention() throws {
        let chronology = made(
            try documents(3),
            [
                Correction(
                    line: 1,
                    subject: .actor(
                        ActorReference("a0"),
                        [.join(ActorReference("a1")), .join(ActorReference("actor  2"))]))
            ])
        #expect(Set(chronology.mentions.flatMap { $0.participants.map(\.actor) }) == ["a0"])
        #expect(chronology.actors.map(\.name) == ["Actor 0"])
        #expect(chronology.actors[0].aliases.map(\.text) == ["Actor 1", "Actor 2"])
    }
}

@Suite struct ComparisonTests {
    @Test func aChronologyDoesNotDifferFromItself() throws {
        let chronology = made(try documents(3), [])
        #expect(ChronologyComparison(old: chronology, new: chronology).isEmpty)
    }

    @Test func eachKindOfChangeIsTold() throws {
        let old = made(try documents(3), [])
        let new = made(
            try documents(3),
            [
                about("m0-0", .setDate(try EDTF("1950"))), about("m0-1", .hide, line: 2),
                about("m1-0", .mergeWith(MentionReference(id: "m1-1")), line: 3),
                about("m1-2", .retitle("Another title"), line: 4),
                Correction(line: 5, subject: .actor(ActorReference("a2"), [.rename("Two")])),
            ])
        let there = ChronologyComparison(old: old, new: new)
        #expect(there.added.isEmpty && there.parted.isEmpty)
        #expect(there.redated.map(\.new.dates.first?.edtf.description) == ["1950"])
        #expect(there.withdrawn.map(\.mentions) == [["m0-1"]])
        #expect(there.joined.count == 1 && there.joined[0].new.mentions == ["m1-0", "m1-1"])
        #expect(there.contradicted.map(\.new.mentions) == [["m1-0", "m1-1"]])
        #expect(there.renamed.map(\.new.name) == ["Two"])
        let back = ChronologyComparison(old: new, new: old)
        #expect(back.added.map(\.mentions) == [["m0-1"]])
        #expect(back.parted.count == 1 && back.joined.isEmpty && back.withdrawn.isEmpty)
    }
}
