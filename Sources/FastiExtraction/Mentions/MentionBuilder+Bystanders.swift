internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Those named in the passage whose part in a happening its verb or noun does not tell.
extension MentionBuilder {
    /// Whoever harm, blame or threats reach stands behind them, who does or undergoes something else in the
    /// passage has that part, others take part.
    func bystanders(
        of candidate: Candidate, in range: Range<Int>, at anchor: Int,
        _ unit: DocumentAnalysis.Unit
    ) -> [NamedParticipant] {
        guard candidate.name == nil, let trigger = candidate.trigger else { return [] }
        let claimed = Set(
            speakers.claims(at: anchor, in: unit).flatMap(\.names).map(\.key)
                + unit.attributions.flatMap(\.speakers).map(\.key))
        var result: [NamedParticipant] = []
        func add(_ name: NameSpan, _ role: Mention.Participant.Role) {
            guard !claimed.contains(name.key),
                !candidate.participants.contains(where: { $0.name.key == name.key }),
                !result.contains(where: { $0.name.key == name.key })
            else { return }
            result.append(NamedParticipant(name: name, role: role))
        }
        for name in unit.names
        where range.contains(name.tokens.lowerBound) && isActor(name) && isNear(name, trigger)
            && !isRole(name) && !isEpithet(name, unit) && analysis.references.isMeant(name)
        {
            let head = analysis.tree.head(of: name.tokens)
            guard !isNumber(head, name) else { continue }
            add(name, role(besides: trigger, isDone: false, at: head, name))
        }
        let isDone = candidate.participants.contains { $0.role == .agent }
        let line = [trigger.anchor] + analysis.tree.ancestors(of: trigger.anchor).prefix(2)
        for index in range.clamped(to: unit.sentence.tokens) {
            for name in names(around: trigger, line, isDone: isDone, at: index) {
                add(name, role(besides: trigger, isDone: isDone, at: index, name))
            }
        }
        return Array(result.prefix(6))
    }

    /// "3,000 people": a figure.
    private func isNumber(_ index: Int, _ name: NameSpan) -> Bool {
        name.kind == .group && analysis.tree.child(of: index, ["nummod"]) != nil
    }

    private func isReached(by trigger: Trigger, at index: Int) -> Bool {
        ParticipantFinder.harming.contains(trigger.word.category ?? "")
            && index > trigger.tokens.lowerBound
    }

    // MARK: Further away

    /// Those a word names or stands for that are told of beside a happening: persons wherever they are, others
    /// by what a clause next to it says of them. What takes part in another happening of the sentence is left to it,
    /// and people who are only counted are a figure.
    ///
    /// - Parameter line: The happening's word and the two that it hangs on.
    private func names(
        around trigger: Trigger, _ line: [Int], isDone: Bool, at index: Int
    ) -> [NameSpan] {
        let tree = analysis.tree
        guard ["NOUN", "PROPN", "PRON"].contains(tree.words[index].upos),
            let way = way(from: index, to: trigger, line), !isOfAnother(way)
        else { return [] }
        // "Doe lied when she said that Roe did it": who only tells of it.
        if way.above > 0, isDone, trigger.effectiveVoice != .nominal,
            trigger.word.kind != "statement"
        {
            return []
        }
        return analysis.references.actors(at: index, owners: false).filter { name in
            guard !name.isPlace, !name.isPlaceLike, !analysis.references.isThing(name),
                !isNumber(index, name),
                !takers.contains(name.key),
                !name.whole.contains(index) || tree.head(of: name.tokens) == index
            else { return false }
            return name.kind == .person
                ? tree.words[index].upos != "NOUN" && isBeside(index, way)
                : isDoing(index, name, way, trigger)
        }
    }

    /// "Doe's brother was killed", "supporters of Doe", "Roe, Acme's chief, said": who only tells which other it was.
    private func isOfAnother(_ way: Way) -> Bool {
        way.words.dropFirst().contains { word in
            analysis.tree.relation(word) == "appos"
                // "moved to Lopburg, where Doe bought a house"; "born to Jane Doe".
                || analysis.tree.words[word].relation == "acl:relcl"
                    && analysis.tree.children(of: word).contains {
                        analysis.tree.words[$0].xpos == "WRB"
                    }
                || analysis.tokens[word].lower == "born"
                    && ["advcl", "acl"].contains(analysis.tree.relation(word))
        }
            || zip(way.words, way.words.dropFirst()).contains { word, owner in
                ["nmod", "compound", "flat"].contains(analysis.tree.relation(word))
                    && analysis.references.actors(at: owner, owners: false).contains {
                        !analysis.references.isThing($0)
                    }
            }
    }

    /// How a word hangs on a happening: the words between it and the first that both hang on, itself first, and
    /// how many steps the happening hangs below that.
    private struct Way {
        var words: [Int]
        var above: Int
    }

    private func way(from index: Int, to trigger: Trigger, _ line: [Int]) -> Way? {
        let tree = analysis.tree
        let noun = tree.head(of: trigger.tokens)
        var words: [Int] = []
        var at = index
        while at != trigger.anchor, at != noun {
            if let above = line.firstIndex(of: at) {
                return words.isEmpty ? nil : Way(words: words, above: above)
            }
            words.append(at)
            guard words.count <= 4, let head = tree.words[at].head else { return nil }
            at = head
        }
        return words.isEmpty ? nil : Way(words: words, above: 0)
    }

    private func isBeside(_ index: Int, _ way: Way) -> Bool {
        let tree = analysis.tree
        if way.above > 0, tree.words[index].relation == "nmod:poss" { return false }
        // "…, which Doe said was a lot": of which he only tells.
        if way.above == 0, tree.relation(index) == "nsubj", let verb = tree.words[index].head,
            analysis.lexicon.speech[tree.words[verb].lemma] != nil
        {
            return false
        }
        return (way.words.count > 1 || way.above > 0)
            && !["compound", "amod"].contains(tree.relation(index))
            && !way.words.contains { tree.preposition(of: $0) == "as" }
    }

    /// "In the deal, Karst and Ostbia agreed", "said that rebels held the town", "a strike told of by the army".
    private func isDoing(
        _ index: Int, _ name: NameSpan, _ way: Way, _ trigger: Trigger
    ) -> Bool {
        let tree = analysis.tree
        if tree.relation(index) == "nsubj" {
            return way.words.count == 1 && way.above <= 1 && trigger.effectiveVoice == .nominal
                || way.words.count == 2 && way.above == 0
                    && ["ccomp", "advcl", "conj", "acl"].contains(tree.relation(way.words[1]))
        }
        switch tree.preposition(of: index) {
        // "by the deputy minister, Jane Doe": she.
        case "by": return tree.child(of: index, ["appos"]) == nil && !isOfPlace(index)
        case "with": return name.kind != .group
        case "to": return name.kind == .group
        default: return false
        }
    }

    /// "mining in an area held by rebels": whose the place is.
    private func isOfPlace(_ doer: Int) -> Bool {
        let tree = analysis.tree
        guard let participle = tree.words[doer].head, tree.relation(participle) == "acl",
            let noun = tree.words[participle].head
        else { return false }
        return ["in", "at", "near", "on", "from", "to", "into", "around"].contains(
            tree.preposition(of: noun) ?? "")
    }

    /// The part of one told of beside a happening: what it does in its own clause, or of whom or whose things
    /// somebody else speaks or disposes.
    ///
    /// - Parameter isDone: Whether it is known who does what the happening is.
    private func role(
        besides trigger: Trigger, isDone: Bool, at index: Int, _ name: NameSpan
    ) -> Mention.Participant.Role {
        let tree = analysis.tree
        // "The court handed Doe a sentence".
        if trigger.effectiveVoice == .nominal, let verb = tree.words[index].head,
            ParticipantFinder.giving.contains(tree.words[verb].lemma),
            tree.words[tree.head(of: trigger.tokens)].head == verb
        {
            return tree.words[index].relation == "nsubj" ? .agent : .target
        }
        if tree.relation(index) == "nsubj", let verb = tree.words[index].head {
            if trigger.effectiveVoice == .nominal {
                return name.kind == .person ? .agent : .participant
            }
            // "demanded that the council open the road".
            if trigger.word.category == "REQUEST", tree.relation(verb) == "ccomp" {
                return .addressee
            }
            if VerbGrammar(tree, verb, analysis.lexicon).isPassive { return .target }
            let isSpokenOf = trigger.word.kind == "statement"
            return isSpokenOf && !isDeed(verb) ? .target : .agent
        }
        if isDone, tree.words[index].relation == "nmod:poss" { return .target }
        switch tree.preposition(of: index) {
        case "by" where !isDone: return .agent
        // "criticised a report by the council", but "bombed a town held by rebels".
        case "by" where ["ASSAULT", "COERCE"].contains(trigger.word.category ?? ""):
            return .participant
        case "to" where name.kind == .group: return .addressee
        // "seized the post on the orders of Doe".
        case "of"
        where tree.words[index].head.map { Self.bidding.contains(tree.words[$0].lemma) } == true:
            return .participant
        default: return isReached(by: trigger, at: index) ? .target : .participant
        }
    }

    /// What somebody else acts on or under.
    private static let bidding: Set<String> = [
        "advice", "approval", "auspices", "behest", "command", "direction", "guidance", "help",
        "instruction", "invitation", "leadership", "order", "permission", "request", "supervision",
        "support",
    ]

    /// Whether a verb tells what somebody does, not how somebody is.
    private func isDeed(_ verb: Int) -> Bool {
        analysis.tree.words[verb].upos == "VERB"
            && !SyntaxRepairs.linking.contains(analysis.tree.words[verb].lemma)
            && !["have", "need", "want"].contains(analysis.tree.words[verb].lemma)
    }

    // MARK: Near

    /// "replaced Doe as Commander of the Fleet": as what somebody acts is nobody.
    private func isRole(_ name: NameSpan) -> Bool {
        let tree = analysis.tree
        let head = tree.head(of: name.tokens)
        // "was made a Dame", "became an Ostbian citizen".
        if ["xcomp", "iobj", "obj"].contains(tree.relation(head)), name.kind != .person,
            let verb = tree.words[head].head,
            Self.making.contains(tree.words[verb].lemma),
            tree.words[verb].lemma == "become"
                || VerbGrammar(tree, verb, analysis.lexicon).isPassive
        {
            return true
        }
        return ([head] + tree.ancestors(of: head).prefix(2)).contains {
            tree.preposition(of: $0) == "as"
        }
    }

    /// Verbs that say what somebody is from then on.
    private static let making: Set<String> = [
        "become", "make", "name", "appoint", "elect", "crown", "declare", "call", "dub",
    ]

    /// "Danish lender Kredit": what stands right before a name and ends in a common noun is the name's.
    private func isEpithet(_ name: NameSpan, _ unit: DocumentAnalysis.Unit) -> Bool {
        !analysis.tokens[name.tokens.upperBound - 1].isCapitalised
            && unit.names.contains { $0.whole.lowerBound == name.tokens.upperBound }
    }

    /// Whether a name hangs on the happening itself, over one noun at most, or is what a clause right
    /// under it is about.
    private func isNear(_ name: NameSpan, _ trigger: Trigger) -> Bool {
        let tree = analysis.tree
        let head = tree.head(of: name.tokens)
        // A dateline's place, an interview's label.
        guard let above = tree.words[head].head, tree.relation(head) != "parataxis" else {
            return false
        }
        // "his widow's lawyer", "Doe's grandmother": somebody else.
        if tree.words[head].relation == "nmod:poss",
            analysis.lexicon.people.contains(tree.words[above].lemma)
        {
            return false
        }
        // "was accused on Monday, and is on the bureau's list": a predicate of its own.
        if tree.relation(head) == "conj", tree.isVerb(above) { return false }
        let anchors = [trigger.anchor, tree.head(of: trigger.tokens)]
        if anchors.contains(above) { return true }
        guard let next = tree.words[above].head, anchors.contains(next) else { return false }
        return tree.isNoun(above)
            ? tree.relation(above) != "nsubj"
            : tree.relation(head) == "nsubj" && tree.words[above].relation == "ccomp"
    }

    /// Whether a name is somebody's, not only a place's or part of what something is called.
    private func isActor(_ name: NameSpan) -> Bool {
        guard !name.isDescription, !name.isPlace, !name.isPlaceLike,
            !analysis.references.isThing(name),
            analysis.tokens[name.tokens.lowerBound].isCapitalised, name.kind != .media
        else { return false }
        var head = analysis.tree.head(of: name.tokens)
        let relation = analysis.tree.relation(head)
        // "in Lopburg, Karst and Mellin".
        while analysis.tree.relation(head) == "conj", let first = analysis.tree.words[head].head,
            first < head
        {
            head = first
        }
        let preposition = analysis.tree.preposition(of: head) ?? ""
        switch name.kind {
        case .office: return false
        case .person: return relation != "compound" && relation != "amod"
        case .state:
            // "left for Karst".
            if let verb = analysis.tree.words[head].head, !relation.hasPrefix("nsubj"),
                ParticipantFinder.moving.contains(analysis.tree.words[verb].lemma)
            {
                return false
            }
            // "near the border with Karst".
            if let noun = analysis.tree.words[head].head,
                ["border", "frontier"].contains(analysis.tree.words[noun].lemma)
            {
                return false
            }
            return relation.hasPrefix("nsubj")
                || ["by", "with", "against", "between", "for", "on", "among"].contains(preposition)
                || relation == "conj" || relation == "obj"
        default:
            return !["in", "at", "near", "from", "outside", "inside", "of"].contains(preposition)
                && relation != "compound" && relation != "amod"
        }
    }
}
