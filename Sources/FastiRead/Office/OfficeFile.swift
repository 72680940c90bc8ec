import FastiReading

/// What the formats of office programs have in common: a packed XML document, and another with
/// its properties.
enum OfficeFile {
    /// - Parameters:
    ///   - body: The name of the document among the members.
    ///   - text: Reads it.
    static func read(
        _ members: [String: [UInt8]], body: String, properties: String,
        text: (UnsafeRawBufferPointer) throws(ReadingFailure) -> OfficeLines
    ) throws(ReadingFailure) -> ReadingReply {
        guard let content = members[body] else {
            throw ReadingFailure(.damaged, "no \(body) in it")
        }
        let found = try content.withUnsafeBytes { buffer in
            Result { () throws(ReadingFailure) in try text(buffer) }
        }.get()
        var metadata = OfficeProperties(members[properties]).metadata
        metadata.title = found.title ?? metadata.title
        return ReadingReply(bytes: Array(found.lines.joined().utf8), metadata: metadata)
    }
}

/// The lines of an office document as they are put together: paragraphs, items, rows of tables.
///
/// Paragraphs can stand inside others, as those of notes and text boxes do: they come behind the
/// one that they stand in, so that it stays whole.
struct OfficeLines {
    private struct Paragraph {
        var text = ""
        var isTitle: Bool
        var isItem = false
        /// What stands inside it.
        var inner: [TextLine] = []
    }

    private(set) var lines: [TextLine] = []
    private(set) var title: String?

    private var open: [Paragraph] = []
    /// The cells of the row that is being read, in a table of the outermost rank.
    private var cells: [String]?
    /// How many paragraphs are open around that row.
    private var cellsDepth = 0
    private var tables = 0

    // MARK: Paragraphs

    mutating func startParagraph(isTitle: Bool = false) {
        open.append(Paragraph(isTitle: isTitle))
    }

    /// Adds to the innermost open paragraph.
    mutating func add(_ text: String) { change { $0.text += text } }

    mutating func markTitle() { change { $0.isTitle = true } }

    mutating func markItem() { change { $0.isItem = true } }

    /// Puts lines behind the innermost open paragraph.
    mutating func add(behind lines: [TextLine]) { change { $0.inner += lines } }

    /// Leaves out the innermost open paragraph's own text.
    mutating func dropText() { change { $0.text = "" } }

    private mutating func change(_ body: (inout Paragraph) -> Void) {
        if !open.isEmpty { body(&open[open.count - 1]) }
    }

    mutating func endParagraph() {
        guard let paragraph = open.popLast() else { return }
        let words = paragraph.text.split(separator: "\n").compactMap { String($0).nonEmptyLine }
            .joined(separator: "\n")
        let isCell = cells != nil && open.count == cellsDepth
        if paragraph.isTitle, title == nil, !words.isEmpty, lines.isEmpty, open.isEmpty, !isCell {
            title = words
        } else {
            put(TextLine(kind: paragraph.isItem ? .item : .paragraph, text: words), inCell: isCell)
        }
        for line in paragraph.inner { put(line, inCell: isCell) }
    }

    private mutating func put(_ line: TextLine, inCell: Bool = false) {
        guard !line.text.isEmpty else { return }
        if inCell, let count = cells?.count, count > 0 {
            let old = cells?[count - 1] ?? ""
            cells?[count - 1] = old.isEmpty ? line.text : old + " " + line.text
        } else if open.isEmpty {
            lines.append(line)
        } else {
            change { $0.inner.append(line) }
        }
    }

    // MARK: Tables

    mutating func startTable() { tables += 1 }

    mutating func endTable() { tables = max(0, tables - 1) }

    mutating func startRow() {
        guard tables == 1 else { return }
        cells = []
        cellsDepth = open.count
    }

    mutating func startCell() { if tables == 1 { cells?.append("") } }

    /// A row stands on one line; of a table of one column, which lays out a page, that is plain
    /// text.
    mutating func endRow() {
        guard tables == 1, let row = cells else { return }
        cells = nil
        put(
            TextLine(
                kind: .row,
                text: row.map(\.oneLine).filter { !$0.isEmpty }.joined(separator: " | ")))
    }
}
