import ArgumentParser
import Fasti
import FastiChronology
import FastiDates
import FastiReading
import FastiTagging
import Glibc

/// `fasti extract`: what each document tells, as a stream.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Says what each document tells, one JSON line a document.",
        discussion: """
            Example:
              fasti extract articles/ > mentions.jsonl

            Reads what fasti build reads; without a file, standard input, each document answered \
            as soon as it is there. A line holds the document, its actors and its mentions, says \
            what could not be read, or names a file; docs/chronology.md tells its form. fasti merge makes one \
            chronology of such files.
            """)

    @Argument(help: ArgumentHelp("Documents or folders; - is standard input.", valueName: "path"))
    var paths: [String] = ["-"]

    @Option(
        help: ArgumentHelp(
            "A folder to put the texts into, as fasti merge looks for them.", valueName: "folder"))
    var texts: String?

    @Option(help: "How 03/04/2021 is read: dmy, mdy, or auto, as the document's other dates are.")
    var dateOrder = TagCommand.DateOrder.auto

    @Option(
        help: "The documents' own date where neither they nor their container give one, as EDTF.",
        transform: BuildCommand.date)
    var published: EDTF?

    @Option(
        help: ArgumentHelp(
            "Tables of words and names to use as well or instead; docs/commands.md lists them.",
            valueName: "folder"))
    var data: String?

    @Option(
        help: ArgumentHelp(
            "A model that fasti-train wrote, in place of the one built in.", valueName: "file"))
    var model: String?

    @Flag(
        help: ArgumentHelp(
            "Says instead who says, thinks or wants what: offsets of source, cue and content."))
    var attributions = false

    @OptionGroup var reading: ReadingArguments

    func run() throws {
        let options = Options(
            published: published, dateOrder: .init(rawValue: dateOrder.rawValue) ?? .auto,
            tables: try data.map(UserFiles.tables) ?? [:],
            reading: try reading.options())
        let extraction = try DocumentExtraction(
            options: options, model: try model.map(UserFiles.model))
        let kept = try textsFolder()
        var output = StandardOutput()
        var done = 0
        var unread: [ReadingProblem] = []
        for path in paths {
            let found = path == "-" ? .streamedInput : FileFinder.find([path])
            unread += found.missing + found.unread
            for problem in found.missing + found.unread { say(problem, &output) }
            var files = OfferedFiles(found.files)
            for item in DocumentReader(found.files, options: options.reading) {
                switch item {
                case .record(let record):
                    files.take(record)
                    if attributions {
                        extraction.attributions(of: record).writeLine(to: &output)
                    } else {
                        let found = extraction.mentions(of: record)
                        try keep(found.source, record, in: kept)
                        found.writeLine(to: &output)
                    }
                    done += 1
                    // A slow stream gets its results at once.
                    if path == "-", !record.isFollowed { output.flush() }
                case .note(let problem): Console.say("note: \(problem)")
                case .unread(let problem):
                    say(problem, &output)
                    unread.append(problem)
                }
            }
            if !attributions { for file in files.told { file.writeLine(to: &output) } }
        }
        output.flush()
        if !unread.isEmpty { throw ExitCodes.code(tagged: done, unread: unread) }
    }

    /// What could not be read, to people and in the stream.
    private func say(_ problem: ReadingProblem, _ output: inout StandardOutput) {
        Console.say("not read: \(problem)")
        guard !attributions else { return }
        Unread(path: problem.path, reason: problem.explanation).writeLine(to: &output)
    }

    private func textsFolder() throws -> TextsFolder? {
        do throws(OutputError) {
            guard let texts else { return nil }
            return try TextsFolder(making: texts)
        } catch { throw Self.exit(error) }
    }

    private func keep(_ source: Source, _ record: SourceRecord, in folder: TextsFolder?) throws {
        do throws(OutputError) { try folder?.keep(source, record) } catch { throw Self.exit(error) }
    }

    private static func exit(_ error: OutputError) -> any Error {
        Console.say("fasti: \(error)")
        return ExitCodes.cannotWrite
    }
}
