internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Words of saying that the parser has taken for something else.
extension SyntaxRepairs {
    /// "…, the harbour master reports.", or with whoever reports left out, and "…, Morning Wire reports on
    /// 5 May citing the port": a verb, not a noun.
    mutating func mendBareReport(_ sentence: Range<Int>) {
        guard sentence.count > 6,
            let last = sentence.last(where: { tokens[$0].kind != .punctuation }),
            let report = bareReport(endingAt: last, sentence), words[report].head != nil,
            let comma = (max(sentence.lowerBound, report - 7)..<report).last(where: {
                tokens[$0].text == ","
            }),
            (comma + 1..<report).allSatisfy({
                ["NOUN", "PROPN", "ADJ", "DET"].contains(words[$0].upos)
            }), let root = sentence.first(where: { words[$0].head == nil && $0 < report })
        else { return }
        words[report].upos = "VERB"
        attach(report, to: root, as: "parataxis")
        // "on 5 May", "citing the port" tell of the report.
        for index in report + 1..<last + 1 {
            if words[index].head.map({ $0 < comma }) == true, index != report {
                words[index].head = report
            }
        }
        guard
            let speaker = (comma + 1..<report).last(where: {
                words[$0].head == report && Self.isNominal(words[$0])
            })
        else { return }
        words[speaker].relation = "nsubj"
        for index in comma + 1..<report where index != speaker && words[index].head == report {
            words[index].head = speaker
        }
    }

    /// "reports" at the end of a sentence, or before the day and the source of the report.
    private func bareReport(endingAt last: Int, _ sentence: Range<Int>) -> Int? {
        if ["reports", "reported"].contains(tokens[last].lower) { return last }
        return (max(sentence.lowerBound + 1, last - 12)..<max(sentence.lowerBound + 1, last - 1))
            .last {
                index in
                tokens[index].lower == "reports" && tokens[index - 1].isCapitalised
                    && (["citing", "referring"].contains(tokens[index + 1].lower)
                        || tokens[index + 1].lower == "on" && tokens[index + 2].isCapitalised)
                    && !(index + 1..<last).contains { tokens[$0].text == "," }
            }
    }

    /// "It is noted in the letter that the council was late": what is noted is no clause about the letter.
    mutating func mendNotedThat(_ it: Int, _ sentence: Range<Int>) {
        guard tokens[it].lower == "it", words[it].relation.hasPrefix("nsubj"),
            let verb = words[it].head, verb > it, verb - it < 5, words[verb].xpos == "VBN",
            lexicon.speech[words[verb].lemma] != nil,
            let that = (verb + 1..<min(verb + 12, sentence.upperBound)).first(where: {
                tokens[$0].lower == "that" && words[$0].xpos == "WDT"
            }), let clause = words[that].head, clause > that,
            words[clause].relation == "acl:relcl",
            near(clause, sentence).contains(where: {
                words[$0].head == clause && words[$0].relation.hasPrefix("nsubj") && $0 != that
            })
        else { return }
        words[that].xpos = "IN"
        words[that].upos = "SCONJ"
        words[that].relation = "mark"
        attach(clause, to: verb, as: "ccomp")
        words[it].relation = "expl"
    }

    /// "“…,” the union's president, Jane Doe, told reporters": whoever stands between a quotation and a verb
    /// of saying is its subject.
    mutating func mendSpeakerBehindQuote(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["VBD", "VBZ"].contains(words[verb].xpos),
            lexicon.speech[words[verb].lemma] != nil,
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            let close = (max(sentence.lowerBound, verb - 16)..<verb).last(where: {
                tokens[$0].isQuote
            }), close > sentence.lowerBound + 1, tokens[close - 1].kind == .punctuation,
            !(close + 1..<verb).contains(where: { ["VERB", "AUX"].contains(words[$0].upos) }),
            let speaker = (close + 1..<verb).first(where: { index in
                Self.isNominal(words[index])
                    && words[index].head.map { !(close + 1..<verb).contains($0) } ?? false
            }),
            !(close + 1..<speaker).contains(where: {
                words[$0].relation == "case" && words[$0].head == speaker
            }),
            !isBelow(verb, speaker)
        else { return }
        if words[verb].relation == "conj" { words[verb].relation = "parataxis" }
        attach(speaker, to: verb, as: "nsubj")
        // "Jane Doe, head of the harbour, told": what else stands there describes the speaker.
        for index in speaker + 1..<verb
        where Self.isNominal(words[index]) && words[index].head.map({ $0 < close }) == true {
            attach(index, to: speaker, as: "appos")
        }
    }

    /// "The slick was a mile wide, but it grew, said Jane Doe.": of the two subjects the one in front is not
    /// of the saying, but of the predicate behind it.
    mutating func mendInvertedReport(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", lexicon.speech[words[verb].lemma] != nil,
            verb > sentence.lowerBound + 3, tokens[verb - 1].kind == .punctuation
        else { return }
        let subjects = near(verb, sentence).filter {
            words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
        }
        guard subjects.count == 2, let own = subjects.last, own > verb, own < verb + 6,
            let wrong = subjects.first, wrong < verb,
            let predicate = (wrong + 1..<verb).first(where: { index in
                isBelow(index, wrong) && ["acl:relcl", "acl"].contains(words[index].relation)
                    && !near(index, sentence).contains {
                        words[$0].head == index && words[$0].relation.hasPrefix("nsubj")
                    }
                    && (words[index].upos == "VERB"
                        ? words[index].hasTense
                        : near(index, sentence).contains {
                            words[$0].head == index && words[$0].relation == "cop"
                        })
            })
        else { return }
        attach(predicate, to: verb, as: "ccomp")
        words[wrong].head = predicate
        for index in near(verb, sentence)
        where words[index].head == verb && index > predicate && index < verb
            && words[index].relation == "ccomp"
        {
            attach(index, to: predicate, as: "conj")
        }
    }

    /// "A person close to the talks said that": what stands between a subject and its verb of saying tells of
    /// the subject.
    mutating func mendSaidBefore(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", lexicon.speech[words[verb].lemma] != nil else { return }
        let children = near(verb, sentence).filter { words[$0].head == verb }
        guard
            let subject = children.first(where: {
                words[$0].relation.hasPrefix("nsubj") && $0 < verb
            }),
            let between = children.first(where: {
                words[$0].relation == "ccomp" && $0 > subject && $0 < verb
            }), children.contains(where: { words[$0].relation == "ccomp" && $0 > verb }),
            !(subject..<verb).contains(where: { tokens[$0].kind == .punctuation })
        else { return }
        attach(between, to: subject, as: "acl")
    }

    /// "Doe said the firm and its partners made mistakes": whoever stands behind the verb of saying does what
    /// is said.
    mutating func mendSaidThat(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", lexicon.speech[words[verb].lemma] != nil else { return }
        let around = near(verb, sentence)
        let subjects = around.filter {
            words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
        }
        guard subjects.count == 2, subjects[0] < verb, subjects[1] > verb,
            let told = around.first(where: {
                words[$0].head == subjects[1] && words[$0].relation == "conj"
                    && words[$0].upos == "VERB"
                    && words[$0].hasTense
            })
        else { return }
        for index in around where words[index].head == told {
            if words[index].relation.hasPrefix("nsubj"), index < told {
                attach(index, to: subjects[1], as: "conj")
            } else if words[index].relation == "cc", index < told {
                words[index].head = subjects[1]
            }
        }
        attach(told, to: verb, as: "ccomp")
        words[subjects[1]].head = told
    }

    /// "until the scale of the losses can be told": no subject has "of"; the noun in front of that is one.
    mutating func mendSubjectWithOf(_ subject: Int, _ sentence: Range<Int>) {
        guard words[subject].relation.hasPrefix("nsubj"), let verb = words[subject].head,
            verb > subject, words[verb].relation == "acl:relcl", let noun = words[verb].head,
            noun + 1 < subject, tokens[noun + 1].lower == "of", words[noun + 1].head == subject,
            let above = words[noun].head, !isBelow(above, verb)
        else { return }
        let relation = words[subject].relation
        attach(subject, to: noun, as: "nmod")
        attach(verb, to: above, as: words[noun].relation == "obj" ? "ccomp" : "advcl")
        attach(noun, to: verb, as: relation)
        for index in near(noun, sentence)
        where words[index].head == noun && words[index].relation == "case" && index < noun {
            attach(index, to: verb, as: "mark")
        }
    }

    /// "Officials said on Saturday, about 20 houses collapsed": what stands behind the day is said.
    mutating func mendSaidOnDay(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["VBD", "VBZ"].contains(words[verb].xpos),
            words[verb].lemma == "say", verb + 4 < sentence.upperBound
        else { return }
        let around = near(verb, sentence)
        guard
            !around.contains(where: {
                words[$0].head == verb
                    && ["ccomp", "obj", "xcomp"].contains(words[$0].relation)
            }),
            let comma = (verb + 1..<min(verb + 6, sentence.upperBound)).first(where: {
                tokens[$0].text == ","
            }),
            (verb + 1..<comma).contains(where: { NameFinder.calendar.contains(tokens[$0].lower) }),
            let told = around.first(where: { index in
                index > comma && words[index].upos == "VERB"
                    && (words[index].head == verb || words[verb].head == index)
                    && around.contains {
                        words[$0].head == index && words[$0].relation.hasPrefix("nsubj")
                            && $0 > comma
                    }
            })
        else { return }
        if words[verb].head == told {
            attach(verb, to: words[told].head, as: words[told].relation)
        }
        attach(told, to: verb, as: "ccomp")
    }

    /// "said that “before drilling begins, operators must …”", "says, even though it is full, people are …": what
    /// is said is the clause behind, not the one under "before" or "though" in front of it.
    mutating func mendFrontedInReport(_ front: Int, _ sentence: Range<Int>) {
        guard ["advcl", "ccomp"].contains(words[front].relation), let verb = words[front].head,
            verb < front, lexicon.speech[words[verb].lemma] != nil
        else { return }
        let around = near(front, sentence)
        let marks = around.filter {
            words[$0].head == front && words[$0].relation == "mark" && $0 > verb
        }
        guard let mark = marks.last, Self.fronting.contains(tokens[mark].lower),
            words[front].relation == "ccomp"
                || marks.count == 2
                    && tokens[marks[0]].lower == "that",
            let told = around.first(where: { index in
                index > front
                    && (words[index].head == verb && words[index].relation == "parataxis"
                        || words[index].head == front && words[index].relation == "conj")
                    && around.contains {
                        words[$0].head == index && words[$0].relation.hasPrefix("nsubj")
                    }
                    && !around.contains {
                        words[$0].head == index && words[$0].relation == "cc"
                    }
            })
        else { return }
        attach(told, to: verb, as: "ccomp")
        attach(front, to: told, as: "advcl")
        if marks.count == 2 { words[marks[0]].head = told }
        // What stands behind belongs to what is said.
        for index in told..<around.upperBound where words[index].head == front {
            words[index].head = told
        }
    }

    private static let fronting: Set<String> = [
        "before", "after", "although", "though", "while", "if", "when", "once", "since", "until",
        "as",
        "unless",
    ]

    /// "said Jane Doe, 36, whose brother was among the victims": the name right behind the verb of saying has been
    /// made the subject of what only describes it.
    mutating func mendSwallowedSpeaker(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", lexicon.speech[words[verb].lemma] != nil else { return }
        var end = verb + 1
        while end < sentence.upperBound, words[end].upos == "PROPN" { end += 1 }
        guard end > verb + 1,
            let name = (verb + 1..<end).first(where: { words[$0].relation == "nsubj" }),
            let predicate = words[name].head, predicate > end,
            words[predicate].head == verb, words[predicate].relation == "ccomp",
            (end..<predicate).contains(where: {
                ["who", "whose"].contains(tokens[$0].lower) && tokens[$0 - 1].text == ","
            })
        else { return }
        attach(name, to: verb, as: "nsubj")
        attach(predicate, to: name, as: "acl:relcl")
    }
}
