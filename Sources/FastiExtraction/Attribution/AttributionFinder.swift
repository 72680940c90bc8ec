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

    private var tokens: [Token] { tree.tokens }

    func attributions(in sentence: Sentence) -> [Attribution] {
        var result: [Attribution] = []
        for index in sentence.tokens where quotations.index(containing: index) == nil {
            if let found = accordingTo(index, sentence) ?? citing(index, sentence)
                ?? speech(index, sentence)
            {
                result.append(found)
            }
        }
        return result
    }

    // MARK: According to, citing

    private func accordingTo(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard tokens[index].lower == "according", index + 2 < sentence.tokens.upperBound,
            tokens[index + 1].lower == "to"
        else { return nil }
        let noun = tree.words[index].head.flatMap { $0 > index ? $0 : nil } ?? index + 2
        guard sentence.tokens.contains(noun) else { return nil }
        let speakers = self.speakers(at: noun, sentence)
        guard !speakers.names.isEmpty || speakers.description != nil else { return nil }
        return Attribution(
            speakers: speakers.names, description: speakers.description,
            cue: index..<(index + 2), stance: .asserts, content: sentence.tokens, isReport: false)
    }

    private func citing(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard ["citing", "quoting"].contains(tokens[index].lower) else { return nil }
        let object = tree.child(of: index, ["obj"]) ?? index + 1
        guard sentence.tokens.contains(object) else { return nil }
        let names = references.actors(at: object)
        guard !names.isEmpty else { return nil }
        return Attribution(
            speakers: names, description: nil, cue: index..<(index + 1), stance: .asserts,
            content: sentence.tokens, isReport: true)
    }

    // MARK: Verbs of saying

    private func speech(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard tree.isVerb(index),
            let verb = lexicon.speech[tree.words[index].lemma]
                ?? lexicon.speech[tokens[index].lower]
        else { return nil }
        let grammar = VerbGrammar(tree, index, lexicon)
        if grammar.isPassive { return impersonal(index, verb, sentence) }
        guard grammar.status != .negated || verb.stance != "asserts",
            let subject = subject(of: index) ?? inverted(behind: index, sentence)
        else { return nil }
        let speakers = self.speakers(at: subject, sentence)
        guard !speakers.names.isEmpty || speakers.description != nil else { return nil }
        guard let content = content(of: index, subject, sentence) else { return nil }
        return Attribution(
            speakers: speakers.names, description: speakers.description, cue: index..<(index + 1),
            stance: Mention.Claim.Stance(rawValue: verb.stance) ?? .asserts,
            content: content.range, isClause: content.isClause, isSetOff: content.isSetOff,
            isReport: false)
    }

    /// The subject of a verb of saying, through "and": "X rose and said".
    private func subject(of verb: Int) -> Int? {
        var current = verb
        for _ in 0..<6 {
            if let subject = tree.child(of: current, ["nsubj"]) { return subject }
            guard ["conj", "xcomp"].contains(tree.relation(current)),
                let head = tree.words[current].head
            else { return nil }
            current = head
        }
        return nil
    }

    /// "…, added the minister": who speaks stands behind the verb, at the end or before a comma.
    private func inverted(behind verb: Int, _ sentence: Sentence) -> Int? {
        guard verb > sentence.tokens.lowerBound,
            tokens[verb - 1].isQuote
                || tokens[verb - 1].text == ","
                    && ["say", "add", "report"].contains(tree.words[verb].lemma),
            verb + 1 < sentence.tokens.upperBound
        else { return nil }
        return tree.children(of: verb).first {
            $0 > verb && $0 - verb <= 6 && tree.isNoun($0)
                && ["obj", "obl", "dep", "xcomp", "iobj"].contains(tree.relation($0))
                && tree.preposition(of: $0) == nil
        }
    }

    /// What is said: the clause below the verb; or the rest of the sentence where the verb is set off
    /// from it or a quotation stands beside it.
    private func content(of verb: Int, _ subject: Int, _ sentence: Sentence) -> Content? {
        clauseBelow(verb, subject) ?? setOff(from: verb) ?? details(of: verb)
            ?? quoted(beside: verb, subject, sentence)
    }

    private typealias Content = (range: Range<Int>, isClause: Bool, isSetOff: Bool)

    private func clauseBelow(_ verb: Int, _ subject: Int) -> Content? {
        let below = tree.children(of: verb).filter {
            tokens[$0].kind != .punctuation
                && (["ccomp", "xcomp"].contains(tree.relation($0))
                    || tree.relation($0) == "parataxis" && tree.isVerb($0))
        }
        guard let first = below.first else { return nil }
        let range = below.dropFirst().reduce(tree.span(of: first)) { range, next in
            range.lowerBound..<max(range.upperBound, tree.span(of: next).upperBound)
        }
        // "announced investigating itself" names a deed; a clause of its own tells one.
        let isClause = below.contains { tree.relation($0) != "xcomp" }
        return (range, isClause, range.upperBound <= subject)
    }

    /// "…, X said.": what the words of saying are set off from.
    private func setOff(from verb: Int) -> Content? {
        guard ["parataxis", "discourse"].contains(tree.relation(verb)),
            let head = tree.words[verb].head
        else { return nil }
        let (own, whole) = (tree.span(of: verb), tree.span(of: head))
        if whole.lowerBound < own.lowerBound {
            return (whole.lowerBound..<own.lowerBound, true, true)
        }
        return own.upperBound < whole.upperBound
            ? (own.upperBound..<whole.upperBound, true, true) : nil
    }

    /// "accused X of doing", "described the attack as": what hangs on the verb.
    private func details(of verb: Int) -> Content? {
        let details = tree.children(of: verb).filter {
            $0 > verb && ["obj", "obl", "advcl"].contains(tree.relation($0))
        }
        guard let first = details.first, let last = details.last else { return nil }
        let end = max(tree.span(of: first).upperBound, tree.span(of: last).upperBound)
        return (tree.span(of: first).lowerBound..<end, false, false)
    }

    /// A quotation before or behind, which the parser took for something else.
    private func quoted(beside verb: Int, _ subject: Int, _ sentence: Sentence) -> Content? {
        let isBehind = verb - sentence.tokens.lowerBound > sentence.tokens.upperBound - verb
        let range =
            isBehind
            ? sentence.tokens.lowerBound..<max(sentence.tokens.lowerBound, min(subject, verb))
            : (verb + 1)..<max(verb + 1, sentence.tokens.upperBound)
        // Only a mark between shows that it is said.
        let border = isBehind ? range.upperBound - 1 : range.lowerBound
        guard !range.isEmpty, tokens[border].isQuote || [",", ":"].contains(tokens[border].text)
        else { return nil }
        return (range, range.count > 3, isBehind)
    }

    /// "It is noted in the appeal that …", "was told by the ministry that".
    private func impersonal(
        _ index: Int, _ verb: Lexicon.SpeechVerb, _ sentence: Sentence
    ) -> Attribution? {
        for child in tree.children(of: index) where tree.relation(child) == "obl" {
            guard let preposition = tree.preposition(of: child), ["in", "by"].contains(preposition)
            else { continue }
            let speakers = self.speakers(at: child, sentence)
            guard speakers.description != nil || preposition == "by" && !speakers.names.isEmpty
            else { continue }
            return Attribution(
                speakers: speakers.description == nil ? speakers.names : [],
                description: speakers.description, cue: index..<(index + 1),
                stance: Mention.Claim.Stance(rawValue: verb.stance) ?? .asserts,
                content: sentence.tokens, isReport: false)
        }
        return nil
    }

    /// Who speaks at a noun: names, or a word that the document explains elsewhere ("the document").
    private func speakers(
        at index: Int, _ sentence: Sentence
    ) -> (names: [NameSpan], description: String?) {
        let word = tokens[index].lower
        if ["we", "i"].contains(word) { return ([], word) }
        let names = references.actors(at: index, owners: !Self.documents.contains(word))
        if !names.isEmpty { return (names, nil) }
        if Self.documents.contains(tree.words[index].lemma) { return ([], word) }
        // Whoever says something is an actor, whatever the word: "the prosecution", "the harbour master".
        return (tree.conjuncts(of: index).compactMap(references.phrase), nil)
    }

    static let documents: Set<String> = [
        "document", "statement", "appeal", "letter", "report", "text", "declaration", "petition",
        "message", "communiqué", "release", "signatories", "resolution",
    ]
}
