internal import FastiLanguage
internal import FastiLexicon
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

    /// "Under investigation, an officer who had shot him claimed": a noun is no clause.
    mutating func mendNounAsClause(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "csubj", ["NOUN", "PROPN"].contains(words[noun].upos),
            !near(noun, sentence).contains(where: {
                words[$0].head == noun
                    && ["cop", "aux", "mark", "nsubj"].contains(words[$0].relation)
            })
        else { return }
        words[noun].relation = "nsubj"
    }

    /// "Jane Doe was Premier of Karst": what a form of "be" hangs on is the predicate, and the noun in front that
    /// the parser has put above it is its subject.
    mutating func mendPredicateUnderSubject(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].relation == "cop", let predicate = words[index].head, predicate > index,
            ["appos", "compound", "flat", "conj"].contains(words[predicate].relation),
            let subject = words[predicate].head, subject < index,
            Self.isNominal(words[subject]), words[subject].head == nil,
            !near(index, sentence).contains(where: {
                words[$0].head == subject && ["cop", "case", "nsubj"].contains(words[$0].relation)
            })
        else { return }
        for child in near(index, sentence) where child > index && words[child].head == subject {
            words[child].head = predicate
        }
        attach(predicate, to: nil, as: "root")
        attach(subject, to: predicate, as: "nsubj")
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
                words[$0].head == index
                    // "had earlier put the toll at 15".
                    && (words[$0].xpos == "VBN"
                        || words[$0].xpos == "VB" && tokens[$0 - 1].lower != "to")
                    && ["xcomp", "ccomp"].contains(words[$0].relation)
            }), !near(index, sentence).contains(where: { isObject($0, of: index) })
        {
            words[participle].xpos = "VBN"
            raise(participle, over: index, sentence)
        } else if words[index].lemma == "have", words[index].upos == "VERB",
            // "have as yet been unable to come".
            let predicate = (index + 2..<max(index + 2, min(index + 8, sentence.upperBound)))
                .first(where: {
                    words[$0].head == index && words[$0].upos == "ADJ"
                        && ["xcomp", "ccomp", "advcl"].contains(words[$0].relation)
                }),
            (index + 1..<predicate).contains(where: {
                tokens[$0].lower == "been" && words[$0].head == predicate
            })
        {
            raise(predicate, over: index, sentence)
        }
    }

    /// "A bomb was on Monday set off": the day between an auxiliary and its participle parts nothing.
    mutating func mendPartedByDay(_ auxiliary: Int, _ sentence: Range<Int>) {
        guard words[auxiliary].upos == "AUX", auxiliary + 3 < sentence.upperBound,
            tokens[auxiliary + 1].lower == "on",
            NameFinder.calendar.contains(tokens[auxiliary + 2].lower)
        else { return }
        let day = auxiliary + 2
        let verb = auxiliary + 3
        guard ["VBN", "VBD"].contains(words[verb].xpos), words[verb].upos == "VERB",
            words[auxiliary].head != verb
        else { return }
        let isPassive = words[auxiliary].lemma == "be"
        if words[verb].head.map({ $0 == auxiliary || $0 == day }) == true {
            let top = words[auxiliary].head == day ? day : auxiliary
            attach(verb, to: words[top].head, as: words[top].relation)
        }
        words[verb].xpos = "VBN"
        for index in near(auxiliary, sentence)
        where index < auxiliary && [auxiliary, day].contains(words[index].head) {
            words[index].head = verb
            if words[index].relation == "nsubj", isPassive { words[index].relation = "nsubj:pass" }
        }
        attach(auxiliary, to: verb, as: isPassive ? "aux:pass" : "aux")
        attach(day, to: verb, as: "obl")
        words[auxiliary + 1].head = day
    }

    /// Puts a participle in the place of its auxiliary, with all that hangs on that.
    mutating func raise(_ participle: Int, over auxiliary: Int, _ sentence: Range<Int>) {
        attach(participle, to: words[auxiliary].head, as: words[auxiliary].relation)
        words[auxiliary].upos = "AUX"
        attach(auxiliary, to: participle, as: "aux")
        move(childrenOf: auxiliary, to: participle, sentence)
    }

    mutating func move(childrenOf old: Int, to new: Int, _ sentence: Range<Int>) {
        for index in near(old, sentence) where words[index].head == old && index != new {
            words[index].head = new
        }
    }

    /// "A soldier was severely wounded": what was done to somebody, taken for what he was like.
    mutating func mendDoneAsState(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].xpos == "JJ", tokens[index].lower.hasSuffix("ed"),
            lexicon.tells(tokens[index].lower, asVerb: true, of: ["ASSAULT", "COERCE"])
        else { return }
        let children = near(index, sentence).filter { words[$0].head == index && $0 < index }
        guard
            let copula = children.last(where: {
                words[$0].relation == "cop" && ["was", "were", "been"].contains(tokens[$0].lower)
            })
        else { return }
        words[index].upos = "VERB"
        words[index].xpos = "VBN"
        words[copula].relation = "aux:pass"
        for child in children where words[child].relation == "nsubj" {
            words[child].relation = "nsubj:pass"
        }
    }
}
