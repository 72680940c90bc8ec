internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Which of a verb and the nouns about it a date is of.
extension DateAssigner {
    /// The listed happening for an unlisted verb that only leads to it: "was expected to meet", "the
    /// attack came".
    ///
    /// - Parameter isOwn: Whether the date belongs to the noun in front: "the letter of 3 May".
    func preferred(to trigger: Trigger, isOwn: Bool, in clause: Clause) -> Trigger {
        guard !trigger.isListed else {
            return verb(around: trigger, isOwn: isOwn, in: clause) ?? trigger
        }
        let below = clause.triggers.filter { $0.isListed && $0.word.kind != "reference" }
        return below.first {
            tree.words[$0.anchor].relation == "xcomp" && tree.isBelow($0.anchor, trigger.anchor)
        }
            ?? below.first {
                $0.voice == .nominal && tree.words[$0.anchor].head == trigger.anchor
                    && ["nsubj", "nsubj:pass", "obj"].contains(tree.words[$0.anchor].relation)
                    && clause.head == trigger.anchor
            } ?? trigger
    }

    /// What people come together for, to decide or to be heard.
    private static let occasions: Set<String> = [
        "ballot", "ceremony", "conference", "debate", "election", "hearing", "interview", "meeting",
        "poll", "rally", "referendum", "session", "summit", "vote",
    ]

    /// "came out with claims in July": a date behind a noun that only completes a verb is the verb's.
    private func verb(around noun: Trigger, isOwn: Bool, in clause: Clause) -> Trigger? {
        let index = tree.head(of: noun.tokens)
        guard noun.voice == .nominal, noun.lightVerb == nil, let head = tree.words[index].head,
            ["obj", "obl"].contains(tree.relation(index))
        else { return nil }
        let verb = clause.triggers.first { $0.tokens.contains(head) && $0.isFinite }
        let preposition = tree.preposition(of: index) ?? ""
        // "informed them in a letter of 29 July", "granted by a decree of 8 October".
        if noun.word.kind == "statement" || noun.word.kind == "reference" {
            return ["in", "by", "under", "with", "through", "via"].contains(preposition)
                || !isOwn && preposition.isEmpty ? verb : nil
        }
        // "rejected the plan in a referendum on Sunday", "blamed the army at a rally on Sunday".
        if ["in", "at", "during"].contains(preposition), verb?.isListed == true,
            Self.occasions.contains(noun.word.lemma)
        {
            return verb
        }
        // "were hurt in fighting on Monday".
        let isHarm = verb.map { FigureFinder.harmWords[tree.tokens[$0.anchor].lower] != nil }
        guard noun.word.kind == "event", verb?.isListed == true || isHarm == true,
            verb?.word.kind == "event",
            !["after", "before", "since", "following", "during", "over", "for"].contains(
                preposition),
            preposition != "in" || verb?.word.category == noun.word.category
                || verb?.word.category != "COERCE" || noun.word.lemma == "operation"
                || noun.word.lemma == "raid"
        else { return nil }
        return verb
    }
}
