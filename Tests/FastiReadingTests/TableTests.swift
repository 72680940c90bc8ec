import FastiDates
import FastiTestSupport
import FastiText
import Foundation
import Testing

@testable import FastiReading

@Suite struct TableTests {
    private func items(
        _ name: String, _ content: String, columns: [String: String] = [:]
    ) throws -> [ReadItem] {
        let folder = try TemporaryFolder()
        try folder.add(name, content)
        let options = ReadingOptions(columns: columns)
        return Array(DocumentReader(FileFinder.find([folder.path]).files, options: options))
    }

    @Test(arguments: [
        (
            "a.csv",
            "id,Title,Text,Date\n7,A bridge,\"It was \"\"closed\"\", said he.\nAll day.\",2020-05-01\n"
        ),
        (
            "a.csv",
            "id;Title;Text;Date\r\n7;A bridge;\"It was \"\"closed\"\", said he.\r\nAll day.\";2020-05-01\r\n"
        ),
        (
            "a.tsv",
            "\u{FEFF}id\tTitle\tText\tDate\n7\tA bridge\t\"It was \"\"closed\"\", said he.\nAll day.\"\t2020-05-01"
        ),
    ])
    func rowsAreDocuments(_ name: String, _ content: String) throws {
        let items = try items(name, content)
        let record = try #require(items.first?.record)
        #expect(items.count == 1)
        #expect(record.document.text == "It was \"closed\", said he.\nAll day.")
        #expect(record.record == "7" && record.metadata.title == "A bridge")
        #expect(record.metadata.published?.description == "2020-05-01")
    }

    @Test func columnsCanBeNamed() throws {
        let table = "Words,Day,Where\nIt rained.,2020-05-01,Courier\n"
        let named = ["text": "words", "published": "Day", "publisher": "Where"]
        let record = try #require(try items("a.csv", table, columns: named).first?.record)
        #expect(record.document.text == "It rained." && record.metadata.publisher == "Courier")
        let problem = try #require(try items("a.csv", table).first?.problem)
        #expect(problem.explanation.contains("--column text=HEADING"))
    }

    @Test func badRowsAreReportedAndTheRestIsRead() throws {
        let table = "text,date\nIt rained.,soon\n,2020-05-01\n\nIt snowed.\n\"It never ended"
        let items = try items("a.csv", table)
        #expect(
            items.compactMap { $0.record?.document.text } == [
                "It rained.", "It snowed.", "It never ended",
            ])
        #expect(items.compactMap(\.problem?.line) == [3])
        #expect(items.compactMap(\.note?.line) == [2])
    }

    @Test func aTableWithoutRowsIsEmpty() throws {
        #expect(try items("a.csv", "text,date\n").first?.problem?.reason == .empty)
        #expect(try items("a.csv", "").first?.problem?.reason == .empty)
    }
}

@Suite struct SidecarTests {
    private func read(_ folder: TemporaryFolder) -> [ReadItem] {
        Array(DocumentReader(FileFinder.find([folder.path]).files))
    }

    @Test func whatTheUserSaysWins() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.txt", "It rained.")
        try folder.add("in/b.jsonl", #"{"text":"It snowed.","title":"Old","publisher":"Courier"}"#)
        try folder.add(
            "sources.yaml",
            "a.txt:\n  published: 2021-03-25\n  label: Exhibit 1\nin/b.jsonl:\n  title: New\n  author: Ann\n"
        )
        try folder.add("in/b.jsonl.meta.yaml", "author: Bea\nlanguage: en\n")
        let records = read(folder).compactMap(\.record)
        #expect(records.map(\.path) == ["a.txt", "in/b.jsonl"])
        #expect(records[0].metadata.published?.description == "2021-03-25")
        #expect(records[0].metadata.label == "Exhibit 1")
        #expect(records[1].metadata.title == "New" && records[1].metadata.publisher == "Courier")
        #expect(records[1].metadata.author == "Bea" && records[1].metadata.language == "en")
    }

    @Test func aFileGivenAloneHasItsSidecarsToo() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.txt", "It rained.")
        try folder.add("sources.yaml", "a.txt:\n  title: Rain\n")
        let found = FileFinder.find([folder.path("a.txt")])
        #expect(DocumentReader(found.files).compactMap { $0.record?.metadata.title } == ["Rain"])
    }

    @Test(arguments: [
        "a.txt:\n  titel: Rain\n", "a.txt: Rain\n", "- a\n", "a.txt:\n  published: soon\n",
        "a.txt: {", "a.txt:\n  title: [a]\n",
    ])
    func faultsAreReportedAndTheDocumentIsRead(_ yaml: String) throws {
        let folder = try TemporaryFolder()
        try folder.add("a.txt", "It rained.")
        try folder.add("b.txt", "It snowed.")
        try folder.add("sources.yaml", yaml)
        let items = read(folder)
        #expect(items.compactMap { $0.record?.path } == ["a.txt", "b.txt"])
        #expect(items.compactMap(\.problem?.path) == ["sources.yaml"])
        #expect(items.compactMap(\.problem).allSatisfy { $0.line != nil })
    }
}

@Suite struct PackedTests {
    @Test func packedFilesAreReadByTheNameInside() throws {
        let folder = try TemporaryFolder()
        let packed = "\(Program.package)/Tests/Corpora/readers"
        let article = try Data(
            contentsOf: URL(filePath: "\(packed)/article/article.jsonl.gz"))
        try folder.add("a.jsonl.gz", Array(article))
        try folder.link("b.txt.gz", to: "\(packed)/packed/bomb.txt.gz")
        try folder.add("c.xyz.gz", Array(article))
        let found = FileFinder.find([folder.path]).files
        let items = Array(DocumentReader(found))
        let record = try #require(items.compactMap(\.record).first)
        #expect(record.path == "a.jsonl.gz" && record.record == "1")
        #expect(record.fileSHA256 == found.first?.sha256())
        #expect(items.compactMap(\.problem?.path) == ["b.txt.gz", "c.xyz.gz"])
        #expect(
            items.compactMap(\.problem?.reason).first
                == .unpacksTooFar(Limits.standard.packingRatio))
    }
}
