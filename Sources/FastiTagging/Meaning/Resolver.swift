import FastiDates

/// What an expression comes to.
struct Resolution: Sendable {
    var kind: TimeExpression.Kind
    var value: String
    var mod: Modifier?
    var date: EDTF?
    var basis: DateBasis
    var steps: [Reason] = []
    var moment: Moment?
}

/// Turns meanings into values with what the text has said before.
///
/// Knows no language: what it needs of words comes as `Meaning` and `Tense`.
struct Resolver {
    var discourse: Discourse
    /// How "03/04/2021" is read; `auto` where the text does not tell.
    var dateOrder = Tagger.Options.DateOrder.auto
    /// The other end, where the expression at hand is the end of a range.
    var rangeBegin: Moment?
    /// The event that the expression at hand lies after (+1) or before (-1), where the text has
    /// told its day.
    var event: (sign: Int, moment: Moment)?
    /// Whether the expression at hand says since when something was so.
    var isSince = false
    /// Whether a verb in the past stands right before the expression at hand, which cannot be ahead.
    var isDone = false
    /// Whether the expression at hand, if it is a time alone, is one of every day.
    var isHabit = false
    /// Whether the expression at hand is the time at the head of an entry of a live report.
    var isLiveHead = false
    /// Whether the entries of a live report stand with the newest first.
    var isNewestFirst = false
    /// Whether a night is named by the day it leads to.
    var nightsLeadOn = false
    /// How the tense of the clause at hand is told.
    var tense: Tense?
    var steps: [Reason] = []

    init(discourse: Discourse) { self.discourse = discourse }

    mutating func resolve(_ meaning: Meaning, tense: Tense?) -> Resolution? {
        self.tense = tense
        steps = []
        switch meaning {
        case .number, .nothing: return nil
        case .ahead(let length):
            guard tense == .future, let (number, unit) = length.whole, let number, unit >= .day,
                !discourse.isNarrative
            else { return duration(length) }
            return date(When(number, unit))
        case .inHistory(let vague):
            guard discourse.isNarrative else { return nil }
            return Resolution(kind: .date, value: vague.value, date: nil, basis: .undated)
        case .soon:
            guard tense == .future, !discourse.isNarrative else { return nil }
            return Resolution(kind: .date, value: Vague.future.value, date: nil, basis: .undated)
        case .numeric(let first, let second, let year, let twoDigits):
            return numeric(first, second, year, twoDigits)
        case .year(let year): return date(When(year: year))
        case .when(let when):
            if when.isHistorical, !discourse.isNarrative { return nil }
            if when.needsEra, discourse.last?.year ?? 1 > 0 { return nil }
            return date(when)
        case .span(let span): return besideEvent(span) ?? duration(span)
        case .besideEvent(let unit, let sign, let part): return besideEvent(unit, sign, part)
        case .set(let recurrence):
            return recurrence.isRate && !discourse.isNarrative ? nil : set(recurrence)
        case .vague(let vague):
            return Resolution(kind: .date, value: vague.value, date: nil, basis: .undated)
        case .away(let span, let sign, let from): return away(span, sign, from)
        case .interval(let from, let to): return interval(from, to)
        case .portion(let length, let edge, let when): return portion(length, edge, when)
        }
    }

    /// The same without being heard: for looking ahead.
    func peek(_ when: When) -> Moment? {
        var copy = self
        copy.steps = []
        return copy.moment(when)
    }

    // MARK: Dates and times

    mutating func date(_ when: When) -> Resolution? {
        let kind: TimeExpression.Kind = when.isTime ? .time : .date
        if discourse.isNarrative, when.count == When.today.count, !when.isTime {
            return today()
        }
        guard let moment = moment(when) else {
            if when.isThen, !discourse.isNarrative {
                return Resolution(
                    kind: .date, value: Vague.past.value, date: nil, basis: .undated)
            }
            // "that day" in news, with no day before it, is any day.
            if when.count == .init(number: 0, unit: .day, anchor: .discourse),
                !discourse.isNarrative, !when.isTime
            {
                return nil
            }
            return Resolution(
                kind: kind, value: unknown(when), mod: when.mod, date: nil, basis: .undated)
        }
        if !when.isThen, isMainLine(when), !discourse.isSince {
            discourse.heard(moment, when.mod)
        }
        if when.count == .init(number: 0, unit: .year, anchor: .here), when.mod == nil {
            discourse.heardYear()
        }
        noteBackground(when, moment)
        let isYearAgo = when.count?.unit == .year && when.count?.anchor == .speech
        discourse.yearAgo = isYearAgo ? moment.year : nil
        if when.isYear, let year = when.year, discourse.opensSentence, !discourse.isPluperfect,
            year < discourse.published?.year ?? .max
        {
            discourse.leadingYear = (year, discourse.sentence)
        }
        // "at the time" says no more than that it was then: it dates nothing.
        var date = when.isThen ? nil : moment.edtf
        if when.mod == .approximate { date = date?.qualified(approximate: true) }
        let basis: DateBasis =
            date == nil || moment.year == nil ? .undated : when.isComplete ? .stated : .relative
        return Resolution(
            kind: kind, value: label(moment, when), mod: when.mod, date: date, basis: basis,
            steps: steps, moment: moment)
    }

    /// "It is a museum today" in a history, but "both houses met today": the day of writing.
    private mutating func today() -> Resolution {
        guard tense == .past, !discourse.opensSentence, let now = discourse.published,
            now.exactDay != nil
        else {
            return Resolution(
                kind: .date, value: Vague.present.value, date: nil, basis: .undated)
        }
        steps.append(.counted(from: now, .speech, to: now))
        return Resolution(
            kind: .date, value: now.value, date: now.edtf, basis: .relative, steps: steps,
            moment: now)
    }

    /// The TIMEX3 value: histories call a winter whose year is not said by the year in which most of
    /// it lies.
    private func label(_ moment: Moment, _ when: When) -> String {
        guard discourse.isNarrative, when.season == 4, when.lacksYear, moment.grain == .season,
            let year = moment.year
        else { return moment.value }
        return Moment(.season, year: year + 1, index: 4).value
    }

    /// Keeps a date of an earlier year in news: what is told next may go on from it.
    private mutating func noteBackground(_ when: When, _ moment: Moment) {
        // "reported since 13 September 2013" is told of today.
        guard !discourse.isNarrative, moment.grain <= .season, !isSince else { return }
        guard !when.isTimeOnly else {
            // "By noon …": the day goes on.
            if let told = discourse.background?.moment.exactDay, let day = moment.exactDay,
                0...1 ~= day.number - told.number
            {
                discourse.background?.sentence = discourse.sentence
            }
            return
        }
        // "The next day": the story goes on.
        let isNext = when.count?.anchor == .discourse && when.count?.unit == .day
        let isRunning =
            steps.contains { if case .running = $0 { true } else { false } }
            || isNext && discourse.background != nil
        guard when.year != nil || isRunning else {
            discourse.background = nil
            return
        }
        discourse.background = Background(
            moment: moment, sentence: discourse.sentence,
            steps: isRunning ? (discourse.background?.steps ?? 0) + 1 : 0)
    }

    /// Whether what follows may lean on a date: not on a history's "today", which is its
    /// writer's, nor on what news compare with.
    private func isMainLine(_ when: When) -> Bool {
        if when.isCompared, !discourse.isNarrative { return false }
        guard let count = when.count else { return true }
        if discourse.isNarrative { return count.anchor != .speech }
        return !(count.unit >= .year && count.number < 0 && when.day == nil)
    }

    /// The value of something whose place is not known.
    func unknown(_ when: When) -> String {
        if let near = near(when) { return near }
        let time =
            when.clock.map { clock in
                "T" + Moment.pad(clock.hour, 2) + ":" + Moment.pad(clock.minute ?? 0, 2)
                    + (clock.zone?.rawValue ?? "")
            } ?? when.part.map { "T" + $0.letters } ?? ""
        switch when.count?.unit {
        case .year?, .decade?, .century?: return "XXXX" + time
        case .week?, .fortnight?: return "XXXX-WXX" + time
        case .weekend?: return "XXXX-WXX-WE" + time
        case .month?: return "XXXX-XX" + time
        case .quarter?: return "XXXX-QX" + time
        default: return when.isDay || when.isTime ? "XXXX-XX-XX" + time : "XXXX" + time
        }
    }

    /// "that same day", "a week later" where only the month or year spoken of is known.
    private func near(_ when: When) -> String? {
        guard let count = when.count, count.anchor == .discourse, abs(count.number) <= 1,
            !when.isTime, let last = discourse.last, last.grain == .month || last.grain == .year
        else { return nil }
        let year = Moment(.year, year: last.year).value
        switch count.unit {
        case .day: return (last.grain == .month ? last.value : year + "-XX") + "-XX"
        case .week: return year + "-WXX"
        case .month: return year + "-XX"
        default: return nil
        }
    }

    private mutating func interval(_ from: When, _ to: When) -> Resolution? {
        guard let last = moment(to) else { return nil }
        discourse.heard(last)
        guard let first = moment(from) else { return nil }
        return Resolution(
            kind: .duration, value: first.value + "/" + last.value,
            date: EDTF.interval(from: first.edtf, to: last.edtf), basis: .stated, steps: steps,
            moment: nil)
    }

    // MARK: Dates in numbers

    private mutating func numeric(
        _ first: Int, _ second: Int, _ year: Int, _ twoDigits: Bool
    ) -> Resolution? {
        var when = When()
        if twoDigits { when.shortYear = year } else { when.year = year }
        let readings = [(day: first, month: second), (day: second, month: first)].filter {
            1...12 ~= $0.month && 1...31 ~= $0.day
        }
        let chosen: (day: Int, month: Int)?
        switch dateOrder {
        case .dmy: chosen = readings.first { $0.day == first } ?? readings.first
        case .mdy: chosen = readings.first { $0.day == second } ?? readings.first
        case .auto: chosen = readings.count == 1 || first == second ? readings.first : nil
        }
        if let chosen {
            when.day = chosen.day
            when.month = chosen.month
            return moment(when) == nil ? nil : date(when)
        }
        guard readings.count == 2, let year = moment(when)?.year,
            let a = Day(year: year, month: second, day: first),
            let b = Day(year: year, month: first, day: second)
        else { return nil }
        steps.append(.eitherOrder)
        let days = [min(a, b), max(a, b)].map { EDTF.day($0).description }
        return Resolution(
            kind: .date, value: EDTF.year(year).description + "-XX-XX",
            date: try? EDTF("[\(days[0]),\(days[1])]"), basis: .stated, steps: steps)
    }

    // MARK: Sets

    private mutating func set(_ recurrence: Recurrence) -> Resolution {
        let value: String
        switch recurrence.form {
        case .each(let number, let unit):
            value = Length(number, unit).value
        case .named(let when):
            if let weekday = when.weekday {
                value = "XXXX-WXX-\(weekday)" + (when.part.map { "T" + $0.letters } ?? "")
            } else if when.weekend {
                value = "XXXX-WXX-WE"
            } else if let month = when.month {
                value = "XXXX-" + Moment.pad(month, 2)
            } else if let season = when.season {
                value = "XXXX-" + Moment.season(season)
            } else if let quarter = when.quarter {
                value = "XXXX-Q\(quarter)"
            } else if let part = when.part {
                value = "T" + part.letters
            } else {
                value = "XXXX-XX-XX"
            }
        }
        return Resolution(kind: .set, value: value, date: nil, basis: .undated)
    }
}
