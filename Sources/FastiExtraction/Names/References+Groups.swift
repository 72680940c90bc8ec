internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Bodies and people named by common nouns.
extension References {
    /// A body or people without a name of their own: "local officials", "the county council", "two
    /// gunmen", with the words that tell which.
    func group(at index: Int) -> [NameSpan] {
        guard tree.isNoun(index) else { return [] }
        // "no casualties": nobody.
        if let determiner = tree.child(of: index, ["det"]), tree.tokens[determiner].lower == "no" {
            return []
        }
        // "their opposition to the plan": what they think.
        if tree.words[index].lemma == "opposition",
            tree.children(of: index).contains(where: { tree.preposition(of: $0) == "to" })
        {
            return []
        }
        if let earlier = introduced(by: index) { return group(at: earlier) }
        guard let kind = kind(at: index) else {
            // "Parthians": a people, by its capital and its plural.
            let isPeople =
                tree.words[index].xpos == "NNPS" && tree.tokens[index].isCapitalised
                && tree.tokens[index].lower.hasSuffix("s")
            return isPeople ? phrase(at: index, .group).map { [$0] } ?? [] : []
        }
        guard !Self.things.contains(tree.tokens[index].lower) || tree.tokens[index].isCapitalised
        else {
            // "the attorney general's office": a body, not the one who holds it; "the lower house".
            let isOffice = tree.children(of: index).contains { child in
                tree.words[index].lemma == "office"
                    && tree.words[child].relation == "nmod:poss"
                    && (tree.words[child].upos == "NOUN"
                        // "Doe's office denied it".
                        || names(at: child).first?.kind == .person
                            && tree.words[child].upos == "PROPN")
                    || tree.words[index].lemma == "house"
                        && ["lower", "upper"].contains(tree.tokens[child].lower)
            }
            if let office = officeOfPronoun(at: index) { return [office] }
            let body =
                isOffice
                ? phrase(at: index, .organization) : officeOfHolder(at: index)
            return body.map { [$0] } ?? owners(of: index)
        }
        // "commanders of the army", "a spokesman for the agency" act and speak for them.
        let word = tree.words[index].lemma
        // The body that they belong to.
        if let owner = tree.children(of: index).first(where: {
            // "its engineers", "the country's military".
            tree.words[$0].relation == "nmod:poss" && nameAt[$0] >= 0
                && (tree.words[$0].upos == "PRON"
                    || tree.words[$0].upos == "NOUN" && kind != .group && kind != .office)
        }), let body = names(at: owner).first, body.kind != .person, body.kind != .group,
            !body.isDescription
        {
            return [body]
        }
        if let listed = listedOwners(of: index, kind) { return listed }
        // "the ambassadors of Karst and Lorm": those, and not the states.
        let areHolders =
            tree.words[index].xpos == "NNS"
            && ["ambassador", "minister", "president", "governor", "mayor", "judge"].contains(word)
        // "a monitoring team from the agency".
        let isSent = ["team", "mission", "delegation", "crew"].contains(word)
        if !areHolders, !Self.apart.contains(word),
            kind == .group || kind == .armedForce || isSent || Self.voices.contains(word)
        {
            for child in tree.children(of: index) where tree.relation(child) == "nmod" {
                let preposition = tree.preposition(of: child) ?? ""
                guard
                    preposition == "from" || preposition == "of" && !isSent
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

    func span(_ range: Range<Int>, _ kind: Actor.Kind) -> NameSpan {
        var text = ""
        for token in range {
            if token > range.lowerBound, tree.tokens[token].spaceBefore { text += " " }
            text += tree.tokens[token].text
        }
        return NameSpan(tokens: range, text: text, kind: kind, key: key(range))
    }

    /// "Harbour Front and Free Quay fighters": those of two bodies.
    private func listedOwners(of index: Int, _ kind: Actor.Kind) -> [NameSpan]? {
        guard kind == .group || kind == .armedForce,
            let first = tree.children(of: index).first(where: {
                $0 < index && tree.relation($0) == "compound" && nameAt[$0] >= 0
                    && tree.conjuncts(of: $0).count > 1
            })
        else { return nil }
        let bodies = tree.conjuncts(of: first).flatMap(names).filter {
            $0.kind != .person && !$0.isPlaceLike
        }
        return bodies.count > 1 ? bodies : nil
    }

    /// Those who speak for whom they belong to.
    static let voices: Set<String> = [
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
        "unit", "units", "power",
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
                guard !tree.children(of: child).contains(where: isAdposition),
                    // "many residents", "the latest report".
                    !Self.unnaming.contains(tree.tokens[child].lower)
                else { continue }
                words += Array(tree.span(of: child))
            case "nmod" where tree.words[child].relation == "nmod:poss" && tree.isNoun(child):
                // "Mr. Doe's brother": without the title.
                let owner = tree.span(of: child)
                // "the country's police chief": which country was told.
                if kind == .office, tree.words[child].upos == "NOUN", nameAt[child] >= 0 {
                    continue
                }
                let name = names(at: child).first { owner.contains($0.tokens.lowerBound) }
                words += Array((name?.tokens.lowerBound ?? owner.lowerBound)..<owner.upperBound)
            default: continue
            }
        }
        words.removeAll { ["det", "case", "fixed", "mark"].contains(tree.relation($0)) }
        // "later yesterday the makers": when, not which.
        while let front = words.min(), front < index,
            tree.words[front].upos == "ADV" || Self.days.contains(tree.tokens[front].lower)
        {
            words.removeAll { $0 == front }
        }
        // "a boat carrying evacuees", taken for one noun.
        if let verb = words.filter({ tree.words[$0].xpos == "VBG" && !tree.isNoun($0) }).max(),
            verb > words.min() ?? verb
        {
            words.removeAll { $0 <= verb }
        }
        let first = words.min() ?? index
        // "how many people died" asks for somebody.
        guard index - first <= 7, !["how", "what", "which"].contains(tree.tokens[first].lower)
        else { return nil }
        var range = first..<(index + 1)
        // "the director general of the agency".
        if Self.voices.contains(tree.words[index].lemma),
            let child = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "for" && $0 > index
            }), let name = names(at: child).first, name.kind == .person, !name.isDescription,
            name.tokens.lowerBound == index + 2
        {
            range = first..<name.tokens.upperBound
        } else if kind == .office,
            let body = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "of" && tree.span(of: $0).lowerBound == index + 1
            }), let name = names(at: body).first, name.kind != .person,
            // "the firm" may be known by a name that stands before.
            (index + 1...index + 3).contains(name.tokens.lowerBound)
        {
            range = first..<name.tokens.upperBound
        } else if kind == .organization || Self.belonging.contains(tree.words[index].lemma),
            let members = members(of: index)
        {
            range = first..<members
        } else if ["court", "tribunal"].contains(tree.words[index].lemma),
            let place = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "in" && tree.span(of: $0).lowerBound == index + 1
            }), let name = names(at: place).first, name.isPlaceLike || name.isPlace,
            name.tokens.lowerBound == index + 2
        {
            // "a court in Lopburg": which one.
            range = first..<name.tokens.upperBound
        }
        if kind == .group { range = widened(teller: index, range) }
        guard
            range.allSatisfy({
                tree.tokens[$0].kind == .word
                    || ["-", "'", "’"].contains(tree.tokens[$0].text)
            })
        else { return nil }
        var name = span(range, kind)
        name.isNew =
            tree.child(of: index, ["det"]).map {
                ["a", "an", "another"].contains(tree.tokens[$0].lower)
            } ?? false
        return name
    }

    /// How many, or which of them in time: no part of what somebody is called.
    private static let unnaming: Set<String> = [
        "many", "several", "some", "most", "few", "numerous", "various", "more", "fewer",
        "countless", "recent", "new", "latest", "accompanying",
    ]

    private static let days: Set<String> = [
        "yesterday", "today", "tomorrow", "later", "earlier", "meanwhile", "now",
    ]

    /// People who are known by whom they belong to.
    private static let belonging: Set<String> = [
        "family", "relative", "member", "supporter", "group", "survivor", "victim", "owner",
        "leader",
        "follower", "opponent", "crowd", "widow", "parent", "child",
    ]

    /// Those who have to do with a body without being of it.
    private static let apart: Set<String> = [
        "owner", "opponent", "critic", "victim", "survivor", "relative", "rival", "shareholder",
        "creditor", "customer", "investor", "enemy", "client", "user",
    ]

    private func isAdposition(_ index: Int) -> Bool { tree.words[index].upos == "ADP" }

    /// "the union of glass workers", "relatives of victims": where a few common nouns end that tell whose
    /// or of whom a body is.
    private func members(of index: Int) -> Int? {
        guard
            let child = tree.children(of: index).first(where: {
                tree.preposition(of: $0) == "of" && $0 > index
            })
        else { return nil }
        // "supporters of Jane Doe", "owners of the embattled oil firm Karst".
        let isApart = Self.apart.contains(tree.words[index].lemma)
        if let name = names(at: child).first, name.kind == .person || isApart,
            !name.isDescription, tree.words[child].upos == "PROPN",
            (index + 2...index + (isApart ? 7 : 3)).contains(name.tokens.lowerBound)
        {
            return name.tokens.upperBound
        }
        guard tree.words[child].upos == "NOUN" else { return nil }
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
    func kind(at index: Int) -> Actor.Kind? {
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
}
