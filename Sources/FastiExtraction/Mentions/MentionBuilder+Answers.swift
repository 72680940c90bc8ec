internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What answers what: "condemned the attack", "denied the claim", "in response to the strikes".
extension MentionBuilder {
    /// A happening that was written down, to be found when it is spoken of again.
    struct Told {
        let trigger: Trigger
        /// Its place among the mentions.
        let mention: Int
    }

    /// Ties a mention to the earlier one of the document that it says it answers.
    mutating func linkAnswer(_ trigger: Trigger, mention index: Int) {
        defer { told.append(Told(trigger: trigger, mention: index)) }
        guard mentions[index].links.isEmpty, let target = answered(by: trigger, index),
            target != index
        else { return }
        mentions[index].links.append(
            Mention.Link(type: .respondsTo, mention: mentions[target].id))
    }

    /// How many happenings back an answer reaches.
    private static var reach: Int { 200 }

    private func answered(by trigger: Trigger, _ index: Int) -> Int? {
        let children = analysis.tree.children(of: trigger.anchor)
        for child in children where analysis.tree.relation(child) == "obl" {
            if let noun = reason(at: child), let found = latest(noun, before: index) {
                return found
            }
        }
        guard answers(trigger.word) else { return nil }
        if trigger.effectiveVoice == .passive {
            // "The attack was condemned by …".
            return analysis.tree.child(of: trigger.anchor, ["nsubj"])
                .flatMap { latest($0, before: index) }
        }
        for child in children where child > trigger.anchor {
            switch analysis.tree.relation(child) {
            case "obj":
                if ["it", "this", "that", "these", "them"].contains(analysis.tokens[child].lower) {
                    return analysis.lexicon.answers.contains(trigger.word.lemma)
                        ? latestOfOthers(before: index) : nil
                }
                if let found = latest(child, before: index) { return found }
            case "obl":
                let preposition = analysis.tree.preposition(of: child) ?? ""
                if ["to", "against", "over", "at", "for", "with"].contains(preposition),
                    let found = latest(child, before: index)
                {
                    return found
                }
            case "ccomp":
                // "denied that …": what it was accused of.
                return analysis.lexicon.answers.contains(trigger.word.lemma)
                    ? accusation(before: index) : nil
            default: continue
            }
        }
        return nil
    }

    /// Whether a word can say that one speaks of what another did: by itself, by its class, or as a verb
    /// of saying with the happening as its object ("called the order a mistake").
    private func answers(_ word: Lexicon.EventWord) -> Bool {
        analysis.lexicon.answers.contains(word.lemma)
            || ["ACCUSE", "REJECT", "SUPPORT"].contains(word.category ?? "")
            || analysis.lexicon.speech[word.lemma] != nil
    }

    /// The noun behind "in response to", "in retaliation for", "in protest at".
    private func reason(at index: Int) -> Int? {
        guard
            ["response", "retaliation", "protest", "reaction", "reply", "answer"]
                .contains(analysis.tree.words[index].lemma),
            analysis.tree.preposition(of: index) == "in"
        else { return nil }
        return analysis.tree.children(of: index).first {
            analysis.tree.relation($0) == "nmod" && $0 > index
        }
    }

    /// The latest happening told before that a noun with "the" can mean.
    private func latest(_ noun: Int, before index: Int) -> Int? {
        let lemma = analysis.tree.words[noun].lemma
        let category = analysis.lexicon.events[lemma]?.first { !$0.isVerb }?.category
        guard analysis.tree.words[noun].upos == "NOUN",
            analysis.tree.children(of: noun).contains(where: {
                ["det", "nmod"].contains(analysis.tree.relation($0)) && $0 < noun
                    && !["a", "an", "any", "no"].contains(analysis.tokens[$0].lower)
            })
        else { return nil }
        return told.suffix(Self.reach).last { earlier in
            guard mentions[earlier.mention].status != .negated else { return false }
            let other = earlier.trigger.word
            return other.lemma == lemma || Self.areKin(other.lemma, lemma)
                || category != nil && other.category == category && other.kind == "event"
        }?.mention
    }

    /// "withdraw" and "withdrawal", "kill" and "killing": one begins with nearly all of the other.
    private static func areKin(_ a: String, _ b: String) -> Bool {
        let shared = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
        return shared >= 4 && shared + 2 >= min(a.utf8.count, b.utf8.count)
    }

    /// The latest statement told before by somebody else.
    private func latestOfOthers(before index: Int) -> Int? {
        let own = Set(mentions[index].participants.filter { $0.role == .agent }.map(\.actor))
        return told.suffix(Self.reach).last { earlier in
            let other = mentions[earlier.mention]
            return own.isDisjoint(
                with: other.participants.filter { $0.role == .agent }.map(\.actor))
        }?.mention
    }

    /// The latest accusation against whoever a mention is of.
    private func accusation(before index: Int) -> Int? {
        let own = Set(mentions[index].participants.filter { $0.role == .agent }.map(\.actor))
        guard !own.isEmpty else { return nil }
        let accused = told.suffix(Self.reach).last { earlier in
            let other = mentions[earlier.mention]
            return other.participants.contains { $0.role == .target && own.contains($0.actor) }
                && (other.kind == .statement || other.chain.contains { $0.stance == .alleges })
        }
        // Without one: the harm told just before.
        let harm = told.last.flatMap {
            ["ASSAULT", "COERCE"].contains($0.trigger.word.category ?? "") ? $0 : nil
        }
        return (accused ?? harm)?.mention
    }
}
