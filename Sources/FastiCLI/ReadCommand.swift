import ArgumentParser
import FastiDates
import FastiJSON
import FastiReading
import FastiText

/// `fasti read`: what the readers make of files.
struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Shows the text of files and what they say of themselves.",
        discussion: """
            Example:
              fasti read statement.pdf

            Title, publisher, author, date and address stand above the text, where the file or a \
            sidecar gives them. With --format jsonl each document is a line that fasti reads again.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, jsonl
    }

    @Argument(help: ArgumentHelp("Documents or folders; - is standard input.", valueName: "path"))
    var paths: [String]

    @Option(help: "Output: text or jsonl.")
    var format: Format = .text

    @OptionGroup var reading: ReadingArguments

    func run() throws {
        var output = StandardOutput()
        var done = 0
        let found = FileFinder.find(paths)
        var unread = found.missing + found.unread
        for problem in unread { Console.say("not read: \(problem)") }
        for item in DocumentReader(found.files, options: try reading.options()) {
            switch item {
            case .record(let record):
                if format == .text, done > 0 { output.write("\n\n") }
                write(record, to: &output)
                done += 1
            case .note(let problem): Console.say("note: \(problem)")
            case .unread(let problem):
                output.flush()
                Console.say("not read: \(problem)")
                unread.append(problem)
            }
        }
        output.flush()
        if !unread.isEmpty { throw ExitCodes.code(tagged: done, unread: unread) }
    }

    private func write(_ record: SourceRecord, to output: inout StandardOutput) {
        if format == .jsonl {
            var writer = JSONWriter()
            DocumentLine(record: record).write(to: &writer)
            output.write(writer.takeString() + "\n")
            return
        }
        let metadata = record.metadata
        let place = record.path + (record.record.map { " (\($0))" } ?? "")
        for (name, value) in [
            ("file", place), ("title", metadata.title), ("publisher", metadata.publisher),
            ("author", metadata.author), ("published", metadata.published?.description),
            ("url", metadata.url), ("language", metadata.language), ("label", metadata.label),
            ("pages", record.pages.isEmpty ? nil : "\(record.pages.count)"),
        ] {
            if let value { output.write(Console.printable("\(name): \(value)") + "\n") }
        }
        output.write("\n")
        for line in record.document.text.split(separator: "\n", omittingEmptySubsequences: false) {
            output.write(Console.printable(String(line)) + "\n")
        }
    }
}

/// A document as a line of JSON Lines.
private struct DocumentLine: JSONWritable {
    var record: SourceRecord

    func write(to writer: inout JSONWriter) {
        writer.object { writer in
            let metadata = record.metadata
            writer.field("id", record.record ?? record.path)
            writer.field("title", metadata.title)
            writer.field("publisher", metadata.publisher)
            writer.field("author", metadata.author)
            writer.field("published", metadata.published?.description)
            writer.field("url", metadata.url)
            writer.field("language", metadata.language)
            writer.field("label", metadata.label)
            writer.field("pages", record.pages)
            writer.field("text", record.document.text)
        }
    }
}
