import FastiLanguage
import FastiTestSupport
import FastiText
import Foundation
import Testing

/// Sentences with what has to be found in them, in Tests/Corpora/language.
@Suite struct LanguageCorpusTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let text: String
        let expected: [String]
        var testDescription: String { text }
    }

    /// Rows of a text and what is expected of it, the expectations between bars.
    static func cases(_ file: String) throws -> [Case] {
        let path = "\(Program.package)/Tests/Corpora/language/\(file)"
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
            .map { line in
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                let expected = cells.count > 1 ? cells[1].split(separator: "|") : []
                return Case(
                    text: String(cells[0]).replacing("\\n", with: "\n"),
                    expected: expected.map { $0.trimmingCharacters(in: .whitespaces) })
            }
    }

    private static func analysis(_ text: String) throws -> Analysis {
        Analyzer(model: try LanguageModel.builtIn()).analyze(
            SegmentedText(Document(text: text)))
    }

    /// "word relation head", as many as are written down for a sentence.
    @Test(arguments: try cases("dependencies.tsv"))
    func dependenciesAreFound(_ example: Case) throws {
        let analysis = try Self.analysis(example.text)
        let found = analysis.words.indices.map { index in
            let word = analysis.words[index]
            let head = word.head.map { analysis.text.tokens[$0].text } ?? "-"
            return "\(analysis.text.tokens[index].text) \(word.relation) \(head)"
        }
        for arc in example.expected { #expect(found.contains(arc), "\(arc) in \(found)") }
    }

    /// All names of a text: "PER Jane Doe".
    @Test(arguments: try cases("names.tsv"))
    func namesAreFound(_ example: Case) throws {
        let analysis = try Self.analysis(example.text)
        let found = analysis.names.map { name in
            let tokens = analysis.text.tokens
            let range =
                tokens[name.tokens.lowerBound].range
                .lowerBound..<tokens[name.tokens.upperBound - 1].range.upperBound
            return "\(name.kind.code) \(analysis.text.document[range])"
        }
        #expect(found == example.expected)
    }

    /// Lemmas of all words of a text.
    @Test(arguments: try cases("lemmas.tsv"))
    func lemmasAreFound(_ example: Case) throws {
        let analysis = try Self.analysis(example.text)
        #expect(analysis.words.map(\.lemma) == example.expected)
    }
}
