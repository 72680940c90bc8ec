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
        for (number, clause) in clauses.enumerated() {
            if let trigger = clause.triggers.first(where: {
                $0.voice == .nominal && $0.tokens.contains(noun)
            }) {
                return (trigger, number)
            }
        }
        return nil
    }

    /// "in an area where drugs are sold Wednesday night when they met a man": what is so in general was not on
    /// one day.
    func isGeneral(_ trigger: Trigger, _ date: EDTF) -> Bool {
        let verb = trigger.anchor
        guard tree.words[verb].relation == "acl:relcl", trigger.isFinite,
            let days = date.days, days.count == 1, let today = published?.days?.lowerBound,
            days.lowerBound < today
        else { return false }
        if ["VBP", "VBZ"].contains(tree.words[verb].xpos) { return true }
        let helpers = tree.children(of: verb).filter { tree.relation($0) == "aux" }
        return tree.words[verb].xpos == "VBN" && !helpers.isEmpty
            && helpers.allSatisfy { ["is", "are"].contains(tree.tokens[$0].lower) }
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
            tree.preposition(of: index) != "for" || !isObject(of: tree.words[index].head)
        else { return nil }
        for _ in 0..<3 {
            guard let above = tree.words[index].head else { return nil }
            if tree.isVerb(above) {
                guard above < noun.tokens.lowerBound,
                    ["obj", "obl"].contains(tree.relation(index))
                else { return nil }
                for (number, clause) in clauses.enumerated() {
                    if let trigger = clause.triggers.first(where: {
                        $0.anchor == above && $0.isFinite && $0.isListed
                            && $0.status != .planned
                    }) {
                        return (trigger, number)
                    }
                }
                return nil
            }
            index = above
        }
        return nil
    }

    /// Whether a verb only says what somebody thinks of something.
    private func isObject(of verb: Int?) -> Bool {
        verb.map { lexicon.answers.contains(tree.words[$0].lemma) } == true
    }

    private static let amounts: Set<String> = [
        "%", "percent", "cent", "million", "billion", "bn", "points", "tonnes",
    ]

    /// "from 30.7 percent in June", "(2022: £1,117 million)", "than they were last night": when what is compared
    /// with was.
    func isComparedWith(_ tokens: Range<Int>) -> Bool {
        let first = tokens.lowerBound
        if first > 0, tree.tokens[first - 1].text == "(", tokens.upperBound < tree.tokens.count,
            tree.tokens[tokens.upperBound].text == ":"
        {
            return true
        }
        // "six fewer than in 2020", "up 4% on 2022".
        if (max(0, first - 2)..<first).contains(where: { tree.tokens[$0].lower == "than" }) {
            return true
        }
        if first > 2, tree.tokens[first - 1].lower == "on",
            ["%", "percent", "cent"].contains(tree.tokens[first - 2].lower),
            tree.tokens[tokens.lowerBound].kind == .number
        {
            return true
        }
        // "an increase from last year's $1.55 billion".
        if first > 0, tree.tokens[first - 1].lower == "from",
            tokens.upperBound + 1 < tree.tokens.count,
            ["'s", "’s"].contains(tree.tokens[tokens.upperBound].lower),
            ["SYM", "NUM"].contains(tree.words[tokens.upperBound + 1].upos)
        {
            return true
        }
        let front = (max(0, first - 9)..<first).reversed().prefix {
            ![",", "(", ";", ".", ":"].contains(tree.tokens[$0].text) && !tree.isVerb($0)
        }
        if let from = front.first(where: { tree.tokens[$0].lower == "from" }), from + 1 < first,
            tree.tokens[first - 1].lower != "of",
            (from + 1..<first).contains(where: { Self.amounts.contains(tree.tokens[$0].lower) })
                || (from + 1..<min(from + 4, first)).contains(where: {
                    tree.words[$0].upos == "SYM"
                }),
            !(from + 1..<first).contains(where: { tree.tokens[$0].lower == "to" })
        {
            return true
        }
        let head = tree.head(of: tokens)
        return ([head] + tree.ancestors(of: head).prefix(4)).contains { word in
            tree.children(of: word).contains {
                tree.tokens[$0].lower == "than" && $0 < first
                    && ["mark", "case"].contains(tree.relation($0))
            } && tree.child(of: word, ["nsubj"]).map { $0 < word } == true
        }
    }
}
