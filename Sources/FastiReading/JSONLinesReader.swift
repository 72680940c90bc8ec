import FastiDates
import FastiHashing
import FastiJSON
import FastiText

/// JSON Lines: each line an object, which is one document.
///
/// Its text stands under `text`; `id`, `title`, `publisher`, `author`, `url`, `language` and
/// `published` are read where they are there, and other keys passed over. Read as a stream: no
/// more than one line is in memory.
struct JSONLinesReader: Reader {
    let name = "jsonl"
    let extensions = ["jsonl", "ndjson"]

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem> {
        var cursor = JSONLinesCursor(file: file, limits: context.limits)
        return AnyIterator { cursor.next() }
    }

    /// Whether a line is an object with a text, as in JSON Lines.
    static func isRecord(_ line: [UInt8]) -> Bool {
        guard line.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { return false }
        do throws(JSONError) {
            return try JSONValue(parsing: line)["text"]?.foreignString != nil
        } catch { return false }
    }
}

/// Where the reading of one file of JSON Lines stands.
private struct JSONLinesCursor {
    let file: InputFile
    let limits: Limits
    var lines: LineReader
    var digest: String?
    var pending: [ReadItem] = []
    var records = 0
    var problems = 0
    var isDone = false

    init(file: InputFile, limits: Limits) {
        self.file = file
        self.limits = limits
        lines = LineReader(file: file, limit: limits.lineBytes)
    }

    mutating func next() -> ReadItem? {
        if let item = pending.popLast() { return item }
        guard !isDone else { return nil }
        do throws(ReadingProblem) {
            // The digest stands in every record, so it is known before the first is read.
            let fileSHA256 = try fileDigest()
            while let line = try lines.next() {
                let items = read(line, fileSHA256)
                pending = items.reversed()
                if let item = pending.popLast() { return item }
            }
            isDone = true
            return try closing(fileSHA256)
        } catch {
            isDone = true
            return .unread(error)
        }
    }

    private mutating func fileDigest() throws(ReadingProblem) -> String {
        if let digest { return digest }
        let fresh = try file.sha256()
        digest = fresh
        return fresh
    }

    private func closing(_ fileSHA256: String) throws(ReadingProblem) -> ReadItem? {
        if lines.sha256() != fileSHA256 {
            return .unread(ReadingProblem(path: file.path, reason: .changedWhileRead))
        }
        guard records == 0, problems == 0 else { return nil }
        return .unread(ReadingProblem(path: file.path, reason: .empty))
    }

    private mutating func read(_ line: LineReader.Line, _ fileSHA256: String) -> [ReadItem] {
        let place = line.number
        let path = file.path
        func problem(_ reason: ReadingProblem.Reason) -> ReadingProblem {
            ReadingProblem(path: path, line: place, reason: reason)
        }
        guard let bytes = line.bytes else {
            problems += 1
            return [.unread(problem(.tooLarge(limits.textBytes)))]
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
        do throws(JSONError) {
            let object = try JSONValue(parsing: bytes)
            guard object.isObject else {
                problems += 1
                return [.unread(problem(.notJSON("the line is another value")))]
            }
            let isUTF8 = TextDecoding.isUTF8(bytes)
            let (item, notes) = record(object, isUTF8: isUTF8, at: place, fileSHA256, problem)
            if case .unread = item { problems += 1 } else { records += 1 }
            let encoding = isUTF8 ? [] : [ReadItem.note(problem(.recordNotUTF8))]
            return encoding + notes.map { .note(problem($0)) } + [item]
        } catch {
            problems += 1
            return [.unread(problem(.notJSON(error.reason.rawValue)))]
        }
    }

    private func record(
        _ object: JSONValue, isUTF8: Bool, at line: Int, _ fileSHA256: String,
        _ problem: (ReadingProblem.Reason) -> ReadingProblem
    ) -> (ReadItem, notes: [ReadingProblem.Reason]) {
        guard let raw = object["text"]?.foreignBytes else {
            return (.unread(problem(.noText)), [])
        }
        let text = TextDecoding.normalised(isUTF8 ? raw : TextDecoding.repaired(raw))
        guard text.count <= limits.textBytes else {
            return (.unread(problem(.tooLarge(limits.textBytes))), [])
        }
        let document = Document(wellFormed: text)
        guard !document.isBlank else { return (.unread(problem(.empty)), []) }
        var notes: [ReadingProblem.Reason] = []
        var metadata = SourceRecord.Metadata(object)
        if let stated = RecordDate.text(of: object) {
            metadata.published = RecordDate.parse(stated)
            if metadata.published == nil { notes.append(.publishedNotUnderstood(stated)) }
        }
        let id = object["id"].flatMap { $0.foreignString ?? $0.foreignNumber }?.nonBlank
        var record = SourceRecord(
            document: document, path: file.path, record: id ?? "\(line)",
            fileSHA256: fileSHA256, metadata: metadata)
        record.isFollowed = lines.hasNext
        return (.record(record), notes)
    }
}

extension SourceRecord.Metadata {
    fileprivate init(_ object: JSONValue) {
        func text(_ key: String) -> String? { object[key]?.foreignString?.nonBlank }
        self.init(
            title: text("title"), publisher: text("publisher"), author: text("author"),
            url: text("url"), language: text("language"))
    }
}

/// When a record says it was published.
enum RecordDate {
    /// Under these keys, the first that is there: `dct` is TimeML's word for it.
    static func text(of object: JSONValue) -> String? {
        for key in ["published", "date", "dct"] {
            if let value = object[key], let text = value.foreignString ?? value.foreignNumber {
                if let text = text.nonBlank { return text }
            }
        }
        return nil
    }

    /// EDTF; of a date with a time of day, as most programs write it, the day it names; and
    /// `20210325`.
    static func parse(_ text: String) -> EDTF? {
        if text.utf8.count > 10 {
            let day = text.prefix(10)
            if day.utf8.count == 10, "T ".contains(text[day.endIndex]) { return edtf(String(day)) }
        }
        if text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            let year = text.prefix(4)
            let month = text.dropFirst(4).prefix(2)
            return edtf("\(year)-\(month)-\(text.suffix(2))")
        }
        return edtf(text)
    }

    private static func edtf(_ text: String) -> EDTF? {
        do throws(EDTFError) { return try EDTF(text) } catch { return nil }
    }
}

extension String {
    /// The text without white space around it; `nil` where nothing is left.
    var nonBlank: String? {
        // Letters, digits and marks of ASCII at both ends: nothing to take off.
        if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first,
            0x21...0x7E ~= last
        {
            return self
        }
        guard !isBlank, let first = firstIndex(where: { !$0.isWhitespace }),
            let last = lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(self[first...last])
    }
}
