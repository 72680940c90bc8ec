import FastiChronology
import FastiTestSupport
import Testing

@Suite struct ExitCodeTests {
    @Test(arguments: [
        [], ["build"], ["build", "a"], ["build", "--output", "x"], ["no-such-command"],
        ["build", "a", "--output", "x", "--no-such-option"],
        ["build", "a", "--output", "x", "--width", "39"],
        ["build", "a", "--output", "x", "--width", "wide"],
        ["build", "a", "--output", "x", "--jobs", "0"],
        ["build", "a", "--output", "x", "--published", "yesterday"],
        ["build", "a", "--output", "x", "--date-order", "ymd"],
        ["build", "a", "--output", ""], ["date"],
    ])
    func wrongUsageIs64(_ arguments: [String]) throws {
        let outcome = try Program.fasti.run(arguments)
        #expect(outcome.code == (arguments.isEmpty ? 0 : 64), "\(outcome.errors)")
        #expect(!(outcome.errors + outcome.output).isEmpty)
    }

    @Test func everythingReadIs0() throws {
        let folder = try TemporaryFolder()
        let outcome = try build(seeds, into: folder)
        #expect(outcome.code == 0)
        #expect(outcome.errors.isEmpty)
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(try build(seeds, "--quiet", into: folder).output.isEmpty)
    }

    @Test func someInputsFailedIs3() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        try folder.add("in/b.txt", "")
        let outcome = try build(folder.path("in"), folder.path("none.txt"), into: folder)
        #expect(outcome.code == 3)
        #expect(
            outcome.errorLines == [
                "not read: none.txt: no such file or folder", "not read: b.txt: no text in it",
            ])
        let chronology = try chronology(folder)
        #expect(chronology.sources.map(\.path) == ["a.txt"])
        #expect(chronology.unread.map(\.path) == ["b.txt", "none.txt"])
    }

    @Test func nothingReadIs65AndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        try folder.add("empty/.hidden", "x")
        try folder.add("bad/a.bin", "x")
        try folder.add("bad/b.txt", [0, 1, 2])
        for arguments in [["empty"], ["bad"], ["bad", "missing"]] {
            let outcome = try Program.fasti.run(
                ["build"] + arguments.map { folder.path($0) } + ["-o", folder.path("out")])
            #expect(outcome.code == 65)
            #expect(outcome.errorLines.last == "fasti: nothing could be read")
        }
        #expect(throws: (any Error).self) { try folder.files(in: "out") }
    }

    @Test func noSuchInputIs66AndLeavesNothing() throws {
        let folder = try TemporaryFolder()
        let outcome = try build(folder.path("none"), folder.path("none"), into: folder)
        #expect(outcome.code == 66)
        #expect(outcome.errorLines == ["not read: none: no such file or folder"])
        #expect(throws: (any Error).self) { try folder.files(in: "out") }
    }

    @Test func anOutputThatCannotBeWrittenIs73() throws {
        let folder = try TemporaryFolder()
        try folder.add("file", "mine")
        for output in [folder.path("file"), folder.path("file/out"), "/proc/out", "/dev/null"] {
            let outcome = try Program.fasti.run(["build", seeds, "--output", output])
            #expect(outcome.code == 73, "\(output)")
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.hasPrefix("fasti: cannot write "))
        }
        #expect(try folder.text("file") == "mine")
    }

    @Test func anOutputWhosePlaceIsTakenIs73() throws {
        let folder = try TemporaryFolder()
        try folder.add("out/chronology.json/mine.txt", "a folder in the way")
        let outcome = try build(seeds, into: folder)
        #expect(outcome.code == 73)
        #expect(try folder.text("out/chronology.json/mine.txt") == "a folder in the way")
        #expect(try folder.files(in: "out").keys.allSatisfy { !$0.contains("fasti-part") })
    }

    @Test func aFileOfAnotherIsNeverWrittenOver() throws {
        let folder = try TemporaryFolder()
        try folder.add("out/timeline.txt", "mine")
        let refused = try build(seeds, into: folder)
        #expect(refused.code == 73)
        #expect(refused.errorLines.count == 1)
        #expect(refused.errors.contains("timeline.txt: it is there, and not from fasti"))
        #expect(try folder.text("out/timeline.txt") == "mine")
        try folder.add("other/mine.txt", "mine")
        #expect(try build(seeds, into: folder, output: "other").code == 0)
        #expect(try build(seeds, into: folder, output: "other").code == 0)
        #expect(try folder.text("other/mine.txt") == "mine")
    }

    @Test func anOutputOverTheLimitOfTheShellIs73() throws {
        let folder = try TemporaryFolder()
        try folder.add("a.txt", String(repeating: "The court met on 3 May 2020. ", count: 200))
        // Unit of ulimit -f: 512 or 1,024 bytes; the text is larger than either.
        let outcome = try Program(path: "/bin/sh").run([
            "-c", "ulimit -f 1; exec \"$0\" build \"$1\" --output \"$2\"", Program.fasti.path,
            folder.path("a.txt"), folder.path("out"),
        ])
        #expect(outcome.code == 73)
        #expect(outcome.errors.contains("File too large"))
        #expect(try folder.files(in: "out").keys.sorted() == [".fasti-output"])
    }

    @Test func readingTheOutputFolderIsWrongUsage() throws {
        let folder = try TemporaryFolder()
        try folder.add("in/a.txt", "The court met on 3 May 2020.")
        try folder.link("alias", to: "in")
        for output in ["in", "in/../in/", "alias"] {
            let outcome = try build(folder.path("in"), into: folder, output: output)
            #expect(outcome.code == 64)
        }
        #expect(try Array(folder.files(in: "in").keys) == ["a.txt"])
    }

    @Test func anInputIsNeverWrittenOver() throws {
        let folder = try TemporaryFolder()
        try folder.add("timeline.txt", "The court met on 3 May 2020.")
        let outcome = try build(folder.path("timeline.txt"), into: folder, output: ".")
        #expect(outcome.code == 73)
        #expect(outcome.errorLines.count == 1)
        #expect(try folder.text("timeline.txt") == "The court met on 3 May 2020.")
    }

    @Test func datesThatAreNoneAreSaid() throws {
        let good = try Program.fasti.run(["date", "2020-07?", "1985~/.."])
        #expect(good.code == 0 && good.errors.isEmpty)
        #expect(good.output.contains("2020-07?") && good.output.contains("31 July 2020"))
        let mixed = try Program.fasti.run(["date", "2020-07", "\u{1B}[31m"])
        #expect(mixed.code == 3)
        #expect(!mixed.errors.contains("\u{1B}") && mixed.errorLines.count == 1)
        #expect(try Program.fasti.run(["date", "2020-13"]).code == 65)
    }
}
