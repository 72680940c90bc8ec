internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Finite verbs without a subject.
extension SyntaxRepairs {
    /// "More than 1,640 were wounded": a number by itself in front of a verb without a subject.
    mutating func mendNumberAsSubject(_ number: Int, _ sentence: Range<Int>) {
        guard words[number].upos == "NUM", words[number].relation == "obl",
            let verb = words[number].head, verb > number, verb - number < 5,
            words[number + 1].upos == "AUX", words[number + 1].head == verb
        else { return }
        let around = near(verb, sentence)
        guard
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            !around.contains(where: {
                words[$0].head == number && words[$0].relation == "case" && $0 < number
                    && !["at", "than"].contains(tokens[$0].lower)
            })
        else { return }
        let isPassive = around.contains {
            words[$0].head == verb && words[$0].relation == "aux:pass"
        }
        words[number].relation = isPassive ? "nsubj:pass" : "nsubj"
    }

    static let clauses: Set<String> = [
        "root", "ccomp", "xcomp", "parataxis", "advcl", "acl:relcl", "conj", "dep", "list",
    ]

    /// A finite verb without a subject takes the noun in front of it, where that has no preposition
    /// and no other verb.
    mutating func giveSubject(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].head == nil || Self.clauses.contains(words[verb].relation) else { return }
        let own = subjects[verb]
        guard let found = noun(before: verb, in: sentence), found.noun != own else { return }
        // A subject stands unless it is inside an aside that closes right in front.
        if let own, own < found.aside.lowerBound || !found.aside.contains(own) { return }
        let isBehindQuote = verb > sentence.lowerBound && tokens[verb - 1].kind == .punctuation
        if isBehindQuote, later[verb] != nil { return }
        guard isFree(found.noun, for: verb, aside: found.aside), !isBelow(verb, found.noun) else {
            return
        }
        if let own {
            // "Her brother, the actor John Doe, was found": the one beside the other.
            let isClause = found.aside.contains { ["VERB", "AUX"].contains(words[$0].upos) }
            attach(own, to: found.noun, as: isClause ? "parataxis" : "appos")
        }
        let isPassive = passive.contains(verb)
        attach(found.noun, to: verb, as: isPassive ? "nsubj:pass" : "nsubj")
        subjects[verb] = found.noun
        if let behind = later[verb], behind > verb, !isPassive { words[behind].relation = "obj" }
    }

    /// The noun that a verb stands behind, what is set between dashes, brackets or commas left out.
    private func noun(
        before verb: Int, in sentence: Range<Int>
    ) -> (noun: Int, aside: Range<Int>)? {
        var index = verb - 1
        var aside = verb..<verb
        for _ in 0..<12 {
            guard index > sentence.lowerBound else { break }
            if ["AUX", "ADV"].contains(words[index].upos)
                || Self.negations.contains(tokens[index].lower)
            {
                index -= 1
            } else if aside.isEmpty, let start = opening(of: index, in: sentence) {
                aside = start..<(index + 1)
                index = start - 1
            } else {
                break
            }
        }
        // "Strikes this week in the north killed five": phrases that only say when or where.
        for _ in 0..<6 {
            // "Troops controlled by the government under Doe shelled": what a participle adds to the noun.
            if index > sentence.lowerBound, words[index].relation == "acl",
                ["VBN", "VBG"].contains(words[index].xpos), let described = words[index].head,
                described < index, described >= sentence.lowerBound
            {
                index = Self.isNominal(words[index - 1]) ? index - 1 : described
            }
            guard index >= sentence.lowerBound,
                Self.isNominal(words[index]) || words[index].upos == "NUM",
                !["WDT", "WP"].contains(words[index].xpos)
            else { return nil }
            let top = top(of: index, before: verb, sentence)
            if let preposition = cased[top], preposition > sentence.lowerBound {
                index = preposition - 1
            } else if words[top].relation.hasSuffix(":unmarked")
                || Self.times.contains(words[top].lemma)
            {
                let start = (max(sentence.lowerBound, top - 3)..<top).first {
                    words[$0].head == top
                }
                index = (start ?? top) - 1
            } else {
                return Self.isNominal(words[top]) ? (top, aside) : nil
            }
        }
        return nil
    }

    static let times: Set<String> = [
        "week", "month", "year", "day", "morning", "night", "afternoon", "evening", "today",
        "yesterday",
    ]

    private static let negations: Set<String> = ["not", "n't", "n’t"]

    static func isNominal(_ word: AnalyzedWord) -> Bool {
        ["NOUN", "PROPN", "PRON"].contains(word.upos)
    }

    /// Where an aside begins that a mark closes; `nil` where the mark closes none.
    private func opening(of mark: Int, in sentence: Range<Int>) -> Int? {
        let opens: String
        switch tokens[mark].text {
        case ")": opens = "("
        case "—", "–", ",": opens = tokens[mark].text
        default: return nil
        }
        let reach = opens == "," ? 12 : 25
        return (max(sentence.lowerBound + 1, mark - reach)..<mark).last {
            tokens[$0].text == opens
        }
    }

    /// The noun that heads the phrase which ends at a token.
    private func top(of index: Int, before verb: Int, _ sentence: Range<Int>) -> Int {
        var top = index
        for _ in 0..<12 {
            guard let head = words[top].head, sentence.contains(head), head < verb,
                Self.isNominal(words[head]) || words[head].upos == "NUM"
            else { break }
            let relation = words[top].relation
            // "10.05 pm: Jane Doe is asking": what stands before the colon is no part of her name.
            guard !relation.hasPrefix("nsubj"),
                !(min(head, top)..<max(head, top)).contains(where: { tokens[$0].text == ":" })
            else { break }
            // "On Sunday, the United States": two phrases, not one list.
            if relation == "conj" || relation == "appos" || relation.hasPrefix("parataxis"),
                head < top
            {
                let between = (head + 1)..<top
                let isListed = between.contains { words[$0].upos == "CCONJ" }
                if !isListed, cased[head] != nil,
                    between.contains(where: { tokens[$0].text == "," })
                {
                    break
                }
            }
            top = head
        }
        return top
    }

    /// Whether a noun has no other part that fits it.
    private func isFree(_ noun: Int, for verb: Int, aside: Range<Int>) -> Bool {
        if cased[noun] != nil { return false }
        guard let head = words[noun].head else {
            return words[verb].head == noun
        }
        if head == verb || aside.contains(head) { return true }
        switch words[noun].relation {
        case "nsubj", "nsubj:pass", "nsubj:outer", "obl", "nmod", "nmod:poss", "compound",
            "obl:agent":
            return false
        case "obj", "iobj": return words[verb].head == head
        default: return true
        }
    }

    /// "The court found that Doe had lied and jailed him": nobody jails "him" who is himself; so the verb is
    /// listed with the one above.
    mutating func mendListedLow(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", words[verb].relation == "conj",
            let first = words[verb].head, first < verb, words[first].relation == "ccomp",
            let above = words[first].head, above < first, words[above].upos == "VERB"
        else { return }
        let around = near(verb, sentence)
        guard
            let subject = around.first(where: {
                words[$0].head == first && words[$0].relation.hasPrefix("nsubj")
            }), words[subject].upos == "PROPN",
            around.contains(where: {
                words[$0].head == verb && words[$0].relation == "obj"
                    && ["him", "her"].contains(tokens[$0].lower)
            }),
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
                    || $0 > subject && $0 < verb && words[$0].upos == "PROPN"
                        && words[$0].relation != "flat"
            }),
            around.contains(where: {
                words[$0].head == above && words[$0].relation.hasPrefix("nsubj") && $0 < above
            })
        else { return }
        words[verb].head = above
        if words[above].xpos == "VBD", words[verb].xpos == "VBN" { words[verb].xpos = "VBD" }
    }

    /// "Doe said he was beaten, but his guard was moved": what is told of his is part of what he says.
    mutating func mendToldOfOwn(_ verb: Int, _ sentence: Range<Int>) {
        guard words[verb].upos == "VERB", words[verb].relation == "conj",
            let saying = words[verb].head, saying < verb, lexicon.speech[words[saying].lemma] != nil
        else { return }
        let around = near(verb, sentence)
        guard
            let told = around.last(where: {
                $0 > saying && $0 < verb && words[$0].head == saying
                    && words[$0].relation == "ccomp"
            }),
            let subject = around.first(where: {
                $0 < verb && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }), lexicon.speech[words[verb].lemma] == nil,
            ["he", "she", "they", "his", "her", "their", "it", "its"].contains(
                tokens[around.first(where: { $0 == subject || isBelow($0, subject) }) ?? subject]
                    .lower)
        else { return }
        words[verb].head = told
    }

    /// "Doe, head of the Karst Guard": an office behind a name and a comma, taken for a preposition, stands
    /// beside the name.
    mutating func mendApposedOffice(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].relation == "case", lexicon.offices.contains(tokens[index].lower),
            index - 2 >= sentence.lowerBound, tokens[index - 1].text == ",",
            words[index - 2].upos == "PROPN", let body = words[index].head, body > index + 1,
            index + 1 < sentence.upperBound, ["of", "for"].contains(tokens[index + 1].lower),
            let person = words[body].head, person < index, words[person].upos == "PROPN"
        else { return }
        attach(index, to: person, as: "appos")
        words[index].upos = "NOUN"
        words[index].xpos = "NN"
        attach(body, to: index, as: "nmod")
    }

    /// "arrested three days before gunmen killed his brother": "before" is of the clause, not of its subject alone.
    mutating func mendMarkOfSubject(_ link: Int, _ sentence: Range<Int>) {
        guard words[link].relation == "mark", let subject = words[link].head, subject > link,
            subject - link < 6, ["NOUN", "PROPN", "PRON"].contains(words[subject].upos),
            words[subject].relation.hasPrefix("nsubj"), let verb = words[subject].head,
            verb > subject, words[verb].hasTense,
            let above = words[verb].head
        else { return }
        attach(link, to: verb, as: "mark")
        if words[verb].relation == "parataxis", above < link { words[verb].relation = "advcl" }
    }

    /// "By Tuesday, at least 150 houses remained flooded": counted things in front of a verb without a
    /// subject, taken for a length of time.
    mutating func mendCountedSubject(_ index: Int, _ sentence: Range<Int>) {
        guard words[index].relation == "obl:unmarked", let verb = words[index].head, verb > index,
            words[verb].upos == "VERB", words[index].xpos == "NNS",
            !Self.times.contains(words[index].lemma), !Self.measures.contains(words[index].lemma)
        else { return }
        let around = near(verb, sentence)
        guard
            !around.contains(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }),
            around.contains(where: { words[$0].head == index && words[$0].relation == "nummod" })
        else { return }
        let isPassive = around.contains {
            words[$0].head == verb && words[$0].relation == "aux:pass"
        }
        words[index].relation = isPassive ? "nsubj:pass" : "nsubj"
    }

    private static let measures: Set<String> = [
        "hour", "minute", "second", "time", "mile", "kilometre", "kilometer", "metre", "meter",
        "km", "foot", "yard", "percent", "decade", "century", "dollar", "point",
    ]
}
