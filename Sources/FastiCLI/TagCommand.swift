import ArgumentParser
import FastiDates
import FastiJSON
import FastiReading
import FastiTagging
import FastiText
import Glibc

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

    enum DateOrder: String, ExpressibleByArgument, CaseIterable {
        case dmy, mdy, auto
    }

    func validate() throws {
        guard language == "auto" || Language.named(language) != nil else {
            throw ValidationError("no rules for the language “\(language)”")
        }
    }

    func run() throws {
        var output = TagOutput(format: format, explain: explain)
        var tagged = 0
        var unread: [ReadingProblem] = []
        for file in files {
            let found = file == "-" ? .streamedInput : FileFinder.find([file])
            unread += found.missing + found.unread
            for problem in found.missing + found.unread { Console.say("not read: \(problem)") }
            for item in DocumentReader(found.files) {
                switch item {
                case .record(let record):
                    tag(record, into: &output)
                    tagged += 1
                    // A slow stream gets its results at once.
                    if file == "-" { output.flush() }
                case .note(let problem): Console.say("note: \(problem)")
                case .unread(let problem):
                    Console.say("not read: \(problem)")
                    unread.append(problem)
                }
            }
        }
        output.flush()
        if !unread.isEmpty { throw ExitCodes.code(tagged: tagged, unread: unread) }
    }

    private func tag(_ record: SourceRecord, into output: inout TagOutput) {
        let document = record.document
        let tagger = Tagger(
            language: Language.named(language) ?? .of(document),
            options: .init(dateOrder: .init(rawValue: dateOrder.rawValue) ?? .auto))
        let date =
            record.metadata.published ?? dct ?? tagger.documentDate(of: document)?.date
        output.write(
            record.record ?? record.path, document, date, tagger.tag(document, published: date))
    }
}

/// Writes what was found, gathered into large pieces.
private struct TagOutput {
    let format: TagCommand.Format
    let explain: Bool
    private var json = JSONWriter()
    private var buffer: [UInt8] = []

    init(format: TagCommand.Format, explain: Bool) {
        self.format = format
        self.explain = explain
    }

    mutating func write(_ id: String, _ document: Document, _ date: EDTF?, _ tagging: Tagging) {
        switch format {
        case .jsonl: writeJSON(id, document, date, tagging)
        case .text: writeText(id, document, date, tagging)
        case .timeml: writeTimeML(id, document, date, tagging)
        }
        if buffer.count > 1 << 16 { flush() }
    }

    mutating func flush() {
        buffer.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count, let base = bytes.baseAddress {
                let count = Glibc.write(1, base + sent, bytes.count - sent)
                if count <= 0 { return }
                sent += count
            }
        }
        buffer.removeAll(keepingCapacity: true)
    }

    private mutating func writeJSON(
        _ id: String, _ document: Document, _ date: EDTF?, _ tagging: Tagging
    ) {
        let map = CodePointMap(document.bytes)
        json.object { json in
            json.field("id", id)
            json.field("published", date?.description)
            json.field(
                "timexes",
                tagging.expressions.map {
                    TimexRecord(expression: $0, document: document, map: map, explain: explain)
                })
            json.field(
                "ranges",
                tagging.ranges.map { RangeRecord(range: $0, document: document, map: map) }
            )
        }
        buffer += json.takeString().utf8
        buffer.append(0x0A)
    }

    private mutating func writeText(
        _ id: String, _ document: Document, _ date: EDTF?, _ tagging: Tagging
    ) {
        var text = "\(id)\(date.map { " (\($0))" } ?? "")\n"
        for expression in tagging.expressions {
            let days = expression.date.map { " = \($0)" } ?? ""
            let said = document[expression.range].split(whereSeparator: \.isWhitespace)
                .joined(separator: " ")
            text += "  \(expression.kind.rawValue) \(expression.value)"
            text += "\(expression.mod.map { " " + $0 } ?? "")\(days)  “\(said)”\n"
            if explain {
                text += "      \(expression.basis.rawValue), rule \(expression.rule)\n"
                for step in expression.steps { text += "      \(step)\n" }
            }
        }
        for range in tagging.ranges {
            text += "  RANGE \(range.date)  “\(document[range.range])”\n"
        }
        buffer += text.utf8
    }

    private mutating func writeTimeML(
        _ id: String, _ document: Document, _ date: EDTF?, _ tagging: Tagging
    ) {
        func escaped(_ text: String) -> String {
            var result = ""
            for scalar in text.unicodeScalars {
                switch scalar {
                case "&": result += "&amp;"
                case "<": result += "&lt;"
                case ">": result += "&gt;"
                case "\"": result += "&quot;"
                default:
                    if scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" {
                        result.unicodeScalars.append(scalar)
                    }
                }
            }
            return result
        }
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>\(escaped(id))</DOCID>\n"
        if let date {
            text += "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"\(escaped(date.description))\" "
            text +=
                "functionInDocument=\"CREATION_TIME\">\(escaped(date.description))</TIMEX3></DCT>\n"
        }
        text += "<TEXT>"
        var next = 0
        for (index, expression) in tagging.expressions.enumerated() {
            text += escaped(document[next..<expression.range.lowerBound])
            text += "<TIMEX3 tid=\"t\(index + 1)\" type=\"\(expression.kind.rawValue)\" "
            text += "value=\"\(escaped(expression.value))\""
            if let mod = expression.mod { text += " mod=\"\(mod)\"" }
            text += ">\(escaped(document[expression.range]))</TIMEX3>"
            next = expression.range.upperBound
        }
        text += escaped(document[next..<document.bytes.count]) + "</TEXT>\n</TimeML>\n"
        buffer += text.utf8
    }
}

private struct TimexRecord: JSONWritable {
    let expression: TimeExpression
    let document: Document
    let map: CodePointMap
    let explain: Bool

    func write(to writer: inout JSONWriter) {
        let range = map.codePoints(in: expression.range)
        writer.object { json in
            json.field("start", range.lowerBound)
            json.field("end", range.upperBound)
            json.field("type", expression.kind.rawValue)
            json.field("value", expression.value)
            json.field("mod", expression.mod)
            json.field("text", document[expression.range])
            json.field("edtf", expression.date?.description)
            json.field("basis", expression.basis.rawValue)
            json.field("rule", expression.rule)
            if explain { json.field("steps", expression.steps) }
        }
    }
}

private struct RangeRecord: JSONWritable {
    let range: TimeRange
    let document: Document
    let map: CodePointMap

    func write(to writer: inout JSONWriter) {
        let place = map.codePoints(in: range.range)
        writer.object { json in
            json.field("start", place.lowerBound)
            json.field("end", place.upperBound)
            json.field("text", document[range.range])
            json.field("edtf", range.date.description)
            json.field("begin", range.begin)
            json.field("ending", range.end)
        }
    }
}
