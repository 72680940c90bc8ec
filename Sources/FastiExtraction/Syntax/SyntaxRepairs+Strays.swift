internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Words that the parser has given no part, or a part that they cannot have in edited text.
extension SyntaxRepairs {
    /// "asked the council for an additional $50 million to mend the wall": nobody takes a word back in
    /// writing. What was taken for that is of the verb in front, with its preposition and article.
    mutating func mendTakenBack(_ stray: Int, _ sentence: Range<Int>) {
        guard words[stray].relation == "reparandum", let behind = words[stray].head, behind > stray
        else { return }
        // "The company is granted leave to appeal": the verb that "is" helps is the sentence's.
        if words[stray].upos == "VERB", words[behind].head == nil, behind == stray + 1,
            near(stray, sentence).contains(where: {
                words[$0].head == stray && words[$0].relation.hasPrefix("aux")
            })
        {
            for index in sentence where words[index].head == behind && index < stray {
                words[index].head = stray
            }
            attach(stray, to: nil, as: "root")
            attach(behind, to: stray, as: "obj")
            words[behind].upos = "NOUN"
            words[behind].xpos = "NN"
            return
        }
        // "An eye-popping $1.6 billion flowed out of the funds."
        if words[stray].upos == "SYM", words[behind].upos == "VERB",
            !near(behind, sentence).contains(where: {
                words[$0].head == behind && words[$0].relation.hasPrefix("nsubj")
            })
        {
            words[stray].relation = "nsubj"
            return
        }
        guard
            Self.isNominal(words[stray]) || ["SYM", "NUM"].contains(words[stray].upos),
            let above = words[behind].head, above < stray, words[above].upos == "VERB",
            ["advcl", "acl", "xcomp", "ccomp"].contains(words[behind].relation)
        else { return }
        var hasPreposition = false
        for index in above + 1..<stray where words[index].head == behind {
            words[index].head = stray
            if words[index].upos == "ADP" || words[index].xpos == "IN" {
                words[index].relation = "case"
                words[index].upos = "ADP"
                hasPreposition = true
            }
        }
        attach(stray, to: above, as: hasPreposition ? "obl" : "obj")
    }

    /// "The firm claims it can pump 40,000 barrels": "it" does what the verb with an object says.
    mutating func mendEmptySubject(_ it: Int, _ sentence: Range<Int>) {
        guard words[it].relation == "expl", tokens[it].lower == "it", let verb = words[it].head,
            verb > it, words[verb].upos == "VERB"
        else { return }
        let children = near(verb, sentence).filter { words[$0].head == verb }
        guard
            children.contains(where: {
                ["obj", "obl:unmarked"].contains(words[$0].relation)
                    && !Self.times.contains(words[$0].lemma)
            }),
            !children.contains(where: {
                words[$0].relation.hasPrefix("csubj") || words[$0].relation == "ccomp"
                    || words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[it].relation = "nsubj"
    }

    /// "They say dozens of nurses and aid workers are on their way": nobody says a noun and something
    /// else. What is said is the clause, and the noun is the first of those whom it is about.
    mutating func mendSaidNoun(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["say", "believe", "claim"].contains(words[verb].lemma)
        else { return }
        let around = near(verb, sentence)
        guard
            let noun = around.first(where: {
                words[$0].head == verb && words[$0].relation == "obj" && $0 > verb
                    && Self.isNominal(words[$0])
            }),
            let told = around.first(where: {
                $0 > noun && words[$0].head == verb && words[$0].relation == "conj"
            }),
            let subject = around.first(where: {
                $0 > noun && $0 < told && words[$0].head == told
                    && words[$0].relation.hasPrefix("nsubj")
            }),
            let and = (noun + 1..<subject).last(where: {
                words[$0].upos == "CCONJ" && words[$0].head == told
            }), tokens[and - 1].text != ",",
            !(and + 1..<subject).contains(where: isFiniteWord)
        else { return }
        attach(told, to: verb, as: "ccomp")
        attach(noun, to: told, as: words[subject].relation)
        attach(subject, to: noun, as: "conj")
        words[and].head = subject
    }

    /// "and next month plans to close two plants": a verb, where a time stands in front and "to" behind.
    mutating func mendPlanAsNoun(_ plan: Int, _ sentence: Range<Int>) {
        guard ["plans", "aims", "hopes"].contains(tokens[plan].lower), words[plan].upos == "NOUN",
            plan > sentence.lowerBound, plan + 2 < sentence.upperBound,
            tokens[plan + 1].lower == "to"
        else { return }
        let isTimed =
            words[plan].relation == "conj" && Self.times.contains(words[plan - 1].lemma)
            && words[plan - 1].head == plan
            && words[plan].head.map { words[$0].upos == "VERB" } == true
        if isTimed {
            words[plan - 1].relation = "obl:unmarked"
        } else {
            // "has not said who, but plans to meet".
            guard words[plan - 1].upos == "CCONJ",
                let verb = near(plan, sentence).last(where: {
                    $0 < plan && words[$0].upos == "VERB" && isFiniteWord($0)
                        && (words[$0].head == nil || words[$0].relation == "conj")
                        || $0 < plan && words[$0].head == nil && words[$0].upos == "VERB"
                }), !isBelow(verb, plan), !isBelow(verb, plan + 2)
            else { return }
            attach(plan - 1, to: plan, as: "cc")
            attach(plan, to: verb, as: "conj")
        }
        words[plan].upos = "VERB"
        words[plan].xpos = "VBZ"
        let deed = plan + 2
        guard words[deed].head == plan && words[deed].relation == "acl" || !isTimed else { return }
        words[deed].head = plan
        words[plan + 1].head = deed
        words[deed].upos = "VERB"
        words[deed].xpos = "VB"
        words[deed].relation = "xcomp"
        words[plan + 1].relation = "mark"
    }

    /// "He has ordered checks, and next week plans to visit the yard": a time in front of a verb that is
    /// listed does nothing itself.
    mutating func mendTimeAsSubject(_ time: Int, _ sentence: Range<Int>) {
        // "The next day Ruritania struck": nor is it a part of the name behind it.
        if words[time].relation == "compound", Self.times.contains(words[time].lemma),
            let name = words[time].head, name == time + 1, words[name].upos == "PROPN",
            words[name].relation.hasPrefix("nsubj"), let verb = words[name].head,
            time > sentence.lowerBound,
            ["next", "following", "same", "previous", "that", "this"].contains(
                tokens[time - 1].lower)
        {
            attach(time, to: verb, as: "obl:unmarked")
            return
        }
        guard words[time].relation.hasPrefix("nsubj"), Self.times.contains(words[time].lemma),
            let verb = words[time].head, verb > time, words[verb].relation == "conj",
            let first = words[verb].head, first < time, words[first].upos == "VERB",
            time > sentence.lowerBound,
            ["next", "last", "this", "later", "that"].contains(tokens[time - 1].lower)
        else { return }
        words[time].relation = "obl:unmarked"
    }

    /// "posted on Karstbook asking for help": whoever posts asks, not where it is posted.
    mutating func mendAskingWhere(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBG", words[verb].relation == "acl",
            lexicon.speech[words[verb].lemma] != nil || words[verb].lemma == "ask",
            let place = words[verb].head, words[place].upos == "PROPN",
            words[place].relation == "obl", let above = words[place].head, above < place,
            place > sentence.lowerBound, tokens[place - 1].lower == "on"
        else { return }
        attach(verb, to: above, as: "advcl")
    }

    /// "he left that post and became a judge": "that" points at a noun, and the verb behind "and" is the second.
    mutating func mendThatAsMark(_ that: Int, _ sentence: Range<Int>) {
        guard words[that].relation == "mark", tokens[that].lower == "that",
            let second = words[that].head, words[second].relation == "ccomp",
            let first = words[second].head, first + 1 == that, that + 3 == second,
            words[that + 2].upos == "CCONJ", words[that + 1].head == second,
            ["advmod", "nsubj", "obl", "obj"].contains(words[that + 1].relation)
        else { return }
        attach(that, to: that + 1, as: "det")
        words[that].upos = "DET"
        attach(that + 1, to: first, as: "obj")
        words[that + 1].upos = "NOUN"
        words[that + 1].xpos = "NN"
        words[second].relation = "conj"
    }

    /// "put the toll at 372, four days after the accident": a number in front of a comma counts nothing
    /// behind it.
    mutating func mendNumberBeforeComma(_ number: Int, _ sentence: Range<Int>) {
        // "on 10 May, three days after".
        let end = (number + 1..<min(number + 4, sentence.upperBound)).first {
            words[$0].head != number || words[$0].relation != "flat"
        }
        guard words[number].upos == "NUM", number > sentence.lowerBound, let end,
            tokens[end].text == ",",
            words[number - 1].upos == "ADP", words[number - 1].head == number,
            let behind = words[number].head, behind > end,
            ["compound", "nummod"].contains(words[number].relation),
            let verb = (max(sentence.lowerBound, number - 10)..<number).last(where: {
                words[$0].upos == "VERB"
            })
        else { return }
        attach(number, to: verb, as: "obl")
    }

    /// "freed him, two weeks after police arrested him": the length belongs to what it is counted from, and a
    /// clause behind "after" is none of a list.
    mutating func mendLengthBeforeClause(_ link: Int, _ sentence: Range<Int>) {
        mendClauseAsNoun(link, sentence)
        guard ["after", "before"].contains(tokens[link].lower), link > sentence.lowerBound + 1,
            let verb = words[link].head, verb > link, words[verb].upos == "VERB",
            words[verb].xpos != "VBG",
            SyntaxTree.timeUnits.contains(words[link - 1].lemma),
            // Not "next year after".
            words[link - 1].xpos == "NNS"
                && !["next", "last", "past", "recent", "these"].contains(tokens[link - 2].lower)
                || ["a", "an", "one"].contains(tokens[link - 2].lower),
            words[link - 1].head != verb
        else { return }
        if words[verb].relation == "conj" { words[verb].relation = "advcl" }
        guard !isBelow(verb, link - 1) else { return }
        attach(link - 1, to: verb, as: "obl:unmarked")
    }

    /// "a day after protesters stormed parliament", where the verb was taken for an adjective.
    private mutating func mendClauseAsNoun(_ link: Int, _ sentence: Range<Int>) {
        let (subject, verb) = (link + 1, link + 2)
        guard ["after", "before"].contains(tokens[link].lower), link > sentence.lowerBound,
            words[link - 1].upos == "NOUN", sentence.contains(verb + 1),
            words[subject].xpos == "NNS", lexicon.people.contains(words[subject].lemma),
            words[verb].upos == "ADJ", tokens[verb].lower.hasSuffix("ed"),
            let object = words[verb].head, object > verb,
            words[subject].head == object || words[subject].head == verb
        else { return }
        for index in near(object, sentence) where words[index].head == object && index < object {
            words[index].head = index > verb ? object : verb
        }
        words[verb].upos = "VERB"
        words[verb].xpos = "VBD"
        let above = words[link - 1].head ?? link - 1
        attach(verb, to: above, as: "advcl")
        attach(link, to: verb, as: "mark")
        attach(subject, to: verb, as: "nsubj")
        attach(object, to: verb, as: "obj")
        attach(link - 1, to: verb, as: "obl:unmarked")
    }

    /// "declared an emergency after a protest left four dead and more than 700 under arrest": a number tied on by
    /// "and" goes on with the verb in front, not with the one above.
    mutating func mendListedNumber(_ number: Int, _ sentence: Range<Int>) {
        guard words[number].upos == "NUM", words[number].relation == "advcl",
            let above = words[number].head, above < number,
            let link = (max(above, number - 4)..<number).first(where: {
                tokens[$0].lower == "and" && words[$0].relation == "cc"
            }), link > above + 1, let verb = words[link - 1].head, above < verb, verb < link,
            words[verb].upos == "VERB"
        else { return }
        attach(number, to: verb, as: "conj")
    }

    /// "put the number of injured at more than 100": those who are counted, and not what somebody injured.
    mutating func mendNumberOfInjured(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].xpos == "VBN", index - 2 > sentence.lowerBound,
            tokens[index - 1].lower == "of",
            ["number", "toll", "total", "count"].contains(words[index - 2].lemma),
            let verb = words[index - 2].head
        else { return }
        words[index].upos = "NOUN"
        words[index].xpos = "NNS"
        attach(index, to: index - 2, as: "nmod")
        attach(index - 1, to: index, as: "case")
        for later in near(index, sentence)
        where words[later].head == index && words[later].relation == "obl" {
            words[later].head = verb
        }
    }

    /// "joined the party in 1958 and in the elections of 1962 she won a seat": what stands between "and" and the
    /// second subject is of the second verb.
    mutating func mendFrontedSecond(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", ["parataxis", "conj"].contains(words[verb].relation),
            let first = words[verb].head, first < verb, words[first].upos == "VERB",
            let subject = (first + 1..<verb).first(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            let link = (max(first, subject - 10)..<subject).last(where: {
                ["and", "but"].contains(tokens[$0].lower)
            }), link + 2 < subject, words[link + 1].upos == "ADP"
        else { return }
        for index in link + 1..<subject
        where words[index].head == first && words[index].relation == "obl" {
            words[index].head = verb
        }
        words[verb].relation = "conj"
    }
}
