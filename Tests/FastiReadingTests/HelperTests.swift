import FastiProcesses
import FastiTestSupport
import Testing

@testable import FastiReading

/// What becomes of a run when the program that reads does not do what it should.
@Suite struct HelperTests {
    private static let page = "<p>It rained on the town all day long, and nobody went out.</p>"

    /// All items of a folder with two pages around a text, read with another helper.
    private func items(_ helper: String, timeout: Double = 20) throws -> [ReadItem] {
        let folder = try TemporaryFolder()
        try folder.add("a.html", Self.page)
        try folder.add("b.txt", "text")
        try folder.add("c.html", Self.page)
        var limits = Limits()
        limits.seconds = timeout
        let options = ReadingOptions(helper: helper, limits: limits)
        return Array(DocumentReader(FileFinder.find([folder.path]).files, options: options))
    }

    private static let helper = HelperProcess.besideThisProgram("fasti-read")

    @Test func theHelperReads() throws {
        let items = try items(Self.helper)
        #expect(items.compactMap { $0.record?.path } == ["a.html", "b.txt", "c.html"])
    }

    /// Programs that fail, each in its own way, and what is said of it.
    @Test(arguments: [
        ("exec sleep 600", "took more than 0 s"),
        ("while :; do :; done", "took more than 0 s"),
        ("exit 0", "ended with status 0"),
        ("echo oh >&2; exit 3", "ended with status 3: oh"),
        ("kill -SEGV $$", "was ended by signal 11"),
        ("kill -XCPU $$", "took too much of the processor's time"),
        ("printf '\\000\\000\\000\\100{\"title\"'", "ended with status 0"),
        ("printf '\\377\\377\\377\\377'", "gave no proper answer"),
        ("printf '\\000\\000\\000\\002[]\\000\\000\\000\\001a'", "gave no proper answer"),
        ("printf '\\000\\000\\000\\013{\"failure\":1'", "gave no proper answer"),
    ])
    func aFaultCostsOneFile(_ script: String, _ words: String) throws {
        let folder = try TemporaryFolder()
        let helper = try folder.addProgram("helper", "#!/bin/sh\n\(script)")
        let items = try items(
            helper, timeout: script.hasPrefix("e") || script.hasPrefix("w") ? 0.5 : 20)
        #expect(items.compactMap { $0.record?.path } == ["b.txt"])
        let problems = items.compactMap(\.problem)
        #expect(problems.map(\.path) == ["a.html", "c.html"])
        for problem in problems {
            #expect(problem.explanation.hasPrefix("fasti-read \(words)"), "\(problem)")
        }
    }

    @Test func aFloodIsStopped() throws {
        let folder = try TemporaryFolder()
        let script = "#!/bin/sh\nprintf '\\017\\000\\000\\000'\nexec cat /dev/zero"
        let helper = try folder.addProgram("helper", script)
        let items = try items(helper)
        #expect(items.compactMap { $0.record?.path } == ["b.txt"])
        #expect(items.compactMap(\.problem).allSatisfy { $0.explanation.contains("more text") })
    }

    /// One fault, and the program is replaced: the files behind it are read.
    @Test func theNextFileGetsANewHelper() throws {
        let folder = try TemporaryFolder()
        let script = """
            #!/bin/sh
            if [ -e '\(folder.path("once"))' ]; then exec '\(Self.helper)' "$@"; fi
            : > '\(folder.path("once"))'
            kill -SEGV $$
            """
        let items = try items(try folder.addProgram("helper", script))
        #expect(items.compactMap { $0.record?.path } == ["b.txt", "c.html"])
        #expect(items.compactMap(\.problem?.path) == ["a.html"])
    }

    @Test func withoutTheHelperTextsAreRead() throws {
        let items = try items("/nowhere/fasti-read")
        #expect(items.compactMap { $0.record?.path } == ["b.txt"])
        for problem in items.compactMap(\.problem) {
            #expect(problem.reason == .noHelper("fasti-read is not beside fasti"))
            #expect(!problem.explanation.contains("/"))
        }
    }

    @Test func aHelperThatIsNoProgramIsToldOf() throws {
        let folder = try TemporaryFolder()
        let items = try items(try folder.addProgram("fasti-read", "\u{7F}ELF nonsense"))
        #expect(items.compactMap { $0.record?.path } == ["b.txt"])
        #expect(
            items.compactMap(\.problem).allSatisfy {
                $0.explanation.hasPrefix("fasti-read cannot be started")
            })
    }

    @Test func aHelperShortOfMemoryCostsItsFiles() throws {
        let folder = try TemporaryFolder()
        let script = "#!/bin/sh\nulimit -v 10000\nexec '\(Self.helper)' \"$@\""
        let items = try items(try folder.addProgram("helper", script))
        #expect(items.compactMap { $0.record?.path } == ["b.txt"])
        #expect(items.compactMap(\.problem).count == 2)
    }
}
