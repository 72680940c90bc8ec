internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What there was, and clauses that only say which thing is meant, where the parser takes them for more.
extension SyntaxRepairs {
    /// "there had been some deaths": "been" is the verb, and the deaths are there.
    mutating func mendThereHadBeen(_ there: Int, _ sentence: Range<Int>) {
        guard tokens[there].lower == "there", there + 3 < sentence.upperBound,
            ["had", "has", "have"].contains(tokens[there + 1].lower),
            tokens[there + 2].lower == "been"
        else { return }
        let (had, been) = (there + 1, there + 2)
        guard words[there].head == had,
            let thing = near(had, sentence).first(where: {
                words[$0].head == had && $0 > been
                    && ["obj", "xcomp", "nsubj"].contains(words[$0].relation)
            }), !isBelow(had, been)
        else { return }
        for index in near(had, sentence) where words[index].head == had && index != been {
            words[index].head = been
        }
        attach(been, to: words[had].head, as: words[had].relation)
        words[been].upos = "VERB"
        attach(had, to: been, as: "aux")
        words[had].upos = "AUX"
        words[there].relation = "expl"
        attach(thing, to: been, as: "nsubj")
    }

    /// "in Karst, a coastal state hit overnight by an earthquake": what was done to it by something is no deed of
    /// its own.
    mutating func mendHitBy(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBD", words[verb].upos == "VERB",
            ["parataxis", "appos", "conj", "dep"].contains(words[verb].relation),
            let above = words[verb].head, above < verb,
            let noun = near(verb, sentence).last(where: {
                words[$0].head == verb && $0 < verb && words[$0].relation.hasPrefix("nsubj")
            }),
            let first = near(noun, sentence).first(where: {
                words[$0].head == noun && words[$0].relation == "det" && $0 < noun
            }), ["a", "an", "the"].contains(tokens[first].lower), first > sentence.lowerBound + 1,
            tokens[first - 1].text == ",", Self.isNominal(words[first - 2]),
            near(verb, sentence).contains(where: { doer in
                words[doer].head == verb && doer > verb
                    && near(doer, sentence).contains {
                        words[$0].head == doer && tokens[$0].lower == "by" && $0 > verb
                    }
            }),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && ["obj", "aux"].contains(words[$0].relation)
            })
        else { return }
        let place = first - 2
        for index in near(verb, sentence) where words[index].head == verb && index < first {
            words[index].head = above
        }
        attach(noun, to: place, as: "appos")
        attach(verb, to: noun, as: "acl")
        words[verb].xpos = "VBN"
        if isBelow(place, noun) || isBelow(noun, noun) {
            attach(noun, to: above, as: "appos")
        }
    }

    /// "resigned before a vote that he was expected to lose": no verb that says nothing has a clause behind "that";
    /// it tells which vote.
    mutating func mendWhichThing(_ clause: Int, _ sentence: Range<Int>) {
        guard words[clause].relation == "ccomp", words[clause].upos == "VERB",
            let verb = words[clause].head, verb < clause, words[verb].upos == "VERB",
            let that = near(clause, sentence).first(where: {
                words[$0].head == clause && tokens[$0].lower == "that" && $0 < clause
            }), that > verb + 3, words[that].relation == "mark",
            Self.isNominal(words[that - 1]), Self.leaving.contains(words[verb].lemma)
        else { return }
        var noun = that - 1
        while let head = words[noun].head, head > verb, head < noun, Self.isNominal(words[head]),
            words[noun].relation == "nmod"
        {
            noun = head
        }
        attach(clause, to: noun, as: "acl:relcl")
        words[that].relation = "obj"
    }

    /// "found Acme and Karstnet not guilty": those who stand between are found so, all of them.
    mutating func mendFoundGuilty(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["find", "hold", "declare"].contains(words[verb].lemma),
            verb + 2 < sentence.upperBound,
            let verdict = (verb + 2..<min(verb + 14, sentence.upperBound)).first(where: {
                ["guilty", "innocent", "liable", "responsible"].contains(tokens[$0].lower)
            })
        else { return }
        let end = tokens[verdict - 1].lower == "not" ? verdict - 1 : verdict
        let between = verb + 1..<end
        guard !between.isEmpty,
            between.allSatisfy({
                tokens[$0].kind != .punctuation
                    && !["VERB", "AUX", "SCONJ"].contains(words[$0].upos)
            })
        else { return }
        let heads = between.filter { index in
            Self.isNominal(words[index])
                && words[index].head.map { !between.contains($0) } ?? true
        }
        guard let first = heads.first, heads.count > 1 || words[first].head != verb else { return }
        let before = words
        attach(first, to: verb, as: "obj")
        for other in heads.dropFirst() { attach(other, to: first, as: "conj") }
        attach(verdict, to: verb, as: "xcomp")
        if isBelow(verb, verb) || isBelow(first, first) || isBelow(verdict, verdict) {
            words = before
        }
    }

    /// "killed in shelling on Sunday", "hurt in fighting": a happening, told as a noun.
    mutating func mendGerundNoun(_ gerund: Int, _ sentence: Range<Int>) {
        guard words[gerund].xpos == "VBG", ["advcl", "acl"].contains(words[gerund].relation),
            gerund > sentence.lowerBound, gerund + 1 < sentence.upperBound,
            ["in", "during", "after", "amid"].contains(tokens[gerund - 1].lower),
            lexicon.events[tokens[gerund].lower]?.contains(where: { !$0.isVerb }) == true,
            tokens[gerund + 1].kind == .punctuation
                || ["ADP", "CCONJ"].contains(words[gerund + 1].upos),
            !near(gerund, sentence).contains(where: {
                words[$0].head == gerund && ["obj", "aux"].contains(words[$0].relation)
            })
        else { return }
        words[gerund].upos = "NOUN"
        words[gerund].xpos = "NN"
        words[gerund].relation = "obl"
        attach(gerund - 1, to: gerund, as: "case")
    }

    /// Verbs that nothing is said with.
    private static let leaving: Set<String> = [
        "arrive", "begin", "break", "close", "collapse", "come", "crash", "die", "disappear",
        "end", "erupt", "explode", "fall", "flee", "go", "happen", "leave", "live", "occur",
        "open", "quit", "resign", "retire", "return", "rise", "sink", "start", "step", "strike",
        "survive", "take", "travel",
    ]

    /// "The bid by Acme for Karstnet was rejected": what "for" stands before is no subject of a finite verb.
    mutating func mendForAsMark(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["acl", "advcl"].contains(words[verb].relation),
            let noun = words[verb].head, noun < verb, Self.isNominal(words[noun]),
            let mark = child(of: verb, sentence, { $0 == "mark" }), tokens[mark].lower == "for",
            let object = child(of: verb, sentence, { $0.hasPrefix("nsubj") }), mark < object,
            object < verb,
            near(verb, sentence).contains(where: {
                words[$0].head == verb && $0 > object && $0 < verb
                    && words[$0].relation.hasPrefix("aux")
                    && words[$0].hasTense
            })
        else { return }
        let relation = words[object].relation
        attach(verb, to: words[noun].head, as: words[noun].relation)
        attach(object, to: noun, as: "nmod")
        attach(mark, to: object, as: "case")
        attach(noun, to: verb, as: relation)
        for index in near(verb, sentence) where index > verb && words[index].head == noun {
            words[index].head = verb
        }
    }

    /// "A delegation led by the minister arrived": the participle only says which; the sentence is told by the verb
    /// behind.
    mutating func mendReducedRoot(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].head == nil, words[participle].xpos == "VBN",
            participle - 1 >= sentence.lowerBound, participle - sentence.lowerBound < 8
        else { return }
        let around = near(participle, sentence)
        let noun = participle - 1
        guard Self.isNominal(words[noun]), words[noun].head == participle,
            !around.contains(where: {
                words[$0].head == participle && words[$0].relation.hasPrefix("aux")
            }),
            let verb = around.first(where: { index in
                index > participle && words[index].head == participle
                    && words[index].upos == "VERB"
                    && words[index].hasTense
                    && ["conj", "parataxis", "advcl", "ccomp"].contains(words[index].relation)
                    && !around.contains {
                        words[$0].head == index && $0 < index
                            && (words[$0].relation.hasPrefix("nsubj")
                                || ["cc", "mark"].contains(words[$0].relation))
                    }
            })
        else { return }
        for index in around
        where words[index].head == participle && index != noun && (index < noun || index > verb) {
            words[index].head = verb
        }
        attach(verb, to: nil, as: "root")
        attach(noun, to: verb, as: "nsubj")
        attach(participle, to: noun, as: "acl")
    }
}
