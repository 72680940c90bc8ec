internal import FastiChronology
internal import FastiDates
internal import FastiLanguage
internal import FastiTagging
internal import FastiText

/// What span or day is meant where the words around a date say more than the date.
extension DateAssigner {
    /// The date of a time expression in its sentence.
    ///
    /// - Parameter recalled: When what a noun speaks of again was.
    func meant(
        _ time: TimeExpression, _ tokens: Range<Int>, _ recalled: (Int) -> Dated?
    ) -> Dated? {
        guard let date = time.date else { return nil }
        if isCountedWithin(time, tokens) { return nil }
        if let span = span(endingOn: date, tokens) {
            return Dated(
                time: time, date: span, steps: time.steps + ["the span that ends then: \(span)"])
        }
        if let over = quarterOver(before: date, time, tokens) {
            return Dated(
                time: time, date: over,
                steps: time.steps + ["a firm's own quarter, the last that had ended: \(over)"])
        }
        if let (moved, steps) = clock(of: date, time, tokens, recalled) {
            return Dated(time: time, date: moved, steps: steps)
        }
        return Dated(time: time, date: date, steps: time.steps)
    }

    /// "over the last five months of her life": counted back from its end, not from now.
    private func isCountedWithin(_ time: TimeExpression, _ tokens: Range<Int>) -> Bool {
        guard time.kind == .duration, tokens.upperBound + 1 < tree.tokens.count,
            tree.tokens[tokens.upperBound].lower == "of",
            ["DT", "PRP$"].contains(tree.words[tokens.upperBound + 1].xpos)
        else { return false }
        return tokens.contains { ["last", "final", "first"].contains(tree.tokens[$0].lower) }
    }

    /// "for the year ended 30 September", "the six months to 31 March": the span, not its last day.
    private func span(endingOn date: EDTF, _ tokens: Range<Int>) -> EDTF? {
        guard date.precision == .day, !date.isInterval, tokens.lowerBound > 1 else { return nil }
        var verb = tokens.lowerBound - 1
        if tree.tokens[verb].lower == "on" { verb -= 1 }
        guard verb > 0, ["ended", "ending"].contains(tree.tokens[verb].lower) else { return nil }
        let months: Int
        switch tree.tokens[verb - 1].lower {
        case "year": months = 12
        case "quarter": months = 3
        case "months" where verb > 1:
            guard let number = Self.spans[tree.tokens[verb - 2].lower] else { return nil }
            months = number
        default: return nil
        }
        guard let day = date.bounds.lower,
            // From the end of a month to the end of a month.
            let next = EDTF.day(day.advanced(by: 1)).adding(-months, .month)
        else { return nil }
        return EDTF.interval(from: next, to: date)
    }

    private static let spans = [
        "three": 3, "3": 3, "six": 6, "6": 6, "nine": 9, "9": 9, "twelve": 12, "12": 12,
    ]

    /// "reported fourth-quarter earnings", told in November: the year of a firm need not be that of the calendar;
    /// a quarter that is not over has no results.
    private func quarterOver(
        before date: EDTF, _ time: TimeExpression, _ tokens: Range<Int>
    ) -> EDTF? {
        guard
            let verb = tree.ancestors(of: tree.head(of: tokens)).first(where: tree.isVerb),
            tree.words[verb].xpos == "VBD", Self.reporting.contains(tree.words[verb].lemma),
            time.rule == "quarter", time.basis == .relative, time.value.contains("-Q"),
            let today = published?.days?.lowerBound, let days = date.days,
            days.contains(today), today - days.lowerBound < 62,
            let begin = date.bounds.lower, let text = Self.quarter(before: begin)
        else { return nil }
        return try? EDTF(text)
    }

    private static let reporting: Set<String> = [
        "announce", "book", "post", "record", "report", "show",
    ]

    /// The quarter that ended before a day, in EDTF.
    private static func quarter(before day: Day) -> String? {
        let last = day.advanced(by: -1).civil
        return "\(EDTF.year(last.year))-\(33 + (last.month - 1) / 3)"
    }

    /// "Police said yesterday … . The fire broke out at 10:30 a.m.": the hour is of the day of what the text has told of
    /// before, whatever day another has spoken on since.
    private func clock(
        of date: EDTF, _ time: TimeExpression, _ tokens: Range<Int>, _ recalled: (Int) -> Dated?
    ) -> (EDTF, [String])? {
        guard time.kind == .time, time.basis == .relative, time.value.contains("T"),
            let step = time.steps.first, step.hasPrefix("on the day spoken of"),
            let head = tree.ancestors(of: tree.head(of: tokens)).first(where: {
                tree.isVerb($0) && tree.words[$0].xpos == "VBD" || tree.words[$0].xpos == "VBN"
            }), let subject = tree.child(of: head, ["nsubj"]), subject < head,
            let told = recalled(subject), let day = told.date.bounds.lower,
            told.date.days?.count == 1, let own = date.bounds.lower, day != own,
            abs(day.number - own.number) <= 7,
            let moved = date.adding(day.number - own.number, .day)
        else { return nil }
        return (moved, told.steps + ["at that hour of the day of what is told: \(moved)"])
    }
}
