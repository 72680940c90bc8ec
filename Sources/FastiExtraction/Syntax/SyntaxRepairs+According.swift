internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// "according to": by whose word something is.
extension SyntaxRepairs {
    /// "killing six pupils, according to the Monitor": by whose word it is says nothing of the pupils.
    mutating func mendAccording(_ index: Int, _ sentence: Range<Int>) {
        // "66 were injured according to health officials": nor is it a word about them.
        if tokens[index].lower == "according", index + 1 < sentence.upperBound,
            tokens[index + 1].lower == "to",
            ["amod", "compound", "acl"].contains(words[index].relation),
            let first = words[index].head, first > index
        {
            var noun = first
            while words[noun].relation == "compound", let head = words[noun].head, head > noun {
                noun = head
            }
            guard ["obj", "obl", "nmod", "conj"].contains(words[noun].relation) else { return }
            attach(index, to: noun, as: "case")
            attach(index + 1, to: index, as: "fixed")
            if words[noun].relation != "conj" { words[noun].relation = "obl" }
        }
        guard tokens[index].lower == "according", index + 1 < sentence.upperBound,
            tokens[index + 1].lower == "to", index > sentence.lowerBound,
            tokens[index - 1].text == ",", let noun = words[index].head, noun > index,
            ["conj", "nmod", "appos"].contains(words[noun].relation),
            let root = near(index, sentence).first(where: { words[$0].head == nil }), root < index
        else { return }
        attach(noun, to: root, as: "obl")
    }

    /// "According to witnesses and officials, a man entered": who acts stands behind the comma.
    mutating func mendAccordingSubject(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].relation.hasPrefix("nsubj"), let verb = words[index].head, verb > index,
            let cue = (max(sentence.lowerBound, index - 5)..<index).last(where: {
                tokens[$0].lower == "according"
            }), !(cue..<index).contains(where: { tokens[$0].text == "," }),
            let acting = (index + 1..<verb).last(where: {
                words[$0].head == index && ["conj", "appos"].contains(words[$0].relation)
            }),
            let comma = (index + 1..<acting).last(where: { tokens[$0].text == "," }),
            !(comma + 1..<acting).contains(where: { words[$0].upos == "CCONJ" })
        else { return }
        attach(acting, to: verb, as: words[index].relation)
        words[index].relation = "obl"
    }

    /// "said the strikes went on, and that ten were killed": what stands behind the second "that" is said, too.
    mutating func mendSecondThat(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "conj", let saying = words[verb].head, saying < verb,
            words[saying].upos == "VERB", lexicon.speech[words[saying].lemma] != nil,
            near(verb, sentence).contains(where: {
                words[$0].head == verb && tokens[$0].lower == "that" && $0 < verb
                    && words[$0].relation == "mark"
            })
        else { return }
        words[verb].relation = "ccomp"
    }
}
