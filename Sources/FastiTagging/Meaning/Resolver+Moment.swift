import FastiDates

extension Resolver {
    /// The place in the calendar that is meant, or `nil` where the text does not let it be known.
    mutating func moment(_ when: When) -> Moment? {
        if when.isTimeOnly { return timeOnly(when) }
        guard var moment = dateMoment(when) else { return nil }
        if when.isQuarterEnd { return Self.quarter(endingWith: moment) }
        if when.isWeekOf, let day = moment.exactDay {
            // A week that begins on a Sunday is mostly the next.
            moment = Moment.week(of: when.isWeekFrom ? day.advanced(by: 3) : day)
        }
        moment.part = when.part
        moment.clock = when.clock
        return moment
    }

    /// The quarter of the calendar that most of the three months up to a date lie in.
    private static func quarter(endingWith moment: Moment) -> Moment? {
        guard let end = moment.days?.upperBound else { return nil }
        let middle = Moment(end.advanced(by: -46))
        return middle.quarter.map { Moment(.quarter, year: middle.year, index: $0) }
    }

    private mutating func dateMoment(_ when: When) -> Moment? {
        if when.isThen { return discourse.last }
        if let digits = when.millennium { return Moment(.millennium, year: digits * 1000) }
        if let digits = when.century {
            return when.isBC ? Moment(.century, year: -digits * 100) : .century(digits)
        }
        if let digits = when.decade {
            return when.isBC ? Moment(.decade, year: 1 - digits * 10) : .decade(digits)
        }
        if let count = when.count { return counted(count, when) }
        if let year = when.year ?? when.shortYear.map({ fullYear($0) }) {
            if when.isCompared, let index = discourse.comparedQuarter?.quarter {
                return Moment(.quarter, year: year, index: index)
            }
            return refined(Moment(.year, year: year), when)
        }
        if let weekday = when.weekday, when.day == nil, when.month == nil, when.nth == nil {
            return weekdayMoment(weekday, when)
        }
        return yearless(when)
    }

    /// The year that two digits stand for: the one nearest to what is spoken of, seldom ahead.
    private mutating func fullYear(_ digits: Int) -> Int {
        let here = discourse.last?.year ?? discourse.published?.year ?? 2000
        let century = Moment.floor(here, 100) * 100
        let candidates = [century - 100 + digits, century + digits, century + 100 + digits]
        let limit = (discourse.published?.year ?? here) + 20
        let best = candidates.filter { $0 <= max(limit, here + 20) }
            .min { abs($0 - here) < abs($1 - here) }
        steps.append(.shortYear(digits, near: here))
        return best ?? century + digits
    }

    // MARK: Counted

    private mutating func counted(_ count: When.Count, _ when: When) -> Moment? {
        if when.isCompared, let quarter = discourse.comparedQuarter {
            steps.append(.compared(with: quarter))
            return quarter.counted(4 * count.number, .quarter)
        }
        if count.unit == .quarter, count.anchor == .discourse, !discourse.isNarrative {
            return (discourse.reportedQuarter ?? discourse.published?.counted(-1, .quarter))?
                .counted(count.number, .quarter)
        }
        if when.isSameDay, count.unit == .year || count.unit == .month {
            return discourse.published?.sameDay(
                monthsAway: count.number * (count.unit == .year ? 12 : 1))
        }
        if when.weekend { return weekend(count.number, count.anchor) }
        // "shown on Saturday and repeated the same day", though that is ahead.
        if count.unit == .day, count.number == 0, count.anchor == .discourse,
            discourse.lastDaySentence == discourse.sentence, let day = discourse.lastDay,
            let same = day.counted(0, .day)
        {
            steps.append(.counted(from: day, count.anchor, to: same))
            return refined(same, when)
        }
        let base = discourse.anchor(
            count.anchor, for: count.unit, tense, isEdge: when.mod == .start || when.mod == .end)
        guard let base, let counted = base.counted(count.number, count.unit) else { return nil }
        steps.append(.counted(from: base, count.anchor, to: counted))
        return refined(counted, when)
    }

    /// The weekend of the week, or the one just past where it is told as past.
    private mutating func weekend(_ number: Int, _ anchor: When.Anchor) -> Moment? {
        guard let base = discourse.anchor(anchor, for: .weekend), let here = base.exactDay else {
            return nil
        }
        let isOver = number == 0 && tense == .past && here.weekday < 6
        return base.counted(isOver ? -1 : number, .weekend)
    }

    // MARK: Without a year

    /// A month, day, season or quarter whose year the context gives.
    private mutating func yearless(_ when: When) -> Moment? {
        if let month = when.month {
            return chosen(when) {
                Moment(when.day == nil ? .month : .day, year: $0, index: month, day: when.day)
            }
        }
        if let holiday = when.holiday.flatMap(Holiday.init) {
            return chosen(when) { year in year.flatMap(holiday.day(in:)).map { Moment($0) } }
        }
        if let season = when.season {
            return chosen(when) { Moment(.season, year: $0, index: season) }
        }
        if let quarter = when.quarter {
            return chosen(when) { Moment(.quarter, year: $0, index: quarter) }
        }
        if let half = when.half {
            return chosen(when) { Moment(.half, year: $0, index: half) }
        }
        if let day = when.day { return dayOnly(day, when.weekday) }
        return nil
    }

    private mutating func chosen(_ when: When, _ make: (Int?) -> Moment?) -> Moment? {
        guard let year = year(of: when, make) else {
            guard let moment = make(nil) else { return nil }
            return refined(moment, when)
        }
        guard let moment = make(year) else { return nil }
        return refined(moment, when)
    }

    /// "the 15th": in the month spoken of.
    private mutating func dayOnly(_ day: Int, _ weekday: Int?) -> Moment? {
        // Told as past: of the month told of in the sentence before, if one was.
        let reach = tense == .past ? 1 : 0
        let isNear = discourse.sentence - discourse.lastSentence <= reach
        let recent = isNear ? discourse.last.flatMap { $0.month == nil ? nil : $0 } : nil
        guard let here = recent ?? discourse.here, let year = here.year, let month = here.month
        else { return nil }
        if let weekday {
            // The nearest month in which that day falls on that weekday.
            let near = [0, 1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6].lazy.compactMap { offset in
                here.counted(offset, .month).flatMap {
                    Moment(.day, year: $0.year, index: $0.index, day: day).exactDay
                }
            }
            return near.first { $0.weekday == weekday }.map { Moment($0) }
        }
        steps.append(.monthOf(here))
        let moment = Moment(.day, year: year, index: month, day: day)
        return moment.exactDay == nil ? nil : moment
    }

    // MARK: Weekdays

    /// Whether a day is that of the document, or that on which it was brought up to date.
    private func isOfWriting(_ day: Moment?) -> Bool {
        guard let day = day?.exactDay, let published = discourse.published?.exactDay else {
            return false
        }
        return (0...2).contains(day.number - published.number)
    }

    private mutating func weekdayMoment(_ weekday: Int, _ when: When) -> Moment? {
        var unknown = Moment(.day, year: nil)
        unknown.weekday = weekday
        let spoken = when.directionAnchor == .discourse ? discourse.lastDay : nil
        // A life that ends "on Friday": of the week of writing, where no day is being told of.
        let isTold =
            discourse.isNarrative && discourse.lastDay != nil
            && discourse.last == discourse.lastDay
            && !isOfWriting(discourse.lastDay)
        let base = spoken ?? (isTold ? discourse.lastDay : discourse.published)
        guard let base, let here = base.exactDay else { return unknown }
        if let rangeBegin, let begin = rangeBegin.exactDay, when.direction == nil,
            abs(begin.number - here.number) <= 7
        {
            // "from Friday to Sunday": the first Sunday after that Friday, or that very day.
            let from = when.isTime ? begin : begin.advanced(by: 1)
            let day = Moment(from.advanced(by: (weekday - from.weekday + 7) % 7))
            steps.append(.weekday(from: rangeBegin, to: day))
            return day
        }
        if let day = weekdayBeside(weekday, when) { return day }
        let back = (here.weekday - weekday + 7) % 7
        let ahead = (weekday - here.weekday + 7) % 7
        let offset: Int
        switch when.direction {
        // "last Thursday", said on a Friday, is not yesterday.
        case .some(-1):
            offset = back == 0 || back == 1 && when.skipsNearest ? -7 - back : -back
        case .some(1): offset = ahead == 0 ? 7 : ahead
        case .some(0):
            // "that Tuesday": the one nearest to the day told of, where the next one lies ahead.
            let isAhead =
                spoken != nil && tense != .future && ahead > 3
                && discourse.published?.days.map { here.number + ahead >= $0.upperBound.number }
                    ?? false
            offset = isAhead ? -back : ahead
        default:
            if isTold || tense == .future || tense == .intended {
                offset = ahead
            } else {
                offset = -back
            }
        }
        let day = Moment(here.advanced(by: offset))
        steps.append(.weekday(from: base, to: day))
        return day
    }

    /// "this Saturday and Sunday", "on Friday and Monday": the first after the one before it in the
    /// list, but where that would lie ahead of what is told as past.
    private mutating func weekdayBeside(_ weekday: Int, _ when: When) -> Moment? {
        guard discourse.isBesideLast, when.direction == nil, !discourse.isNarrative,
            discourse.lastDaySentence == discourse.sentence, let before = discourse.lastDay,
            let first = before.exactDay, let now = discourse.published?.exactDay,
            abs(first.number - now.number) <= 7
        else { return nil }
        let day = first.advanced(by: (weekday - first.weekday + 7) % 7)
        guard day <= now || first > now, day != first else { return nil }
        steps.append(.weekday(from: before, to: Moment(day)))
        return Moment(day)
    }

    // MARK: Smaller units inside larger ones

    /// A moment narrowed down by the smaller parts that a text names.
    private func refined(_ moment: Moment, _ when: When) -> Moment? {
        guard let year = moment.year else { return moment }
        var result = moment
        if moment.grain == .year {
            if let month = when.month {
                result = Moment(.month, year: year, index: month)
            } else if let season = when.season {
                result = Moment(.season, year: year, index: season)
            } else if let quarter = when.quarter {
                result = Moment(.quarter, year: year, index: quarter)
            } else if let half = when.half {
                result = Moment(.half, year: year, index: half)
            } else if let holiday = when.holiday.flatMap(Holiday.init) {
                return holiday.day(in: year).map { Moment($0) }
            }
        }
        if result.grain == .month, let day = when.day {
            result = Moment(.day, year: year, index: result.index, day: day)
            return result.exactDay == nil ? nil : result
        }
        if let nth = when.nth { return Self.nth(nth, of: result) }
        if result.grain == .week, let weekday = when.weekday {
            return result.monday.map { Moment($0.advanced(by: weekday - 1)) }
        }
        return result
    }

    /// "the first week of October", "the last day of the month".
    static func nth(_ nth: When.Nth, of moment: Moment) -> Moment? {
        guard let days = moment.days, nth.number != 0 else { return moment }
        let first = days.lowerBound
        let last = days.upperBound.advanced(by: -1)
        switch nth.unit {
        case .day where nth.weekday != nil:
            let weekday = nth.weekday ?? 1
            let day =
                nth.number > 0
                ? first.advanced(by: (weekday - first.weekday + 7) % 7 + (nth.number - 1) * 7)
                : last.advanced(by: -((last.weekday - weekday + 7) % 7) + (nth.number + 1) * 7)
            return days.contains(day) ? Moment(day) : nil
        case .day:
            let day =
                nth.number > 0
                ? first.advanced(by: nth.number - 1)
                : last.advanced(by: nth.number + 1)
            return days.contains(day) ? Moment(day) : nil
        case .week:
            return Moment.week(
                of: nth.number > 0
                    ? first.advanced(by: (nth.number - 1) * 7)
                    : last.advanced(by: (nth.number + 1) * 7))
        case .year:
            let edge = Moment(.year, year: (nth.number > 0 ? first : last).civil.year)
            return edge.counted(nth.number > 0 ? nth.number - 1 : nth.number + 1, .year)
        case .month:
            let edge = Moment(nth.number > 0 ? first : last)
            return edge.counted(nth.number > 0 ? nth.number - 1 : nth.number + 1, .month)
        case .quarter, .half:
            let edge = Moment(nth.number > 0 ? first : last)
            return edge.counted(nth.number > 0 ? nth.number - 1 : nth.number + 1, nth.unit)
        default:
            return moment
        }
    }
}
