import ArgumentParser
import FastiDates
import FastiReading
import FastiTagging
import FastiText

/// `fasti tag`: the time expressions of texts.
struct TagCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tag",
        abstract: "Finds the time expressions of texts, and the days they mean.",
        discussion: """
            Example:
              fasti tag article.txt --dct 2021-03-25 --explain

            Reads plain text, or JSON Lines whose objects have "text" and perhaps "id" and \
            "published" (or "dct"). Offsets are code points; a document without a date of its own \
            is dated by its head.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, timeml, jsonl
    }

    @Argument(help: ArgumentHelp("Texts or JSON Lines; - is standard input.", valueName: "file"))
    var files: [String] = ["-"]

    @Option(
        help: "The documents' own date where their container gives none, as EDTF.",
        transform: BuildCommand.date)
    var dct: EDTF?

    @Option(help: "How 03/04/2021 is read: dmy, mdy or auto.")
    var dateOrder: DateOrder = .auto

    @Option(
        help: """
            Language of the texts: \(Language.all.map(\.tag).joined(separator: ", ")), or auto, \
            which tells each by its words.
            """)
    var language: String = "auto"

    @Option(help: "Output: text, timeml or jsonl.")
    var format: Format = .text

    @Flag(help: "Say how each date was reached.")
    var explain = false

    @OptionGroup var reading: ReadingArguments

    enum DateOrder: String, ExpressibleByArgument, CaseIterable {
        case dmy, mdy, auto
    }

    func validate() throws {
        guard language == "auto" || Language.named(language) != nil else {
            throw ValidationError("no rules for the language “\(language)”")
        }
    }

    func run() throws {
        let options = try reading.options()
        var output = TagOutput(format: format, explain: explain)
        let named = Language.named(language)
        var tagged = 0
        var unread: [ReadingProblem] = []
        for file in files {
            let found = file == "-" ? .streamedInput : FileFinder.find([file])
            unread += found.missing + found.unread
            for problem in found.missing + found.unread { Console.say("not read: \(problem)") }
            for item in DocumentReader(found.unhashed.files, options: options) {
                switch item {
                case .record(let record):
                    tag(record, in: named, into: &output)
                    tagged += 1
                    // A slow stream gets its results at once.
                    if file == "-", !record.isFollowed { output.flush() }
                case .note(let problem): Console.say("note: \(problem)")
                case .unread(let problem):
                    output.flush()
                    Console.say("not read: \(problem)")
                    unread.append(problem)
                }
            }
        }
        output.flush()
        if !unread.isEmpty { throw ExitCodes.code(tagged: tagged, unread: unread) }
    }

    /// - Parameter language: the language of all documents; without it each is told by its words.
    private func tag(
        _ record: SourceRecord, in language: Language?, into output: inout TagOutput
    ) {
        let document = record.document
        let said = record.metadata.language
        let language = language ?? .of(document, saidToBe: said)
        let tagger = Tagger(
            language: language,
            options: .init(
                dateOrder: .init(rawValue: dateOrder.rawValue) ?? .auto,
                usualOrder: .usual(in: said ?? language.tag)))
        let date =
            record.metadata.published ?? dct ?? tagger.documentDate(of: document)?.date
        output.write(
            record.record ?? record.path, document, date, tagger)
    }
}
