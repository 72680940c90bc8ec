import ArgumentParser
import Fasti
import FastiChronology
import FastiDates
import FastiReading
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
            as soon as it is there. A line holds the document, its actors and its mentions; \
            docs/chronology.md tells its form.
            """)

    @Argument(help: ArgumentHelp("Documents or folders; - is standard input.", valueName: "path"))
    var paths: [String] = ["-"]

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

    func run() throws {
        let options = Options(
            published: published, tables: try data.map(UserFiles.tables) ?? [:])
        let extraction = try DocumentExtraction(
            options: options, model: try model.map(UserFiles.model))
        var output = StandardOutput()
        var done = 0
        var unread: [ReadingProblem] = []
        for path in paths {
            let found = path == "-" ? .streamedInput : FileFinder.find([path])
            unread += found.missing + found.unread
            for problem in found.missing + found.unread { Console.say("not read: \(problem)") }
            for item in DocumentReader(found.files) {
                switch item {
                case .record(let record):
                    if attributions {
                        extraction.attributions(of: record).writeLine(to: &output)
                    } else {
                        extraction.mentions(of: record).writeLine(to: &output)
                    }
                    done += 1
                    // A slow stream gets its results at once.
                    if path == "-", !record.isFollowed { output.flush() }
                case .note(let problem): Console.say("note: \(problem)")
                case .unread(let problem):
                    Console.say("not read: \(problem)")
                    unread.append(problem)
                }
            }
        }
        output.flush()
        if !unread.isEmpty { throw ExitCodes.code(tagged: done, unread: unread) }
    }
}
