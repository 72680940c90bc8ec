import FastiDates
import FastiText
import Testing

@testable import FastiTagging

/// The proof of each rule is in the rule; this runs all of them.
struct RuleExamplesTests {
    static let cases = Language.all.flatMap { language in
        language.rules.map { RuleCase(language: language, rule: $0) }
    }

    @Test(arguments: cases)
    func examplesHold(_ example: RuleCase) throws {
        let rule = example.rule
        #expect(!rule.examples.isEmpty && !rule.counterexamples.isEmpty, "\(rule.name)")
        for (marked, value) in rule.examples {
            let (text, wanted) = Self.unmarked(marked)
            let found = try example.read(text)
            if value == "none" {
                #expect(found.isEmpty, "\(rule.name): \(text) gave \(found.map(\.brief))")
                continue
            }
            let hit = found.first { $0.range == wanted }
            #expect(hit?.value == value, "\(rule.name): \(marked) gave \(found.map(\.brief))")
            if rule.stage != .numbers {
                let names = example.rules(text, in: wanted)
                #expect(names.contains(rule.name), "\(marked) was read by \(names)")
            }
        }
    }

    @Test(arguments: cases)
    func counterexamplesHold(_ example: RuleCase) throws {
        for text in example.rule.counterexamples {
            let found = try example.read(text).filter { $0.rule == example.rule.name }
            #expect(found.isEmpty, "\(example.rule.name) read \(found.map(\.brief)) in \(text)")
        }
    }

    @Test
    func namesAreUnique() {
        for language in Language.all {
            let names = language.rules.map(\.name)
            #expect(Set(names).count == names.count, "\(language.tag)")
        }
    }

    /// Takes `[` and `]` out and says what stood between them; without them, the whole.
    private static func unmarked(_ text: String) -> (String, TextRange) {
        let bytes = Array(text.utf8)
        guard let open = bytes.firstIndex(of: 0x5B), let close = bytes.firstIndex(of: 0x5D) else {
            return (text, 0..<bytes.count)
        }
        return (text.filter { $0 != "[" && $0 != "]" }, open..<close - 1)
    }
}

struct RuleCase: Sendable, CustomTestStringConvertible {
    let language: Language
    let rule: Rule

    var testDescription: String { "\(language.tag) \(rule.name)" }

    /// The rules that read something inside a range, in any stage.
    func rules(_ text: String, in range: TextRange) -> [String] {
        let bytes = Array(text.utf8)
        var reader = SentenceReader(book: language.book, isMessage: true)
        TimeTokenizer(
            lexicon: language.book.lexicon, decimalComma: language.traits.decimalComma
        ).tokenize(bytes.span, 0..<bytes.count, into: &reader.words)
        reader.read()
        return reader.found.filter { range.contains($0.range.lowerBound) }.map(\.rule)
    }

    /// Reads a text written on Tuesday, 21 September 2021.
    func read(_ text: String) throws -> [TimeExpression] {
        try Tagger(language: language).timeExpressions(
            in: Document(text: text), published: EDTF("2021-09-21"))
    }
}

extension TimeExpression {
    var brief: String { "\(range) \(kind.rawValue) \(value) by \(rule)" }
}
