import FastiChronology
import FastiTestSupport
import Foundation
import Testing

/// Documents of every format through the whole program.
@Suite struct FormatTests {
    private static let corpus = "\(Program.package)/Tests/Corpora/readers"

    /// What an entry says, without its ids.
    private struct Told: Hashable {
        var title: String
        var dates: [String]
        var quotes: [String]
    }

    private func told(_ path: String) throws -> Set<Told> {
        let folder = try TemporaryFolder()
        #expect(try build(path, into: folder).code == 0)
        let chronology = try chronology(folder)
        let quotes = Dictionary(
            chronology.mentions.map { ($0.id, $0.quote) }, uniquingKeysWith: { first, _ in first })
        #expect(try faults(of: folder) == [])
        return Set(
            chronology.entries.map { entry in
                Told(
                    title: entry.title, dates: entry.dates.map { "\($0.edtf)" },
                    quotes: entry.mentions.compactMap { quotes[$0] }.sorted())
            })
    }

    @Test func oneArticleTellsTheSameInEveryFormat() throws {
        let wanted = try told("\(Self.corpus)/article/article.txt")
        #expect(wanted.count > 4)
        for format in ["html", "pdf", "docx", "odt", "csv", "tsv", "jsonl", "jsonl.gz"] {
            #expect(try told("\(Self.corpus)/article/article.\(format)") == wanted, "\(format)")
        }
    }

    @Test func passagesOfAPDFHavePages() throws {
        let folder = try TemporaryFolder()
        _ = try build("\(Self.corpus)/article/article.pdf", into: folder)
        #expect(Set(try chronology(folder).mentions.map(\.page)) == [1, 2])
    }

    @Test func whatBecameOfEveryFileIsWritten() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court of Varsova convicted two men on 7 May 2020.")
        try folder.add("in/b.xyz", "text")
        try folder.add("in/c.jsonl", "{\"text\":\"It rained.\"}\n{}\n")
        try folder.link("in/d.pdf", to: "\(Self.corpus)/pdf/encrypted.pdf")
        #expect(try build(folder.path("in"), into: folder).code == 3)
        let text = try folder.text("out/sources.json")
        #expect(!text.contains(folder.path))
        let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        let files = try #require(object?["files"] as? [[String: Any]])
        #expect(
            files.compactMap { $0["path"] as? String } == ["a.txt", "b.xyz", "c.jsonl", "d.pdf"])
        #expect(
            files.compactMap { $0["status"] as? String } == ["read", "unread", "partly", "unread"])
        #expect(files.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
        #expect((files[3]["reasons"] as? [String])?.first?.hasPrefix("encrypted") == true)
    }

    @Test func aFileIsShownAsItIsRead() throws {
        let path = "\(Self.corpus)/article/article.docx"
        let shown = try Program.fasti.run(["read", path])
        #expect(shown.code == 0)
        #expect(shown.output.contains("title: Association condemns attack on radio journalist\n"))
        // As a line it can be read again.
        let folder = try TemporaryFolder()
        try folder.add(
            "a.jsonl", try Program.fasti.run(["read", path, "--format", "jsonl"]).output)
        let again = try Program.fasti.run(["read", folder.path("a.jsonl")])
        #expect(
            again.output.split(separator: "\n\n").last == shown.output.split(separator: "\n\n").last
        )
    }

    @Test func columnsAreNamedByTheUser() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.csv", "Body,Day\nThe court convicted two men.,2020-05-07\n")
        let named = ["--column", "text=Body,published=Day"]
        let shown = try Program.fasti.run(["read", folder.path("a.csv")] + named)
        #expect(shown.output.contains("published: 2020-05-07"))
        let wrong = try Program.fasti.run(["read", folder.path("a.csv"), "--column", "x=y"])
        #expect(wrong.code == 64 && wrong.errors.contains("one of text, published"))
    }
}
