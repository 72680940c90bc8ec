internal import FastiLanguage
internal import FastiText

/// Numbers that count nothing.
extension FigureFinder {
    /// Whether a number names something rather than counts: a paragraph, an age, part of a name.
    func isLabel(_ index: Int, in range: Range<Int>) -> Bool {
        let previous = index > range.lowerBound ? tokens[index - 1] : nil
        let next = index + 1 < range.upperBound ? tokens[index + 1] : nil
        if let previous {
            // "magnitude-7.1", "80-90 kilometres".
            if previous.text == "-", index - 2 >= range.lowerBound {
                return tokens[index - 2].lower != "magnitude" && !opensRange(index - 2, in: range)
            }
            if Self.labels.contains(previous.lower)
                || ["+", "#", "aged", "no.", "-", "/"].contains(previous.lower)
            {
                return true
            }
            // "under the age of five".
            if previous.lower == "of", index - 2 >= range.lowerBound,
                ["age", "ages"].contains(tokens[index - 2].lower)
            {
                return true
            }
            // "Tarrant, 28, …" is an age.
            if previous.text == ",", next?.text == "," { return true }
        }
        if let next, next.text == "-", index + 2 < range.upperBound {
            let behind = tokens[index + 2]
            return !numerals.isPart(index + 2) && behind.lower != "magnitude"
                && complement(of: index + 2, in: range).isEmpty
                && !opensRange(index, in: range)
        }
        if let next,
            next.text == "-" || next.text == "/" || ["st", "nd", "rd", "th"].contains(next.lower)
        {
            return true
        }
        return tokens[index].text.hasPrefix("0") || isAge(index, in: range)
    }

    /// "a fourteen year-old girl", "12 years old".
    func isAge(_ index: Int, in range: Range<Int>) -> Bool {
        guard index + 2 < range.upperBound,
            SyntaxTree.timeUnits.contains(tree.words[index + 1].lemma)
        else { return false }
        let old = tokens[index + 2].text == "-" ? index + 3 : index + 2
        return old < range.upperBound && tokens[old].lower == "old"
    }
}
