internal import CFastiPage
public import FastiChronology
internal import FastiHashing

/// Writes the interactive page: the chronology to search, to filter, and to follow back to its passages.
///
/// One file that works offline and loads nothing. What the documents say stands in it as data, which
/// the page's own program turns into text and never into markup; the browser runs that program
/// alone, by its digest (Content Security Policy). Without JavaScript the page is a plain list.
public struct PageRenderer: Renderer {
    public static let format = "page"
    public static let fileName = "chronology.html"

    /// Entries that a browser shows without lag; of more, the most salient.
    static let mostEntries = 10_000

    private let contexts: PassageContexts

    /// - Parameter contexts: What stands around the passages, where that is known.
    public init(contexts: PassageContexts = PassageContexts()) { self.contexts = contexts }

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        var subject = DiagramSubject(chronology)
        subject.keepMostSalient(Self.mostEntries)
        let page = TimelinePage(subject.chronology, width: 1_000, isASCII: false)
        let data = PageData(page, contexts: contexts)
        writeHead(page, selection: subject.selection, to: &out)
        out.write(PagePart.body.text)
        writeWithoutProgram(page, to: &out)
        out.write("<script type=\"application/json\" id=\"data\">\n")
        data.write(to: &out)
        out.write("</script>\n</body>\n</html>\n")
    }

    private func writeHead(
        _ page: TimelinePage, selection: String, to out: inout some TextOutputStream
    ) {
        let title = HTML.escaped(page.title)
        let summary = [page.summary, selection, TimelinePage.key].filter { !$0.isEmpty }
            .map(HTML.escaped).joined(separator: "<br>")
        let (style, program) = (PagePart.style, PagePart.program)
        out.write(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
            style-src '\(style.digest)'; script-src '\(program.digest)'; base-uri 'none'; \
            form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="referrer" content="no-referrer">
            <meta name="generator" content="Fasti">
            <title>\(title)</title>
            <style>\(style.text)</style>
            <script>\(program.text)</script>
            </head>
            <body>
            <div class="head">
            <h1 dir="auto">\(title)</h1>
            <p class="summary">\(summary)</p>
            </div>

            """)
    }

    /// For browsers that run no programs.
    private func writeWithoutProgram(_ page: TimelinePage, to out: inout some TextOutputStream) {
        out.write(
            """
            <noscript>
            <p class="help">To search and to filter, this page needs JavaScript. \
            All passages are in digest.html as well.</p>

            """)
        for section in page.sections {
            out.write("<h2>\(HTML.escaped(section.heading))</h2>\n<ul>\n")
            for entry in section.entries {
                let date = entry.dates.first.map { page.wording.dates.words($0.edtf) + ": " } ?? ""
                let words = page.plain(date + entry.title)
                let numbers = page.index.numbers(ofMentions: entry.mentions)
                    .map { " [\($0)]" }.joined()
                out.write("<li>\(HTML.escaped(words))\(numbers)</li>\n")
            }
            out.write("</ul>\n")
        }
        out.write("</noscript>\n")
    }
}

/// A part of the page that is the same for every chronology.
private struct PagePart {
    let text: String
    /// As a Content Security Policy names it.
    let digest: String

    static let style = PagePart(fasti_page_style())
    static let body = PagePart(fasti_page_body())
    static let program = PagePart(fasti_page_program())

    private init(_ part: fasti_page_part) {
        let bytes = Array(UnsafeBufferPointer(start: part.bytes, count: part.count))
        text = String(decoding: bytes, as: UTF8.self)
        digest = "sha256-\(SHA256.base64(bytes))"
    }
}
