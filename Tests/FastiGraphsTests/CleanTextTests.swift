import FastiGraphs
import FastiTestSupport
import Testing

/// What is kept of a text: `nil` where all of it.
@Test(arguments: [
    ("plain", "plain"), ("  two\n\t spaces ", "two spaces"), ("nul\u{0}l", "null"),
    ("\u{1B}[31mred\u{1B}[0m", "[31mred[0m"), ("C1\u{9B}31m", "C131m"), ("a\u{7F}b", "ab"),
    ("\u{202E}txt.exe\u{202C}", "txt.exe"), ("\u{2066}x\u{2069}\u{200F}\u{61C}", "x"),
    ("\u{FEFF}mark\u{FFFE}\u{FFFF}", "mark"), ("so\u{AD}ft", "soft"),
    ("line\u{2028}break\u{2029}", "line break"), ("no\u{A0}break", "no break"),
    ("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}"),
    ("\u{301}\u{302}", ""), ("tag\u{E0041}s", "tags"), ("עברית", "עברית"), ("", ""),
    ("می\u{200C}خواهم", "می\u{200C}خواهم"),
])
func cleanTextKeepsWhatShows(_ text: String, _ expected: String) {
    #expect(CleanText(text).description.unicodeScalars.elementsEqual(expected.unicodeScalars))
}

@Test func longTextIsCut() {
    let text = CleanText(String(repeating: "x", count: 100_000), limit: 10)
    #expect(text.description == "xxxxxxxxxx…")
    #expect(CleanText(String(repeating: "\u{301}", count: 100_000)).isEmpty)
    #expect(CleanText("ten chars!", limit: 10).description == "ten chars!")
}

@Test func cleanTextIsCleanForAnyText() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
        let text = random.anyText(upTo: 60)
        let clean = CleanText(text, limit: 40)
        let scalars = clean.description.unicodeScalars
        #expect(CleanText(clean.description, limit: 41) == clean)
        #expect(scalars.count { $0.properties.generalCategory != .nonspacingMark } <= 41 * 2)
        #expect(
            scalars.allSatisfy { scalar in
                scalar == " "
                    || scalar.value > 0x20 && !(0x7F...0x9F).contains(scalar.value)
                        && !(0x202A...0x202E).contains(scalar.value)
                        && !(0x2066...0x2069).contains(scalar.value)
                        && scalar.value & 0xFFFE != 0xFFFE
            })
    }
}

@Test(arguments: [
    ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"), ("#s1", "#s1"),
    ("HTTP://example.org", "HTTP://example.org"),
    ("https://example.org/a b\"<>'\\", "https://example.org/a%20b%22%3C%3E%27%5C"),
    ("https://example.org/é", "https://example.org/%C3%A9"),
    ("https://example.org/\n\u{1B}", "https://example.org/%0A%1B"),
])
func linksAreEncoded(_ text: String, _ expected: String) throws {
    #expect(try #require(Link(text)).description == expected)
}

@Test(arguments: [
    "javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "", "example.org", "//x",
    " https://example.org", "mailto:a@b", "https:/x",
    "https://" + String(repeating: "x", count: 3_000),
])
func otherLinksAreNone(_ text: String) {
    #expect(Link(text) == nil)
}

@Test(arguments: [
    ("e1", true), ("a_b", true), ("A", true), ("1e", false), ("", false), ("a b", false),
    ("é", false), ("a-b", false), ("_a", false), ("a\"", false), ("node", false),
    ("Graph", false), ("STRICT", false), ("node1", true),
    (String(repeating: "a", count: 33), false),
])
func identifiers(_ text: String, _ isName: Bool) {
    #expect((Identifier(text) != nil) == isName)
}

extension SeededGenerator {
    /// Any scalars: letters, markup, control characters, marks, the rarest planes.
    mutating func anyText(upTo limit: Int) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0...limit, using: &self) {
            let range: ClosedRange<UInt32> = pick([
                0...0x20, 0x21...0x7E, 0x7F...0xA0, 0x300...0x36F, 0x590...0x6FF,
                0x2000...0x206F, 0xFE00...0xFFFF, 0x1F300...0x1FAFF, 0xE0000...0xE0FFF,
                0...0x10FFFF,
            ])
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) {
                text.append(scalar)
            }
        }
        return String(text)
    }
}
