import FastiDates
import FastiHashing
import FastiTestSupport
import FastiText
import Foundation
import Testing

@testable import FastiReading

@Suite struct ReadingTests {
    @Test func aTextIsReadWithItsDigest() throws {
        let folder = try TemporaryFolder()
        let bytes = Array("\u{FEFF}On 1 May\r\n2020.".utf8)
        try folder.add("a.txt", bytes)
        let record = try #require(read(folder.path).first?.record)
        #expect(record.document.text == "On 1 May\n2020.")
        #expect(record.path == "a.txt")
        #expect(record.record == nil)
        #expect(record.fileSHA256 == SHA256.hex(bytes))
        #expect(record.metadata == SourceRecord.Metadata())
    }

    @Test func whatCannotBeReadIsReportedAndTheRestGoesOn() throws {
        let folder = try TemporaryFolder()
        try folder.add("a-empty.txt", "")
        try folder.add("b-blank.md", "\u{FEFF} \r\n\t\u{A0}\u{200B}\n")
        try folder.add("c-binary.txt", [0x00, 0x01, 0x02])
        try folder.add("d-picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A])
        try folder.add("e.xyz", "text")
        try folder.add("f.PDF", "text")
        try folder.add("g-latin.txt", Array("Le caf".utf8) + [0xE9])
        // A regular file that cannot be read, even by root.
        try folder.link("h-unreadable.txt", to: "/proc/self/mem")
        try folder.add(
            "i-large.txt", [UInt8](repeating: 0x61, count: Limits.standard.textBytes + 1))
        try folder.add("j-README", "text")
        let items = read(folder.path, folder.path("missing.txt"))
        let known = Readers.extensions.map { ".\($0)" }.joined(separator: ", ")
        let problems = items.compactMap(\.problem?.description)
        #expect(
            problems == [
                "missing.txt: no such file or folder", "a-empty.txt: no text in it",
                "b-blank.md: no text in it", "c-binary.txt: not text", "d-picture: not text",
                "e.xyz: no reader for .xyz (try \(known))",
                "f.PDF: damaged, or not what its name says: no PDF",
                "h-unreadable.txt: Input/output error",
                "i-large.txt: more than 20 MB of text (--max-text)",
            ])
        #expect(items.compactMap { $0.record?.path } == ["g-latin.txt", "j-README"])
        #expect(items.compactMap(\.note?.reason) == [.notUTF8(firstOffset: 6)])
    }

    @Test(.enabled(if: getuid() != 0, "root may read everything"))
    func aFileWithoutPermissionIsReported() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.txt", "text")
        try folder.add("locked/b.txt", "text")
        chmod(folder.path("a.txt"), 0)
        chmod(folder.path("locked"), 0)
        defer { chmod(folder.path("locked"), 0o700) }
        #expect(
            read(folder.path).map { $0.problem?.description } == [
                "locked: Permission denied", "a.txt: Permission denied",
            ])
    }

    @Test func aTextOfTheLimitIsRead() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.txt", [UInt8](repeating: 0x61, count: Limits.standard.textBytes))
        #expect(read(folder.path).first?.record?.document.bytes.count == Limits.standard.textBytes)
    }

    @Test(arguments: Readers.extensions)
    func everyReaderBearsEveryFile(_ name: String) throws {
        let folder = try TemporaryFolder()
        let contents: [[UInt8]] = [
            [], [0], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], Array("{".utf8), Array("\n\n".utf8),
            Array(#"{"text":""}"#.utf8), Array(#"{"text":"\ud800"}"#.utf8),
            Array("{\"text\":\"a\u{0}b\"}".utf8), (0...255).map { UInt8($0) },
            Array(String(repeating: "[", count: 100_000).utf8),
        ]
        for (index, content) in contents.enumerated() {
            try folder.add("\(index + 10).\(name)", content)
        }
        let found = FileFinder.find([folder.path]).files
        #expect(found.count == contents.count)
        for file in found {
            let items = Array(DocumentReader([file]))
            #expect(!items.isEmpty, "\(file.path) is accounted for")
            #expect(items == Array(DocumentReader([file])), "and alike each time")
            for item in items {
                let path = item.record?.path ?? item.problem?.path ?? item.note?.path
                #expect(path == file.path)
                #expect(item.record.map { !$0.document.text.isBlank } ?? true)
            }
        }
    }
}
