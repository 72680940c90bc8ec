internal import FastiLanguage
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
            }),
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
        words[subjects[1]].head = subjects[0]
        words[subjects[1]].relation = "appos"
        if words[verb].xpos != "VBN" { words[subjects[0]].relation = "nsubj" }
    }
}
