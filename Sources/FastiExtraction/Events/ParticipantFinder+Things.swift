internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whose things they are that something is done to or happens to.
extension ParticipantFinder {
    /// The actors that an object is, or whose thing it is where harm is done to it.
    func objects(at index: Int, of trigger: Trigger) -> [NameSpan] {
        // "visited Lopburg", "left the country": a place, whatever it can be elsewhere.
        let isVisit = Self.moving.contains(trigger.word.lemma)
        // "won the Lorm Trophy": a prize, whatever it is called.
        let isWon = ["win", "earn", "receive"].contains(trigger.word.lemma)
        let direct = references.actors(at: index, owners: false).filter {
            !$0.isPlace && !(isVisit && ($0.isPlaceLike || $0.kind == .state))
                && !(isWon && $0.kind == .organization) && !references.isThing($0)
        }
        guard direct.isEmpty, Self.harming.contains(trigger.word.category ?? "") else {
            return direct
        }
        return references.owners(of: index)
    }

    /// Verbs of going somewhere, of which a state is the goal and no party.
    static let moving: Set<String> = [
        "visit", "leave", "reach", "enter", "tour", "flee", "depart", "head", "travel", "emigrate",
        "set off", "set out", "sail", "move",
    ]

    /// "Acme's rig exploded", "shares in Acme fell": what happens to a thing its owner does not do.
    func isOwnersThing(_ trigger: Trigger) -> Bool {
        guard trigger.word.kind == "event", trigger.lightVerb == nil,
            tree.child(of: trigger.anchor, ["obj", "ccomp", "xcomp"]) == nil,
            let subject = tree.child(of: trigger.anchor, ["nsubj"]), tree.isNoun(subject)
        else { return false }
        return references.actors(at: subject, owners: false).isEmpty
            && !lexicon.people.contains(tree.words[subject].lemma)
            // "Karst's withdrawal began": its deed.
            && lexicon.events[tree.tokens[subject].lower]?.contains { !$0.isVerb } != true
    }
}
