internal import FastiChronology
internal import FastiText

/// Statements that stand in paragraphs of their own behind a colon.
extension MentionBuilder {
    /// "Jane Doe said:" with the first sentence of what she said.
    mutating func writeGiven(_ passage: GivenWords.Passage, from candidates: inout [Candidate]) {
        let unit = analysis.units[passage.opening]
        let next = analysis.units[passage.opening + 1]
        let verb = passage.attribution.cue.lowerBound
        guard
            let trigger = unit.clauses.lazy.flatMap(\.triggers).first(where: { $0.anchor == verb })
        else { return }
        let known = candidates.first { $0.trigger?.anchor == verb }
        candidates.removeAll { $0.trigger?.anchor == verb }
        let range = unit.sentence.tokens.lowerBound..<next.sentence.tokens.upperBound
        let told = next.clauses.first { isMain($0.head) } ?? next.whole
        var candidate = Candidate(
            trigger: trigger, dated: known?.dated,
            clause: Clause(head: verb, tokens: range, owned: Array(range), triggers: [trigger]),
            participants: ParticipantFinder(analysis).participants(of: trigger), figures: [])
        candidate.told = (told, told.main)
        guard let mention = mention(candidate, range, unit, isKnown: true),
            written.insert(mention.id).inserted
        else { return }
        mentions.append(mention)
        self.told.append(Told(trigger: trigger, mention: mentions.count - 1, unit: passage.opening))
    }
}
