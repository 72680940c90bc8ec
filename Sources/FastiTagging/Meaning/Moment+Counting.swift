import FastiDates

extension Moment {
    /// The moment that an EDTF date stands for, as exact as the date is.
    init?(_ date: EDTF) {
        guard let lower = date.bounds.lower, let upper = date.bounds.upper else { return nil }
        let civil = lower.civil
        switch upper.number - lower.number {
        case 1: self.init(lower)
        case 28...31 where civil.day == 1:
            self.init(.month, year: civil.year, index: civil.month)
        default: self.init(.year, year: civil.year)
        }
    }

    /// The same counted on by whole units, as exact as the unit; `nil` where it is not known
    /// exactly enough to count so.
    func counted(_ number: Int, _ unit: Unit) -> Moment? {
        guard let year else { return unit == .day ? daysOn(number) : nil }
        guard abs(number) <= 1_000_000, abs(year) <= 10_000_000 else { return nil }
        switch unit {
        case .day: return exactDay.map { Moment($0.advanced(by: number)) }
        case .week, .fortnight:
            let weeks = unit == .fortnight ? number * 2 : number
            if let monday { return Moment.week(of: monday.advanced(by: weeks * 7)) }
            return nil
        case .weekend:
            guard let monday else { return nil }
            var week = Moment.week(of: monday.advanced(by: number * 7))
            week.grain = .weekend
            return week
        case .month:
            // A month after a week: after the month its Thursday lies in.
            if grain == .week, let monday {
                return Moment(monday.advanced(by: 3)).counted(number, .month)
            }
            return month.map { Self.counted(year, $0, number, 12, .month) }
        case .quarter: return quarter.map { Self.counted(year, $0, number, 4, .quarter) }
        case .half: return half.map { Self.counted(year, $0, number, 2, .half) }
        case .season: return season.map { Self.counted($0.year, $0.index, number, 4, .season) }
        case .year: return Moment(.year, year: year + number)
        case .decade: return Self.decade(Self.floor(year, 10) + number)
        case .century: return Self.century(Self.floor(year, 100) + number)
        case .millennium: return Moment(.millennium, year: (Self.floor(year, 1000) + number) * 1000)
        case .second, .minute, .hour: return nil
        }
    }

    /// Some days from a day of no known year, as long as a leap day and the turn of the year do not matter.
    private func daysOn(_ number: Int) -> Moment? {
        guard abs(number) < 60, let index, let day,
            let common = Day(year: 2001, month: index, day: day)
        else { return nil }
        let civil = common.advanced(by: number).civil
        guard civil.year == 2001, (index <= 2) == (civil.month <= 2) else { return nil }
        return Moment(.day, year: nil, index: civil.month, day: civil.day)
    }

    /// The same, but so many weeks from a day are a day, and so are months and years to the day.
    func moved(_ number: Int, _ unit: Unit, _ isExact: Bool = false) -> Moment? {
        if isExact, unit == .month || unit == .year, abs(number) < 100_000 {
            return sameDay(monthsAway: number * (unit == .year ? 12 : 1))
        }
        if let exactDay, unit == .week || unit == .fortnight, abs(number) < 1_000_000 {
            return Moment(exactDay.advanced(by: number * (unit == .week ? 7 : 14)))
        }
        // Months from a year: so many years.
        if grain == .year, unit == .month, abs(number) >= 12 { return counted(number / 12, .year) }
        return counted(number, unit)
    }

    /// Whether all days of another lie in it, or within a day of it.
    func isNear(_ other: Moment) -> Bool {
        guard let days, let inner = other.days else { return false }
        return days.lowerBound.number - 1 <= inner.lowerBound.number
            && inner.upperBound.number <= days.upperBound.number + 1
    }

    /// So many hours or minutes from a time of a day; `nil` where it has none.
    func moved(onClock number: Int, _ unit: Unit) -> Moment? {
        guard let exactDay, let clock, abs(number) < 100_000, unit == .hour || unit == .minute
        else { return nil }
        let minutes = clock.hour * 60 + (clock.minute ?? 0) + number * (unit == .hour ? 60 : 1)
        var result = Moment(exactDay.advanced(by: Self.floor(minutes, 1440)))
        let rest = minutes - Self.floor(minutes, 1440) * 1440
        result.clock = When.Clock(hour: rest / 60, minute: rest % 60, zone: clock.zone)
        return result
    }

    /// A decade by its leading digits, 198.
    static func decade(_ digits: Int) -> Moment { Moment(.decade, year: digits * 10) }

    /// A century by its leading digits: 19 for the twentieth.
    static func century(_ digits: Int) -> Moment { Moment(.century, year: digits * 100) }

    private static func counted(
        _ year: Int, _ index: Int, _ number: Int, _ perYear: Int, _ unit: Unit
    ) -> Moment {
        let total = year * perYear + index - 1 + number
        return Moment(
            unit, year: floor(total, perYear), index: total - floor(total, perYear) * perYear + 1)
    }

    static func floor(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }

    var monday: Day? {
        if let exactDay { return exactDay.advanced(by: 1 - exactDay.weekday) }
        guard grain == .week || grain == .weekend, let year, let index else { return nil }
        return Self.monday(ofWeek: index, year: year)
    }

    var quarter: Int? {
        if grain == .quarter { return index }
        return month.map { ($0 - 1) / 3 + 1 }
    }

    var half: Int? {
        switch grain {
        case .half: index
        case .quarter: index.map { ($0 - 1) / 2 + 1 }
        default: month.map { ($0 - 1) / 6 + 1 }
        }
    }

    /// The season of the northern year; a winter counts to the year it begins in.
    var season: (year: Int, index: Int)? {
        guard let year else { return nil }
        if grain == .season { return index.map { (year, $0) } }
        return month.map {
            switch $0 {
            case 1...2: (year - 1, 4)
            case 3...5: (year, 1)
            case 6...8: (year, 2)
            case 9...11: (year, 3)
            default: (year, 4)
            }
        }
    }

    /// First day of it and the day after its last, where both are known.
    var days: Range<Day>? {
        guard let year else { return nil }
        func span(_ y: Int, _ m: Int, _ months: Int) -> Range<Day>? {
            let total = y * 12 + m - 1 + months
            guard let first = Day(year: y, month: m, day: 1),
                let after = Day(
                    year: Self.floor(total, 12), month: total - Self.floor(total, 12) * 12 + 1,
                    day: 1)
            else { return nil }
            return first..<after
        }
        switch grain {
        case .day:
            if let exactDay { return exactDay..<exactDay.advanced(by: 1) }
            return index.flatMap { span(year, $0, 1) } ?? span(year, 1, 12)
        case .week: return monday.map { $0..<$0.advanced(by: 7) }
        case .weekend: return monday.map { $0.advanced(by: 5)..<$0.advanced(by: 7) }
        case .month: return index.flatMap { span(year, $0, 1) }
        case .quarter: return index.flatMap { span(year, $0 * 3 - 2, 3) }
        case .half: return index.flatMap { span(year, $0 * 6 - 5, 6) }
        case .season: return index.flatMap { span(year, $0 * 3, 3) }
        case .decade: return span(year, 1, 120)
        case .century: return span(year, 1, 1200)
        default: return span(year, 1, 12)
        }
    }
}

extension Range<Day> {
    /// Whether it ends where the month of a day begins: "last February", in March, is the year before's.
    func endsAtMonth(of day: Day) -> Bool {
        let (end, now) = (upperBound.civil, day.civil)
        return end.year == now.year && end.month == now.month && end.day == 1
    }
}
