internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Participles and bare relative clauses that the parser takes for the verb of a clause, or the verb for them.
extension SyntaxRepairs {
    /// "would appeal the decision, announced Wednesday by the commissioner": what stands behind a noun's comma and
    /// before "by" was done to it, and is no second verb of the sentence.
    mutating func mendDoneBy(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["VBD", "VBN"].contains(words[verb].xpos),
            ["conj", "parataxis"].contains(words[verb].relation),
            tokens[verb].lower.hasSuffix("ed"), verb - 2 > sentence.lowerBound,
            tokens[verb - 1].text == ",",
            Self.isNominal(words[verb - 2]), words[verb - 2].head.map({ $0 < verb - 2 }) == true,
            verb + 3 < sentence.upperBound
        else { return }
        let by = Self.days.contains(tokens[verb + 1].lower) ? verb + 2 : verb + 1
        guard tokens[by].lower == "by", let agent = words[by].head, agent > by,
            words[agent].head == verb, words[agent].upos == "PROPN" || words[agent].upos == "NOUN",
            !Self.times.contains(words[agent].lemma),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb
                    && (words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "cc"
                        || words[$0].relation.hasPrefix("aux"))
            })
        else { return }
        attach(verb, to: verb - 2, as: "acl")
        words[verb].xpos = "VBN"
        words[agent].relation = "obl:agent"
        if by == verb + 2 { attach(verb + 1, to: verb, as: "obl:unmarked") }
    }

    /// "a bridge carrying a bus collapsed": a participle without an auxiliary is no verb of a clause; where a past
    /// stands right behind its object, that is.
    mutating func mendCarriedPast(_ past: Int, _ sentence: Range<Int>) {
        guard ["VBN", "VBD"].contains(words[past].xpos), words[past].relation == "acl",
            let object = words[past].head, object + 1 == past, words[object].relation == "obj",
            let participle = words[object].head, words[participle].xpos == "VBG",
            participle < object,
            let subject = child(of: participle, sentence, { $0.hasPrefix("nsubj") }),
            subject + 1 == participle,
            child(of: participle, sentence, { $0.hasPrefix("aux") }) == nil
        else { return }
        for index in near(participle, sentence)
        where words[index].head == participle && (index < subject || index > past)
            || words[index].head == object && index > past
        {
            words[index].head = past
        }
        attach(past, to: words[participle].head, as: words[participle].relation)
        words[past].xpos = "VBD"
        words[subject].head = past
        attach(participle, to: subject, as: "acl")
    }

    /// "a letter to Jane Doe alleging theft", "marched on Saturday demanding change": what stands behind a
    /// preposition is no subject of the participle, and a day demands nothing.
    mutating func mendCasedSubject(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "nsubj", let verb = words[noun].head, verb == noun + 1,
            words[verb].xpos == "VBG", let above = words[verb].head, above < noun
        else { return }
        let mark = child(of: verb, sentence, { $0 == "mark" }).flatMap { $0 < noun ? $0 : nil }
        if NameFinder.calendar.contains(tokens[noun].lower)
            || Self.times.contains(words[noun].lemma)
        {
            let main = words[above].upos == "VERB" ? above : words[above].head
            guard let main, words[main].upos == "VERB", main < noun else { return }
            attach(noun, to: main, as: mark == nil ? "obl:unmarked" : "obl")
        } else {
            guard ["VERB", "NOUN"].contains(words[above].upos), let mark,
                ["to", "from", "at", "against", "into", "by"].contains(tokens[mark].lower)
            else { return }
            attach(noun, to: above, as: words[above].upos == "VERB" ? "obl" : "nmod")
            attach(verb, to: noun, as: "acl")
        }
        if let mark {
            attach(mark, to: noun, as: "case")
        }
    }

    /// "As is known, on that day two men came": what stands behind the comma that ends a clause does not hang on
    /// it but on the verb which that clause stands with.
    mutating func mendBehindClause(_ index: Int, _ sentence: Range<Int>) {
        guard ["obl", "advmod", "obl:unmarked"].contains(words[index].relation),
            let verb = words[index].head, verb + 1 < index, tokens[verb + 1].text == ",",
            words[verb].relation == "advcl", let main = words[verb].head, main > index
        else { return }
        words[index].head = main
    }

    /// "every family that lost its home will receive aid": the noun behind the verb of a relative clause is its
    /// object; the noun which that describes is what the sentence is about.
    mutating func mendRelativeObject(_ subject: Int, _ sentence: Range<Int>) {
        guard words[subject].relation.hasPrefix("nsubj"), let main = words[subject].head,
            main > subject,
            let noun = near(main, sentence).first(where: {
                words[$0].head == main && $0 < subject && Self.isNominal(words[$0])
                    && ["obl:unmarked", "dep", "obj", "nsubj", "parataxis", "vocative"]
                        .contains(words[$0].relation)
            }),
            let clause = child(of: noun, sentence, { $0 == "acl:relcl" }), clause > noun,
            clause < subject, words[clause].upos == "VERB",
            child(of: noun, sentence, { $0 == "case" }) == nil,
            child(of: clause, sentence, { $0 == "obj" || $0 == "ccomp" }) == nil,
            (clause + 1..<subject).allSatisfy({
                words[$0].head == subject && tokens[$0].kind != .punctuation
            })
        else { return }
        let relation = words[subject].relation
        attach(subject, to: clause, as: "obj")
        words[noun].relation = relation
    }

    /// "demands the release and calls upon the court": a form in "-s" behind "and" that a preposition follows goes
    /// on from a verb in the present, if it can be a verb.
    mutating func mendListedPresent(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].xpos == "NNS", words[index].relation == "conj",
            index > sentence.lowerBound + 1, index + 1 < sentence.upperBound,
            tokens[index - 1].lower == "and", words[index + 1].upos == "ADP",
            lexicon.events[words[index].lemma]?.contains(where: \.isVerb) == true
                || lexicon.speech[tokens[index].lower] != nil,
            let object = words[index].head, words[object].relation == "obj",
            ["NN", "NNP"].contains(words[object].xpos), let verb = words[object].head,
            words[verb].xpos == "VBZ"
        else { return }
        words[index].upos = "VERB"
        words[index].xpos = "VBZ"
        words[index].head = verb
        for child in near(index, sentence) where words[child].head == index {
            if words[child].relation == "nmod" { words[child].relation = "obl" }
            if words[child].relation == "acl" { words[child].relation = "xcomp" }
        }
    }

    /// "the detention of Jane Doe, carried out by the police": what was carried out is a happening that a noun
    /// tells of, not whoever is the subject.
    mutating func mendCarriedOut(_ participle: Int, _ sentence: Range<Int>) {
        guard
            words[participle].xpos == "VBN"
                || child(of: participle, sentence, { $0 == "obl:agent" }) != nil,
            ["advcl", "acl", "parataxis", "conj"].contains(words[participle].relation),
            participle > sentence.lowerBound + 2, tokens[participle - 1].text == ",",
            lexicon.light.contains(words[participle].lemma),
            child(of: participle, sentence, { $0.hasPrefix("nsubj") || $0.hasPrefix("aux") })
                == nil,
            let deed = (max(sentence.lowerBound, participle - 20)..<participle).last(where: {
                index in
                words[index].upos == "NOUN"
                    && lexicon.events[tokens[index].lower]?.contains {
                        !$0.isVerb && $0.kind == "event"
                    } == true
            }), !isBelow(deed, participle)
        else { return }
        attach(participle, to: deed, as: "acl")
        words[participle].xpos = "VBN"
    }

    /// "a bus carrying pilgrims overturned": an article that the plural cannot have tells that the word in
    /// "ing" begins a clause.
    mutating func mendCarrying(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBG",
            ["amod", "compound"].contains(words[participle].relation),
            let object = words[participle].head, object > participle,
            ["NNS", "NNPS"].contains(words[object].xpos), participle - 2 >= sentence.lowerBound,
            words[participle - 1].xpos == "NN",
            [participle, object].contains(words[participle - 1].head),
            let article = (max(sentence.lowerBound, participle - 4)..<participle - 1).last(where: {
                ["a", "an"].contains(tokens[$0].lower)
            })
        else { return }
        let noun = participle - 1
        attach(noun, to: words[object].head, as: words[object].relation)
        for index in near(object, sentence)
        where words[index].head == object && index < participle { words[index].head = noun }
        for index in article..<noun where words[index].head == participle {
            words[index].head = noun
        }
        words[article].head = noun
        attach(participle, to: noun, as: "acl")
        attach(object, to: participle, as: "obj")
    }

    /// "In letters dated 4 May, the board asked": the participle says which letters.
    mutating func mendLeadingParticiple(_ participle: Int, _ sentence: Range<Int>) {
        let noun = participle - 1
        guard words[participle].xpos == "VBN", words[participle].relation == "advcl",
            noun > sentence.lowerBound, Self.isNominal(words[noun]),
            words[noun].head == participle, words[noun].relation == "obl",
            let verb = words[participle].head, verb > participle,
            near(noun, sentence).contains(where: {
                words[$0].head == noun && words[$0].relation == "case"
            })
        else { return }
        words[noun].head = verb
        attach(participle, to: noun, as: "acl")
    }

    /// "A clinic run by the order closed in May": a participle with a doer that was taken for the sentence's
    /// verb, where the finite verb behind it has none but a noun with "of" for its subject.
    mutating func mendParticipleRoot(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBN", words[participle].head == nil else { return }
        let around = near(participle, sentence)
        let children = around.filter { words[$0].head == participle }
        guard
            !isHelped(children),
            children.contains(where: { words[$0].relation == "obl:agent" && $0 > participle }),
            let noun = children.last(where: { $0 < participle && Self.isNominal(words[$0]) }),
            noun + 1 == participle,
            let verb = children.first(where: {
                $0 > participle && words[$0].upos == "VERB"
                    && words[$0].hasTense
                    && ["parataxis", "ccomp", "conj"].contains(words[$0].relation)
            }),
            !(participle..<verb).contains(where: {
                tokens[$0].kind == .punctuation && tokens[$0].spaceBefore || tokens[$0].text == ","
            })
        else { return }
        for subject in around
        where words[subject].head == verb && words[subject].relation.hasPrefix("nsubj") {
            attach(subject, to: participle, as: "obl")
        }
        for child in children where child > verb || child < noun { words[child].head = verb }
        attach(verb, to: nil, as: "root")
        attach(noun, to: verb, as: "nsubj")
        attach(participle, to: noun, as: "acl")
    }

    /// "A ferry carrying 150 people capsized Thursday night": a past describes no time; it is the sentence's verb, and
    /// the participle describes its subject.
    mutating func mendPastBeforeTime(_ past: Int, _ sentence: Range<Int>) {
        guard words[past].xpos == "VBD", words[past].relation == "amod",
            let time = words[past].head, time > past,
            let participle = words[time].head, participle < past,
            words[participle].xpos == "VBG", words[time].relation.hasPrefix("obl"),
            child(of: participle, sentence, { $0.hasPrefix("aux") }) == nil,
            let subject = child(of: participle, sentence, { $0.hasPrefix("nsubj") }),
            subject + 1 == participle
        else { return }
        for index in near(participle, sentence)
        where words[index].head == participle && (index < subject || index > past) {
            words[index].head = past
        }
        attach(past, to: words[participle].head, as: words[participle].relation)
        words[past].upos = "VERB"
        words[time].head = past
        words[subject].head = past
        attach(participle, to: subject, as: "acl")
    }

    /// "was elected last year promising change": a time in front of a participle is that of the verb before it.
    mutating func mendTimeBeforeParticiple(_ time: Int, _ sentence: Range<Int>) {
        guard words[time].relation.hasPrefix("obl"), let participle = words[time].head,
            participle == time + 1, words[participle].xpos == "VBG",
            words[participle].relation == "advcl", let main = words[participle].head, main < time,
            words[main].upos == "VERB",
            Self.times.contains(words[time].lemma)
                || NameFinder.calendar.contains(tokens[time].lower)
                || Self.days.contains(tokens[time].lower)
        else { return }
        words[time].head = main
    }

    func child(
        of index: Int, _ sentence: Range<Int>, _ fits: (String) -> Bool
    ) -> Int? {
        near(index, sentence).first { words[$0].head == index && fits(words[$0].relation) }
    }
}
