internal import FastiLanguage
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
                words[index].head = verb
                words[index].relation = "obj"
            }
        }
        for index in around where words[index].head == verb && index < noun {
            words[index].head = main
        }
        words[main].head = words[verb].head
        words[main].relation = words[verb].relation
        words[noun].head = main
        words[noun].relation = "nsubj"
        words[verb].head = noun
        words[verb].relation = "acl:relcl"
    }

    /// "Acme, which makes engines, missed its target", "The mayor, criticised as too slow, had resigned": a finite
    /// verb right behind the comma that closes what describes a noun tells of that noun, whatever the parser
    /// has made of the clause between.
    mutating func mendSetOffClause(_ comma: Int, _ sentence: Range<Int>) {
        guard tokens[comma].text == ",", comma > sentence.lowerBound, comma + 3 < sentence.upperBound,
            let noun = describedNoun(before: comma, sentence),
            let clause = describing(behind: comma, sentence),
            let close = (clause + 1..<min(comma + 30, sentence.upperBound - 1)).first(where: {
                tokens[$0].text == "," && verb(behind: $0, sentence) != nil
            }), let main = verb(behind: close, sentence), main != clause, words[main].head != noun,
            !isBelow(noun, clause) || words[noun].head == clause,
            !(comma + 1..<close).contains(where: { tokens[$0].isQuote })
        else { return }
        let isRelative = clause > comma + 1 || words[clause].xpos.hasPrefix("W")
        let before = words
        let outer = [noun, clause].first { index in
            words[index].head.map { $0 != main && !(noun...main).contains($0) } ?? true
        }
        guard let outer else { return }
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
        let isRoot = head == nil || relation.hasPrefix("nsubj")
        words[main].head = isRoot ? (head.flatMap { words[$0].head == nil ? nil : head }) : head
        words[main].relation = isRoot && words[main].head == nil ? "root" : relation
        words[noun].head = main
        words[noun].relation = "nsubj"
        words[clause].head = noun
        words[clause].relation = isRelative ? "acl:relcl" : "acl"
        if !isRelative, words[clause].xpos == "VBD" { words[clause].xpos = "VBN" }
        if isRound(main) || isRound(noun) || isRound(clause) { words = before }
    }

    /// The noun that ends right in front of a comma and has no preposition.
    private func describedNoun(before comma: Int, _ sentence: Range<Int>) -> Int? {
        var noun = comma - 1
        guard Self.isNominal(words[noun]) else { return nil }
        for _ in 0..<6 {
            guard let head = words[noun].head, head < comma, head >= sentence.lowerBound,
                Self.isNominal(words[head]),
                ["flat", "compound", "nmod", "nmod:unmarked", "appos"].contains(words[noun].relation)
            else { break }
            noun = head
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
            return (first + 1..<min(first + 8, sentence.upperBound)).first {
                words[$0].upos == "VERB" && ["VBD", "VBZ", "VBP", "VBN", "VBG", "VB"].contains(words[$0].xpos)
            }
        }
        return words[first].upos == "VERB" && ["VBN", "VBD", "VBG"].contains(words[first].xpos)
            ? first : nil
    }

    /// A finite verb without a subject of its own that stands right behind a comma, or behind its
    /// auxiliaries and adverbs there.
    private func verb(behind comma: Int, _ sentence: Range<Int>) -> Int? {
        var index = comma + 1
        var isHelped = false
        while index < sentence.upperBound, ["AUX", "ADV"].contains(words[index].upos) {
            isHelped = isHelped || ["VBD", "VBZ", "VBP", "MD"].contains(words[index].xpos)
            index += 1
        }
        guard index < sentence.upperBound, words[index].upos == "VERB",
            ["VBD", "VBZ", "VBP"].contains(words[index].xpos) || isHelped,
            !near(index, sentence).contains(where: {
                words[$0].head == index && $0 > comma
                    && (words[$0].relation.hasPrefix("nsubj") || words[$0].relation == "cc")
            })
        else { return nil }
        return index
    }

    /// Whether a token hangs on itself, by whatever is between.
    private func isRound(_ index: Int) -> Bool { isBelow(index, index) }

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
            ["VBD", "VBZ", "VBP", "MD"].contains(words[child].xpos)
                && (words[child].relation.hasPrefix("aux") || words[child].relation == "cop")
        }
    }
}
