internal import FastiChronology
internal import FastiText

/// Two numbers with one noun: "between 500 and 550 million euros".
extension FigureFinder {
    /// "80-90 kilometres", "between seven and 14 kilometres", "18,250 to 63,000 visitors": whether a number is
    /// the lower of two with one noun.
    func opensRange(_ index: Int, in range: Range<Int>) -> Bool {
        guard index + 3 < range.upperBound, let low = numerals.plain(index),
            let high = numerals.plain(index + 2),
            high > low, tokens[index + 3].kind == .word,
            !Self.ends.contains(tokens[index + 3].lower)
        else { return false }
        switch tokens[index + 1].lower {
        case "-", "–": return !tokens[index + 1].spaceBefore && !tokens[index + 2].spaceBefore
        case "to": return true
        case "and": return index > range.lowerBound && tokens[index - 1].lower == "between"
        default: return false
        }
    }

    /// The higher of the two numbers of a range.
    func high(behind low: Numerals.Numeral, in range: Range<Int>) -> Numerals.Numeral? {
        guard opensRange(low.start, in: range) else { return nil }
        return numerals.numeral(at: low.start + 2, in: range)
            ?? numerals.abbreviated(at: low.start + 2)
    }

    /// A figure of which a number is the lower end: "between 500 and 550 million euros".
    func ranging(_ figure: Mention.Figure, from low: Numerals.Numeral, in range: Range<Int>)
        -> Mention.Figure
    {
        guard let high = high(behind: low, in: range), high.value > low.value else { return figure }
        var figure = figure
        let scale = (numerals.plain(low.start + 2)).map { $0 > 0 ? high.value / $0 : 1 } ?? 1
        if scale > 1, low.value * scale <= high.value { figure.value = low.value * scale }
        figure.max = high.value
        return figure
    }
}
