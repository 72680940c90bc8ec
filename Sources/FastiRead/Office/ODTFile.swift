import FastiReading

/// OpenDocument text (ISO/IEC 26300), as it stands once all changes are accepted.
enum ODTFile {
    private static let body = "content.xml"
    private static let properties = "meta.xml"
    private static let manifest = "META-INF/manifest.xml"

    static func read(
        _ bytes: [UInt8], _ limits: Limits = .standard
    ) throws(ReadingFailure) -> ReadingReply {
        let members = try Archive.members([body, properties, manifest], of: bytes, limits)
        if let list = members[manifest],
            String(decoding: list, as: UTF8.self).contains("encryption-data")
        {
            throw ReadingFailure(.encrypted)
        }
        return try OfficeFile.read(members, body: body, properties: properties) {
            bytes throws(ReadingFailure) in try ODTText(bytes).lines
        }
    }
}

private struct ODTText {
    private(set) var lines = OfficeLines()

    private var lists = 0
    private var skipped = 0
    /// Styles made from that of the title.
    private var titleStyles: Set<String> = ["Title"]

    /// The changes' old texts, remarks, notes' numbers, what the program works out itself, and what
    /// is said of pictures.
    private static let leftOut: Set<String> = [
        "tracked-changes", "annotation", "note-citation", "sequence-decls", "index-title-template",
        "table-of-content", "object", "image", "ruby-text", "forms", "title", "desc",
    ]

    init(_ bytes: UnsafeRawBufferPointer) throws(ReadingFailure) {
        var walk = try XMLWalk(bytes)
        while let event = try walk.next() {
            switch event {
            case .start(let name, let isEmpty):
                if skipped > 0 || Self.leftOut.contains(name) {
                    if !isEmpty { skipped += 1 }
                    continue
                }
                start(name, walk)
                if isEmpty { end(name) }
            case .end(let name):
                if skipped > 0 { skipped -= 1 } else { end(name) }
            case .text(let words):
                // White space is as the file has it only where it stands alone.
                if skipped == 0 { lines.add(words.replacing("\n", with: " ")) }
            }
        }
    }

    private mutating func start(_ name: String, _ walk: borrowing XMLWalk) {
        switch name {
        case "style":
            if walk.attribute("style:parent-style-name") == "Title",
                let own = walk.attribute("style:name")
            {
                titleStyles.insert(own)
            }
        case "p", "h":
            let style = walk.attribute("text:style-name") ?? ""
            lines.startParagraph(isTitle: titleStyles.contains(style))
            if lists > 0 { lines.markItem() }
        case "s", "tab": lines.add(" ")
        case "line-break": lines.add("\n")
        case "list": lists += 1
        case "table": lines.startTable()
        case "table-row": lines.startRow()
        case "table-cell": lines.startCell()
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p", "h": lines.endParagraph()
        case "list": lists = max(0, lists - 1)
        case "table": lines.endTable()
        case "table-row": lines.endRow()
        default: break
        }
    }
}
