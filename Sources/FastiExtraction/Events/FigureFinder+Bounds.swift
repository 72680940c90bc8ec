internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// How a number is bounded, and numbers that only compare.
extension FigureFinder {
    func bound(before start: Int, in range: Range<Int>) -> Mention.Figure.Bound? {
        var end = start
        // "at least another 67".
        while end > range.lowerBound,
            ["another", "additional", "further"].contains(tokens[end - 1].lower)
        {
            end -= 1
        }
        let words = (max(range.lowerBound, end - 3)..<end).map { tokens[$0].lower }
        // "sold under 42 brands".
        if words.last == "under", end - 2 >= range.lowerBound, tree.isVerb(end - 2),
            tree.words[end - 2].xpos == "VBN"
        {
            return nil
        }
        let text = words.joined(separator: " ")
        // "outrage over $165 million": about what.
        if words.last == "over", let about = words.dropLast().last, Self.disputes.contains(about) {
            return nil
        }
        if ["at least", "more than", "over", "no fewer than", "upwards of", "above"].contains(
            where: text.hasSuffix)
        {
            return .atLeast
        }
        if [
            "up to", "at most", "fewer than", "less than", "under", "as many as", "as much as",
            "as high as", "below",
        ].contains(
            where: text.hasSuffix)
        {
            return .atMost
        }
        if ["about", "around", "some", "approximately", "nearly", "almost", "roughly"].contains(
            where: text.hasSuffix)
        {
            return .about
        }
        return nil
    }

    /// "31 U.S.C. §3729": where a law stands.
    func isCitation(_ index: Int) -> Bool {
        let codes: Set<String> = ["u.s.c.", "u.s.c", "usc", "c.f.r.", "cfr"]
        return index + 1 < tokens.count && codes.contains(tokens[index + 1].lower)
            || index > 0 && tokens[index - 1].text.hasSuffix("§")
    }

    /// "the toll could climb to 30": no count yet.
    func isFeared(_ number: Numerals.Numeral) -> Bool {
        var word = tree.head(of: number.range)
        for _ in 0..<5 where !tree.isVerb(word) {
            guard let above = tree.words[word].head else { return false }
            word = above
        }
        return tree.child(of: word, ["nsubj"]).map {
            ["count", "number", "toll", "total"].contains(tree.words[$0].lemma)
        } == true
            && tree.children(of: word).contains {
                ["could", "may", "might", "will", "would"].contains(tokens[$0].lower)
                    && tree.relation($0) == "aux"
            }
    }

    /// "five times more", "ten times the rate", "six times higher".
    func isMultiple(behind end: Int, in range: Range<Int>) -> Bool {
        guard end < range.upperBound else { return false }
        return ["the", "that", "its", "their", "as", "more", "less", "than"].contains(
            tokens[end].lower)
            || tree.words[end].xpos == "JJR" || tree.words[end].xpos == "RBR"
    }
}
