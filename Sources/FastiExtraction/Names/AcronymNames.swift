internal import FastiText

/// Names in front of their initials in brackets: "Office of Roads and Bridges (ORB)". The initials show
/// where such a name begins, whatever small words it has inside.
struct AcronymNames {
    let tokens: [Token]

    /// Words that a name in front of its initials may have between its capitalised ones.
    private static let inside: Set<String> = [
        "of", "for", "the", "and", "&", "on", "in", "to", "at", "de", "du", "des", "la", "le",
        "les",
        "et", "der", "die", "und", "sans", "y", "e", "a", "against",
    ]

    /// The names of a sentence, in its order.
    func names(in sentence: Sentence) -> [Range<Int>] {
        sentence.tokens.dropLast(2).compactMap { bracket in
            guard tokens[bracket].text == "(", tokens[bracket + 2].text == ")",
                bracket > sentence.tokens.lowerBound + 1
            else { return nil }
            return name(endingAt: bracket, sentence.tokens.lowerBound, tokens[bracket + 1].text)
        }
    }

    private func name(endingAt end: Int, _ start: Int, _ initials: String) -> Range<Int>? {
        let wanted = Array(initials.utf8)
        guard (2...8).contains(wanted.count), wanted.allSatisfy({ (65...90).contains($0) }),
            tokens[end - 1].isCapitalised
        else { return nil }
        var best: Range<Int>?
        for first in (max(start, end - 14)..<end).reversed() {
            let token = tokens[first]
            guard token.kind == .word, token.isCapitalised || Self.inside.contains(token.lower)
            else { break }
            if token.isCapitalised, token.lower != "the",
                token.text.utf8.first == wanted.first, spells(wanted, first..<end)
            {
                best = first..<end
            }
        }
        guard let best, best.count > 1 else { return nil }
        return best
    }

    /// Whether the initials are those of a name's words, in order: of all its capitalised words but one, or
    /// of those at its front.
    private func spells(_ initials: [UInt8], _ range: Range<Int>) -> Bool {
        var left = initials[...]
        var skipped = 0
        for index in range {
            if tokens[index].text.uppercased().utf8.first == left.first {
                left = left.dropFirst()
            } else if tokens[index].isCapitalised, !left.isEmpty {
                skipped += 1
            }
        }
        return left.isEmpty && skipped <= 1
    }
}
