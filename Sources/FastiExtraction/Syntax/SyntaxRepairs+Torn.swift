internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Phrases that the parser has torn from the verb they belong to.
extension SyntaxRepairs {
    mutating func mendTorn(_ index: Int, _ sentence: Range<Int>) {
        mendCountedObject(index, sentence)
        mendPastAsNoun(index, sentence)
        mendCalledSubject(index, sentence)
        mendRange(index, sentence)
        mendThereAsPlace(index, sentence)
        mendDayBeforeThere(index, sentence)
        mendSecondOfRelative(index, sentence)
        mendSubjectOfSecondParticiple(index, sentence)
        mendObjectBeforeAs(index, sentence)
        mendSaidSubject(index, sentence)
        mendNounBeforePronoun(index, sentence)
        mendReducedPast(index, sentence)
        mendNamedAsWhat(index, sentence)
        mendSpanOfDeed(index, sentence)
        mendPartOfNumber(index, sentence)
        mendSayingBeforeSubject(index, sentence)
        mendNounRightBefore(index, sentence)
        mendFalsePassive(index, sentence)
        mendTakenBackBefore(index, sentence)
        mendDayBeforeGerund(index, sentence)
        mendBeforePreposition(index, sentence)
        mendDayOfLength(index, sentence)
        mendDayBehindAside(index, sentence)
    }

    /// What hangs on a word, in the order of the text.
    private func children(of index: Int, _ sentence: Range<Int>) -> [Int] {
        near(index, sentence).filter { words[$0].head == index }
    }

    private func subject(of verb: Int, _ sentence: Range<Int>) -> Int? {
        children(of: verb, sentence).first { words[$0].relation.hasPrefix("nsubj") && $0 < verb }
    }

    private func hasCase(_ noun: Int, _ sentence: Range<Int>) -> Bool {
        children(of: noun, sentence).contains { words[$0].relation == "case" && $0 < noun }
    }

    /// "have killed at least 107 civilians": what is counted behind a verb without an object is its object.
    private mutating func mendCountedObject(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "obl:unmarked", words[noun].xpos == "NNS",
            let verb = words[noun].head, verb < noun, words[verb].upos == "VERB",
            !isTime(noun), !FigureFinder.measures.contains(words[noun].lemma),
            !["time", "percent"].contains(words[noun].lemma)
        else { return }
        let below = children(of: noun, sentence)
        guard below.contains(where: { words[$0].relation == "nummod" }),
            !children(of: verb, sentence).contains(where: {
                ["obj", "aux:pass", "ccomp", "xcomp"].contains(words[$0].relation)
            })
        else { return }
        words[noun].relation = "obj"
    }

    /// "in Tuesday's southern Karst airport blast, officials said": a past with nothing of its own behind a noun is the
    /// noun that the one before it describes.
    private mutating func mendPastAsNoun(_ index: Int, _ sentence: Range<Int>) {
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
    private mutating func mendCalledSubject(_ index: Int, _ sentence: Range<Int>) {
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

    /// "18 to 20 women were hurt": the lower end belongs to what is counted.
    private mutating func mendRange(_ number: Int, _ sentence: Range<Int>) {
        guard words[number].upos == "NUM", number + 3 < sentence.upperBound,
            ["to", "or"].contains(tokens[number + 1].lower), words[number + 2].upos == "NUM",
            words[number + 2].relation == "nummod", let noun = words[number + 2].head,
            noun > number + 2, words[number + 1].head == noun,
            let head = words[number].head, head != noun, head != number + 2
        else { return }
        attach(number, to: noun, as: "nummod")
        attach(number + 1, to: number + 2, as: "cc")
    }

    /// "There his two children were born": a place, where the verb has a subject behind it.
    private mutating func mendThereAsPlace(_ there: Int, _ sentence: Range<Int>) {
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
    private mutating func mendDayBeforeThere(_ day: Int, _ sentence: Range<Int>) {
        guard words[day].relation.hasPrefix("nsubj"), let verb = words[day].head, day < verb,
            Self.days.contains(tokens[day].lower) || isTime(day),
            day + 1 < sentence.upperBound, tokens[day + 1].lower == "there",
            words[day + 1].relation == "expl"
        else { return }
        words[day].relation = "obl:unmarked"
    }

    /// "drew the anger of the Union, which withdrew its support and backed Karst": without a comma the second verb goes
    /// on from the one that "which" is the subject of.
    private mutating func mendSecondOfRelative(_ second: Int, _ sentence: Range<Int>) {
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
    private mutating func mendSubjectOfSecondParticiple(_ second: Int, _ sentence: Range<Int>) {
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

    /// "has rejected Doe's victory with 60 percent as the mood threatened to": what stands behind a verb without an
    /// object is its object, and "as" opens the clause behind.
    private mutating func mendObjectBeforeAs(_ verb: Int, _ sentence: Range<Int>) {
        guard ["parataxis", "ccomp", "conj"].contains(words[verb].relation),
            words[verb].upos == "VERB", words[verb].hasTense,
            let above = words[verb].head, above < verb, words[above].upos == "VERB",
            words[verb].relation == "parataxis" || lexicon.speech[words[above].lemma] == nil,
            let object = subject(of: verb, sentence), object > above,
            let last = (object + 1..<verb).last(where: { Self.isNominal(words[$0]) }),
            (last + 1..<verb).allSatisfy({ ["ADV", "AUX"].contains(words[$0].upos) }),
            let noun = phraseTop(of: last, behind: object), noun < verb,
            let mark = children(of: noun, sentence).first(where: {
                words[$0].relation == "case"
                    && ["as", "while", "after", "before", "when"].contains(tokens[$0].lower)
            }), mark > object,
            (above + 1..<object).allSatisfy({ isBelow($0, object) && tokens[$0].text != "," }),
            !children(of: above, sentence).contains(where: {
                ["obj", "cop"].contains(words[$0].relation)
            }),
            !children(of: verb, sentence).contains(where: {
                words[$0].relation == "cc" && $0 < verb
            })
        else { return }
        attach(object, to: above, as: "obj")
        attach(noun, to: verb, as: "nsubj")
        attach(mark, to: verb, as: "mark")
        words[verb].relation = "advcl"
    }

    /// The noun that a noun is a part of, not further to the front than another.
    private func phraseTop(of noun: Int, behind first: Int) -> Int? {
        var top = noun
        for _ in 0..<4 {
            guard words[top].relation.hasPrefix("nmod"), let above = words[top].head,
                above > first, Self.isNominal(words[above])
            else { break }
            if near(top, first..<noun + 1).contains(where: {
                words[$0].head == top && ["as", "while", "after"].contains(tokens[$0].lower)
            }) {
                break
            }
            top = above
        }
        return top
    }

    /// "said the captain and some of the crew were rescued": all of them are the subject of what is said.
    private mutating func mendSaidSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "conj", words[verb].upos == "VERB",
            let first = words[verb].head, first < verb, words[first].relation == "obj",
            let saying = words[first].head, saying < first,
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
    private mutating func mendNounBeforePronoun(_ verb: Int, _ sentence: Range<Int>) {
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
    private mutating func mendReducedPast(_ participle: Int, _ sentence: Range<Int>) {
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
                            && (["cc", "mark"].contains(words[$0].relation)
                                || words[$0].relation.hasPrefix("nsubj") && !hasCase($0, sentence))
                    }
            }),
            // "walked in, sat down".
            own.filter({ words[$0].relation == "conj" }).count < 2
        else { return }
        for child in children(of: verb, sentence) where words[child].relation.hasPrefix("nsubj") {
            attach(child, to: participle, as: "obl")
        }
        for child in own where child < subject || child > verb { words[child].head = verb }
        attach(verb, to: nil, as: "root")
        attach(subject, to: verb, as: "nsubj")
        attach(participle, to: subject, as: "acl")
        words[participle].xpos = "VBN"
    }

    private func isNaming(_ verb: Int) -> Bool {
        ["call", "name", "dub", "title", "entitle"].contains(words[verb].lemma)
    }

    /// "confirmed the arrest of Doe, who was named as the head": "as" stands with the nearest verb that asks for it.
    private mutating func mendNamedAsWhat(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "obl", let above = words[noun].head, above < noun,
            let link = children(of: noun, sentence).first(where: {
                words[$0].relation == "case" && tokens[$0].lower == "as"
            }), !Self.namedAs.contains(words[above].lemma),
            let verb = (above + 1..<link).last(where: {
                words[$0].relation.hasPrefix("acl") && words[$0].xpos == "VBN"
            }), Self.namedAs.contains(words[verb].lemma),
            !(verb + 1..<link).contains(where: { tokens[$0].text == "," })
        else { return }
        attach(noun, to: verb, as: "obl")
    }

    private static let namedAs: Set<String> = [
        "appoint", "confirm", "describe", "elect", "hail", "identify", "install", "know", "name",
        "nominate", "recognise", "recognize", "regard", "replace", "select", "serve",
    ]

    /// "signed an order on Friday imposing sanctions": the day is the verb's, and what it is said to impose the noun's.
    private mutating func mendDayBeforeGerund(_ day: Int, _ sentence: Range<Int>) {
        guard words[day].relation == "compound", Self.days.contains(tokens[day].lower),
            let noun = words[day].head, day + 1 < noun, tokens[day + 1].lower.hasSuffix("ing"),
            words[day + 1].head == noun, let link = day > sentence.lowerBound ? day - 1 : nil,
            words[link].relation == "case", words[link].head == noun,
            let verb = words[noun].head, verb < link, words[verb].upos == "VERB",
            let object = children(of: verb, sentence).last(where: {
                words[$0].relation == "obj" && $0 < link
            })
        else { return }
        attach(day, to: verb, as: "obl")
        attach(link, to: day, as: "case")
        words[day + 1].upos = "VERB"
        words[day + 1].xpos = "VBG"
        attach(day + 1, to: object, as: "acl")
        attach(noun, to: day + 1, as: "obj")
        for child in children(of: verb, sentence)
        where child > noun && words[child].relation == "obj" {
            attach(child, to: noun, as: "nmod")
        }
    }

    /// "accused them of filing claims from May 2020 to June 2021": how long it went on is told of the deed.
    private mutating func mendSpanOfDeed(_ start: Int, _ sentence: Range<Int>) {
        guard words[start].relation == "obl", let verb = words[start].head, verb < start,
            words[verb].upos == "VERB",
            children(of: start, sentence).contains(where: { tokens[$0].lower == "from" }),
            let end = children(of: verb, sentence).first(where: { index in
                index > start && words[index].relation == "obl"
                    && children(of: index, sentence).contains { tokens[$0].lower == "to" }
            }),
            let deed = (verb + 1..<start).last(where: { words[$0].xpos == "VBG" }),
            ["acl", "advcl"].contains(words[deed].relation),
            children(of: deed, sentence).contains(where: {
                ["of", "for", "with"].contains(tokens[$0].lower)
            }), NameFinder.calendar.contains(tokens[start].lower) || words[start].upos == "NUM"
        else { return }
        words[start].head = deed
        words[end].head = deed
    }

    /// "Thirteen of the breaches at the mine were found": of what they are a part.
    private mutating func mendPartOfNumber(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "obl", let verb = words[noun].head, noun < verb,
            let link = children(of: noun, sentence).first(where: {
                words[$0].relation == "case" && tokens[$0].lower == "of"
            }), link > sentence.lowerBound, words[link - 1].upos == "NUM",
            words[link - 1].head == verb, words[link - 1].relation.hasPrefix("nsubj")
        else { return }
        attach(noun, to: link - 1, as: "nmod")
    }

    /// "…, reports Monday's issue of the paper": who says it stands behind the verb.
    private mutating func mendSayingBeforeSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "parataxis", ["VBZ", "VBD"].contains(words[verb].xpos),
            lexicon.speech[words[verb].lemma] != nil, verb > sentence.lowerBound,
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
    private mutating func mendNounRightBefore(_ noun: Int, _ sentence: Range<Int>) {
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
    private mutating func mendFalsePassive(_ subject: Int, _ sentence: Range<Int>) {
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
    private mutating func mendTakenBackBefore(_ verb: Int, _ sentence: Range<Int>) {
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

    /// "fell 12% on Tuesday": what a preposition stands behind describes nothing behind it.
    private mutating func mendBeforePreposition(_ index: Int, _ sentence: Range<Int>) {
        guard ["compound", "nummod"].contains(words[index].relation),
            ["NOUN", "NUM", "SYM"].contains(words[index].upos), let noun = words[index].head,
            noun > index + 1, let verb = words[noun].head, verb < index,
            words[verb].upos == "VERB",
            words[index + 1].relation == "case", words[index + 1].head == noun,
            !isTime(index)
        else { return }
        let hasObject = children(of: verb, sentence).contains { words[$0].relation == "obj" }
        attach(index, to: verb, as: hasObject ? "obl:unmarked" : "obj")
    }

    /// "crashed on 14 August minutes after take-off": the day, and a length that counts from something else.
    private mutating func mendDayOfLength(_ day: Int, _ sentence: Range<Int>) {
        guard words[day].relation == "nummod", words[day].upos == "NUM",
            let length = words[day].head, length > day + 1,
            SyntaxTree.timeUnits.contains(words[length].lemma),
            NameFinder.calendar.contains(tokens[day + 1].lower), let verb = words[length].head,
            verb < day,
            let link = children(of: length, sentence).first(where: {
                words[$0].relation == "case" && $0 < day
            })
        else { return }
        attach(day, to: verb, as: "obl")
        attach(link, to: day, as: "case")
    }

    /// "threw out the conviction of Doe, who had spent years in prison, on Monday": behind the comma the sentence goes
    /// on with its own verb.
    private mutating func mendDayBehindAside(_ day: Int, _ sentence: Range<Int>) {
        guard words[day].relation == "obl",
            Self.days.contains(tokens[day].lower) || words[day].upos == "NUM",
            let link = children(of: day, sentence).first(where: { words[$0].relation == "case" }),
            link - 1 > sentence.lowerBound, tokens[link - 1].text == ",",
            let clause = words[day].head, clause < link, words[clause].upos == "VERB",
            words[clause].relation.hasPrefix("acl:relcl"), let noun = words[clause].head
        else { return }
        var verb = noun
        for _ in 0..<6 where words[verb].upos != "VERB" {
            guard let above = words[verb].head else { return }
            verb = above
        }
        guard words[verb].upos == "VERB", verb < clause,
            (noun..<clause).contains(where: { tokens[$0].text == "," })
        else { return }
        words[day].head = verb
    }
}
