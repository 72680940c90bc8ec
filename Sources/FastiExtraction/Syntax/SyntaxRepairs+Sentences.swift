internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Sentences whose verb the parser has not found.
extension SyntaxRepairs {
    /// "a judge in Lopburg, Ruritania found": the state behind a town's comma is no subject.
    mutating func mendPlaceAsSubject(_ verb: Int, _ sentence: Range<Int>) {
        let place = verb - 1
        guard words[verb].upos == "VERB", place - 3 > sentence.lowerBound,
            words[place].upos == "PROPN", words[place].head == verb,
            words[place].relation.hasPrefix("nsubj"), tokens[place - 1].text == ",",
            words[place - 2].upos == "PROPN", let noun = words[place - 2].head, noun < place - 2,
            words[noun].head == verb, words[noun].upos == "NOUN",
            ["in", "near", "at", "from", "of"].contains(tokens[place - 3].lower)
        else { return }
        attach(place, to: place - 2, as: "appos")
        words[noun].relation = "nsubj"
    }

    /// "AF1, flying to Lopburg, plunged into the sea.": a sentence that has no finite verb, and a participle
    /// behind a comma under the noun that it begins with.
    mutating func mendVerblessSentence(_ sentence: Range<Int>) {
        guard tokens[sentence.upperBound - 1].text == ".",
            let root = sentence.first(where: { words[$0].head == nil }),
            root - sentence.lowerBound < 6, root + 1 < sentence.upperBound,
            ["PROPN", "NOUN"].contains(words[root].upos), tokens[root + 1].text == ",",
            let verb = sentence.last(where: {
                $0 > root + 2 && ["acl", "advcl"].contains(words[$0].relation)
                    && words[$0].head.map { $0 < root + 6 } == true
                    && ["VBN", "VBD"].contains(words[$0].xpos) && tokens[$0 - 1].text == ","
            }), verb + 1 < sentence.upperBound, tokens[verb + 1].lower != "by"
        else { return }
        attach(verb, to: nil, as: "root")
        words[verb].xpos = "VBD"
        attach(root, to: verb, as: "nsubj")
        for index in sentence where words[index].head == root && index > verb {
            words[index].head = verb
        }
    }

    /// "A flood that hit nine towns killed 30": a past right behind the object of a relative clause, without a
    /// subject, is the verb of the noun that the sentence begins with.
    mutating func mendPastBehindRelative(_ verb: Int, _ sentence: Range<Int>) {
        let sought = soughtBefore(verb, sentence)
        guard words[verb].upos == "VERB",
            words[verb].xpos == "VBD"
                || words[verb].xpos == "VBN"
                    && lexicon.past(ofVerb: words[verb].lemma) == tokens[verb].lower
                    && near(verb, sentence).contains(where: { isObject($0, of: verb) }),
            ["xcomp", "conj", "advcl", "dep", "ccomp"].contains(words[verb].relation),
            let clause = words[verb].head, clause < verb - 1,
            words[clause].relation == "acl:relcl",
            let noun = words[clause].head, words[noun].head == nil, noun < clause,
            Self.isNominal(words[verb - 1]), sought != nil || isObject(verb - 1, of: clause),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb && $0 < verb && $0 != sought?.noun && $0 != sought?.mark
                    && ["mark", "cc", "nsubj", "nsubj:pass", "aux"].contains(words[$0].relation)
            })
        else { return }
        words[verb].xpos = "VBD"
        if let sought {
            attach(sought.noun, to: clause, as: "obl")
            attach(sought.mark, to: sought.noun, as: "case")
        }
        attach(verb, to: nil, as: "root")
        attach(noun, to: verb, as: "nsubj")
        for index in near(verb, sentence)
        where index > verb && (words[index].head == clause || words[index].head == noun) {
            words[index].head = verb
        }
    }

    /// "officers who had searched for Roe concluded": no past follows "for" and its subject; the noun is what the
    /// verb in front goes for.
    private func soughtBefore(_ verb: Int, _ sentence: Range<Int>) -> (noun: Int, mark: Int)? {
        guard words[verb].relation == "advcl",
            let noun = child(of: verb, sentence, { $0 == "nsubj" }), noun + 1 == verb,
            let mark = child(of: verb, sentence, { $0 == "mark" }), mark < noun,
            tokens[mark].lower == "for"
        else { return nil }
        return (noun, mark)
    }

    /// "The mill remains ready to pay us and our friends": a finite verb with a subject is nobody's subject.
    mutating func mendVerbAsSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation.hasPrefix("nsubj"), words[verb].upos == "VERB",
            isFiniteWord(verb), let noun = words[verb].head, noun > verb,
            Self.isNominal(words[noun]),
            let above = words[noun].head,
            near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 < verb
            }),
            let before = (verb + 1..<noun).last(where: {
                Self.isNominal(words[$0]) && words[$0].head != noun
            }), !isBelow(above, verb)
        else { return }
        attach(
            verb, to: above, as: words[above].upos == "VERB" && above < verb ? "ccomp" : "parataxis"
        )
        attach(noun, to: before, as: "conj")
        guard isBelow(before, noun) else { return }
        attach(noun, to: verb, as: "obl")
    }

    /// "02:53 The master called Coast Radio.": a participle with an object is the verb of a sentence that has
    /// no other.
    mutating func mendBareSentence(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].relation == "acl", words[participle].xpos == "VBN",
            let noun = words[participle].head, noun < participle, participle - noun < 8,
            // "police in Lopburg used".
            (noun + 1..<participle).allSatisfy({
                tokens[$0].kind == .word && isBelow($0, noun) && words[$0].upos != "VERB"
            }),
            tokens[sentence.upperBound - 1].text == ".", sentence.count < 60,
            lexicon.past(ofVerb: words[participle].lemma) == tokens[participle].lower,
            let object = sentence.first(where: {
                words[$0].head == participle && $0 > participle
                    && (["obj", "iobj", "xcomp"].contains(words[$0].relation)
                        // "The party called on Doe to resign."
                        || words[$0].relation == "obl" && words[participle].lemma == "call"
                            && tokens[participle + 1].lower == "on")
            }), Self.isNominal(words[object]),
            !sentence.contains(where: { isFiniteWord($0) })
        else { return }
        words[participle].xpos = "VBD"
        attach(participle, to: words[noun].head, as: words[noun].head == nil ? "root" : "parataxis")
        attach(noun, to: participle, as: "nsubj")
        if words[object].relation != "obl" { words[object].relation = "obj" }
        for index in sentence where words[index].head == noun && index != participle {
            // "On Thursday, police used".
            if index > participle || words[index].relation.hasPrefix("obl")
                || words[index].relation == "advmod"
            {
                words[index].head = participle
            }
        }
    }

    /// "The premier speaking to the council called the pact void.": the finite verb tells the sentence, not
    /// the participle that was taken for it.
    mutating func mendParticipleSentence(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBG", words[participle].head == nil else { return }
        let around = near(participle, sentence)
        let children = around.filter { words[$0].head == participle }
        guard
            !isHelped(children),
            let subject = children.last(where: {
                $0 < participle && words[$0].relation.hasPrefix("nsubj")
            }),
            let verb = around.first(where: { isBareFinite($0, after: participle, around) })
        else { return }
        attach(verb, to: nil, as: "root")
        words[subject].head = verb
        attach(participle, to: subject, as: "acl")
        for index in children where index < subject || index > verb { words[index].head = verb }
    }

    /// A past or present that has no subject of its own and no word that makes it a clause of another.
    private func isBareFinite(_ index: Int, after participle: Int, _ around: Range<Int>) -> Bool {
        index > participle && words[index].upos == "VERB"
            && ["VBD", "VBZ"].contains(words[index].xpos)
            && ["acl", "ccomp", "conj", "parataxis", "dep"].contains(words[index].relation)
            && tokens[index - 1].kind == .word
            && !around.contains {
                words[$0].head == index
                    && (words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "mark")
            }
    }

    /// "Jane Doe, nicknamed “the chef”, was born": the verb behind an aside between commas is about the name
    /// that the sentence begins with, not about a noun of the aside.
    mutating func mendSubjectBeforeAside(_ sentence: Range<Int>) {
        let start = sentence.lowerBound
        guard let comma = sentence.prefix(8).first(where: { tokens[$0].text == "," }),
            comma > start,
            (start..<comma).allSatisfy({
                ["PROPN", "DET", "ADJ", "NOUN"].contains(words[$0].upos)
            }), words[comma - 1].upos == "PROPN",
            let close = sentence.dropFirst(comma + 2 - start).dropLast(2).prefix(22).first(where: {
                tokens[$0].text == "," && isFiniteWord($0 + 1)
            }), !(comma + 1..<close).contains(where: isFiniteWord)
        else { return }
        let opening = close + 1
        let verb = words[opening].upos == "AUX" ? words[opening].head ?? opening : opening
        let subjects = near(verb, sentence).filter {
            words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
        }
        guard subjects.count == 1, let wrong = subjects.first, (comma..<close).contains(wrong)
        else {
            return
        }
        let name = (start..<comma).first { index in
            words[index].head.map { !(start..<comma).contains($0) } ?? true
        }
        guard let name else { return }
        attach(name, to: verb, as: words[wrong].relation)
        attach(wrong, to: name, as: "appos")
    }

    func isFiniteWord(_ index: Int) -> Bool {
        ["VERB", "AUX"].contains(words[index].upos)
            && words[index].isFinite
    }

    /// "All parties in the house, with the exception of one, agreed": the verb at the end tells the sentence,
    /// not what stands between its subject and it.
    mutating func mendVerbUnderSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBD", words[verb].relation == "acl",
            let noun = words[verb].head, words[noun].head == nil, noun < verb,
            tokens[verb - 1].text == ",",
            let inner = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 < verb
            }),
            let mark = near(verb, sentence).first(where: {
                words[$0].head == verb && words[$0].relation == "mark" && $0 < inner
                    && ["with", "except", "including", "at", "in", "on", "under", "among"]
                        .contains(tokens[$0].lower)
            }), mark > noun
        else { return }
        for index in sentence where words[index].head == noun && index > verb {
            words[index].head = verb
        }
        attach(verb, to: nil, as: "root")
        attach(noun, to: verb, as: "nsubj")
        words[inner].relation = "obl"
        attach(mark, to: inner, as: "case")
    }

    /// "The forces entered the south to fight": a sentence's verb is no infinitive with a subject; the participle
    /// behind the subject, taken for an adjective, is the verb.
    mutating func mendInfinitiveRoot(_ infinitive: Int, _ sentence: Range<Int>) {
        guard words[infinitive].head == nil, words[infinitive].xpos == "VB",
            infinitive > sentence.lowerBound + 2, tokens[infinitive - 1].lower == "to",
            let subject = near(infinitive, sentence).first(where: {
                words[$0].head == infinitive && $0 < infinitive
                    && words[$0].relation.hasPrefix("nsubj")
            }), subject + 2 < infinitive
        else { return }
        let verb = subject + 1
        guard tokens[verb].lower.hasSuffix("ed"), ["JJ", "VBN", "VBD"].contains(words[verb].xpos),
            ["amod", "acl"].contains(words[verb].relation)
        else { return }
        let object = words[verb].head.flatMap { $0 > verb && $0 < infinitive ? $0 : nil }
        for index in near(infinitive, sentence)
        where words[index].head == infinitive && (index < verb || tokens[index].text == ".") {
            words[index].head = verb
        }
        words[verb].upos = "VERB"
        words[verb].xpos = "VBD"
        attach(verb, to: nil, as: "root")
        attach(infinitive, to: verb, as: "advcl")
        if let object {
            attach(object, to: verb, as: "obj")
        }
    }

    /// "A mission to end a crisis that has killed 500 people ended in failure": the noun behind the verb of a
    /// relative clause or an infinitive is its object, and the verb behind that is the sentence's.
    mutating func mendRelativeSwallowing(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "ccomp", ["VBD", "VBZ"].contains(words[verb].xpos),
            let clause = words[verb].head, clause < verb, words[clause].upos == "VERB",
            lexicon.speech[words[clause].lemma] == nil,
            lexicon.attitudes[words[clause].lemma] == nil
        else { return }
        let isInfinitive = words[clause].relation == "acl" && words[clause].xpos == "VB"
        guard isInfinitive || words[clause].relation == "acl:relcl" else { return }
        let around = near(verb, sentence)
        guard
            let object = around.first(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 < verb
            }), object > clause, isInfinitive || object + 1 == verb,
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation == "mark"
                    || words[$0].head == clause && words[$0].relation == "obj"
            })
        else { return }
        var top = clause
        for _ in 0..<6 {
            guard let head = words[top].head else { break }
            top = head
        }
        guard words[top].head == nil, Self.isNominal(words[top]), top < clause else { return }
        for index in around where index > verb && words[index].head == top {
            words[index].head = verb
        }
        attach(object, to: clause, as: "obj")
        attach(verb, to: nil, as: "root")
        attach(top, to: verb, as: "nsubj")
    }
}
