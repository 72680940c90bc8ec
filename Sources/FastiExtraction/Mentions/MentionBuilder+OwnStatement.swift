internal import FastiChronology
internal import FastiDates
internal import FastiTagging
internal import FastiText

/// What a document is by itself: a statement it gives or reports whole, a press release.
extension MentionBuilder {
    /// A press release is itself a statement, under its headline and of its own date.
    mutating func writeRelease(_ unit: DocumentAnalysis.Unit) {
        let clause = Clause(tokens: unit.sentence.tokens, triggers: [], connector: nil)
        let candidate = Candidate(
            trigger: nil, dated: ownDate(), clause: clause, participants: [], figures: [])
        if var mention = mention(candidate, unit.sentence.tokens, unit) {
            mention.kind = .statement
            mentions.append(mention)
        }
    }

    func addLead(
        _ lead: LeadStatement, _ unit: DocumentAnalysis.Unit, to candidates: inout [Candidate]
    ) {
        guard
            !candidates.contains(where: {
                $0.trigger?.tokens == lead.trigger.tokens && $0.dated != nil
            })
        else { return }
        candidates.removeAll { $0.trigger?.tokens == lead.trigger.tokens || $0.dated == nil }
        let people = ParticipantFinder(tokens: analysis.tokens, names: unit.names)
            .participants(of: lead.trigger, in: lead.clause, subject: lead.issuers)
        candidates.insert(
            Candidate(
                trigger: lead.trigger, dated: ownDate(), clause: lead.clause,
                participants: people + signatories(), figures: []),
            at: 0)
    }

    /// The date of the document for the statement that it is.
    func ownDate() -> DateAssigner.Dated? {
        guard let published = analysis.tagged.source.published else { return nil }
        let step =
            "the document tells of this statement as its own news; its date is \(published.edtf)"
        let time = TimeExpression(
            range: 0..<0, kind: .date, value: published.edtf.description, date: published.edtf,
            basis: .relative, rule: "document-date")
        return DateAssigner.Dated(time: time, date: published.edtf, steps: [step])
    }

    /// The persons under "Signed by:".
    private func signatories() -> [NamedParticipant] {
        guard
            let start = analysis.units.firstIndex(where: {
                let first = analysis.tokens[$0.sentence.tokens.lowerBound].lower
                return (first == "signed" || first == "signatories")
                    && analysis.tokens[$0.sentence.tokens.upperBound - 1].text == ":"
            })
        else { return [] }
        var result: [NamedParticipant] = []
        for unit in analysis.units[(start + 1)...] {
            guard let name = unit.names.first, name.kind == .person else { break }
            result.append(NamedParticipant(name: name, role: .signatory))
        }
        return result
    }
}
