import FastiLanguage
import FastiLexicon
import FastiTestSupport
import FastiText
import Foundation
import Testing

@testable import FastiExtraction

/// Whatever tree a parser gives, repairs leave one: every word leads up to the root of its sentence.
@Test(arguments: 0..<4) func repairsOfAnyTreeLeaveATree(_ seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let rows = try String(
        contentsOf: folder.appending(path: "Corpora/extraction/mentions.tsv"), encoding: .utf8
    ).split(separator: "\n").filter { !$0.hasPrefix("#") }
    let analyzer = try Analyzer(model: .builtIn())
    var count = 0
    for row in rows {
        let text = SegmentedText(Document(text: String(row.prefix { $0 != "\t" })))
        var words = analyzer.analyze(text).words
        for sentence in text.sentences { scramble(&words, sentence.tokens, &generator) }
        let mended = SyntaxRepairs(
            words, text.tokens, text.sentences, Quotations(text), .builtIn
        ).words
        for sentence in text.sentences {
            for start in sentence.tokens {
                var steps = 0
                var current = start
                while let head = mended[current].head, steps <= sentence.tokens.count {
                    current = head
                    steps += 1
                }
                #expect(steps <= sentence.tokens.count, "\(row)")
                count += 1
            }
        }
    }
    #expect(count > 3000)
}

/// Words of a sentence change places in its tree, some of their relations with them.
private func scramble(
    _ words: inout [AnalyzedWord], _ sentence: Range<Int>, _ generator: inout SeededGenerator
) {
    let order = sentence.shuffled(using: &generator)
    let relations = sentence.map { words[$0].relation }
    for (place, index) in order.enumerated() where Bool.random(using: &generator) || place == 0 {
        // Everything above a word stands before it in the order, so this is a tree.
        words[index].head = place == 0 ? nil : order[Int.random(in: 0..<place, using: &generator)]
        words[index].relation = place == 0 ? "root" : relations[place]
    }
    for (place, index) in order.enumerated() where place > 0 {
        let before = order[..<place]
        if words[index].head.map({ !before.contains($0) }) ?? true {
            words[index].head = before.randomElement(using: &generator)
        }
    }
}
