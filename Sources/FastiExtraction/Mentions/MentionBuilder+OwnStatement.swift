internal import FastiChronology
internal import FastiDates
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// What a document is by itself: a statement it gives or reports whole, a press release.
extension MentionBuilder {
    /// A press release or a signed statement is itself a statement, under its headline and of its own date.
    mutating func writeRelease(_ unit: DocumentAnalysis.Unit) {
        var clause = unit.whole
        let main = clause.main
        clause.triggers = []
        let people = main.map { ParticipantFinder(analysis).participants(of: $0) } ?? []
        let signed = speakers.signed == nil ? [] : signatories()
        let candidate = Candidate(
            trigger: nil, dated: ownDate(), clause: clause,
            participants: signed + people.filter { $0.role != .agent || signed.isEmpty },
            figures: [])
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
                $0.dated != nil
                    && ($0.trigger?.tokens == lead.trigger.tokens
                        || $0.trigger?.anchor == lead.trigger.anchor)
            })
        else { return }
        candidates.removeAll {
            $0.trigger?.tokens == lead.trigger.tokens
                || $0.dated == nil && $0.trigger?.effectiveVoice != .nominal
        }
        var people = ParticipantFinder(analysis).participants(of: lead.trigger)
        if lead.issuers.count > 2 {
            // "Jane Doe, President of …, John Roe, Chairman of …": the offices are theirs.
            people.removeAll { $0.role == .agent && $0.name.kind == .office }
        }
        people += lead.issuers.filter { issuer in !people.contains { $0.name.key == issuer.key } }
            .map { NamedParticipant(name: $0, role: .agent) }
        candidates.insert(
            Candidate(
                trigger: lead.trigger, dated: ownDate(), clause: lead.clause,
                participants: people + signatories(), figures: []),
            at: 0)
    }

    /// "The appeal was sent to A, B and C": those whom the document's statement is addressed to.
    ///
    /// - Returns: Whether a candidate tells of nothing else.
    mutating func addAddressees(of candidate: Candidate, to lead: LeadStatement) -> Bool {
        guard let trigger = candidate.trigger, trigger.effectiveVoice == .passive,
            let subject = analysis.tree.child(of: trigger.anchor, ["nsubj"]),
            analysis.isDocument(subject),
            candidate.participants.contains(where: { $0.role == .addressee })
        else { return false }
        let own = analysis.codePoints.codePoint(at: analysis.bytes(lead.trigger.tokens).lowerBound)
        guard let index = mentions.firstIndex(where: { $0.trigger?.start == own }) else {
            return false
        }
        let unit = analysis.units[analysis.unitIndex(of: trigger.anchor)]
        for participant in listed(after: candidate.participants, unit)
        where participant.role == .addressee {
            let actor = registry.actor(for: participant.name)
            guard !mentions[index].participants.contains(where: { $0.actor == actor }) else {
                continue
            }
            mentions[index].participants.append(
                Mention.Participant(actor: actor, role: .addressee))
        }
        return true
    }

    /// Ties the document's statement to the one it answers, which becomes a mention of its own.
    mutating func linkAnswered(by lead: LeadStatement, in unit: DocumentAnalysis.Unit) {
        let own = analysis.codePoints.codePoint(at: analysis.bytes(lead.trigger.tokens).lowerBound)
        guard let statement = mentions.lastIndex(where: { $0.trigger?.start == own }),
            let answered = lead.answered(analysis.tokens)
        else { return }
        let start = analysis.codePoints.codePoint(at: analysis.bytes(answered.tokens).lowerBound)
        let issuers = Set(
            mentions[statement].participants.filter { $0.role == .agent || $0.role == .signatory }
                .map(\.actor))
        let told = mentions[(statement + 1)...].first {
            ($0.trigger?.start ?? 0) >= start
                && issuers.isDisjoint(with: $0.participants.map(\.actor))
        }
        guard let target = told ?? writeAnswered(answered, lead, unit) else { return }
        mentions[statement].links.append(Mention.Link(type: .respondsTo, mention: target.id))
        guard mentions[statement].date == nil, let date = target.date?.edtf, !date.isInterval,
            let open = EDTF.interval(from: date, to: nil)
        else { return }
        mentions[statement].date = Mention.ResolvedDate(
            edtf: open, basis: .relative,
            steps: (target.date?.steps ?? []) + ["it answers what was said then, so not before it"])
    }

    /// Ties the document's statement to the other tellings of the one that it answers: "your statement",
    /// "the post of the High Commissioner".
    mutating func linkRetold(by lead: LeadStatement) {
        let own = analysis.codePoints.codePoint(at: analysis.bytes(lead.trigger.tokens).lowerBound)
        guard let statement = mentions.firstIndex(where: { $0.trigger?.start == own }),
            let id = mentions[statement].links.first?.mention,
            let answered = mentions.first(where: { $0.id == id })
        else { return }
        writeRetold(answered, after: lead.unit)
        let actors = Set(answered.participants.map(\.actor))
        for retold in mentions
        where retold.id != id && retold.kind == .statement && retold.id != mentions[statement].id
            && retold.date?.edtf == answered.date?.edtf
            && retold.participants.contains(where: { actors.contains($0.actor) })
        {
            mentions[statement].links.append(Mention.Link(type: .respondsTo, mention: retold.id))
        }
    }

    /// "your statement on …" in a letter: the statement that it answers, told again.
    private mutating func writeRetold(_ answered: Mention, after lead: Int) {
        guard !answered.participants.isEmpty else { return }
        for unit in analysis.units.dropFirst(lead + 1) {
            for clause in unit.clauses {
                guard
                    let trigger = clause.triggers.first(where: { found in
                        found.word.kind == "statement" && found.voice == .nominal
                            && analysis.tree.children(of: analysis.tree.head(of: found.tokens))
                                .contains { analysis.tokens[$0].lower == "your" }
                    })
                else { continue }
                let candidate = Candidate(
                    trigger: trigger, clause: clause, participants: [], figures: [])
                guard
                    var mention = mention(candidate, unit.sentence.tokens, unit, isKnown: true),
                    written.insert(mention.id).inserted
                else { return }
                mention.kind = .statement
                mention.date = answered.date
                mention.participants = answered.participants
                mentions.append(mention)
                return
            }
        }
    }

    private mutating func writeAnswered(
        _ answered: Trigger, _ lead: LeadStatement, _ unit: DocumentAnalysis.Unit
    ) -> Mention? {
        let people = ParticipantFinder(analysis).participants(of: answered)
        guard let first = people.first?.name, !lead.issuers.contains(where: { $0.key == first.key })
        else { return nil }
        let range =
            min(first.tokens.lowerBound, answered.anchor)..<lead.clause.tokens.upperBound
        let clause = Clause(
            head: answered.anchor, tokens: range, owned: Array(range), triggers: [answered])
        let candidate = Candidate(
            trigger: answered, dated: notAfterDocument("answered"), clause: clause,
            participants: people, figures: [])
        guard let mention = mention(candidate, unit.sentence.tokens, unit, isKnown: true),
            written.insert(mention.id).inserted
        else { return nil }
        mentions.append(mention)
        return mention
    }

    /// What a dated document tells of without a date of its own was by then.
    ///
    /// - Parameter how: "answered", "counted".
    func notAfterDocument(_ how: String) -> DateAssigner.Dated? {
        guard let published = analysis.tagged.source.published?.edtf, !published.isInterval,
            let date = EDTF.interval(from: nil, to: published)
        else { return nil }
        let time = TimeExpression(
            range: 0..<0, kind: .date, value: published.description, date: date, basis: .relative,
            rule: "document-date")
        return DateAssigner.Dated(
            time: time, date: date, steps: ["\(how) in a document of \(published), so not after it"]
        )
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

    private func signatories() -> [NamedParticipant] {
        SignedStatement.signatories(analysis).map { NamedParticipant(name: $0, role: .signatory) }
    }
}
