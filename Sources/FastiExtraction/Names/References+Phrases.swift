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

    private func actors(at index: Int, owners: Bool, depth: Int) -> [NameSpan] {
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
            if let name = found.first, isDescription(name),
                let better = apposed(to: part, depth).first, !isDescription(better)
            {
                found = [better]
            }
            if let holder = holder(besides: part, depth) { found = [holder] }
            if found.isEmpty { found = relativeAntecedent(of: part, depth) }
            if found.isEmpty { found = apposed(to: part, depth) }
            // "five countries, including Ruritania and Karst": those, by name.
            let included = included(in: part, depth)
            if found.isEmpty { found = included.isEmpty ? group(at: part) : included }
            if found.isEmpty, owners { found = self.owners(of: part, depth + 1) }
            result += found.filter { name in !result.contains { $0.key == name.key } }
        }
        return result
    }

    /// "the Task Force – North Commander, John Doe": who holds the office that a body's name goes on to.
    private func holder(besides body: Int, _ depth: Int) -> NameSpan? {
        guard tree.words[body].upos == "PROPN",
            let office = tree.children(of: body).first(where: {
                tree.relation($0) == "appos"
                    && lexicon.offices.contains(tree.tokens[$0].lower)
            })
        else { return nil }
        return apposed(to: office, depth).first { $0.kind == .person }
    }

    private static let quantities: Set<String> = [
        "thousand", "hundred", "dozen", "score", "million", "number", "majority", "most", "handful",
        "couple", "crowd",
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
        guard tree.tokens[index].isCapitalised, tree.words[index].upos != "NOUN",
            tree.child(of: index, ["det"]) == nil,
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

    /// "Jane Doe, President of …, John Roe, Chairman of …": what they are is nobody more.
    func isOffice(_ name: NameSpan) -> Bool {
        name.kind == .office
            || name.tokens.count == 1
                && lexicon.offices.contains(tree.tokens[name.tokens.lowerBound].lower)
    }

    /// "the Lopburg Prize", "the Order of the Anchor": a name, but nobody's.
    func isThing(_ name: NameSpan) -> Bool {
        [name.tokens.lowerBound, name.tokens.upperBound - 1].contains {
            lexicon.things.contains(tree.tokens[$0].lower)
        }
    }

    /// Whether a name ends in a common noun: "North Ruritania's main news agency".
    private func isDescription(_ name: NameSpan) -> Bool {
        name.isDescription || !tree.tokens[name.tokens.upperBound - 1].isCapitalised
    }

    /// "a spokesman, Morgan Doe", "her husband, the painter John Doe".
    private func apposed(to index: Int, _ depth: Int) -> [NameSpan] {
        for child in tree.children(of: index) {
            switch tree.relation(child) {
            case "appos":
                let found = actors(at: child, owners: false, depth: depth + 1)
                if let name = found.first,
                    name.kind == .person || !name.isPlaceLike || isBody(index)
                {
                    return found
                }
            case "nmod" where isHolder(index):
                // "a spokeswoman for the ministry, Jane Doe": set off behind the nearest noun.
                let inner = apposed(to: child, depth + 1)
                if depth < 6, let name = inner.first, name.kind == .person { return inner }
            case "flat", "compound":
                let found = names(at: child)
                if let name = found.first,
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

    /// "who", "which": the noun that the clause describes.
    private func relativeAntecedent(of index: Int, _ depth: Int) -> [NameSpan] {
        guard
            ["WP", "WDT"].contains(tree.words[index].xpos)
                || tree.words[index].upos == "PRON" && tree.tokens[index].lower == "that"
        else { return [] }
        for above in tree.ancestors(of: index).prefix(6)
        where tree.words[above].relation == "acl:relcl" {
            guard let noun = tree.words[above].head else { return [] }
            return actors(at: noun, owners: true, depth: depth + 1)
        }
        return []
    }

    /// A body or people without a name of their own: "local officials", "the county council", "two
    /// gunmen", with the words that tell which.
    private func group(at index: Int) -> [NameSpan] {
        guard tree.isNoun(index) else { return [] }
        guard let kind = kind(at: index) else {
            // "Parthians": a people, by its capital and its plural.
            let isPeople =
                tree.words[index].xpos == "NNPS" && tree.tokens[index].isCapitalised
                && tree.tokens[index].lower.hasSuffix("s")
            return isPeople ? phrase(at: index, .group).map { [$0] } ?? [] : []
        }
        guard !Self.things.contains(tree.tokens[index].lower) || tree.tokens[index].isCapitalised
        else {
            return owners(of: index)
        }
        // "commanders of the army", "a spokesman for the agency" act and speak for them.
        let word = tree.words[index].lemma
        // The body that they belong to.
        if let owner = tree.children(of: index).first(where: {
            // "its engineers", "the country's military".
            tree.words[$0].relation == "nmod:poss" && nameAt[$0] >= 0
                && ["PRON", "NOUN"].contains(tree.words[$0].upos)
        }), let body = names(at: owner).first, body.kind != .person, !body.isDescription {
            return [body]
        }
        if kind == .group || kind == .armedForce || Self.voices.contains(word) {
            for child in tree.children(of: index) where tree.relation(child) == "nmod" {
                let preposition = tree.preposition(of: child) ?? ""
                guard
                    ["of", "from"].contains(preposition)
                        || Self.voices.contains(word)
                            && ["for", "within", "with", "at"].contains(preposition)
                else { continue }
                let whole = names(at: child).filter { name in
                    !name.isPlaceLike && name.kind != .person
                        // "protesters from the alliance", but "tourists from Ruritania".
                        && (name.kind != .state || preposition == "of" && kind != .armedForce
                            || Self.voices.contains(word))
                }
                if !whole.isEmpty { return whole }
            }
        }
        return phrase(at: index, kind).map { [$0] } ?? []
    }

    /// Those who speak for whom they belong to.
    private static let voices: Set<String> = [
        "spokesman", "spokeswoman", "spokesperson", "official", "source", "representative",
        "member", "officer", "commander", "lawyer", "delegate", "envoy",
    ]

    /// Words that head names of bodies, and by themselves are things.
    private static let things: Set<String> = [
        "house", "houses", "post", "posts", "times", "news", "journal", "journals", "front",
        "fronts",
        "sector", "sectors", "watch", "monitor", "monitors", "international", "office", "offices",
        "initiative", "initiatives", "program", "programs", "programme", "programmes", "service",
        "services", "network", "networks", "head", "heads", "centre", "centres", "center",
        "centers",
        "state", "world", "school", "schools", "church", "churches", "radio", "television", "tv",
        "unit", "units",
    ]

    /// A noun with the words that tell which, as one who speaks; `nil` where it is no noun.
    func phrase(at index: Int) -> NameSpan? {
        tree.words[index].upos == "NOUN"
            ? phrase(at: index, kind(at: index) ?? .group) : nil
    }

    private func phrase(at index: Int, _ kind: Actor.Kind) -> NameSpan? {
        var words = [index]
        for child in tree.children(of: index) where child < index {
            switch tree.relation(child) {
            // "on Sunday morning officials had spoken", where the parser hangs the time on them.
            case "amod", "compound":
                guard !tree.children(of: child).contains(where: isAdposition) else { continue }
                words += Array(tree.span(of: child))
            case "nmod" where tree.words[child].relation == "nmod:poss" && tree.isNoun(child):
                words += Array(tree.span(of: child))
            default: continue
            }
        }
        words.removeAll { tree.relation($0) == "det" }
        // "a boat carrying evacuees", taken for one noun.
        if let verb = words.filter({ tree.words[$0].xpos == "VBG" && !tree.isNoun($0) }).max(),
            verb > words.min() ?? verb
        {
            words.removeAll { $0 <= verb }
        }
        let first = words.min() ?? index
        guard index - first <= 7 else { return nil }
        var range = first..<(index + 1)
        // "the director general of the agency".
        if kind == .office,
            let body = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "of" && tree.span(of: $0).lowerBound == index + 1
            }), let name = names(at: body).first, name.kind != .person,
            // "the firm" may be known by a name that stands before.
            (index + 1...index + 3).contains(name.tokens.lowerBound)
        {
            range = first..<name.tokens.upperBound
        } else if kind == .organization || kind == .group, let members = members(of: index) {
            range = first..<members
        }
        guard range.allSatisfy({ tree.tokens[$0].kind == .word || tree.tokens[$0].text == "-" })
        else { return nil }
        var text = ""
        for token in range {
            if token > first, tree.tokens[token].spaceBefore { text += " " }
            text += tree.tokens[token].text
        }
        return NameSpan(tokens: range, text: text, kind: kind, key: key(range))
    }

    private func isAdposition(_ index: Int) -> Bool { tree.words[index].upos == "ADP" }

    /// "the union of glass workers", "relatives of victims": where a few common nouns end that tell whose
    /// or of whom a body is.
    private func members(of index: Int) -> Int? {
        guard
            let child = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "of" && $0 > index
            }), tree.words[child].upos == "NOUN"
        else { return nil }
        let span = tree.span(of: child)
        guard span.lowerBound == index + 1, span.count <= 4,
            span.allSatisfy({
                ["NOUN", "ADJ", "ADP"].contains(tree.words[$0].upos)
                    && !tree.tokens[$0].isCapitalised
            })
        else { return nil }
        return child + 1
    }

    /// What a word names that heads a group or an office, or means persons.
    private func kind(at index: Int) -> Actor.Kind? {
        let word = tree.tokens[index].lower
        if let head = lexicon.heads[word], !head.isOnlyInNames {
            return Actor.Kind(rawValue: head.kind)
        }
        if lexicon.offices.contains(word) { return .office }
        return lexicon.people.contains(tree.words[index].lemma) ? .group : nil
    }

    /// Lower-case words in the singular: "police officers" and "police officer" are one.
    private func key(_ range: Range<Int>) -> String {
        range.map { index in
            let lemma = tree.words[index].lemma
            // "the presidents" are not the president.
            return tree.words[index].upos == "NOUN" && !lexicon.offices.contains(lemma)
                ? lemma : tree.tokens[index].lower
        }
        .joined(separator: " ")
    }

    /// Whether a state acts by a thing that its adjective stands before: its jets and raids, not its
    /// diseases and dishes.
    private func isWielded(_ index: Int) -> Bool {
        let word = tree.words[index].lemma.lowercased()
        return Self.instruments.contains(word) || kind(at: index) != nil
            || lexicon.events[word]?.contains { !$0.isVerb } == true
    }

    private static let instruments: Set<String> = [
        "jet", "plane", "warplane", "aircraft", "helicopter", "drone", "missile", "rocket",
        "artillery", "tank", "ship", "warship", "gunboat", "submarine", "boat", "shell", "bomb",
        "bomber", "gun", "mine", "side", "leadership", "letter", "policy", "decision", "claim",
        "position", "plan", "sanction", "tariff", "law", "resolution", "aggression", "provocation",
    ]

    /// Whose thing it is: "Turkish jets", "the ministry's letter", "commanders of the army".
    func owners(of index: Int, _ depth: Int = 0) -> [NameSpan] {
        var result: [NameSpan] = []
        for child in tree.children(of: index) {
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
        return result
    }
}
