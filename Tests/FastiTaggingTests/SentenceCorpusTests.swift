import FastiDates
import FastiTagging
import FastiText
import FoundationEssentials
import Testing

/// Whole sentences of news, histories and messages: everything found in them, and nothing else.
struct SentenceCorpusTests {
    /// A text with its expressions and their values, as a line marks them: "on [Monday=2013-03-25]".
    private struct Marked {
        var text = ""
        var expressions: [String] = []

        init(_ line: some StringProtocol) {
            for (index, piece) in line.split(separator: "[", omittingEmptySubsequences: false)
                .enumerated()
            {
                guard index > 0, let end = piece.firstIndex(of: "]"),
                    let equals = piece[..<end].lastIndex(of: "=")
                else {
                    text += piece
                    continue
                }
                text += piece[..<equals]
                text += piece[piece.index(after: end)...]
                expressions.append(String(piece[..<end]))
            }
            text = text.replacing("⏎", with: "\n")
        }
    }

    @Test
    func sentencesAreReadAsMarked() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "Corpora/tagging/sentences.txt")
        var published: EDTF?
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            if line.hasPrefix("@") {
                published = try EDTF(String(line.dropFirst()))
                continue
            }
            let marked = Marked(line)
            let document = Document(text: marked.text)
            let found = Tagger(language: .english)
                .timeExpressions(in: document, published: published)
                .map { "\(document[$0.range])=\($0.value)" }
            #expect(found == marked.expressions, "\(marked.text)")
        }
    }
}
