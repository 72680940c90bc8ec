/// Days that go on from a date: "May 2 - 3, 9 - 10, 16 and 17".
extension SentenceReader {
    /// Reads the days of such a run, however long it is.
    ///
    /// Rules read the second day of two; three or more that rise, with nothing but commas, dashes
    /// and "and" between them, are days whatever comes behind, but where it makes counts of them.
    mutating func readDayRuns() {
        var position = 0
        while position + 4 < tokens.count {
            guard let first = dayOfMonth(tokens[position]) else {
                position += 1
                continue
            }
            var last = position
            var day = first.day ?? 0
            while last + 2 < tokens.count, isJoint(tokens[last + 1]), isDay(tokens[last + 2]),
                tokens[last + 2].value > day
            {
                last += 2
                day = tokens[last].value
            }
            if last - position >= 4, endsRun(last + 1) {
                for place in stride(from: position + 2, through: last, by: 2) {
                    var when = first
                    when.day = tokens[place].value
                    when.weekday = nil
                    keep(.when(when), at: place, rule: "day-run")
                }
            }
            position = last + 1
        }
    }

    /// A day of a named month that a token stands for.
    private func dayOfMonth(_ token: TimeToken) -> When? {
        guard token.meaning >= 0, case .when(let when) = found[Int(token.meaning)].meaning,
            when.month != nil, when.day != nil, !when.isTime
        else { return nil }
        return when
    }

    private func isDay(_ token: TimeToken) -> Bool {
        token.word == 0 && token.meaning < 0 && token.digits <= 2 && token.classes.contains(.day)
    }

    private func isJoint(_ token: TimeToken) -> Bool {
        !token.classes.isDisjoint(with: [.comma, .dash]) || book.joints.contains(token.word)
    }

    /// Whether nothing follows that is counted, or told in figures.
    private func endsRun(_ position: Int) -> Bool {
        guard position < tokens.count else { return true }
        let classes = tokens[position].classes
        if !classes.isDisjoint(with: [.preposition, .lineStart, .past, .present]) { return true }
        return classes.isDisjoint(with: [.word, .number, .unit, .colon, .slash, .symbol, .meridiem])
    }
}
