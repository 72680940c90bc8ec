import FastiDates
import FastiJSON
import FastiTagging
import FastiText
import Glibc

/// Writes what was found, gathered into large pieces.
struct TagOutput {
    let format: TagCommand.Format
    let explain: Bool
    /// What is not sent yet: JSON, or what the other formats write.
    private var json = JSONWriter()
    private var buffer: [UInt8] = []

    init(format: TagCommand.Format, explain: Bool) {
        self.format = format
        self.explain = explain
    }

    mutating func write(_ id: String, _ document: Document, _ date: EDTF?, _ tagger: Tagger) {
        switch format {
        case .jsonl: writeJSON(id, document, date, tagger)
        case .text: writeText(id, document, date, tagger)
        case .timeml: writeTimeML(id, document, date, tagger)
        }
        if max(buffer.count, json.count) > 1 << 16 { flush() }
    }

    mutating func flush() {
        Self.send(format == .jsonl ? json.bytes : buffer[...])
        json.removeAll()
        buffer.removeAll(keepingCapacity: true)
    }

    private static func send(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { bytes in
            var sent = 0
            while sent < bytes.count, let base = bytes.baseAddress {
                let count = Glibc.write(1, base + sent, bytes.count - sent)
                if count <= 0 { return }
                sent += count
            }
        }
    }

    /// Sends what is written of a document with very many expressions: it is larger than the document.
    private static func sendLong(_ json: inout JSONWriter) {
        guard json.count > 1 << 20 else { return }
        send(json.bytes)
        json.removeSent()
    }

    private mutating func writeJSON(
        _ id: String, _ document: Document, _ date: EDTF?, _ tagger: Tagger
    ) {
        let map = CodePointMap(document.bytes)
        var ranges: [TimeRange] = []
        var count = 0
        json.object { json in
            json.field("id", id)
            json.field("published", date?.description)
            json.field("timexes") { json in
                tagger.tag(document, published: date) { piece in
                    for expression in piece.expressions {
                        Self.write(expression, of: document, map, explain: explain, to: &json)
                        Self.sendLong(&json)
                    }
                    ranges += piece.ranges.map { $0.moved(by: count) }
                    count += piece.expressions.count
                }
            }
            json.field("ranges") { json in
                for range in ranges { Self.write(range, of: document, map, to: &json) }
            }
        }
        json.endLine()
    }

    private mutating func writeText(
        _ id: String, _ document: Document, _ date: EDTF?, _ tagger: Tagger
    ) {
        buffer += "\(id)\(date.map { " (\($0))" } ?? "")\n".utf8
        var ranges: [TimeRange] = []
        tagger.tag(document, published: date) { piece in
            for expression in piece.expressions { writeText(expression, of: document) }
            ranges += piece.ranges
            flush()
        }
        for range in ranges {
            buffer += "  RANGE \(range.date)  “\(document[range.range])”\n".utf8
        }
    }

    private mutating func writeText(_ expression: TimeExpression, of document: Document) {
        let days = expression.date.map { " = \($0)" } ?? ""
        let said = document[expression.range].split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        var text = "  \(expression.kind.rawValue) \(expression.value)"
        text += "\(expression.mod.map { " " + $0 } ?? "")\(days)  “\(said)”\n"
        if explain {
            text += "      \(expression.basis.rawValue), rule \(expression.rule)\n"
            for step in expression.steps { text += "      \(step)\n" }
        }
        buffer += text.utf8
    }

    private mutating func writeTimeML(
        _ id: String, _ document: Document, _ date: EDTF?, _ tagger: Tagger
    ) {
        let escaped = Self.escaped
        var text =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n<DOCID>\(escaped(id))</DOCID>\n"
        if let date {
            text += "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"\(escaped(date.description))\" "
            text +=
                "functionInDocument=\"CREATION_TIME\">\(escaped(date.description))</TIMEX3></DCT>\n"
        }
        buffer += (text + "<TEXT>").utf8
        var next = 0
        var count = 0
        tagger.tag(document, published: date) { piece in
            for expression in piece.expressions {
                count += 1
                var text = escaped(document[next..<expression.range.lowerBound])
                text += "<TIMEX3 tid=\"t\(count)\" type=\"\(expression.kind.rawValue)\" "
                text += "value=\"\(escaped(expression.value))\""
                if let mod = expression.mod { text += " mod=\"\(mod)\"" }
                text += ">\(escaped(document[expression.range]))</TIMEX3>"
                buffer += text.utf8
                next = expression.range.upperBound
            }
            flush()
        }
        buffer += (escaped(document[next..<document.bytes.count]) + "</TEXT>\n</TimeML>\n").utf8
    }

    private static func escaped(_ text: String) -> String {
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
}

extension TagOutput {
    private static func write(
        _ expression: TimeExpression, of document: Document, _ map: CodePointMap, explain: Bool,
        to writer: inout JSONWriter
    ) {
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

    private static func write(
        _ range: TimeRange, of document: Document, _ map: CodePointMap, to writer: inout JSONWriter
    ) {
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
