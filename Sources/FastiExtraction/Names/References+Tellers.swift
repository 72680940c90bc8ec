internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Those without a name who tell something, called by all that the sentence says of them.
extension References {
    /// "Two people with knowledge of the talks said", "according to a protester in Lopburg": from how many they are
    /// to where they belong; a protester is not all protesters.
    ///
    /// - Parameter range: The noun with the words in front of it that tell which.
    func widened(teller index: Int, _ range: Range<Int>) -> Range<Int> {
        guard self.kind(at: index) != nil || Self.voices.contains(tree.words[index].lemma),
            tells(index)
        else { return range }
        var range = range
        let before = range.lowerBound - 1
        if tree.children(of: index).contains(before),
            tree.words[index].xpos == "NN" && Self.single.contains(tree.tokens[before].lower)
                || tree.relation(before) == "nummod" && tree.tokens[before].kind == .word
        {
            range = before..<range.upperBound
        }
        let end = max(tree.span(of: index).upperBound, range.upperBound)
        let behind = range.upperBound..<min(end, range.upperBound + Self.longest)
        guard let first = behind.first,
            let belonging = tree.children(of: index).first(where: {
                $0 > index && tree.span(of: $0).lowerBound == first && belongs($0)
            }), tree.span(of: belonging).upperBound <= behind.upperBound
        else { return range }
        return range.lowerBound..<tree.span(of: belonging).upperBound
    }

    private static let single: Set<String> = ["a", "an", "one", "another"]
    /// The most words behind a noun that are part of what somebody is called.
    private static let longest = 7

    /// "in Lopburg", "with knowledge of the talks", "close to the president", "familiar with the plan".
    private func belongs(_ child: Int) -> Bool {
        let isPlain = tree.span(of: child).allSatisfy {
            tree.tokens[$0].kind == .word && !tree.isVerb($0) && tree.words[$0].upos != "PRON"
        }
        guard isPlain else { return false }
        switch tree.relation(child) {
        case "nmod":
            let preposition = tree.preposition(of: child) ?? ""
            return ["of", "in", "with", "from", "at", "near", "within", "inside"].contains(
                preposition)
                && !isTime(child)
        case "amod":
            return tree.children(of: child).contains { tree.relation($0) == "obl" && $0 > child }
        default: return false
        }
    }

    /// "officials in March".
    private func isTime(_ noun: Int) -> Bool {
        SyntaxTree.timeUnits.contains(tree.words[noun].lemma)
            || tree.tokens[noun].kind == .number
            || tree.tokens[noun].isCapitalised && nameAt[noun] < 0
    }

    private func tells(_ index: Int) -> Bool {
        if tree.preposition(of: index) == "according to" { return true }
        guard let verb = tree.words[index].head, lexicon.speech[tree.words[verb].lemma] != nil
        else { return false }
        return tree.relation(index) == "nsubj"
    }
}
