internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What stands inside a subject, which the parser takes for the sentence's subject or verb.
extension SyntaxRepairs {
    mutating func mendInsides(_ sentence: Range<Int>) {
        for index in sentence {
            mendInsideSubject(index, sentence)
            mendRepresenting(index, sentence)
            mendCarryingRoot(index, sentence)
            mendPastBehindPlace(index, sentence)
            mendFamiliarWith(index, sentence)
            mendToldBeforeRelative(index, sentence)
            mendDealingWith(index, sentence)
            mendActing(index, sentence)
        }
    }

    /// "Before the start, an official dealing with the leak said": the noun right in front of the verb is whom the
    /// official deals with, not who says it.
    private mutating func mendDealingWith(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBD", ["obl", "advcl"].contains(words[verb].relation),
            let participle = words[verb].head, participle < verb, words[participle].xpos == "VBG",
            participle > sentence.lowerBound, participle + 1 < verb,
            words[participle + 1].upos == "ADP" || words[participle + 1].xpos == "IN",
            words[participle + 1].head == verb, words[participle + 1].relation == "mark",
            verb - 1 > participle + 1, Self.isNominal(words[verb - 1]),
            words[verb - 1].head == verb,
            (participle + 1..<verb).allSatisfy({ tokens[$0].kind != .punctuation }),
            Self.isNominal(words[participle - 1]), words[participle].head == participle - 1
        else { return }
        let (subject, noun, link) = (participle - 1, verb - 1, participle + 1)
        // What stands at the head of the sentence is no verb of it.
        guard
            let root = (sentence.lowerBound..<subject).first(where: { words[$0].head == nil }),
            ["ADV", "NOUN", "ADP"].contains(words[root].upos)
        else { return }
        attach(noun, to: participle, as: "obl")
        attach(link, to: noun, as: "case")
        attach(subject, to: verb, as: "nsubj")
        attach(participle, to: subject, as: "acl")
        attach(verb, to: nil, as: "root")
        attach(root, to: verb, as: words[root].upos == "ADV" ? "advmod" : "obl")
        for index in near(verb, sentence) where words[index].head == root && index > verb {
            words[index].head = verb
        }
    }

    /// "named Doe as acting head": an office, and nothing that anybody acts.
    private mutating func mendActing(_ acting: Int, _ sentence: Range<Int>) {
        guard tokens[acting].lower == "acting", words[acting].xpos == "VBG",
            acting > sentence.lowerBound, let verb = words[acting].head, verb < acting,
            let office = child(of: acting, sentence, { $0 == "obj" }), office > acting,
            office - acting < 4,
            let link = child(of: acting, sentence, { $0 == "mark" || $0 == "case" }),
            link == acting - 1, tokens[link].lower == "as"
        else { return }
        for index in near(acting, sentence) where words[index].head == acting && index > office {
            words[index].head = verb
        }
        attach(office, to: verb, as: "obl")
        attach(link, to: office, as: "case")
        attach(acting, to: office, as: "amod")
        words[acting].upos = "ADJ"
        words[acting].xpos = "JJ"
    }

    /// "Doe speaking to the council called the pact void", "No plan leaving us out can work": a participle without
    /// an auxiliary describes the noun right in front of it, and that noun is what the verb behind tells of.
    private mutating func mendInsideSubject(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBG", participle > sentence.lowerBound,
            let noun = described(by: participle, sentence),
            let main = main(above: participle), isToldVerb(main, sentence),
            !(participle..<main).contains(where: { tokens[$0].text == "," || tokens[$0].isQuote })
        else { return }
        let own = child(of: main, sentence) { $0.hasPrefix("nsubj") || $0.hasPrefix("csubj") }
        if let own, own < noun { return }
        let isPassive = child(of: main, sentence) { $0 == "aux:pass" } != nil
        for index in near(main, sentence) where index < main && index > participle {
            // What was taken for the subject is what the participle has behind it.
            guard words[index].head == main, words[index].relation.hasPrefix("nsubj") else {
                continue
            }
            let isCased = child(of: index, sentence) { $0 == "case" } != nil
            attach(index, to: participle, as: isCased ? "obl" : "obj")
        }
        if let object = words[participle].head, object != main {
            let isCased = child(of: object, sentence) { $0 == "case" } != nil
            attach(object, to: participle, as: isCased ? "obl" : "obj")
        }
        for index in near(noun, sentence) where words[index].head == participle && index < noun {
            words[index].head = words[index].relation.hasPrefix("obl") ? main : noun
        }
        attach(noun, to: main, as: isPassive ? "nsubj:pass" : "nsubj")
        attach(participle, to: noun, as: "acl")
    }

    /// The verb behind that a participle hangs on, by itself or by what it has for its object.
    private func main(above participle: Int) -> Int? {
        guard let head = words[participle].head, head > participle else { return nil }
        guard Self.isNominal(words[head]) else { return head }
        return words[head].head.flatMap { $0 > head ? $0 : nil }
    }

    /// The noun that ends right in front of a participle and has no part in the sentence but by it.
    private func described(by participle: Int, _ sentence: Range<Int>) -> Int? {
        guard participle > sentence.lowerBound else { return nil }
        var noun = participle - 1
        while noun > sentence.lowerBound, let head = words[noun].head, head < noun,
            words[noun].relation == "flat"
        {
            noun = head
        }
        guard Self.isNominal(words[noun]), words[noun].upos != "PRON",
            words[noun].head == participle,
            !Self.times.contains(words[noun].lemma), !Self.days.contains(tokens[noun].lower),
            child(of: participle, sentence, { $0.hasPrefix("aux") || $0 == "mark" }) == nil,
            child(of: noun, sentence, { $0 == "case" }) == nil
        else { return nil }
        return noun
    }

    /// Whether a verb is finite, by itself or by what helps it.
    private func isToldVerb(_ verb: Int, _ sentence: Range<Int>) -> Bool {
        words[verb].upos == "VERB"
            && (words[verb].hasTense
                || near(verb, sentence).contains {
                    words[$0].head == verb && words[$0].relation.hasPrefix("aux")
                        && words[$0].isFinite
                })
    }

    /// "A union representing workers endorsed Doe": a noun in the singular with "a" that has no part, and behind it
    /// a word in "ing" which was taken for a part of the plural.
    private mutating func mendRepresenting(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBG", participle > sentence.lowerBound + 1,
            ["amod", "compound"].contains(words[participle].relation),
            ["NN", "NNP"].contains(words[participle - 1].xpos),
            ["dislocated", "obl:unmarked", "dep", "parataxis", "vocative", "reparandum"].contains(
                words[participle - 1].relation)
        else { return }
        let noun = participle - 1
        var object = participle
        for _ in 0..<4 {
            guard let head = words[object].head, head > object,
                ["amod", "compound"].contains(words[object].relation)
            else { break }
            object = head
        }
        guard object > participle, Self.isNominal(words[object]),
            words[object].relation.hasPrefix("nsubj"), let main = words[object].head,
            main > object, words[noun].head == main,
            child(of: noun, sentence, { $0 == "case" }) == nil
        else { return }
        attach(noun, to: main, as: words[object].relation)
        attach(participle, to: noun, as: "acl")
        attach(object, to: participle, as: "obj")
    }

    /// "A bus carrying pilgrims plunged into a gorge": a sentence's verb is finite; the past right behind the
    /// object of a participle is, whatever the parser makes of it.
    private mutating func mendCarryingRoot(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBG", words[participle].head == nil,
            let noun = described(by: participle, sentence),
            let object = child(of: participle, sentence, { $0 == "obj" }), object > participle,
            object + 2 < sentence.upperBound
        else { return }
        let past = object + 1
        guard words[past].head == object, words[past].relation == "acl",
            ["VBN", "VBD"].contains(words[past].xpos),
            tokens[past + 1].lower != "by", isPastForm(past),
            // A verb of the sentence's own may stand further behind.
            !near(past, sentence).contains(where: {
                $0 > past && words[$0].head == participle
                    && words[$0].hasTense
            })
        else { return }
        for index in near(past, sentence)
        where words[index].head == participle && (index < noun || index > past) {
            words[index].head = past
            if words[index].relation == "conj", words[index].xpos == "VBG" {
                words[index].relation = "advcl"
            }
        }
        attach(past, to: nil, as: "root")
        words[past].xpos = "VBD"
        attach(noun, to: past, as: "nsubj")
        attach(participle, to: noun, as: "acl")
    }

    /// Whether a word is the past of its verb.
    private func isPastForm(_ index: Int) -> Bool {
        lexicon.past(ofVerb: words[index].lemma) == tokens[index].lower
    }

    /// "said that the body found along a road belonged to Doe": a past without a subject describes no noun. It
    /// tells of the one in front of the participle which was taken for the verb.
    private mutating func mendPastBehindPlace(_ past: Int, _ sentence: Range<Int>) {
        guard words[past].xpos == "VBD", words[past].relation == "acl",
            let place = words[past].head, place < past,
            (place..<past).allSatisfy({ tokens[$0].kind != .punctuation }),
            child(of: past, sentence, { $0.hasPrefix("nsubj") || $0.hasPrefix("aux") }) == nil
        else { return }
        var verb = place
        for _ in 0..<6 where words[verb].upos != "VERB" {
            guard let head = words[verb].head, head < verb else { return }
            verb = head
        }
        guard words[verb].upos == "VERB", ["VBD", "VBN"].contains(words[verb].xpos),
            isPastForm(verb), tokens[verb].lower.hasSuffix("ed") || tokens[verb].lower == "found",
            let subject = child(of: verb, sentence, { $0.hasPrefix("nsubj") }),
            subject + 1 == verb,
            child(of: verb, sentence, { $0 == "obj" || $0.hasPrefix("aux") || $0 == "ccomp" })
                == nil
        else { return }
        for index in near(verb, sentence) where words[index].head == verb && index < subject {
            words[index].head = past
        }
        for index in near(past, sentence) where words[index].head == verb && index > past {
            words[index].head = past
        }
        attach(past, to: words[verb].head, as: words[verb].relation)
        attach(subject, to: past, as: "nsubj")
        attach(verb, to: subject, as: "acl")
        words[verb].xpos = "VBN"
    }

    /// "Two people familiar with the talks said the deal was off": what stands behind "familiar with" is not who
    /// says it.
    private mutating func mendFamiliarWith(_ adjective: Int, _ sentence: Range<Int>) {
        guard words[adjective].upos == "ADJ", adjective > sentence.lowerBound,
            adjective + 2 < sentence.upperBound,
            let verb = child(of: adjective, sentence, { $0 == "advcl" }), verb > adjective,
            words[verb].hasTense,
            ["with", "of", "to", "about"].contains(tokens[adjective + 1].lower),
            [verb, adjective].contains(words[adjective + 1].head ?? adjective),
            let inner = child(of: verb, sentence, { $0.hasPrefix("nsubj") }),
            inner > adjective + 1, inner < verb,
            let people = child(
                of: adjective, sentence,
                { $0 == "obl:unmarked" || $0.hasPrefix("nsubj") || $0 == "dep" }),
            people + 1 == adjective, Self.isNominal(words[people]),
            child(of: adjective, sentence, { $0 == "cop" }) == nil
        else { return }
        for index in near(adjective, sentence)
        where words[index].head == adjective && index > verb
            || index < people
                && words[index].head == adjective
        {
            words[index].head = verb
        }
        attach(verb, to: words[adjective].head, as: words[adjective].relation)
        attach(people, to: verb, as: "nsubj")
        attach(adjective, to: people, as: "amod")
        attach(inner, to: adjective, as: "obl")
        attach(adjective + 1, to: inner, as: "case")
    }

    /// "Among the sick were pupils who had been abroad", "It was the best game we ever had": a noun with "was" and
    /// a subject is told by itself; the clause behind it only describes it.
    private mutating func mendToldBeforeRelative(_ predicate: Int, _ sentence: Range<Int>) {
        guard words[predicate].upos == "NOUN", let verb = words[predicate].head,
            verb > predicate, words[verb].upos == "VERB",
            ["obl", "advcl", "ccomp", "parataxis", "dislocated"].contains(
                words[predicate].relation),
            let copula = child(of: predicate, sentence, { $0 == "cop" }), copula < predicate,
            words[copula].hasTense,
            child(of: predicate, sentence, { $0 == "mark" }) == nil,
            let subject = child(of: predicate, sentence, { $0.hasPrefix("nsubj") }),
            subject < copula,
            let inner = near(verb, sentence).last(where: {
                $0 > predicate && $0 < verb && words[$0].head == verb
                    && words[$0].relation.hasPrefix("nsubj")
            }),
            !(predicate..<inner).contains(where: { tokens[$0].kind == .punctuation }),
            ["who", "which", "that", "i", "we", "you", "they", "he", "she"].contains(
                tokens[inner].lower)
        else { return }
        for index in near(verb, sentence) where words[index].head == verb {
            if index < copula, words[index].relation.hasPrefix("nsubj") {
                // "Most of the sick were pupils": most, whoever they are of.
                attach(subject, to: index, as: "nmod")
                attach(index, to: predicate, as: "nsubj")
            } else if index < predicate || index > verb && words[index].relation == "parataxis" {
                words[index].head = predicate
            }
        }
        attach(predicate, to: words[verb].head, as: words[verb].relation)
        attach(verb, to: predicate, as: "acl:relcl")
    }
}
