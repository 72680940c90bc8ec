import FastiChronology
import FastiTestSupport
import Foundation
import Testing

/// `fasti extract --texts` and `fasti merge`.
@Suite struct PartsTests {
    private func extract(_ folder: TemporaryFolder, _ files: [String], to part: String) throws {
        let outcome = try Program.fasti.run(
            ["extract", "--texts", folder.path("\(part)/texts")] + files)
        try folder.add("\(part)/mentions.jsonl", outcome.output)
    }

    private func merge(_ folder: TemporaryFolder, _ parts: String..., output: String = "merged")
        throws -> Program.Outcome
    {
        try Program.fasti.run(
            ["merge"] + parts.map(folder.path) + ["--output", folder.path(output)])
    }

    /// The seeds, one of them twice, and what cannot be read.
    private func files(_ folder: TemporaryFolder) throws -> [String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: seeds).sorted()
        for name in names {
            try folder.add("in/\(name)", Data(contentsOf: URL(filePath: "\(seeds)/\(name)")))
        }
        try folder.add("in/0.txt", Data(contentsOf: URL(filePath: "\(seeds)/\(names[2])")))
        try folder.add("in/empty.txt", "")
        try folder.add("in/x.bin", [0, 1])
        return try FileManager.default.contentsOfDirectory(atPath: folder.path("in")).sorted()
            .map { folder.path("in/\($0)") }
    }

    @Test func partsMadeApartGiveTheBytesOfOneRun() throws {
        let folder = try TemporaryFolder()
        let files = try files(folder)
        #expect(try build(folder.path("in"), into: folder).code == 3)
        let whole = try folder.files(in: "out")
        #expect(whole.keys.contains("sources.json"))
        for (round, cut) in [1, 3, files.count - 1].enumerated() {
            try extract(folder, Array(files[..<cut].reversed()), to: "p\(round)")
            try extract(folder, Array(files[cut...]), to: "q\(round)")
            let outcome = try merge(
                folder, "q\(round)/mentions.jsonl", "p\(round)", output: "m\(round)")
            #expect(outcome.code == 0, "\(outcome.errors)")
            let merged = try folder.files(in: "m\(round)")
            #expect(merged.keys.sorted() == whole.keys.sorted())
            for (name, bytes) in whole { #expect(merged[name] == bytes, "\(name)") }
        }
    }

    @Test func badLinesAreSaidAndTheRestGoesOn() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        try extract(folder, [folder.path("in/a.txt")], to: "p")
        let good = try folder.text("p/mentions.jsonl")
        let evil = [
            "not json", "{}", "[1]", "{\"format\":\"fasti-mentions/9\"}",
            good.replacingOccurrences(of: "texts/s", with: "../../s"),
            good.replacingOccurrences(of: "\"id\":\"s", with: "\"id\":\"t"),
            good.replacingOccurrences(of: "\"end\":", with: "\"end\":9"),
            String(good.prefix(good.utf8.count / 2)),
        ].map { $0.replacingOccurrences(of: "\n", with: "") }
        try folder.add("p/mentions.jsonl", (evil + [good]).joined(separator: "\n"))
        let outcome = try merge(folder, "p")
        #expect(outcome.code == 3)
        #expect(outcome.errorLines.count == evil.count)
        for line in 1...evil.count { #expect(outcome.errors.contains("line \(line): not a line")) }
        #expect(try chronology(folder, "merged").sources.map(\.path) == ["a.txt"])
        #expect(try faults(of: folder, "merged") == [])
    }

    @Test func partsThatNameNoFilesStillHaveTheirDocuments() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        try extract(folder, [folder.path("in/a.txt")], to: "p")
        let lines = try folder.text("p/mentions.jsonl").split(separator: "\n")
        #expect(lines.contains { $0.contains("fasti-file/1") })
        let older = lines.filter { !$0.contains("fasti-file/1") }
        try folder.add("p/mentions.jsonl", older.joined(separator: "\n"))
        #expect(try merge(folder, "p").code == 0)
        let text = try folder.text("merged/sources.json")
        #expect(text.contains("\"path\":\"a.txt\"") && text.contains("\"documents\":1"))
        #expect(text.contains("\"status\":\"read\"") && text.contains("\"size\":null"))
    }

    @Test func textsThatAreMissingOrOthersAreNoted() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        try extract(folder, [folder.path("in/a.txt")], to: "p")
        #expect(try merge(folder, "p").errors.isEmpty)
        let whole = try folder.text("merged/chronology.json")
        for name in try folder.files(in: "p/texts").keys {
            try folder.add("p/texts/\(name)", "another text")
        }
        let outcome = try merge(folder, "p", output: "other")
        #expect(outcome.code == 0 && outcome.errors.contains("1 text is not beside"))
        #expect(try folder.text("other/chronology.json") == whole)
        #expect(try folder.files(in: "other/texts").isEmpty)
    }

    @Test func noPartsIs66AndNothingInThemIs65() throws {
        let folder = try TemporaryFolder()
        try folder.add("p/mentions.jsonl", "\n")
        #expect(try merge(folder, "none").code == 66)
        #expect(try merge(folder, "p").code == 65)
        #expect(try merge(folder, "p", output: "p").code == 64)
    }
}
