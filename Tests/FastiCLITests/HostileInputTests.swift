import FastiChronology
import FastiTestSupport
import Foundation
import Testing

@Suite struct HostileInputTests {
    @Test func everyBadInputIsReportedOnALineAndTheRestGoesOn() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/good.txt", "The court met on 3 May 2020.")
        try folder.add("in/empty.txt", "")
        try folder.add("in/blank.txt", " \n\u{A0}\n")
        try folder.add("in/binary.txt", [0, 1, 2, 3])
        try folder.add("in/picture.png", [0x89, 0x50, 0x4E, 0x47])
        try folder.add("in/lines.jsonl", "{\"text\":\"On 5 May 2020 she left.\"}\nnot json\n")
        try folder.add(
            "in/large.jsonl", "{\"text\":\"\(String(repeating: "a", count: 20_000_001))\"}")
        try folder.add("in/evil\u{1B}[31m\n\u{202E}name.bin", "x")
        #expect(mkfifo(folder.path("in/pipe.txt"), 0o600) == 0)
        try folder.link("in/device.txt", to: "/dev/zero")
        try folder.link("in/loop", to: ".")
        try folder.link("in/memory.txt", to: "/proc/self/mem")
        let outcome = try build(folder.path("in"), folder.path("none"), into: folder)
        #expect(outcome.code == 3)
        let lines = outcome.errorLines
        #expect(lines.allSatisfy { $0.hasPrefix("not read: ") })
        for name in [
            "none", "empty.txt", "blank.txt", "binary.txt", "picture.png", "lines.jsonl: line 2",
            "large.jsonl: line 1", "pipe.txt", "device.txt", "memory.txt", "evil\\u{1B}[31m\\u{A}",
        ] {
            #expect(lines.filter { $0.hasPrefix("not read: \(name)") }.count == 1, "\(name)")
        }
        #expect(lines.count == 11)
        #expect(!outcome.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        #expect(!outcome.errors.contains("\u{202E}"))
        let chronology = try chronology(folder)
        #expect(chronology.sources.map(\.path) == ["good.txt", "lines.jsonl"])
        #expect(chronology.unread.count == 11)
        #expect(try faults(of: folder) == [])
    }

    @Test func hostileTextsPassThroughUnharmed() throws {
        let folder = try TemporaryFolder()
        for (index, text) in HostileText.all.enumerated() {
            try folder.add(
                "in/\(index + 100).txt",
                "\(text) said on 3 May 2020 that \(text) attacked the embassy of \(text).\n"
                    + "On 4 May 2020, \(text) protested, according to \(text).\n")
        }
        let outcome = try build(folder.path("in"), "--title", "</script>\u{1B}[31m", into: folder)
        // One of them holds a NUL, which makes its file binary; some are in no language.
        let lines = outcome.errorLines.filter { !$0.hasSuffix("only dates in figures are read") }
        #expect(outcome.code == 3 && lines.count == 1, "\(outcome.errors)")
        #expect(try faults(of: folder) == [])
        for name in ["timeline.txt"] {
            let text = try folder.text("out/\(name)")
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(name)")
            #expect(!text.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) }, "\(name)")
            #expect(!text.contains("\u{202E}"), "\(name)")
        }
    }

    @Test(arguments: [
        ("crlf", "On 3 May 2020 the\r\ncourt met.\r\rHe left on 4 May.\r\n"),
        ("mark", "\u{FEFF}On 3 May\u{A0}2020 the\u{200B} court met."),
        ("one line", String(repeating: "The court met on 3 May 2020 and ", count: 600)),
        ("name", "On 3 May 2020 " + String(repeating: "Aaaaaaaaaa", count: 10_000) + " resigned."),
        (
            "name of many words",
            "On 3 May 2020 " + String(repeating: "Aa Bb ", count: 2_000) + "left."
        ),
        ("marks", "On 3 May 2020 e" + String(repeating: "\u{301}", count: 20_000) + " resigned."),
        ("quotes", String(repeating: "\u{201C}", count: 4_000) + " said on 3 May 2020."),
        ("brackets", String(repeating: "(", count: 4_000) + "3 May 2020"),
        ("digits", String(repeating: "2020", count: 50_000) + " May 2020"),
        ("lines", String(repeating: "\n", count: 200_000) + "The court met on 3 May 2020."),
        ("words", String(repeating: "attack ", count: 4_000) + "on 3 May 2020."),
    ])
    func oddTextsAreRead(_ name: String, _ text: String) throws {
        let folder = try TemporaryFolder()
        try folder.add("in.txt", text)
        let outcome = try build(folder.path("in.txt"), into: folder)
        #expect(outcome.code == 0, "\(name): \(outcome.errors)")
        #expect(try faults(of: folder) == [], "\(name)")
    }

    @Test func tenThousandDatesInOneFileAreRead() throws {
        let folder = try TemporaryFolder()
        let lines = (0..<200).map { line in
            let dates = (0..<50).map { "\(($0 + line) % 28 + 1) May \(1900 + ($0 + line) % 120)" }
            return "The court met on \(dates.joined(separator: ", ")).\n"
        }
        try folder.add("in.txt", lines.joined())
        #expect(try build(folder.path("in.txt"), into: folder).code == 0)
        #expect(try faults(of: folder) == [])
    }

    @Test func aRunThatIsKilledLeavesNoHalfFile() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/!first.txt", "The court met on 3 May 2020.")
        #expect(try build(folder.path("in"), into: folder).code == 0)
        let before = try folder.files(in: "out")
        try folder.add("in/!second.txt", "The court met on 4 May 2020.")
        // The run waits for its standard input, a pipe that never ends, with two documents done.
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        let run = try Program.fasti.start(
            ["build", folder.path("in"), "-", "--output", folder.path("out")],
            input: folder.path("pipe"))
        // Names only: a part file is gone from one moment to the next.
        while try folder.names(in: "out/texts").filter({ !$0.hasPrefix(".") }).count < 2 {
            usleep(10_000)
        }
        try folder.add("out/.fasti-part-\(run.process)-timeline.txt", "half a")
        kill(run.process, SIGKILL)
        #expect(try run.wait().code == -SIGKILL)
        let after = try folder.files(in: "out")
        for (name, bytes) in before where name != ".fasti-output" {
            #expect(after[name] == bytes, "\(name)")
        }
        #expect(try faults(of: folder) == [])
        // The next run takes away what this one left.
        #expect(try build(folder.path("in"), into: folder).code == 0)
        #expect(try chronology(folder).sources.count == 2)
        #expect(try folder.files(in: "out").keys.allSatisfy { !$0.contains("fasti-part") })
    }
}
