internal import FastiLanguage
internal import FastiText

/// Auxiliaries, which hang on their verbs, and on which nothing hangs.
extension SyntaxRepairs {
    /// Nothing hangs on an auxiliary: it hangs on the verb.
    mutating func mendChild(_ index: Int) {
        guard let head = words[index].head, words[head].upos == "AUX",
            words[head].relation.hasPrefix("aux"), let verb = words[head].head, verb != index,
            ["nsubj", "nsubj:pass", "obl", "advmod", "obj", "ccomp", "xcomp", "advcl"]
                .contains(words[index].relation)
        else { return }
        words[index].head = verb
    }

    /// "have now advanced": the participle is the verb, "have" its auxiliary, with all that hangs on it.
    mutating func mendAuxiliary(_ index: Int, _ sentence: Range<Int>) {
        if words[index].upos == "AUX", let head = words[index].head, head > index,
            words[head].upos == "VERB", words[head].xpos == "VBN",
            !["aux", "aux:pass", "cop"].contains(words[index].relation)
        {
            words[index].relation = "aux"
            move(childrenOf: index, to: head, sentence)
        } else if words[index].lemma == "have", words[index].upos == "VERB",
            let participle = (index + 1..<min(index + 5, sentence.upperBound)).first(where: {
                words[$0].head == index && words[$0].xpos == "VBN"
                    && ["xcomp", "ccomp"].contains(words[$0].relation)
            }), !near(index, sentence).contains(where: { isObject($0, of: index) })
        {
            raise(participle, over: index, sentence)
        }
    }

    /// Puts a participle in the place of its auxiliary, with all that hangs on that.
    mutating func raise(_ participle: Int, over auxiliary: Int, _ sentence: Range<Int>) {
        words[participle].head = words[auxiliary].head
        words[participle].relation = words[auxiliary].relation
        words[auxiliary].upos = "AUX"
        words[auxiliary].head = participle
        words[auxiliary].relation = "aux"
        move(childrenOf: auxiliary, to: participle, sentence)
    }

    mutating func move(childrenOf old: Int, to new: Int, _ sentence: Range<Int>) {
        for index in near(old, sentence) where words[index].head == old && index != new {
            words[index].head = new
        }
    }
}
