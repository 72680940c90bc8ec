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
        mendParticipleAsRoot(index, sentence)
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
    func children(of index: Int, _ sentence: Range<Int>) -> [Int] {
        near(index, sentence).filter { words[$0].head == index }
    }

    func subject(of verb: Int, _ sentence: Range<Int>) -> Int? {
        children(of: verb, sentence).first { words[$0].relation.hasPrefix("nsubj") && $0 < verb }
    }

    func hasCase(_ noun: Int, _ sentence: Range<Int>) -> Bool {
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
