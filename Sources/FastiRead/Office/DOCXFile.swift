import FastiReading

/// Word's format since 2007 (ECMA-376): its paragraphs, items and tables as they stand once all
/// changes are accepted.
enum DOCXFile {
    private static let body = "word/document.xml"
    private static let properties = "docProps/core.xml"
    /// The beginning of Word's older format, and of a newer file under a password.
    private static let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> ReadingReply {
        if bytes.starts(with: oldSignature) {
            throw ReadingFailure(.damaged, "under a password, or in Word's format before 2007")
        }
        let members = try Archive.members([body, properties], of: bytes)
        guard let content = members[body] else {
            throw ReadingFailure(.damaged, "no \(body) in it")
        }
        let text = try content.withUnsafeBytes { buffer in
            Result { () throws(ReadingFailure) in try DOCXText(buffer) }
        }.get()
        var metadata = OfficeProperties(members[properties]).metadata
        metadata.title = text.title ?? metadata.title
        return ReadingReply(bytes: Array(text.lines.joined().utf8), metadata: metadata)
    }
}

private struct DOCXText {
    private(set) var lines: [TextLine] = []
    private(set) var title: String?

    private var text = ""
    private var isItem = false
    private var isTitle = false
    /// The cells of the row that is being read, in a table of the outermost rank.
    private var cells: [String]?
    private var tables = 0
    /// Elements that are left out with all in them: how many are open.
    private var skipped = 0

    /// What was deleted or moved away, what Word works out itself, the second form of what stands
    /// there in two, and what is no text.
    private static let leftOut: Set<String> = [
        "del", "moveFrom", "instrText", "delText", "Fallback", "sdtPr", "sectPr", "tblPr",
        "drawing",
        "object", "pict", "footnoteReference", "endnoteReference", "commentReference",
    ]

    init(_ bytes: UnsafeRawBufferPointer) throws(ReadingFailure) {
        var walk = try XMLWalk(bytes)
        var isText = false
        while let event = try walk.next() {
            switch event {
            case .start(let name, let isEmpty):
                if skipped > 0 || Self.leftOut.contains(name) {
                    if !isEmpty { skipped += 1 }
                    continue
                }
                isText = name == "t"
                start(name, walk)
            case .end(let name):
                if skipped > 0 {
                    skipped -= 1
                    continue
                }
                isText = false
                end(name)
            case .text(let words): if isText, skipped == 0 { text += words }
            }
        }
    }

    private mutating func start(_ name: String, _ walk: borrowing XMLWalk) {
        switch name {
        case "tab": text += " "
        case "br", "cr": text += "\n"
        case "noBreakHyphen": text += "-"
        case "numPr": isItem = true
        case "pStyle":
            let style = walk.attribute("w:val")?.lowercased() ?? ""
            isTitle = style == "title" || style == "titel" || style == "titre"
            if style.hasPrefix("list") { isItem = true }
        case "tbl": tables += 1
        case "tr": if tables == 1 { cells = [] }
        case "tc": if tables == 1 { cells?.append("") }
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": endParagraph()
        case "tbl": tables = max(0, tables - 1)
        case "tr":
            guard tables == 1, let row = cells else { return }
            cells = nil
            lines.append(TextLine(kind: .row, text: TableText.row(row)))
        default: break
        }
    }

    private mutating func endParagraph() {
        let words = text.split(separator: "\n").compactMap { String($0).nonEmptyLine }
            .joined(separator: "\n")
        if let count = cells?.count, count > 0 {
            let old = cells?[count - 1] ?? ""
            cells?[count - 1] = old.isEmpty ? words : old + " " + words
        } else if isTitle, title == nil, !words.isEmpty, lines.isEmpty {
            title = words
        } else if !words.isEmpty {
            lines.append(TextLine(kind: isItem ? .item : .paragraph, text: words))
        }
        text = ""
        isItem = false
        isTitle = false
    }
}

enum TableText {
    /// A row of a table on one line; a table of one column, which lays out a page, is plain text.
    static func row(_ cells: [String]) -> String {
        cells.map { $0.oneLine }.filter { !$0.isEmpty }.joined(separator: " | ")
    }
}
