internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Finds attributions: "X said that …", "…, X said", "according to X", "X reports citing Y".
struct AttributionFinder {
    let tree: SyntaxTree
    let lexicon: Lexicon
    let references: References
    let quotations: Quotations

    var tokens: [Token] { tree.tokens }

    /// What is claimed in a sentence, and by whom.
    func attributions(in sentence: Sentence) -> [Attribution] {
        found(in: sentence) { index in
            accordingTo(index, sentence) ?? quoting(index, sentence) ?? speech(index, sentence)
                ?? account(index, sentence) ?? hearing(index, sentence) ?? claim(index, sentence)
                ?? label(index, sentence)
        }
    }

    /// What somebody is said to think, want, ask for or judge, without claiming anything.
    func attitudes(in sentence: Sentence) -> [Attribution] {
        found(in: sentence) { attitude($0, sentence) }
    }

    private func found(
        in sentence: Sentence, _ attribution: (Int) -> Attribution?
    ) -> [Attribution] {
        sentence.tokens.compactMap { index in
            quotations.index(containing: index) == nil ? attribution(index) : nil
        }
    }

    // MARK: Citing

    /// "citing the office", "quoted X as saying", "X was quoted as saying".
    private func quoting(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard ["cite", "quote"].contains(tree.words[index].lemma),
            tree.isVerb(index)
                || ["citing", "quoting"].contains(tokens[index].lower)
        else { return nil }
        let asSaying = (index..<min(index + 14, sentence.tokens.upperBound - 1)).first {
            tokens[$0].lower == "as" && tree.words[$0 + 1].xpos == "VBG"
                && (lexicon.speech[tree.words[$0 + 1].lemma] != nil
                    || ["saying", "telling"].contains(tokens[$0 + 1].lower))
        }
        let isPassive = VerbGrammar(tree, index, lexicon).isPassive
        var object = tree.child(of: index, isPassive ? ["nsubj"] : ["obj"])
        if object == nil, tokens[index].lower.hasSuffix("ing") { object = index + 1 }
        guard let object, sentence.tokens.contains(object),
            asSaying != nil || tokens[index].lower.hasSuffix("ing")
        else { return nil }
        var names = references.actors(at: object)
        // "The agency quoted sources as saying": it is known by the agency alone.
        if names.isEmpty, asSaying != nil, !isPassive,
            let agency = tree.child(of: index, ["nsubj"])
        {
            names = references.actors(at: agency)
        }
        guard !names.isEmpty else { return nil }
        return Attribution(
            source: sourceRange(at: object, in: sentence.tokens), speakers: names,
            description: nil, cue: index..<(index + 1), stance: .asserts,
            content: asSaying.map { ($0 + 2)..<sentence.tokens.upperBound } ?? sentence.tokens,
            isClause: asSaying != nil, sort: asSaying == nil ? .passesOn : .says)
    }

    // MARK: Nouns and marks

    /// "the ministry's claim that …", "allegations by residents that …".
    private func claim(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard tree.isNoun(index), lexicon.sayings[tree.words[index].lemma]?.sort == .claim,
            let clause = tree.children(of: index).first(where: {
                $0 > index && ["acl", "ccomp"].contains(tree.relation($0))
                    && tree.children(of: $0).contains { tokens[$0].lower == "that" }
            }),
            let owner = tree.children(of: index).first(where: {
                tree.words[$0].relation == "nmod:poss"
                    || ["by", "of", "from"].contains(tree.preposition(of: $0) ?? "")
            })
        else { return nil }
        let speakers = self.speakers(at: owner, sentence)
        guard !speakers.names.isEmpty else { return nil }
        return Attribution(
            source: sourceRange(at: owner, in: sentence.tokens), speakers: speakers.names,
            description: nil, cue: index..<(index + 1), stance: .alleges,
            content: tree.span(of: clause), isClause: true)
    }

    /// "Jane Doe: “We …”": a name and a colon in front of what is said.
    private func label(_ index: Int, _ sentence: Sentence) -> Attribution? {
        let first = sentence.tokens.lowerBound
        guard tokens[index].text == ":", index > first, index - first <= 8,
            index + 2 < sentence.tokens.upperBound, tokens[index + 1].isOpeningQuote
        else { return nil }
        let source = first..<index
        guard !source.contains(where: { tree.isVerb($0) }) else { return nil }
        let head = tree.head(of: source)
        let names = references.actors(at: head)
        guard let name = names.first, !name.isPlace else { return nil }
        return Attribution(
            source: source, speakers: [name], description: nil, cue: index..<(index + 1),
            stance: .asserts, content: (index + 1)..<sentence.tokens.upperBound, isClause: true)
    }

    // MARK: Who speaks

    /// Who speaks at a noun: names, or a word that the document explains elsewhere ("the document").
    func speakers(
        at index: Int, _ sentence: Sentence
    ) -> (names: [NameSpan], description: String?) {
        let word = tokens[index].lower
        if ["we", "i"].contains(word) { return ([], word) }
        if Self.indefinite.contains(word) { return ([], nil) }
        if let saying = lexicon.sayings[tree.words[index].lemma] ?? lexicon.sayings[word],
            saying.sort == .statement || saying.sort == .document,
            !tokens[index].isCapitalised || tree.words[index].upos == "NOUN"
        {
            let authors = self.authors(of: index)
            if !authors.isEmpty { return (authors, nil) }
            // "according to media reports": no paper by name, but not the text's own word either.
            if saying.sort == .document, word != tree.words[index].lemma,
                let kind = tree.child(of: index, ["compound", "amod"]),
                Self.reporting.contains(tokens[kind].lower)
                    // "court papers", "prison records".
                    || tree.relation(kind) == "compound" && tokens[kind].kind == .word,
                let reports = references.phrase(at: index)
            {
                return ([reports], nil)
            }
            // "according to reports": nobody's in particular.
            let isVague = word != tree.words[index].lemma && tree.child(of: index, ["det"]) == nil
            return ([], isVague && saying.sort == .document ? nil : tree.words[index].lemma)
        }
        // "figures from the ministry", "data released by the bank".
        if ["data", "datum", "figure", "information", "number", "statistic"].contains(
            tree.words[index].lemma)
        {
            let authors = self.authors(of: index)
            if !authors.isEmpty { return (authors, nil) }
        }
        if isHappening(index) { return ([], nil) }
        if let name = named(before: index, sentence) { return ([name], nil) }
        let names = withoutDescriptions(withoutSeat(references.actors(at: index)))
        if !names.isEmpty { return (listed(at: index, names), nil) }
        if tree.words[index].upos == "PRON" { return ([], word) }
        // Whoever says something is an actor, whatever the word: "the prosecution", "the harbour master".
        return (tree.conjuncts(of: index).compactMap(references.phrase), nil)
    }

    /// "Jane Doe, an expert in soils at the University of Lopburg said": who is so described, where the comma behind it
    /// is left out.
    private func named(before noun: Int, _ sentence: Sentence) -> NameSpan? {
        let start = sentence.tokens.lowerBound
        guard tree.words[noun].upos == "NOUN",
            let article = (max(start, noun - 6)..<noun).last(where: {
                ["a", "an", "the"].contains(tokens[$0].lower)
            }), article - 2 >= start, tokens[article - 1].text == ",",
            let name = references.names(at: article - 2).first, name.kind == .person,
            name.tokens.contains(article - 2), name.whole.lowerBound == start
        else { return nil }
        return name
    }

    /// "Karstnet Inc., Lopburg, Ruritania, said": where a body is at home says nothing.
    private func withoutSeat(_ names: [NameSpan]) -> [NameSpan] {
        guard let first = names.first, let last = names.last,
            // Those whom a pronoun means stand in no order.
            last.tokens.lowerBound > first.tokens.upperBound, !first.isPlaceLike,
            first.kind != .state,
            names.dropFirst().allSatisfy({ $0.isPlace || $0.isPlaceLike || $0.kind == .state }),
            tokens[first.tokens.upperBound].text == ",",
            !(first.tokens.upperBound..<last.tokens.upperBound).contains(where: {
                tokens[$0].lower == "and"
            })
        else { return names }
        return [first]
    }

    /// "Jane Doe, head of the union and a nurse at the hospital": one person, twice described.
    private func withoutDescriptions(_ names: [NameSpan]) -> [NameSpan] {
        guard let first = names.first, first.kind == .person else { return names }
        return names.filter { name in
            let start = name.tokens.lowerBound
            guard start > first.tokens.upperBound + 2, !tokens[start].isCapitalised,
                ["a", "an"].contains(tokens[start - 1].lower)
            else { return true }
            return tokens[first.tokens.upperBound].text != ","
                || tokens[start - 2].lower != "and"
        }
    }

    /// "police, hospital and government officials": of several who speak, also those whom only a noun tells.
    private func listed(at index: Int, _ names: [NameSpan]) -> [NameSpan] {
        let all = tree.conjuncts(of: index)
        guard all.count > names.count, all.allSatisfy({ tree.words[$0].upos == "NOUN" }) else {
            return names
        }
        return all.flatMap { noun in
            let own = references.names(at: noun)
            return own.isEmpty ? references.phrase(at: noun).map { [$0] } ?? [] : own
        }
    }

    /// "another attack blamed on rebels": what happened says nothing.
    private func isHappening(_ index: Int) -> Bool {
        tree.words[index].upos == "NOUN"
            && (lexicon.tells(tokens[index].lower, asVerb: false, of: ["ASSAULT", "COERCE"])
                // "a charge dismissed by the board".
                || lexicon.sayings[tree.words[index].lemma]?.sort == .claim)
    }

    /// Whose reports are meant by their kind.
    private static let reporting: Set<String> = [
        "media", "news", "press", "newspaper", "television", "tv", "radio", "agency", "wire",
        "intelligence", "witness", "eyewitness",
    ]

    private static let indefinite: Set<String> = [
        "nobody", "none", "nothing", "anybody", "anyone", "anything", "everything", "something",
    ]

    /// "the ministry's statement", "a report by the office", "a note released by the court".
    func authors(of noun: Int) -> [NameSpan] {
        let released = tree.children(of: noun).filter {
            $0 > noun && tree.relation($0) == "acl" && tree.words[$0].xpos == "VBN"
                && Self.releasing.contains(tree.words[$0].lemma)
        }
        for child in Array(tree.children(of: noun)) + released.flatMap(tree.children) {
            let isOwner =
                tree.words[child].relation == "nmod:poss"
                || ["by", "from"].contains(tree.preposition(of: child) ?? "")
            guard isOwner else { continue }
            let names = references.actors(at: child, owners: false)
            if !names.isEmpty { return names }
            // "figures from the interior ministry", "the charity's report".
            if references.kind(at: child) != nil, let body = references.phrase(at: child) {
                return [body]
            }
        }
        // "a statement today by the minister": the day stands between.
        let by = (noun + 1..<min(noun + 5, tokens.count)).first { tokens[$0].lower == "by" }
        guard let by, by + 1 < tokens.count,
            (noun + 1..<by).allSatisfy({
                Self.times.contains(tokens[$0].lower)
                    || NameFinder.calendar.contains(tokens[$0].lower) || tokens[$0].lower == "on"
            }), references.nameAt[by + 1] >= 0
        else { return [] }
        return [references.names[Int(references.nameAt[by + 1])]]
    }

    /// What is done to words that somebody makes known.
    private static let releasing: Set<String> = [
        "carry", "collect", "compile", "conduct", "gather", "obtain", "receive", "release", "issue",
        "publish", "make", "post", "write", "sign", "prepare", "read", "send",
        "circulate", "provide", "draft",
    ]

    /// The words for whoever stands at a noun, with what names it closer but without clauses.
    func sourceRange(at head: Int, in limit: Range<Int>) -> Range<Int> {
        var upper = head + 1
        for child in tree.children(of: head) where child > head {
            guard
                [
                    "flat", "compound", "appos", "nmod", "conj", "case", "nummod", "fixed", "punct",
                    "cc",
                ]
                .contains(tree.relation(child))
            else { break }
            if tokens[child].kind != .punctuation {
                upper = max(upper, tree.span(of: child).upperBound)
            }
        }
        var lower = tree.span(of: head).lowerBound
        while lower < head, tokens[lower].kind == .punctuation || tree.relation(lower) == "case" {
            lower += 1
        }
        let range =
            max(lower, limit.lowerBound)..<max(min(upper, limit.upperBound), limit.lowerBound)
        return range.contains(head) ? range : head..<(head + 1)
    }
}
