internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

extension References {
    /// The actors that a phrase with its listed others names.
    ///
    /// - Parameter owners: Whether a thing stands for whose it is: "Turkish jets" for Turkey.
    func actors(at index: Int, owners: Bool = true) -> [NameSpan] {
        actors(at: index, owners: owners, depth: 0)
    }

    func actors(at index: Int, owners: Bool, depth: Int) -> [NameSpan] {
        guard depth < 6 else { return [] }
        // "thousands of farmers": the farmers.
        if Self.quantities.contains(tree.words[index].lemma),
            let counted = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "of"
            })
        {
            return actors(at: counted, owners: owners, depth: depth + 1)
        }
        var result: [NameSpan] = []
        for part in tree.conjuncts(of: index)
        where !Self.quantities.contains(tree.words[part].lemma) {
            var found = names(at: part)
            // "the news agency Luna", "the minister, Jane Doe": the name before what describes it.
            if let name = found.first, isDescription(name) || name.kind == .office,
                let better = apposed(to: part, depth).first, !isDescription(better)
            {
                found = [better]
            }
            if let holder = holder(besides: part, depth) { found = [holder] }
            if found.isEmpty, let noun = unnamed[part], apposed(to: part, depth).isEmpty {
                found = group(at: noun)
            }
            if found.isEmpty { found = relativeAntecedent(of: part, depth) }
            // "the board of the firm, a maker of pumps": the board.
            let beside = found.isEmpty ? apposed(to: part, depth) : []
            if let name = beside.first, !isDescription(name) || group(at: part).isEmpty {
                found = beside
            }
            // "five countries, including Ruritania and Karst": those, by name.
            let included = included(in: part, depth)
            if found.isEmpty { found = included.isEmpty ? group(at: part) : included }
            if found.isEmpty, owners { found = self.owners(of: part, depth + 1) }
            result += found.filter { name in !result.contains { $0.key == name.key } }
        }
        return isOnePerson(result, at: index) ? Array(result.suffix(1)) : result
    }

    /// "former champion and medallist Jane Doe": two words for the person named behind them.
    private func isOnePerson(_ found: [NameSpan], at index: Int) -> Bool {
        let parts = tree.conjuncts(of: index)
        guard found.count == 2, parts.count == 2, found[1].kind == .person,
            found[0].kind == .group || found[0].kind == .office,
            tree.words[index].xpos == "NN", tree.child(of: parts[1], ["det", "nmod:poss"]) == nil
        else { return false }
        return found[1].tokens.lowerBound > found[0].tokens.upperBound
            && (found[0].kind == .office
                && !tree.tokens[found[0].tokens.upperBound - 1].isCapitalised
                || !found[0].tokens.contains {
                    tree.tokens[$0].isCapitalised && tree.words[$0].upos == "PROPN"
                })
    }

    /// "the Task Force – North Commander, John Doe": who holds the office that a body's name goes on to.
    private func holder(besides body: Int, _ depth: Int) -> NameSpan? {
        guard tree.words[body].upos == "PROPN", names(at: body).first?.kind != .person,
            let office = tree.children(of: body).first(where: {
                tree.relation($0) == "appos"
                    && lexicon.offices.contains(tree.tokens[$0].lower)
            })
        else { return nil }
        return apposed(to: office, depth).first { $0.kind == .person }
    }

    /// Nouns that say how many, of whom the words behind them tell.
    static let quantities: Set<String> = [
        "thousand", "hundred", "dozen", "score", "million", "number", "majority", "most", "handful",
        "couple", "crowd", "percent", "percentage", "proportion", "half", "third", "quarter",
    ]

    private func included(in index: Int, _ depth: Int) -> [NameSpan] {
        guard tree.isNoun(index) else { return [] }
        return tree.children(of: index).filter {
            ["including", "such as", "among them"].contains(tree.preposition(of: $0) ?? "")
        }.flatMap { actors(at: $0, owners: false, depth: depth + 1) }.filter { !$0.isDescription }
    }

    /// The name that a token belongs to or stands for; a state for its adjective.
    func names(at index: Int) -> [NameSpan] {
        if let all = several[index] { return all.map { names[Int($0)] } }
        if nameAt[index] >= 0 { return [names[Int(nameAt[index])]] }
        // "Jane Dane … Dane said".
        if tree.words[index].upos == "PROPN", let person = surnames[tree.tokens[index].lower] {
            return [names[Int(person)]]
        }
        // "The Karstish relinquished control", but "the Ruritanian".
        let isPeople =
            tree.words[index].relation.hasPrefix("nsubj") && tree.words[index].upos == "ADJ"
        guard tree.tokens[index].isCapitalised, tree.words[index].upos != "NOUN",
            isPeople || tree.child(of: index, ["det"]) == nil, !isTongue(index),
            let state = lexicon.demonyms[tree.tokens[index].lower]
                ?? lexicon.states[tree.tokens[index].lower]
        else { return [] }
        if tree.words[index].xpos == "NNPS", lexicon.demonyms[tree.tokens[index].lower] != nil {
            // "Ruritanians" are people, not the state.
            let text = tree.tokens[index].text
            return [
                NameSpan(
                    tokens: index..<(index + 1), text: text, kind: .group, key: text.lowercased())
            ]
        }
        return [
            NameSpan(
                tokens: index..<(index + 1), text: state.name, kind: .state,
                key: state.name.lowercased())
        ]
    }

    /// "spoke Karstian and Ruritanian", "translated into Karstian": a people's word for its language.
    private func isTongue(_ index: Int) -> Bool {
        guard lexicon.demonyms[tree.tokens[index].lower] != nil else { return false }
        if ["in", "into"].contains(tree.preposition(of: index) ?? "") { return true }
        let first =
            tree.relation(index) == "conj" ? tree.words[index].head ?? index : index
        guard tree.relation(first) == "obj", let verb = tree.words[first].head else { return false }
        return ["speak", "learn", "study", "teach", "know", "understand", "write", "read"]
            .contains(tree.words[verb].lemma)
    }

    /// "Jane Doe, President of …, John Roe, Chairman of …": what they are is nobody more.
    func isOffice(_ name: NameSpan) -> Bool {
        name.kind == .office
            || name.tokens.count == 1
                && lexicon.offices.contains(tree.tokens[name.tokens.lowerBound].lower)
    }

    /// "the Lopburg Prize", "the Order of the Anchor": a name, but nobody's.
    func isThing(_ name: NameSpan) -> Bool {
        let first = name.tokens.lowerBound
        if name.isThing || isThing(name.tokens.upperBound - 1) { return true }
        // "Treaty of Lopburg", not "Bill Doe".
        return name.tokens.count > 2 && isThing(first) && tree.words[first + 1].upos == "ADP"
    }

    private func isThing(_ index: Int) -> Bool {
        let word = tree.tokens[index].lower
        return lexicon.things.contains(word)
            || word.hasSuffix("s") && lexicon.things.contains(String(word.dropLast()))
    }

    /// Whether a name ends in a common noun: "North Ruritania's main news agency".
    private func isDescription(_ name: NameSpan) -> Bool {
        name.isDescription || !tree.tokens[name.tokens.upperBound - 1].isCapitalised
    }

    /// "a spokesman, Morgan Doe", "her husband, the painter John Doe".
    private func apposed(to index: Int, _ depth: Int) -> [NameSpan] {
        for child in tree.children(of: index) {
            switch tree.relation(child) {
            case "nmod"
            where tree.words[child].relation == "nmod:unmarked"
                && tree.span(of: child).lowerBound > 0
                && (tree.span(of: child).lowerBound - 1...tree.span(of: child).lowerBound)
                    .contains { tree.tokens[$0].text == "," }:
                // "an attorney for the firm, Jane Doe,".
                if let name = names(at: child).first, name.kind == .person { return [name] }
            case "appos":
                let found = actors(at: child, owners: false, depth: depth + 1)
                if let name = found.first,
                    name.kind == .person || !name.isPlaceLike || isBody(index)
                {
                    return found
                }
            case "nmod"
            where tree.words[child].relation != "nmod:poss" && (isHolder(index) || isPerson(index)):
                // "a spokeswoman for the ministry, Jane Doe": set off behind the nearest noun.
                let inner = apposed(to: child, depth + 1)
                if depth < 6, let name = inner.first,
                    name.kind == .person
                        || isHolder(index) && !name.isPlaceLike && name.kind != .state
                {
                    return inner
                }
            case "flat", "compound":
                let found = names(at: child)
                if let name = found.first, !name.whole.contains(index),
                    name.kind == .person
                        // "the anti-corruption group Open Quay".
                        || child > index && tree.words[index].upos == "NOUN" && !name.isPlace
                            && name.kind != .state && !name.isDescription
                {
                    return found
                }
            default: continue
            }
        }
        return []
    }

    /// Whether a noun is an office's or speaks for a body.
    private func isHolder(_ index: Int) -> Bool {
        tree.words[index].upos == "NOUN"
            && (lexicon.offices.contains(tree.tokens[index].lower)
                || Self.voices.contains(tree.words[index].lemma))
    }

    /// Whether a noun says of what is beside it that it is a body: "the gas operator, Transpipe".
    private func isBody(_ index: Int) -> Bool {
        if case .body = lexicon.descriptions[tree.words[index].lemma] { return true }
        return false
    }

    /// Whether a state acts by a thing that its adjective stands before: its jets and raids, not its
    /// diseases and dishes.
    private func isWielded(_ index: Int) -> Bool {
        let word = tree.words[index].lemma.lowercased()
        return Self.instruments.contains(word) || kind(at: index) != nil
            || lexicon.events[word]?.contains { !$0.isVerb } == true
    }

    private static let arms: Set<String> = [
        "jet", "plane", "warplane", "aircraft", "helicopter", "drone", "missile", "rocket",
        "artillery", "tank", "ship", "warship", "gunboat", "submarine", "boat", "shell", "bomb",
        "bomber", "gun",
    ]

    private static let instruments = arms.union([
        "mine", "side", "move", "step", "action", "operation", "offensive", "campaign", "demand",
        "proposal", "offer", "bid", "refusal", "attempt", "response", "presence", "leadership",
        "letter", "policy", "decision", "claim",
        "position", "plan", "sanction", "tariff", "law", "resolution", "aggression", "provocation",
    ])

    /// "pro-Karst", "anti-Karstian": for or against whom, not whose.
    private func isFor(_ index: Int) -> Bool {
        index > 1 && tree.tokens[index - 1].text == "-"
            && ["pro", "anti", "non", "ex"].contains(tree.tokens[index - 2].lower)
    }

    /// Whose thing it is: "Turkish jets", "the ministry's letter", "commanders of the army".
    func owners(of index: Int, _ depth: Int = 0) -> [NameSpan] {
        var result: [NameSpan] = []
        for child in tree.children(of: index) where !isFor(child) {
            switch tree.words[child].relation {
            case "nmod:poss": result += actors(at: child, owners: false, depth: depth)
            case "amod", "compound":
                // "Karstian and Ruritanian warplanes".
                let own = tree.conjuncts(of: child).flatMap(names).filter {
                    $0.kind != .person && !$0.isPlaceLike
                        && ($0.kind != .state || isWielded(index))
                }
                // "Ruritanian missile strikes".
                result +=
                    own.isEmpty && depth < 3 && tree.isNoun(child) ? owners(of: child, 5) : own
            case "nmod" where ["of", "within", "from"].contains(tree.preposition(of: child) ?? ""):
                result += actors(at: child, owners: false, depth: depth).filter { !$0.isPlaceLike }
            default: continue
            }
        }
        return result.isEmpty && depth < 4 ? ownersBefore(of: index) : result
    }

    /// "Ruritanian jets took off. The jets pounded a base": whose the arms are was told before.
    private func ownersBefore(of index: Int) -> [NameSpan] {
        let word = tree.words[index].lemma
        guard Self.arms.contains(word),
            let determiner = tree.child(of: index, ["det"]),
            tree.tokens[determiner].lower == "the"
        else { return [] }
        for earlier in (max(0, index - 300)..<index).reversed()
        where tree.words[earlier].lemma == word {
            let found = owners(of: earlier, 4)
            if !found.isEmpty { return found }
        }
        return []
    }
}
