internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// "According to X" and "as per X".
extension AttributionFinder {
    /// "According to X": for the whole sentence at its edges or where it hangs on its verb, else for
    /// what it stands beside.
    func accordingTo(_ index: Int, _ sentence: Sentence) -> Attribution? {
        guard index + 2 < sentence.tokens.upperBound,
            tokens[index].lower == "according" && tokens[index + 1].lower == "to"
                || tokens[index].lower == "as" && tokens[index + 1].lower == "per"
        else { return nil }
        let noun = nounHead(from: index + 2, in: sentence)
        // "classified according to two proteins": by them.
        if tree.child(of: noun, ["nummod"]) != nil, tree.words[noun].upos == "NOUN",
            !lexicon.people.contains(tree.words[noun].lemma),
            lexicon.heads[tokens[noun].lower] == nil,
            lexicon.sayings[tree.words[noun].lemma] == nil
        {
            return nil
        }
        let speakers = self.speakers(at: noun, sentence)
        guard !speakers.names.isEmpty || speakers.description != nil else { return nil }
        let source = sourceRange(at: noun, in: (index + 2)..<sentence.tokens.upperBound)
        return Attribution(
            source: source, speakers: speakers.names, description: speakers.description,
            cue: index..<(index + 2), stance: .asserts,
            content: scope(of: index, source, sentence))
    }

    /// The head of the noun phrase that begins at a token.
    func nounHead(from first: Int, in sentence: Sentence) -> Int {
        var head = first
        for _ in 0..<6 {
            guard !tree.isNoun(head) || ["compound", "nmod", "flat"].contains(tree.relation(head)),
                let next = tree.words[head].head, next > head,
                next < sentence.tokens.upperBound, next - first <= 12, !tree.isVerb(next)
            else { break }
            head = next
        }
        return head
    }

    /// How far "according to" reaches: where a sentence has two, each covers what it stands behind.
    private func scope(of cue: Int, _ source: Range<Int>, _ sentence: Sentence) -> Range<Int> {
        let isCue = { (index: Int) in
            tokens[index].lower == "according" && tokens[index + 1].lower == "to"
        }
        let range = sentence.tokens
        let isLast = source.upperBound + 1 >= range.upperBound
        let before = (range.lowerBound..<cue).last(where: isCue)
        let after = ((cue + 1)..<max(cue + 1, range.upperBound - 1)).first(where: isCue)
        if before != nil || after != nil, cue > range.lowerBound {
            let start = before.map { earlier in
                (earlier..<cue).first { [",", ";"].contains(tokens[$0].text) } ?? earlier
            }
            return (start ?? range.lowerBound)..<source.upperBound
        }
        // "a group that is, according to X, supportive of …": only what it hangs on.
        if cue > range.lowerBound, !isLast,
            let head = tree.words[nounHead(from: cue + 2, in: sentence)].head,
            ["conj", "amod", "acl"].contains(tree.relation(head)), !tree.isVerb(head)
        {
            return tree.span(of: head)
        }
        return range
    }
}
