internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// Happenings told by how far they were from another: "resigned on 3 May, a day after protesters stormed the hall" and "resigned
/// a day after protesters stormed the hall on 2 May".
extension DateAssigner {
    /// The dates that lengths of time give to what they are counted from.
    func distant(
        _ times: [TimeExpression], from found: [Assignment], in clauses: [Clause],
        _ recalled: (Int) -> Dated?
    ) -> [Assignment] {
        times.compactMap { time in
            guard time.kind == .duration, time.date == nil, let length = Length(time.value),
                let tokens = tokens(of: time, in: clauses),
                let sign = sign(behind: tokens),
                let (trigger, clause) = happening(behind: tokens.upperBound, in: clauses)
            else { return nil }
            let words = tree.tokens[tokens].map(\.text).joined(separator: " ")
            let link = tree.tokens[tokens.upperBound].text
            func counted(_ date: EDTF, _ steps: [String]) -> Dated {
                Dated(
                    time: time, date: date,
                    steps: steps + ["“\(words) \(link)”, counted from there: \(date)"])
            }
            if let other = found.first(where: { $0.trigger == trigger }) {
                // "resigned a day after protesters stormed the hall on 2 May"
                guard let (main, clause) = happening(above: trigger, in: clauses),
                    !found.contains(where: {
                        $0.trigger == main
                            // "a month after the flood on 6 February": in its own clause.
                            || $0.clause == clause
                                && !($0.trigger == trigger && trigger.voice == .nominal)
                    }),
                    let date = length.moved(other.dated.date, -sign)
                else { return nil }
                return Assignment(
                    trigger: main, clause: clause, dated: counted(date, other.dated.steps))
            }
            if let (anchor, steps) = anchor(of: tokens, trigger, found, recalled),
                let date = length.moved(anchor, sign)
            {
                return Assignment(trigger: trigger, clause: clause, dated: counted(date, steps))
            }
            // "Two days after the siege ended, the governor resigned", where the text has told of the siege.
            guard let (edge, steps) = edge(of: trigger, recalled),
                let (main, mainClause) = self.happening(above: trigger, in: clauses),
                !found.contains(where: { $0.trigger == main || $0.clause == mainClause }),
                let date = length.moved(edge, -sign)
            else { return nil }
            return Assignment(trigger: main, clause: mainClause, dated: counted(date, steps))
        }
    }

    /// The day on which something that the text told of before began or ended.
    private func edge(
        of trigger: Trigger, _ recalled: (Int) -> Dated?
    ) -> (EDTF, [String])? {
        let nominal = tree.head(of: trigger.tokens)
        let noun = tree.isNoun(nominal) ? nominal : tree.child(of: trigger.anchor, ["nsubj"])
        guard let noun, let told = recalled(noun) else { return nil }
        let verb = tree.isVerb(trigger.anchor) ? trigger.anchor : tree.words[noun].head ?? noun
        let isBeginning = ["begin", "start"].contains(tree.words[verb].lemma)
        guard told.date.isInterval else { return (told.date, told.steps) }
        return told.date.days.map { days in
            let day = Day(number: isBeginning ? days.lowerBound : days.upperBound - 1)
            return (EDTF.day(day), told.steps)
        }
    }

    /// The happening whose clause says how far it was from another.
    private func happening(above other: Trigger, in clauses: [Clause]) -> (Trigger, Int)? {
        // Over the length, where the clause hangs on that.
        guard
            let above = tree.ancestors(of: other.anchor).prefix(2).first(where: {
                !SyntaxTree.timeUnits.contains(tree.words[$0].lemma)
            })
        else { return nil }
        return happening(in: clauses) {
            $0.anchor == above && $0.isFinite && $0.status == .asserted
                // "Three months after the flood of May 2010, the town is still recovering": when the
                // text is written, and not when that was counted to.
                && !tree.isPresent($0.anchor)
        }
    }

    /// Whether what is told behind a length was before or after what it is counted from.
    private func sign(behind tokens: Range<Int>) -> Int? {
        guard tokens.upperBound + 1 < tree.tokens.count,
            // "jailed for six years after he killed": how long, not how long after.
            tokens.lowerBound == 0 || tree.tokens[tokens.lowerBound - 1].lower != "for"
        else { return nil }
        switch tree.tokens[tokens.upperBound].lower {
        case "after": return -1
        case "before": return 1
        default: return nil
        }
    }

    /// What "after" and "before" stand in front of: a clause or a noun that is a happening.
    private func happening(behind link: Int, in clauses: [Clause]) -> (Trigger, Int)? {
        guard let head = tree.words[link].head, head > link, head - link < 12 else { return nil }
        return happening(in: clauses) {
            ($0.tokens.contains(head) || $0.lightVerb == head) && $0.status == .asserted
                // "two months after announcing it": by whom, only the clause above tells.
                && ($0.isFinite || $0.voice == .nominal)
        }
    }

    /// The day that a length is counted from: that of the happening whose clause it stands in, with "this comes two
    /// weeks after" that of the document, with "the attack came two weeks after" that of the attack.
    private func anchor(
        of tokens: Range<Int>, _ trigger: Trigger, _ found: [Assignment],
        _ recalled: (Int) -> Dated?
    ) -> (EDTF, [String])? {
        let above = tree.ancestors(of: trigger.anchor)
        if let main = found.last(where: {
            $0.dated.time.range.upperBound <= tree.tokens[tokens.lowerBound].range.lowerBound
                && above.contains($0.trigger.anchor)
        }) {
            return (main.dated.date, main.dated.steps)
        }
        guard let verb = above.first, tree.words[verb].head == nil,
            ["come", "happen", "occur"].contains(tree.words[verb].lemma),
            !found.contains(where: { $0.trigger.anchor == verb })
        else { return nil }
        if let noun = tree.child(of: verb, ["nsubj"]), tree.words[noun].upos == "NOUN",
            let told = recalled(noun)
        {
            return (told.date, told.steps)
        }
        guard tree.words[verb].xpos == "VBZ", let published else { return nil }
        return (published, ["the document's date: \(published)"])
    }

    /// A whole number of days, weeks, months or years; of hours and minutes, the days that they make.
    private struct Length {
        let amount: Int
        let unit: EDTF.Unit
        /// Whether it is less than a day, so that midnight may lie between.
        private let isShort: Bool

        /// - Parameter value: A TIMEX3 value: "P2W", "PT3H".
        init?(_ value: String) {
            let isShort = value.hasPrefix("PT")
            guard value.hasPrefix("P"),
                let amount = Int(value.dropFirst(isShort ? 2 : 1).dropLast())
            else { return nil }
            self.isShort = isShort
            switch (value.last, isShort) {
            case ("D", false): (self.amount, unit) = (amount, .day)
            case ("W", false): (self.amount, unit) = (amount, .week)
            case ("M", false): (self.amount, unit) = (amount, .month)
            case ("Y", false): (self.amount, unit) = (amount, .year)
            case ("M", true) where amount < 600, ("H", true) where amount < 10:
                (self.amount, unit) = (0, .day)
            case ("H", true) where amount.isMultiple(of: 24):
                (self.amount, unit) = (amount / 24, .day)
            default: return nil
            }
        }

        /// The date so far from another. Days are counted; weeks are about so long, and of months and years
        /// no day is told.
        func moved(_ date: EDTF, _ sign: Int) -> EDTF? {
            guard !date.isInterval, !date.isSet, let moved = date.adding(sign * amount, unit) else {
                return nil
            }
            switch unit {
            case .day:
                guard date.precision == .day else { return nil }
                return isShort ? moved.qualified(approximate: true) : moved
            case .week:
                return date.precision == .day ? moved.qualified(approximate: true) : nil
            case .month:
                return moved.year.flatMap { year in
                    moved.month.flatMap { EDTF.month(year: year, month: $0) }
                }?.qualified(approximate: true)
            case .year:
                return moved.year.map { EDTF.year($0).qualified(approximate: true) }
            }
        }
    }
}
