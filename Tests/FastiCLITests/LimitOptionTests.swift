import FastiChronology
import FastiDates
import FastiTestSupport
import Testing

/// The options that say how files are read, through the whole program.
@Suite struct LimitOptionTests {
    private static let page = "<p>It rained on the town all day long, and nobody went out.</p>"

    @Test(arguments: [
        ("--max-text", "1", "--max-text"), ("--max-file", "1", "--max-file"),
        ("--max-nesting", "10", "--max-nesting"),
    ])
    func whatIsRefusedNamesTheOption(_ option: String, _ value: String, _ words: String) throws {
        let folder = try TemporaryFolder()
        let deep = String(repeating: "<div>", count: 20) + Self.page
        let long = String(repeating: Self.page, count: 20_000)
        try folder.add("a.html", option == "--max-nesting" ? deep : long)
        let shown = try Program.fasti.run(["read", folder.path("a.html"), option, value])
        #expect(shown.code == 65 && shown.errors.contains(words), "\(shown.errors)")
        #expect(try Program.fasti.run(["read", folder.path("a.html")]).code == 0)
    }

    @Test(arguments: [
        ["--read-timeout", "0"], ["--read-memory", "1"], ["--max-file", "0"],
        ["--max-text", "100000"], ["--max-ratio", "0"], ["--max-members", "0"],
        ["--max-nesting", "1"], ["--max-scanned", "0"], ["--ocr-language", "a;b"],
        ["--not-after", "yesterday"],
    ])
    func otherValuesAreWrongUsage(_ arguments: [String]) throws {
        for command in ["build", "read", "extract", "tag", "analyse"] {
            let outcome = try Program.fasti.run([command, "a.txt"] + arguments)
            #expect(outcome.code == 64, "\(command) \(arguments): \(outcome.errors)")
        }
    }

    /// Read and listed, its dates in figures used, and the user is told.
    @Test func aLanguageWithoutRulesIsToldOf() throws {
        let folder = try TemporaryFolder()
        try folder.add(
            "in/a.html",
            """
            <html lang="fr"><body><p>Le conseil de la ville de Valmonts a signé un accord avec la \
            région le 12/03/2021, et la halle a été fermée le 2021-05-04 pour deux ans.</p></body>
            </html>
            """)
        try folder.add("in/b.txt", "The court of Varsova convicted two men on 7 May 2020.")
        let run = try build(folder.path("in"), into: folder)
        #expect(run.code == 0 && run.errors.contains("note: a.html: no rules for the language fr"))
        #expect(!run.errors.contains("b.txt"))
        #expect(try folder.text("out/sources.json").contains("no rules for the language fr"))
        let dates = try chronology(folder).entries.flatMap(\.dates).map { "\($0.edtf)" }
        #expect(dates.contains("2021-05-04") && dates.contains("2020-05-07"))
        #expect(!dates.contains { $0.hasPrefix("[") })
    }
}
