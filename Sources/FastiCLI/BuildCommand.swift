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

    @OptionGroup var outputs: OutputOptions

    @Option(
        help: ArgumentHelp(
            "The date of documents that give none themselves, as 2021-03-25 (EDTF).",
            valueName: "date"),
        transform: Self.date)
    var published: EDTF?

    @Option(help: "How 03/04/2021 is read: dmy, mdy, or auto, as the document's other dates are.")
    var dateOrder = TagCommand.DateOrder.auto

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

    @OptionGroup var reading: ReadingArguments

    func validate() throws {
        guard jobs.map({ (1...1024).contains($0) }) ?? true else {
            throw ValidationError("--jobs is a number from 1 to 1024")
        }
    }

    func run() async throws {
        var options = try outputs.options()
        options.published = published
        options.dateOrder = .init(rawValue: dateOrder.rawValue) ?? .auto
        options.tables = try data.map(UserFiles.tables) ?? [:]
        options.reading = try reading.options()
        options.jobs = jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        let run = BuildRun(
            arguments: paths, output: outputs.output, options: options,
            model: try model.map(UserFiles.model), usesCache: !outputs.noCache)
        try await outputs.run { try await run.run(progress: $0) }
    }

    /// An option that is a date.
    static func date(_ text: String) throws -> EDTF {
        do { return try EDTF(text) } catch { throw ValidationError("\(text): \(error)") }
    }
}
