internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who takes part in a happening by what a clause or a noun under its verb tells.
extension ParticipantFinder {
    /// "alleged", "accused": whether a verb of saying lays something at another's door.
    func isAccusing(_ trigger: Trigger) -> Bool {
        trigger.word.category == "ACCUSE" || lexicon.speech[trigger.word.lemma]?.stance == "alleges"
    }

    /// "alleged that the company had lied": whoever is said to have done it.
    func accused(in clause: Int) -> [NameSpan] {
        guard let subject = tree.child(of: clause, ["nsubj"]) else { return [] }
        // "alleged that the attacks were plotted by rebels".
        let doers = tree.words[subject].relation == "nsubj:pass" ? doers(by: clause) : []
        return doers.isEmpty
            ? references.actors(at: subject, owners: false).filter { !$0.isPlace } : doers
    }

    /// "accused Doe of taking the money", "charged him with stealing", "banned her from playing": whoever lays
    /// the deed at another's door or keeps another from it, and that other.
    func laid(to deed: Trigger, in unit: DocumentAnalysis.Unit) -> [NamedParticipant]? {
        guard deed.voice == .active, deed.lightVerb == nil,
            let above = VerbGrammar.laying(tree, deed.anchor, keeping: true),
            let laying = unit.clauses.lazy.flatMap(\.triggers).first(where: { $0.anchor == above })
        else { return nil }
        // That Doe did it is what is claimed or denied; "banned her from playing" is done to her.
        if VerbGrammar.laying(tree, deed.anchor) != nil,
            let bearer = VerbGrammar.bearer(tree, above)
        {
            return named(references.actors(at: bearer, owners: false), .agent)
        }
        return participants(of: laying)
    }

    /// "began its inquiry by hiring a law firm": who is part of the means.
    func means(_ gerund: Int) -> [NamedParticipant] {
        guard
            tree.children(of: gerund).contains(where: {
                tree.tokens[$0].lower == "by" && $0 < gerund
            }), let object = tree.child(of: gerund, ["obj"])
        else { return [] }
        return named(
            references.actors(at: object, owners: false).filter { !$0.isPlace }, .participant)
    }

    /// "a resolution to expel the troops", "a coalition which was joined by Ruritania": on whom the thing
    /// told of acts, and who acts in it.
    func purposes(of noun: Int) -> [NamedParticipant] {
        var result: [NamedParticipant] = []
        for child in tree.children(of: noun) where tree.isVerb(child) {
            if tree.relation(child) == "acl", tree.words[child].xpos == "VB", isHarming(child) {
                result += named(harmed(by: child), .target)
            } else if tree.relation(child) == "acl", tree.words[child].xpos == "VBG",
                isRequest(child)
            {
                // "a resolution demanding that Ruritania withdraw", "a letter urging it to act".
                let clause = tree.child(of: child, ["ccomp"])
                result += named(
                    clause.map(accused) ?? harmed(by: child).filter { !references.isThing($0) },
                    .target)
            } else if tree.words[child].relation == "acl:relcl",
                // "two men who were questioned by the bureau" are acted on by others elsewhere.
                references.names(at: noun).isEmpty, references.group(at: noun).isEmpty
            {
                result += named(doers(by: child), .participant)
            }
        }
        return result
    }

    private func isRequest(_ verb: Int) -> Bool {
        lexicon.tells(
            tree.words[verb].lemma, asVerb: true, of: ["REQUEST", "ACCUSE", "REJECT", "THREATEN"])
    }

    /// "ten were killed, twelve were injured in the army's raids": what stands behind the last of some
    /// listed verbs holds for each.
    func sharedCauses(of verb: Int) -> [NamedParticipant] {
        guard let last = tree.conjuncts(of: verb).last, last != verb, isHarming(last) else {
            return []
        }
        var result: [NamedParticipant] = []
        for child in tree.children(of: last) where tree.relation(child) == "obl" {
            guard let preposition = tree.preposition(of: child) else { continue }
            if let deed = deed(at: child, preposition) {
                result += named(doers(ofDeed: deed), .agent)
            }
        }
        return result + named(doers(by: last), .agent)
    }

    /// "Lopburg fell": a town does nothing by that.
    func isTaken(_ verb: Int) -> Bool {
        ["fall", "burn", "flood"].contains(tree.words[verb].lemma)
            && tree.child(of: verb, ["obj"]) == nil
    }

    /// "received the Great Prize of the Karst Academy": who gives it.
    func givers(of prize: Int) -> [NamedParticipant] {
        guard !references.names(at: prize).isEmpty else { return [] }
        let body = tree.children(of: prize).filter {
            ["of", "from", "by"].contains(tree.preposition(of: $0) ?? "")
        }
        return named(
            body.flatMap { references.actors(at: $0, owners: false) }.filter {
                !$0.isPlaceLike && $0.kind != .person
            }, .agent)
    }

    /// "Ruritanian forces under General Doe invaded", "a convoy led by Doe": who leads those that act.
    func leaders(of verb: Int) -> [NamedParticipant] {
        guard let subject = tree.child(of: verb, ["nsubj"]) else { return [] }
        let persons = tree.children(of: subject).flatMap { child -> [NameSpan] in
            if tree.preposition(of: child) == "under" {
                return references.actors(at: child, owners: false)
            }
            let isLed =
                tree.relation(child) == "acl"
                && ["lead", "command", "head"].contains(tree.words[child].lemma)
            return isLed ? doers(by: child) : []
        }
        return named(persons.filter { $0.kind == .person }, .participant)
    }

    /// "agreed to buy Karst Foods", "tried to hand the town over to the Guard": whom the deed that one sets
    /// out to do is done to or with.
    func intended(by trigger: Trigger) -> [NamedParticipant] {
        guard trigger.voice == .active, trigger.lightVerb == nil,
            tree.child(of: trigger.anchor, ["obj", "iobj"]) == nil,
            let deed = tree.children(of: trigger.anchor).first(where: { child in
                // "agreed on Monday to buy": the parser hangs it lower.
                (tree.relation(child) == "xcomp"
                    || tree.relation(child) == "advcl"
                        && lexicon.governors[trigger.word.lemma] == "planned"
                    || tree.relation(child) == "advcl" && trigger.word.category == "AGREE")
                    && tree.words[child].xpos == "VB" && child > trigger.anchor
            })
        else { return [] }
        var result: [NamedParticipant] = []
        for child in tree.children(of: deed) where child > deed {
            let actors = {
                references.actors(at: child, owners: false).filter { !references.isThing($0) }
            }
            switch tree.relation(child) {
            case "obj": result += named(actors().filter { !$0.isPlace }, .target)
            case "obl" where tree.preposition(of: child) == "with":
                result += named(actors().filter { !$0.isPlace }, .participant)
            case "obl"
            where tree.preposition(of: child) == "to"
                && Self.transferring.contains(tree.words[deed].lemma):
                result += named(actors().filter { !$0.isPlace }, .addressee)
            default: continue
            }
        }
        return result
    }

    func harmed(by verb: Int) -> [NameSpan] {
        guard let object = tree.child(of: verb, ["obj"]) else { return [] }
        return references.actors(at: object, owners: false).filter { !$0.isPlace }
    }

    /// "a statement on the report released by the agency", "replied to the letter of the ministry": whose
    /// words or decisions a statement is about.
    func authors(of noun: Int, _ preposition: String, _ trigger: Trigger) -> [NameSpan] {
        guard trigger.word.kind == "statement", Self.topics.contains(preposition),
            references.names(at: noun).isEmpty
        else { return [] }
        var said = noun
        // "in protest at the statement of".
        for inner in tree.children(of: noun)
        where Self.topics.contains(tree.preposition(of: inner) ?? "") {
            if isWork(inner) { said = inner }
        }
        guard isWork(said) else { return [] }
        return references.owners(of: said)
            + tree.children(of: said).filter { tree.relation($0) == "acl" }.flatMap(doers(by:))
    }

    /// "in connection with the actions of Ruritania", "on ending the aggression of Karst": whose doings a
    /// statement or decision is about.
    func doersNamed(in phrase: Int) -> [NameSpan] {
        tree.span(of: phrase).filter { index in
            tree.isNoun(index) && (isDeed(index) || Self.doings.contains(tree.words[index].lemma))
        }.flatMap { references.owners(of: $0) + doers(by: $0) }
    }

    private static let doings: Set<String> = [
        "action", "act", "aggression", "conduct", "behaviour", "behavior", "policy", "crime",
        "provocation", "violation", "abuse", "offensive", "occupation",
    ]

    private func isWork(_ noun: Int) -> Bool {
        let lemma = tree.words[noun].lemma
        return ["decision", "information", "remarks", "words", "article", "policy"].contains(lemma)
            || lexicon.events[lemma]?.contains { !$0.isVerb && $0.kind == "statement" } == true
    }

    static let concerning: Set<String> = [
        "in connection with", "over", "about", "regarding", "concerning", "against", "on",
    ]

    private static let topics: Set<String> = [
        "on", "at", "to", "about", "regarding", "concerning", "over", "against", "in", "following",
    ]
}
