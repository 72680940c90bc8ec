import FastiDates
import FastiTagging
import FastiText
import FoundationEssentials
import Testing

/// Whole sentences and passages of news, histories and messages: everything found in them, and nothing
/// else.
struct SentenceCorpusTests {
    /// A text with its expressions and their values, as a line marks them: "on [Monday=2013-03-25]",
    /// "[two days=P2D~2013-03-27] after the quake", where the date counts as well.
    private struct Marked {
        var text = ""
        var expressions: [String] = []

        /// What was found in the text, written as the marks are; the dates only of those marked with
        /// one.
        func written(_ found: [TimeExpression], in document: Document) -> [String] {
            found.enumerated().map { index, expression in
                let hasDate = index < expressions.count && expressions[index].contains("~")
                let date = hasDate ? "~" + (expression.date?.description ?? "-") : ""
                return "\(document[expression.range])=\(expression.value)\(date)"
            }
        }

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

    @Test(arguments: ["sentences.txt", "passages.txt"])
    func sentencesAreReadAsMarked(_ name: String) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = folder.appending(path: "Corpora/tagging/\(name)")
        var published: EDTF?
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            if line.hasPrefix("@") {
                published = line == "@-" ? nil : try EDTF(String(line.dropFirst()))
                continue
            }
            let marked = Marked(line)
            let document = Document(text: marked.text)
            let found = Tagger(language: .english)
                .timeExpressions(in: document, published: published)
            #expect(marked.written(found, in: document) == marked.expressions, "\(marked.text)")
        }
    }
}
