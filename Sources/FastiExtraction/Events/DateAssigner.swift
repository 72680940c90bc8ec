internal import FastiChronology
internal import FastiDates
internal import FastiTagging
internal import FastiText

/// Gives each time expression of a sentence to the happening it dates.
struct DateAssigner {
    let tokens: [Token]

    /// What a time expression says of a happening.
    struct Dated: Hashable {
        let time: TimeExpression
        let date: EDTF
        let steps: [String]
    }

    /// The dated triggers of a clause, in the order of the text; a trigger may be missing where a date
    /// stands in a clause that tells of nothing.
    func assign(_ times: [TimeExpression], in clause: Clause) -> [(trigger: Trigger?, dated: Dated)]
    {
        var result: [(trigger: Trigger?, dated: Dated)] = []
        for time in times where time.kind != .set {
            guard let date = time.date, let first = firstToken(of: time, in: clause) else {
                continue
            }
            let trigger = trigger(for: time, at: first, in: clause)
            result.append((trigger, dated(time, date, first, in: clause)))
        }
        return result
    }

    private func firstToken(of time: TimeExpression, in clause: Clause) -> Int? {
        clause.tokens.first {
            tokens[$0].range.upperBound > time.range.lowerBound
                && tokens[$0].range.lowerBound < time.range.upperBound
        }
    }

    /// "the November 10, 2020 statement": the noun right behind; else the nearest happening before;
    /// else the clause's verb.
    private func trigger(for time: TimeExpression, at first: Int, in clause: Clause) -> Trigger? {
        let after =
            clause.tokens.first { tokens[$0].range.lowerBound >= time.range.upperBound }
            ?? clause.tokens.upperBound
        if let noun = clause.triggers.first(where: { trigger in
            trigger.voice == .nominal && trigger.tokens.lowerBound >= after
                && trigger.tokens.lowerBound - after <= 3
                && (after..<trigger.tokens.lowerBound).allSatisfy { tokens[$0].isCapitalised }
        }) {
            return noun
        }
        let before = clause.triggers.last {
            $0.anchor < first && !isAuxiliaryBorder(from: $0, to: first)
        }
        return before ?? clause.main
    }

    /// A comma between puts the date to the clause's verb rather than to a noun inside it.
    private func isAuxiliaryBorder(from trigger: Trigger, to time: Int) -> Bool {
        trigger.voice == .nominal && trigger.lightVerb == nil
            && (trigger.tokens.upperBound..<time).contains {
                tokens[$0].text == "," && time - $0 > 1
            }
    }

    /// "since", "from", "until", "by" open one side of a date.
    private func dated(_ time: TimeExpression, _ date: EDTF, _ first: Int, in clause: Clause)
        -> Dated
    {
        guard !date.isInterval, first > clause.tokens.lowerBound else {
            return Dated(time: time, date: date, steps: time.steps)
        }
        switch tokens[first - 1].lower {
        case "since":
            return Dated(
                time: time, date: EDTF.interval(from: date, to: nil) ?? date,
                steps: time.steps + ["“since” leaves the end open"])
        case "until", "till":
            return Dated(
                time: time, date: EDTF.interval(from: nil, to: date) ?? date,
                steps: time.steps + ["“until” leaves the beginning open"])
        default: return Dated(time: time, date: date, steps: time.steps)
        }
    }
}
