internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who takes part in a happening by what hangs on another word of its clause.
extension ParticipantFinder {
    /// "arrested and charged Jane Doe": the object of the second verb is the first one's as well.
    func sharedObject(of trigger: Trigger) -> [NamedParticipant] {
        let verb = trigger.anchor
        guard trigger.lightVerb == nil, tree.child(of: verb, ["obj", "obl"]) == nil,
            let next = tree.children(of: verb).first(where: {
                tree.relation($0) == "conj" && $0 - verb <= 3 && tree.isVerb($0)
                    && tree.child(of: $0, ["nsubj", "aux"]) == nil
            }), let object = tree.child(of: next, ["obj"])
        else { return [] }
        let names = references.actors(at: object, owners: false).filter { !$0.isPlace }
        return named(names, .target)
    }

    /// "a complaint against Doe was dismissed", "the merger between A and B was approved", "A's takeover of B was
    /// completed": those whom the noun is about of which the verb tells.
    func parties(of noun: Int) -> [NamedParticipant] {
        guard tree.words[noun].upos == "NOUN", references.names(at: noun).isEmpty else { return [] }
        let isDeal = Self.deals.contains(tree.words[noun].lemma)
        var result: [NamedParticipant] = []
        for child in tree.children(of: noun) {
            let role: Mention.Participant.Role
            switch (tree.preposition(of: child) ?? "", tree.relation(child)) {
            case ("against", _): role = .target
            case ("between", _): role = .participant
            case ("of", "nmod") where isDeal, ("for", "nmod") where isDeal: role = .target
            case ("by", "nmod") where isDeal: role = .agent
            case ("", "nmod") where isDeal && tree.words[child].relation == "nmod:poss":
                role = .agent
            default: continue
            }
            let names = references.actors(at: child, owners: false).filter { !$0.isPlace }
            result += named(names, role)
            // "the takeover of Acme by its rival": "by" hangs on either noun.
            if isDeal {
                let doers = tree.children(of: child).filter { tree.preposition(of: $0) == "by" }
                result += doers.flatMap { named(references.actors(at: $0), .agent) }
            }
        }
        return result
    }

    private static let deals: Set<String> = [
        "acquisition", "bid", "buyout", "offer", "purchase", "sale", "takeover",
    ]

    /// "forced villagers to leave": who makes others do it, and whom.
    func forcing(_ trigger: Trigger, in unit: DocumentAnalysis.Unit) -> [NamedParticipant]? {
        guard trigger.voice == .active, tree.relation(trigger.anchor) == "xcomp",
            let verb = tree.words[trigger.anchor].head,
            ["force", "compel", "oblige"].contains(tree.words[verb].lemma),
            tree.child(of: verb, ["obj"]) != nil,
            let main = unit.clauses.lazy.flatMap(\.triggers).first(where: { $0.anchor == verb })
        else { return nil }
        let found = participants(of: main)
        // "The strike had forced the firm to cancel": the firm cancels.
        return found.contains { $0.role == .agent } ? found : nil
    }
}
