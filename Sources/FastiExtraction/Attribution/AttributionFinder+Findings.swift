internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Verbs of finding and of counting, which say something only with what was found.
extension AttributionFinder {
    /// "found that …": says something only with a clause of its own, or set off from one: "…, police
    /// figures show".
    func finding(_ index: Int, _ sentence: Sentence) -> Attribution? {
        if let count = counting(index, sentence) { return count }
        let isCharge = tree.words[index].lemma == "charge" && tree.isVerb(index)
        guard isCharge || lexicon.attitudes[tree.words[index].lemma] == true else { return nil }
        if index + 2 >= sentence.tokens.upperBound, let found = setOff(index, sentence) {
            return attribution(index, "asserts", found, sentence)
        }
        let grammar = VerbGrammar(tree, index, lexicon)
        // "did not believe that …": no claim that it is so.
        guard !grammar.isPassive, grammar.status != .negated,
            let clause = tree.child(of: index, ["ccomp"]), clause > index,
            let subject = subject(of: index)
        else { return nil }
        return attribution(
            index, isCharge ? "alleges" : "asserts",
            (
                subject, sourceRange(at: subject, in: sentence.tokens),
                (tree.span(of: clause), true, false)
            ), sentence)
    }

    /// "put the toll at 41": a number that somebody stands for.
    private func counting(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard isCounting(index), let subject = subject(of: index) else { return nil }
        return attribution(
            index, "asserts",
            (
                subject, sourceRange(at: subject, in: sentence.tokens),
                ((index + 1)..<sentence.tokens.upperBound, true, false)
            ), sentence)
    }
}
