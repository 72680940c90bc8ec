internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Which part a preposition gives to whom it stands before.
extension ParticipantFinder {
    func role(
        of preposition: String, for trigger: Trigger, _ name: NameSpan?
    ) -> Mention.Participant.Role? {
        let category = trigger.word.category ?? ""
        let isPlaceLike = name?.isPlaceLike ?? false
        switch preposition {
        case "by" where trigger.effectiveVoice != .active: return .agent
        // "rejected an appeal by the defendants".
        case "by" where Self.harming.contains(category) && !isPlaceLike: return .target
        case "to", "towards", "toward":
            // A state is also where one goes; who else stands behind "to" is spoken to or given to.
            let isTold =
                Self.addressed.contains(category) || trigger.word.kind == "statement"
                || lexicon.speech[trigger.word.lemma] != nil
            if name?.isPlace == true {
                // "wrote to Transpipe": who is written to is no place, whatever the name looks like.
                return Self.writing.contains(trigger.word.lemma) ? .addressee : nil
            }
            // "was taken to a hospital": where, not to whom.
            if let name, !Self.houses.isDisjoint(with: Set(name.key.split(separator: " "))) {
                return nil
            }
            // "returned to Karst": whoever goes gives nothing.
            if trigger.word.lemma == "return", trigger.voice == .active,
                tree.child(of: trigger.anchor, ["obj"]) == nil
            {
                return nil
            }
            if Self.transferring.contains(trigger.word.lemma) { return .addressee }
            return isTold || Self.writing.contains(trigger.word.lemma) && name?.kind == .group
                || !isPlaceLike && name.map { $0.kind != .state && $0.kind != .group } == true
                ? .addressee : nil
        // "was fought between the armies of Karst and Ostbia".
        case "between": return .participant
        case "against": return .target
        case "at":
            return !isPlaceLike && name?.isPlace == false
                && ["ASSAULT", "PROTEST", "THREATEN"].contains(category) ? .target : nil
        case "on", "upon":
            return category == "REQUEST" && name?.kind != .media
                ? .addressee
                : ["ASSAULT", "COERCE"].contains(category) && !isPlaceLike ? .target : nil
        case "with":
            if ["clash", "fight", "battle", "compete", "merge", "collaborate"].contains(
                trigger.word.lemma)
            {
                return .participant
            }
            return ["CONSULT", "AGREE", "COOPERATE"].contains(category) ? .participant : nil
        case "for":
            // "a warrant for John Doe".
            return ["COERCE", "ACCUSE", "INVESTIGATE"].contains(category) && name?.kind == .person
                ? .target : nil
        // "received the medal from the queen".
        case "from" where trigger.word.lemma == "receive": return isPlaceLike ? nil : .agent
        case "from": return category == "REQUEST" ? .addressee : nil
        default: return nil
        }
    }

    /// What one becomes in a body.
    static let memberships: Set<String> = ["member", "partner", "part", "head", "leader"]

    /// "members of the alliance": the alliance.
    func bodies(of noun: Int) -> [NameSpan] {
        tree.children(of: noun).filter { tree.preposition(of: $0) == "of" }
            .flatMap { references.actors(at: $0, owners: false) }.filter { !$0.isPlace }
    }

    /// Whether the object of a verb of saying is spoken to: told, urged, warned, not announced.
    func isSpokenTo(_ trigger: Trigger) -> Bool {
        ["REQUEST", "THREATEN"].contains(trigger.word.category ?? "")
            || Self.telling.contains(trigger.word.lemma)
    }

    static let telling: Set<String> = [
        "tell", "inform", "notify", "advise", "remind", "assure", "brief", "thank", "congratulate",
        "answer", "promise", "interview",
    ]

    static let writing: Set<String> = [
        "write", "reply", "respond", "appeal", "grant", "sell", "award", "complain", "apologise",
        "apologize", "lend", "speak", "letter",
    ]

    /// Bodies that one is taken to as to a place.
    private static let houses: Set<Substring> = [
        "hospital", "prison", "jail", "camp", "school", "university", "airport", "clinic", "base",
        "station",
    ]

    /// Verbs of giving over, to a state too.
    static let transferring: Set<String> = [
        "cede", "relinquish", "hand", "hand over", "transfer", "surrender", "sell", "give",
        "donate",
        "deliver", "return", "extradite", "lease", "award", "grant", "lose",
    ]

    static let addressed: Set<String> = [
        "REQUEST", "CONSULT", "AID", "CONCEDE", "THREATEN", "SUPPORT",
    ]

    /// "A and B met", "A met with B": both take part alike.
    func isMutual(_ trigger: Trigger, _ found: [NamedParticipant]) -> Bool {
        if ["speak", "talk"].contains(trigger.word.lemma), trigger.voice == .active {
            return found.count > 1 && found.allSatisfy { $0.role == .agent }
        }
        if ["meet", "marry", "divorce"].contains(trigger.word.lemma) {
            return found.count > 1
        }
        guard ["CONSULT", "AGREE"].contains(trigger.word.category ?? ""),
            trigger.word.kind == "event"
        else { return false }
        return found.contains { $0.role == .participant }
            || found.count { $0.role == .agent } > 1
    }

    /// "the agency's report was published": whose it is has published it.
    func isIssued(by verb: Int) -> Bool {
        let noun = tree.child(of: verb, ["nsubj"]) ?? tree.words[verb].head
        guard let noun, let saying = lexicon.sayings[tree.words[noun].lemma],
            saying.sort == .document || saying.sort == .statement
        else { return false }
        return references.names(at: noun).isEmpty
            && ["publish", "release", "issue", "post", "print"].contains(tree.words[verb].lemma)
    }

    /// "Doe was quoted as saying".
    func isQuoted(_ trigger: Trigger) -> Bool {
        tree.words[trigger.anchor].lemma == "quote" && trigger.word.lemma == "say"
    }

    /// "Karst is said to have sent troops": who is said to have done it did it.
    func isRaised(_ trigger: Trigger) -> Bool {
        let isSaid =
            lexicon.speech[trigger.word.lemma] != nil && trigger.word.category != "REQUEST"
            && trigger.word.lemma != "tell"
            || ["believe", "think", "know", "understand"].contains(trigger.word.lemma)
        return isSaid
            && tree.children(of: trigger.anchor).contains {
                tree.relation($0) == "xcomp" && tree.isVerb($0)
                    && !VerbGrammar(tree, $0, lexicon).isPassive
            }
    }
}
