internal import FastiLanguage
internal import FastiText

/// Nouns that hyphens make of several words.
extension TokenUnits {
    /// Where a noun ends to which small words are joined.
    func joinedBehind(_ noun: Int, _ end: Int) -> Int? {
        guard text.tokens[noun].kind == .word, text.tokens[noun].text.utf8.count > 2 else {
            return nil
        }
        for words in [["-", "in", "-", "law"], ["-", "by"], ["-", "elect"]] {
            let behind = noun + 1..<noun + 1 + words.count
            guard behind.upperBound <= end,
                zip(behind, words).allSatisfy({
                    text.tokens[$0].lower == $1 && !text.tokens[$0].spaceBefore
                }),
                behind.upperBound == end || text.tokens[behind.upperBound].spaceBefore
                    || text.tokens[behind.upperBound].kind != .word
                        && text.tokens[behind.upperBound].text != "-"
            else { continue }
            return behind.upperBound
        }
        return nil
    }

    /// "The 61-year-old was": who, in one word, where no noun follows.
    func aged(_ number: Int, _ end: Int) -> TokenUnit? {
        guard number > 0, text.tokens[number].kind == .number, number + 5 < end,
            text.tokens[number - 1].lower == "the",
            zip(number + 1..<number + 5, ["-", "year", "-", "old"]).allSatisfy({
                text.tokens[$0].lower == $1
            })
        else { return nil }
        let next = text.tokens[number + 5]
        guard
            next.kind == .punctuation || Self.behindAged.contains(next.lower)
                || next.lower.hasSuffix("ed")
        else { return nil }
        return TokenUnit(tokens: number..<number + 5, head: number + 4)
    }

    private static let behindAged: Set<String> = [
        "was", "is", "has", "had", "will", "would", "who", "from", "of", "and", "told", "said",
        "says", "also", "then", "later", "did", "does", "could", "can", "may", "won", "left",
        "lost", "died", "became", "took", "made", "went", "fled", "got", "gave",
    ]
}
