internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Lists of nouns that the parser has torn apart.
extension SyntaxRepairs {
    /// "A, B, C and special envoys of D have spoken": one verb has one subject, and what stands behind the
    /// comma is listed with it. "was sent to A, B, foreign embassies and E": a passive has no object.
    mutating func mendTornList(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB" else { return }
        let children = near(verb, sentence).filter { words[$0].head == verb }
        let subjects = children.filter { words[$0].relation.hasPrefix("nsubj") && $0 < verb }
        if subjects.count == 2, let first = subjects.first, let second = subjects.last,
            isListed(second, behind: first, sentence)
        {
            list(second, behind: first, sentence)
        }
        guard children.contains(where: { words[$0].relation == "aux:pass" }),
            children.contains(where: { words[$0].relation == "nsubj:pass" }),
            let object = children.first(where: { words[$0].relation == "obj" && $0 > verb }),
            let first = children.last(where: {
                words[$0].relation == "obl" && $0 > verb && $0 < object
            }), isListed(object, behind: first, sentence)
        else { return }
        list(object, behind: first, sentence)
    }

    /// "injured, by varying reports, at least eight people": what stands behind an aside is the verb's, which has no
    /// other object.
    mutating func mendObjectBehindAside(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "appos", Self.isNominal(words[noun]),
            let aside = words[noun].head, aside < noun, words[aside].relation.hasPrefix("obl"),
            tokens[aside + 1].text == ",", let verb = words[aside].head, verb < aside,
            words[verb].upos == "VERB", words[verb].xpos != "VBN", tokens[verb + 1].text == ",",
            !near(verb, sentence).contains(where: { isObject($0, of: verb) })
        else { return }
        attach(noun, to: verb, as: "obj")
    }

    /// "sentenced to 57 months in prison": a length with a preposition of its own is no part of the phrase behind it.
    mutating func mendTermBeforePhrase(_ unit: Int, _ sentence: Range<Int>) {
        guard words[unit].relation == "nmod:unmarked",
            SyntaxTree.timeUnits.contains(words[unit].lemma),
            let noun = words[unit].head, noun > unit + 1, let verb = words[noun].head, verb < unit,
            words[verb].upos == "VERB", words[noun].relation == "obl",
            words[unit + 1].relation == "case", words[unit + 1].head == noun,
            near(unit, sentence).contains(where: {
                $0 < unit && words[$0].head == unit && words[$0].relation == "case"
            })
        else { return }
        attach(unit, to: verb, as: "obl")
        attach(noun, to: unit, as: "nmod")
    }

    /// "found a door, a rotor blade, and a boat": what stands behind an object and its comma without a
    /// preposition is listed with it.
    mutating func mendBareOblique(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "obl", words[noun].upos == "NOUN",
            !Self.times.contains(words[noun].lemma),
            let verb = words[noun].head, verb < noun
        else { return }
        var start = noun
        while start - 1 > verb, isBelow(start - 1, noun), tokens[start - 1].kind != .punctuation {
            start -= 1
        }
        guard start - 2 > verb, tokens[start - 1].text == ",", isObject(start - 2, of: verb),
            ["DET", "NUM"].contains(words[start].upos),
            noun + 2 < sentence.upperBound,
            tokens[noun + 1].lower == "and" || tokens[noun + 1].text == ","
        else { return }
        attach(noun, to: start - 2, as: "conj")
    }

    /// "treating the spill, after a month, as a disaster": what has a preposition and no "and" is no other
    /// verb's like.
    mutating func mendCasedConjunct(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "conj", Self.isNominal(words[noun]),
            let verb = words[noun].head, verb < noun, words[verb].upos == "VERB"
        else { return }
        let children = near(noun, sentence).filter { words[$0].head == noun && $0 < noun }
        guard
            let preposition = children.first(where: {
                ["mark", "case"].contains(words[$0].relation) && words[$0].xpos == "IN"
            }),
            !children.contains(where: {
                words[$0].relation == "cc" || words[$0].relation.hasPrefix("nsubj")
                    || words[$0].relation == "cop"
            })
        else { return }
        words[noun].relation = "obl"
        words[preposition].relation = "case"
    }

    /// Whether a noun begins behind a comma, and either it or the one in front has others listed with it; no
    /// verb stands between.
    private func isListed(_ noun: Int, behind first: Int, _ sentence: Range<Int>) -> Bool {
        guard Self.isNominal(words[first]), Self.isNominal(words[noun]) else { return false }
        var start = noun
        while start - 1 > first, isBelow(start - 1, noun), tokens[start - 1].kind != .punctuation {
            start -= 1
        }
        return start - 1 > first && tokens[start - 1].text == ","
            && !(first..<noun).contains(where: { ["VERB", "AUX"].contains(words[$0].upos) })
            && near(noun, sentence).contains(where: {
                words[$0].relation == "conj" && (words[$0].head == noun || words[$0].head == first)
            })
    }

    private mutating func list(_ noun: Int, behind first: Int, _ sentence: Range<Int>) {
        for index in near(noun, sentence) where words[index].head == noun {
            if words[index].relation == "conj" { words[index].head = first }
        }
        attach(noun, to: first, as: "conj")
    }

    /// "Jane Doe and colleagues": a name taken for a preposition of what it is listed with.
    mutating func mendNameAsCase(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].relation == "case", words[index].upos == "PROPN",
            let listed = words[index].head, listed > index + 1, words[index + 1].upos == "CCONJ"
        else { return }
        let (head, relation) = (words[listed].head, words[listed].relation)
        attach(index, to: head, as: relation)
        attach(listed, to: index, as: "conj")
    }

    /// "targeted by the Harbour Front three times": how often stands behind a name that the parser takes for a
    /// part of it.
    mutating func mendTimesBehindName(_ times: Int, _ sentence: Range<Int>) {
        guard ["time", "day", "night", "week", "month", "year"].contains(words[times].lemma),
            words[times].xpos == "NNS", let verb = words[times].head, verb < times,
            times - 2 > verb, words[times - 1].upos == "NUM",
            words[times - 2].upos == "PROPN", let above = words[times - 2].head,
            above == times || above == times - 1,
            (verb + 1..<times - 2).contains(where: {
                words[$0].head == times && words[$0].relation == "case"
            })
        else { return }
        let name = times - 2
        for index in verb + 1..<name where words[index].head == times { words[index].head = name }
        attach(name, to: verb, as: tokens[verb + 1].lower == "by" ? "obl:agent" : "obl")
        attach(times - 1, to: times, as: "nummod")
        words[times].relation = "obl:unmarked"
    }

    /// "The charges, which were drawn up on 3 May and unsealed on 8 June, name ten": the second participle goes
    /// on from the first, not from the noun that both describe.
    mutating func mendListedParticiple(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].relation == "conj",
            ["JJ", "VBN", "VBD"].contains(words[participle].xpos),
            tokens[participle].lower.hasSuffix("ed"), let noun = words[participle].head,
            noun < participle, Self.isNominal(words[noun]),
            participle + 1 < sentence.upperBound, words[participle + 1].upos == "ADP",
            let clause = (noun + 1..<participle).last(where: {
                words[$0].head == noun && words[$0].relation.hasPrefix("acl")
                    && words[$0].xpos == "VBN"
            })
        else { return }
        words[participle].head = clause
        words[participle].upos = "VERB"
        words[participle].xpos = "VBN"
        for index in near(participle, sentence)
        where words[index].head == participle && words[index].relation == "nmod" {
            words[index].relation = "obl"
        }
    }

    /// "said the plane was old and had crashed": what had been before is told, not done beside the telling.
    mutating func mendToldPast(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].relation == "conj", words[verb].xpos == "VBN",
            let saying = words[verb].head, saying < verb, words[saying].xpos == "VBD",
            lexicon.speech[words[saying].lemma] != nil
        else { return }
        let around = near(verb, sentence)
        guard
            let told = around.first(where: {
                $0 > saying && $0 < verb && words[$0].head == saying
                    && words[$0].relation == "ccomp"
            }),
            around.contains(where: { words[$0].head == verb && tokens[$0].lower == "had" }),
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
                    || words[$0].head == saying && words[$0].relation.hasPrefix("aux")
            })
        else { return }
        words[verb].head = told
    }
}
