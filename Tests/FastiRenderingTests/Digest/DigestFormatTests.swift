import FastiChronology
import FastiDates
import FastiRendering
import FastiTestSupport
import Testing

@Suite struct DigestFormatTests {
    private static func withEntries() throws -> Digest {
        let entries = [
            Entry(id: "e1", kind: .event, title: "A", mentions: ["m1"], origins: 1),
            Entry(
                id: "e2", kind: .event, title: "B", mentions: ["m2"], origins: 1,
                dates: [.init(edtf: try EDTF("2021-03"), basis: .stated, support: ["m2"])]),
        ]
        return try DigestCase.flood.digest(.init(dates: 3), entries: entries)
    }

    @Test(arguments: DigestFormat.allCases)
    func digestsAreAsRecorded(_ format: DigestFormat) throws {
        try expectSnapshot(
            Self.withEntries().text(format, width: 72), "digest-\(format.rawValue).txt")
    }

    @Test func everyLineOfTheTableIsADayAndASentence() throws {
        let digest = try DigestCase.flood.digest(.init(dates: 5, sentences: 3))
        let lines = digest.text(.tsv).split(separator: "\n")
        #expect(lines.count == digest.days.flatMap(\.passages).count)
        for line in lines {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            #expect(cells.count == 2 && (try? EDTF(String(cells[0]))) != nil)
        }
    }

    @Test func noTextIsMarkupOrATerminalsCommand() throws {
        var made = DigestCase.flood
        made.title = "\u{1B}]0;x\u{7} <b>dam</b> [a](b)"
        for hostile in HostileText.all {
            made.stories.append(
                .init(
                    published: "2021-03-25",
                    text: "# <i>Gates</i> of the dam \(hostile) opened on 22 March. www.a.example"))
        }
        let digest = try made.digest(.init(dates: 9, sentences: 60))
        #expect(digest.days.flatMap(\.passages).count > 20)
        for format in DigestFormat.allCases {
            let text = digest.text(format)
            let isPlain = text.unicodeScalars.allSatisfy {
                $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
                    && !(0x202A...0x202E).contains($0.value) || $0 == "\n"
                    || $0 == "\t" && format == .tsv
            }
            #expect(isPlain, "\(format)")
        }
        let markdown = digest.text(.markdown)
        for part in ["<", "](", "**", "|", "`", "www.", "://"] {
            for range in markdown.ranges(of: part) where range.lowerBound > markdown.startIndex {
                let before = markdown[markdown.index(before: range.lowerBound)]
                #expect(before == "\\", "\(part) in \(markdown[range.lowerBound...].prefix(60))")
            }
        }
    }

    @Test(arguments: [40, 60, 200])
    func noLineIsWiderThanAskedFor(_ width: Int) throws {
        for line in try Self.withEntries().text(.text, width: width).split(separator: "\n") {
            #expect(line.count <= width, "\(line)")
        }
    }

    @Test func asciiIsASCII() throws {
        let text = try Self.withEntries().text(.text, isASCII: true)
        #expect(text.utf8.allSatisfy { $0 < 0x80 })
    }
}
