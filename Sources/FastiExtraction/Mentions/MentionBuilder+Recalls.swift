internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Which happening told before a noun recalls: "the attack", "the decision", "the claims".
extension MentionBuilder {
    /// How many happenings back an answer reaches.
    private static var reach: Int { 100 }

    /// The latest happening told before that a noun can mean; where it is named closer, one that has
    /// the name.
    ///
    /// - Parameters:
    ///   - beside: Whether what the same sentence tells counts.
    ///   - definite: Whether the noun must be one that is known: "the attack", "Turkey's move".
    func latest(
        _ noun: Int, _ index: Int, beside: Bool = false, definite: Bool = true
    ) -> Int? {
        guard analysis.tree.words[noun].upos == "NOUN", !definite || isDefinite(noun) else {
            return nil
        }
        let names = analysis.tree.span(of: noun).filter {
            analysis.tree.words[$0].upos == "PROPN" && analysis.references.nameAt[$0] >= 0
        }.map { analysis.tokens[$0].text }
        let others = candidates(before: index, beside: beside).filter { candidate in
            guard !names.isEmpty else { return true }
            let quote = mentions[told[candidate].mention].quote
            return names.contains { quote.contains($0) }
        }
        // What is told by the very word comes before what the word can mean at all.
        let found =
            others.first { isToldBy(noun, told[$0]) }
            ?? others.first { fits(noun, told[$0]) && told[index].unit - told[$0].unit <= 6 }
        return found.map { told[$0].mention }
    }

    func isDefinite(_ noun: Int) -> Bool {
        analysis.tree.children(of: noun).contains {
            ["det", "nmod"].contains(analysis.tree.relation($0)) && $0 < noun
                && !["a", "an", "any", "no", "some", "every"].contains(analysis.tokens[$0].lower)
        }
    }

    /// What was told before by or of others, the latest first.
    private func candidates(before index: Int, beside: Bool = false) -> [Int] {
        let own = agents(told[index].mention)
        let after = beside ? told[(index + 1)...].prefix { $0.unit == told[index].unit }.count : 0
        let range = max(0, index - Self.reach)..<(index + 1 + after)
        return range.reversed().filter { candidate in
            candidate != index && mentions[told[candidate].mention].status != .negated
                && (own.isEmpty || own.isDisjoint(with: agents(told[candidate].mention)))
        }
    }

    private func agents(_ mention: Int) -> Set<String> {
        Set(mentions[mention].participants.filter { $0.role == .agent }.map(\.actor))
    }

    /// Whether a happening was told by the noun itself, its verb, one that the lexicon lists or one of
    /// its class.
    func isToldBy(_ noun: Int, _ earlier: Told) -> Bool {
        let lemma = recalling(noun)
        let word = earlier.trigger.word
        // "The quake claimed ten lives" is no claim.
        if let sort = analysis.lexicon.recalls[lemma]?.sort, sort == .claim || sort == .statement,
            word.kind != "statement"
        {
            return false
        }
        if word.lemma == lemma || Self.areKin(word.lemma, lemma) { return true }
        if analysis.lexicon.recalls[lemma]?.words.contains(word.lemma) == true { return true }
        let category = analysis.lexicon.events[lemma]?.first { !$0.isVerb }?.category
        return category != nil && word.category == category && word.kind == "event"
    }

    /// The noun as the table of nouns that recall something has it: "ruling", which a tagger calls a verb.
    private func recalling(_ noun: Int) -> String {
        let word = analysis.tokens[noun].lower
        return analysis.lexicon.recalls[word] == nil ? analysis.tree.words[noun].lemma : word
    }

    /// Whether a noun can mean a happening by its class.
    func fits(_ noun: Int, _ earlier: Told) -> Bool {
        let word = earlier.trigger.word
        switch analysis.lexicon.recalls[recalling(noun)]?.sort {
        case .claim: return isClaim(earlier)
        case .statement: return word.kind == "statement"
        case .harm: return isHarm(earlier)
        case .deed:
            return mentions[earlier.mention].kind == .event && !isHarm(earlier)
                && word.category != "CONSULT" && !agents(earlier.mention).isEmpty
        case .told, nil: return false
        }
    }

    /// Something told as one party's word against another.
    private func isClaim(_ earlier: Told) -> Bool {
        let mention = mentions[earlier.mention]
        return mention.chain.contains { $0.stance == .alleges }
            || mention.category == "ACCUSE"
            || mention.kind == .event && !mention.chain.isEmpty
    }

    func isHarm(_ earlier: Told) -> Bool {
        let mention = mentions[earlier.mention]
        return mention.category == "ASSAULT"
            || mention.figures.contains { $0.of.hasSuffix("killed") || $0.of.hasSuffix("injured") }
            || ["die", "crash", "collapse", "explode", "earthquake"]
                .contains(earlier.trigger.word.lemma)
    }

    /// The latest harm; what did it before the counting of it.
    func harm(before index: Int) -> Int? {
        let harms = candidates(before: index).filter { isHarm(told[$0]) }
        let found =
            harms.first {
                mentions[told[$0].mention].category == "ASSAULT"
                    && !["injure", "kill", "wound", "hurt"].contains(told[$0].trigger.word.lemma)
            } ?? harms.first
        return found.map { told[$0].mention }
    }

    /// The latest judgment or order, which one appeals against.
    func ruling(before index: Int) -> Int? {
        let words = analysis.lexicon.recalls["ruling"]?.words ?? []
        return candidates(before: index).first {
            words.contains(told[$0].trigger.word.lemma) && told[index].unit - told[$0].unit <= 8
        }.map { told[$0].mention }
    }

    func statement(before index: Int) -> Int? {
        candidates(before: index).first {
            mentions[told[$0].mention].kind == .statement
                && told[index].unit - told[$0].unit <= 2
        }.map { told[$0].mention }
    }

    /// The latest claim against whoever denies it; else the one told just before.
    func claim(before index: Int) -> Int? {
        let own = agents(told[index].mention)
        let claims = candidates(before: index).filter {
            isClaim(told[$0])
                || told[index].unit - told[$0].unit <= 2 && isHarm(told[$0])
        }
        let against = claims.first { candidate in
            mentions[told[candidate].mention].participants.contains {
                $0.role == .target && own.contains($0.actor)
            }
        }
        return (against ?? claims.first { told[index].unit - told[$0].unit <= 2 })
            .map { told[$0].mention }
    }

    func recallsClaim(_ noun: Int) -> Bool {
        analysis.lexicon.recalls[recalling(noun)]?.sort == .claim
    }

    /// The latest claim against whoever denies it.
    func claim(against index: Int) -> Int? {
        let own = agents(told[index].mention)
        return candidates(before: index).first { candidate in
            isClaim(told[candidate])
                && mentions[told[candidate].mention].participants.contains {
                    $0.role == .target && own.contains($0.actor)
                }
        }.map { told[$0].mention }
    }

    /// "withdraw" and "withdrawal", "kill" and "killing": one begins with nearly all of the other.
    static func areKin(_ a: String, _ b: String) -> Bool {
        let shared = zip(a.utf8, b.utf8).prefix { $0 == $1 }.count
        return shared >= 4 && shared + 2 >= min(a.utf8.count, b.utf8.count)
    }
}
