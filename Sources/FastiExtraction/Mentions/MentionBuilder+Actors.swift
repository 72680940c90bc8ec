internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Who takes part in a happening, as the chronology's actors.
extension MentionBuilder {
    mutating func participants(
        _ candidate: Candidate, in range: Range<Int>, at anchor: Int,
        _ unit: DocumentAnalysis.Unit
    ) -> [Mention.Participant] {
        var result: [Mention.Participant] = []
        var found = candidate.participants
        // "Doe has died, her family said on Wednesday": who tells of it did not do it.
        let isTold = candidate.told?.trigger?.isListed == true && !found.isEmpty
        if !isTold, !found.contains(where: { $0.role == .agent }) {
            let own = unit.attributions.first { $0.cue.contains(anchor) && !$0.isReport }
            let names =
                own.map { speakers.speaker(of: $0) }
                ?? (speaksForItself(anchor)
                    ? speakers.claims(at: anchor, in: unit).last?.names : nil)
            found += (names ?? []).map { NamedParticipant(name: $0, role: .agent) }
        }
        if found.allSatisfy({ $0.role != .agent }), isOpinion(candidate, at: anchor),
            let speaker = speakers.claims(at: anchor, in: unit).last, speaker.attribution != nil
        {
            let names = speaker.names.filter { $0.kind != .media }
            found += names.map { NamedParticipant(name: $0, role: .agent) }
            found += speaker.attribution.map(toldTo) ?? []
        }
        if found.allSatisfy({ $0.role != .agent }), let trigger = candidate.trigger,
            trigger.word.kind == "statement", trigger.effectiveVoice != .passive,
            let speaker = speakers.claims(at: anchor, in: unit).last
        {
            found += speaker.names.map { NamedParticipant(name: $0, role: .agent) }
        }
        // "My boss fired me": the one who says so.
        if let trigger = candidate.trigger, trigger.voice == .active,
            let object = analysis.tree.child(of: anchor, ["obj"]),
            analysis.tokens[object].lower == "me", trigger.word.kind == "event",
            let speaker = speakers.claims(at: anchor, in: unit).last?.names.first,
            speaker.kind == .person
        {
            found.append(NamedParticipant(name: speaker, role: .target))
        }
        // "Doe has died, her publisher announced on Tuesday".
        if let told = candidate.told, isOthersDeed(told, candidate) {
            let tellers = Set(
                speakers.claims(at: told.clause.head, in: unit).flatMap(\.names).map(\.key))
            found.removeAll { $0.role == .agent && tellers.contains($0.name.key) }
        }
        found.removeAll {
            ($0.role == .target || $0.role == .participant) && isCounted($0.name, candidate)
        }
        // "in World War I and World War II": who took part in the one is not the other.
        let isListable = candidate.name == nil
        if isListable { found = listed(after: found, unit) }
        let others =
            candidate.line == nil ? bystanders(of: candidate, in: range, at: anchor, unit) : []
        found += others.filter { other in
            !found.contains { $0.name.key == other.name.key }
        }
        if isListable { found = listed(after: found, unit) }
        found = found.filter {
            !isExcluded($0.name, in: unit) && candidate.gap?.isOthers($0.name) != true
        }
        let all = found
        found.removeAll { describes($0.name, all.map(\.name)) }
        for participant in found {
            let actor = registry.actor(for: participant.name)
            affiliate(actor, participant.name)
            guard !result.contains(where: { $0.actor == actor }) else { continue }
            result.append(Mention.Participant(actor: actor, role: participant.role))
        }
        return result
    }

    /// "Doe has died, her publisher said", "Karst fired two missiles on Thursday, the army said": what somebody tells as
    /// done by or to others, on a day of its own.
    private func isOthersDeed(
        _ told: (clause: Clause, trigger: Trigger?), _ candidate: Candidate
    ) -> Bool {
        if let trigger = told.trigger, trigger.isListed, trigger.word.kind == "event",
            trigger.status == .asserted,
            analysis.lexicon.suffered.contains(trigger.word.lemma)
        {
            return true
        }
        let tree = analysis.tree
        let head = told.clause.head
        guard tree.words[head].xpos == "VBD" || VerbGrammar(tree, head, analysis.lexicon).isPassive,
            let subject = tree.child(of: head, ["nsubj"]), tree.words[subject].upos != "PRON",
            let time = candidate.dated?.time.range, !time.isEmpty
        else { return false }
        return told.clause.owned.contains { analysis.tokens[$0].range.overlaps(time) }
    }

    /// "killed John Roe, a local journalist, in Lopburg": one person, named and described.
    private func describes(_ name: NameSpan, _ others: [NameSpan]) -> Bool {
        let tokens = analysis.tokens
        guard name.kind != .person, !tokens[name.tokens.lowerBound].isCapitalised else {
            return false
        }
        let article = name.tokens.lowerBound - 1
        guard article > 0, ["a", "an", "the"].contains(tokens[article].lower),
            tokens[article - 1].text == ","
        else { return false }
        let head = analysis.tree.head(of: name.tokens)
        guard ["appos", "conj"].contains(analysis.tree.relation(head)),
            let above = analysis.tree.words[head].head
        else { return false }
        return others.contains {
            $0.kind == .person && $0.tokens.upperBound == article - 1 && $0.tokens.contains(above)
        }
    }

    /// "Jane Doe, not John Roe", "instead of Roe", "unlike Roe": who is named as not taking part.
    private func isExcluded(_ name: NameSpan, in unit: DocumentAnalysis.Unit) -> Bool {
        // Whom a pronoun means may have been named so in another sentence.
        guard unit.sentence.tokens.contains(name.whole.lowerBound) else { return false }
        var before = name.whole.lowerBound - 1
        if before >= 0, analysis.tokens[before].lower == "the" { before -= 1 }
        guard unit.sentence.tokens.contains(before) else { return false }
        let front = before > 0 ? analysis.tokens[before - 1] : nil
        switch analysis.tokens[before].lower {
        case "not":
            // "did not arrest", "is not Doe": of the verb.
            return before == unit.sentence.tokens.lowerBound
                || front.map { [",", "and", "but"].contains($0.lower) || $0.isQuote } == true
        case "of": return front?.lower == "instead"
        case "than": return front?.lower == "rather"
        case "from": return front?.lower == "apart"
        case "unlike", "except": return true
        default: return false
        }
    }

    /// "…, the firm told the paper": to whom something was said.
    private func toldTo(_ said: Attribution) -> [NamedParticipant] {
        let verb = said.cue.lowerBound
        guard ["tell", "inform"].contains(analysis.tree.words[verb].lemma),
            let told = analysis.tree.child(of: verb, ["obj", "iobj"]), told > verb
        else { return [] }
        return analysis.references.actors(at: told, owners: false)
            .map { NamedParticipant(name: $0, role: .addressee) }
    }

    /// Whether what somebody says is no happening, so that the saying is what happened: plans, wishes,
    /// judgements.
    private func isOpinion(_ candidate: Candidate, at anchor: Int) -> Bool {
        guard let trigger = candidate.trigger else { return true }
        // "Doe will be made commissioner, a group said": not by the group; but "“we will not be left
        // alone,” Doe said" are his words.
        guard
            !trigger.isFinite || trigger.effectiveVoice != .passive
                || analysis.quotations.index(containing: anchor) != nil
        else { return false }
        // What has a day of its own has happened, whatever it is: "the dam burst on Sunday, police said".
        return trigger.status != .asserted || !trigger.isListed && candidate.dated == nil
    }

    /// "27 civilians were killed": those who are only counted are a figure, not an actor.
    private func isCounted(_ name: NameSpan, _ candidate: Candidate) -> Bool {
        guard !candidate.figures.isEmpty,
            name.kind == .group || !analysis.tokens[name.tokens.lowerBound].isCapitalised
        else { return false }
        // "19 Ostbian officials", "12 demonstrators": a side, however many of it.
        let noun = analysis.tree.head(of: name.tokens)
        guard !name.tokens.contains(where: { analysis.tokens[$0].isCapitalised }),
            !Self.sides.contains(analysis.tree.words[noun].lemma)
        else { return false }
        // "Some 200 houses and two schools": the same for those listed with something counted.
        let tree = analysis.tree
        let head = tree.head(of: name.tokens)
        let list = tree.relation(head) == "conj" ? [head, tree.words[head].head ?? head] : [head]
        return list.flatMap(tree.children(of:)).contains { tree.relation($0) == "nummod" }
    }

    /// Those who stand for a cause or a force.
    private static let sides: Set<String> = [
        "activist", "demonstrator", "fighter", "firefighter", "gunman", "insurgent", "lawmaker",
        "mercenary", "militant", "officer", "official", "peacekeeper", "protester", "protestor",
        "rebel", "striker", "supporter", "terrorist",
    ]

    /// Notes the body that a person speaks for: in the office, or on the signature's line.
    private mutating func affiliate(_ actor: String, _ name: NameSpan) {
        guard name.kind == .person,
            analysis.unitIndex(of: name.tokens.lowerBound) < analysis.units.count
        else { return }
        let unit = analysis.units[analysis.unitIndex(of: name.tokens.lowerBound)]
        let isSignature =
            unit.names.first == name && unit.sentence.tokens.count < 40
            && unit.clauses.allSatisfy { !$0.triggers.contains(where: \.isFinite) }
        let finder = NameFinder(tokens: analysis.tokens, lexicon: analysis.lexicon, properWords: [])
        let body =
            name.apposition.flatMap { finder.body(in: $0) }
            ?? (isSignature ? unit.names.dropFirst().first { $0.kind != .person } : nil)
        guard let body else { return }
        let role = name.apposition.map { analysis.tokens[$0.lowerBound].text }
        registry.affiliate(actor, with: registry.actor(for: body), as: role)
    }

    /// Whether "we" or "I" is the subject.
    func speaksForItself(_ anchor: Int) -> Bool {
        guard let subject = analysis.tree.child(of: anchor, ["nsubj"]) else { return false }
        return ["we", "i"].contains(analysis.tokens[subject].lower)
    }
}
