import FastiChronology
import FastiDates
import FastiReading
import FastiTestSupport
import Synchronization
import Testing

@testable import Fasti

@Suite struct PipelineTests {
    /// Documents of very unequal length, so that the last begun is not the last done.
    private func folder(of count: Int) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for index in 0..<count {
            let times = index % 5 == 0 ? 200 : 1
            let day = index % 28 + 1
            let sentence = "The minister resigned on \(day) May 2020, the court said.\n"
            try folder.add("\(index).txt", String(repeating: sentence, count: times))
        }
        return folder
    }

    @Test(arguments: [1, 2, 16])
    func theResultIsThatOfOneJob(_ jobs: Int) async throws {
        let folder = try folder(of: 30)
        let found = FileFinder.find([folder.path])
        let one = try await Pipeline(options: Options(jobs: 1)).build(found)
        let many = try await Pipeline(options: Options(jobs: jobs)).build(found)
        #expect(one.chronology.sources.count == 30)
        #expect(one.chronology == many.chronology)
    }

    @Test func everyTextIsKeptAndProgressCountsThem() async throws {
        let folder = try folder(of: 7)
        try folder.add("empty.txt", "")
        let kept = Mutex<[String]>([])
        var counts: [Int] = []
        let result = try await Pipeline(options: Options(jobs: 3)).build(
            FileFinder.find([folder.path]),
            keep: { source, record in
                kept.withLock { $0.append("\(source.path) \(record.path)") }
            }, progress: { counts.append($0) })
        #expect(kept.withLock { $0.sorted() } == (0..<7).map { "\($0).txt \($0).txt" })
        #expect(counts == Array(1...7))
        #expect(result.unread.map(\.path) == ["empty.txt"])
        #expect(result.chronology.unread.map(\.path) == ["empty.txt"])
    }

    @Test func aFaultInKeepingATextEndsTheRun() async throws {
        struct Full: Error {}
        let folder = try folder(of: 3)
        await #expect(throws: Full.self) {
            try await Pipeline().build(
                FileFinder.find([folder.path]), keep: { _, _ in throw Full() })
        }
    }

    @Test func theDocumentsOwnDateComesFromTheContainerThenTheTextThenTheUser() async throws {
        let folder = try TemporaryFolder()
        let head = "Court frees minister\\n\\n3 May 2020\\n\\nThe court met."
        try folder.add(
            "a.jsonl",
            """
            {"text":"\(head)","published":"2020-05-04","title":"Own"}
            {"text":"\(head) It rose."}
            {"text":"The court met."}
            """)
        let options = Options(published: try EDTF("2019"))
        let result = try await Pipeline(options: options).build(FileFinder.find([folder.path]))
        let sources = result.chronology.sources.sorted { $0.characters > $1.characters }
        #expect(
            sources.map { $0.published?.edtf.description } == ["2020-05-03", "2020-05-04", "2019"])
        #expect(sources.map { $0.published?.basis } == [.stated, .stated, .curated])
        #expect(sources.map { $0.published?.text } == ["3 May 2020", nil, nil])
        #expect(sources.map(\.title) == ["Court frees minister", "Own", nil])
    }
}
