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
        if let person = onlyPerson(at: index, sentence) { return person }
        // "the shipping company".
        if index > 1, tree.tokens[index - 2].lower == "the", tree.words[index - 1].head == index,
            case .body(let words, _) = lexicon.descriptions[
                "\(tree.tokens[index - 1].lower) \(word)"]
        {
            return mostSpoken(in: sentence, within: 12) {
                $0.tokens.count > 1 && isBody($0, words, false)
                    && !isNamed($0, behind: index, sentence)
            }
        }
        guard tree.words[index].upos == "NOUN" || lexicon.descriptions[word] != nil,
            isDefinite(index)
        else { return nil }
        guard let description = lexicon.descriptions[word] else {
            return lexicon.heads[word] == nil ? nil : namesake(of: word)
        }
        switch description {
        case .body(let words, let orUnknown):
            return namesake(of: word) ?? body(calledBy: word)
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
        // "The group whose members won": which one, only the clause says.
        if index + 1 < tree.tokens.count,
            ["who", "whose", "which", "that"].contains(tree.tokens[index + 1].lower),
            tree.child(of: index, ["acl"]) != nil
        {
            return false
        }
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
            // "the team" is none of several teams.
            return words.count > 1
                && !["NNS", "NNPS"].contains(tree.words[name.tokens.upperBound - 1].xpos)
                && (words.last.map { $0 == word } == true
                    || words.first.map { $0 == word } == true)
        }?.name
    }

    /// "The Karst Voice newspaper", "the newspaper Karst Voice": the last body that the word stands right beside.
    private func body(calledBy word: String) -> Int32? {
        spoken.suffix(Self.reach).last { candidate in
            let name = names[Int(candidate.name)]
            guard candidate.isNamed, name.kind != .person, name.kind != .state,
                !name.isDescription
            else { return false }
            let (front, behind) = (name.whole.lowerBound - 1, name.tokens.upperBound)
            return behind < tree.tokens.count && tree.tokens[behind].lower == word
                || front >= 0 && tree.tokens[front].lower == word
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
        // "Karstbank".
        if words.contains("bank"), own.contains(where: { $0.hasSuffix("bank") }) { return true }
        // "Karst Foods" is a company, as is "Karst"; neither "Karst Party" nor "Karst Council".
        return orUnknown && !name.isPlaceLike
            && !own.contains { word in
                guard let head = lexicon.heads[word], word != "group" else { return false }
                return !head.isOnlyInNames || !words.contains("company")
            }
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
}
