import FastiTestSupport
import Foundation
import Testing

@Suite struct DigestTests {
    private static let lines = [
        #"{"id":"1","published":"2021-03-23","text":"Engineers opened the gates of the dam on Monday."}"#,
        #"{"id":"2","published":"2021-03-25","text":"The flood of 22 March destroyed sixty houses below the dam."}"#,
    ]

    private static func built() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.add("news.jsonl", lines.joined(separator: "\n"))
        let outcome = try build(folder.path("news.jsonl"), into: folder)
        try #require(outcome.code == 0 || outcome.code == 3)
        return folder
    }

    private func digest(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome
    {
        try Program.fasti.run(["digest", folder.path("out/chronology.json")] + arguments)
    }

    @Test func itTellsDaysBySentences() throws {
        let folder = try Self.built()
        let outcome = try digest(folder, "--dates", "1", "--sentences", "1", "--format", "tsv")
        #expect(outcome.code == 0 && outcome.errors == "")
        let line = try #require(outcome.output.split(separator: "\n").first)
        #expect(line.hasPrefix("2021-03-22\t"))
        #expect(Self.lines.contains { $0.contains(line.dropFirst(11)) })
        let span = try digest(folder, "--from", "2021-04", "--to", "2021", "--format", "tsv")
        #expect(span.code == 0 && span.output == "")
        let about = try digest(folder, "--about", "Houses", "--format", "tsv")
        #expect(about.output.contains("sixty houses") && !about.output.contains("Engineers"))
    }

    @Test func badUseIsSaid() throws {
        let folder = try Self.built()
        for arguments in [
            ["--dates", "0"], ["--sentences", "0"], ["--format", "pdf"], ["--width", "1"],
            ["--from", "2022", "--to", "2021"], ["--from", "March"],
        ] {
            let outcome = try Program.fasti.run(
                ["digest", folder.path("out/chronology.json")] + arguments)
            #expect(outcome.code == 64, "\(arguments)")
        }
        #expect(try Program.fasti.run(["digest", folder.path("none.json")]).code == 66)
    }

    @Test func textsThatAreGoneOrChangedAreSaid() throws {
        let folder = try Self.built()
        let names = try FileManager.default.contentsOfDirectory(
            atPath: folder.path("out/texts")
        ).sorted()
        try folder.add("out/texts/\(names[0])", "Something else on 1 April 2021.")
        let partly = try digest(folder, "--format", "tsv")
        #expect(partly.code == 3 && partly.output != "" && partly.errorLines.count == 1)
        #expect(partly.errors.contains("not the text that the chronology was made of"))
        #expect(!partly.output.contains("Something else"))
        try FileManager.default.removeItem(atPath: folder.path("out/texts"))
        let none = try digest(folder)
        #expect(none.code == 65 && none.output == "" && none.errorLines.count == 3)
    }

    /// A chronology can come from anywhere, and so can the names of texts in it.
    @Test func noTextIsReadFromOutsideTheFolder() throws {
        let folder = try Self.built()
        let path = folder.path("out/chronology.json")
        let made = try String(contentsOfFile: path, encoding: .utf8)
        try folder.add("out/chronology.json", made.replacing("\"texts/", with: "\"../out/texts/"))
        let outcome = try digest(folder)
        #expect(outcome.code == 65 && outcome.errors.contains("no such file"))
    }
}
