internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Lengths of time that were decided or set, which are figures of what happened and not its date.
extension FigureFinder {
    /// What is decided for a length of time.
    private static let penal: Set<String> = [
        "sentence", "jail", "imprison", "ban", "suspend", "bar", "condemn", "detain", "punish",
        "disqualify", "fine", "probation", "imprisonment", "exile", "banish", "remand",
    ]

    /// What one is held or kept in, or what is set, for a length of time.
    private static let terms: Set<String> = [
        "prison", "jail", "imprisonment", "custody", "detention", "confinement", "probation",
        "sentence", "term", "ban", "suspension", "release", "labour", "labor", "service",
        "mourning", "arrest", "exile", "silence",
    ]

    /// The time expressions of a sentence that are such lengths: those with a term of theirs, and in a
    /// sentence on a penalty all.
    func setLengths(in unit: DocumentAnalysis.Unit) -> [TextRange] {
        let isPenal = unit.clauses.flatMap(\.triggers).contains {
            Self.penal.contains($0.word.lemma)
        }
        let sentence = unit.sentence.tokens
        return unit.times.filter { time in
            let words = sentence.filter { tokens[$0].range.overlaps(time.range) }
            guard time.kind == .duration, time.date == nil, let first = words.first,
                let last = words.last, !isDistance(from: first, to: last, in: sentence)
            else { return false }
            return isPenal || !complement(of: last, in: sentence).isEmpty
        }.map(\.range)
    }

    /// "57 months in prison", "three days of national mourning", "a five-year jail sentence".
    func length(_ number: Numerals.Numeral, in range: Range<Int>) -> Mention.Figure? {
        var unit = number.end
        if unit + 1 < range.upperBound, tokens[unit].text == "-" { unit += 1 }
        guard unit < range.upperBound, SyntaxTree.timeUnits.contains(tree.words[unit].lemma),
            unit + 1 == range.upperBound || !["old", "-"].contains(tokens[unit + 1].lower)
        else { return nil }
        return Mention.Figure(
            value: number.value, bound: bound(before: number.start, in: range),
            unit: tree.words[unit].lemma,
            of: ([tokens[unit].lower] + complement(of: unit, in: range)).joined(separator: " "))
    }

    /// "quit two days after", but not "banned for two years after a test".
    private func isDistance(from start: Int, to unit: Int, in range: Range<Int>) -> Bool {
        guard unit + 1 < range.upperBound else { return false }
        switch tokens[unit + 1].lower {
        case "later", "earlier", "ago": return true
        case "after", "before":
            return start == range.lowerBound || !["for", "to"].contains(tokens[start - 1].lower)
        default: return false
        }
    }

    /// What a length of time is spent in: "in prison", "of supervised release", "jail sentence".
    func complement(of unit: Int, in range: Range<Int>) -> [String] {
        let rest = (unit + 1)..<max(unit + 1, min(unit + 6, range.upperBound))
        let within = rest.prefix { index in
            ["in", "of", "behind", "'s"].contains(tokens[index].lower)
                || ["ADJ", "NOUN"].contains(tree.words[index].upos)
                || tree.words[index].xpos == "VBN"
        }
        guard
            let end = within.last(where: {
                Self.terms.contains(tree.words[$0].lemma)
                    || Self.terms.contains(tokens[$0].lower)
            })
        else { return [] }
        return (rest.lowerBound...end).map { tokens[$0].lower }
    }
}
