internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Happenings that a sentence tells of by nouns alone: named episodes, and what was held.
extension MentionBuilder {
    /// "the protest held on the road", "the attacks carried out by the army": a happening told in passing,
    /// by a noun and what was done with it.
    func held(
        in unit: DocumentAnalysis.Unit, beside others: [Candidate], _ finder: ParticipantFinder
    ) -> [Candidate] {
        let tree = analysis.tree
        var result: [Candidate] = []
        for clause in unit.clauses {
            for trigger in clause.triggers
            where trigger.voice == .nominal && trigger.lightVerb == nil && trigger.isListed
                && trigger.status == .asserted
            {
                let noun = tree.head(of: trigger.tokens)
                let isTold = others.contains { other in
                    other.trigger?.tokens.overlaps(trigger.tokens) == true
                        || other.name?.overlaps(trigger.tokens) == true
                        || other.trigger.map { tree.isBelow($0.anchor, noun) } == true
                }
                guard isHeld(trigger, noun) || isNamedWork(trigger, noun), !isTold else { continue }
                var own = clause
                own.tokens = tree.span(of: noun)
                result.append(
                    Candidate(
                        trigger: trigger, clause: own,
                        participants: finder.participants(of: trigger), figures: []))
            }
        }
        return result
    }

    private func isHeld(_ trigger: Trigger, _ noun: Int) -> Bool {
        let tree = analysis.tree
        guard ["event", "episode"].contains(trigger.word.kind), trigger.word.category != nil else {
            return false
        }
        return tree.children(of: noun).contains { index in
            index > noun && tree.relation(index) == "acl" && tree.words[index].xpos == "VBN"
                && Self.holding.contains(tree.words[index].lemma)
        }
    }

    /// "the four resolutions of the council on ending the war": a decision spoken of by whose it is and
    /// what it is on.
    private func isNamedWork(_ trigger: Trigger, _ noun: Int) -> Bool {
        let tree = analysis.tree
        guard trigger.word.kind == "reference",
            tree.children(of: noun).contains(where: { tree.tokens[$0].lower == "the" })
        else { return false }
        let isOn = tree.children(of: noun).contains { index in
            ["on", "about", "regarding"].contains(tree.preposition(of: index) ?? "")
                || tree.relation(index) == "acl"
                    && tree.children(of: index).contains { tree.tokens[$0].lower == "on" }
        }
        return isOn && analysis.references.owners(of: noun).contains { $0.kind != .state }
    }

    private static let holding: Set<String> = [
        "hold", "stage", "organise", "organize", "conduct", "carry", "launch", "commit", "mount",
    ]

    mutating func addEpisodes(
        of unit: DocumentAnalysis.Unit, _ finder: ParticipantFinder,
        to candidates: inout [Candidate]
    ) {
        let episodes = EpisodeNames(analysis: analysis)
        for clause in unit.clauses {
            for episode in episodes.episodes(in: clause, of: unit) {
                // A span given in the clause is the span of the episode that the clause names.
                if let index = candidates.firstIndex(where: {
                    $0.trigger == episode.trigger
                        || $0.clause == clause && $0.dated?.date.isInterval == true
                            && $0.name == nil
                }) {
                    candidates[index].name = episode.name
                    candidates[index].add(
                        finder.participants(of: episode.trigger)
                            + finder.partakers(of: episode.trigger, named: episode.name))
                } else if isWorthNaming(episode, unit),
                    namedEpisodes.insert(analysis.words(episode.name).lowercased()).inserted
                {
                    let people =
                        finder.participants(of: episode.trigger)
                        + finder.partakers(of: episode.trigger, named: episode.name)
                    let figures = FigureFinder(unit, in: analysis.tree)
                        .figures(in: clause)
                    candidates.append(
                        Candidate(
                            trigger: episode.trigger, dated: episodes.span(of: episode),
                            clause: clause,
                            participants: people, figures: figures, name: episode.name))
                }
            }
        }
    }

    /// "the Lopburg operations" without a date or a length only says where; "the First Lopburg War" is a
    /// name.
    private func isWorthNaming(
        _ episode: EpisodeNames.Episode, _ unit: DocumentAnalysis.Unit
    ) -> Bool {
        // "the World War", "the Civil War" without a day: everybody knows when.
        let isParticular = episode.name.contains { index in
            let lower = analysis.tokens[index].lower
            return analysis.tokens[index].kind == .number
                || ["first", "second", "third", "fourth"].contains(lower)
                || unit.names.contains { $0.whole.contains(index) }
                || analysis.lexicon.states[lower] != nil || analysis.lexicon.demonyms[lower] != nil
        }
        guard isParticular || episode.length != nil else { return false }
        return episode.length != nil || analysis.tokens[episode.name.upperBound - 1].isCapitalised
            || analysis.tokens[episode.trigger.tokens.lowerBound].isCapitalised
            || episode.name.contains { analysis.tokens[$0].kind == .number }
    }

    /// Whether a noun is what somebody says something of.
    func isJudged(_ noun: Int) -> Bool {
        guard let verb = analysis.tree.words[noun].head, analysis.tree.isVerb(verb) else {
            return false
        }
        return analysis.lexicon.answers.contains(analysis.tree.words[verb].lemma)
            && analysis.lexicon.events[analysis.tree.words[verb].lemma]?
                .first(where: \.isVerb)?.kind == "statement"
    }
}
