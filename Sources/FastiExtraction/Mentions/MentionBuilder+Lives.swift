internal import FastiChronology
internal import FastiText

/// Births, deaths and marriages that brackets behind a name give.
extension MentionBuilder {
    func candidate(of life: LifeDates.Life, in unit: DocumentAnalysis.Unit) -> Candidate {
        // The sentence shows whose life it is, where it is not too long.
        let sentence = unit.sentence.tokens
        let isShort = analysis.bytes(sentence).count <= Self.longestSentence
        let clause = Clause(
            head: life.name.tokens.lowerBound, tokens: isShort ? sentence : life.tokens,
            owned: Array(life.tokens), triggers: [])
        let couple = couple(of: life)
        return Candidate(
            dated: life.dated, clause: clause,
            participants: couple.map { NamedParticipant(name: $0, role: .participant) },
            figures: [],
            line: couple.reversed().map(\.text).joined(separator: " and ")
                + " \(life.turn.rawValue)")
    }

    /// Whose turn of life it is; a marriage is also of whom the document is about.
    private func couple(of life: LifeDates.Life) -> [NameSpan] {
        guard life.turn == .married || life.turn == .divorced,
            let protagonist = analysis.references.protagonist
        else { return [life.name] }
        let name = analysis.references.names[Int(protagonist)]
        return name.key == life.name.key ? [life.name] : [life.name, name]
    }

    private static let longestSentence = 300
}
