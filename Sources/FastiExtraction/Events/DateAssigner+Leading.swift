internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiLexicon
internal import FastiTagging
internal import FastiText

/// Dates that stand at one verb and are of another.
extension DateAssigner {
    /// "was appointed to lead the inquiry in May": what somebody was moved to do began with the moving.
    func led(to trigger: Trigger, in clauses: [Clause]) -> (Trigger, Int)? {
        guard tree.words[trigger.anchor].xpos == "VB",
            ["xcomp", "advcl"].contains(tree.relation(trigger.anchor)),
            let above = tree.words[trigger.anchor].head, tree.isVerb(above),
            lexicon.governors[tree.words[above].lemma] == nil
        else { return nil }
        return happening(in: clauses) {
            $0.anchor == above && $0.voice == .passive && $0.isFinite && $0.isListed
                && $0.word.kind == "event" && $0.status == .asserted
        }
    }

    /// "in a release issued on Monday, the ministry denounced": what is said in it is of that date.
    func spoken(in trigger: Trigger, _ clauses: [Clause]) -> (Trigger, Int)? {
        guard tree.relation(trigger.anchor) == "acl", let noun = tree.words[trigger.anchor].head,
            lexicon.sayings[tree.words[noun].lemma] != nil, tree.relation(noun) == "obl",
            tree.preposition(of: noun) == "in", let verb = tree.words[noun].head
        else { return nil }
        return happening(in: clauses) { $0.anchor == verb && $0.isFinite }
    }

    /// "ordered the firm to pay damages on 4 May": a day that has come is that of the order, not of what was
    /// ordered.
    func ordered(
        _ trigger: Trigger, _ date: EDTF, _ head: Int, in clauses: [Clause]
    ) -> (Trigger, Int)? {
        guard tree.words[trigger.anchor].xpos == "VB",
            trigger.status == .demanded || isSettled(trigger),
            ["xcomp", "advcl", "ccomp", "acl"].contains(tree.relation(trigger.anchor)),
            !["by", "until", "till", "before", "within", "from"].contains(
                tree.preposition(of: head) ?? ""),
            let governor = governor(of: trigger.anchor),
            ["VBD", "VBN"].contains(tree.words[governor].xpos),
            let start = date.bounds.lower, let today = published?.bounds.lower, start <= today
        else { return nil }
        return happening(in: clauses) {
            $0.anchor == governor && $0.isFinite && $0.isListed
        }
    }

    /// "Ten died when a bus left the road on Monday": what happened when something else did.
    func met(by trigger: Trigger, in clauses: [Clause]) -> (Trigger, Int)? {
        let verb = trigger.anchor
        guard trigger.isFinite, ["advcl", "conj"].contains(tree.relation(verb)),
            let above = tree.words[verb].head, above < verb, tree.isVerb(above),
            tree.children(of: verb).contains(where: {
                ["when", "as"].contains(tree.tokens[$0].lower) && $0 < verb
            })
        else { return nil }
        return happening(in: clauses) {
            $0.anchor == above && $0.isFinite && $0.isListed && $0.word.kind != "statement"
        }
    }

    /// "Police used tear gas to disperse the crowd on Sunday": a day that is over is that of the deed, not of its aim.
    func aim(
        _ trigger: Trigger, _ date: EDTF, _ head: Int, in clauses: [Clause]
    ) -> (Trigger, Int)? {
        let verb = trigger.anchor
        // "to consider the charges brought on Monday": of another verb.
        guard tree.ancestors(of: head).first(where: tree.isVerb) == verb,
            tree.words[verb].xpos == "VB", tree.relation(verb) == "advcl",
            let above = tree.words[verb].head, above < verb, tree.words[above].xpos == "VBD",
            date.days?.count == 1, let day = date.bounds.lower, let now = published?.bounds.upper,
            day <= now
        else { return nil }
        return happening(in: clauses) {
            ($0.anchor == above || $0.lightVerb == above) && $0.isListed
                && $0.word.kind == "event" && $0.status == .asserted
        }
    }

    /// "was found guilty of murder on Tuesday": the day of the judgment, where it was not long ago.
    func judged(for deed: Trigger, _ date: EDTF, in clauses: [Clause]) -> (Trigger, Int)? {
        let noun = tree.head(of: deed.tokens)
        guard deed.voice == .nominal, deed.lightVerb == nil,
            ["of", "for", "with"].contains(tree.preposition(of: noun) ?? ""),
            date.days?.count == 1, let day = date.bounds.lower, let now = published?.bounds.upper,
            0...60 ~= now.number - day.number,
            let verb = tree.ancestors(of: noun).prefix(3).first(where: { tree.isVerb($0) }),
            Self.judging.contains(tree.words[verb].lemma)
        else { return nil }
        return happening(in: clauses) { $0.anchor == verb && $0.isFinite }
    }

    private static let judging: Set<String> = [
        "accuse", "acquit", "charge", "clear", "convict", "find", "fine", "indict", "jail",
        "sentence",
    ]

    /// "unveiled plans to raise taxes over the next ten years": what is past has no span
    /// that is to come.
    func isToCome(
        _ time: TimeExpression, _ date: EDTF, beyond trigger: Trigger, _ tokens: Range<Int>
    ) -> Bool {
        guard time.kind == .duration || date.isInterval, trigger.status == .asserted,
            trigger.effectiveVoice == .active,
            tree.words[trigger.anchor].xpos == "VBD",
            lexicon.governors[trigger.word.lemma] == nil,
            let now = published?.bounds.upper, let first = date.bounds.lower,
            let last = date.bounds.upper, first.number > now.number - 40,
            last.number > now.number + 60
        else { return false }
        return !["until", "till", "by", "to"].contains(
            tree.preposition(of: tree.head(of: tokens)) ?? "")
    }

    /// "approved a budget for 2025", "ahead of an address tomorrow, Doe said": what is past was not done then.
    ///
    /// A day told with its year is believed before the document's own, which may be another's.
    func isAhead(
        _ time: TimeExpression, _ date: EDTF, of trigger: Trigger, _ tokens: Range<Int>
    ) -> Bool {
        guard time.basis != .stated || date.precision == .year, trigger.status == .asserted,
            trigger.isFinite,
            tree.words[trigger.anchor].xpos == "VBD", let first = date.bounds.lower,
            let now = published?.bounds.upper, first > now
        else { return false }
        return trigger.word.kind == "statement"
            || date.precision == .year && tree.preposition(of: tree.head(of: tokens)) == "for"
    }

    /// "charged Doe with stealing a car on 3 March": in the weeks after it the day is that of the charge, where
    /// that has no other.
    func charged(
        with deed: Trigger, _ date: EDTF, in clauses: [Clause], _ found: [Assignment]
    ) -> (Trigger, Int)? {
        guard let above = VerbGrammar.laying(tree, deed.anchor),
            let day = date.bounds.lower, let now = published?.bounds.upper,
            0...60 ~= now.number - day.number
        else { return nil }
        for (number, clause) in clauses.enumerated() {
            if let main = clause.triggers.first(where: { $0.anchor == above && $0.isFinite }),
                !found.contains(where: { $0.trigger == main })
            {
                return (main, number)
            }
        }
        return nil
    }

    /// "was charged over the fire at the club on 3 May 2022", long after it: the fire was then.
    func accused(
        over tokens: Range<Int>, _ date: EDTF, in clauses: [Clause]
    ) -> (Trigger, Int)? {
        let head = tree.head(of: tokens)
        guard let verb = tree.words[head].head, tree.isVerb(verb), verb < head,
            tree.preposition(of: head) == "on", isLongPast(date)
        else { return nil }
        for (number, clause) in clauses.enumerated() {
            if let noun = clause.triggers.last(where: {
                $0.voice == .nominal && $0.lightVerb == nil && verb < $0.tokens.lowerBound
                    && $0.tokens.upperBound <= tokens.lowerBound
                    && tree.words[tree.head(of: $0.tokens)].head == verb
                    && tree.preposition(of: tree.head(of: $0.tokens)) == "over"
            }) {
                return (noun, number)
            }
        }
        return nil
    }

    /// A deed told as what somebody was found guilty of, or the like, where it has a date long past.
    func deed(at verb: Int, _ date: EDTF) -> Trigger? {
        guard tree.words[verb].xpos == "VBG", tree.relation(verb) == "acl", isLongPast(date),
            let mark = tree.child(of: verb, ["mark"]), tree.tokens[mark].lower == "of",
            let guilty = tree.words[verb].head,
            ["guilty", "innocent"].contains(tree.tokens[guilty].lower)
        else { return nil }
        return state(at: verb)
    }

    private func isLongPast(_ date: EDTF) -> Bool {
        guard let day = date.bounds.lower, let now = published?.bounds.upper else { return false }
        return now.number - day.number > 60
    }

    /// "refused to release him on Monday", "rejected a proposal to raise it on Monday": decided on that day.
    private func isSettled(_ trigger: Trigger) -> Bool {
        guard trigger.status == .negated || trigger.status == .planned,
            let governor = governor(of: trigger.anchor)
        else { return false }
        return Self.settling.contains(tree.words[governor].lemma)
    }

    private static let settling: Set<String> = [
        "agree", "approve", "back", "decide", "decline", "pass", "refuse", "reject", "vote",
    ]

    /// The verb above an infinitive, or above the noun that it tells more of.
    private func governor(of verb: Int) -> Int? {
        guard let above = tree.words[verb].head else { return nil }
        guard tree.relation(verb) == "acl", tree.isNoun(above), tree.relation(above) == "obj" else {
            return above
        }
        return tree.words[above].head
    }
}
