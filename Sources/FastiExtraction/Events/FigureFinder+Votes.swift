internal import FastiChronology
internal import FastiLanguage
internal import FastiText

/// Votes for and against, and parts of wholes.
extension FigureFinder {
    /// "by 231 votes to 198", "voted 52-47", "backed the bill by 310 to 254": who was for it and who against.
    func votes(at index: Int, in range: Range<Int>) -> (figures: [Mention.Figure], end: Int)? {
        guard !taken.contains(where: { $0.overlaps(tokens[index].range) }),
            let first = numerals.numeral(at: index, in: range)
        else { return nil }
        var next = first.end
        let isNamed =
            next < range.upperBound
            && ["vote", "votes", "ballots"].contains(tokens[next].lower)
        if isNamed { next += 1 }
        guard isNamed || isVote(before: index, in: range), next + 1 < range.upperBound,
            ["to", "-", "–", "against"].contains(tokens[next].lower),
            let second = numerals.numeral(at: next + 1, in: range),
            // "by 300 to 400 metres".
            isNamed || second.end >= range.upperBound || tree.words[second.end].upos != "NOUN"
        else { return nil }
        return (
            [
                Mention.Figure(
                    value: first.value, bound: nil, unit: "vote",
                    of: isNamed ? "votes" : "votes for"),
                Mention.Figure(
                    value: second.value, bound: nil, unit: "vote", of: "votes against"),
            ], second.end
        )
    }

    private func isVote(before index: Int, in range: Range<Int>) -> Bool {
        guard index > range.lowerBound else { return false }
        if ["vote", "voted", "votes"].contains(tokens[index - 1].lower) { return true }
        guard tokens[index - 1].lower == "by" else { return false }
        return (max(range.lowerBound, index - 9)..<index).contains {
            tree.isVerb($0) && Self.voting.contains(tree.words[$0].lemma)
        }
    }

    private static let voting: Set<String> = [
        "adopt", "approve", "back", "confirm", "defeat", "elect", "pass", "reject", "vote",
    ]

    /// "a third of the 1,150 workers", "nine out of ten schools": the number of the whole counts nobody that anything
    /// was done to.
    func countsWhole(_ number: Numerals.Numeral, in range: Range<Int>) -> Bool {
        let before = number.start - 1
        guard before - 1 >= range.lowerBound else { return false }
        let (last, front) = (tokens[before].lower, tokens[before - 1].lower)
        if last == "of", front == "out" { return true }
        if last == "in", numerals.plain(before - 1) != nil,
            tree.words[before - 1].relation != "obl"
        {
            return numerals.plain(before - 1).map { $0 < number.value } == true
                && number.value <= 20
        }
        guard ["the", "its", "their", "all"].contains(last), front == "of" else { return false }
        return before - 2 >= range.lowerBound && Self.shares.contains(tokens[before - 2].lower)
    }

    private static let shares: Set<String> = [
        "half", "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "most",
        "majority", "percent", "%", "cent",
    ]

    /// "Of the 120 passengers, 96 survived": what a number alone counts is the whole's.
    func part(of number: Numerals.Numeral, in range: Range<Int>) -> (unit: String, of: String)? {
        let first = range.lowerBound
        guard tokens[first].lower == "of", first + 4 < number.start,
            ["the", "its", "their"].contains(tokens[first + 1].lower),
            let whole = numerals.numeral(at: first + 2, in: range), whole.value > number.value,
            let comma = (whole.end..<number.start).first(where: { tokens[$0].text == "," }),
            comma + 1 == number.start, comma > whole.end, tree.isNoun(comma - 1)
        else { return nil }
        let noun = tree.words[comma - 1].lemma
        return (Self.persons.contains(noun) ? "person" : noun, tokens[comma - 1].lower)
    }

    /// "a year", "every day", "in an average year": how often, behind what is counted.
    func isRate(behind end: Int, in range: Range<Int>) -> Bool {
        guard end < range.upperBound else { return false }
        if ["annually", "daily", "weekly", "monthly", "yearly"].contains(tokens[end].lower) {
            return true
        }
        let article = ["a", "an", "per", "each", "every"].contains(tokens[end].lower)
        let average =
            end + 3 < range.upperBound && tokens[end].lower == "in"
            && ["an", "a"].contains(tokens[end + 1].lower)
            && ["average", "typical", "normal"].contains(tokens[end + 2].lower)
        let unit = average ? end + 3 : end + 1
        return (article || average) && unit < range.upperBound
            && SyntaxTree.timeUnits.contains(tree.words[unit].lemma)
    }
}
