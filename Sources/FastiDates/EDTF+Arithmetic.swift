extension EDTF {
    /// What dates are counted in.
    public enum Unit: Sendable, Hashable, CaseIterable {
        case day
        /// Seven days.
        case week
        case month
        case year
    }

    /// The date so many units later, earlier where negative.
    ///
    /// Precision stays where it can: two months after `2020-11` is `2021-01`, a month after
    /// 31 January the last day of February. Counting in a unit finer than the date gives the
    /// range it must lie in: three days after `2020-11` is `[2020-11-04..2020-12-03]`. Marks stay,
    /// a time stays, both ends of an interval and all dates of a set move.
    ///
    /// - Returns: `nil` where no date can be given: beyond the years -9999...9999 (for a year
    ///   alone, beyond `Int`), for a year with S or too long for `Int`, and for most counts from
    ///   an unspecified year.
    public func adding(_ amount: Int, _ unit: Unit) -> EDTF? {
        let (amount, unit, fits) = Self.reduced(amount, unit)
        guard fits else { return nil }
        guard amount != 0 else { return self }
        switch form {
        case .date(let date): return date.adding(amount, unit)
        case .dateTime(let dateTime):
            return dateTime.day.adding(amount, unit)
                .flatMap { DateTime(day: $0, time: dateTime.time, marks: dateTime.marks) }
                .map { EDTF(.dateTime($0)) }
        case .longYear(let year):
            guard unit == .year, let years = year.value.years, years.count == 1 else { return nil }
            let (sum, overflow) = years.lowerBound.addingReportingOverflow(amount)
            return overflow ? nil : EDTF.year(sum).qualified(year.marks)
        case .interval(let interval):
            guard let start = interval.start.adding(amount, unit),
                let end = interval.end.adding(amount, unit)
            else { return nil }
            return EDTF.interval(from: start, to: end)
        case .set(let set): return set.adding(amount, unit)
        }
    }

    /// Weeks as days, and months that make whole years as years; not where `Int` overflows.
    private static func reduced(_ amount: Int, _ unit: Unit) -> (Int, Unit, fits: Bool) {
        switch unit {
        case .week:
            let (days, overflow) = amount.multipliedReportingOverflow(by: 7)
            return (days, .day, !overflow)
        case .month where amount % 12 == 0: return (amount / 12, .year, true)
        case .day, .month, .year: return (amount, unit, true)
        }
    }
}

extension Day {
    /// The day so many units later; `nil` beyond the calendar's ends.
    func adding(_ amount: Int, _ unit: EDTF.Unit) -> Day? {
        switch unit {
        case .day, .week:
            let (days, first) = amount.multipliedReportingOverflow(by: unit == .week ? 7 : 1)
            let (sum, second) = number.addingReportingOverflow(days)
            let day = Day(number: sum)
            return first || second || day.number != sum ? nil : day
        case .month: return adding(months: amount)
        case .year:
            let (months, overflow) = amount.multipliedReportingOverflow(by: 12)
            return overflow ? nil : adding(months: months)
        }
    }
}

extension EDTF.Interval.End {
    fileprivate func adding(_ amount: Int, _ unit: EDTF.Unit) -> Self? {
        guard case .date(let date) = self else { return self }
        guard case .date(let moved) = date.adding(amount, unit)?.form else { return nil }
        return .date(moved)
    }
}

extension EDTF.DateSet {
    fileprivate func adding(_ amount: Int, _ unit: EDTF.Unit) -> EDTF? {
        var moved: [Element] = []
        for element in elements {
            guard let more = adding(amount, unit, to: element) else { return nil }
            moved += more
        }
        return EDTF.DateSet(meaning, of: moved).map { EDTF(.set($0)) }
    }

    private func adding(_ amount: Int, _ unit: EDTF.Unit, to element: Element) -> [Element]? {
        let dates = element.dates.map { $0.adding(amount, unit) }
        let moved = dates.compactMap { date -> EDTF.CalendarDate? in
            if case .date(let date) = date?.form { date } else { nil }
        }
        if moved.count == dates.count {
            return switch element {
            case .date: [.date(moved[0])]
            case .range: [.range(moved[0], moved[1])]
            case .onOrBefore: [.onOrBefore(moved[0])]
            case .onOrAfter: [.onOrAfter(moved[0])]
            }
        }
        // A date that became a range is one of several dates: no element of an "all of".
        guard meaning == .oneOf,
            case .set(let range) = EDTF.range(element.bounds, moved: amount, unit)?.form
        else { return nil }
        let marks = element.dates.reduce(EDTF.Qualifier()) { $0.union($1.marks) }
        return range.elements.map { $0.map { $0.qualified(marks) } }
    }
}
