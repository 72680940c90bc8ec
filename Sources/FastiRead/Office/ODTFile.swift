import FastiReading

/// OpenDocument text (ISO/IEC 26300), as it stands once all changes are accepted.
enum ODTFile {
    private static let body = "content.xml"
    private static let properties = "meta.xml"
    private static let manifest = "META-INF/manifest.xml"

    static func read(_ bytes: [UInt8]) throws(ReadingFailure) -> ReadingReply {
        let members = try Archive.members([body, properties, manifest], of: bytes)
        if let list = members[manifest],
            String(decoding: list, as: UTF8.self).contains("encryption-data")
        {
            throw ReadingFailure(.encrypted)
        }
        guard let content = members[body] else {
            throw ReadingFailure(.damaged, "no \(body) in it")
        }
        let text = try content.withUnsafeBytes { buffer in
            Result { () throws(ReadingFailure) in try ODTText(buffer) }
        }.get()
        var metadata = OfficeProperties(members[properties]).metadata
        metadata.title = text.title ?? metadata.title
        return ReadingReply(bytes: Array(text.lines.joined().utf8), metadata: metadata)
    }
}

private struct ODTText {
    private(set) var lines: [TextLine] = []
    private(set) var title: String?

    /// Of paragraphs within each other: those of a frame inside one.
    private var open: [(text: String, isTitle: Bool)] = []
    private var lists = 0
    private var tables = 0
    private var cells: [String]?
    private var skipped = 0
    /// Styles made from that of the title.
    private var titleStyles: Set<String> = ["Title"]

    /// The changes' old texts, remarks, notes' numbers, what the program works out itself.
    private static let leftOut: Set<String> = [
        "tracked-changes", "annotation", "note-citation", "sequence-decls", "index-title-template",
        "table-of-content", "object", "image", "ruby-text", "forms",
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
                if skipped == 0, !open.isEmpty {
                    open[open.count - 1].text += words.replacing("\n", with: " ")
                }
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
            open.append(("", titleStyles.contains(style)))
        case "s", "tab": add(" ")
        case "line-break": add("\n")
        case "list": lists += 1
        case "table": tables += 1
        case "table-row": if tables == 1 { cells = [] }
        case "table-cell": if tables == 1 { cells?.append("") }
        default: break
        }
    }

    private mutating func add(_ text: String) {
        if !open.isEmpty { open[open.count - 1].text += text }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p", "h": endParagraph()
        case "list": lists = max(0, lists - 1)
        case "table": tables = max(0, tables - 1)
        case "table-row":
            guard tables == 1, let row = cells else { return }
            cells = nil
            lines.append(TextLine(kind: .row, text: TableText.row(row)))
        default: break
        }
    }

    private mutating func endParagraph() {
        guard let (text, isTitle) = open.popLast() else { return }
        let words = text.split(separator: "\n").compactMap { String($0).nonEmptyLine }
            .joined(separator: "\n")
        if let count = cells?.count, count > 0 {
            let old = cells?[count - 1] ?? ""
            cells?[count - 1] = old.isEmpty ? words : old + " " + words
        } else if isTitle, title == nil, !words.isEmpty, lines.isEmpty {
            title = words
        } else if !words.isEmpty {
            lines.append(TextLine(kind: lists > 0 ? .item : .paragraph, text: words))
        }
    }
}
