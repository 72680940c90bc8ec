internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Nouns for happenings that only tell when something else was: they give their date to what holds them.
extension DateAssigner {
    /// What a noun for a happening does with a date.
    enum Holding {
        /// The noun is told of by itself.
        case own
        /// It only says which of its kind is meant, so that nothing is told of that date.
        case none
        /// What it stands in is told, with its date.
        case held(Trigger, Int, EDTF)
    }

    func holding(
        _ noun: Trigger, _ date: EDTF, _ tokens: Range<Int>, in clauses: [Clause]
    ) -> Holding {
        guard noun.voice == .nominal, noun.lightVerb == nil else { return .own }
        let index = tree.head(of: noun.tokens)
        if let (trigger, clause, moved) = happening(onEveOf: index, date, in: clauses) {
            return .held(trigger, clause, moved)
        }
        // "more have fled since Tuesday's attack": from then on.
        if tree.preposition(of: index) == "since", tokens.upperBound <= index,
            let (trigger, clause) = happening(around: index, in: clauses), trigger.isFinite,
            tree.isPerfect(trigger.anchor), !date.isInterval,
            let open = EDTF.interval(from: date, to: nil)
        {
            return .held(trigger, clause, open)
        }
        guard isInFront(tokens, of: index) else { return .own }
        let preposition = tree.preposition(of: index) ?? ""
        // "the shooting of Doe during a Tuesday search", "said at today's hearing": of that day too.
        if ["during", "at"].contains(preposition), date.days?.count == 1,
            let (trigger, clause) = happening(around: index, in: clauses)
        {
            return .held(trigger, clause, date)
        }
        guard isBare(index, behind: tokens), !isDayOfOne(index, date, tokens),
            Self.beyond.contains(preposition) || isObjectOfOpinion(index)
        else { return .own }
        return .none
    }

    /// "the 3 May blast": a day with its month tells of one, which may be told nowhere else; "the May 3
    /// attacks" are known by that name, of whichever year.
    private func isDayOfOne(_ noun: Int, _ date: EDTF, _ tokens: Range<Int>) -> Bool {
        guard let days = date.days, days.count == 1, tree.words[noun].xpos != "NNS" else {
            return false
        }
        if tokens.contains(where: { tree.tokens[$0].kind == .number }) { return true }
        // "Tuesday's earthquake", while it is news.
        guard let today = published?.days?.lowerBound else { return false }
        return Self.sudden.contains(tree.words[noun].lemma) && 0...14 ~= today - days.lowerBound
    }

    /// What befalls people, and is news for days.
    private static let sudden: Set<String> = [
        "accident", "attack", "blast", "blaze", "bombing", "collapse", "crash", "derailment",
        "disaster", "earthquake", "eruption", "explosion", "fire", "flood", "hurricane", "killing",
        "murder", "quake", "shooting", "storm", "tornado", "tsunami",
    ]

    /// "has worsened since the killing of Doe in July 2021": then the killing was.
    func happening(since tokens: Range<Int>, in clauses: [Clause]) -> (Trigger, Int)? {
        let front = (max(0, tokens.lowerBound - 14)..<tokens.lowerBound).reversed().prefix {
            !tree.isVerb($0) && tree.tokens[$0].text != ","
        }
        guard let since = front.first(where: { tree.tokens[$0].lower == "since" }) else {
            return nil
        }
        return happening(in: clauses) {
            $0.voice == .nominal && $0.lightVerb == nil && since < $0.tokens.lowerBound
                && $0.tokens.upperBound <= tokens.lowerBound
                && tree.preposition(of: tree.head(of: $0.tokens)) == "since"
        }
    }

    /// What stands in front of something that the text's reader knows of.
    private static let beyond: Set<String> = [
        "about", "after", "amid", "before", "despite", "following", "for", "from", "into", "of",
        "over",
        "since", "to", "with",
    ]

    /// "the 2009 crash", "Wednesday's ruling", "the November 27 deal".
    private func isInFront(_ tokens: Range<Int>, of noun: Int) -> Bool {
        tokens.upperBound <= noun && tree.isBelow(tree.head(of: tokens), noun)
            && noun - tokens.upperBound < 5
    }

    func isInFront(_ tokens: Range<Int>, of trigger: Trigger) -> Bool {
        trigger.voice == .nominal && trigger.lightVerb == nil
            && isInFront(tokens, of: tree.head(of: trigger.tokens))
    }

    /// Whether nothing but its date says which happening is meant.
    private func isBare(_ noun: Int, behind tokens: Range<Int>) -> Bool {
        // "after the May 3 attacks and her stand on taxes": what is behind "and" tells of something else.
        !tree.children(of: noun).prefix { $0 < noun || tree.relation($0) != "conj" }.contains {
            $0 > noun && tree.relation($0) != "punct"
        }
            && (tokens.upperBound..<max(tokens.upperBound, noun)).allSatisfy { index in
                !["NOUN", "PROPN"].contains(tree.words[index].upos)
            }
    }

    /// "called Wednesday's ruling a win", "welcomed Monday's vote".
    func isObjectOfOpinion(_ noun: Int) -> Bool {
        guard tree.relation(noun) == "obj", let verb = tree.words[noun].head else { return false }
        let lemma = tree.words[verb].lemma
        return lemma == "call" || lexicon.answers.contains(lemma)
    }

    /// The happening nearest above a noun.
    private func happening(around noun: Int, in clauses: [Clause]) -> (Trigger, Int)? {
        for above in tree.ancestors(of: noun).prefix(5) {
            for (number, clause) in clauses.enumerated() {
                if let trigger = clause.triggers.first(where: {
                    ($0.tokens.contains(above) || $0.lightVerb == above) && $0.isListed
                }) {
                    return trigger.status == .asserted ? (trigger, number) : nil
                }
            }
        }
        return nil
    }

    /// "was shot on the eve of the election on 10 May", "resigned on the day after the vote of 3 March": what was
    /// done then, and on which day.
    private func happening(
        onEveOf noun: Int, _ date: EDTF, in clauses: [Clause]
    ) -> (Trigger, Int, EDTF)? {
        guard tree.relation(noun) == "nmod", let part = tree.words[noun].head, part < noun,
            tree.relation(part) == "obl", tree.child(of: part, ["nummod"]) == nil,
            ["on", "at", "in", ""].contains(tree.preposition(of: part) ?? ""),
            let verb = tree.words[part].head
        else { return nil }
        let isDay = date.precision == .day && !date.isInterval
        let moved: EDTF?
        switch (tree.words[part].lemma, tree.preposition(of: noun) ?? "") {
        case ("eve", "of"), ("day", "before"): moved = isDay ? date.adding(-1, .day) : date
        case ("day", "after"): moved = isDay ? date.adding(1, .day) : date
        case ("day", "of"), ("morning", "of"), ("night", "of"), ("evening", "of"),
            ("anniversary", "of"), ("sideline", "of"), ("margin", "of"):
            moved = date
        default: return nil
        }
        guard let moved else { return nil }
        for (number, clause) in clauses.enumerated() {
            if let trigger = clause.triggers.first(where: { $0.anchor == verb }) {
                return (trigger, number, moved)
            }
            if clause.head == verb, let harm = harm(at: verb) ?? deed(at: verb) {
                return (harm, number, moved)
            }
        }
        return nil
    }

    private func deed(at verb: Int) -> Trigger? {
        tree.isVerb(verb) && tree.child(of: verb, ["nsubj"]) != nil ? state(at: verb) : nil
    }

    /// "Nine were hurt tonight by a blast": a participle that is taken for what somebody is.
    func harm(at predicate: Int) -> Trigger? {
        guard !tree.isVerb(predicate), tree.child(of: predicate, ["cop"]) != nil,
            tree.child(of: predicate, ["nsubj"]) != nil,
            FigureFinder.harmWords[tree.tokens[predicate].lower] != nil
                || tree.tokens[predicate].lower == "shot"
        else { return nil }
        return Trigger(
            tokens: predicate..<(predicate + 1),
            word: Lexicon.EventWord(lemma: tree.words[predicate].lemma, isVerb: true),
            voice: .passive, isFinite: true,
            status: VerbGrammar.ownStatus(tree, predicate) ?? .asserted, isListed: false)
    }

    /// "was flying to the coast on Thursday when he fell ill": the point of the sentence is what came in between.
    func cuttingIn(on trigger: Trigger, in clauses: [Clause]) -> (Trigger, Int)? {
        let verb = trigger.anchor
        guard trigger.isFinite, tree.words[verb].xpos == "VBG",
            tree.children(of: verb).contains(where: {
                ["was", "were"].contains(tree.tokens[$0].lower)
            })
        else { return nil }
        return happening(in: clauses) { other in
            other.isFinite && other.anchor > verb && other.status == .asserted
                && tree.words[other.anchor].xpos == "VBD"
                && tree.relation(other.anchor) == "advcl"
                && tree.children(of: other.anchor).contains {
                    tree.tokens[$0].lower == "when" && verb < $0 && $0 < other.anchor
                }
        }
    }

    /// "When the panic hit in August 2007, the bank cut its rate": done when the other happened.
    func done(when trigger: Trigger, in clauses: [Clause]) -> (Trigger, Int)? {
        let verb = trigger.anchor
        guard trigger.isFinite, trigger.status == .asserted, tree.relation(verb) == "advcl",
            tree.words[verb].xpos == "VBD",
            let above = tree.words[verb].head, above > verb, tree.words[above].xpos == "VBD",
            tree.children(of: verb).contains(where: {
                tree.tokens[$0].lower == "when" && $0 < verb
            })
        else { return nil }
        return happening(in: clauses) {
            $0.anchor == above && $0.isFinite && $0.isListed && $0.status == .asserted
                && $0.word.kind == "event"
        }
    }

    /// "seen on 3 May, the day before police issued a warrant": what was done on the day beside, and what on
    /// that day.
    func besideDay(
        _ time: TimeExpression, _ date: EDTF, _ tokens: Range<Int>, in clauses: [Clause]
    ) -> [Assignment]? {
        let behind = tokens.upperBound
        guard behind + 4 < tree.tokens.count, tree.tokens[behind].text == ",",
            tree.tokens[behind + 1].lower == "the", tree.tokens[behind + 2].lower == "day",
            ["before", "after"].contains(tree.tokens[behind + 3].lower),
            date.precision == .day, !date.isInterval
        else { return nil }
        let link = tree.tokens[behind + 3].lower
        guard let other = date.adding(link == "before" ? 1 : -1, .day) else { return nil }
        var result: [Assignment] = []
        let above = tree.ancestors(of: tree.head(of: tokens)).first {
            $0 < tokens.lowerBound && tree.isVerb($0)
        }
        for (number, clause) in clauses.enumerated() {
            if let above, clause.owned.contains(above) {
                let trigger = clause.triggers.first { $0.anchor == above } ?? state(at: above)
                result.append(
                    Assignment(
                        trigger: trigger, clause: number,
                        dated: Dated(time: time, date: date, steps: time.steps)))
            }
            if let trigger = clause.triggers.first(where: {
                $0.voice != .nominal && behind + 3 < $0.anchor && $0.anchor < behind + 12
                    && tree.words[$0.anchor].xpos == "VBD"
                    && tree.child(of: $0.anchor, ["nsubj"]) != nil
            }), result.allSatisfy({ $0.trigger != trigger }) {
                result.append(
                    Assignment(
                        trigger: trigger, clause: number,
                        dated: Dated(
                            time: time, date: other,
                            steps: time.steps + ["“the day \(link)”: \(other)"])))
            }
        }
        return result.isEmpty ? nil : result
    }
}
