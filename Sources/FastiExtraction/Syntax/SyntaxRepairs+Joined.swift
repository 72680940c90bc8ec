internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Members of a list that the parser hangs on the verb beside the first of them, or on what is above it.
extension SyntaxRepairs {
    /// "The negotiator, Jane Doe, and the association signed": one verb has one subject, and "and" joins.
    mutating func mendJoinedSubject(_ second: Int, _ sentence: Range<Int>) {
        guard words[second].relation.hasPrefix("nsubj"), Self.isNominal(words[second]),
            let verb = words[second].head, verb > second,
            let and = and(before: second, sentence),
            words[and].head == verb || words[and].head == second,
            let first = near(verb, sentence).first(where: {
                $0 < and && words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }), Self.isNominal(words[first]),
            (first..<and).allSatisfy({
                !["VERB", "AUX"].contains(words[$0].upos) || isBelow($0, first)
            })
        else { return }
        join(second, to: first, with: and, sentence)
    }

    /// "Jane Doe, 37, and her sons, 4 and 6, were found": no phrase of the verb without a preposition.
    mutating func mendJoinedOblique(_ noun: Int, _ sentence: Range<Int>) {
        guard ["obl", "nmod"].contains(words[noun].relation), Self.isNominal(words[noun]),
            let head = words[noun].head, let and = and(before: noun, sentence),
            words[and].head == noun, words[and].relation == "cc",
            !near(noun, sentence).contains(where: {
                words[$0].head == noun && words[$0].relation == "case"
            })
        else { return }
        if words[noun].relation == "nmod" {
            guard head < and, Self.isNominal(words[head]) else { return }
            return join(noun, to: head, with: and, sentence)
        }
        guard head > noun,
            let subject = near(head, sentence).first(where: {
                $0 < and && words[$0].head == head && words[$0].relation.hasPrefix("nsubj")
            }), Self.isNominal(words[subject]),
            (subject..<and).allSatisfy({
                !["VERB", "AUX"].contains(words[$0].upos) || isBelow($0, subject)
            })
        else { return }
        join(noun, to: subject, with: and, sentence)
    }

    /// "The agency, the Programme and the Board opened": the first of those listed, taken for a word of
    /// another kind.
    mutating func mendFirstOfList(_ noun: Int, _ sentence: Range<Int>) {
        guard ["obl", "ccomp", "dislocated", "vocative", "dep"].contains(words[noun].relation),
            Self.isNominal(words[noun]), let verb = words[noun].head, verb > noun + 3,
            !SyntaxTree.timeUnits.contains(words[noun].lemma),
            !Self.times.contains(words[noun].lemma), !Self.days.contains(tokens[noun].lower),
            !tokens[noun].text.utf8.contains(where: { (48...57).contains($0) }),
            let first = (sentence.lowerBound...noun).first(where: {
                $0 == noun || isBelow($0, noun)
            }),
            first <= sentence.lowerBound + 1,
            !(first..<noun).contains(where: {
                ["case", "mark", "cop", "nsubj", "advmod"].contains(words[$0].relation)
                    && words[$0].head == noun
                    || ["a", "an"].contains(tokens[$0].lower)
            }),
            let comma = (noun + 1..<verb).first(where: {
                !isBelow($0, noun) || tokens[$0].text == ","
            }),
            tokens[comma].text == ",",
            let subject = (comma + 1..<verb).first(where: {
                words[$0].head == verb && words[$0].relation.hasPrefix("nsubj")
            }), Self.isNominal(words[subject]),
            // "Jane Doe, a lawyer and former judge,": what she is.
            !(comma..<subject).contains(where: {
                words[$0].head == subject && ["a", "an"].contains(tokens[$0].lower)
            }),
            (comma..<verb).contains(where: { isJoining($0, subject, verb) }),
            !(comma..<subject).contains(where: { ["VERB", "AUX"].contains(words[$0].upos) })
        else { return }
        let relation = words[subject].relation
        for index in near(subject, sentence)
        where words[index].head == subject && words[index].relation == "conj" {
            words[index].head = noun
        }
        attach(subject, to: noun, as: "conj")
        attach(noun, to: verb, as: relation)
    }

    /// Whether an "and" lists something with a subject, or stands between it and what is listed.
    private func isJoining(_ and: Int, _ subject: Int, _ verb: Int) -> Bool {
        guard tokens[and].lower == "and", let member = words[and].head else { return false }
        // The "and" may be inside the subject's own name.
        return member == verb || member == subject
            || words[member].head == subject
                && ["conj", "nummod"].contains(words[member].relation)
    }

    /// "an agreement between the firm and the union": between those two.
    mutating func mendBetween(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "conj", Self.isNominal(words[noun]),
            let above = words[noun].head, above < noun, let and = and(before: noun, sentence),
            words[and].head == noun, above < and,
            let first = (above + 1..<and).last(where: {
                words[$0].head == above && words[$0].relation == "nmod"
            }),
            near(first, sentence).contains(where: {
                words[$0].head == first && tokens[$0].lower == "between"
            }),
            !near(first, sentence).contains(where: {
                words[$0].head == first && words[$0].relation == "conj"
            })
        else { return }
        words[noun].head = first
    }

    /// "sued its former director, Jane Doe": whom, not as what.
    mutating func mendObjectAsPredicate(_ noun: Int, _ sentence: Range<Int>) {
        guard words[noun].relation == "xcomp", words[noun].upos == "NOUN",
            let verb = words[noun].head, verb < noun, words[verb].upos == "VERB",
            words[verb].xpos == "VBD", !Self.linking.contains(words[verb].lemma),
            lexicon.events[tokens[verb].lower]?.contains(where: \.isVerb) == true
        else { return }
        let children = near(verb, sentence)
        guard !children.contains(where: { isObject($0, of: verb) }),
            children.contains(where: {
                words[$0].head == noun && $0 < noun
                    && (words[$0].relation == "nmod:poss"
                        || ["the", "a", "an"].contains(tokens[$0].lower))
            }),
            !children.contains(where: { words[$0].head == noun && words[$0].relation == "case" })
        else { return }
        words[noun].relation = "obj"
    }

    static let linking: Set<String> = [
        "become", "remain", "stay", "seem", "look", "appear", "prove", "turn", "feel", "sound",
        "call", "name", "elect", "appoint", "be", "make", "declare", "crown", "rank", "finish",
    ]

    /// The "and" right before all that hangs on a noun.
    private func and(before noun: Int, _ sentence: Range<Int>) -> Int? {
        var start = noun
        while start > sentence.lowerBound, tokens[start - 1].lower != "and",
            isBelow(start - 1, noun),
            tokens[start - 1].kind != .punctuation
                || ["-", "'", "’"].contains(tokens[start - 1].text)
        {
            start -= 1
        }
        guard start > sentence.lowerBound, tokens[start - 1].lower == "and" else { return nil }
        return start - 1
    }

    private mutating func join(
        _ noun: Int, to first: Int, with and: Int, _ sentence: Range<Int>
    ) {
        for index in near(noun, sentence)
        where words[index].head == noun && words[index].relation == "conj" {
            words[index].head = first
        }
        attach(noun, to: first, as: "conj")
        attach(and, to: noun, as: "cc")
    }
}
