internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Relative clauses that the parser takes for the sentence.
extension SyntaxRepairs {
    /// "Doe, who became its head, will be replaced": a verb with a relative pronoun and a noun before that for
    /// its subjects describes the noun; the sentence is told by the verb behind.
    mutating func mendSwallowedSentence(_ verb: Int, _ sentence: Range<Int>) {
        let around = near(verb, sentence)
        guard words[verb].upos == "VERB",
            let pronoun = around.first(where: {
                $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
                    && ["who", "which", "that"].contains(tokens[$0].lower)
            }),
            let noun = around.last(where: {
                $0 < pronoun && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            let main = around.first(where: {
                $0 > verb && isSentence($0, swallowedBy: verb, around)
            })
        else { return }
        let isSetOff = tokens[pronoun - 1].text == ","
        guard !isSetOff || (verb..<main).contains(where: { tokens[$0].text == "," }) else { return }
        for index in around where words[index].head == main && index < main && index > verb {
            // Whatever stood in for the subject belongs to the clause before.
            if words[index].relation.hasPrefix("nsubj") {
                attach(index, to: verb, as: "obj")
            }
        }
        for index in around where words[index].head == verb && index < noun {
            words[index].head = main
        }
        attach(main, to: words[verb].head, as: words[verb].relation)
        attach(noun, to: main, as: "nsubj")
        attach(verb, to: noun, as: "acl:relcl")
    }

    /// "In a letter, Doe, who bought the firm, said it was late": what "who" does describes the noun in front of
    /// it, where that is the subject of another verb behind.
    mutating func mendParentRelative(_ pronoun: Int, _ sentence: Range<Int>) {
        mendAddressed(pronoun, sentence)
        guard ["who", "which"].contains(tokens[pronoun].lower),
            words[pronoun].relation.hasPrefix("nsubj"), let verb = words[pronoun].head,
            verb > pronoun, words[verb].relation != "acl:relcl", pronoun > sentence.lowerBound + 1,
            tokens[pronoun - 1].text == ",",
            let noun = (max(sentence.lowerBound, pronoun - 8)..<pronoun - 1).last(where: { index in
                words[index].relation.hasPrefix("nsubj")
                    && words[index].head.map { $0 > verb && words[$0].head == verb } == true
            }), let main = words[noun].head
        else { return }
        attach(main, to: words[verb].head, as: words[verb].relation)
        attach(verb, to: noun, as: "acl:relcl")
        for index in near(verb, sentence) where words[index].head == verb && index < noun {
            words[index].head = main
        }
    }

    /// "Jane Doe, who says she lost her job, …": nobody speaks to her.
    private mutating func mendAddressed(_ pronoun: Int, _ sentence: Range<Int>) {
        guard tokens[pronoun].lower == "who", words[pronoun].relation.hasPrefix("nsubj"),
            let verb = words[pronoun].head, verb > pronoun, pronoun > sentence.lowerBound + 1,
            tokens[pronoun - 1].text == ",", words[pronoun - 2].relation == "vocative",
            words[pronoun - 2].head == verb
        else { return }
        let name = pronoun - 2
        attach(name, to: words[verb].head, as: words[verb].relation)
        attach(verb, to: name, as: "acl:relcl")
    }

    /// "The result: nine civilians killed": what stands in front of a colon only announces the rest.
    mutating func mendAnnouncement(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation.hasPrefix("nsubj"), let verb = words[noun].head, noun + 1 < verb,
            tokens[noun + 1].text == ":",
            let subject = (noun + 2..<verb).first(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[noun].relation = "parataxis"
        if words[verb].xpos == "VBN" { words[subject].relation = "nsubj:pass" }
    }

    /// A finite verb, or a noun with "was", that hangs on a clause which it is no part of.
    private func isSentence(_ index: Int, swallowedBy verb: Int, _ around: Range<Int>) -> Bool {
        guard words[index].head == verb,
            ["ccomp", "parataxis", "obj", "xcomp", "advcl", "dep"].contains(words[index].relation)
        else { return false }
        // ", who leads the union, had called it".
        if words[index].relation == "parataxis", ["VBD", "VBZ"].contains(words[index].xpos),
            tokens[index - 1].text == ","
        {
            return true
        }
        let children = around.filter { words[$0].head == index && $0 < index }
        guard !children.contains(where: { words[$0].relation == "mark" }) else { return false }
        return children.contains { child in
            words[child].isFinite
                && (words[child].relation.hasPrefix("aux") || words[child].relation == "cop")
        }
    }

    /// "a crowd, which police said had grown": the pronoun is the subject of what was said.
    mutating func mendReportedRelative(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", words[verb].relation == "acl:relcl" else { return }
        let around = near(verb, sentence)
        let subjects = around.filter {
            $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
        }
        guard subjects.count == 2, ["which", "who", "that"].contains(tokens[subjects[0]].lower),
            lexicon.speech[words[verb].lemma] != nil,
            let told = around.first(where: {
                $0 > verb && words[$0].head == verb && words[$0].relation == "ccomp"
            }),
            !around.contains(where: {
                words[$0].head == told && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[subjects[0]].head = told
    }

    /// "A man whose house was a factory was arrested": what was a factory was the house.
    mutating func mendWhose(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation.hasPrefix("nsubj"), let predicate = words[noun].head,
            noun + 2 < predicate, tokens[noun + 1].lower == "whose",
            words[predicate].relation.hasPrefix("nsubj"), let verb = words[predicate].head,
            verb > predicate,
            near(noun, sentence).contains(where: {
                words[$0].head == predicate && words[$0].relation == "cop"
            }),
            let owned = near(noun, sentence).first(where: {
                $0 > noun + 1 && $0 < predicate && words[$0].head == noun
                    && Self.isNominal(words[$0])
            })
        else { return }
        attach(noun, to: verb, as: words[predicate].relation)
        attach(predicate, to: noun, as: "acl:relcl")
        attach(owned, to: predicate, as: "nsubj")
    }

    /// "its options in relation to Karst, which had announced a merger": what stands behind a phrase that only
    /// joins two things describes the second.
    mutating func mendRelationRelative(_ clause: Int, _ sentence: Range<Int>) {
        guard words[clause].relation == "acl:relcl", let noun = words[clause].head,
            Self.joining.contains(tokens[noun].lower), noun > sentence.lowerBound, noun < clause,
            ["in", "on", "with"].contains(tokens[noun - 1].lower),
            let second = (noun + 1..<clause).first(where: {
                words[$0].head == noun && words[$0].relation == "nmod"
            })
        else { return }
        words[clause].head = second
    }

    private static let joining: Set<String> = [
        "addition", "aftermath", "behalf", "comparison", "connection", "contrast", "face", "favor",
        "favour", "front", "light", "line", "opposition", "reaction", "reference", "regard",
        "relation", "respect", "response", "spite", "support", "wake",
    ]

    /// "condemned the attacks, in which one was killed": what is condemned is no subject of the clause behind "in
    /// which".
    mutating func mendInWhich(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "ccomp", let main = words[verb].head, main < verb,
            words[main].upos == "VERB"
        else { return }
        let around = near(verb, sentence)
        let subjects = around.filter {
            words[$0].head == verb && words[$0].relation.hasPrefix("nsubj") && $0 < verb
                && $0 > main
        }
        guard subjects.count == 2,
            let which = (subjects[0] + 1..<subjects[1]).last(where: {
                words[$0].xpos == "WDT" && words[$0 - 1].upos == "ADP"
            }),
            !around.contains(where: {
                words[$0].head == main && words[$0].relation == "obj"
                    || words[$0].head == verb && words[$0].relation == "mark"
            })
        else { return }
        attach(subjects[0], to: main, as: "obj")
        for index in around where index < subjects[0] && words[index].head == verb {
            words[index].head = main
        }
        attach(verb, to: subjects[0], as: "acl:relcl")
        attach(which, to: verb, as: "obl")
    }

    /// "faces choices on the firm, which has made a loss": several things do not make it; the one right in front of
    /// the comma does.
    mutating func mendRelativeOfSeveral(_ pronoun: Int, _ sentence: Range<Int>) {
        guard words[pronoun].xpos == "WDT", pronoun > sentence.lowerBound + 2,
            tokens[pronoun - 1].text == ",", let verb = words[pronoun].head, verb > pronoun,
            words[verb].relation == "acl:relcl", let noun = words[verb].head, noun < pronoun - 2,
            ["NNS", "NNPS"].contains(words[noun].xpos),
            ["NN", "NNP"].contains(words[pronoun - 2].xpos),
            ["is", "has", "was"].contains(tokens[pronoun + 1].lower)
        else { return }
        var nearest = pronoun - 2
        while let head = words[nearest].head, head > noun, head < pronoun { nearest = head }
        guard words[nearest].head == noun else { return }
        words[verb].head = nearest
    }

    /// "a report that soldiers had shot three men": a clause with a subject and an object of its own describes no noun,
    /// but tells what the noun says.
    mutating func mendContentOfNoun(_ that: Int, _ sentence: Range<Int>) {
        guard tokens[that].lower == "that", words[that].relation == "obj",
            let verb = words[that].head, verb > that, words[verb].relation == "acl:relcl",
            words[verb].head == that - 1, words[that - 1].upos == "NOUN",
            near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation == "obj" && $0 > verb
            }),
            near(verb, sentence).contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            })
        else { return }
        words[that].upos = "SCONJ"
        words[that].xpos = "IN"
        words[that].relation = "mark"
        words[verb].relation = "acl"
    }

    /// "Instead of Roe, Doe opened the meeting": who stands in front of the comma is no part of the name behind it.
    mutating func mendInsteadOf(_ first: Int, _ sentence: Range<Int>) {
        guard first == sentence.lowerBound, tokens[first].lower == "instead",
            first + 3 < sentence.upperBound, tokens[first + 1].lower == "of",
            let comma = sentence.prefix(12).first(where: { tokens[$0].text == "," }),
            let verb = sentence.first(where: { words[$0].head == nil }), verb > comma,
            let noun = (first + 2..<comma).first(where: {
                words[$0].head.map { $0 >= comma } == true && Self.isNominal(words[$0])
            })
        else { return }
        attach(noun, to: verb, as: "obl")
        attach(first, to: noun, as: "case")
        attach(first + 1, to: first, as: "fixed")
    }

    /// "Hardly anyone voted": few, and not hardly a vote.
    mutating func mendHardly(_ word: Int, _ sentence: Range<Int>) {
        guard ["hardly", "scarcely", "barely"].contains(tokens[word].lower),
            word + 1 < sentence.upperBound, words[word + 1].relation.hasPrefix("nsubj"),
            words[word].head == words[word + 1].head
        else { return }
        attach(word, to: word + 1, as: "advmod")
    }

    /// "The trust that runs the hospital dismissed two": what stands right before the second verb is the object of the
    /// first, and whoever "that" means does both.
    mutating func mendObjectAsSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard ["ccomp", "advcl", "csubj"].contains(words[verb].relation),
            words[verb].upos == "VERB", let main = words[verb].head, main > verb,
            words[main].upos == "VERB", words[main].hasTense
        else { return }
        let around = near(verb, sentence)
        guard
            let pronoun = around.first(where: {
                $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
                    && ["that", "which", "who"].contains(tokens[$0].lower)
            }), pronoun > sentence.lowerBound,
            let noun = around.first(where: {
                $0 < pronoun && words[$0].head == verb
                    && ["obj", "nsubj", "nsubj:outer", "dislocated", "vocative"].contains(
                        words[$0].relation)
            }),
            let object = around.first(where: {
                $0 > verb && $0 < main && words[$0].head == main
                    && words[$0].relation.hasPrefix("nsubj")
            }), object == main - 1,
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation == "obj" && $0 > verb
            })
        else { return }
        let relation = words[object].relation
        attach(object, to: verb, as: "obj")
        attach(noun, to: main, as: relation)
        attach(verb, to: noun, as: "acl:relcl")
    }
}
