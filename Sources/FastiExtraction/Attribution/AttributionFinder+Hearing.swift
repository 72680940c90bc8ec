internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What those are told who have to judge or to inquire: "the court heard that …", "jurors were told
/// that …". It is not found yet, and who told it is often left out, so it is alleged before them.
extension AttributionFinder {
    func hearing(_ index: Int, _ sentence: Sentence) -> Attribution? {
        let lemma = tree.words[index].lemma
        guard lemma == "hear" || lemma == "tell", tree.isVerb(index),
            let subject = tree.child(of: index, ["nsubj"]), subject < index, isHearer(subject),
            VerbGrammar(tree, index, lexicon).isPassive == (lemma == "tell"),
            let content = heard(index, subject, sentence)
        else { return nil }
        // "was told by the engineer that …": the engineer says it.
        let teller = tree.children(of: index).first {
            $0 > index && tree.preposition(of: $0) == "by" && $0 < content.lowerBound
        }
        if let teller, lemma == "tell" {
            let speakers = self.speakers(at: teller, sentence)
            guard !speakers.names.isEmpty else { return nil }
            return Attribution(
                source: sourceRange(at: teller, in: sentence.tokens), speakers: speakers.names,
                description: nil, cue: index..<(index + 1), stance: .asserts, content: content,
                isClause: true)
        }
        let speakers = self.speakers(at: subject, sentence)
        guard !speakers.names.isEmpty else { return nil }
        return Attribution(
            source: sourceRange(at: subject, in: sentence.tokens), speakers: speakers.names,
            description: nil, cue: index..<(index + 1), stance: .alleges, content: content,
            isClause: true, sort: .hears)
    }

    private func isHearer(_ index: Int) -> Bool {
        lexicon.sayings[tree.words[index].lemma]?.sort == .hearer
    }

    /// The clause below the verb, or what "…, the court heard" is set off from.
    private func heard(_ verb: Int, _ subject: Int, _ sentence: Sentence) -> Range<Int>? {
        let clause = tree.children(of: verb).first { child in
            child > verb && (tree.isVerb(child) || tree.child(of: child, ["cop", "nsubj"]) != nil)
                && ["ccomp", "advcl", "xcomp"].contains(tree.relation(child))
                && tree.child(of: child, ["nsubj"]) != nil
        }
        if let clause { return tree.span(of: clause) }
        let start = tree.span(of: subject).lowerBound
        guard start > sentence.tokens.lowerBound + 3, tokens[start - 1].text == ",",
            (sentence.tokens.lowerBound..<start).contains(where: { tree.isVerb($0) })
        else { return nil }
        return sentence.tokens.lowerBound..<(start - 1)
    }
}
