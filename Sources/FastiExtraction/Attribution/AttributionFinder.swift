internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Finds attributions: "X said that …", "…, X said", "according to X", "X reports citing Y".
struct AttributionFinder {
    let tokens: [Token]
    let lexicon: Lexicon
    let quotations: Quotations

    func attributions(in sentence: Sentence, names: [NameSpan]) -> [Attribution] {
        var result: [Attribution] = []
        for index in sentence.tokens where quotations.index(containing: index) == nil {
            if let found = accordingTo(index, sentence, names) ?? citing(index, sentence, names)
                ?? speech(index, sentence, names)
            {
                result.append(found)
            }
        }
        return result
    }

    // MARK: According to, citing

    private func accordingTo(_ index: Int, _ sentence: Sentence, _ names: [NameSpan])
        -> Attribution?
    {
        guard tokens[index].lower == "according", index + 1 < sentence.tokens.upperBound,
            tokens[index + 1].lower == "to"
        else { return nil }
        let speaker = names.first { (index + 2...index + 6).contains($0.tokens.lowerBound) }
        let description = speaker == nil ? self.description(from: index + 2, sentence) : nil
        guard speaker != nil || description != nil else { return nil }
        return Attribution(
            speaker: speaker, description: description, cue: index..<(index + 2), stance: .asserts,
            content: sentence.tokens, isReport: false)
    }

    private func citing(_ index: Int, _ sentence: Sentence, _ names: [NameSpan]) -> Attribution? {
        guard ["citing", "quoting"].contains(tokens[index].lower),
            let speaker = names.first(where: {
                (index + 1...index + 4).contains($0.tokens.lowerBound)
            })
        else { return nil }
        return Attribution(
            speaker: speaker, description: nil, cue: index..<(index + 1), stance: .asserts,
            content: sentence.tokens.lowerBound..<index, isReport: true)
    }

    // MARK: Verbs of saying

    private func speech(_ index: Int, _ sentence: Sentence, _ names: [NameSpan]) -> Attribution? {
        guard let verb = lexicon.speech[tokens[index].lower],
            verb.forms.contains(.past) || verb.forms.contains(.present)
                || verb.forms.contains(.participle)
        else { return nil }
        let group = VerbGroup(before: index, from: sentence.tokens.lowerBound, tokens: tokens)
        if group.hasBe { return impersonal(index, verb, sentence) }
        guard !group.hasTo, !group.hasModal || verb.forms.contains(.base) else { return nil }
        let (speaker, described) = subject(before: index, sentence, names)
        if speaker != nil || described != nil {
            return attribution(speaker, described, index, verb, sentence)
        }
        // "…, said the minister": the speaker behind the verb.
        guard index > sentence.tokens.lowerBound,
            tokens[index - 1].isQuote || tokens[index - 1].text == ",",
            let inverted = names.first(where: {
                (index + 1...index + 3).contains($0.tokens.lowerBound)
            })
        else { return nil }
        return Attribution(
            speaker: inverted, description: nil, cue: index..<(index + 1),
            stance: Mention.Claim.Stance(rawValue: verb.stance) ?? .asserts,
            content: sentence.tokens.lowerBound..<index, isReport: false)
    }

    private func attribution(
        _ speaker: NameSpan?, _ described: String?, _ index: Int, _ verb: Lexicon.SpeechVerb,
        _ sentence: Sentence
    ) -> Attribution {
        let end = sentence.tokens.upperBound
        let start = speaker?.tokens.lowerBound ?? index
        // ", X said." closes what was said before it; "X said that …" opens it.
        let closes =
            end - index <= 10 && start > sentence.tokens.lowerBound + 3
            && !hasContent(after: index, end)
        return Attribution(
            speaker: speaker, description: described, cue: index..<(index + 1),
            stance: Mention.Claim.Stance(rawValue: verb.stance) ?? .asserts,
            content: closes ? sentence.tokens.lowerBound..<start : (index + 1)..<end,
            isReport: closes && verb.lemma == "report")
    }

    private func hasContent(after index: Int, _ end: Int) -> Bool {
        let rest = (index + 1)..<end
        return rest.contains { lexicon.events[tokens[$0].lower]?.contains(where: \.isVerb) == true }
            || rest.contains { tokens[$0].lower == "that" }
    }

    /// "It is noted in the appeal that …".
    private func impersonal(_ index: Int, _ verb: Lexicon.SpeechVerb, _ sentence: Sentence)
        -> Attribution?
    {
        guard index + 2 < sentence.tokens.upperBound, tokens[index + 1].lower == "in",
            let described = description(from: index + 2, sentence)
        else { return nil }
        return Attribution(
            speaker: nil, description: described, cue: index..<(index + 1), stance: .asserts,
            content: (index + 2)..<sentence.tokens.upperBound, isReport: false)
    }

    /// Who stands as the subject of a verb of saying: the nearest name before it, through an
    /// apposition ("X, chair of the board, said") or adverbs; or a pronoun or a description.
    private func subject(
        before verb: Int, _ sentence: Sentence, _ names: [NameSpan]
    ) -> (NameSpan?, String?) {
        var index = verb - 1
        while index >= sentence.tokens.lowerBound,
            [
                "also", "has", "have", "had", "further", "later", "earlier", "did", "n't", "not",
                "then",
            ].contains(tokens[index].lower)
                || tokens[index].lower.hasSuffix("ly")
        {
            index -= 1
        }
        guard index >= sentence.tokens.lowerBound else { return (nil, nil) }
        if ["he", "she", "it", "they", "we", "i"].contains(tokens[index].lower) {
            return (nil, tokens[index].lower)
        }
        if let name = names.last(where: { $0.tokens.upperBound == index + 1 || $0.end == index + 1 }
        ) {
            return (apposed(to: name, names, sentence) ?? name, nil)
        }
        if let described = description(from: index, sentence) { return (nil, described) }
        if tokens[index].text == ",", let name = names.last(where: { $0.end <= index }),
            name.end == index || index - name.end <= 14 && tokens[name.end].text == ","
        {
            let first = apposed(to: name, names, sentence) ?? name
            return (first, nil)
        }
        return (nil, nil)
    }

    /// The person at the head of "Person, office of the body, said".
    private func apposed(to name: NameSpan, _ names: [NameSpan], _ sentence: Sentence) -> NameSpan?
    {
        guard name.kind != .person else { return nil }
        return names.last {
            $0.kind == .person && $0.tokens.upperBound < name.tokens.lowerBound
                && tokens[$0.tokens.upperBound].text == ","
                && name.tokens.lowerBound - $0.tokens.upperBound <= 10
        }
    }

    /// A word for a document that speaks: "the statement", "the appeal".
    private func description(from index: Int, _ sentence: Sentence) -> String? {
        for position in index..<min(index + 3, sentence.tokens.upperBound)
        where Self.documents.contains(tokens[position].lower) {
            return tokens[position].lower
        }
        return nil
    }

    static let documents: Set<String> = [
        "document", "statement", "appeal", "letter", "report", "text", "declaration", "petition",
        "message",
        "communiqué", "release", "signatories", "resolution",
    ]
}
