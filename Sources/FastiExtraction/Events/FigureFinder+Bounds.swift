internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// How a number is bounded, and numbers that only compare.
extension FigureFinder {
    func bound(before start: Int, in range: Range<Int>) -> Mention.Figure.Bound? {
        let words = (max(range.lowerBound, start - 3)..<start).map { tokens[$0].lower }
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

    /// "five times more", "ten times the rate", "six times higher".
    func isMultiple(behind end: Int, in range: Range<Int>) -> Bool {
        guard end < range.upperBound else { return false }
        return ["the", "that", "its", "their", "as", "more", "less", "than"].contains(
            tokens[end].lower)
            || tree.words[end].xpos == "JJR" || tree.words[end].xpos == "RBR"
    }
}
