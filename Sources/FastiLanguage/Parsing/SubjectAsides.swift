internal import FastiLexicon
import FastiText

/// What commas set off between a subject and its verb: "Jane Doe, who bought the firm last year, said".
///
/// A parser that reads from left to right takes the verb inside for that of the sentence, and the more so the
/// longer what is told beside is.
struct SubjectAsides {
    let tokens: [Token]
    /// A Penn tag for each token.
    let penn: [String]

    /// The asides of a stretch, the commas included, in their order, none within another.
    func asides(in range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for comma in range.dropFirst() where tokens[comma].text == "," {
            if let last = result.last, comma < last.upperBound { continue }
            guard opens(at: comma, in: range), lacksVerb(before: comma, in: range),
                let close = close(of: comma, in: range)
            else { continue }
            result.append(comma..<close + 1)
        }
        return result
    }

    /// Whether a relative clause or a participle begins behind a comma and a noun.
    private func opens(at comma: Int, in range: Range<Int>) -> Bool {
        // "At least 74, including eight women, were killed".
        if comma + 4 < range.upperBound, tokens[comma + 1].lower == "including",
            penn[comma - 1].hasPrefix("NN") || penn[comma - 1] == "CD"
        {
            return true
        }
        guard comma + 4 < range.upperBound, isBehindNoun(comma, in: range) else { return false }
        return Self.relatives.contains(penn[comma + 1])
            || ["VBN", "VBG"].contains(penn[comma + 1]) && tokens[comma + 1].kind == .word
            || isDescription(behind: comma, in: range) || isCircumstance(behind: comma, in: range)
            || isSaying(behind: comma, in: range)
    }

    /// Whether a noun stands in front of a comma, with or without something short in brackets: "Jane Doe (76), who".
    private func isBehindNoun(_ comma: Int, in range: Range<Int>) -> Bool {
        guard tokens[comma - 1].text == ")" else { return penn[comma - 1].hasPrefix("NN") }
        guard
            let open = range.prefix(while: { $0 < comma }).suffix(7).last(where: {
                tokens[$0].text == "("
            }), open > range.lowerBound
        else { return false }
        return penn[open - 1].hasPrefix("NN")
    }

    /// "The bank, she said, had lost": who says it, with a verb of saying, up to the next comma.
    private func isSaying(behind comma: Int, in range: Range<Int>) -> Bool {
        let front = range.dropFirst(comma + 1 - range.lowerBound).prefix(7)
        guard
            let verb = front.first(where: { ["VBD", "VBZ"].contains(penn[$0]) }), verb > comma + 1,
            Lexicon.builtInSpeech[tokens[verb].lower] != nil,
            front.prefix(while: { $0 < verb }).allSatisfy({
                ["PRP", "DT", "JJ", "NN", "NNS", "NNP", "PRP$"].contains(penn[$0])
            }),
            let close = range.dropFirst(verb + 1 - range.lowerBound).prefix(4).first(where: {
                tokens[$0].text == ","
            }), close + 2 < range.upperBound
        else { return false }
        return isVerb(close + 1)
    }

    /// ", in a statement on Friday, denied": a phrase of some words up to the next comma, and a verb behind that.
    private func isCircumstance(behind comma: Int, in range: Range<Int>) -> Bool {
        guard penn[comma + 1] == "IN", Self.circumstances.contains(tokens[comma + 1].lower),
            let next = range.dropFirst(comma + 2 - range.lowerBound).prefix(14).first(where: {
                tokens[$0].kind == .punctuation && tokens[$0].text != "-"
            }), tokens[next].text == ",", next + 2 < range.upperBound, isVerb(next + 1)
        else { return false }
        return !(comma + 1..<next).contains { penn[$0].hasPrefix("V") || penn[$0] == "CC" }
    }

    private static let circumstances: Set<String> = [
        "in", "at", "on", "during", "after", "before", "with", "through", "from", "under", "like",
    ]

    private static let relatives: Set<String> = ["WP", "WDT", "WP$"]

    /// ", 42, a trader whose firm had closed,": words for what somebody is, with a clause of their own.
    private func isDescription(behind comma: Int, in range: Range<Int>) -> Bool {
        guard ["DT", "CD", "PRP$", "JJ"].contains(penn[comma + 1]) else { return false }
        for index in range.dropFirst(comma + 2 - range.lowerBound).prefix(14) {
            if Self.relatives.contains(penn[index]) { return penn[index - 1].hasPrefix("NN") }
            guard
                ["DT", "CD", "PRP$", "JJ", "NN", "NNS", "NNP", "NNPS", "IN", "POS", ",", "HYPH"]
                    .contains(penn[index])
            else { return false }
        }
        return false
    }

    /// Whether the clause that a comma stands in has no finite verb in front of it.
    private func lacksVerb(before comma: Int, in range: Range<Int>) -> Bool {
        for index in range.prefix(while: { $0 < comma }).reversed() {
            if isFinite(index) { return false }
            if penn[index] == "IN" && tokens[index].lower == "that"
                || penn[index] == "CC" && tokens[index].lower == "but"
            {
                return true
            }
        }
        return true
    }

    /// The first comma behind a finite verb that another follows.
    private func close(of comma: Int, in range: Range<Int>) -> Int? {
        let isRelative = !["VBN", "VBG", "IN"].contains(penn[comma + 1])
        var hasVerb = !isRelative
        for index in range.dropFirst(comma + 2 - range.lowerBound).prefix(40) {
            if tokens[index].isQuote || [":", ";", "—"].contains(tokens[index].text) { return nil }
            if isFinite(index) || penn[index] == "VBN" { hasVerb = true }
            guard hasVerb, tokens[index].text == ",", index + 2 < range.upperBound else {
                continue
            }
            let next =
                penn[index + 1].hasPrefix("RB") && index + 3 < range.upperBound
                ? index + 2 : index + 1
            if next + 1 < range.upperBound, isVerb(next) { return index }
            // A participle's aside is short, and has no other clause in it.
            if !isRelative { return nil }
        }
        return nil
    }

    /// A finite verb, or the past of one that was taken for a participle: what stands behind it is its object.
    private func isVerb(_ index: Int) -> Bool {
        isFinite(index)
            || penn[index] == "VBN" && ["DT", "PRP", "PRP$", "CD", "NNP"].contains(penn[index + 1])
    }

    private func isFinite(_ index: Int) -> Bool {
        ["VBD", "VBZ", "VBP", "MD"].contains(penn[index])
    }
}
