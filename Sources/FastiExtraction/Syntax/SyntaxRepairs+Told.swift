internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What is told and who tells it, where the parser has mixed them up.
extension SyntaxRepairs {
    /// "The council ruled last month that only he may decide": what "that" opens behind a verb and its time is told.
    mutating func mendToldBehindTime(_ clause: Int, _ sentence: Range<Int>) {
        guard words[clause].relation == "parataxis", let verb = words[clause].head, verb < clause,
            words[verb].upos == "VERB",
            let that = near(clause, sentence).first(where: {
                words[$0].head == clause && tokens[$0].lower == "that" && $0 < clause
            }), that > verb, that - verb < 5,
            (verb + 1..<that).allSatisfy({ tokens[$0].kind != .punctuation })
        else { return }
        words[that].upos = "SCONJ"
        words[that].xpos = "IN"
        words[that].relation = "mark"
        words[clause].relation = "ccomp"
        for index in verb + 1..<that
        where words[index].head == verb && words[index].relation == "obj"
            && Self.times.contains(words[index].lemma)
        {
            words[index].relation = "obl:unmarked"
        }
    }

    /// "a defector from a group called the Free Quay was arrested": what it is called is no subject.
    mutating func mendCalledName(_ called: Int, _ sentence: Range<Int>) {
        guard words[called].upos == "VERB",
            ["called", "named", "dubbed"].contains(tokens[called].lower),
            called > sentence.lowerBound, Self.isNominal(words[called - 1]),
            called + 3 < sentence.upperBound
        else { return }
        let around = near(called, sentence)
        guard
            let subject = around.first(where: {
                words[$0].head == called && words[$0].relation.hasPrefix("nsubj") && $0 < called
            }),
            let told = around.first(where: {
                words[$0].head == called && $0 > called
                    && ["ccomp", "advcl", "acl"].contains(words[$0].relation)
            }),
            let name = around.first(where: {
                words[$0].head == told && words[$0].relation.hasPrefix("nsubj") && $0 < told
            }), words[name].upos == "PROPN", name > called,
            (called + 1..<name).allSatisfy({
                tokens[$0].lower == "the" || words[$0].head == name
            })
        else { return }
        attach(told, to: words[called].head, as: words[called].relation)
        attach(subject, to: told, as: words[name].relation)
        for index in around where words[index].head == called && index < called && index != subject
        {
            words[index].head = told
        }
        words[called].xpos = "VBN"
        attach(called, to: called - 1, as: "acl")
        attach(name, to: called, as: "obj")
    }

    /// "Last week, Doe asked them to leave, officials have said": what stands in front is of what is told.
    mutating func mendFrontOfTold(_ front: Int, _ sentence: Range<Int>) {
        guard front - sentence.lowerBound < 6, words[front].relation.hasPrefix("obl"),
            let verb = words[front].head, verb > front, words[verb].head == nil,
            lexicon.speech[words[verb].lemma] != nil,
            let told = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation == "ccomp" && $0 < verb
            }), told > front,
            near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 > told
                    && $0 < verb
            })
        else { return }
        words[front].head = told
    }

    /// "said in an interview at his office that he hoped to stay": what is said is no clause about where it was.
    mutating func mendSaidWhere(_ clause: Int, _ sentence: Range<Int>) {
        guard
            words[clause].relation == "acl:relcl" && words[clause].upos == "VERB"
                || words[clause].relation == "acl",
            let noun = words[clause].head, noun < clause, Self.isNominal(words[noun]),
            let that = near(clause, sentence).first(where: {
                words[$0].head == clause && $0 == noun + 1 && tokens[$0].lower == "that"
            }),
            near(clause, sentence).contains(where: {
                words[$0].head == clause && $0 > that && words[$0].relation.hasPrefix("nsubj")
            }),
            words[clause].relation == "acl"
                || near(clause, sentence).contains(where: {
                    words[$0].head == clause
                        && ["obj", "xcomp", "ccomp"].contains(words[$0].relation)
                        && $0 != that
                })
        else { return }
        var phrase = noun
        for _ in 0..<6 where ["nmod", "obl"].contains(words[phrase].relation) {
            guard let above = words[phrase].head, above < phrase else { return }
            phrase = above
        }
        guard words[phrase].upos == "VERB", lexicon.speech[words[phrase].lemma] != nil,
            !near(phrase, sentence).contains(where: {
                words[$0].head == phrase && ["ccomp", "obj"].contains(words[$0].relation)
            })
        else { return }
        words[that].xpos = "IN"
        words[that].upos = "SCONJ"
        words[that].relation = "mark"
        attach(clause, to: phrase, as: "ccomp")
    }

    /// "Officers who had been searching for Doe concluded he had been killed": the teller between a noun and a
    /// pronoun, of which both were taken for subjects of what is told.
    mutating func mendSwallowedTeller(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].head == nil, words[verb].upos == "VERB" else { return }
        let subjects = near(verb, sentence).filter {
            words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 < verb
        }
        guard subjects.count == 2, let noun = subjects.first, let pronoun = subjects.last,
            words[pronoun].upos == "PRON", pronoun - 1 > noun, words[pronoun - 1].xpos == "VBD",
            words[pronoun - 1].head == verb,
            lexicon.speech[words[pronoun - 1].lemma] != nil
                || lexicon.attitudes[words[pronoun - 1].lemma] != nil
        else { return }
        let teller = pronoun - 1
        let clause = near(teller, sentence).last {
            words[$0].head == noun && words[$0].relation == "acl:relcl" && $0 < teller
        }
        for index in near(teller, sentence) where words[index].head == teller {
            if words[index].relation == "mark" { words[index].relation = "case" }
            guard words[index].relation.hasPrefix("nsubj") else { continue }
            attach(index, to: clause ?? noun, as: clause == nil ? "nmod" : "obl")
            for mark in near(teller, sentence)
            where words[mark].head == teller && words[mark].relation == "case" {
                words[mark].head = index
            }
        }
        attach(teller, to: nil, as: "root")
        attach(verb, to: teller, as: "ccomp")
        attach(noun, to: teller, as: "nsubj")
        for index in near(verb, sentence) where words[index].head == verb && index < noun {
            words[index].head = teller
        }
    }

    /// "She was part of a crew and later served as a judge": what stands before "and" is no clause below the
    /// verb behind it.
    mutating func mendClauseBeforeAnd(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].head == nil, words[verb].xpos == "VBD",
            let and = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation == "cc" && $0 < verb
            }), ["and", "but"].contains(tokens[and].lower),
            let clause = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation == "ccomp" && $0 < and
            }),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            near(verb, sentence).contains(where: {
                words[$0].head == clause && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        attach(clause, to: nil, as: "root")
        attach(verb, to: clause, as: "conj")
        for index in near(verb, sentence) where words[index].head == verb && index < and {
            words[index].head = clause
        }
    }

    /// "told the court he had warned them", "told the inquiry on Monday that …": whoever is told hangs on the telling.
    mutating func mendHearer(_ verb: Int, _ sentence: Range<Int>) {
        guard ["tell", "inform", "assure", "remind"].contains(words[verb].lemma),
            words[verb].upos == "VERB", words[verb].xpos == "VBD", verb + 2 < sentence.upperBound,
            let clause = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation == "ccomp" && $0 > verb
            }),
            let hearer = (verb + 1..<min(verb + 6, clause)).first(where: {
                words[$0].head == clause && Self.isNominal(words[$0])
            }),
            ["dep", "nsubj", "obj", "vocative", "dislocated"].contains(words[hearer].relation),
            near(clause, sentence).contains(where: {
                words[$0].head == clause && $0 > hearer && $0 < clause
                    && words[$0].relation.hasPrefix("nsubj")
            }),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && ["obj", "iobj"].contains(words[$0].relation)
            })
        else { return }
        attach(hearer, to: verb, as: "obj")
    }

    /// "named the suspect as Doe and said": who names says, and not who is named.
    mutating func mendNamedAs(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "advcl", words[verb].xpos == "VBD",
            verb > sentence.lowerBound,
            tokens[verb - 1].lower == "and", let main = words[verb].head, main < verb,
            words[main].upos == "VERB",
            let name = near(verb, sentence).first(where: {
                words[$0].head == verb && $0 < verb && words[$0].relation.hasPrefix("nsubj")
            }), words[name].upos == "PROPN",
            let mark = near(verb, sentence).first(where: {
                words[$0].head == verb && tokens[$0].lower == "as" && $0 < name
            }), mark > main
        else { return }
        attach(name, to: main, as: "obl")
        attach(mark, to: name, as: "case")
        words[verb].relation = "conj"
    }
}
