import FastiLanguage
import FastiTestSupport
import FastiText
import Testing

/// What the analysis of a text promises, whatever the text.
@Suite struct AnalyzerTests {
    private static func analyzer(_ effort: Analyzer.Effort = .default) throws -> Analyzer {
        Analyzer(model: try LanguageModel.builtIn(), effort: effort)
    }

    /// One root a sentence, no cycle, no arc out of it; names within a sentence and in order.
    private static func check(_ analysis: Analysis) {
        #expect(analysis.words.count == analysis.text.tokens.count)
        for sentence in analysis.text.sentences {
            let roots = sentence.tokens.filter { analysis.words[$0].head == nil }
            #expect(roots.count == 1, "\(analysis.text.document[sentence.range])")
            for index in sentence.tokens {
                var (up, steps) = (analysis.words[index].head, 0)
                while let head = up, steps <= sentence.tokens.count {
                    #expect(sentence.tokens.contains(head))
                    up = analysis.words[head].head
                    steps += 1
                }
                #expect(steps <= sentence.tokens.count, "a cycle")
            }
        }
        for (one, next) in zip(analysis.names, analysis.names.dropFirst()) {
            #expect(one.tokens.upperBound <= next.tokens.lowerBound)
        }
        for name in analysis.names {
            #expect(
                analysis.text.sentences.contains {
                    $0.tokens.contains(name.tokens.lowerBound)
                        && $0.tokens.contains(name.tokens.upperBound - 1)
                })
        }
    }

    @Test func aThousandHostileTextsAreTrees() throws {
        let analyzer = try Self.analyzer(.fast)
        var random = SeededGenerator(seed: 77)
        for _ in 0..<1000 {
            let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            Self.check(analyzer.analyze(SegmentedText(Document(text: text))))
        }
    }

    @Test func aVeryLongSentenceIsTakenInPieces() throws {
        let text = String(repeating: "the man who saw ", count: 5_000)
        Self.check(try Self.analyzer(.fast).analyze(SegmentedText(Document(text: text))))
    }

    @Test func twoRunsAreAlike() throws {
        let text = SegmentedText(
            Document(text: "GENEVA, 3 May — The UN said on Tuesday that talks had failed."))
        let analyzer = try Self.analyzer()
        let (one, two) = (analyzer.analyze(text), analyzer.analyze(text))
        #expect(one.words == two.words)
        #expect(one.names == two.names)
        Self.check(one)
    }

    @Test func anEmptyTextHasNothing() throws {
        let analysis = try Self.analyzer().analyze(SegmentedText(Document(text: "")))
        #expect(analysis.words.isEmpty)
        #expect(analysis.names.isEmpty)
    }
}
