internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What is told by somebody's reckoning: "by the ministry's count", "by most accounts".
extension AttributionFinder {
    func account(_ index: Int, _ sentence: Sentence) -> Attribution? {
        let range = sentence.tokens
        guard tokens[index].lower == "by", let noun = tree.words[index].head, noun > index,
            noun - index < 10, Self.accounts.contains(tree.words[noun].lemma),
            tree.relation(index) == "case",
            // "was prompted by reports", "by accounts that he gave".
            !isAgent(noun), tree.child(of: noun, ["acl"]) == nil
        else { return nil }
        let owners = tree.children(of: noun).filter {
            $0 < noun && tree.words[$0].relation == "nmod:poss"
        }
        var names = owners.flatMap { references.actors(at: $0, owners: false) }
        // "by the account of three neighbours".
        if names.isEmpty, tree.words[noun].lemma == "account",
            let teller = tree.children(of: noun).first(where: {
                $0 > noun && tree.preposition(of: $0) == "of"
            })
        {
            names = speakers(at: teller, sentence).names
        }
        // "by varying reports": nobody's in particular, but not the text's own word either.
        if names.isEmpty, let kind = tree.child(of: noun, ["amod"]), tokens[kind].kind == .word,
            let reports = references.phrase(at: noun)
        {
            names = [reports]
        }
        guard !names.isEmpty else { return nil }
        let isWhole =
            index == range.lowerBound || tokens[index - 1].text == ","
            || noun + 2 >= range.upperBound
        let content =
            isWhole
            ? range : tree.words[noun].head.map { tree.span(of: $0) } ?? range
        return Attribution(
            source: sourceRange(at: owners.first ?? noun, in: index + 1..<range.upperBound),
            speakers: names, description: nil, cue: index..<index + 1, stance: .asserts,
            content: content)
    }

    private func isAgent(_ noun: Int) -> Bool {
        let first = tree.span(of: noun).lowerBound
        guard let verb = tree.words[noun].head, tokens[first].lower == "by", first > 0
        else { return false }
        return tree.words[noun].relation == "obl:agent"
            && tree.child(of: noun, ["nmod"]).map { tree.words[$0].relation == "nmod:poss" } != true
            && tokens[first - 1].text != ","
            && VerbGrammar(tree, verb, lexicon).isPassive
    }

    static let accounts: Set<String> = [
        "account", "estimate", "count", "tally", "reckoning", "report", "calculation",
    ]
}
