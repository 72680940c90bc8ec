import FastiChronology
import FastiDates
import FastiRendering
import FastiTestSupport
import Testing

struct TimelineRendererTests {
    @Test func theSampleLooksAsRecorded() throws {
        let sample = try SmallCase.make()
        try expectSnapshot(TimelineRenderer().text(sample), "timeline-80.txt")
        try expectSnapshot(TimelineRenderer(width: 120).text(sample), "timeline-120.txt")
        try expectSnapshot(TimelineRenderer(width: 40).text(sample), "timeline-40.txt")
        try expectSnapshot(TimelineRenderer(isASCII: true).text(sample), "timeline-ascii.txt")
        let empty = Chronology(made: .init(version: "1"))
        try expectSnapshot(TimelineRenderer().text(empty), "timeline-empty.txt")
    }

    @Test(arguments: [20, 40, 47, 48, 80, 200])
    func noLineIsWiderThanAskedFor(_ width: Int) {
        for seed in UInt64(1)...10 {
            var generator = SeededGenerator(seed: seed)
            let text = TimelineRenderer(width: width).text(generator.chronology(entries: 15))
            let widest = text.split(separator: "\n").map { TextLayout.width(String($0)) }.max()
            #expect((widest ?? 0) <= width, "seed \(seed)")
        }
    }

    @Test func asciiIsASCII() {
        for seed in UInt64(1)...10 {
            var generator = SeededGenerator(seed: seed)
            let text = TimelineRenderer(isASCII: true).text(generator.chronology(entries: 15))
            #expect(
                text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) }, "seed \(seed)")
        }
    }

    /// "The court heard that …": the court itself alleges nothing.
    @Test func whatACourtHeardIsNotSaidByIt() throws {
        var sample = try SmallCase.make()
        for place in sample.mentions.indices {
            for link in sample.mentions[place].chain.indices
            where sample.mentions[place].chain[link].stance == .alleges {
                sample.mentions[place].chain[link].cue = "heard"
            }
        }
        let words = TimelineRenderer(width: 200).text(sample)
        #expect(words.contains("alleged before Lena Torvik"))
        #expect(!words.contains("alleged by"))
    }

    @Test func everyEntryAndSourceIsThere() throws {
        let sample = try SmallCase.make()
        // Joined over line breaks, since titles are wrapped.
        let words = TimelineRenderer(width: 200).text(sample)
        for entry in sample.entries { #expect(words.contains(entry.title)) }
        for source in sample.sources { #expect(words.contains(source.path)) }
    }
}

struct PlainTextTests {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("  two\n lines\t", "two lines"),
        ("a\u{1B}[31mred", "a\u{FFFD}[31mred"), ("\u{202E}abc\u{202C}", "abc"),
        ("zero\u{200B}width\u{AD}", "zerowidth"), ("nul\u{0}", "nul\u{FFFD}"),
        ("line\u{2028}sep", "line sep"), ("\u{9B}31m", "\u{FFFD}31m"), ("a\u{A0}b", "a b"),
        ("👩‍👩‍👧 é", "👩‍👩‍👧 é"), ("\u{FFFF}", "\u{FFFD}"),
        (
            "e" + String(repeating: "\u{301}", count: 40),
            "e" + String(repeating: "\u{301}", count: 6)
        ),
    ])
    func textBecomesOneHarmlessLine(_ text: String, _ line: String) {
        #expect(PlainText.line(text).unicodeScalars.elementsEqual(line.unicodeScalars))
    }

    @Test(arguments: [
        ("plain", "plain"), ("Łódź – Çağ", "Lodz - Cag"), ("Æsir œuvre", "AEsir oeuvre"),
        ("Straße", "Strasse"), ("“x” … 3×4", "\"x\" ... 3x4"), ("日", "<U+65E5>"),
        ("e\u{301}", "e"), ("Əliyev ıi", "Aliyev ii"), ("½ №5", "1/2 No.5"), ("ﬁne", "fine"),
    ])
    func asciiKeepsWhatItCan(_ text: String, _ ascii: String) {
        #expect(PlainText.ascii(text) == ascii)
    }
}

struct TextLayoutTests {
    @Test(arguments: [
        ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("🙂", 2), ("🇺🇳", 2),
        ("👩‍👩‍👧", 2), ("❤️", 2), ("한국", 4), ("\u{301}", 0), ("עברית", 5), ("", 0),
    ])
    func widthIsThatOfATerminal(_ text: String, _ width: Int) {
        #expect(TextLayout.width(text) == width)
    }

    @Test func wordsAreWrappedAndLongOnesCut() {
        #expect(TextLayout.wrapped("one two three", width: 7) == ["one two", "three"])
        #expect(TextLayout.wrapped("one two three", width: 7, indent: 2) == ["one two", "  three"])
        #expect(TextLayout.wrapped("abcdefgh i", width: 5, indent: 2) == ["abcde", "  fgh", "  i"])
        #expect(TextLayout.wrapped("日本語", width: 4) == ["日本", "語"])
        #expect(TextLayout.wrapped("", width: 4) == [""])
    }
}
