import Fasti
import FastiGraphs
import FastiTestSupport
import Testing

private let words =
    HostileText.all + [
        "<script>alert(1)</script>", "<b>bold</b>", "&lt;i&gt; &amp;amp; &#60; &#x3c;", "AT&T & co",
        #"\N \G \E \T \H \L \n \l \r \\ \"#, #"""quotes"" and \""#, "]; b [label=x] }",
        "]", "]]", "]]>", "[]", "-> -- {} [] ; , |{a|b}", "<TABLE><TR><TD>x</TD></TR></TABLE>",
        "%s %n %d", "'single'",
        "<!-- comment --> <![CDATA[x]]> <?php ?>", "</text></svg>", "</TD></TR></TABLE>",
        "javascript:alert(1)", "\u{202E}olleh\u{202C}", "\u{1B}]8;;http://x\u{7}link",
        "مرحبا بالعالم", "שלום עולם", "हिन्दी", "ไทย", "ქართული", "日本語", "ə Ə ğ ş ı İ ö ü ç",
        String(repeating: "W", count: 100_000), String(repeating: "a\u{301}", count: 50_000),
        "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "zero\u{200B}width", "-\u{AD}-",
    ]

/// The text as SVG and PDF may show it: marks that hide `&lt;` from the writer of SVG aside.
private func plain(_ text: String) -> String {
    text.unicodeScalars.filter { $0 != "\u{2060}" }.map(String.init).joined()
}

private func expectShown(
    _ texts: [String], _ comment: Comment = "",
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let graph = page(texts)
    try graph.check()
    let svg = try SVGContents(try draw([graph], .svg)[0], sourceLocation: sourceLocation)
    let expected = graph.nodes.map { $0.label.lines[0].runs[0].text.description }
    let allowed: Set = ["svg", "g", "title", "polygon", "text", "a"]
    #expect(svg.elements.isSubset(of: allowed), comment, sourceLocation: sourceLocation)
    let shown = svg.texts.map(plain)
    let wanted = expected.filter { !$0.isEmpty }.map(plain)
    #expect(shown == wanted, comment, sourceLocation: sourceLocation)
    // The first is the page's; of empty tooltips there is none.
    let titles = svg.titles.dropFirst(expected.first?.isEmpty == true ? 0 : 1).map(plain)
    let tooltips = expected.map(plain).filter { !$0.isEmpty }
    #expect(titles.filter { !$0.isEmpty } == tooltips, comment, sourceLocation: sourceLocation)
    #expect(svg.links == [], comment, sourceLocation: sourceLocation)
}

@Test func hostileTextIsShownAsItIs() throws {
    try expectShown(words)
}

@Test func randomTextIsShownAsItIs() throws {
    var random = SeededGenerator(seed: 2_026)
    for round in 0..<10 {
        let texts = (0..<100).map { _ in random.label() }
        try expectShown(texts, "round \(round)")
    }
}

@Test func hostileTextDoesNotHarmPixelsAndPages() throws {
    #expect(try draw([page(words)], .png)[0].starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let pdf = try draw([page(words)], .pdf)[0]
    let text = try poppler("pdftotext", ["-raw"], pdf)
    for words in ["<script>alert(1)</script>", "&lt;i&gt; &amp;amp; &#60;", #"\N \G \E \T"#] {
        #expect(plain(text).contains(words), "\(words)")
    }
}

extension SeededGenerator {
    /// Pieces of markup, of DOT, of escapes and of alphabets in any order.
    mutating func label() -> String {
        let pieces = [
            "<", ">", "&", "\"", "'", "\\", "\\N", "\\n", "lt;", "&lt;", "&amp;", "#60;", "{", "}",
            "[", "]", "->", ";", "<b>", "</b>", "<br/>", "a", "word", " ", "  ", "é", "ж", "日",
            "ع", "\u{202E}", "\u{1B}[0m", "\u{0}", "\u{301}", "\u{FFFF}", "😀", "|", "%", "=", ",",
        ]
        return (0..<Int.random(in: 1...14, using: &self)).map { _ in pick(pieces) }.joined()
    }
}
