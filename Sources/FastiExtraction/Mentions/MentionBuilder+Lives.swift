internal import FastiChronology
internal import FastiText

/// Births and deaths that brackets behind a name give.
extension MentionBuilder {
    func candidate(of life: LifeDates.Life, in unit: DocumentAnalysis.Unit) -> Candidate {
        // The sentence shows whose life it is, where it is not too long.
        let sentence = unit.sentence.tokens
        let isShort = analysis.bytes(sentence).count <= Self.longestSentence
        let clause = Clause(
            head: life.name.tokens.lowerBound, tokens: isShort ? sentence : life.tokens,
            owned: Array(life.tokens), triggers: [])
        return Candidate(
            dated: life.dated, clause: clause,
            participants: [NamedParticipant(name: life.name, role: .participant)], figures: [],
            line: "\(life.name.text) \(life.turn.rawValue)")
    }

    private static let longestSentence = 300
}
