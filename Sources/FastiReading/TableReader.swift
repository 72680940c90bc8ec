import FastiText

/// Tables as text: comma- and tab-separated values with a line of headings (RFC 4180).
///
/// Each row is a document. Columns are known by their headings; `ReadingOptions.columns` names
/// others.
struct TableReader: Reader {
    let name = "table"
    let extensions: [String]
    /// `nil` where the headings tell: comma or semicolon.
    private let separator: UInt8?

    static let csv = TableReader(extensions: ["csv"], separator: nil)
    static let tsv = TableReader(extensions: ["tsv", "tab"], separator: 0x09)

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem> {
        var cursor = TableCursor(file, separator, context.options)
        return AnyIterator { cursor.next() }
    }
}

/// Which column holds what.
public struct TableColumns {
    /// What can be said of a document, with the headings under which tables have it, in lower
    /// case.
    private static let known: [(key: String, headings: [String])] = [
        ("text", ["text", "body", "content", "article", "fulltext", "full_text", "full text"]),
        (
            "published",
            [
                "published", "date", "publication_date", "publication date", "published_at",
                "publishedat", "pub_date", "pubdate", "dct",
            ]
        ),
        ("title", ["title", "headline"]),
        ("publisher", ["publisher", "source", "outlet", "publication"]),
        ("author", ["author", "authors", "byline"]),
        ("url", ["url", "link"]),
        ("language", ["language", "lang"]),
        ("label", ["label", "exhibit"]),
        ("id", ["id", "doc_id"]),
    ]

    /// What can be named in the options.
    public static let keys = known.map(\.key)

    private var places: [String: Int] = [:]

    /// - Parameter named: Headings by what they hold, as the user says.
    init(_ headings: [String], named: [String: String]) {
        let lower = headings.map { $0.nonBlank?.lowercased() ?? "" }
        for (key, usual) in Self.known {
            let wanted = named[key].map { [$0.lowercased()] } ?? usual
            for heading in wanted where places[key] == nil {
                places[key] = lower.firstIndex(of: heading)
            }
        }
    }

    func value(_ key: String, of row: [String]) -> String? {
        guard let place = places[key], place < row.count else { return nil }
        return row[place].nonBlank
    }

    var hasText: Bool { places["text"] != nil }
}

/// Where the reading of a table stands.
private struct TableCursor {
    private let file: InputFile
    private var separator: UInt8?
    private let named: [String: String]
    private let limits: Limits
    private var lines: LineReader
    private var columns: TableColumns?
    private var digest: String?
    private var pending: [ReadItem] = []
    private var records = 0
    private var problems = 0
    private var isDone = false

    init(_ file: InputFile, _ separator: UInt8?, _ options: ReadingOptions) {
        self.file = file
        self.separator = separator
        named = options.columns
        limits = options.limits
        lines = LineReader(file: file, limit: limits.lineBytes)
    }

    mutating func next() -> ReadItem? {
        if let item = pending.popLast() { return item }
        guard !isDone else { return nil }
        do throws(ReadingProblem) {
            if digest == nil { digest = try file.sha256() }
            while let (bytes, line) = try row() {
                let items = read(bytes, line)
                pending = items.reversed()
                if let item = pending.popLast() { return item }
                if isDone { return nil }
            }
            isDone = true
            if lines.sha256() != digest {
                throw ReadingProblem(path: file.path, reason: .changedWhileRead)
            }
            guard records == 0, problems == 0 else { return nil }
            throw ReadingProblem(path: file.path, reason: .empty)
        } catch {
            isDone = true
            return .unread(error)
        }
    }

    /// The next row: more than one line where a line end stands in quotation marks.
    private mutating func row() throws(ReadingProblem) -> (bytes: [UInt8], line: Int)? {
        guard let first = try lines.next() else { return nil }
        guard var bytes = first.bytes else { return ([], first.number) }
        var quotes = bytes.count { $0 == UInt8(ascii: "\"") }
        while !quotes.isMultiple(of: 2), bytes.count <= limits.lineBytes {
            guard let more = try lines.next()?.bytes else { break }
            bytes.append(0x0A)
            bytes += more
            quotes += more.count { $0 == UInt8(ascii: "\"") }
        }
        return (bytes, first.number)
    }

    private mutating func read(_ bytes: [UInt8], _ line: Int) -> [ReadItem] {
        guard bytes.count <= limits.lineBytes, !bytes.isEmpty || line > 0 else {
            return unread(.tooLarge(limits.textBytes), line)
        }
        guard bytes.contains(where: { $0 > 0x20 }) else { return [] }
        guard !bytes.contains(0) else {
            isDone = true
            return unread(.binary, nil)
        }
        let isUTF8 = TextDecoding.isUTF8(bytes)
        let whole = isUTF8 ? bytes : TextDecoding.repaired(bytes)
        guard let columns else {
            let mark = separator ?? Self.separator(of: whole)
            separator = mark
            let found = TableColumns(Self.cells(whole, mark), named: named)
            guard found.hasText else {
                isDone = true
                return unread(.noTextColumn, line)
            }
            columns = found
            return []
        }
        let row = Self.cells(whole, separator ?? UInt8(ascii: ","))
        let encoding = isUTF8 ? [] : [note(.recordNotUTF8, line)]
        return encoding + record(row, columns, line)
    }

    private mutating func record(
        _ row: [String], _ columns: TableColumns, _ line: Int
    ) -> [ReadItem] {
        guard let raw = columns.value("text", of: row) else { return unread(.empty, line) }
        let document = Document(wellFormed: TextDecoding.normalised(Array(raw.utf8)))
        guard document.bytes.count <= limits.textBytes else {
            return unread(.tooLarge(limits.textBytes), line)
        }
        guard !document.isBlank else { return unread(.empty, line) }
        var metadata = SourceRecord.Metadata(
            title: columns.value("title", of: row), publisher: columns.value("publisher", of: row),
            author: columns.value("author", of: row), url: columns.value("url", of: row),
            language: columns.value("language", of: row), label: columns.value("label", of: row))
        var notes: [ReadItem] = []
        if let stated = columns.value("published", of: row) {
            metadata.published = RecordDate.parse(stated)
            if metadata.published == nil { notes = [note(.publishedNotUnderstood(stated), line)] }
        }
        records += 1
        return notes + [
            .record(
                SourceRecord(
                    document: document, path: file.path,
                    record: columns.value("id", of: row) ?? "\(line)", fileSHA256: digest ?? "",
                    metadata: metadata))
        ]
    }

    private mutating func unread(_ reason: ReadingProblem.Reason, _ line: Int?) -> [ReadItem] {
        problems += 1
        return [.unread(ReadingProblem(path: file.path, line: line, reason: reason))]
    }

    private func note(_ reason: ReadingProblem.Reason, _ line: Int) -> ReadItem {
        .note(ReadingProblem(path: file.path, line: line, reason: reason))
    }

    /// Comma, semicolon or tab, of which the headings have most.
    private static func separator(of headings: [UInt8]) -> UInt8 {
        let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        let counts = marks.map { mark in headings.count { $0 == mark } }
        let most = counts.max() ?? 0
        return marks[counts.firstIndex(of: most) ?? 0]
    }

    /// A quotation mark inside a quoted cell stands twice.
    private static func cells(_ row: [UInt8], _ separator: UInt8) -> [String] {
        var cells: [String] = []
        var cell: [UInt8] = []
        var isQuoted = false
        var index = 0
        while index < row.count {
            let byte = row[index]
            if byte == UInt8(ascii: "\"") {
                if isQuoted, index + 1 < row.count, row[index + 1] == byte {
                    cell.append(byte)
                    index += 1
                } else if isQuoted || cell.isEmpty {
                    isQuoted.toggle()
                } else {
                    cell.append(byte)
                }
            } else if byte == separator, !isQuoted {
                cells.append(String(decoding: cell, as: UTF8.self))
                cell = []
            } else if byte != 0x0D || isQuoted {
                cell.append(byte)
            }
            index += 1
        }
        cells.append(String(decoding: cell, as: UTF8.self))
        return cells
    }
}
