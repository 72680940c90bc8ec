internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Verbs in the past that were taken for participles, by what they mean.
extension SyntaxRepairs {
    /// "closed after a ceiling collapsed", "killed when a train derailed": what only happens to a thing is done to it by
    /// nobody, and is no participle.
    mutating func mendHappening(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBN", Self.happening.contains(words[verb].lemma),
            verb - 1 > sentence.lowerBound, Self.isNominal(words[verb - 1]),
            !near(verb, sentence).contains(where: {
                words[$0].head == verb
                    && (words[$0].relation.hasPrefix("aux")
                        || words[$0].relation.hasPrefix("nsubj"))
            })
        else { return }
        let noun = verb - 1
        if ["advcl", "root", "conj", "parataxis"].contains(words[verb].relation),
            words[noun].head == verb
        {
            words[verb].xpos = "VBD"
            words[noun].relation = "nsubj"
        } else if words[verb].relation == "acl", words[verb].head == noun,
            let above = words[noun].head,
            let link = near(noun, sentence).first(where: {
                words[$0].head == noun && words[$0].relation == "case" && $0 < noun
            }), ["after", "before", "until", "since", "as"].contains(tokens[link].lower)
        {
            words[verb].xpos = "VBD"
            attach(verb, to: above, as: "advcl")
            attach(noun, to: verb, as: "nsubj")
            attach(link, to: verb, as: "mark")
        }
    }

    /// What happens to things by themselves.
    private static let happening: Set<String> = [
        "collapse", "derail", "overturn", "crash", "explode", "erupt", "burst", "capsize", "sink",
        "fail", "drown", "resign", "emerge", "occur", "happen", "ignite",
    ]

    /// "…, a tribunal ruled on Wednesday", "The union NUT called for a strike": a verb of saying right behind the one who
    /// says, taken for a participle.
    mutating func mendSayingAsParticiple(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].xpos == "VBN", words[verb].relation == "acl",
            let noun = words[verb].head, noun == verb - 1, verb + 1 < sentence.upperBound,
            tokens[verb + 1].lower != "by",
            lexicon.speech[words[verb].lemma] != nil || lexicon.attitudes[words[verb].lemma] != nil
                || lexicon.events[tokens[verb].lower]?.contains(where: {
                    $0.isVerb && $0.kind == "statement"
                }) == true
        else { return }
        let above = words[noun].head
        let front = span(ofPhrase: noun, sentence)
        let isSetOff =
            words[noun].relation == "parataxis" && front > sentence.lowerBound
            && tokens[front - 1].text == ","
        let isWhole =
            above == nil && tokens[sentence.upperBound - 1].text == "."
            && !sentence.contains(where: {
                $0 != verb && words[$0].isFinite
            })
        guard isSetOff || isWhole else { return }
        words[verb].xpos = "VBD"
        attach(verb, to: above, as: isWhole ? "root" : "parataxis")
        attach(noun, to: verb, as: "nsubj")
        for index in near(noun, sentence)
        where words[index].head == noun && index > verb {
            words[index].head = verb
        }
    }

    /// Where the words in front of a noun that belong to it begin.
    private func span(ofPhrase noun: Int, _ sentence: Range<Int>) -> Int {
        var first = noun
        while first > sentence.lowerBound, isBelow(first - 1, noun), tokens[first - 1].text != "," {
            first -= 1
        }
        return first
    }
}
