internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Descriptions that go back to a name: "the company", "the accused", "both countries".
extension References {
    /// Whom a definite description means: of those spoken of before that the word fits, the one the
    /// document speaks of most.
    func described(at index: Int, _ sentence: Int) -> Int32? {
        let word = tree.tokens[index].lower
        // "the suspect -- Jane Doe -- was": the name behind the dash.
        if index + 2 < tree.tokens.count,
            ["--", "—", "–", ","].contains(tree.tokens[index + 1].text),
            nameAt[index + 2] >= 0, names[Int(nameAt[index + 2])].kind == .person,
            tree.words[tree.head(of: names[Int(nameAt[index + 2])].whole)].head == index,
            lexicon.descriptions[word] != nil
        {
            return nameAt[index + 2]
        }
        guard tree.words[index].upos == "NOUN" || lexicon.descriptions[word] != nil,
            isDefinite(index)
        else { return nil }
        guard let description = lexicon.descriptions[word] else {
            return lexicon.heads[word] == nil ? nil : namesake(of: word)
        }
        switch description {
        case .body(let words, let orUnknown):
            return namesake(of: word)
                ?? mostSpoken(in: sentence, within: 12) { name in
                    isBody(
                        name, words,
                        orUnknown && (name.kind != .media || words.contains("news"))
                            && (name.kind != .intergovernmental || Self.anyBody.contains(word)))
                        // "The company said it would sue Karst."
                        && !isNamed(name, behind: index, sentence)
                }
        case .state:
            return mostSpoken(in: sentence, within: 3) { $0.kind == .state }
        case .accused:
            return accused
        case .person:
            return person(describedBy: word)
        case .vessel:
            // Whichever word for a ship stood beside a name.
            return called[word]
                ?? called.filter { lexicon.descriptions[$0.key] == .vessel }.values.min()
        }
    }

    /// Words that bodies of states go by, too, as firms do not.
    private static let anyBody: Set<String> = [
        "organisation", "organization", "body", "agency", "bloc", "alliance", "union",
        "institution",
    ]

    /// "the company", "this party", not "the company's owner's company" nor "a new company".
    private func isDefinite(_ index: Int) -> Bool {
        guard let determiner = tree.child(of: index, ["det"]),
            ["the", "this", "that"].contains(tree.tokens[determiner].lower)
        else { return false }
        return !tree.children(of: index).contains { child in
            ["amod", "compound", "nmod", "nummod", "appos", "flat"].contains(tree.relation(child))
                && !isKnown(child)
        }
    }

    /// "the Lopburg-based firm", "the state-run firm": more of it, not which of several.
    private func isKnown(_ modifier: Int) -> Bool {
        modifier > 0 && tree.tokens[modifier - 1].text == "-"
            && ["based", "run", "owned", "listed"].contains(tree.tokens[modifier].lower)
    }

    /// The last body with a name that the word ends or begins: "the ministry", the Ministry of Health.
    private func namesake(of word: String) -> Int32? {
        spoken.suffix(Self.reach).last { candidate in
            let name = names[Int(candidate.name)]
            guard name.kind != .person, !name.isPlace, candidate.isNamed, !name.isDescription else {
                return false
            }
            let words = name.key.split(separator: " ")
            return words.count > 1
                && (words.last.map { $0 == word } == true
                    || words.first.map { $0 == word } == true)
        }?.name
    }

    private func isBody(_ name: NameSpan, _ words: Set<String>, _ orUnknown: Bool) -> Bool {
        guard !name.isPlace, !name.isDescription,
            name.kind == .organization || name.kind == .media || name.kind == .intergovernmental
                || name.kind == .group && name.text.first?.isUppercase == true
                    && lexicon.demonyms[tree.tokens[name.tokens.upperBound - 1].lower] == nil
        else { return false }
        let own = name.key.split(separator: " ").map {
            $0.hasSuffix(".") ? String($0.dropLast()) : String($0)
        }
        if own.contains(where: words.contains) { return true }
        return orUnknown && !name.isPlaceLike
            && !own.contains { lexicon.heads[$0] != nil && $0 != "group" }
    }

    /// Of those that fit and were spoken of not long before, the one spoken of most so far.
    private func mostSpoken(
        in sentence: Int, within sentences: Int, where fits: (NameSpan) -> Bool
    ) -> Int32? {
        var counts: [String: Int] = [:]
        var best: (name: Int32, count: Int)?
        for candidate in spoken.suffix(Self.reach) {
            let name = names[Int(candidate.name)]
            guard fits(name) else { continue }
            let count = (counts[name.key] ?? 0) + (candidate.isSubject ? 2 : 1)
            counts[name.key] = count
            if count >= best?.count ?? 0, sentence - candidate.sentence <= sentences {
                best = (candidate.name, count)
            }
        }
        return best?.name
    }

    // MARK: Persons

    /// A person called by a word somewhere in the document: "the singer Jane Doe"; in a life, whom it is
    /// of.
    private func person(describedBy word: String) -> Int32? { called[word] ?? protagonist }

    /// The persons that words beside their names describe: "singer Jane Doe", "Jane Doe, a singer".
    static func called(
        _ tree: SyntaxTree, _ lexicon: Lexicon, _ names: [NameSpan]
    ) -> [String: Int32] {
        var result: [String: Int32] = [:]
        for (number, name) in names.enumerated() where name.kind != .state && !name.isDescription {
            let head = tree.head(of: name.tokens)
            var beside = [head - 1, name.tokens.lowerBound - 1].filter { $0 >= 0 }
            beside += tree.children(of: head).filter { tree.relation($0) == "appos" }
            if let above = tree.words[head].head {
                if ["appos", "flat"].contains(tree.relation(head)) { beside.append(above) }
                // "Jane Doe is a singer".
                if tree.relation(head) == "nsubj", tree.isNoun(above) { beside.append(above) }
            }
            for index in beside where tree.words[index].upos == "NOUN" {
                let word = tree.words[index].lemma
                guard result[word] == nil, let description = lexicon.descriptions[word],
                    (description == .vessel) != (name.kind == .person) || description == .vessel
                else { continue }
                result[word] = Int32(number)
            }
        }
        return result
    }

    /// The person who is arrested, charged or tried, where the document has one such.
    static func accused(
        _ tree: SyntaxTree, _ lexicon: Lexicon, _ names: [NameSpan], _ called: [String: Int32]
    ) -> Int32? {
        var counts: [String: Int] = [:]
        var first: [String: Int32] = [:]
        for (number, name) in names.enumerated() where name.kind == .person && !name.isDescription {
            first[name.key] = first[name.key] ?? Int32(number)
            if isAccused(tree.head(of: name.tokens), tree, lexicon) {
                counts[name.key, default: 0] += 1
            }
        }
        for (word, number) in called where lexicon.descriptions[word] == .accused {
            counts[names[Int(number)].key, default: 0] += 5
        }
        let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
        return best.flatMap { first[$0.key] }
    }

    private static func isAccused(_ head: Int, _ tree: SyntaxTree, _ lexicon: Lexicon) -> Bool {
        guard let verb = tree.words[head].head else { return false }
        let relation = tree.words[head].relation
        // "an Australian, John Doe, …".
        if relation == "appos", tree.isNoun(verb) { return isAccused(verb, tree, lexicon) }
        // "John Doe, charged with murder, …", "John Doe appeared in court charged with murder".
        let beside = Array(tree.children(of: head)) + Array(tree.children(of: verb))
        let isCharged = beside.contains { index in
            ["acl", "advcl", "xcomp", "conj"].contains(tree.words[index].relation)
                && tree.words[index].xpos == "VBN"
                && ["charge", "accuse", "suspect", "convict"].contains(tree.words[index].lemma)
        }
        if relation == "nsubj", isCharged { return true }
        let lemma = tree.words[verb].lemma
        if ["plead", "confess"].contains(lemma) { return relation == "nsubj" }
        if lexicon.tells(lemma, asVerb: true, of: ["COERCE", "ACCUSE"]) {
            return ["nsubj:pass", "obj"].contains(relation)
        }
        // "the trial of John Doe", "the case against him".
        return ["trial", "arrest", "conviction", "case", "charge"].contains(lemma)
            && ["nmod", "nmod:poss"].contains(relation)
    }

    // MARK: More than one

    /// "both countries", "the two sides", "the parties": the last two that the word fits.
    func pair(at index: Int, _ sentence: Int) -> [Int32] {
        let word = tree.tokens[index].lower
        let before = tree.children(of: index).filter { $0 < index }.map { tree.tokens[$0].lower }
        let isPair = before.contains("both") || before.contains("two")
        // "the two led a march": the last two persons.
        if ["two", "pair", "couple", "duo"].contains(word), before.isEmpty || before == ["the"],
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
