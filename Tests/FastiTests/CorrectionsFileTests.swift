import FastiAssembling
import FastiDates
import FastiTestSupport
import Foundation
import Testing

@testable import Fasti

private func read(_ text: String) throws -> Corrections {
    try CorrectionsFile.corrections(in: Array(text.utf8), file: "some/c.yaml")
}

private func faults(_ text: String) -> [String] {
    do throws(UserFileError) {
        _ = try CorrectionsFile.corrections(in: Array(text.utf8), file: "some/c.yaml")
        return []
    } catch { return error.lines }
}

@Suite struct CorrectionsFileTests {
    @Test func everyKeyIsRead() throws {
        let file = try read(
            """
            # mine
            - mention: m1
              quote: "it's so"
              told-by: is
              document: a.txt
              set-date: 2020-11-10
              forbid-date: [2020, 2021]
              retitle: Another
              hide: false
              tag: [x, y]
              reviewed: yes
              note: why
              merge-with: m2
              split-from:
                - m3
                - {quote: other words, document: b.txt}
            - actor: a1
              called: Old
              rename: New
              join: [a2]
            - add: Own
              citation: Register
              quote: Words
              set-date: 1999
            """)
        #expect(file.file == "c.yaml" && file.fileSHA256.count == 64)
        #expect(file.items.map(\.line) == [2, 17, 21])
        #expect(
            file.items[0].subject
                == .entry(
                    MentionReference(id: "m1", quote: "it's so", trigger: "is", document: "a.txt"),
                    [
                        .mergeWith(MentionReference(id: "m2")),
                        .splitFrom(MentionReference(id: "m3")),
                        .splitFrom(MentionReference(quote: "other words", document: "b.txt")),
                        .forbidDate(try EDTF("2020")), .forbidDate(try EDTF("2021")),
                        .setDate(try EDTF("2020-11-10")), .retitle("Another"), .tag("x"),
                        .tag("y"), .markReviewed,
                    ]))
        #expect(file.items[0].note == "why")
        #expect(
            file.items[1].subject
                == .actor(
                    ActorReference("a1", called: "Old"),
                    [.join(ActorReference("a2")), .rename("New")]))
        #expect(
            file.items[2].subject
                == .addition(
                    Addition(
                        title: "Own", date: try EDTF("1999"), citation: "Register", quote: "Words"))
        )
        #expect(try read("# nothing yet\n").items.isEmpty)
    }

    @Test(arguments: [
        ("mention: m1\nhide: true", "line 1: a list of corrections is expected"),
        ("- m1", "line 1: a correction is expected"), ("- {}", "line 1: a correction is expected"),
        ("- hide: true", "line 1: a correction needs"),
        ("- mention: m1", "line 1: nothing is to be changed"),
        ("- mention: m1\n  hid: true", "line 2: “hid” is no key here"),
        ("- mention: e1\n  hide: true", "line 1: “e1” is an entry"),
        ("- mention: m1\n  hide: maybe", "line 2: “hide” is true or false"),
        ("- mention: m1\n  set-date: 2020-13", "line 2: “set-date” is a date in EDTF"),
        ("- mention: m1\n  forbid-date:\n   - 2020\n   - x", "line 4: “forbid-date” is a date"),
        ("- mention: m1\n  retitle:", "line 2: “retitle” says nothing"),
        ("- mention: m1\n  retitle: [a]", "line 2: “retitle” is a text"),
        ("- mention: m1\n  merge-with: {told-by: x}", "line 2: “merge-with” needs"),
        ("- actor: a1", "line 1: nothing is to be changed"),
        ("- add: Own", "line 1: an entry of your own needs “citation”"),
        ("- add: Own\n  citation: x\n  hide: true", "line 3: “hide” is no key here"),
        ("- mention: *x", "line 1: an alias (*) cannot be used here"),
    ])
    func faultsAreSaidWithTheirLine(_ text: String, _ words: String) {
        let lines = faults(text)
        #expect(lines.count == 1)
        #expect(lines.first?.hasPrefix("some/c.yaml: \(words)") == true, "\(lines)")
    }

    @Test func allFaultsAreSaidAtOnce() {
        #expect(faults("- mention: m1\n- hide: true\n- mention: m1\n  hide: true\n- x").count == 3)
    }

    @Test(arguments: HostileText.all.filter { $0.contains { !$0.isWhitespace } })
    func whatIsWrittenIsReadAgain(_ text: String) throws {
        let draft = CorrectionDraft(
            comment: "of \(text)",
            fields: [
                ("mention", .text("m1")), ("quote", .text(text)), ("tag", .texts([text, "x"])),
                ("reviewed", .flag),
                ("merge-with", .passages([[("mention", "m2"), ("quote", text)]])),
                ("note", .text(text)),
            ])
        let file = try read(draft.yaml)
        #expect(
            file.items.map(\.subject) == [
                .entry(
                    MentionReference(id: "m1", quote: text),
                    [
                        .mergeWith(MentionReference(id: "m2", quote: text)), .tag(text), .tag("x"),
                        .markReviewed,
                    ])
            ])
        #expect(file.items.first?.note == text)
        #expect(!draft.yaml.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }

    private static let draft = CorrectionDraft(
        comment: "x", fields: [("mention", .text("m1")), ("hide", .flag)])

    @Test func whatStandsInTheFileStays() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("c.yaml")
        try CorrectionsWriter.append(Self.draft, to: path)
        try CorrectionsWriter.append(Self.draft, to: path)
        #expect(try read(folder.text("c.yaml")).items.count == 2)
        let own = "# mine\n- mention: m9 # really\n  hide: true"
        try folder.add("c.yaml", own)
        try CorrectionsWriter.append(Self.draft, to: path)
        #expect(try folder.text("c.yaml") == own + "\n\n" + Self.draft.yaml)
    }

    @Test(arguments: ["[{mention: m1, hide: true}]\n", "- mention: m1\n  hid: true\n", "a: b\n"])
    func whatCannotBeAddedToIsLeftAlone(_ own: String) throws {
        let folder = try TemporaryFolder()
        let path = try folder.add("c.yaml", own)
        #expect(throws: (any Error).self) { try CorrectionsWriter.append(Self.draft, to: path) }
        #expect(try folder.text("c.yaml") == own)
    }

    @Test func episodesAreRead() throws {
        let text = """
            - name: Long Strike
              aliases: [dockers' strike]
              date: 1912-05-23/1912-08-06
              note: to the vote
            """
        let lexicon = try EpisodeLexicon(bytes: Array(text.utf8), file: "x/e.yaml")
        #expect(lexicon.file == "e.yaml")
        #expect(
            lexicon.episodes == [
                KnownEpisode(
                    name: "Long Strike", aliases: ["dockers' strike"],
                    date: try EDTF("1912-05-23/1912-08-06"), note: "to the vote")
            ])
        #expect(throws: UserFileError.self) {
            try EpisodeLexicon(bytes: Array("- name: x".utf8), file: "e.yaml")
        }
    }
}
