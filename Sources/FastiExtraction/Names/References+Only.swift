internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Persons told again by their age or their people.
extension References {
    /// "The 61-year-old", "The Ruritanian" for whoever has that age, or for the only person told of shortly before.
    func onlyPerson(at index: Int, _ sentence: Int) -> Int32? {
        guard
            ["nsubj", "nsubj:pass", "obj", "obl", "nmod:poss"].contains(tree.words[index].relation)
        else { return nil }
        if let age = age(at: index) { return person(aged: age) ?? lastPerson(before: sentence) }
        let word = tree.tokens[index].lower
        guard index > 0, tree.tokens[index - 1].lower == "the", tree.tokens[index].isCapitalised,
            lexicon.demonyms[word] != nil, index + 1 < tree.tokens.count,
            !tree.tokens[index + 1].isCapitalised, !tree.isNoun(index + 1),
            // "the British" are many.
            !["sh", "ch", "se", "ss"].contains(where: word.hasSuffix), !word.hasSuffix("s")
        else { return nil }
        return lastPerson(before: sentence)
    }

    /// The number of "the 61-year-old", where no noun follows.
    private func age(at index: Int) -> String? {
        guard index > 4, ["old", "olds"].contains(tree.tokens[index].lower),
            tree.tokens[index - 1].text == "-", tree.tokens[index - 2].lower == "year",
            tree.tokens[index - 3].text == "-", tree.tokens[index - 4].kind == .number,
            tree.tokens[index - 5].lower == "the"
        else { return nil }
        return tree.tokens[index - 4].text
    }

    /// "Jane Doe, 61,".
    private func person(aged age: String) -> Int32? {
        let fitting = names.indices.filter { number in
            let name = names[number]
            let comma = name.tokens.upperBound
            return name.kind == .person && comma + 1 < tree.tokens.count
                && tree.tokens[comma].text == "," && tree.tokens[comma + 1].text == age
        }
        let keys = Set(fitting.map { names[$0].key })
        return keys.count == 1 ? fitting.first.map(Int32.init) : nil
    }

    /// The only person told of in the two sentences before.
    private func lastPerson(before sentence: Int) -> Int32? {
        var found: Int32?
        for candidate in spoken.suffix(Self.reach).reversed() {
            guard sentence - candidate.sentence <= 2 else { break }
            let name = names[Int(candidate.name)]
            guard name.kind == .person else { continue }
            if let found, names[Int(found)].key != name.key { return nil }
            found = candidate.name
        }
        return found
    }
}
