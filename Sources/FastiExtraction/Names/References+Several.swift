internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// More than one who are meant by a word: "both countries", "the two".
extension References {
    /// "both countries", "the two sides", "the parties": the last two that the word fits.
    func pair(at index: Int, _ sentence: Int) -> [Int32] {
        let word = tree.tokens[index].lower
        let before = tree.children(of: index).filter { $0 < index }.map { tree.tokens[$0].lower }
        let isPair = before.contains("both") || before.contains("two")
        // "the two led a march": the last two persons.
        if ["two", "pair", "couple", "duo"].contains(word), before == ["the"],
            ["nsubj", "obj", "obl"].contains(tree.relation(index))
        {
            let pair = lastPair()
            return pair.isEmpty ? lastPersons(before: sentence) : pair
        }
        // "the two men have been accused".
        if isPair, tree.words[index].xpos == "NNS",
            before.contains("the") || before.contains("both"),
            before.allSatisfy({ ["the", "two", "both", "these"].contains($0) }),
            tree.child(of: index, ["nmod", "acl"]) == nil, isPerson(index)
        {
            return lastPair()
        }
        // "the companies", where the text has just two.
        guard let kind = Self.sides[word], isPair || before == ["the"] else { return [] }
        var found: [Int32] = []
        for candidate in spoken.suffix(Self.reach).reversed() {
            guard sentence - candidate.sentence <= 6, found.count < (isPair ? 2 : 3) else { break }
            let name = names[Int(candidate.name)]
            let fits =
                name.kind == .state
                || kind == .any && candidate.isSubject
                    && (Self.isBody(name) || name.kind == .armedForce) && !name.isPlaceLike
            if fits, !found.contains(where: { names[Int($0)].key == name.key }) {
                found.append(candidate.name)
            }
        }
        return found.count == 2 ? found.reversed() : []
    }

    /// The two persons told of last as "Jane Doe and John Roe".
    private func lastPair() -> [Int32] {
        for candidate in spoken.suffix(Self.reach).reversed()
        where candidate.isNamed && names[Int(candidate.name)].kind == .person {
            let head = nameHead(candidate.name, at: candidate.token)
            let pair = tree.conjuncts(of: head).map { nameAt[$0] }
            if pair.count == 2, pair.allSatisfy({ $0 >= 0 && names[Int($0)].kind == .person }) {
                return pair
            }
        }
        return []
    }

    private func lastPersons(before sentence: Int) -> [Int32] {
        var found: [Int32] = []
        var latest = sentence
        for candidate in spoken.suffix(Self.reach).reversed()
        where names[Int(candidate.name)].kind == .person {
            let isEnough = found.count > 1 && candidate.sentence < latest
            guard sentence - candidate.sentence <= 2, found.count < 3, !isEnough else { break }
            latest = candidate.sentence
            if !found.contains(where: { names[Int($0)].key == names[Int(candidate.name)].key }) {
                found.append(candidate.name)
            }
        }
        return found.count == 2 ? found.reversed() : []
    }

    private enum Side { case state, any }

    private static let sides: [String: Side] = [
        "countries": .state, "nations": .state, "states": .state, "governments": .state,
        "neighbours": .state, "neighbors": .state, "sides": .any, "parties": .any,
        "companies": .any, "firms": .any, "organisations": .any, "organizations": .any,
    ]

    /// "John Doe lives with Jane Roe. They …", "Doe met Jane Roe": a person and the only other in what is said.
    private func couple(_ people: [Int32], of subject: Int) -> [Int32] {
        guard let one = people.first, names[Int(one)].kind == .person,
            let head = tree.words[subject].head, tree.relation(subject) == "nsubj"
        else { return [] }
        let others = tree.children(of: head).filter {
            tree.relation($0) == "obj" || ["with", "to"].contains(tree.preposition(of: $0) ?? "")
        }.map { nameAt[$0] }.filter {
            $0 >= 0 && names[Int($0)].kind == .person && names[Int($0)].key != names[Int(one)].key
        }
        return others.count == 1 ? [one, others[0]] : []
    }

    /// "they": those listed as the subject before.
    func listed(before sentence: Int, for pronoun: Int) -> [Int32] {
        for candidate in spoken.suffix(Self.reach).reversed() {
            guard sentence - candidate.sentence <= 1 else { break }
            // "“A and B were found,” they wrote": those who write are not those they write of.
            guard candidate.isSubject,
                quotations.index(containing: candidate.token)
                    == quotations.index(containing: pronoun)
            else { continue }
            let head = nameHead(candidate.name, at: candidate.token)
            if let all = several[head] { return all }
            let parts = tree.conjuncts(of: head)
            let people = parts.map { nameAt[$0] }.filter { $0 >= 0 && !names[Int($0)].isPlace }
            // "Jane Doe and colleagues".
            let isWithOthers = parts.contains { nameAt[$0] < 0 && isPerson($0) }
            if people.count > 1 || isWithOthers { return people }
            return couple(people, of: head)
        }
        return []
    }
}
