extension EDTF {
    /// A year, or a month, day or season in it, with marks and unspecified digits.
    public struct CalendarDate: Sendable, Hashable {
        /// What follows the year.
        public enum Rest: Sendable, Hashable {
            case none
            /// A decade (`201`) or century (`20`) in fewer digits than four; the year's last
            /// digit, or its last two, are the unspecified ones.
            case short
            case month(Part<Month>)
            case day(Part<Month>, Part<DayOfMonth>)
            case season(Part<Season>)
        }

        public let year: Part<Year>
        public let rest: Rest

        public init(year: Part<Year>) { (self.year, rest) = (year, .none) }

        public init(year: Part<Year>, month: Part<Month>) {
            (self.year, rest) = (year, .month(month))
        }

        public init(year: Part<Year>, season: Part<Season>) {
            (self.year, rest) = (year, .season(season))
        }

        /// `nil` where no day of the calendar fits: 31 April, 29 February of a `1XX3`.
        public init?(year: Part<Year>, month: Part<Month>, day: Part<DayOfMonth>) {
            guard Self.day(year.value, month.value, day.value, last: false) != nil else {
                return nil
            }
            (self.year, rest) = (year, .day(month, day))
        }

        /// A decade or century in short form; `nil` where other than the last one or two digits
        /// of the year are unspecified.
        public init?(short year: Part<Year>) {
            let given = year.value.leadingDigits
            guard given == 2 || given == 3,
                (0..<(4 - given)).allSatisfy({ year.value.digit($0) == 10 }),
                !(year.value.isNegative && year.value.digits >> (4 * (4 - given)) == 0)
            else { return nil }
            (self.year, rest) = (year, .short)
        }

        init(unchecked year: Part<Year>, _ rest: Rest) { (self.year, self.rest) = (year, rest) }
    }
}

extension EDTF.CalendarDate {
    /// All days it can mean. A year of four unspecified digits is unbounded.
    public var bounds: DayBounds {
        let years = year.value.range
        let lower: Day?
        let upper: Day?
        switch rest {
        case .none, .short:
            lower = Day(year: years.lowerBound, month: 1, day: 1)
            upper = Day(year: years.upperBound + 1, month: 1, day: 1)
        case .month(let month):
            let months = month.value.range
            lower = Day(year: years.lowerBound, month: months.lowerBound, day: 1)
            upper =
                months.upperBound == 12
                ? Day(year: years.upperBound + 1, month: 1, day: 1)
                : Day(year: years.upperBound, month: months.upperBound + 1, day: 1)
        case .day(let month, let day):
            lower = Self.day(year.value, month.value, day.value, last: false)
            upper = Self.day(year.value, month.value, day.value, last: true)?.advanced(by: 1)
        case .season(let season):
            lower = season.value.bounds(in: years.lowerBound).lower
            upper = season.value.bounds(in: years.upperBound).upper
        }
        guard year.value.isUnspecified else { return DayBounds(lower: lower, upper: upper) }
        return DayBounds(lower: nil, upper: year.value.isNegative ? upper : nil)
    }

    /// The first day of the latest year, month or day that it can be, `nil` where unbounded.
    ///
    /// What an interval's end is held against: `2000-02/2000` is reversed, since 2000 begins
    /// before February does, and `2000-02/2000-XX` is not.
    var latestStart: Day? {
        guard !year.value.isUnspecified || year.value.isNegative else { return nil }
        let last = year.value.range.upperBound
        return switch rest {
        case .none, .short: Day(year: last, month: 1, day: 1)
        case .month(let month): Day(year: last, month: month.value.range.upperBound, day: 1)
        case .day: bounds.lastDay
        case .season(let season): season.value.bounds(in: last).lower
        }
    }

    /// Whether this can start where the other ends.
    func canPrecede(_ other: Self) -> Bool {
        guard let start = bounds.lower, let end = other.latestStart else { return true }
        return start <= end
    }

    /// The first or last day that fits the digits; `nil` where none does.
    static func day(
        _ year: EDTF.Year, _ month: EDTF.Month, _ day: EDTF.DayOfMonth, last: Bool
    ) -> Day? {
        if let y = year.value, let m = month.value, let d = day.value {
            return Day(year: y, month: m, day: d)
        }
        // What a leap year lacks, every year lacks; and only 29 February can be missing from one
        // year and present in another, so that the first year tried nearly always decides.
        guard self.day(of: 2000, month, day, last: last) != nil else { return nil }
        let years = year.range
        for step in 0..<years.count {
            let y = last ? years.upperBound - step : years.lowerBound + step
            guard year.matches(y) else { continue }
            if let found = self.day(of: y, month, day, last: last) { return found }
        }
        return nil
    }

    private static func day(
        of year: Int, _ month: EDTF.Month, _ day: EDTF.DayOfMonth, last: Bool
    ) -> Day? {
        let months = month.range
        let step = last ? -1 : 1
        var m = last ? months.upperBound : months.lowerBound
        while months.contains(m) {
            let days = 1...Day.length(ofMonth: m, year: year)
            if month.matches(m), let d = day.digits.fitting(in: days, last: last) {
                return Day(year: year, month: m, day: d)
            }
            m += step
        }
        return nil
    }

    /// Marks of year, month or season, and day, as they apply: a mark after a part counts for
    /// all parts left of it.
    public var qualifiers: (year: EDTF.Qualifier, month: EDTF.Qualifier, day: EDTF.Qualifier) {
        switch rest {
        case .none, .short:
            return (year.marks, [], [])
        case .month(let month):
            return (year.marks.union(month.after), month.marks, [])
        case .season(let season):
            return (year.marks.union(season.after), season.marks, [])
        case .day(let month, let day):
            let all = day.after
            return (
                year.marks.union(month.after).union(all), month.marks.union(all), day.marks
            )
        }
    }

    /// The marks anywhere in it.
    public var marks: EDTF.Qualifier {
        let (year, month, day) = qualifiers
        return year.union(month).union(day)
    }

    /// The same date with a mark on the whole of it, besides those it has.
    public func qualified(_ mark: EDTF.Qualifier) -> Self {
        func add<T>(_ part: EDTF.Part<T>) -> EDTF.Part<T> {
            EDTF.Part(part.value, before: part.before, after: part.after.union(mark))
        }
        return switch rest {
        case .none, .short: Self(unchecked: add(year), rest)
        case .month(let month): Self(unchecked: year, .month(add(month)))
        case .season(let season): Self(unchecked: year, .season(add(season)))
        case .day(let month, let day): Self(unchecked: year, .day(month, add(day)))
        }
    }

    /// Whether it is in short form, which has its place in no interval or set.
    var isShort: Bool { rest == .short }
}
