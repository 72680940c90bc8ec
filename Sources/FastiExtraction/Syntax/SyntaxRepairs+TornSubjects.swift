internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Subjects that the parser has torn from the verb they belong to, and verbs it has taken for another's.
extension SyntaxRepairs {
    /// "in Tuesday's southern Karst airport blast, officials said": a past with nothing of its own behind a noun is the
    /// noun that the one before it describes.
    mutating func mendPastAsNoun(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].xpos == "VBD", words[index].relation == "acl",
            !tokens[index].lower.hasSuffix("ed"), let noun = words[index].head, noun == index - 1,
            Self.isNominal(words[noun]), index + 1 < sentence.upperBound,
            tokens[index + 1].kind == .punctuation,
            children(of: index, sentence).allSatisfy({ words[$0].relation == "punct" })
        else { return }
        let (head, relation) = (words[noun].head, words[noun].relation)
        for child in children(of: noun, sentence) where child != index { words[child].head = index }
        words[index].upos = "NOUN"
        words[index].xpos = "NN"
        attach(index, to: head, as: relation)
        attach(noun, to: index, as: "compound")
    }

    /// "On the same day, airstrikes near the complex hit": a noun taken for a call is the subject; what has a
    /// preposition is none.
    mutating func mendCalledSubject(_ index: Int, _ sentence: Range<Int>) {
        guard ["discourse", "vocative", "dep"].contains(words[index].relation),
            tokens[index].kind == .word, tokens[index].text.utf8.count > 4,
            index + 1 < sentence.upperBound, words[index + 1].upos == "ADP",
            let subject = words[index + 1].head, subject > index,
            words[subject].relation.hasPrefix("nsubj"), let verb = words[subject].head,
            subject < verb, words[verb].upos == "VERB",
            words[index].head == verb || words[index].head == subject
        else { return }
        if words[index].upos != "PROPN" {
            words[index].upos = "NOUN"
            words[index].xpos = tokens[index].lower.hasSuffix("s") ? "NNS" : "NN"
        }
        attach(index, to: verb, as: words[subject].relation)
        attach(subject, to: index, as: "nmod")
    }

    /// "There his two children were born": a place, where the verb has a subject behind it.
    mutating func mendThereAsPlace(_ there: Int, _ sentence: Range<Int>) {
        guard words[there].relation == "expl", tokens[there].lower == "there",
            let verb = words[there].head, verb > there, words[verb].upos == "VERB",
            children(of: verb, sentence).contains(where: {
                words[$0].relation.hasPrefix("nsubj") && $0 > there && $0 < verb
            })
        else { return }
        words[there].upos = "ADV"
        words[there].xpos = "RB"
        words[there].relation = "advmod"
    }

    /// "Last Tuesday there was an attack": the day is no subject.
    mutating func mendDayBeforeThere(_ day: Int, _ sentence: Range<Int>) {
        guard words[day].relation.hasPrefix("nsubj"), let verb = words[day].head, day < verb,
            Self.days.contains(tokens[day].lower) || isTime(day),
            day + 1 < sentence.upperBound, tokens[day + 1].lower == "there",
            words[day + 1].relation == "expl"
        else { return }
        words[day].relation = "obl:unmarked"
    }

    /// "drew the anger of the Union, which withdrew its support and backed Karst": without a comma the second verb goes
    /// on from the one that "which" is the subject of.
    mutating func mendSecondOfRelative(_ second: Int, _ sentence: Range<Int>) {
        guard words[second].relation == "conj", words[second].upos == "VERB",
            let main = words[second].head, main < second, words[main].upos == "VERB",
            words[main].xpos == words[second].xpos, words[second].hasTense
        else { return }
        let own = children(of: second, sentence)
        guard let link = own.first(where: { words[$0].relation == "cc" && $0 < second }),
            tokens[link].lower == "and",
            !own.contains(where: { words[$0].relation.hasPrefix("nsubj") }),
            let relative = (main + 1..<link).last(where: { index in
                words[index].relation.hasPrefix("acl:relcl")
                    && words[index].xpos == words[second].xpos
                    && children(of: index, sentence).contains {
                        ["who", "which"].contains(tokens[$0].lower)
                            && words[$0].relation.hasPrefix("nsubj") && $0 > main
                            && tokens[$0 - 1].text == ","
                    }
            }),
            !(relative + 1..<link).contains(where: { tokens[$0].kind == .punctuation })
        else { return }
        words[second].head = relative
    }

    /// "was arrested on Monday, handed six days and charged": participles that share an auxiliary, the first of which
    /// has lost its subject to the second.
    mutating func mendSubjectOfSecondParticiple(_ second: Int, _ sentence: Range<Int>) {
        guard words[second].relation == "conj", ["VBD", "VBN"].contains(words[second].xpos),
            let first = words[second].head, first < second, words[first].xpos == "VBN",
            let subject = subject(of: second, sentence), subject < first,
            children(of: first, sentence).contains(where: { words[$0].relation == "aux:pass" }),
            self.subject(of: first, sentence) == nil
        else { return }
        attach(subject, to: first, as: "nsubj:pass")
        words[second].xpos = "VBN"
        for child in children(of: second, sentence) where words[child].relation == "obj" {
            words[child].relation = "obl:unmarked"
        }
    }

    /// "said the captain and some of the crew were rescued": all of them are the subject of what is said.
    mutating func mendSaidSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "conj", words[verb].upos == "VERB",
            let first = words[verb].head, first < verb,
            words[first].relation == "obj" || words[first].relation == "obl:unmarked",
            !isTime(first), let saying = words[first].head, saying < first,
            lexicon.speech[words[saying].lemma] != nil,
            let second = subject(of: verb, sentence), second > first,
            let link = children(of: verb, sentence).first(where: { words[$0].relation == "cc" }),
            link > first, link < second
        else { return }
        attach(first, to: verb, as: words[second].relation)
        attach(second, to: first, as: "conj")
        attach(link, to: second, as: "cc")
        attach(verb, to: saying, as: "ccomp")
    }

    /// "mounted raids that passed the lines, and in May, they staged": a noun in front of the comma is no subject of a
    /// verb that has a pronoun for one.
    mutating func mendNounBeforePronoun(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", words[verb].relation == "advcl",
            let above = words[verb].head, above < verb
        else { return }
        let subjects = children(of: verb, sentence).filter {
            words[$0].relation.hasPrefix("nsubj") && $0 < verb
        }
        guard subjects.count == 2, subjects[0] > above,
            ["they", "he", "she", "we", "it"].contains(tokens[subjects[1]].lower),
            (subjects[0] + 1..<subjects[1]).contains(where: { tokens[$0].text == "," }),
            let link = (subjects[0] + 1..<subjects[1]).first(where: {
                ["and", "but"].contains(tokens[$0].lower) && tokens[$0 - 1].text == ","
            })
        else { return }
        let hasObject = children(of: above, sentence).contains { words[$0].relation == "obj" }
        attach(subjects[0], to: above, as: hasObject ? "obl:unmarked" : "obj")
        attach(link, to: verb, as: "cc")
        words[verb].relation = "conj"
    }

    /// "A town in the east sandwiched between two areas came under fire", "a group called the Front, backed by Karst,
    /// emerged": a past that only says which, taken for the sentence's verb.
    mutating func mendReducedPast(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].head == nil, words[participle].xpos == "VBD",
            tokens[participle].lower.hasSuffix("ed"),
            lexicon.speech[words[participle].lemma] == nil || isNaming(participle),
            participle + 1 < sentence.upperBound,
            words[participle + 1].upos == "ADP" || isNaming(participle),
            let subject = subject(of: participle, sentence),
            Self.isNominal(words[subject]),
            subject == participle - 1 || isBelow(participle - 1, subject)
        else { return }
        let own = children(of: participle, sentence)
        guard !own.contains(where: { words[$0].relation.hasPrefix("aux") }),
            let verb = own.first(where: { index in
                index > participle && words[index].upos == "VERB" && words[index].xpos == "VBD"
                    && ["conj", "ccomp", "parataxis"].contains(words[index].relation)
                    && !children(of: index, sentence).contains {
                        $0 < index
                            && (words[$0].relation == "cc"
                                || words[$0].relation == "mark" && tokens[$0].lower != "between"
                                || words[$0].relation.hasPrefix("nsubj")
                                    && !hasCase($0, sentence) && !isBehindBetween($0, sentence))
                    }
            }),
            // "closed over a rise in prices announced by the government".
            verb + 1 < sentence.upperBound, tokens[verb + 1].lower != "by",
            // "resigned as mayor in 1991, moved to the coast and died": listed verbs.
            isNaming(participle)
                || !(participle..<verb).contains(where: { tokens[$0].kind == .punctuation }),
            own.filter({ words[$0].relation == "conj" }).count < 2
        else { return }
        for child in children(of: verb, sentence) where words[child].relation.hasPrefix("nsubj") {
            attach(child, to: participle, as: "obl")
        }
        if let between = children(of: verb, sentence).first(where: {
            words[$0].relation == "mark" && $0 < verb
        }), let noun = (between + 1..<verb).last(where: { words[$0].head == participle }) {
            attach(between, to: noun, as: "case")
        }
        makeVerb(verb, insteadOf: participle, of: subject, sentence)
    }

    private func isBehindBetween(_ noun: Int, _ sentence: Range<Int>) -> Bool {
        let opening = children(of: noun, sentence).min() ?? noun
        return opening > sentence.lowerBound && tokens[min(opening, noun) - 1].lower == "between"
    }

    /// "The trial of three men accused of plotting a raid opened in Lopburg": a participle that describes somebody has
    /// taken the place of the verb, which describes the last noun.
    mutating func mendParticipleAsRoot(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].head == nil, words[participle].xpos == "VBN",
            let subject = subject(of: participle, sentence),
            isBelow(participle - 1, subject),
            !children(of: participle, sentence).contains(where: {
                words[$0].relation.hasPrefix("aux") || words[$0].relation == "conj"
            }),
            let verb = (participle + 1..<sentence.upperBound).first(where: {
                words[$0].xpos == "VBD" && words[$0].relation == "acl" && words[$0].head == $0 - 1
            }),
            !(participle..<verb).contains(where: { tokens[$0].kind == .punctuation }),
            verb + 1 < sentence.upperBound, tokens[verb + 1].lower != "by"
        else { return }
        makeVerb(verb, insteadOf: participle, of: subject, sentence)
        if let described = children(of: subject, sentence).last(where: { $0 == participle - 1 }) {
            words[participle].head = described
        }
    }

    /// Makes `verb` the sentence's and `participle`, which was it, a description of its subject.
    private mutating func makeVerb(
        _ verb: Int, insteadOf participle: Int, of subject: Int, _ sentence: Range<Int>
    ) {
        for child in children(of: participle, sentence) where child < subject || child > verb {
            words[child].head = verb
        }
        attach(verb, to: nil, as: "root")
        attach(subject, to: verb, as: "nsubj")
        attach(participle, to: subject, as: "acl")
        words[participle].xpos = "VBN"
    }

    private func isNaming(_ verb: Int) -> Bool {
        ["call", "name", "dub", "title", "entitle"].contains(words[verb].lemma)
    }

    /// "…, reports Monday's issue of the paper": who says it stands behind the verb.
    mutating func mendSayingBeforeSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "parataxis", ["VBZ", "VBD"].contains(words[verb].xpos),
            // Not "denied any fault", "announced a plan".
            ["report", "say", "write"].contains(words[verb].lemma), verb > sentence.lowerBound,
            tokens[verb - 1].text == "," || tokens[verb - 1].isClosingQuote
        else { return }
        let own = children(of: verb, sentence)
        guard let teller = own.first(where: { words[$0].relation == "obj" && $0 > verb }),
            !own.contains(where: {
                words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "ccomp"
            })
        else { return }
        words[teller].relation = "nsubj"
    }

    /// "Fighting broke out": a noun right in front of a past that has no other subject.
    mutating func mendNounRightBefore(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].upos == "NOUN", let verb = words[noun].head, verb == noun + 1,
            words[verb].xpos == "VBD",
            ["amod", "compound", "aux:pass", "aux", "nsubj:pass", "obl"].contains(
                words[noun].relation),
            !hasCase(noun, sentence), !isTime(noun),
            subject(of: verb, sentence).map({ $0 == noun }) ?? true
        else { return }
        words[noun].relation = "nsubj"
    }

    /// "rebels and forces have killed hundreds": what has an object, and no "been", is no passive.
    mutating func mendFalsePassive(_ subject: Int, _ sentence: Range<Int>) {
        guard words[subject].relation == "nsubj:pass", let verb = words[subject].head,
            verb > subject, words[verb].upos == "VERB"
        else { return }
        let own = children(of: verb, sentence)
        guard own.contains(where: { ["have", "has", "had"].contains(tokens[$0].lower) }),
            own.contains(where: { words[$0].relation == "obj" }),
            !own.contains(where: {
                words[$0].relation == "aux:pass"
                    || ["been", "was", "were", "is", "are"].contains(tokens[$0].lower)
            })
        else { return }
        words[subject].relation = "nsubj"
    }

    /// "The union struck back on Thursday, a day after Karst expelled its envoy": nobody takes a verb back in writing.
    mutating func mendTakenBackBefore(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "reparandum", words[verb].xpos == "VBD",
            let second = words[verb].head, second > verb, words[second].head == nil,
            subject(of: verb, sentence) != nil,
            children(of: second, sentence).contains(where: {
                words[$0].relation == "mark" && $0 > verb
                    && ["after", "before", "when", "as", "while"].contains(tokens[$0].lower)
            })
        else { return }
        attach(verb, to: nil, as: "root")
        attach(second, to: verb, as: "advcl")
    }
}
