import FastiDates
import FastiText
import Testing

@testable import FastiTagging

/// Whatever the text, what is found lies in it, on borders of characters, sorted and apart.
struct HostileTextTests {
    @Test(arguments: 0..<1000)
    func rangesLieInAnyText(_ seed: Int) throws {
        var generator = HostileText(seed: UInt64(seed))
        let document = Document(text: generator.text())
        for language in Language.all {
            let tagger = Tagger(language: language)
            let tagging = tagger.tag(document, published: try EDTF("2021-09-21"))
            Self.check(tagging, document)
            if let own = tagger.documentDate(of: document)?.range {
                #expect(Self.isWhole(own, document))
            }
            #expect(tagging == tagger.tag(document, published: try EDTF("2021-09-21")))
        }
    }

    /// A generator that made no dates would prove nothing.
    @Test func hostileTextsHoldExpressions() {
        let found = (0..<100).map { seed in
            var generator = HostileText(seed: UInt64(seed))
            return Tagger().tag(Document(text: generator.text()), published: nil).expressions.count
        }
        #expect(found.filter { $0 > 0 }.count > 50)
    }

    @Test func sentencesWithoutBlanksAreCut() throws {
        let text = String(repeating: "—2021-05-03,(Monday)", count: 20_000)
        let document = Document(text: text)
        let tagging = Tagger().tag(document, published: nil)
        #expect(tagging.expressions.count > 19_000)
        Self.check(tagging, document)

        var scanner = SentenceScanner(
            lexicon: Language.english.book.lexicon, periodEndsNumber: true)
        var longest = 0
        while let range = scanner.next(document.bytes.span) {
            longest = max(longest, range.count)
            #expect(Self.isWhole(range, document))
        }
        #expect(longest <= SentenceScanner.hardLimit * 2 + 4)
    }

    @Test func wordsAreCutBetweenCharacters() {
        let document = Document(text: "Monday " + String(repeating: "é", count: 200_000) + " 1998")
        var scanner = SentenceScanner(
            lexicon: Language.english.book.lexicon, periodEndsNumber: true)
        var ranges: [TextRange] = []
        while let range = scanner.next(document.bytes.span) { ranges.append(range) }
        #expect(ranges.count == 2)
        #expect(ranges.allSatisfy { Self.isWhole($0, document) })
    }

    /// Infinitives whose tense is looked for in other infinitives: neither for ever nor once for each way through.
    @Test(arguments: ["last day to register to volunteer ", "first to go ", "to go to stay "])
    func infinitivesInARowEnd(_ words: String) {
        for count in [1, 2, 40, 5000] {
            let document = Document(
                text: "Friday, " + String(repeating: words, count: count) + "on Monday.")
            Self.check(Tagger().tag(document, published: nil), document)
        }
    }

    private static func check(_ tagging: Tagging, _ document: Document) {
        var end = 0
        for expression in tagging.expressions {
            #expect(!expression.range.isEmpty && expression.range.lowerBound >= end)
            #expect(isWhole(expression.range, document))
            end = expression.range.upperBound
        }
        for range in tagging.ranges {
            #expect(range.begin < range.end && tagging.expressions.indices.contains(range.end))
        }
    }

    /// Whether a range lies in the text and cuts no character.
    private static func isWhole(_ range: TextRange, _ document: Document) -> Bool {
        let bytes = document.bytes
        return range.lowerBound >= 0 && range.upperBound <= bytes.count
            && [range.lowerBound, range.upperBound].allSatisfy {
                $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
            }
    }
}

/// Makes texts that no editor would let pass: pieces of dates, brackets, marks and stray bytes.
private struct HostileText: RandomNumberGenerator {
    private static let pieces = [
        "Monday", "May", "march", "the ", "last ", "week", "two", "twenty-", "five", " years",
        " ago", "early ", "end of ", "1998", "21", "31", "0", "5 p.m.", "B.C.", "2021-03-25",
        "03/04/2021", "99:99", "'90s", "’s", "—", "\u{A0}", "\u{202F}", ".", ". ", "\n", "\n\n",
        "((((", "]]", ",", "3,410,", "é", "ß", "王", "\u{FFFD}", "\u{0}", "e\u{301}", "🕰️", " ", " ",
        " ", "from ", " to ", "until", "between ", " and ", "quarter", "summer", "Dr.", "A.D", "-",
        "/",
        "99999999999999999999", "1st", "22nd", "Christmas", "every ", "more than ", "€", "th",
        "first ", " to go", "was ", "plans", "forced", "will ", ", ",
    ]
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        // SplitMix64 (Steele, Lea and Flood, 2014).
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func text() -> String {
        var bytes: [UInt8] = []
        for _ in 0..<Int.random(in: 0...60, using: &self) {
            switch Int.random(in: 0..<12, using: &self) {
            case 0: bytes.append(UInt8.random(in: 0...255, using: &self))
            case 1:
                let piece = Self.pieces.randomElement(using: &self) ?? ""
                for _ in 0..<Int.random(in: 2...40, using: &self) { bytes += piece.utf8 }
            default: bytes += (Self.pieces.randomElement(using: &self) ?? "").utf8
            }
            if Bool.random(using: &self) { bytes.append(0x20) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
