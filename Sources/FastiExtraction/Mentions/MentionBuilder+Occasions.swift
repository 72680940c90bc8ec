internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Happenings that only tell when, after what or of what another was.
extension MentionBuilder {
    /// Whether a dated happening only describes something of its sentence, or is referred to in somebody's
    /// words.
    func isBeside(_ candidate: Candidate) -> Bool {
        let head = candidate.clause.head
        if analysis.tree.words[head].relation == "acl:relcl" { return true }
        guard let trigger = candidate.trigger else { return false }
        if trigger.voice == .nominal, trigger.word.kind == "reference" { return true }
        // "announced a plan, to be unveiled next week".
        return trigger.status != .asserted && analysis.tree.relation(trigger.anchor) == "acl"
    }

    /// "The court sentenced Doe, who led the firm until 2013, to five years": what is only told of somebody.
    func describesNamed(_ candidate: Candidate) -> Bool {
        let head = candidate.clause.head
        guard analysis.tree.words[head].relation == "acl:relcl",
            let noun = analysis.tree.words[head].head
        else { return false }
        return analysis.references.names(at: noun).contains { $0.kind == .person }
    }

    /// "Doe resigned after a paper published the letters in March": whether a dated happening only says when the
    /// sentence's own came about.
    func isAfterwards(_ candidate: Candidate) -> Bool {
        let tree = analysis.tree
        guard let trigger = candidate.trigger, tree.words[trigger.anchor].relation == "advcl",
            trigger.isFinite, let above = tree.words[trigger.anchor].head, above < trigger.anchor,
            tree.words[above].head == nil,
            let mark = tree.child(of: trigger.anchor, ["mark", "advmod"])
        else { return false }
        return ["after", "because", "when", "since", "before"].contains(analysis.tokens[mark].lower)
    }

    /// "The bill was suspended after last week's protests": whether a happening only says after what or why
    /// the sentence's own came about.
    func isOccasion(_ candidate: Candidate) -> Bool {
        guard let trigger = candidate.trigger, trigger.voice == .nominal, trigger.lightVerb == nil
        else { return false }
        let noun = analysis.tree.head(of: trigger.tokens)
        let preposition = analysis.tree.preposition(of: noun) ?? ""
        return analysis.tree.relation(noun) == "obl" && Self.occasions.contains(preposition)
            // "condemned the attacks of 17 January".
            || analysis.tree.relation(noun) == "obj" && isJudged(noun)
            // "took charge of the inquiry into Saturday's crash".
            || analysis.tree.relation(noun) == "nmod"
                && ["into", "over", "about", "for", "after", "following"].contains(preposition)
            || ["obl", "nmod"].contains(analysis.tree.relation(noun)) && preposition == "during"
            // "expelled five who were questioned about the bombings of 4 May".
            || analysis.tree.ancestors(of: noun).prefix(6).contains {
                analysis.tree.words[$0].relation == "acl:relcl"
            }
    }

    /// "The fever, first described in 1911, kills 6,000 people a year": what only says which thing is meant counts
    /// nothing of what is told of it.
    func isAside(_ dated: Candidate) -> Bool {
        // "A bomb planted on Friday killed nine".
        analysis.tree.words[dated.clause.head].relation == "acl"
            && dated.trigger?.isFinite == false
            && dated.dated?.date.days.map { $0.count > 31 } ?? true
    }

    /// "The firm, which employs 4,200 people, closed its plant": what is so all the time.
    func isStanding(_ candidate: Candidate) -> Bool {
        let head = candidate.clause.head
        return analysis.tree.words[head].relation == "acl:relcl" && !isHarm(candidate)
            && analysis.tree.isSimplePresent(head)
    }

    /// "Asked whether he would resign, Doe said": the question is told with the answer.
    func isAskedFirst(_ trigger: Trigger) -> Bool {
        let verb = trigger.anchor
        return analysis.tokens[verb].text == "Asked"
            && analysis.tree.child(of: verb, ["nsubj", "aux"]) == nil
    }

    /// "Twelve have been killed since the ceasefire of 3 March": a happening that only says from when on, or until
    /// when.
    func isSince(_ trigger: Trigger) -> Bool {
        trigger.voice == .nominal && trigger.lightVerb == nil
            && ["since", "until"].contains(
                analysis.tree.preposition(of: analysis.tree.head(of: trigger.tokens)) ?? "")
    }

    /// From that day on, where the verb says that it has gone on.
    func goingOn(_ main: Trigger, since found: [DateAssigner.Assignment]) -> DateAssigner.Dated? {
        guard let first = found.first, found.count == 1,
            analysis.tree.preposition(of: analysis.tree.head(of: first.trigger.tokens)) == "since",
            analysis.tree.isPerfect(main.anchor), !first.dated.date.isInterval
        else { return nil }
        return first.dated.goingOn
    }

    private static let occasions: Set<String> = [
        "after", "following", "amid", "despite", "because of", "ahead of", "before", "for", "over",
        "about",
    ]
}
