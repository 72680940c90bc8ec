import FastiReading

/// Word's format since 2007 (ECMA-376): its paragraphs, items, tables, notes and text boxes as they
/// stand once all changes are accepted.
enum DOCXFile {
    private static let body = "word/document.xml"
    private static let properties = "docProps/core.xml"
    private static let notes = ["word/footnotes.xml", "word/endnotes.xml"]
    /// The beginning of Word's older format, and of a newer file under a password.
    private static let oldSignature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0]

    static func read(
        _ bytes: [UInt8], _ limits: Limits = .standard
    ) throws(ReadingFailure) -> ReadingReply {
        if bytes.starts(with: oldSignature) {
            throw ReadingFailure(.damaged, "under a password, or in Word's format before 2007")
        }
        let members = try Archive.members(Set([body, properties] + notes), of: bytes, limits)
        var text = DOCXText()
        for name in notes {
            guard let content = members[name] else { continue }
            try content.withUnsafeBytes { buffer in
                Result { () throws(ReadingFailure) in try text.read(buffer) }
            }.get()
        }
        return try OfficeFile.read(members, body: body, properties: properties) {
            bytes throws(ReadingFailure) in
            try text.read(bytes)
            return text.lines
        }
    }
}

private struct DOCXText {
    private(set) var lines = OfficeLines()

    /// The notes read so far that nothing has referred to, by kind and number.
    private var notes: [String: [TextLine]] = [:]
    private var note: String?
    /// Elements that are left out with all in them: how many are open.
    private var skipped = 0

    /// What was deleted or moved away, what Word works out itself, the second form of what stands
    /// there in two, and what is no text.
    private static let leftOut: Set<String> = [
        "del", "moveFrom", "instrText", "delText", "Fallback", "sdtPr", "sectPr", "tblPr",
        "object", "commentReference",
    ]

    /// Reads a part: the notes' before the one that refers to them.
    mutating func read(_ bytes: UnsafeRawBufferPointer) throws(ReadingFailure) {
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
                if isEmpty { end(name) }
            case .end(let name):
                if skipped > 0 {
                    skipped -= 1
                    continue
                }
                isText = false
                end(name)
            case .text(let words): if isText, skipped == 0 { lines.add(words) }
            }
        }
    }

    private mutating func start(_ name: String, _ walk: borrowing XMLWalk) {
        switch name {
        case "p": lines.startParagraph()
        case "tab": lines.add(" ")
        case "br", "cr": lines.add("\n")
        case "noBreakHyphen": lines.add("-")
        case "numPr": lines.markItem()
        case "pStyle": take(style: walk.attribute("w:val")?.lowercased() ?? "")
        case "tbl": lines.startTable()
        case "tr": lines.startRow()
        case "tc": lines.startCell()
        case "footnote", "endnote":
            // What parts the notes from the text is a note to Word.
            note = walk.attribute("w:type") == nil ? key(name, walk) : ""
            lines = OfficeLines()
        case "footnoteReference", "endnoteReference":
            // Once: a note that is referred to a million times is one.
            let key = key(String(name.dropLast("Reference".count)), walk)
            lines.add(behind: notes.removeValue(forKey: key) ?? [])
        default: break
        }
    }

    private func key(_ kind: String, _ walk: borrowing XMLWalk) -> String {
        kind + " " + (walk.attribute("w:id") ?? "")
    }

    private mutating func take(style: String) {
        if ["title", "titel", "titre"].contains(style) { lines.markTitle() }
        if style.hasPrefix("list") { lines.markItem() }
        isContents = style.hasPrefix("toc") && style.last?.isNumber ?? false
    }

    /// Whether the paragraph is a line of the table of contents.
    private var isContents = false

    private mutating func end(_ name: String) {
        switch name {
        case "p":
            if isContents { lines.dropText() }
            isContents = false
            lines.endParagraph()
        case "tbl": lines.endTable()
        case "tr": lines.endRow()
        case "footnote", "endnote":
            if let note { notes[note] = lines.lines }
            note = nil
            lines = OfficeLines()
        default: break
        }
    }
}
