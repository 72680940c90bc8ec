import FastiDates

/// Times of day without a day of their own.
extension Resolver {
    /// A time by itself, "at noon": on the day spoken of, else on the day of writing.
    mutating func timeOnly(_ when: When) -> Moment? {
        // A history tells of a day for a sentence or two; what it says of nights then is of any.
        let recent =
            discourse.sentence - discourse.lastDaySentence <= (discourse.isNarrative ? 1 : 2)
            || goesOn(when)
        let isSame = discourse.lastDaySentence == discourse.sentence
        var told = recent ? discourse.lastDay(isSame ? nil : tense) : nil
        // "It will land on Saturday. Winds rose overnight": not on a day that is to come.
        if tense == .past, !isSame, !discourse.isNarrative, discourse.lastPastDay == nil {
            told = nil
        }
        // "He was killed in June 1968. He was shot at midnight": on a day of then that nobody names.
        if told == nil, rangeBegin == nil, tense != .future, let last = discourse.last,
            last.exactDay == nil, discourse.sentence - discourse.lastSentence <= 1,
            let year = last.year, let now = discourse.published?.year, year < now
        {
            return nil
        }
        // A history does not happen on the day of writing.
        let base = told ?? (discourse.isNarrative ? nil : discourse.published)
        guard var moment = rangeBegin ?? base, let day = moment.exactDay else { return nil }
        steps.append(.dayOf(moment))
        // "from 10 p.m. to 5 a.m.", "on the night of 15 July … by dawn": on the day after.
        if rangeBegin.map({ isOvernight($0, when) }) ?? told.map({ isNightOver($0, when) }) ?? false
        {
            moment = Moment(day.advanced(by: 1))
        }
        moment.part = when.part
        moment.clock = when.clock
        return moment
    }

    /// How many sentences a story told by the clock goes on for without saying the hour.
    private static let pause = 8

    /// "At 17:00 it cleared up. … At 18:39 the ship left": whether an hour follows the last one told, on its day.
    private func goesOn(_ when: When) -> Bool {
        guard let clock = when.clock, let last = discourse.last, last.exactDay != nil,
            let before = last.clock, clock.zone == nil, before.zone == nil,
            discourse.sentence - discourse.lastSentence <= Self.pause
        else { return false }
        return !clock.isEarlier(than: before)
    }

    /// Whether a time that ends a range is earlier than the one that begins it.
    private func isOvernight(_ begin: Moment, _ when: When) -> Bool {
        guard let begin = begin.clock, let end = when.clock else { return false }
        return end.isEarlier(than: begin)
    }

    /// Whether a time told after a night or evening, or midnight after noon, is of the day after.
    private func isNightOver(_ told: Moment, _ when: When) -> Bool {
        let isNight = !nightsLeadOn && (told.part == .night || told.part == .evening)
        if when.part == .morning { return isNight }
        guard let hour = when.clock?.hour, when.clock?.zone == nil else { return false }
        if isNight { return hour < 5 }
        return hour == 0 && told.clock.map { $0.hour >= 12 } ?? false
    }
}
