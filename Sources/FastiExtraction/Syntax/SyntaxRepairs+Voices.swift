internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Verbs taken for the passive, and subjects taken for two.
extension SyntaxRepairs {
    /// "The master called Coast Radio": a participle without "was" or "has" that has a subject in front
    /// and a noun right behind is the past tense.
    mutating func mendUnhelpedParticiple(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBN", words[verb].upos == "VERB",
            !["acl", "acl:relcl", "amod"].contains(words[verb].relation),
            verb + 1 < sentence.upperBound
        else { return }
        let children = near(verb, sentence).filter { words[$0].head == verb }
        guard !children.contains(where: { words[$0].relation.hasPrefix("aux") }),
            let subject = children.last(where: {
                words[$0].relation.hasPrefix("nsubj") && $0 < verb
            })
        else { return }
        // "The ministers gathered in Cairo.": a whole sentence has a finite verb.
        if words[verb].head == nil, tokens[sentence.upperBound - 1].text == ".",
            sentence.count > 7, !Self.harming.contains(words[verb].lemma),
            !["as", "of", "by", "to"].contains(tokens[verb + 1].lower)
        {
            words[verb].xpos = "VBD"
            words[subject].relation = "nsubj"
            return
        }
        // "killed when a train derailed", "…, a tribunal ruled on Wednesday": a clause of its own has a finite verb, unless
        // it is one of harm, which shares an auxiliary ("two were killed and three injured").
        if ["advcl", "parataxis", "ccomp"].contains(words[verb].relation), verb > subject,
            (subject + 1..<verb).allSatisfy({ words[$0].upos == "ADV" }),
            !lexicon.tells(
                tokens[verb].lower, asVerb: true, of: ["ASSAULT", "COERCE", "SANCTION", "ACCUSE"]),
            tokens[verb + 1].lower != "by"
        {
            words[verb].xpos = "VBD"
            words[subject].relation = "nsubj"
            return
        }
        guard
            let object = children.first(where: {
                $0 > verb && ["obj", "xcomp"].contains(words[$0].relation)
                    && ["NOUN", "PROPN"].contains(words[$0].upos)
            }),
            !(verb..<object).contains(where: { words[$0].upos == "ADP" || tokens[$0].text == "," })
        else { return }
        words[verb].xpos = "VBD"
        words[subject].relation = "nsubj"
        words[object].relation = "obj"
    }

    /// "was tried and executed that autumn": a second participle, of a deed that is done to somebody, taken for a past.
    mutating func mendSharedPassive(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBD", words[verb].relation == "conj",
            let first = words[verb].head, first < verb, words[first].xpos == "VBN"
        else { return }
        let word = tokens[verb].lower
        guard word.hasSuffix("ed"), !lexicon.suffered.contains(words[verb].lemma),
            lexicon.tells(word, asVerb: true, of: ["ASSAULT", "COERCE", "ACCUSE", "SANCTION"]),
            near(first, sentence).contains(where: {
                words[$0].head == first && words[$0].relation == "aux:pass"
            }),
            !near(verb, sentence).contains(where: { index in
                words[index].head == verb
                    && (words[index].relation.hasPrefix("nsubj")
                        || words[index].relation.hasPrefix("aux")
                        || words[index].relation == "obj" && !isTime(index))
            })
        else { return }
        words[verb].xpos = "VBN"
        for index in near(verb, sentence)
        where words[index].head == verb && words[index].relation == "obj" {
            words[index].relation = "obl:unmarked"
        }
    }

    /// "that autumn", "last month".
    func isTime(_ noun: Int) -> Bool {
        SyntaxTree.timeUnits.contains(words[noun].lemma) || Self.times.contains(words[noun].lemma)
            || ["spring", "summer", "autumn", "fall", "winter"].contains(words[noun].lemma)
            || NameFinder.calendar.contains(tokens[noun].lower)
    }

    private static let prefixes: Set<String> = [
        "re", "pre", "co", "non", "anti", "ex", "mid", "counter",
    ]

    /// "The anti-fraud group": a prefix belongs to the word behind its hyphen.
    mutating func mendPrefix(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].xpos == "AFX" || Self.prefixes.contains(tokens[index].lower),
            index + 2 < sentence.upperBound,
            tokens[index + 1].text == "-", words[index].head != index + 2,
            !isBelow(index + 2, index)
        else { return }
        for child in near(index, sentence)
        where words[child].head == index && child != index + 1 {
            words[child].head = index + 2
        }
        attach(index, to: index + 2, as: "amod")
    }

    /// "The group Open Quay praised": a name right behind the noun that tells what it is belongs to it.
    mutating func mendTwoSubjects(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB" else { return }
        let subjects = near(verb, sentence).filter {
            words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 < verb
        }
        guard subjects.count == 2, words[subjects[0]].upos == "NOUN",
            words[subjects[1]].upos == "PROPN",
            (subjects[0] + 1..<subjects[1]).allSatisfy({ words[$0].head == subjects[1] })
        else { return }
        attach(subjects[1], to: subjects[0], as: "appos")
        if words[verb].xpos != "VBN" { words[subjects[0]].relation = "nsubj" }
    }

    /// "The United States imposed sanctions", where the verb was taken for an adjective before what it
    /// acts on: a possessor without "'s" and a word in "ed" behind it.
    mutating func mendAdjectiveAsVerb(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "ADJ", words[verb].relation == "amod",
            tokens[verb].lower.hasSuffix("ed"), let object = words[verb].head, object > verb,
            words[object].head == nil, verb > sentence.lowerBound,
            let subject = (sentence.lowerBound..<verb).last(where: {
                words[$0].relation == "nmod:poss" && words[$0].head == object
            }), subject == verb - 1, words[subject].upos == "PROPN"
        else { return }
        for index in near(object, sentence) where words[index].head == object {
            let isOutside =
                index < subject
                || ["advcl", "parataxis", "punct", "obl"].contains(words[index].relation)
            if index != verb, isOutside { words[index].head = verb }
        }
        words[verb].upos = "VERB"
        words[verb].xpos = "VBD"
        attach(verb, to: nil, as: "root")
        attach(subject, to: verb, as: "nsubj")
        attach(object, to: verb, as: "obj")
    }

    /// "signed an agreement in Lopburg, brokered by the envoy": a participle with its doer that a comma sets
    /// off behind a verb is about the words or deed that the verb has for its object.
    mutating func mendDetachedParticiple(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBN", participle > sentence.lowerBound,
            ["advcl", "acl"].contains(words[participle].relation),
            tokens[participle - 1].text == ",",
            participle + 1 < sentence.upperBound, tokens[participle + 1].lower == "by",
            let above = words[participle].head, above < participle
        else { return }
        let verb = words[above].upos == "VERB" ? above : words[above].head ?? above
        guard words[verb].upos == "VERB",
            let object = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation == "obj" && $0 > verb
            }), object < participle, Self.arranging.contains(words[participle].lemma)
        else { return }
        attach(participle, to: object, as: "acl")
    }

    /// What is done to meetings, agreements and texts.
    private static let arranging: Set<String> = [
        "broker", "mediate", "organise", "organize", "host", "attend", "back", "sponsor", "chair",
        "approve", "adopt", "draft", "sign", "commission", "fund", "moderate", "publish",
    ]

    /// "will visit", "could begin".
    private func isWilled(_ verb: Int, _ around: Range<Int>) -> Bool {
        words[verb].xpos == "VB"
            && around.contains { words[$0].head == verb && words[$0].xpos == "MD" && $0 < verb }
    }

    /// "A commission led by Judge Doe found": a participle with "by" that was taken for the sentence's verb,
    /// and the doer behind it for the subject of the verb that follows.
    mutating func mendReducedPassive(_ participle: Int, _ sentence: Range<Int>) {
        let around = near(participle, sentence)
        guard ["VBN", "VBD"].contains(words[participle].xpos), participle + 1 < sentence.upperBound,
            tokens[participle + 1].lower == "by",
            let verb = around.first(where: {
                $0 > participle && words[$0].head == participle
                    && (words[$0].hasTense || isWilled($0, around))
            }),
            words[participle + 1].relation == "mark" || words[participle + 1].relation == "case"
        else { return }
        guard
            !around.contains(where: {
                words[$0].head == participle && words[$0].relation.hasPrefix("aux")
            }),
            let noun = around.last(where: {
                $0 < participle && words[$0].head == participle
                    && words[$0].relation.hasPrefix("nsubj")
            }),
            let doer = around.first(where: {
                $0 > participle && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }), doer < verb
        else { return }
        for index in around
        where words[index].head == participle && index != noun && index != verb
            && (index < noun || index > verb)
        {
            words[index].head = verb
        }
        (words[verb].head, words[verb].relation) = (
            words[participle].head, words[participle].relation
        )
        (words[noun].head, words[noun].relation) = (verb, "nsubj")
        (words[participle].head, words[participle].relation) = (noun, "acl")
        (words[doer].head, words[doer].relation) = (participle, "obl:agent")
        (words[participle + 1].head, words[participle + 1].relation) = (doer, "case")
    }

    /// What a report can tell in the passive without "was": "Two killed in Lopburg."
    private static let harming: Set<String> = [
        "kill", "injure", "wound", "hurt", "arrest", "detain", "shoot", "stab", "evacuate",
        "displace", "destroy", "damage", "charge", "sentence", "convict",
    ]

    /// "near the town, Doe said": a proper name in a noun's place is no adjective.
    mutating func mendProperAdjective(_ index: Int) {
        guard words[index].upos == "ADJ", ["NNP", "NNPS"].contains(words[index].xpos),
            ["nsubj", "nsubj:pass", "obj", "iobj", "obl", "nmod", "nmod:poss", "appos"].contains(
                words[index].relation)
        else { return }
        words[index].upos = "PROPN"
    }

    /// "told the court that he was “innocent”": what has a subject and "was" is a clause, no second one who
    /// was told.
    mutating func mendPredicateAsObject(_ index: Int, _ sentence: Range<Int>) {
        guard ["obj", "iobj"].contains(words[index].relation), let verb = words[index].head,
            verb < index
        else { return }
        let children = near(index, sentence).filter { words[$0].head == index && $0 < index }
        guard children.contains(where: { words[$0].relation == "cop" }),
            children.contains(where: { words[$0].relation.hasPrefix("nsubj") })
        else { return }
        words[index].relation = "ccomp"
    }

    /// "was released from custody on medical grounds by the minister": a name behind "by" did what a passive
    /// tells, unless the noun in front is itself somebody's work or deed.
    mutating func mendLowAgent(_ agent: Int, _ sentence: Range<Int>) {
        guard words[agent].relation == "nmod", words[agent].upos == "PROPN",
            let noun = words[agent].head, noun < agent, words[noun].relation == "obl",
            let verb = words[noun].head, verb < noun, words[verb].xpos == "VBN",
            near(agent, sentence).contains(where: {
                words[$0].head == agent && words[$0].relation == "case" && tokens[$0].lower == "by"
                    && $0 == noun + 1
            })
        else { return }
        let word = words[noun].lemma
        let children = near(verb, sentence).filter { words[$0].head == verb }
        guard lexicon.events[word]?.contains(where: { !$0.isVerb }) != true,
            lexicon.sayings[word] == nil,
            !lexicon.things.contains(word),
            children.contains(where: { words[$0].relation == "aux:pass" }),
            !children.contains(where: { words[$0].relation == "obl:agent" })
        else { return }
        attach(agent, to: verb, as: "obl:agent")
    }
}
