internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// What date a happening has by its time expressions and the words in front of them.
extension DateAssigner {
    /// "on 13 and 14 July" is one span; of a day and an hour of it the hour is kept.
    func joined(_ assignments: [Assignment]) -> [Assignment] {
        var result: [Assignment] = []
        for next in assignments {
            guard let last = result.last, last.trigger == next.trigger,
                let a = last.dated.date.days, let b = next.dated.date.days
            else {
                result.append(next)
                continue
            }
            if a.lowerBound <= b.lowerBound, b.upperBound <= a.upperBound {
                result[result.count - 1] = next
            } else if a.upperBound == b.lowerBound, isListed(last.dated.time, next.dated.time),
                a.count == 1 && b.count == 1 || 28...31 ~= a.count && 28...31 ~= b.count
                    || 365...366 ~= a.count && 365...366 ~= b.count,
                let span = EDTF.interval(from: last.dated.date, to: next.dated.date)
            {
                let dated = Dated(
                    time: next.dated.time, date: span,
                    steps: last.dated.steps + next.dated.steps + ["two that follow each other"]
                )
                result[result.count - 1] = Assignment(
                    trigger: next.trigger, clause: next.clause, dated: dated)
            } else {
                result.append(next)
            }
        }
        return result
    }

    /// "2,000 have been killed since the war began in 2014": from then on, where no date of its own says otherwise.
    func goingOn(since found: [Assignment], in clauses: [Clause]) -> [Assignment] {
        found.compactMap { beginning in
            let verb = beginning.trigger.anchor
            guard tree.relation(verb) == "advcl",
                tree.children(of: verb).contains(where: {
                    tree.tokens[$0].lower == "since" && $0 < verb
                }), let main = tree.words[verb].head,
                let open = EDTF.interval(
                    from: beginning.dated.date.start ?? beginning.dated.date, to: nil)
            else { return nil }
            for (number, clause) in clauses.enumerated() {
                guard let trigger = clause.triggers.first(where: { $0.anchor == main }),
                    !found.contains(where: { $0.trigger == trigger }),
                    tree.isPerfect(main)
                else { continue }
                return Assignment(
                    trigger: trigger, clause: number,
                    dated: Dated(
                        time: beginning.dated.time, date: open,
                        steps: beginning.dated.steps + ["“since” leaves the end open"]))
            }
            return nil
        }
    }

    /// "since", "until" open one side of a date.
    func dated(_ meant: Dated, _ tokens: Range<Int>, of trigger: Trigger) -> Dated {
        let (time, date, steps) = (meant.time, meant.date, meant.steps)
        switch tokens.lowerBound > 0 ? tree.tokens[tokens.lowerBound - 1].lower : "" {
        // "since the 3 May attack": the attack was then.
        case "since" where isInFront(tokens, of: trigger): return meant
        case "since": return meant.goingOn ?? meant
        // "did not open until May": then it did.
        case "until" where isHeldBack(tokens), "till" where isHeldBack(tokens):
            return meant
        case "until" where !date.isInterval, "till" where !date.isInterval:
            return Dated(
                time: time, date: EDTF.interval(from: nil, to: date) ?? date,
                steps: steps + ["“until” leaves the beginning open"])
        default:
            return isSinceNoun(in: tokens, of: trigger) ? meant.goingOn ?? meant : meant
        }
    }

    /// "have been rescued since the earthquake 11 days ago": from then on.
    private func isSinceNoun(in tokens: Range<Int>, of trigger: Trigger) -> Bool {
        guard trigger.isFinite, tree.isPerfect(trigger.anchor) else { return false }
        return (max(0, tokens.lowerBound - 5)..<tokens.lowerBound).reversed().first {
            !["DET", "ADJ", "NOUN", "PROPN"].contains(tree.words[$0].upos)
        }.map { tree.tokens[$0].lower == "since" } == true
    }

    private func isHeldBack(_ tokens: Range<Int>) -> Bool {
        tree.words[tree.head(of: tokens)].head.map { VerbGrammar.isHeldBack(tree, $0) } == true
    }
}

extension EDTF {
    /// The days it can be, as numbers; `nil` for what is open.
    var days: Range<Int>? {
        guard let first = bounds.lower, let last = bounds.upper, first < last else { return nil }
        return first.number..<last.number
    }

    /// The day on which a closed span begins.
    fileprivate var first: EDTF? {
        bounds.lower.map(EDTF.day)
    }
}

extension DateAssigner.Dated {
    /// From this date on, as "since" tells; `nil` where nothing can go on from it.
    var goingOn: Self? {
        EDTF.interval(from: date.isInterval ? date.first ?? date : date, to: nil).map {
            Self(time: time, date: $0, steps: steps + ["“since” leaves the end open"])
        }
    }
}
