public import FastiChronology

/// Writes the digest as Markdown (CommonMark), to be edited and passed on.
public struct MarkdownDigestRenderer: Renderer {
    public static let format = "markdown"
    public static let fileName = "digest.md"

    private let leftOut: String

    /// - Parameter leftOut: What of the chronology was left out, in a sentence.
    public init(leftOut: String = "") { self.leftOut = leftOut }

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        let digest = PrintedDigest(chronology, leftOut: leftOut)
        out.write("# \(Markdown.escaped(digest.title))\n\n")
        let summary = [digest.summary, digest.leftOut, digest.key].filter { !$0.isEmpty }
        out.write(summary.map(Markdown.escaped).joined(separator: "  \n") + "\n")
        for section in digest.sections {
            out.write("\n## \(Markdown.escaped(section.heading))\n")
            for item in section.items { write(item, to: &out) }
        }
        writeList("Names", digest.names, to: &out)
        if !digest.sources.isEmpty {
            out.write("\n## Sources\n\n")
            for source in digest.sources {
                let texts = source.texts.map(Markdown.escaped).joined(separator: "; ")
                out.write("- \\[\(source.number)\\] \(texts)\n")
            }
        }
        writeList("Could not be read", digest.unread, to: &out)
    }

    private func write(_ item: PrintedDigest.Item, to out: inout some TextOutputStream) {
        let date = item.date.isEmpty ? "" : "**\(Markdown.escaped(item.date))** "
        out.write("\n\(date)\(Markdown.escaped(item.title))\n")
        if !item.details.isEmpty { out.write("\n") }
        for detail in item.details { out.write("- \(Markdown.escaped(detail))\n") }
        for passage in item.passages {
            let page = passage.page.map { ", page \($0)" } ?? ""
            let source = passage.source.map { " \\[\($0)\(page)\\]" } ?? ""
            out.write("\n> \(Markdown.escaped(passage.quote))\(source)\n")
        }
    }

    private func writeList(
        _ heading: String, _ texts: [String], to out: inout some TextOutputStream
    ) {
        guard !texts.isEmpty else { return }
        out.write("\n## \(heading)\n\n")
        for text in texts { out.write("- \(Markdown.escaped(text))\n") }
    }
}

/// Text of documents in Markdown.
package enum Markdown {
    /// One line of text in which nothing is markup: not in CommonMark, nor in GitHub's tables and
    /// automatic links.
    package static func escaped(_ text: String) -> String {
        let bytes = Array(PlainText.line(text).utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 32)
        var isStart = true
        for (place, byte) in bytes.enumerated() {
            let isEscaped =
                switch byte {
                // An address or the name of an emoji goes on after it.
                case UInt8(ascii: ":"):
                    isStart || place + 1 < bytes.count && bytes[place + 1] != UInt8(ascii: " ")
                // A list, a heading's underline, a definition or a number only begins a line.
                case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ")"):
                    isStart
                // The beginning of an automatic link.
                case UInt8(ascii: "."):
                    isStart || bytes[..<place].suffix(3).elementsEqual("www".utf8)
                default: byte < 0x80 && isMarkup[Int(byte)]
                }
            if isEscaped { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
            isStart = isStart && (0x30...0x39 ~= byte || byte == UInt8(ascii: " "))
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether an ASCII character is markup wherever it stands.
    private static let isMarkup: [Bool] = (0..<0x80).map { "\\`*_[]<>#|&~$^@".utf8.contains($0) }
}
