import FastiDates

/// Whether something is told as past, present or to come.
enum Tense: Sendable, Hashable {
    case past, present, future
    /// Meant to be: "to resume Monday". Weaker than the future.
    case intended
}

/// A date of an earlier year that news tells of.
struct Background: Sendable {
    let moment: Moment
    /// The number of the sentence that told of it last.
    var sentence: Int
    /// How many dates have gone on from the one with its year.
    var steps = 0
}

/// What has been said so far: the dates an expression can lean on.
struct Discourse: Sendable {
    /// The document's own date.
    let published: Moment?
    /// Told by its own dates (a history, minutes, a chronicle), not from the day of writing.
    var isNarrative: Bool
    /// The last date spoken of whose year is known.
    var last: Moment?
    /// The one spoken of before it.
    private(set) var lastButOne: Moment?
    /// The beginning of the last date, where it was spoken of as "early".
    private var lastSpan: Range<Day>?
    /// In which sentence a day of the year around the day of writing was spoken of last.
    private(set) var nearSentence = -10
    /// The last day spoken of.
    var lastDay: Moment?
    /// The last day spoken of whose year is not known.
    private(set) var lastYearless: Moment?
    /// In which sentence the last day was spoken of.
    private(set) var lastDaySentence = -1
    /// The last time of a day spoken of, and in which sentence.
    private var lastClock: (moment: Moment, sentence: Int)?
    /// The last day spoken of that is not after the document's date.
    var lastPastDay: Moment?
    /// In news, the date of an earlier year that is being told of.
    var background: Background?
    /// A date far from the story that the text comes back from at once, and in which sentence.
    var aside: (moment: Moment, sentence: Int)?
    /// Whether the last date is a year to which the story has just come: "In 1848 the assembly met."
    private(set) var reachedYear = false
    /// Where the last date was spoken of: the number of the sentence.
    var lastSentence = -1
    /// The last quarter of a year spoken of, and in which sentence.
    var lastQuarter: (moment: Moment, sentence: Int)?
    /// Up to which sentence more than one quarter is reported on: "for the nine months" until another
    /// is named, "for the year" where it says so.
    private var severalUntil = -1
    /// The last decade or century spoken of, and in which sentence.
    private var lastAge: (moment: Moment, sentence: Int)?
    /// The next dates of the text that have their year.
    var ahead: ArraySlice<(index: Int, moment: Moment)> = []
    /// A year told in passing, which does not move a history there.
    private var passing: (moment: Moment, sentence: Int)?
    /// Whether the expression at hand stands at the beginning of its sentence.
    var isLeading = false
    /// Whether the sentence goes on about what the one before told.
    var goesOn = false
    /// Whether the expression at hand stands in a clause beside the story.
    var isBeside = false
    /// Whether it only says which thing is meant.
    var isModifier = false
    /// Whether its clause tells what was over before the story.
    var isPluperfect = false
    /// Whether only a comma stands between it and the date before it.
    var isBesideLast = false
    /// Whether its sentence begins with it, behind a preposition or before a comma.
    var opensSentence = false
    var sentence = 0
    /// Whether the expression at hand says since when something was so, in a history.
    var isSince = false
    /// The year that stands as a heading over what is told, where one does.
    var headingYear: Int?
    /// In news, the past year that stands in front of a sentence: "In 1979, on 24 December, …", "In
    /// 1943 the battalion landed".
    var leadingYear: (year: Int, sentence: Int)?
    /// The year counted from the day of writing right before the expression at hand: "two years ago, in
    /// April".
    var yearAgo: Int?
    /// The day that stands as a heading over what is told.
    var headingDay: Moment?
    /// The last time at the head of an entry of a live report.
    var liveHead: Moment?
    /// The years that the heading over a section names, "Early campaigns, 1861-1862".
    var section: ClosedRange<Int>?

    init(published: Moment?, isNarrative: Bool) {
        self.published = published
        self.isNarrative = isNarrative
    }

    mutating func heard(_ moment: Moment, _ mod: Modifier? = nil) {
        if moment.grain == .decade || moment.grain == .century { lastAge = (moment, sentence) }
        if moment.grain == .day, moment.year == nil, moment.day != nil { lastYearless = moment }
        guard let year = moment.year, moment.grain <= .year else { return }
        if let now = published?.days, let begin = moment.days?.lowerBound,
            abs(begin.number - now.lowerBound.number) <= 366
        {
            nearSentence = sentence
        }
        // "elections which were held on 21 June": news go on from the day before it.
        if isBeside, !isNarrative, sentence - lastDaySentence <= 2, lastDay != nil { return }
        // "the November 27 agreement": news do not go back to a day that only says which is meant.
        if isModifier, !isNarrative, sentence - lastDaySentence <= 2, let told = lastDay?.exactDay,
            let day = moment.exactDay, day < told
        {
            return
        }
        if moment.grain == .quarter, isPast(moment) {
            lastQuarter = (moment, sentence)
            severalUntil = -1
        }
        // A year in passing ("the coup of 1963", "had been built in 1950") does not move a history
        // there.
        if isNarrative, isAside(year) || isPluperfect && isBefore(year) {
            aside = (moment, sentence)
            return
        }
        aside = nil
        if isNarrative, moment.grain == .year, !isLeading, let last, last.grain < .year,
            last.year.map({ abs($0 - year) > 1 }) == true
        {
            passing = (moment, sentence)
            return
        }
        reachedYear =
            moment.grain == .year && isLeading && mod != .end && last?.year != year
        lastButOne = last
        last = moment
        lastSpan = mod == .start ? moment.days.map(Self.beginning) : nil
        lastSentence = sentence
        // "2.30 p.m. (1130 GMT)": the time of the place goes on.
        if let clock = moment.clock, moment.exactDay != nil,
            clock.zone == nil || lastClock?.sentence != sentence
        {
            lastClock = (moment, sentence)
        }
        guard let day = moment.exactDay else { return }
        lastDay = moment
        lastDaySentence = sentence
        if published?.days.map({ day < $0.upperBound }) ?? true { lastPastDay = moment }
    }

    /// Whether it begins before the document's date: what is to come is not reported on.
    private func isPast(_ moment: Moment) -> Bool {
        guard let begin = moment.days?.lowerBound, let now = published?.days else { return true }
        return begin < now.upperBound
    }

    /// Whether a year lies before the one that the story is in.
    private func isBefore(_ year: Int) -> Bool { last?.year.map { year < $0 } ?? false }

    /// Whether the text is in another year just before and after: "(it was still so in 2008)".
    private func isAside(_ year: Int) -> Bool {
        guard let before = last?.year, let after = ahead.first?.moment.year else { return false }
        return abs(year - before) > 1 && abs(year - after) > 1 && abs(after - before) <= 1
    }

    /// The third of some days that "early" means.
    private static func beginning(_ days: Range<Day>) -> Range<Day> {
        let third = (days.upperBound.number - days.lowerBound.number) / 3
        return days.lowerBound..<days.lowerBound.advanced(by: max(1, third))
    }

    /// The date that a date without its year leans on, and the days it names.
    var running: (moment: Moment, days: Range<Day>?)? {
        if let aside, aside.sentence == sentence { return (aside.moment, aside.moment.days) }
        return last.map { ($0, lastSpan ?? $0.days) }
    }

    /// What "last year" and bare names of months are counted from.
    var here: Moment? { isNarrative ? last ?? published : published ?? last }

    /// The last day spoken of; where it is told as past, the last that can be past.
    func lastDay(_ tense: Tense?) -> Moment? {
        tense == .past && !isNarrative ? lastPastDay ?? lastDay : lastDay
    }

    /// The quarter that is being reported on, where one was spoken of shortly before.
    var reportedQuarter: Moment? {
        lastQuarter.flatMap { sentence - $0.sentence <= 4 ? $0.moment : nil }
    }

    /// The quarter that "a year earlier" is compared with: none where more than one was spoken of
    /// after it.
    var comparedQuarter: Moment? { sentence <= severalUntil ? nil : reportedQuarter }

    /// Takes note of a length of several quarters: what is compared with it is no single one.
    mutating func heard(_ length: Length) {
        guard let (number, unit) = length.whole, let number else { return }
        switch unit {
        case .month where [6, 9, 12].contains(number), .quarter where 2...4 ~= number:
            severalUntil = .max
        default: break
        }
    }

    /// "For the full year, profit rose to $4 million from $3 million a year earlier."
    mutating func heardYear() { severalUntil = max(severalUntil, sentence) }

    /// In news, the day of another year that is told of here: "invaded on 1 September 1939. By the end
    /// of the month …".
    private func earlier(_ tense: Tense?, _ unit: Unit, isEdge: Bool) -> Moment? {
        guard let background, background.moment.grain == .day || unit == .year && isEdge,
            sentence - background.sentence <= 1, tense == .past || tense == nil,
            let told = background.moment.days, let now = published?.days,
            now.lowerBound.number - told.upperBound.number > 200
        else { return nil }
        return background.moment
    }

    /// Whether a history is at a time that its writer does not speak of: "next year" is a quotation.
    private var isFarFromWriting: Bool {
        guard isNarrative, let told = last?.year, let now = published?.year else { return false }
        return abs(now - told) > 1
    }

    /// What "three days later" counts from: told as past in news, the last date that can be past.
    func lastTold(for unit: Unit, _ tense: Tense?) -> Moment? {
        guard let base = anchor(.discourse, for: unit, tense) else { return nil }
        guard unit > .day, tense == .past, !isNarrative, let begin = base.days?.lowerBound,
            let now = published?.days, begin >= now.upperBound
        else { return base }
        return lastPastDay ?? base
    }

    /// The time of a day spoken of in this sentence or the one before.
    var lastTime: Moment? {
        lastClock.flatMap { sentence - $0.sentence <= 1 ? $0.moment : nil }
    }

    /// "In 2018 … by the end of the year", "on 15 February. By the end of the month": in news, the
    /// year or month just told of as past.
    private func told(_ unit: Unit, _ tense: Tense?, isEdge: Bool) -> Moment? {
        guard tense == .past, !isNarrative, let last else { return nil }
        switch unit {
        case .year: return lastSentence == sentence && last.grain == .year ? last : nil
        case .month:
            return isEdge && sentence - lastSentence <= 1 && last.month != nil ? lastPastDay : nil
        default: return nil
        }
    }

    /// "by the end of the decade": the one spoken of in this sentence or the one before.
    private func age(_ unit: Unit) -> Moment? {
        lastAge.flatMap { $0.moment.grain == unit && sentence - $0.sentence <= 1 ? $0.moment : nil }
    }

    /// The moment to count a unit from.
    ///
    /// - Parameter isEdge: whether the beginning or end of the unit is meant.
    func anchor(
        _ anchor: When.Anchor, for unit: Unit, _ tense: Tense? = nil, isEdge: Bool = false
    ) -> Moment? {
        switch anchor {
        case .speech: return isFarFromWriting ? last : published
        case .here:
            if let told = age(unit) ?? told(unit, tense, isEdge: isEdge) { return told }
            return isNarrative ? last : earlier(tense, unit, isEdge: isEdge) ?? published ?? last
        case .discourse:
            // "came back in 1985 and was elected three years later", "and left the following year".
            if unit == .year, let passing, passing.sentence == sentence { return passing.moment }
            guard let last else { return published ?? (unit <= .day ? lastYearless : nil) }
            guard unit <= .day else { return last }
            return last.exactDay == nil ? nil : lastDay(tense)
        }
    }
}
