import FastiText
import Testing

struct CodePointMapTests {
    /// Texts of ASCII, of two to four bytes a code point, of combining marks, and longer than
    /// several blocks of the map.
    static let texts: [String] = [
        "", "a", "é", "plain text", "Łódź – 3 × 4 = 12", "日本語のテキスト", "🇺🇳👩‍👩‍👧 e\u{301}",
        String(repeating: "a", count: 1_000),
        String(repeating: "a", count: 255) + "é" + String(repeating: "b", count: 300),
        String(repeating: "é", count: 700),
        String(repeating: "x🙂", count: 513) + "end",
    ]

    @Test(arguments: texts)
    func agreesWithUnicodeScalars(_ text: String) {
        let map = CodePointMap(Array(text.utf8))
        #expect(map.count == text.unicodeScalars.count)
        var index = 0
        for place in text.unicodeScalars.indices {
            let offset = text.utf8.distance(from: text.startIndex, to: place)
            #expect(map.codePoint(at: offset) == index)
            #expect(map.utf8Offset(ofCodePoint: index) == offset)
            index += 1
        }
        #expect(map.codePoint(at: text.utf8.count) == index)
        #expect(map.utf8Offset(ofCodePoint: index) == text.utf8.count)
    }

    @Test func rangesAreHalfOpen() {
        let map = CodePointMap(Array("aéz".utf8))
        #expect(map.codePoints(in: 1..<3) == 1..<2)
        #expect(map.codePoints(in: 0..<4) == 0..<3)
    }

    @Test func anOffsetInsideACodePointCountsTheOneItCuts() {
        #expect(CodePointMap(Array("é".utf8)).codePoint(at: 1) == 1)
    }
}
