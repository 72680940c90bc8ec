internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who takes part in what a noun tells of.
extension ParticipantFinder {
    /// "the attack on the base by rebels", "Armenian missile strikes", "Turkey's withdrawal".
    func nominal(_ trigger: Trigger, at noun: Int) -> [NamedParticipant] {
        var result: [NamedParticipant] = []
        let isSuffered = lexicon.suffered.contains(trigger.word.lemma)
        if tree.isVerb(noun), noun > 1,
            ["'s", "’s", "'", "’"].contains(tree.tokens[noun - 1].lower)
        {
            // "the rebels' killing of hostages", where the parser takes "killing" for a verb.
            result += named(references.actors(at: noun - 2), .agent)
        }
        result += struck(by: noun, trigger)
        for child in tree.children(of: noun) {
            switch tree.words[child].relation {
            case "nmod:poss":
                // "his killing", but "their killing of the envoy".
                let isDone = tree.children(of: noun).contains { tree.preposition(of: $0) == "of" }
                result += named(
                    references.actors(at: child), isSuffered && !isDone ? .target : .agent)
            case "amod" where trigger.word.category != nil,
                "compound" where trigger.word.category != nil || trigger.word.kind == "reference":
                // "the Ruritania embassy bombing": where that was.
                let names = references.names(at: child).filter {
                    $0.kind != .person && !$0.isPlaceLike && !isSite(behind: $0, before: noun)
                }
                result += named(names, isSuffered ? .target : .agent)
            case "acl"
            where tree.isVerb(child) && tree.child(of: child, ["aux", "nsubj"]) == nil:
                // "operations conducted by the army", "an attack blamed on rebels".
                let isBlamed = Self.blaming.contains(tree.words[child].lemma)
                for inner in tree.children(of: child) {
                    let preposition = tree.preposition(of: inner) ?? ""
                    if preposition == "by" && !isBlamed
                        || isBlamed && ["on", "to"].contains(preposition)
                        || preposition == "by" && tree.words[child].lemma == "claim"
                    {
                        result += named(references.actors(at: inner), .agent)
                    }
                }
            case "nmod", "obl", "nmod:agent", "obl:agent":
                let answered = authors(of: child, tree.preposition(of: child) ?? "", trigger)
                result += named(answered, .addressee)
                result += complement(child, of: trigger, isSuffered: isSuffered)
            default: continue
            }
        }
        // "rebels have killed hundreds, including 27 soldiers during an attack": whose attack it was.
        if tree.relation(noun) == "obl", trigger.word.category == "ASSAULT",
            ["during", "in"].contains(tree.preposition(of: noun) ?? ""),
            !result.contains(where: { $0.role == .agent }), let verb = tree.words[noun].head,
            isHarming(verb), tree.child(of: verb, ["nsubj"]) != nil,
            !VerbGrammar(tree, verb, lexicon).isPassive
        {
            result += named(subjects(of: verb), .agent)
        }
        return result
    }

    private func isSite(behind name: NameSpan, before noun: Int) -> Bool {
        let next = name.tokens.upperBound
        return next < noun && Self.sites.contains(tree.words[next].lemma)
    }

    private static let sites: Set<String> = [
        "embassy", "consulate", "mission", "base", "airport", "hospital", "school", "mosque",
        "church", "temple", "synagogue", "market", "hotel", "mall", "theatre", "theater", "metro",
        "subway", "train", "bus", "station", "border", "city", "university", "prison", "club",
        "stadium", "office",
    ]

    private static let blaming: Set<String> = ["attribute", "ascribe", "blame", "pin", "claim"]

    /// "A strike on 1 May hit two vehicles of the group": what the deed hit.
    private func struck(by noun: Int, _ trigger: Trigger) -> [NamedParticipant] {
        guard trigger.lightVerb == nil, tree.words[noun].relation == "nsubj",
            let verb = tree.words[noun].head, isHarming(verb), isDeed(noun),
            let object = tree.child(of: verb, ["obj"])
        else { return [] }
        let direct = references.actors(at: object, owners: false).filter { !$0.isPlace }
        return named(direct.isEmpty ? references.owners(of: object) : direct, .target)
    }

    func isHarming(_ verb: Int) -> Bool {
        tree.isVerb(verb)
            && lexicon.tells(tree.words[verb].lemma, asVerb: true, of: ["ASSAULT", "COERCE"])
    }

    /// What a preposition behind a noun says: "of the town", "by rebels", "between A and B".
    private func complement(
        _ child: Int, of trigger: Trigger, isSuffered: Bool
    ) -> [NamedParticipant] {
        let names = references.actors(at: child)
        let bodies = names.filter { !$0.isPlaceLike }
        let isHarm = ["ASSAULT", "COERCE"].contains(trigger.word.category ?? "")
        switch tree.preposition(of: child) {
        case "by": return named(names, .agent)
        case "of" where trigger.word.kind == "reference":
            return named(bodies.filter { $0.kind != .state }, .agent)
        // "its acquisition of Karstbook": what is bought is no place.
        case "of" where Self.buying.contains(trigger.word.lemma):
            return named(names.filter { !$0.isPlace }, .target)
        case "of":
            // "the sentence of the court", but "the sentence of Jane Doe".
            let isPassed =
                trigger.word.lemma == "sentence" && bodies.allSatisfy { $0.kind != .person }
            let role: Mention.Participant.Role =
                (isHarm || isSuffered) && !isPassed ? .target : .agent
            // "the blockade of the town by the army": "by" hangs on either noun.
            let doers = tree.children(of: child).filter { tree.preposition(of: $0) == "by" }
            return named(isHarm ? names : bodies, role)
                + doers.flatMap { named(references.actors(at: $0), .agent) }
        case "against": return named(names, .target)
        case "on" where trigger.word.kind == "statement" && isChannel(child):
            let owners = tree.children(of: child).filter {
                tree.words[$0].relation == "nmod:poss" || tree.preposition(of: $0) == "of"
            }
            return named(owners.flatMap { references.actors(at: $0) }, .agent)
        case "on" where trigger.word.kind == "reference":
            return named(bodies + doersNamed(in: child), .target)
        case "on", "upon": return named(bodies, .target)
        // "a warrant for Jane Doe".
        case "for" where role(of: "for", for: trigger, bodies.first) == .target:
            return named(bodies, .target)
        case "to": return trigger.word.kind == "statement" ? named(bodies, .addressee) : []
        case "between", "with": return named(names, .participant)
        default: return []
        }
    }

    private static let buying: Set<String> = [
        "acquisition", "purchase", "takeover", "buyout", "sale",
    ]

    /// "a post on the official account of the agency": where something is said, and whose it is.
    private func isChannel(_ noun: Int) -> Bool {
        ["account", "page", "website", "site", "channel", "blog", "feed", "profile"].contains(
            tree.words[noun].lemma)
    }

    /// Who took part in an episode: those in its name ("the Iran–Iraq War") and whoever the verb around
    /// it is about ("fought in the war").
    func partakers(of trigger: Trigger, named name: Range<Int>) -> [NamedParticipant] {
        var result = name.flatMap { references.names(at: $0) }.filter { $0.kind == .state }
        var noun = tree.head(of: trigger.tokens)
        // "in the war and the siege".
        for _ in 0..<4 where ["conj", "nmod", "compound"].contains(tree.relation(noun)) {
            guard let head = tree.words[noun].head else { break }
            noun = head
        }
        // "fought in the war", "was a general in the navy during the war".
        let isPart = ["obl", "obj"].contains(tree.relation(noun))
        // "The Karst War was a conflict between Ostbia and Ruritania".
        if tree.relation(noun) == "nsubj", let predicate = tree.words[noun].head,
            tree.child(of: predicate, ["cop"]) != nil
        {
            result += tree.children(of: predicate).filter {
                tree.preposition(of: $0) == "between"
            }.flatMap { references.actors(at: $0) }
        }
        let holder = isPart ? tree.words[noun].head : noun
        if let holder {
            let subjects =
                tree.isVerb(holder)
                ? subjects(of: holder)
                : tree.child(of: holder, ["nsubj"]).map { references.actors(at: $0) } ?? []
            result += subjects.filter { $0.kind == .person || $0.kind == .armedForce }
        }
        return named(result, .participant)
    }
}
