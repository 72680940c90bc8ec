internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Dates that hang on something between them and the happening they might seem to date.
extension DateAssigner {
    /// "noted there had been three cases last week", "said patterns were similar in 2007": a date inside what is said
    /// is of that, whatever it tells, and not of the saying.
    func content(below saying: Trigger, by below: Int, _ tokens: Range<Int>) -> Trigger? {
        guard tree.words[below].head == saying.anchor, tree.relation(below) == "ccomp",
            lexicon.speech[tree.words[saying.anchor].lemma] != nil,
            below > saying.anchor, tokens.lowerBound > saying.anchor + 1,
            tree.child(of: below, ["nsubj", "expl"]) != nil
        else { return nil }
        return state(at: below)
    }

    /// "the wild days of 2007", "before the start of the season in May": of the noun alone, which is no happening.
    func isOfThing(_ tokens: Range<Int>, _ clauses: [Clause]) -> Bool {
        var head = tree.head(of: tokens)
        // "the wild days of 2007 and 2008".
        if tree.relation(head) == "conj", let first = tree.words[head].head { head = first }
        guard tree.relation(head) == "nmod", let noun = tree.words[head].head,
            noun < tokens.lowerBound,
            !clauses.contains(where: { $0.triggers.contains { $0.tokens.contains(noun) } })
        else { return false }
        // "resembled those of the late 19th century".
        if ["those", "that"].contains(tree.tokens[noun].lower) {
            return tree.preposition(of: head) == "of"
        }
        guard tree.words[noun].upos == "NOUN" else { return false }
        if tree.preposition(of: head) == "of" {
            return ["NNS", "NN"].contains(tree.words[noun].xpos)
                && Self.ofTimes.contains(tree.words[noun].lemma)
        }
        // "before the start of the season in May".
        var outer = noun
        if tree.preposition(of: noun) == "of", let above = tree.words[noun].head,
            tree.isNoun(above), above < noun
        {
            outer = above
        }
        return ["before", "until", "ahead of", "since", "prior to"].contains(
            tree.preposition(of: outer) ?? "")
    }

    /// "the days of 2007", "the events of the 1930s": what belongs to a time.
    private static let ofTimes: Set<String> = [
        "battle", "crisis", "day", "event", "history", "memory", "panic", "period", "story", "year",
    ]

    /// "The next hearing is on 3 May": what is on a day.
    func noun(thatIsOn day: Int, in clauses: [Clause]) -> (Trigger, Int)? {
        guard tree.child(of: day, ["cop"]) != nil, let noun = tree.child(of: day, ["nsubj"]),
            noun < day
        else { return nil }
        return happening(in: clauses) {
            $0.voice == .nominal && $0.tokens.contains(noun)
        }
    }

    /// "on a road where fruit is sold Sunday morning when they saw a boat": what is so in general was not on
    /// one day.
    func isGeneral(_ trigger: Trigger, _ date: EDTF) -> Bool {
        let verb = trigger.anchor
        guard tree.words[verb].relation == "acl:relcl", trigger.isFinite,
            let days = date.days, days.count == 1, let today = published?.days?.lowerBound,
            days.lowerBound < today
        else { return false }
        return ["VBP", "VBZ", "VBN"].contains(tree.words[verb].xpos) && tree.isPresent(verb)
    }

    /// "acquitted the mayor of breach of trust on Tuesday", "agreed to the recall late Tuesday": a day just past is
    /// of what was done, and not of what it was done about.
    func done(about noun: Trigger, _ date: EDTF, in clauses: [Clause]) -> (Trigger, Int)? {
        guard noun.voice == .nominal, noun.lightVerb == nil, noun.word.kind == "event",
            let days = date.days,
            days.count == 1, let today = published?.days?.lowerBound,
            0...7 ~= today - days.lowerBound
        else { return nil }
        var index = tree.head(of: noun.tokens)
        guard ["of", "for", "to"].contains(tree.preposition(of: index) ?? ""),
            // "apologised for the outage on Saturday".
            tree.preposition(of: index) != "for" || !isAnswer(tree.words[index].head)
        else { return nil }
        for _ in 0..<3 {
            guard let above = tree.words[index].head else { return nil }
            if tree.isVerb(above) {
                guard above < noun.tokens.lowerBound,
                    ["obj", "obl"].contains(tree.relation(index))
                else { return nil }
                return happening(in: clauses) {
                    $0.anchor == above && $0.isFinite && $0.isListed
                        && $0.status != .planned
                }
            }
            index = above
        }
        return nil
    }

    /// Whether a verb only says what somebody thinks of something.
    private func isAnswer(_ verb: Int?) -> Bool {
        verb.map { lexicon.answers.contains(tree.words[$0].lemma) } == true
    }
}
