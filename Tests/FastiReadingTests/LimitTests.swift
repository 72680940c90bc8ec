import FastiDates
import FastiJSON
import FastiProcesses
import FastiTestSupport
import Foundation
import Testing

@testable import FastiReading

/// What is refused, and that the user can have it otherwise.
@Suite struct LimitTests {
    private static let corpus = "\(Program.package)/Tests/Corpora/readers"
    private static let page = "<p>It rained on the town all day long, and nobody went out.</p>"

    private func problem(
        _ name: String, _ content: [UInt8], _ change: (inout Limits) -> Void
    ) throws -> ReadingProblem.Reason? {
        let folder = try TemporaryFolder()
        try folder.add(name, content)
        var limits = Limits()
        change(&limits)
        let options = ReadingOptions(
            helper: HelperProcess.besideThisProgram("fasti-read"), limits: limits)
        let items = Array(DocumentReader(FileFinder.find([folder.path]).files, options: options))
        return items.compactMap(\.problem).first?.reason
    }

    private func corpusFile(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: URL(filePath: "\(Self.corpus)/\(name)")))
    }

    @Test func eachIsKept() throws {
        let page = Array(Self.page.utf8)
        let deep = Array((String(repeating: "<div>", count: 40) + Self.page).utf8)
        let docx = try corpusFile("office/changes.docx")
        #expect(try problem("a.html", page) { _ in } == nil)
        #expect(try problem("a.html", page) { $0.fileBytes = 50 } == .fileTooLarge(50))
        #expect(try problem("a.html", page) { $0.textBytes = 50 } == .tooLarge(50))
        #expect(try problem("a.txt", page) { $0.textBytes = 50 } == .tooLarge(50))
        #expect(try problem("a.html", deep) { _ in } == nil)
        #expect(try problem("a.html", deep) { $0.nesting = 30 } == .nestedTooDeeply(30))
        #expect(try problem("a.docx", docx) { _ in } == nil)
        #expect(try problem("a.docx", docx) { $0.members = 0 } == .tooManyMembers(0))
        let short = try problem("a.html", page) { $0.memoryBytes = 1 << 20 }
        guard case .helperFailed = short else {
            Issue.record("\(String(describing: short))")
            return
        }
    }

    @Test func theRatioCanBeRaised() throws {
        let bomb = try corpusFile("packed/bomb.docx")
        #expect(try problem("a.docx", bomb) { _ in } == .unpacksTooFar(100))
        #expect(try problem("a.docx", bomb) { $0.packingRatio = 2_000 } != .unpacksTooFar(2_000))
    }

    @Test func theHelperIsToldOfAll() throws {
        var limits = Limits()
        limits.fileBytes = 1
        limits.textBytes = 2
        limits.seconds = 3.5
        limits.memoryBytes = 4
        limits.packingRatio = 5
        limits.members = 6
        limits.nesting = 7
        limits.scannedPages = 8
        #expect(try Limits(json: JSONValue(parsing: limits.asMessage)) == limits)
    }

    @Test func aDateAfterTheLastDayIsNotBelieved() throws {
        let folder = try TemporaryFolder()
        try folder.add(
            "a.jsonl",
            """
            {"text":"It rained.","published":"2021-03-25"}
            {"text":"It snowed.","published":"2031-03-25"}
            {"text":"It was dry.","published":"2021"}
            """)
        try folder.add("b.txt", "It was foggy.")
        try folder.add("b.txt.meta.yaml", "published: 2031-03-25\n")
        func dates(_ options: ReadingOptions) -> [String] {
            DocumentReader(FileFinder.find([folder.path]).files, options: options).map {
                $0.record.map { $0.metadata.published?.description ?? "-" } ?? "note"
            }
        }
        #expect(dates(ReadingOptions()) == ["2021-03-25", "2031-03-25", "2021", "2031-03-25"])
        // What the user says of a file is believed.
        let options = ReadingOptions(notAfter: try EDTF("2021-03-25"))
        #expect(dates(options) == ["2021-03-25", "note", "-", "2021", "2031-03-25"])
    }
}
