internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Clauses set off by commas, which the parser takes for the sentence.
extension SyntaxRepairs {
    /// "Acme, which makes engines, missed its target", "The mayor, criticised as too slow, had resigned": a finite
    /// verb right behind the comma that closes what describes a noun tells of that noun, whatever the parser
    /// has made of the clause between.
    mutating func mendSetOffClause(_ comma: Int, _ sentence: Range<Int>) {
        guard tokens[comma].text == ",", comma > sentence.lowerBound,
            comma + 3 < sentence.upperBound,
            let noun = describedNoun(before: comma, sentence),
            let clause = describing(behind: comma, sentence),
            let close = (clause + 1..<max(clause + 1, min(comma + 30, sentence.upperBound - 1)))
                .first(where: {
                    tokens[$0].text == "," && verb(behind: $0, sentence) != nil
                }), let main = verb(behind: close, sentence), main != clause,
            words[main].head != noun,
            !isBelow(noun, clause) || words[noun].head == clause,
            !(words[noun].head == main && words[noun].relation.hasPrefix("nsubj")),
            // "best known for the series “X”, died": what is quoted inside ends inside.
            (comma + 1..<close).count(where: { tokens[$0].isQuote }).isMultiple(of: 2)
        else { return }
        let isRelative = clause > comma + 1 || words[clause].xpos.hasPrefix("W")
        let before = words
        let outer =
            [noun, clause].first { index in
                words[index].head.map { $0 != main && !(noun...main).contains($0) } ?? true
            } ?? main
        let (head, relation) = (words[outer].head, words[outer].relation)
        for index in near(main, sentence) {
            guard let above = words[index].head, index != noun, index != main else { continue }
            if (comma + 1..<close).contains(index), index != clause,
                !(comma + 1..<close).contains(above)
            {
                // What is inside hangs inside.
                words[index].head = clause
                if words[index].relation.hasPrefix("nsubj") { words[index].relation = "obj" }
            } else if index > close, above < close {
                words[index].head = main
            } else if index < noun, above == clause {
                words[index].head = main
            }
        }
        // Whatever the parser took for the subject of another verb is a clause that this verb has for its object.
        attach(main, to: head, as: relation.hasPrefix("nsubj") ? "ccomp" : relation)
        if let day = day(behind: close, sentence), day < main {
            attach(day, to: main, as: "obl")
            if day > close + 1 {
                let isCase = ["on", "in"].contains(tokens[day - 1].lower)
                attach(day - 1, to: day, as: isCase ? "case" : "amod")
            }
        }
        attach(noun, to: main, as: "nsubj")
        attach(clause, to: noun, as: isRelative ? "acl:relcl" : "acl")
        if !isRelative, words[clause].xpos == "VBD" { words[clause].xpos = "VBN" }
        if isPast(main, sentence) { words[main].xpos = "VBD" }
        if isRound(main) || isRound(noun) || isRound(clause) { words = before }
    }

    /// The noun that ends right in front of a comma and has no preposition.
    func describedNoun(before comma: Int, _ sentence: Range<Int>) -> Int? {
        var noun = comma - 1
        guard Self.isNominal(words[noun]) else { return nil }
        for _ in 0..<6 {
            guard let head = words[noun].head, head < comma, head >= sentence.lowerBound else {
                break
            }
            if Self.isNominal(words[head]),
                ["flat", "compound", "nmod", "nmod:unmarked", "appos"].contains(
                    words[noun].relation)
            {
                noun = head
            } else if words[head].upos == "VERB", head < noun, words[head].relation == "acl",
                let above = words[head].head, above < head, Self.isNominal(words[above])
            {
                // "the first vaccine made to fight it, sold by …".
                noun = above
            } else if words[head].upos == "VERB", head < noun, let outer = words[head].head,
                outer < head, words[outer].relation == "acl", let above = words[outer].head,
                above < outer, Self.isNominal(words[above])
            {
                noun = above
            } else {
                break
            }
        }
        let hasCase = (max(sentence.lowerBound, noun - 8)..<noun).contains {
            words[$0].head == noun && words[$0].relation == "case"
        }
        return hasCase ? nil : noun
    }

    /// The verb of what describes a noun behind a comma: of a relative clause, or a participle.
    private func describing(behind comma: Int, _ sentence: Range<Int>) -> Int? {
        let first = comma + 1
        if ["who", "which", "whose"].contains(tokens[first].lower) {
            let near = first + 1..<min(first + 8, sentence.upperBound)
            let verb = near.first {
                words[$0].upos == "VERB"
                    && ["VBD", "VBZ", "VBP", "VBN", "VBG", "VB"].contains(words[$0].xpos)
            }
            // ", who was in Lopburg for talks, rejected": what one was.
            let copula = near.first { words[$0].relation == "cop" }
            guard let copula, let predicate = words[copula].head, predicate > copula,
                verb.map({ $0 > predicate }) ?? true
            else { return verb }
            return predicate
        }
        if ["having", "being"].contains(tokens[first].lower) {
            return (first + 1..<min(first + 4, sentence.upperBound)).first {
                words[$0].xpos == "VBN"
            }
        }
        // ", best known for her novels, died".
        if ["best", "better", "known", "famous", "famed"].contains(tokens[first].lower) {
            return (first..<min(first + 2, sentence.upperBound)).last {
                ["known", "famous", "famed"].contains(tokens[$0].lower)
            }
        }
        // ", under increasing pressure to reform, rolled out".
        if words[first].upos == "ADP" {
            return (first + 1..<min(first + 4, sentence.upperBound)).first {
                words[$0].xpos == "VBG" && words[$0].head == nil
            }
        }
        return words[first].upos == "VERB" && ["VBN", "VBD", "VBG"].contains(words[first].xpos)
            ? first : nil
    }

    /// A finite verb without a subject of its own that stands right behind a comma, or behind its
    /// auxiliaries and adverbs there.
    func verb(behind comma: Int, _ sentence: Range<Int>) -> Int? {
        let start = day(behind: comma, sentence).map { $0 + 1 } ?? comma + 1
        var index = start
        var isHelped = false
        while index < sentence.upperBound, ["AUX", "ADV"].contains(words[index].upos) {
            isHelped = isHelped || words[index].isFinite
            index += 1
        }
        guard index < sentence.upperBound, words[index].upos == "VERB",
            words[index].hasTense || isHelped
                || isPast(index, sentence),
            !near(index, sentence).contains(where: {
                words[$0].head == index && $0 >= start
                    && (words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "cc")
            })
        else { return nil }
        return index
    }

    /// ", put off a decision", ", rolled out reforms": a past that looks like a bare stem or a participle.
    private func isPast(_ index: Int, _ sentence: Range<Int>) -> Bool {
        ["VB", "VBN"].contains(words[index].xpos)
            && lexicon.past(ofVerb: words[index].lemma) == tokens[index].lower
            && near(index, sentence).contains {
                words[$0].head == index && words[$0].relation == "obj" && $0 > index
            }
    }

    /// ", on Monday vetoed", ", last week said": the day between a comma and the verb behind it.
    private func day(behind comma: Int, _ sentence: Range<Int>) -> Int? {
        var index = comma + 1
        if index + 1 < sentence.upperBound,
            ["on", "late", "early", "earlier", "last", "this", "in"].contains(tokens[index].lower)
        {
            index += 1
        }
        guard index + 1 < sentence.upperBound else { return nil }
        let isDay = Self.days.contains(tokens[index].lower)
        let isSpan = index > comma + 1 && SyntaxTree.timeUnits.contains(words[index].lemma)
        let isMonth =
            tokens[index - 1].lower == "in" && NameFinder.calendar.contains(tokens[index].lower)
        return isDay || isSpan || isMonth ? index : nil
    }

    /// Whether a token hangs on itself, by whatever is between.
    func isRound(_ index: Int) -> Bool { isBelow(index, index) }

    /// "In the last four seasons at Karst, Doe won": what has a preposition at the head of a sentence is no
    /// subject; that stands behind the comma.
    mutating func mendPhraseAsSubject(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation.hasPrefix("nsubj"), let verb = words[noun].head, verb > noun,
            noun - sentence.lowerBound < 8,
            near(noun, sentence).contains(where: {
                words[$0].head == noun && words[$0].relation == "case" && $0 < noun
            }),
            let comma = (noun + 1..<verb).last(where: { tokens[$0].text == "," }),
            let subject = (comma + 1..<verb).last(where: {
                ["appos", "conj"].contains(words[$0].relation) && words[$0].upos == "PROPN"
            }), let above = words[subject].head, above < comma,
            !(comma + 1..<subject).contains(where: { words[$0].upos == "CCONJ" })
        else { return }
        attach(subject, to: verb, as: words[noun].relation)
        words[noun].relation = "obl"
    }

    /// "Doe was given a ban": a participle with its "was", taken for a preposition of the noun behind it.
    mutating func mendParticipleAsCase(_ participle: Int, _ sentence: Range<Int>) {
        guard words[participle].xpos == "VBN",
            ["case", "mark"].contains(words[participle].relation),
            let noun = words[participle].head, noun > participle,
            near(participle, sentence).contains(where: {
                words[$0].head == participle && words[$0].relation == "aux:pass" && $0 < participle
            })
        else { return }
        for index in near(participle, sentence)
        where words[index].head == noun && (index < participle || words[index].relation == "punct")
        {
            words[index].head = participle
        }
        words[participle].upos = "VERB"
        attach(participle, to: words[noun].head, as: words[noun].relation)
        attach(noun, to: participle, as: "obj")
    }

    /// "Doe and her sister, Jane Roe, met": the name tells who the sister is, and is nobody more.
    mutating func mendKinBesideName(_ kin: Int, _ sentence: Range<Int>) {
        guard Self.kin.contains(words[kin].lemma), words[kin].xpos == "NN",
            kin + 2 < sentence.upperBound, tokens[kin + 1].text == ",",
            words[kin + 2].upos == "PROPN",
            near(kin, sentence).contains(where: {
                words[$0].head == kin && words[$0].relation == "nmod:poss" && $0 < kin
            })
        else { return }
        var name = kin + 2
        while words[name].relation == "flat" || words[name].relation == "compound",
            let head = words[name].head, head > name, head - name <= 4
        {
            name = head
        }
        guard words[name].relation == "conj", words[name].upos == "PROPN",
            let head = words[name].head, head == kin || head == words[kin].head
        else { return }
        attach(name, to: kin, as: "appos")
    }

    private static let kin: Set<String> = [
        "sister", "brother", "wife", "husband", "son", "daughter", "father", "mother", "uncle",
        "aunt", "cousin", "nephew", "niece", "partner", "widow", "fiancé", "fiancée",
    ]

    /// "Jane Doe (b. 3 May 1933, Lopburg – d. 1999, Karst) was": where somebody was born and died is nobody who
    /// is listed with the name in front.
    mutating func mendLifeBracket(_ open: Int, _ sentence: Range<Int>) {
        guard tokens[open].text == "(", open > sentence.lowerBound,
            words[open - 1].upos == "PROPN",
            let close = (open + 1..<min(open + 40, sentence.upperBound)).first(where: {
                tokens[$0].text == ")"
            }),
            (open + 1..<close).contains(where: {
                ["b.", "b", "born", "d.", "died"].contains(tokens[$0].lower)
                    || words[$0].upos == "NUM" && tokens[$0].text.utf8.count == 4
            })
        else { return }
        let inside = open + 1..<close
        for index in inside where ["PROPN", "NUM"].contains(words[index].upos) {
            guard let head = words[index].head, !inside.contains(head) else { continue }
            if head > close, words[index].relation.hasPrefix("nsubj") {
                attach(index, to: open - 1, as: "parataxis")
            } else if head < open, ["conj", "appos", "flat"].contains(words[index].relation) {
                words[index].relation = "parataxis"
            }
        }
    }
}
