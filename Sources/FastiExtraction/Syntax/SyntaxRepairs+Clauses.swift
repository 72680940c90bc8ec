internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Clauses that the parser hangs on the wrong word.
extension SyntaxRepairs {
    /// "said on Saturday, about 20 buildings collapsed": a clause with a subject of its own describes no
    /// day; it is what was said.
    mutating func mendClauseUnderTime(_ verb: Int, _ sentence: Range<Int>) {
        guard ["acl", "acl:relcl"].contains(words[verb].relation),
            let time = words[verb].head, time < verb,
            NameFinder.calendar.contains(tokens[time].lower) || words[time].upos == "NUM"
                || Self.times.contains(words[time].lemma),
            let above = words[time].head, words[above].upos == "VERB", above < time,
            let subject = near(verb, sentence).first(where: {
                $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }), !["WDT", "WP"].contains(words[subject].xpos), tokens[subject].lower != "that"
        else { return }
        let isTaken = near(above, sentence).contains {
            words[$0].head == above && ["obj", "ccomp"].contains(words[$0].relation)
        }
        attach(verb, to: above, as: isTaken ? "parataxis" : "ccomp")
    }

    /// "It is noted in the appeal that the bodies should act": a clause with "that" and a subject of its
    /// own is what is said, and describes no noun on the way.
    mutating func mendContentClause(_ clause: Int, _ sentence: Range<Int>) {
        guard words[clause].relation == "acl:relcl" || words[clause].relation == "acl",
            let noun = words[clause].head, noun < clause, words[noun].relation.hasPrefix("obl"),
            let verb = words[noun].head, verb < noun, words[verb].upos == "VERB",
            let that = (noun + 1..<min(clause, noun + 3)).first(where: {
                tokens[$0].lower == "that"
                    && (words[$0].relation == "mark" || words[$0].xpos == "IN")
            }),
            near(clause, sentence).contains(where: {
                $0 > that && words[$0].head == clause && words[$0].relation.hasPrefix("nsubj")
            }),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && ["obj", "ccomp"].contains(words[$0].relation)
            })
        else { return }
        attach(clause, to: verb, as: "ccomp")
    }

    /// "is warning voters that a victory would bring back the crisis": a clause with a subject of its own, in
    /// which "that" has no part, is what they are told, and does not describe them.
    mutating func mendToldClause(_ clause: Int, _ sentence: Range<Int>) {
        guard words[clause].relation == "acl:relcl" || words[clause].relation == "acl",
            let told = words[clause].head, told < clause,
            words[told].relation == "obj" || words[told].relation == "iobj",
            words[told].upos == "PROPN" || words[told].upos == "PRON"
                || lexicon.people.contains(words[told].lemma)
                || lexicon.heads[words[told].lemma] != nil,
            let verb = words[told].head, verb < told, words[verb].upos == "VERB",
            lexicon.speech[words[verb].lemma] != nil, told + 1 < clause,
            tokens[told + 1].lower == "that", words[told + 1].relation == "mark",
            near(clause, sentence).contains(where: {
                $0 > told + 1 && words[$0].head == clause && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        attach(clause, to: verb, as: "ccomp")
    }

    /// "said, 'We won', while addressing the press": what stands outside a quotation does not hang on a
    /// word inside it, but on whatever that is quoted by.
    mutating func mendQuoted(_ index: Int, _ quotations: Quotations) {
        guard ["advcl", "obl", "advmod", "obl:unmarked"].contains(words[index].relation),
            var head = words[index].head, quotations.index(containing: index) == nil,
            let quotation = quotations.index(containing: head)
        else { return }
        for _ in 0..<20 where quotations.index(containing: head) == quotation {
            guard let above = words[head].head, above != index else { return }
            head = above
        }
        if quotations.index(containing: head) == nil, head != index { words[index].head = head }
    }

    /// "“We are late,” warned Jane Doe": whoever stands behind a verb of saying that a quotation ends in
    /// front of says it.
    mutating func mendInversion(_ verb: Int, _ sentence: Range<Int>) {
        guard verb > sentence.lowerBound + 3, tokens[verb - 1].isQuote,
            ["VBD", "VBZ"].contains(words[verb].xpos),
            lexicon.speech[tokens[verb].lower] != nil,
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            let speaker = (verb + 1..<min(verb + 12, sentence.upperBound)).first(where: {
                words[$0].head == verb && Self.isNominal(words[$0])
                    && ["obj", "iobj", "obl:unmarked", "xcomp", "ccomp"].contains(
                        words[$0].relation)
            }),
            !(verb + 1..<speaker).contains(where: { tokens[$0].kind == .punctuation })
        else { return }
        words[speaker].relation = "nsubj"
    }

    /// "awarded Acme $5 million", "fined Acme 2 million euros": to whom, and no part of the sum.
    mutating func mendMoney(_ index: Int) {
        guard
            ["compound", "amod", "nummod", "advmod"].contains(words[index].relation)
                || words[index].relation.hasPrefix("nsubj"),
            ["PROPN", "NOUN"].contains(words[index].upos), var sum = words[index].head, sum > index
        else { return }
        while words[sum].upos == "NUM", let above = words[sum].head, above > sum { sum = above }
        guard words[sum].relation == "obj", let verb = words[sum].head, verb < index,
            isSum(behind: index, sum)
                // "fined the company 40 million euros".
                || Self.costing.contains(words[verb].lemma) && tokens[index + 1].kind == .number
        else { return }
        attach(index, to: verb, as: "iobj")
    }

    /// Verbs of what somebody has to pay or gets paid.
    private static let costing: Set<String> = [
        "award", "charge", "cost", "fine", "lend", "offer", "owe", "pay",
    ]

    /// "damages of £2m to the family": a number behind a currency's sign is a sum, and what hangs on it
    /// hangs on the verb.
    mutating func mendAmount(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].upos != "NUM", index > sentence.lowerBound,
            tokens[index].text.utf8.first.map({ $0 >= 0x30 && $0 <= 0x39 }) == true,
            words[index - 1].xpos == "$", let noun = words[index].head, noun < index
        else { return }
        words[index].upos = "NUM"
        words[index].xpos = "CD"
        attach(index, to: index - 1, as: "nummod")
        var verb = noun
        while words[verb].upos != "VERB", let above = words[verb].head { verb = above }
        for child in near(index, sentence)
        where words[child].head == index && words[child].relation == "obl" {
            words[child].head = words[verb].upos == "VERB" ? verb : noun
        }
        if words[index - 1].head == index { words[index - 1].head = noun }
    }

    /// Whether a sum of money follows a noun with the names behind it: "the chip maker Karst 1.2 billion".
    private func isSum(behind noun: Int, _ sum: Int) -> Bool {
        var next = noun + 1
        while next < sum, words[next].upos == "PROPN", words[next].head == noun { next += 1 }
        return next <= sum
            && (tokens[next].kind == .symbol || tokens[next].kind == .number && next < sum)
            && (words[noun].upos == "PROPN" || next > noun + 1)
    }

    /// "suspended the bill and apologised": a participle listed with a past that has no auxiliary is a past.
    mutating func mendListedPast(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBN", words[verb].relation == "conj",
            let first = words[verb].head, words[first].xpos == "VBD", first < verb,
            near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation == "cc" && $0 < verb
            }),
            !near(first, sentence).contains(where: {
                (words[$0].head == first || words[$0].head == verb)
                    && words[$0].relation.hasPrefix("aux")
                    || words[$0].head == verb && words[$0].relation == "obl:agent"
            })
        else { return }
        words[verb].xpos = "VBD"
    }

    /// "fired at units, as well as villages located nearby": what is listed by "as well as" is listed with
    /// the noun before, and a participle behind it only says which.
    mutating func mendListedNoun(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation.hasPrefix("nsubj"), let verb = words[noun].head, verb > noun,
            ["VBN", "VBD"].contains(words[verb].xpos), noun > sentence.lowerBound + 4,
            tokens[noun - 1].lower == "as" && tokens[noun - 3].lower == "as",
            !near(verb, sentence).contains(where: {
                words[$0].head == verb
                    && (words[$0].relation.hasPrefix("aux") || words[$0].relation == "obj")
            }),
            let before = (sentence.lowerBound..<noun - 3).last(where: {
                Self.isNominal(words[$0])
                    && ["obl", "obj", "nmod", "conj"].contains(words[$0].relation)
            }), verb != before, !isBelow(before, verb)
        else { return }
        var host = before
        while words[host].relation == "nmod", let above = words[host].head, above < host {
            host = above
        }
        guard !isBelow(host, noun) else { return }
        attach(noun, to: host, as: "conj")
        attach(verb, to: noun, as: "acl")
    }

    /// "The bodies specialised in aid have issued a statement": a participle without an auxiliary only
    /// says which.
    mutating func mendReducedClause(_ participle: Int, _ sentence: Range<Int>) {
        guard ["VBN", "VBD"].contains(words[participle].xpos),
            let verb = words[participle].head, verb > participle,
            ["parataxis", "advcl", "ccomp"].contains(words[participle].relation),
            words[verb].upos == "VERB", isPlainlyFinite(verb, sentence),
            let subject = near(participle, sentence).first(where: {
                words[$0].head == participle && words[$0].relation.hasPrefix("nsubj")
                    && $0 < participle
            }), Self.isNominal(words[subject]),
            !(participle..<verb).contains(where: { tokens[$0].kind == .punctuation }),
            !near(participle, sentence).contains(where: {
                words[$0].head == participle && words[$0].relation.hasPrefix("aux")
                    || words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        attach(subject, to: verb, as: "nsubj")
        attach(participle, to: subject, as: "acl")
    }

    /// "Doe, who was arrested, has denied it": a clause with a relative pronoun describes the noun in front
    /// of that.
    mutating func mendRelativeClause(_ verb: Int, _ sentence: Range<Int>) {
        guard ["advcl", "parataxis", "conj", "ccomp", "dep"].contains(words[verb].relation),
            let pronoun = near(verb, sentence).first(where: {
                $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
                    && ["who", "which"].contains(tokens[$0].lower)
            }), pronoun > sentence.lowerBound + 1, tokens[pronoun - 1].text == ","
        else { return }
        var noun = pronoun - 2
        if words[noun].relation == "flat", let head = words[noun].head { noun = head }
        guard Self.isNominal(words[noun]), noun != verb, !isBelow(noun, verb),
            !["and", "but"].contains(tokens[pronoun - 1].lower)
        else { return }
        attach(verb, to: noun, as: "acl:relcl")
    }

    /// "alleged the ministry is hiding it": a finite verb that hangs on the noun in front of it, without a
    /// relative pronoun, has that noun for its subject.
    mutating func mendClauseUnderNoun(_ verb: Int, _ sentence: Range<Int>) {
        guard ["acl", "acl:relcl", "appos"].contains(words[verb].relation),
            let noun = words[verb].head, noun < verb, verb - noun < 6,
            ["obj", "ccomp", "xcomp"].contains(words[noun].relation),
            let above = words[noun].head, above < noun, words[above].upos == "VERB",
            isPlainlyFinite(verb, sentence),
            (noun + 1..<verb).allSatisfy({ index in
                words[index].head == verb && !["WDT", "WP", "WRB"].contains(words[index].xpos)
                    && !words[index].relation.hasPrefix("nsubj") && tokens[index].lower != "that"
            })
        else { return }
        attach(verb, to: above, as: "ccomp")
        for index in near(noun, sentence)
        where words[index].head == noun && index > verb && words[index].upos == "VERB" {
            words[index].head = verb
        }
        attach(noun, to: verb, as: "nsubj")
    }

    /// Finite by its form or an auxiliary: no participle that only describes.
    private func isPlainlyFinite(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        guard words[verb].upos == "VERB" else { return false }
        return ["VBZ", "VBP"].contains(words[verb].xpos)
            || near(verb, sentence).contains {
                $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("aux")
                    && words[$0].isFinite
            }
    }

    /// "had not, as of Friday, announced any plans": the participle behind the aside is the verb.
    mutating func mendPartedAuxiliary(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].lemma == "have", words[index].upos == "VERB",
            !near(index, sentence).contains(where: {
                words[$0].head == index && ["obj", "xcomp", "ccomp"].contains(words[$0].relation)
            }),
            let participle = near(index, sentence).first(where: {
                $0 > index && words[$0].head == index && words[$0].upos == "VERB"
                    && ["VBN", "VBD"].contains(words[$0].xpos)
                    && ["conj", "advcl", "parataxis", "acl", "dep"].contains(words[$0].relation)
            }), tokens[participle - 1].text == ",",
            !near(participle, sentence).contains(where: {
                words[$0].head == participle
                    && (words[$0].relation == "cc" || words[$0].relation.hasPrefix("nsubj"))
            })
        else { return }
        raise(participle, over: index, sentence)
    }

    /// "On Friday Ford announced": the day is no part of the name behind it.
    mutating func mendLeadingDay(_ index: Int, _ sentence: Range<Int>) {
        guard NameFinder.calendar.contains(tokens[index].lower),
            words[index].relation == "compound", let noun = words[index].head, noun > index,
            words[noun].relation.hasPrefix("nsubj"), let verb = words[noun].head,
            index > sentence.lowerBound, words[index - 1].relation == "case",
            words[index - 1].head == noun
        else { return }
        words[index - 1].head = index
        attach(index, to: verb, as: "obl")
    }

    /// "in 1107, the Karstians landed": a year that a comma parts from the noun behind it.
    mutating func mendLeadingYear(_ index: Int, _ sentence: Range<Int>) {
        guard tokens[index].kind == .number, tokens[index].text.utf8.count == 4,
            ["nummod", "compound", "nmod"].contains(words[index].relation),
            let noun = words[index].head, noun > index + 1, tokens[index + 1].text == ",",
            index > sentence.lowerBound, words[index - 1].relation == "case",
            words[noun].relation.hasPrefix("nsubj"), let verb = words[noun].head
        else { return }
        words[index - 1].head = index
        attach(index, to: verb, as: "obl")
    }
}
