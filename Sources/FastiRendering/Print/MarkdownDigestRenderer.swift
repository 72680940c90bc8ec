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
        var result = ""
        var isStart = true
        let scalars = Array(PlainText.line(text).unicodeScalars)
        for (place, scalar) in scalars.enumerated() {
            let isAlways = "\\`*_[]<>#|&~$^@".unicodeScalars.contains(scalar)
            // An address or the name of an emoji goes on after it.
            let isJoining =
                scalar == ":" && place + 1 < scalars.count && scalars[place + 1] != " "
            // A list, a heading's underline, a definition or a number only begins a line.
            let isAtStart = isStart && "+-=.):".unicodeScalars.contains(scalar)
            if isAlways || isJoining || isAtStart { result += "\\" }
            result.unicodeScalars.append(scalar)
            isStart = isStart && ("0"..."9" ~= scalar || scalar == " ")
        }
        // The beginning of an automatic link.
        return result.replacing("www.", with: "www\\.")
    }
}
