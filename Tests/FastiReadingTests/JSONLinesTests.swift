import FastiDates
import FastiHashing
import FastiTestSupport
import FastiText
import Foundation
import Testing

@testable import FastiReading

@Suite struct JSONLinesTests {
    @Test func aRecordIsReadWithWhatItSaysOfItself() throws {
        let folder = try TemporaryFolder()
        let line =
            #"{"id": "x1", "title": " On mines ", "published": "2021-03-25", "publisher": "P", "#
            + #""author": "A", "url": "https://example.org/1", "language": "en", "other": [1, {}], "#
            + #""text": "One\r\ntwo\u2028é"}"#
        try folder.add("a.jsonl", line)
        let record = try #require(read(folder.path).first?.record)
        #expect(record.document.text == "One\ntwo\u{2028}é")
        #expect(record.path == "a.jsonl")
        #expect(record.record == "x1")
        #expect(record.fileSHA256 == SHA256.hex(Array(line.utf8)))
        #expect(record.metadata.title == "On mines")
        #expect(record.metadata.published?.description == "2021-03-25")
        #expect(record.metadata.publisher == "P")
        #expect(record.metadata.author == "A")
        #expect(record.metadata.url == "https://example.org/1")
        #expect(record.metadata.language == "en")
    }

    @Test func badLinesAreReportedByNumberAndTheRestGoesOn() throws {
        let folder = try TemporaryFolder()
        let lines = [
            #"{"id":1,"text":"first"}"#, "", "not json", #"{"id":"2"}"#, #"{"text":7}"#, "[1]",
            #"{"text":" \n"}"#, #"{"text":"second"}"#, #"{"text":"unclosed"#,
        ]
        try folder.add("a.ndjson", "\u{FEFF}" + lines.joined(separator: "\r\n"))
        let items = read(folder.path)
        #expect(items.compactMap { $0.record?.document.text } == ["first", "second"])
        #expect(items.compactMap { $0.record.map(\.record) } == ["1", "8"])
        #expect(items.compactMap { $0.problem?.line } == [3, 4, 5, 6, 7, 9])
        #expect(
            items.compactMap { $0.problem?.description }.allSatisfy {
                $0.hasPrefix("a.ndjson: line ") && !$0.contains("\n")
            })
        #expect(items.first { $0.problem?.line == 4 }?.problem?.reason == .noText)
        #expect(items.first { $0.problem?.line == 7 }?.problem?.reason == .empty)
    }

    @Test(arguments: [
        ("\"2021-03-25T23:30:00-05:00\"", "2021-03-25"), ("\"2021-03-25 10:00\"", "2021-03-25"),
        ("\"2021-03\"", "2021-03"), ("\"2021?\"", "2021?"), ("20210325", "2021-03-25"),
        ("\"20210325\"", "2021-03-25"), ("\" 2021-03-25 \"", "2021-03-25"), ("2021", "2021"),
    ])
    func publicationDatesAreRead(_ json: String, _ edtf: String) throws {
        let folder = try TemporaryFolder()
        try folder.add("a.jsonl", #"{"text":"t","published":\#(json)}"#)
        let items = read(folder.path)
        #expect(items.map { $0.record?.metadata.published?.description } == [edtf])
    }

    @Test(arguments: ["\"yesterday\"", "\"25.03.2021\"", "\"2021-13-01\"", "1616630400"])
    func whatIsNoDateIsSaidAndLeftOut(_ json: String) throws {
        let folder = try TemporaryFolder()
        try folder.add("a.jsonl", #"{"text":"t","published":\#(json)}"#)
        let items = read(folder.path)
        #expect(items.compactMap(\.record).map(\.metadata.published) == [nil])
        #expect(items.compactMap(\.note?.line) == [1])
    }

    @Test(arguments: ["null", "\"\"", "[]", "true"])
    func aDateThatIsNotGivenIsNoMatter(_ json: String) throws {
        let folder = try TemporaryFolder()
        try folder.add("a.jsonl", #"{"text":"t","published":\#(json),"date":"2020"}"#)
        #expect(read(folder.path).map { $0.record?.metadata.published?.description } == ["2020"])
    }

    @Test func aRecordOverTheLimitIsRefusedAndTheNextRead() throws {
        let folder = try TemporaryFolder()
        let long = String(repeating: "a", count: Limits.standard.textBytes + 1)
        try folder.add("a.jsonl", "{\"text\":\"\(long)\"}\n{\"text\":\"next\"}\n")
        let items = read(folder.path)
        #expect(
            items.first?.problem
                == ReadingProblem(
                    path: "a.jsonl", line: 1, reason: .tooLarge(Limits.standard.textBytes)))
        #expect(items.last?.record?.document.text == "next")
    }

    @Test func aLineOverTheLimitIsPassedOverAndTheNextRead() throws {
        let folder = try TemporaryFolder()
        let file = InputFile(
            path: "a", descriptor: open(try folder.add("a", "12345\n123456\n\n1"), O_RDONLY),
            start: 0)
        var lines = LineReader(file: file, limit: 5)
        var read: [String?] = []
        while let line = try lines.next() {
            #expect(line.number == read.count + 1)
            read.append(line.bytes.map { String(decoding: $0, as: UTF8.self) })
        }
        #expect(read == ["12345", nil, "", "1"])
        #expect(lines.sha256() == (try file.sha256()))
    }

    @Test func invalidUTF8IsReadWithReplacementAndSaid() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.jsonl", Array(#"{"text":"caf"#.utf8) + [0xE9] + Array("\"}\n".utf8))
        let items = read(folder.path)
        #expect(items.compactMap(\.note?.reason) == [.recordNotUTF8])
        #expect(items.compactMap { $0.record?.document.text } == ["caf\u{FFFD}"])
    }

    @Test func aFileWithoutRecordsIsEmpty() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.jsonl", "\n \n")
        #expect(read(folder.path).map(\.problem?.reason) == [.empty])
    }
}

/// What is made of a record may wait only where the next item comes without waiting.
struct FollowedRecordTests {
    @Test func recordsBeforeAnotherAreFollowedAndThoseBeforeNothingAreNot() throws {
        let folder = try TemporaryFolder()
        let lines = [
            #"{"text":"a"}"#, #"{"text":"b"}"#, "", #"{"text":"c"}"#, "x", #"{"text":"d"}"#,
        ]
        try folder.add("a.jsonl", lines.joined(separator: "\n"))
        let followed = read(folder.path).compactMap { $0.record?.isFollowed }
        // The last line has no end, so it may go on.
        #expect(followed == [true, false, true, false])
    }
}
