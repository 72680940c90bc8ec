public import FastiChronology

/// Writes the digest as a page of HTML to read, to print and to edit: dates in a column, entries with who
/// says them and their passages, numbered sources.
///
/// One file that loads nothing and runs nothing. An entry takes few elements, because the time that a
/// PDF takes goes by their number; date and title are a heading, so readers can go from one to the next.
/// Printed, it has a running title and page numbers
/// (CSS Paged Media, which browsers know in part).
public struct HTMLDigestRenderer: Renderer {
    public static let format = "html"
    public static let fileName = "digest.html"

    private let leftOut: String

    /// - Parameter leftOut: What of the chronology was left out, in a sentence.
    public init(leftOut: String = "") { self.leftOut = leftOut }

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        let digest = PrintedDigest(chronology, leftOut: leftOut)
        let title = HTML.escaped(digest.title)
        let summary = [digest.summary, digest.leftOut, digest.key].filter { !$0.isEmpty }
            .map(HTML.escaped).joined(separator: "<br>")
        out.write(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="generator" content="Fasti">
            <title>\(title)</title>
            <style>
            \(Self.style)
            </style>
            </head>
            <body>
            <h1>\(title)</h1>
            <p class="summary">\(summary)</p>

            """)
        for section in digest.sections { write(section, digest, to: &out) }
        writeList("Names", digest.names, to: &out)
        write(digest.sources, to: &out)
        writeList("Could not be read", digest.unread, to: &out)
        out.write("</body>\n</html>\n")
    }

    private func write(
        _ section: PrintedDigest.Section, _ digest: PrintedDigest,
        to out: inout some TextOutputStream
    ) {
        out.write(
            """
            <h2>\(HTML.escaped(section.heading))</h2>

            """)
        for item in section.items {
            out.write("<div class=\"entry\"><h3>")
            if !item.date.isEmpty { out.write("<b>\(HTML.escaped(item.date))</b> ") }
            out.write("\(HTML.escaped(item.title))</h3>")
            if !item.details.isEmpty {
                let details = item.details.joined(separator: " · ")
                out.write("<p class=\"detail\">\(HTML.escaped(details))</p>")
            }
            for passage in item.passages { write(passage, digest, to: &out) }
            if item.otherPassages > 0 {
                let words = item.otherPassages == 1 ? "passage" : "passages"
                out.write("<p class=\"detail\">and \(item.otherPassages) more \(words)</p>")
            }
            out.write("</div>\n")
        }
    }

    private func write(
        _ passage: PrintedDigest.Passage, _ digest: PrintedDigest,
        to out: inout some TextOutputStream
    ) {
        out.write("<blockquote>\(HTML.escaped(passage.quote))")
        if let number = passage.source {
            let page = passage.page.map { ", page \($0)" } ?? ""
            out.write(" <a href=\"#source-\(number)\">[\(number)\(page)]</a>")
        }
        out.write("</blockquote>")
    }

    private func writeList(
        _ heading: String, _ texts: [String], to out: inout some TextOutputStream
    ) {
        guard !texts.isEmpty else { return }
        out.write("<h2>\(heading)</h2>\n<ul>\n")
        for text in texts { out.write("<li>\(HTML.escaped(text))</li>\n") }
        out.write("</ul>\n")
    }

    private func write(
        _ sources: [PrintedDigest.SourceItem], to out: inout some TextOutputStream
    ) {
        guard !sources.isEmpty else { return }
        out.write("<h2>Sources</h2>\n<ol>\n")
        for source in sources {
            out.write("<li id=\"source-\(source.number)\" value=\"\(source.number)\">")
            out.write(source.texts.map(HTML.escaped).joined(separator: "<br>"))
            if let url = source.url {
                out.write("<br><a href=\"\(HTML.escaped(url))\">on the web</a>")
            }
            if let text = source.text {
                out.write("<br><a href=\"\(HTML.escaped(text))\">the text as it was read</a>")
            }
            out.write("</li>\n")
        }
        out.write("</ol>\n")
    }

    /// The running title is the first heading, so that no text of a document stands in the style.
    private static let style = """
        @page { size: A4; margin: 22mm 18mm 20mm; \
        @top-left { content: string(title); font: 8pt "Noto Sans", sans-serif; color: #444 } \
        @bottom-right { content: counter(page) " of " counter(pages); \
        font: 8pt "Noto Sans", sans-serif; color: #444 } }
        @page :first { @top-left { content: none } }
        body { font: 9.5pt/1.35 "Noto Sans", "Open Sans", Helvetica, Arial, sans-serif; color: #111; \
        max-width: 52em; margin: 0 auto; padding: 1em }
        h1 { font-size: 1.7em; margin: 0 0 .2em; string-set: title content() }
        h2 { font-size: 1.2em; margin: 1.4em 0 .3em; border-bottom: 1px solid #888; \
        break-after: avoid }
        h3 { font-size: 1em; margin: 0; break-after: auto; bookmark-level: none }
        .entry { padding: .3em 0 .5em 18%; border-top: 1px solid #ddd; break-inside: avoid; \
        overflow-wrap: anywhere }
        h2 + .entry { border-top: none }
        h3 b { float: left; width: 19.5%; margin-left: -22%; color: #333 }
        p { margin: 0 }
        .summary, .detail { color: #444; font-size: .9em }
        blockquote { margin: .25em 0 0; padding-left: .7em; border-left: 2px solid #bbb; \
        color: #333; font-size: .85em }
        li { margin-bottom: .5em; overflow-wrap: anywhere }
        a { color: #00527c }
        @media print { body { padding: 0; max-width: none } a { color: inherit; \
        text-decoration: none } }
        """
}

/// Text of documents in HTML.
enum HTML {
    /// As it may stand in an element or in a quoted attribute.
    static func escaped(_ text: String) -> String {
        func reference(_ byte: UInt8) -> StaticString? {
            switch byte {
            case UInt8(ascii: "&"): "&amp;"
            case UInt8(ascii: "<"): "&lt;"
            case UInt8(ascii: ">"): "&gt;"
            case UInt8(ascii: "\""): "&quot;"
            case UInt8(ascii: "'"): "&#39;"
            default: nil
            }
        }
        guard text.utf8.contains(where: { reference($0) != nil }) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + 32)
        for byte in text.utf8 {
            if let reference = reference(byte) {
                reference.withUTF8Buffer { result += $0 }
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
