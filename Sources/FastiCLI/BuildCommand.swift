import ArgumentParser
import Fasti
import FastiChronology
import FastiDates
import FastiReading
import FastiTagging
import Glibc

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Makes a chronology of documents: timeline, diagrams and data.",
        discussion: """
            Example:
              fasti build articles/ --output out/

            Reads files and folders, and standard input as -: \
            \(Readers.extensions.map { ".\($0)" }.joined(separator: ", ")), and text without an \
            extension. A line of JSON Lines is an object with "text" and, where it has them, "id", \
            "title", "publisher", "author", "url", "language" and "published".

            Writes timeline.txt, the diagrams actors and lanes as .svg, .pdf, .png and .dot, \
            chronology.json, and the texts read. What could not be read is said, and the rest goes on.

            \(ExitCodes.help)
            """)

    @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
    var paths: [String]

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var output: String

    @Option(help: "A title to stand above the chronology.")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The date of documents that give none themselves, as 2021-03-25 (EDTF).",
            valueName: "date"),
        transform: Self.date)
    var published: EDTF?

    @Option(help: "How 03/04/2021 is read: dmy, mdy, or auto, as the document's other dates are.")
    var dateOrder = TagCommand.DateOrder.auto

    @Option(help: ArgumentHelp("Columns of the timeline, 40 to 1000.", valueName: "n"))
    var width = 80

    @Flag(help: "Write the timeline in ASCII alone.")
    var ascii = false

    @Option(
        help: ArgumentHelp(
            "Tables of words and names to use as well or instead; docs/commands.md lists them.",
            valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "A model that fasti-train wrote, in place of the one built in.", valueName: "file"))
    var model: String?

    @Option(
        help: ArgumentHelp(
            "Documents worked on at once; all processors unless said.", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Work everything out anew; the outputs are the same, and it takes longer.")
    var noCache = false

    @Flag(name: .shortAndLong, help: "Say only what went wrong.")
    var quiet = false

    func validate() throws {
        guard (40...1000).contains(width) else {
            throw ValidationError("--width is a number from 40 to 1000")
        }
        guard jobs.map({ (1...1024).contains($0) }) ?? true else {
            throw ValidationError("--jobs is a number from 1 to 1024")
        }
        guard !output.isEmpty else { throw ValidationError("--output is the name of a folder") }
    }

    func run() async throws {
        // A file over the limit of the shell is an output that cannot be written, not the end.
        signal(SIGXFSZ, SIG_IGN)
        let options = Options(
            title: title, published: published,
            dateOrder: .init(rawValue: dateOrder.rawValue) ?? .auto, width: width, isASCII: ascii,
            tables: try data.map(UserFiles.tables) ?? [:],
            jobs: jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        let console = Console(isQuiet: quiet)
        let run = BuildRun(
            arguments: paths, output: output, options: options,
            model: try model.map(UserFiles.model), usesCache: !noCache)
        do {
            let outcome = try await run.run(progress: console.progress())
            console.endProgress()
            report(outcome)
            if !outcome.unread.isEmpty || !outcome.drawingProblems.isEmpty {
                throw ExitCodes.partly
            }
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

    /// An option that is a date.
    static func date(_ text: String) throws -> EDTF {
        do { return try EDTF(text) } catch { throw ValidationError("\(text): \(error)") }
    }
}
