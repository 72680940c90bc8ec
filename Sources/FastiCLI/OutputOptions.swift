import ArgumentParser
import Fasti
import FastiAssembling
import FastiChronology
import FastiReading
import Glibc

/// The options of all commands that write a folder of outputs.
struct OutputOptions: ParsableArguments {
    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String

    @Option(help: "A title to stand above the chronology.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "Your corrections, in YAML; fasti correct writes them.", valueName: "file"))
    var corrections: String?

    @Option(
        help: ArgumentHelp(
            "Episodes you know by name, in YAML; docs/corrections.md tells the form.",
            valueName: "file"))
    var lexicon: String?

    @Option(help: ArgumentHelp("Columns of the timeline, 40 to 1000.", valueName: "n"))
    var width = 80

    @Flag(help: "Write the timeline in ASCII alone.")
    var ascii = false

    @Flag(help: "Work everything out anew; the outputs are the same, and it takes longer.")
    var noCache = false

    @Flag(name: .shortAndLong, help: "Say only what went wrong.")
    var quiet = false

    func validate() throws {
        guard (40...1000).contains(width) else {
            throw ValidationError("--width is a number from 40 to 1000")
        }
        guard !output.isEmpty else { throw ValidationError("--output is the name of a folder") }
    }

    /// - Throws: An exit code, after saying why, where a file of the user's has faults.
    func options() throws -> Options {
        Options(
            title: title, width: width, isASCII: ascii,
            corrections: try corrections.map { path in
                try UserFiles.read(path) { bytes throws(UserFileError) in
                    try CorrectionsFile.corrections(in: bytes, file: path)
                }
            },
            lexicon: try lexicon.map { path in
                try UserFiles.read(path) { bytes throws(UserFileError) in
                    try EpisodeLexicon(bytes: bytes, file: path)
                }
            })
    }

    /// Runs what makes outputs, and says what came of it.
    func run(
        _ body: (_ progress: (BuildRun.Step) -> Void) async throws -> BuildRun.Outcome
    ) async throws {
        // A file over the limit of the shell is an output that cannot be written, not the end.
        signal(SIGXFSZ, SIG_IGN)
        let console = Console(isQuiet: quiet)
        do {
            let outcome = try await body(console.progress())
            console.endProgress()
            report(outcome)
            if !outcome.isComplete { throw ExitCodes.partly }
        } catch let failure as BuildRun.Failure {
            console.endProgress()
            throw Self.exit(for: failure)
        } catch let error as OutputError {
            console.endProgress()
            Console.say("fasti: \(error)")
            throw ExitCodes.cannotWrite
        }
    }

    private func report(_ outcome: BuildRun.Outcome) {
        Self.say(outcome.unread)
        for note in outcome.notes { Console.say("note: \(note)") }
        for note in outcome.drawingNotes { Console.say("note: \(note)") }
        for problem in outcome.drawingProblems { Console.say("no pictures: \(problem)") }
        for record in outcome.chronology.corrections {
            guard let problem = record.problem else { continue }
            let file = corrections ?? ""
            Console.say("not corrected: \(file): line \(record.line): \(problem) (\(record.text))")
        }
        guard !quiet else { return }
        let sources = outcome.chronology.sources.count
        let entries = outcome.chronology.entries.count
        print(
            Console.printable(
                "\(sources) \(sources == 1 ? "document" : "documents"), "
                    + "\(entries) \(entries == 1 ? "entry" : "entries"): \(outcome.timeline)"))
    }

    private static func say(_ unread: [ReadingProblem]) {
        for problem in unread { Console.say("not read: \(problem)") }
    }

    private static func exit(for failure: BuildRun.Failure) -> any Error {
        switch failure {
        case .noInput(let missing):
            say(missing)
            return ExitCodes.noInput
        case .nothingRead(let problems):
            say(problems)
            Console.say("fasti: nothing could be read")
            return ExitCodes.badData
        case .outputIsInput(let path):
            Console.say(
                "fasti: --output \(path) is a folder that is read; give another, such as "
                    + "\(path)/chronology")
            return ExitCode.validationFailure
        case .outputIsFile(let path):
            Console.say("fasti: cannot write \(path): it is one of the inputs")
            return ExitCodes.cannotWrite
        }
    }
}
