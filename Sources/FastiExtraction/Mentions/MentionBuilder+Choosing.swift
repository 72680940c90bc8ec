internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Which of the happenings of a sentence are worth an entry, and what belongs to which.
extension MentionBuilder {
    /// What is said belongs to the saying of it: "X said twelve were killed" is one entry, X's; of "…,
    /// X said" what is said is the entry, and X its claimant.
    func settleSpeech(
        of unit: DocumentAnalysis.Unit, _ dated: inout [Candidate], _ undated: inout [Candidate]
    ) {
        let cited = unit.attributions.filter(\.isReport).map(\.cue.lowerBound)
        dated.removeAll { isPassedOn($0, cited) }
        undated.removeAll { isPassedOn($0, cited) }
        for found in unit.attributions where found.isClause && !found.isReport {
            // "you note that the town was bombed": who is written to is no news.
            if found.isSetOff || isPersonal(found.cue.lowerBound) {
                settleSetOff(found, &dated, &undated)
                continue
            }
            let said = undated.filter { isSaid($0, found) }
            if isPassedOn(found, said), !dated.contains(where: { isCue($0, found) }) {
                undated.removeAll { isCue($0, found) }
                continue
            }
            if let index = dated.firstIndex(where: { isCue($0, found) }) {
                dated[index].figures += said.flatMap(\.figures)
            } else if let index = undated.firstIndex(where: { isCue($0, found) }) {
                undated[index].figures += said.flatMap(\.figures)
            } else {
                continue
            }
            undated.removeAll { isSaid($0, found) }
        }
    }

    /// "Police said twelve died on Monday; the rebels said forty did": another's count of the harm that has a date, on
    /// that date; taken out of what has none.
    func rivals(
        of dated: [Candidate], _ undated: inout [Candidate], _ unit: DocumentAnalysis.Unit
    ) -> [Candidate] {
        var result: [Candidate] = []
        let claims = unit.attributions.filter { $0.isClause && !$0.isReport && !$0.isSetOff }
        guard claims.count > 1, let harm = dated.first(where: { isHarm($0) && $0.name == nil }),
            let own = claims.first(where: { isSaid(harm, $0) })
        else { return [] }
        for other in claims
        where other != own && !own.content.contains(other.cue.lowerBound)
            && !other.content.contains(own.cue.lowerBound) && other.speakers != own.speakers
        {
            guard
                let index = undated.firstIndex(where: {
                    (isSaid($0, other) || isCue($0, other)) && isHarm($0)
                        && $0.trigger?.status == .asserted
                })
            else { continue }
            var rival = undated[index]
            rival.dated = harm.dated.map { date in
                DateAssigner.Dated(
                    time: date.time, date: date.date,
                    steps: date.steps + ["another counts the same differently"])
            }
            undated.removeAll { isSaid($0, other) || isCue($0, other) }
            result.append(rival)
        }
        return result
    }

    /// "The agency reported that the minister resigned": what a paper tells is the news, not that it
    /// tells it.
    private func isPassedOn(_ found: Attribution, _ said: [Candidate]) -> Bool {
        !found.speakers.isEmpty && found.speakers.allSatisfy { $0.kind == .media }
            && said.contains { $0.trigger?.isFinite == true && $0.trigger?.isListed == true }
    }

    /// Where the words of saying are set off, what is said is the entry; on the date of the saying where
    /// that has one.
    private func settleSetOff(
        _ found: Attribution, _ dated: inout [Candidate], _ undated: inout [Candidate]
    ) {
        let said = undated.filter { isSaid($0, found) }
        let isTold =
            !worthTelling(said.filter { $0.trigger?.isFinite == true }).isEmpty
            || dated.contains(where: { isSaid($0, found) })
        // "The paper said on Sunday that the talks may resume": that it said so is all there is.
        if found.speakers.contains(where: { $0.kind == .media }) && isTold
            || dated.contains(where: { isSaid($0, found) && isAbove(said, $0) })
        {
            // "…, the agency reported on Monday": when it was passed on, not when it happened. "attacked the
            // village on Saturday, killing 30, officials said on Sunday": what was said has its own day.
            dated.removeAll { isCue($0, found) }
        } else if let index = dated.firstIndex(where: { isCue($0, found) }), let first = said.first
        {
            // "41 have died, the ministry said on Monday".
            dated[index].figures += said.flatMap(\.figures)
            dated[index].told = (first.clause, first.trigger)
            // "Police have arrested two men, the ministry said on Tuesday": the police did.
            if first.trigger?.isListed == true, first.trigger?.status == .asserted,
                first.trigger?.word.kind == "event", !first.participants.isEmpty
            {
                dated[index].participants = first.participants
            }
            dated[index].clause.tokens = hull(dated[index].clause, first.clause)
            undated.removeAll { isSaid($0, found) }
        }
        guard
            !worthTelling(said.filter { $0.trigger?.isFinite == true }).isEmpty
                || dated.contains(where: { isSaid($0, found) })
        else { return }
        undated.removeAll { isCue($0, found) }
        for index in undated.indices where isSaid(undated[index], found) {
            undated[index].isSaid = true
        }
    }

    /// Whether all that some words without a date tell hangs on a happening that has one.
    private func isAbove(_ said: [Candidate], _ dated: Candidate) -> Bool {
        guard let anchor = dated.trigger?.anchor else { return false }
        return said.allSatisfy { analysis.tree.isBelow($0.clause.head, anchor) }
    }

    func isCue(_ candidate: Candidate, _ found: Attribution) -> Bool {
        candidate.trigger?.tokens.lowerBound == found.cue.lowerBound
    }

    private func isSaid(_ candidate: Candidate, _ found: Attribution) -> Bool {
        !isCue(candidate, found) && found.content.contains(candidate.clause.head)
    }

    /// "…, the agency reports on Monday": when it was passed on, not when it happened.
    ///
    /// - Parameter cited: Where the sentence names what is cited.
    private func isPassedOn(_ candidate: Candidate, _ cited: [Int]) -> Bool {
        guard let trigger = candidate.trigger, trigger.word.lemma == "report" else { return false }
        return passesOn(trigger.anchor)
            || cited.contains { (0...8).contains($0 - trigger.tokens.upperBound) }
    }

    /// Whether a verb only says which paper or agency has the news: "…, Trend reports".
    private func passesOn(_ verb: Int) -> Bool {
        analysis.tree.words[verb].xpos == "VBZ"
            && !analysis.tree.children(of: verb).contains {
                $0 > verb && analysis.tree.relation($0) == "ccomp"
            }
    }

    /// Whether a date is only that of the document which tells of it.
    private func isOpen(_ candidate: Candidate) -> Bool {
        candidate.dated == nil || candidate.dated?.time.rule == "document-date"
    }

    /// Harm told in one breath ("27 were killed, 141 injured and 500 houses destroyed") is one entry.
    func joined(_ candidates: [Candidate]) -> [Candidate] {
        var result: [Candidate] = []
        for candidate in candidates {
            guard isHarm(candidate), candidate.name == nil,
                let index = result.firstIndex(where: {
                    isHarm($0) && $0.name == nil
                        && ($0.dated?.date == candidate.dated?.date || isOpen(candidate))
                })
            else {
                result.append(candidate)
                continue
            }
            result[index].figures += candidate.figures
            result[index].add(candidate.participants)
            result[index].clause.tokens = hull(result[index].clause, candidate.clause)
        }
        return result
    }

    private func hull(_ a: Clause, _ b: Clause) -> Range<Int> {
        min(
            a.tokens.lowerBound, b.tokens.lowerBound)..<max(
                a.tokens.upperBound, b.tokens.upperBound)
    }

    /// Gives what is counted in a clause without a date to the dated happening that the clause
    /// describes: "a shooting on Friday, which left 50 dead".
    ///
    /// - Returns: The candidates that no dated happening took.
    func givingFigures(of undated: [Candidate], to dated: inout [Candidate]) -> [Candidate] {
        let triggers = dated.map(\.trigger?.tokens)
        return undated.filter { candidate in
            guard !candidate.figures.isEmpty else { return true }
            if isMain(candidate.clause.head),
                dated.allSatisfy({
                    isOccasion($0) || isAfterwards($0) || isAside($0) || describesNamed($0)
                })
            {
                return true
            }
            if isStanding(candidate) { return true }
            let above = [candidate.clause.head] + analysis.tree.ancestors(of: candidate.clause.head)
            let isIndependent = ["conj", "parataxis"].contains(
                analysis.tree.relation(candidate.clause.head))
            guard !isIndependent || dated.count == 1,
                // "sentenced for the bombing of a market that left 44 dead": the nearest above it.
                let index = above.lazy.compactMap({ word in
                    triggers.firstIndex { $0?.contains(word) == true }
                }).first
                    ?? dated.firstIndex(where: { holder in
                        above.contains { holder.clause.owned.contains($0) }
                    }) ?? (dated.count == 1 ? 0 : described(by: candidate, dated))
            else { return true }
            // "Six were killed and three injured when a tunnel collapsed on Tuesday": told by the first.
            if let second = dated[index].trigger, let first = candidate.trigger,
                analysis.tree.relation(second.anchor) == "conj",
                analysis.tree.words[second.anchor].head == first.anchor, isHarm(candidate),
                first.status == second.status
            {
                let tokens = hull(dated[index].clause, candidate.clause)
                dated[index].trigger = first
                dated[index].clause = candidate.clause
                dated[index].clause.tokens = tokens
                dated[index].add(candidate.participants)
            }
            dated[index].figures += candidate.figures
            return false
        }
    }

    /// "a shooting on Friday, which left 50 dead": the last happening in front of what only adds to it.
    private func described(by candidate: Candidate, _ dated: [Candidate]) -> Int? {
        guard ["acl", "advcl"].contains(analysis.tree.relation(candidate.clause.head)) else {
            return nil
        }
        return dated.lastIndex {
            ($0.trigger?.tokens.lowerBound ?? $0.clause.head) < candidate.clause.head
        }
    }

    func isHarm(_ candidate: Candidate) -> Bool {
        candidate.figures.contains { figure in
            ["killed", "injured", "destroyed", "damaged"].contains(where: figure.of.hasSuffix)
        }
    }

    /// One happening for each date: of several triggers under one date the clause's verb stays.
    func merged(_ candidates: [Candidate]) -> [Candidate] {
        var result: [Candidate] = []
        for candidate in candidates {
            if let index = result.firstIndex(where: {
                $0.dated?.date == candidate.dated?.date && $0.clause == candidate.clause
            }) {
                if result[index].trigger?.isFinite != true, candidate.trigger?.isFinite == true {
                    result[index] = candidate
                }
            } else {
                result.append(candidate)
            }
        }
        return result
    }

    /// Of what one speaker goes on to say, or a document says of itself, only what tells of a happening:
    /// the sentences of one speech are one entry.
    mutating func newlyTold(
        _ candidates: [Candidate], in unit: DocumentAnalysis.Unit
    ) -> [Candidate] {
        let number = analysis.unitIndex(of: unit.sentence.tokens.lowerBound)
        var result: [Candidate] = []
        for candidate in candidates {
            let anchor = candidate.trigger?.anchor ?? candidate.clause.head
            let claimed = speakers.claims(at: anchor, in: unit).flatMap(\.names)
            let keys = Set(claimed.map(\.key))
            let goesOn = speech.map { number - $0.unit <= 2 && !$0.keys.isDisjoint(with: keys) }
            let isOwn = !keys.isEmpty && !keys.isDisjoint(with: speakers.issuers.map(\.key))
            if !keys.isEmpty { speech = (keys, number) }
            if goesOn == true || isOwn, !tells(candidate) { continue }
            result.append(candidate)
        }
        return result
    }

    /// Whether something is told to have happened, not only meant, wanted or promised.
    private func tells(_ candidate: Candidate) -> Bool {
        guard let trigger = candidate.trigger,
            trigger.status == .asserted || trigger.status == .negated,
            !speaksForItself(trigger.anchor)
        else { return !candidate.figures.isEmpty }
        return !candidate.figures.isEmpty
            || trigger.word.kind == "event" && trigger.word.category != nil
            // "condemned the attack": an answer is one of its own.
            || trigger.isFinite && analysis.lexicon.answers.contains(trigger.word.lemma)
                && ["REJECT", "ACCUSE", "SUPPORT"].contains(trigger.word.category ?? "")
    }
}
