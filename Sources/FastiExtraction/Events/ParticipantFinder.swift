internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// A name with the part it has in a happening.
struct NamedParticipant: Hashable {
    let name: NameSpan
    let role: Mention.Participant.Role
}

extension [NamedParticipant] {
    /// With those of others who are not among them.
    func joined(by others: [NamedParticipant]) -> [NamedParticipant] {
        self + others.filter { new in !contains { $0.name.key == new.name.key } }
    }
}

/// Finds who takes part in a happening, by what hangs on its verb or noun.
struct ParticipantFinder {
    let tree: SyntaxTree
    let lexicon: Lexicon
    let references: References

    init(_ analysis: DocumentAnalysis) {
        tree = analysis.tree
        lexicon = analysis.lexicon
        references = analysis.references
    }

    func participants(of trigger: Trigger) -> [NamedParticipant] {
        var found: [NamedParticipant]
        switch trigger.effectiveVoice {
        case .active: found = active(trigger)
        case .passive: found = passive(trigger)
        case .nominal: found = nominal(trigger, at: tree.head(of: trigger.tokens))
        }
        if trigger.lightVerb != nil {
            found += nominal(trigger, at: tree.head(of: trigger.tokens))
        }
        if isMutual(trigger, found) {
            // "Doe married Roe": told of her; "they married" is told of both alike.
            let isOnes =
                trigger.voice == .active && ["marry", "divorce"].contains(trigger.word.lemma)
                && tree.child(of: trigger.anchor, ["obj"]) != nil
            found = found.map {
                isOnes && $0.role == .agent
                    ? $0 : NamedParticipant(name: $0.name, role: .participant)
            }
        }
        var seen: Set<String> = []
        return found.filter { seen.insert($0.name.key).inserted }
    }

    /// With those of the verb that asks for the happening: who demands, of whom, stands there.
    func participants(of trigger: Trigger, in unit: DocumentAnalysis.Unit) -> [NamedParticipant] {
        if let forced = forcing(trigger, in: unit) { return forced }
        let own = participants(of: trigger).joined(by: intended(by: trigger))
        if let laid = laid(to: trigger, in: unit) {
            return laid.joined(by: own.filter { $0.role != .agent })
        }
        guard trigger.status != .asserted, trigger.voice == .active, trigger.lightVerb == nil,
            ["xcomp", "ccomp", "advcl"].contains(tree.relation(trigger.anchor)),
            let above = tree.words[trigger.anchor].head, tree.isVerb(above),
            let asking = unit.clauses.lazy.flatMap(\.triggers).first(where: { $0.anchor == above }),
            asking.word.kind == "statement" || lexicon.governors[asking.word.lemma] != nil
        else { return own }
        let asked = participants(of: asking)
        guard asked.contains(where: { $0.role == .agent }) else { return own }
        // "Doe said Roe would leave": Roe leaves, whatever Doe says of it.
        if lexicon.speech[asking.word.lemma] != nil, tree.relation(trigger.anchor) == "ccomp",
            own.contains(where: { $0.role == .agent })
                // "told reporters that services would resume": he does not resume them.
                || trigger.status == .planned && isThingDoing(trigger.anchor)
        {
            return own
        }
        return asked.joined(by: own)
    }

    /// Whether a verb's subject is a thing, told by its noun.
    private func isThingDoing(_ verb: Int) -> Bool {
        tree.child(of: verb, ["nsubj"]).map {
            $0 < verb && tree.words[$0].upos == "NOUN" && references.names(at: $0).isEmpty
        } == true
    }

    // MARK: Verbs

    private func active(_ trigger: Trigger) -> [NamedParticipant] {
        // "they drowned", but "police arrested them".
        let isSuffered =
            trigger.lightVerb == nil && lexicon.suffered.contains(trigger.word.lemma)
            && tree.child(of: trigger.anchor, ["obj"]) == nil
            && !["ASSAULT", "COERCE"].contains(trigger.word.category ?? "")
        let role: Mention.Participant.Role =
            Self.sharing.contains(trigger.word.lemma) || trigger.word.lemma == "die"
                || isOwnersThing(trigger)
            ? .participant
            : isSuffered ? .target : .agent
        // "A bomb killed five, another attack ascribed to the rebels".
        let beside = tree.children(of: trigger.anchor).filter {
            tree.relation($0) == "parataxis" && $0 > trigger.anchor && isDeed($0)
        }
        // "strikes against the rebels killed ten".
        let struck = tree.child(of: trigger.anchor, ["nsubj"]).flatMap { deed(of: $0) }.map {
            nominal(trigger, at: $0).filter { $0.role == .target }
        }
        return named(subjects(of: trigger.anchor), role) + leaders(of: trigger.anchor)
            + complements(of: trigger) + sharedObject(of: trigger) + (struck ?? [])
            + beside.flatMap { nominal(trigger, at: $0) }
    }

    private func passive(_ trigger: Trigger) -> [NamedParticipant] {
        // "a statement was issued by": what was issued is the happening itself.
        let role: Mention.Participant.Role =
            trigger.word.lemma == "bear"
            ? .participant
            : isRaised(trigger) || isIssued(by: trigger.anchor) || isQuoted(trigger)
                ? .agent : .target
        // "Doe was given a ban", but "a ban was imposed".
        let isReceived =
            trigger.lightVerb.map { Self.giving.contains(tree.words[$0].lemma) } ?? true
        let acted = isReceived ? named(subjects(of: trigger.anchor), role) : []
        // "its offer was turned down", "his house was searched".
        let touched =
            acted.isEmpty && trigger.lightVerb == nil
            ? tree.child(of: trigger.anchor, ["nsubj"]).map(holders) ?? [] : []
        let parties =
            trigger.lightVerb == nil
            ? tree.child(of: trigger.anchor, ["nsubj"]).map(parties) ?? [] : []
        return (parties.isEmpty ? acted + named(touched, .target) : parties)
            + complements(of: trigger) + sharedCauses(of: trigger.anchor)
    }

    /// Verbs whose subject in the passive is who receives what the noun tells.
    static let giving: Set<String> = ["give", "hand", "award", "grant", "serve", "deal"]

    func named(
        _ names: [NameSpan], _ role: Mention.Participant.Role
    ) -> [NamedParticipant] {
        names.map { NamedParticipant(name: $0, role: role) }
    }

    /// Those that do what a verb says, or in the passive those it is done to.
    func subjects(of verb: Int, depth: Int = 0) -> [NameSpan] {
        if let subject = tree.child(of: verb, ["nsubj"]) {
            let direct = references.actors(at: subject).filter {
                !references.isThing($0)
                    && !($0.kind != .person && $0.kind != .group && isTaken(verb))
            }
            return direct.isEmpty ? doers(ofDeed: subject) : direct
        }
        guard depth < 8, let head = tree.words[verb].head else { return [] }
        switch tree.words[verb].relation {
        case "advcl"
        where lexicon.governors[tree.words[head].lemma] == "demanded"
            && tree.words[verb].xpos == "VB":
            // The same, where the parser hangs it lower.
            return tree.child(of: head, ["obj"]).map { references.actors(at: $0) }
                ?? subjects(of: head, depth: depth + 1)
        case "conj", "advcl", "parataxis":
            // "was a commander and took part": the subject of a noun is shared, too.
            let isSaid = tree.child(of: head, ["cop"]) != nil
            return tree.isNoun(head) && !isSaid ? [] : subjects(of: head, depth: depth + 1)
        case "xcomp", "ccomp":
            // "urged the army to leave": the object of the one is the subject of the other.
            if let object = tree.child(of: head, ["iobj", "obj"]), tree.relation(verb) == "xcomp" {
                return references.actors(at: object)
            }
            return tree.relation(verb) == "xcomp" ? subjects(of: head, depth: depth + 1) : []
        case "acl", "acl:relcl":
            // "a plan to attack" is nobody's; "rebels fighting", "lands occupied" are the noun's.
            guard tree.words[verb].xpos == "VB" else { return references.actors(at: head) }
            return VerbGrammar.isFirst(tree, head) ? subjects(of: head, depth: depth + 1) : []
        default:
            return []
        }
    }

    /// Objects and prepositional complements of a verb.
    private func complements(of trigger: Trigger) -> [NamedParticipant] {
        var result: [NamedParticipant] = []
        for child in tree.children(of: trigger.anchor) {
            switch tree.relation(child) {
            case "obj" where trigger.lightVerb == nil && !isSaid(child, trigger):
                let role: Mention.Participant.Role =
                    trigger.word.kind == "statement" && isSpokenTo(trigger) ? .addressee : .target
                result += named(
                    objects(at: child, of: trigger).filter {
                        // "was appointed brigadier general".
                        trigger.voice != .passive || $0.kind != .office
                    }, role)
                result += complements(ofObject: child, of: trigger) + purposes(of: child)
            case "iobj" where trigger.word.lemma == "become": continue
            case "iobj":
                // "fined the firm two million".
                let isHarmed = Self.harming.contains(trigger.word.category ?? "")
                result += named(references.actors(at: child), isHarmed ? .target : .addressee)
            case "ccomp" where isAccusing(trigger):
                result += named(accused(in: child), .target)
            case "advcl" where tree.words[child].xpos == "VBG":
                result += means(child)
            case "advcl" where tree.words[child].xpos == "VB" && isHarming(child):
                result += named(harmed(by: child), .target)
            case "xcomp" where Self.memberships.contains(tree.words[child].lemma):
                result += named(bodies(of: child), .participant)
            case "obl", "nmod":
                guard let preposition = tree.preposition(of: child),
                    // "by the ministry's count": by whose word, not by whose hand.
                    preposition != "by"
                        || !AttributionFinder.accounts.contains(tree.words[child].lemma)
                else { continue }
                // "accepted as members of the alliance", "a reward for the capture of Doe".
                if preposition == "as", Self.memberships.contains(tree.words[child].lemma) {
                    result += named(bodies(of: child), .participant)
                    continue
                }
                if preposition == "for", lexicon.suffered.contains(tree.words[child].lemma) {
                    result += named(references.owners(of: child), .target)
                    continue
                }
                if let deed = deed(at: child, preposition) {
                    // "killed in Ruritanian air strikes": whose strikes they were.
                    result += named(references.owners(of: deed), .agent)
                    continue
                }
                result += purposes(of: child)
                let answered = authors(of: child, preposition, trigger)
                if !answered.isEmpty {
                    result += named(answered, .addressee)
                    continue
                }
                if trigger.word.kind == "statement", Self.concerning.contains(preposition) {
                    result += named(doersNamed(in: child), .target)
                }
                let actors = references.actors(at: child)
                guard let role = role(of: preposition, for: trigger, actors.first) else {
                    continue
                }
                result += named(
                    actors.filter {
                        !$0.isPlace || role == .agent
                            || role == .addressee && Self.writing.contains(trigger.word.lemma)
                    }, role)
            default: continue
            }
        }
        return result
    }

    /// "disclosed the matter to the agency", "filed a suit against the firm": what hangs on the object
    /// belongs to the verb.
    private func complements(ofObject noun: Int, of trigger: Trigger) -> [NamedParticipant] {
        guard references.names(at: noun).allSatisfy(references.isThing) else { return [] }
        var result = trigger.word.lemma == "receive" ? givers(of: noun) : []
        for child in tree.children(of: noun) where tree.relation(child) == "nmod" {
            guard let preposition = tree.preposition(of: child),
                ["to", "against", "with", "for"].contains(preposition)
                    || preposition == "from" && trigger.word.category == "REQUEST"
            else { continue }
            let actors = references.actors(at: child)
            // "blocked the entrance to the firm's offices".
            let isHarmed =
                preposition == "to" && Self.harming.contains(trigger.word.category ?? "")
            guard
                let role = isHarmed
                    ? .target : role(of: preposition, for: trigger, actors.first)
            else { continue }
            result += named(actors.filter { !$0.isPlace }, role)
        }
        return result
    }

    /// Those whose thing a noun is: "its offer", "the offer of the firm".
    private func holders(of noun: Int) -> [NameSpan] {
        tree.children(of: noun).filter { tree.words[$0].relation == "nmod:poss" }
            .flatMap { references.actors(at: $0, owners: false) }.filter { !$0.isPlace }
    }

    static let harming: Set<String> = [
        "ASSAULT", "COERCE", "ACCUSE", "SANCTION", "REJECT", "THREATEN", "PROTEST",
    ]

    /// Doing something with others.
    private static let sharing: Set<String> = ["take part", "participate"]

    /// "Doe denied it": what is said is no actor, but "Doe described her as a liar" speaks of one.
    private func isSaid(_ object: Int, _ trigger: Trigger) -> Bool {
        lexicon.speech[trigger.word.lemma] != nil && tree.words[object].upos == "PRON"
            && !["him", "her", "them"].contains(tree.tokens[object].lower)
    }
}
