import FastiDates

/// Times of day without a day of their own.
extension Resolver {
    /// A time by itself, "at noon": on the day spoken of, else on the day of writing.
    mutating func timeOnly(_ when: When) -> Moment? {
        // "It airs daily at 9 p.m.": on no day of its own.
        if isHabit { return nil }
        if isLiveHead, let day = liveDay(when) {
            steps.append(.dayOf(day))
            return live(day, when)
        }
        // A history tells of a day for a sentence or two; what it says of nights then is of any.
        let recent =
            discourse.sentence - discourse.lastDaySentence <= (discourse.isNarrative ? 1 : 2)
            || goesOn(when)
        let isSame = discourse.lastDaySentence == discourse.sentence
        var told = recent ? discourse.lastDay(isSame ? nil : tense) : nil
        // "19:50 They agreed on a rise from 1 March. The strike ends at midnight."
        if let live = discourse.liveHead, !isSame, isAhead(told, of: live) { told = live }
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
        return live(moment, when)
    }

    /// A time on a day, taken note of where it heads an entry.
    private mutating func live(_ day: Moment, _ when: When) -> Moment {
        var moment = day
        moment.part = when.part
        moment.clock = when.clock
        if isLiveHead { discourse.liveHead = moment }
        return moment
    }

    private func isAhead(_ told: Moment?, of live: Moment) -> Bool {
        guard let told = told?.exactDay, let live = live.exactDay else { return true }
        return told > live
    }

    /// The day of an entry of a live report: that of the heading over it, else of the entry above, else
    /// of the document. What its entries tell of other days does not move them there.
    ///
    /// The first may go on from the day just told: "They struck on Friday. 21:20 The first explosion".
    private func liveDay(_ when: When) -> Moment? {
        let above = discourse.liveHead
        if let heading = discourse.headingDay { return heading.counted(0, .day) }
        if let above { return above.counted(0, .day) }
        let isToldOf =
            discourse.sentence - discourse.lastDaySentence <= 1
            && discourse.lastDay == discourse.lastPastDay
        if discourse.isNarrative || isToldOf && !isNewestFirst { return nil }
        return discourse.published.flatMap { $0.exactDay == nil ? nil : $0.counted(0, .day) }
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
