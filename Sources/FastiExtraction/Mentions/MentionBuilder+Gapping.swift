internal import FastiChronology
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// What one verb tells under several dates, each with words of its own.
extension MentionBuilder {
    struct Gap {
        let part: Gapping.Part
        /// The date of the first of them.
        let opening: TimeExpression

        /// Whether a name stands in the words of another part.
        func isOthers(_ name: NameSpan) -> Bool { part.others.contains(name.tokens.lowerBound) }
    }

    /// The parts of what is told under the dates of a clause, by their dates.
    func gaps(
        in assigned: [DateAssigner.Assignment], of unit: DocumentAnalysis.Unit
    ) -> [DateAssigner.Dated: Gap] {
        guard assigned.count > 1 else { return [:] }
        let assigner = DateAssigner(analysis)
        var result: [DateAssigner.Dated: Gap] = [:]
        for (verb, own) in Dictionary(grouping: assigned, by: \.trigger.anchor)
        where own.count > 1 && own[0].trigger.effectiveVoice != .nominal {
            let placed = own.compactMap { assignment in
                assigner.tokens(of: assignment.dated.time, in: unit.clauses).map {
                    (dated: assignment.dated, tokens: $0)
                }
            }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
            let parts = Gapping(tree: analysis.tree).parts(of: verb, dates: placed.map(\.tokens))
            guard let opening = placed.first?.dated.time else { continue }
            for (one, part) in zip(placed, parts) {
                result[one.dated] = Gap(part: part, opening: opening)
            }
        }
        return result
    }

    /// A happening with the people and the figures of its own part alone.
    func partial(
        _ candidate: Candidate, _ gap: Gap, _ counts: FigureFinder, _ unit: DocumentAnalysis.Unit
    ) -> Candidate {
        var candidate = candidate
        candidate.gap = gap
        let (own, first) = (gap.part.own, gap.part.first)
        let known = candidate.participants.first { first.contains($0.name.tokens.lowerBound) }
        if own != first, let role = known?.role {
            let named = unit.names.filter {
                own.contains($0.tokens.lowerBound)
                    && analysis.tree.preposition(of: analysis.tree.head(of: $0.tokens)) == nil
            }
            candidate.add(named.map { NamedParticipant(name: $0, role: role) })
        }
        candidate.participants.removeAll { gap.isOthers($0.name) }
        guard !candidate.figures.isEmpty else { return candidate }
        candidate.figures = counts.figures(in: candidate.clause.tokens) {
            !gap.part.others.contains($0)
        }
        if own != first, counts.figures(in: own).isEmpty,
            let figure = counts.elliptic(in: own, like: first, of: candidate.clause)
        {
            candidate.figures.append(figure)
        }
        return candidate
    }

    /// The line of the first part with the words of a later one: "The bank closed another 25".
    func title(
        of candidate: Candidate, under gap: Gap, _ unit: DocumentAnalysis.Unit
    ) -> TitleWriter.Line {
        let part = gap.part
        let titles = TitleWriter(analysis, of: unit, time: gap.opening, without: part.left)
        let agents = candidate.participants.filter { $0.role == .agent }.map(\.name)
        let line = titles.title(of: candidate.clause, candidate.trigger, agents: agents)
        guard !part.own.isEmpty, part.own != part.first else { return line }
        return line.replacing(
            titles.text(of: Set(part.first)), by: titles.text(of: Set(part.own)))
    }
}
