internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Whether a person is spoken of as "he" or "she".
extension References {
    typealias Gender = GivenNames.Gender

    /// By key: what titles and nouns beside the names tell ("Mrs Doe", "her brother, John Doe", "Jane Doe, an
    /// actress"), else what the given names do.
    static func knownGenders(
        _ tree: SyntaxTree, _ lexicon: Lexicon, _ names: [NameSpan]
    ) -> [String: Gender] {
        var known: [String: Gender] = [:]
        var given: [String: Gender] = [:]
        for name in names where name.kind == .person && !name.isDescription {
            if known[name.key] == nil, let gender = told(of: name, tree) {
                known[name.key] = gender
            }
            let first = tree.tokens[name.tokens.lowerBound].lower
            if given[name.key] == nil, name.tokens.count > 1 {
                given[name.key] = lexicon.givenNames.gender(of: first)
            }
        }
        return known.merging(given) { known, _ in known }
    }

    private static func told(of name: NameSpan, _ tree: SyntaxTree) -> Gender? {
        let head = tree.head(of: name.tokens)
        var beside = Array(name.whole.lowerBound..<name.tokens.lowerBound)
        if name.whole.lowerBound > 0 { beside.append(name.whole.lowerBound - 1) }
        beside += tree.children(of: head).filter { tree.relation($0) == "appos" }
        if ["appos", "flat"].contains(tree.relation(head)), let above = tree.words[head].head {
            beside.append(above)
        }
        return beside.lazy.compactMap { gender(of: tree.tokens[$0].lower) }.first
    }

    /// What a title or noun tells.
    static func gender(of word: String) -> Gender? {
        switch word {
        case "mr", "mr.", "sir", "lord", "brother", "son", "father", "husband", "uncle", "nephew",
            "grandfather",
            "grandson", "king", "prince", "boy", "man", "actor", "widower", "businessman",
            "policeman", "monk", "imam":
            .male
        case "mrs", "mrs.", "ms", "ms.", "miss", "lady", "dame", "sister", "daughter", "mother",
            "wife", "aunt",
            "niece", "grandmother", "granddaughter", "queen", "princess", "girl", "woman",
            "actress",
            "widow", "businesswoman", "policewoman", "nun", "duchess", "countess":
            .female
        case _
        where word.hasSuffix("swoman") || word.hasSuffix("ywoman") || word.hasSuffix("rwoman"):
            .female
        case _ where word.hasSuffix("sman"): .male
        default: nil
        }
    }

    /// Whether a person can be "he" or "she", as far as the text or the given name tells.
    func canBe(_ person: NameSpan, _ pronoun: String) -> Bool {
        guard let gender = genders[person.key] else { return true }
        return pronoun == "he" ? gender == .male : pronoun != "she" || gender == .female
    }

    /// "Doe met Roe to put pressure on him": nobody who does what is done to "him" is meant by it.
    func doers(besides pronoun: Int) -> Set<String> {
        guard ["obj", "iobj", "obl"].contains(tree.relation(pronoun)),
            var verb = tree.words[pronoun].head, tree.isVerb(verb)
        else { return [] }
        for _ in 0..<4 {
            let subjects = tree.children(of: verb).filter { tree.relation($0) == "nsubj" }
            if !subjects.isEmpty {
                return Set(
                    subjects.flatMap(tree.conjuncts).filter { nameAt[$0] >= 0 }
                        .map { names[Int(nameAt[$0])].key })
            }
            guard ["advcl", "xcomp", "conj"].contains(tree.relation(verb)),
                let above = tree.words[verb].head, tree.isVerb(above),
                tree.relation(verb) != "xcomp" || tree.child(of: above, ["obj"]) == nil
            else { return [] }
            verb = above
        }
        return []
    }

    /// The ship that a text speaks of by name.
    func vessel(before index: Int) -> Int32? {
        called.filter { lexicon.descriptions[$0.key] == .vessel }.values.filter {
            names[Int($0)].tokens.lowerBound < index
        }.min()
    }
}
