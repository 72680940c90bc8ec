extension EDTF.CalendarDate {
    /// The date so many days, months or years later; see `EDTF.adding(_:_:)`.
    func adding(_ amount: Int, _ unit: EDTF.Unit) -> EDTF? {
        if let moved = keepingShape(amount, unit) { return EDTF(.date(moved)) }
        if rest == .none, unit == .year, let y = year.value.value {
            let (sum, overflow) = y.addingReportingOverflow(amount)
            return overflow ? nil : EDTF.year(sum).qualified(year.marks)
        }
        if year.value.isUnspecified {
            return year.value.isNegative ? nil : addingWithoutYear(amount, unit)
        }
        return EDTF.range(bounds, moved: amount, unit)?.qualified(marks)
    }

    /// The date with the same parts given and unspecified; `nil` where that cannot be.
    private func keepingShape(_ amount: Int, _ unit: EDTF.Unit) -> Self? {
        if case .day(let month, let day) = rest, let y = year.value.value,
            let m = month.value.value, let d = day.value.value,
            let moved = Day(year: y, month: m, day: d)?.adding(amount, unit)
        {
            let (y, m, d) = moved.civil
            return with(year: EDTF.Year(y), month: EDTF.Month(m), day: EDTF.DayOfMonth(d))
        }
        switch unit {
        case .year: return addingYears(amount)
        case .month: return addingMonths(amount)
        case .day, .week: return nil
        }
    }

    private func addingYears(_ amount: Int) -> Self? {
        if year.value.isUnspecified, !year.value.isNegative { return self }
        guard let moved = year.value.adding(years: amount) else { return nil }
        switch rest {
        case .none, .short, .month, .season: return with(year: moved)
        case .day(let month, let day):
            // 29 February may be missing from the years it comes to; the range then tells.
            return Self(
                year: EDTF.Part(moved, before: year.before, after: year.after), month: month,
                day: day)
        }
    }

    private func addingMonths(_ amount: Int) -> Self? {
        guard let y = year.value.value else { return nil }
        switch rest {
        case .none, .short: return nil
        case .month(let month): return addingMonths(amount, y, month.value)
        case .day(let month, let day):
            return day.value == .unspecified ? addingMonths(amount, y, month.value) : nil
        case .season(let season):
            guard let (newYear, newMonth) = Day.month(y, season.value.months.first, plus: amount),
                let same = season.value.kindred.first(where: { $0.months.first == newMonth })
            else { return nil }
            return with(year: EDTF.Year(newYear), season: same)
        }
    }

    private func addingMonths(_ amount: Int, _ y: Int, _ month: EDTF.Month) -> Self? {
        guard let m = month.value, let (newYear, newMonth) = Day.month(y, m, plus: amount)
        else { return nil }
        return with(year: EDTF.Year(newYear), month: EDTF.Month(newMonth))
    }

    /// The same marks on other parts; a `nil` year, beyond four digits, gives `nil`.
    func with(
        year newYear: EDTF.Year?, month newMonth: EDTF.Month? = nil,
        day newDay: EDTF.DayOfMonth? = nil, season newSeason: EDTF.Season? = nil
    ) -> Self? {
        func changed<T>(_ part: EDTF.Part<T>, _ value: T?) -> EDTF.Part<T> {
            EDTF.Part(value ?? part.value, before: part.before, after: part.after)
        }
        guard let newYear else { return nil }
        let year = changed(year, newYear)
        return switch rest {
        case .none, .short: Self(unchecked: year, rest)
        case .month(let month): Self(unchecked: year, .month(changed(month, newMonth)))
        case .season(let season): Self(unchecked: year, .season(changed(season, newSeason)))
        case .day(let month, let day):
            Self(unchecked: year, .day(changed(month, newMonth), changed(day, newDay)))
        }
    }

    /// Counts from a day or month of an unknown year: what it comes to in a leap year and in
    /// those around one, one date or two.
    private func addingWithoutYear(_ amount: Int, _ unit: EDTF.Unit) -> EDTF? {
        guard (-366...366).contains(amount) else { return nil }
        var found: [Self] = []
        for y in 2000...2003 {
            guard let known = with(year: EDTF.Year(y)), known.exists else { continue }
            guard let moved = known.keepingShape(amount, unit)?.with(year: .unspecified) else {
                return nil
            }
            if !found.contains(moved) { found.append(moved) }
        }
        guard let first = found.first else { return nil }
        if found.count == 1 { return EDTF(.date(first)) }
        let sorted = found.map { EDTF(.date($0)) }.sorted()
        return EDTF.set(.oneOf, of: sorted)
    }

    /// Whether the calendar has such a day.
    private var exists: Bool {
        guard case .day(let month, let day) = rest else { return true }
        return Self.day(year.value, month.value, day.value, last: false) != nil
    }
}

extension EDTF.Year {
    /// A year, decade, century or millennium so many years later; `nil` beyond four digits, where
    /// unspecified digits are not the last, or the count is no multiple of what they stand for.
    fileprivate func adding(years amount: Int) -> EDTF.Year? {
        let unspecified = 4 - leadingDigits
        guard unspecified < 4, (0..<unspecified).allSatisfy({ digit($0) == 10 }) else {
            return nil
        }
        let unit = [1, 10, 100, 1000][unspecified]
        guard amount % unit == 0 else { return nil }
        // The years with magnitude 0 and up are one fewer before year 0, which has no minus.
        let first = isNegative ? -range.upperBound.magnitudeRounded(to: unit) : range.lowerBound
        let (sum, overflow) = first.addingReportingOverflow(amount)
        guard !overflow, let full = EDTF.Year(sum) else { return nil }
        guard unspecified > 0 else { return full }
        guard isNegative ? first < 0 && sum < 0 : sum >= 0 else { return nil }
        let mask = UInt16(1) << (4 * unspecified) - 1
        return EDTF.Year(isNegative: isNegative, digits: full.digits & ~mask | 0xAAAA & mask)
    }
}

extension Int {
    /// The magnitude rounded down to a multiple.
    fileprivate func magnitudeRounded(to unit: Int) -> Int { Int(magnitude) / unit * unit }
}

extension EDTF.Season {
    /// The parts of the year of the same kind, itself included.
    fileprivate var kindred: [EDTF.Season] {
        let families: [ClosedRange<UInt8>] = [21...24, 25...28, 29...32, 33...36, 37...39, 40...41]
        return Self.allCases.filter { other in
            families.contains { $0.contains(rawValue) && $0.contains(other.rawValue) }
        }
    }
}

extension EDTF {
    /// One of the days, months or years that bounds cover, moved by so many units; a single one
    /// where they cover one. `nil` where they are unbounded or come to lie beyond the calendar.
    static func range(_ bounds: DayBounds, moved amount: Int, _ unit: Unit) -> EDTF? {
        guard let lower = bounds.lower, let upper = bounds.upper, !bounds.isEmpty else {
            return nil
        }
        let last = upper.advanced(by: -1)
        let (from, to) = (lower.civil, last.civil)
        let startsMonth = from.day == 1
        let endsMonth = to.day == Day.length(ofMonth: to.month, year: to.year)
        var ends: (CalendarDate?, CalendarDate?)
        if unit == .year, startsMonth, from.month == 1, endsMonth, to.month == 12 {
            ends.0 = CalendarDate(year: from.year, plus: amount)
            ends.1 = CalendarDate(year: to.year, plus: amount)
        } else if unit == .year || unit == .month, startsMonth, endsMonth {
            ends.0 = lower.adding(amount, unit).flatMap(CalendarDate.init(monthOf:))
            ends.1 = last.adding(amount, unit).flatMap(CalendarDate.init(monthOf:))
        } else {
            ends.0 = lower.adding(amount, unit).flatMap { CalendarDate($0) }
            ends.1 = last.adding(amount, unit).flatMap { CalendarDate($0) }
        }
        guard let first = ends.0, let final = ends.1 else { return nil }
        return first == final
            ? EDTF(.date(first))
            : DateSet(.oneOf, of: [.range(first, final)]).map { EDTF(.set($0)) }
    }
}

extension EDTF.CalendarDate {
    fileprivate init?(year: Int, plus amount: Int) {
        let (sum, overflow) = year.addingReportingOverflow(amount)
        guard !overflow, let moved = EDTF.Year(sum) else { return nil }
        self.init(year: EDTF.Part(moved))
    }

    fileprivate init?(monthOf day: Day) {
        guard let date = Self(day), case .day(let month, _) = date.rest else { return nil }
        self.init(year: date.year, month: month)
    }
}
