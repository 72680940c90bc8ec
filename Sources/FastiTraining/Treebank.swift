import FastiLanguage
import FastiText

/// A sentence of a treebank.
struct TreebankSentence: Sendable {
    var tokens: [Token] = []
    var words: [Word] = []
    var upos: [String] = []
    var xpos: [String] = []
    var lemmas: [String] = []
    /// Index of each token's head, -1 for the root's.
    var heads: [Int] = []
    var labels: [String] = []
    /// The last column, which holds what else is annotated.
    var misc: [String] = []
    var text = ""
    var document = ""
    var startsParagraph = false
    /// Lengths in sentences of the blocks that begin with this one: "p (6 s) | caption (1 s)".
    var blocks: [Int] = []
    var startsDocument = false
}

/// Reads CoNLL-U (universaldependencies.org/format.html).
///
/// Ranges of multiword tokens and empty nodes are left out: the project's tokens are the words.
enum Treebank {
    static func sentences(_ text: String) -> [TreebankSentence] {
        var result: [TreebankSentence] = []
        var sentence = TreebankSentence()
        var document = ""
        var spaceBefore = true
        var fused = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty {
                if !sentence.tokens.isEmpty {
                    sentence.document = document
                    sentence.words = sentence.tokens.map(Word.init)
                    result.append(sentence)
                }
                sentence = TreebankSentence()
                spaceBefore = true
            } else if line.hasPrefix("#") {
                if line.hasPrefix("# newdoc") {
                    document = String(line.dropFirst(14))
                    sentence.startsDocument = true
                    sentence.startsParagraph = true
                }
                if line.hasPrefix("# newpar") { sentence.startsParagraph = true }
                if line.hasPrefix("# newpar_block") {
                    sentence.blocks = line.split(separator: "(").compactMap { part in
                        part.contains(" s)") ? Int(part.prefix { $0 != " " }) : nil
                    }
                }
                if line.hasPrefix("# text = ") { sentence.text = String(line.dropFirst(9)) }
            } else {
                let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
                guard cells.count == 10 else { continue }
                if cells[0].contains("-") {
                    let ends = cells[0].split(separator: "-").compactMap { Int($0) }
                    fused = ends.count == 2 ? ends[1] : 0
                    continue
                }
                guard let number = Int(cells[0]) else { continue }
                sentence.tokens.append(Token(form: String(cells[1]), spaceBefore: spaceBefore))
                sentence.upos.append(String(cells[3]))
                sentence.xpos.append(String(cells[4]))
                sentence.lemmas.append(String(cells[2]))
                sentence.heads.append((Int(cells[6]) ?? 0) - 1)
                sentence.labels.append(String(cells[7]))
                sentence.misc.append(String(cells[9]))
                spaceBefore = !cells[9].contains("SpaceAfter=No") && number >= fused
            }
        }
        return result
    }
}
