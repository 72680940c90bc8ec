import FastiGraphs
import FastiTestSupport
import Testing

private let style = TextStyle(size: 10)

@Test func widthsAreThoseOfTheFont() {
    // "I" is 339 thousandths wide in Noto Sans, "m" 935.
    #expect(abs(FontMetrics.width(of: "I", style: style) - 3.39) < 0.001)
    #expect(abs(FontMetrics.width(of: "m", style: style) - 9.35) < 0.001)
    #expect(
        FontMetrics.width(of: "e\u{301}", style: style) == FontMetrics.width(of: "e", style: style))
    #expect(FontMetrics.width(of: "日", style: style) == 10)
    let bold = TextStyle(size: 10, isBold: true)
    #expect(FontMetrics.width(of: "mm", style: bold) > FontMetrics.width(of: "mm", style: style))
}

@Test(arguments: [
    ("one two three", 40.0, ["one two", "three"]), ("", 40.0, [""]),
    ("a", 1.0, ["a"]), ("abcdefghijk", 25.0, ["abcd", "efghi", "jk"]),
    ("International-Organization", 70.0, ["International-", "Organization"]),
    ("日本語の文", 30.0, ["日本語", "の文"]),
])
func textIsWrapped(_ text: String, _ width: Double, _ expected: [String]) {
    #expect(FontMetrics.wrap(text, style: style, width: width) == expected)
}

@Test func whatDoesNotFitIsCut() {
    let lines = FontMetrics.wrap("one two three four", style: style, width: 40, limit: 2)
    #expect(lines == ["one two", "three…"])
    #expect(FontMetrics.cut("one two", style: style, width: 1_000) == "one two")
    #expect(FontMetrics.cut("one two", style: style, width: 25) == "on…")
    // Between words where that leaves half of it.
    #expect(FontMetrics.cut("one two threefour", style: style, width: 80) == "one two…")
    #expect(FontMetrics.cut("one twothreefour", style: style, width: 80) == "one twothreef…")
}

@Test func noLineIsTooWide() {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<1_000 {
        let text = CleanText(random.once(in: 2) ? random.text() : random.anyText(upTo: 80))
            .description
        let width = Double.random(in: 20...200, using: &random)
        let lines = FontMetrics.wrap(text, style: style, width: width)
        for line in lines where line.count > 1 {
            #expect(FontMetrics.width(of: line, style: style) <= width + 0.001)
        }
        // Nothing is lost but spaces at the ends of lines.
        let letters = lines.joined().filter { $0 != " " }
        #expect(letters == text.filter { $0 != " " })
        let limited = FontMetrics.wrap(text, style: style, width: width, limit: 3)
        #expect(limited.count <= 3)
        for line in limited where line.count > 1 {
            #expect(FontMetrics.width(of: line, style: style) <= width + 0.001)
        }
    }
}
