/// A date as precisely as a text gives it and no more: EDTF, ISO 8601-2:2019, levels 0, 1 and 2.
///
/// A value holds the parts of a date, not its string, and only parts that fit together can be
/// made: there is no month 13, no 31 April and no reversed interval. Two values are equal where
/// they are written alike; `canonical` makes alike what means the same. Years are proleptic
/// Gregorian, year 0 is 1 BCE. Choices where the standard leaves one: docs/dates.md.
public struct EDTF: Sendable, Hashable {
    /// The kinds of dates.
    public enum Form: Sendable, Hashable {
        case date(CalendarDate)
        case dateTime(DateTime)
        case longYear(Part<LongYear>)
        case interval(Interval)
        case set(DateSet)
    }

    public let form: Form

    public init(_ form: Form) { self.form = form }

    /// Reads a date, to the last byte of the text.
    public init(_ text: String) throws(EDTFError) { self = try Self.parse(text.utf8.span) }

    /// All days it can mean, half-open.
    ///
    /// Of a set and an interval, from the earliest day of any part to the latest of any. Marks
    /// (`?`, `~`) widen nothing: how far "about" reaches is not the date's to say.
    public var bounds: DayBounds {
        switch form {
        case .date(let date): date.bounds
        case .dateTime(let dateTime): dateTime.bounds
        case .longYear(let year): year.value.bounds
        case .interval(let interval): interval.bounds
        case .set(let set): set.bounds
        }
    }
}

// MARK: - Making dates

extension EDTF {
    /// A year; one beyond -9999...9999 is written with Y.
    public static func year(_ year: Int) -> EDTF {
        if let short = Year(year) {
            EDTF(.date(CalendarDate(year: Part(short))))
        } else if let long = LongYear(year) {
            EDTF(.longYear(Part(long)))
        } else {
            preconditionFailure("a year is short or long")
        }
    }

    /// `nil` for a month outside 1...12 or a year beyond -9999...9999.
    public static func month(year: Int, month: Int) -> EDTF? {
        guard let year = Year(year), let month = Month(month) else { return nil }
        return EDTF(.date(CalendarDate(year: Part(year), month: Part(month))))
    }

    /// A day. Beyond the years -9999...9999 EDTF writes none, and this is the day's year.
    public static func day(_ day: Day) -> EDTF {
        CalendarDate(day).map { EDTF(.date($0)) } ?? .year(day.civil.year)
    }

    /// A day of a month whose year is not known: `XXXX-12-27`. `nil` where no year has that day.
    public static func monthDay(month: Int, day: Int) -> EDTF? {
        guard let month = Month(month), let day = DayOfMonth(day) else { return nil }
        return CalendarDate(year: Part(.unspecified), month: Part(month), day: Part(day))
            .map { EDTF(.date($0)) }
    }

    /// A month whose year is not known: `XXXX-12`. `nil` for a month outside 1...12.
    public static func month(_ month: Int) -> EDTF? {
        Month(month).map {
            EDTF(.date(CalendarDate(year: Part(.unspecified), month: Part($0))))
        }
    }

    /// A season or other part of a year; `nil` for a year beyond -9999...9999.
    public static func season(_ season: Season, year: Int) -> EDTF? {
        Year(year).map { EDTF(.date(CalendarDate(year: Part($0), season: Part(season)))) }
    }

    /// The ten years with a year's first three digits: `201X`. `nil` beyond -9999...9999.
    public static func decade(of year: Int) -> EDTF? { masked(year, digits: 1) }

    /// The hundred years with a year's first two digits, `20XX`: 2000 to 2099, where the 21st
    /// century in common words is 2001 to 2100. `nil` beyond -9999...9999.
    public static func century(of year: Int) -> EDTF? { masked(year, digits: 2) }

    private static func masked(_ year: Int, digits: Int) -> EDTF? {
        guard let full = Year(year) else { return nil }
        let mask = UInt16(1) << (4 * digits) - 1
        return Year(isNegative: year < 0, digits: full.digits & ~mask | 0xAAAA & mask)
            .map { EDTF(.date(CalendarDate(year: Part($0)))) }
    }

    /// A day and a time; `nil` for a day beyond the years -9999...9999.
    public static func dateTime(_ day: Day, _ time: ClockTime) -> EDTF? {
        DateTime(day: day, time: time).map { EDTF(.dateTime($0)) }
    }

    /// An interval; a `nil` end is open (`..`). `nil` where both are open, an end is not a single
    /// date in four-digit years, or the end is before the start.
    ///
    /// EDTF has no times of day in intervals: of an end with a time, its day is taken.
    ///
    /// An end that begins before the start and runs beyond it is written with unspecified digits:
    /// from 27 to "the end of" September 2020 is `2020-09-27/2020-09-XX`, since EDTF takes
    /// `2020-09-27/2020-09` for reversed.
    public static func interval(from start: EDTF?, to end: EDTF?) -> EDTF? {
        guard start != nil || end != nil, let first = Interval.End(start),
            let last = Interval.End(end)
        else { return nil }
        return interval(from: first, to: last)
    }

    /// An interval whose ends can be unknown as well as open; see `interval(from:to:)` above.
    public static func interval(from start: Interval.End, to end: Interval.End) -> EDTF? {
        let interval =
            Interval(from: start, to: end)
            ?? end.date.flatMap { Interval(from: start, to: .date($0.withUnspecifiedParts)) }
        return interval.map { EDTF(.interval($0)) }
    }

    /// One of several dates, `[…]`, or all of them, `{…}`; intervals become ranges, and an
    /// element that is itself such a set gives its elements. `nil` where there is none, or one
    /// that a set cannot hold (a time, a long year, an interval of unknown end).
    public static func set(_ meaning: DateSet.Meaning, of dates: [EDTF]) -> EDTF? {
        var elements: [DateSet.Element] = []
        for date in dates {
            guard let more = date.elements(for: meaning) else { return nil }
            elements += more
        }
        return DateSet(meaning, of: elements).map { EDTF(.set($0)) }
    }

    private func elements(for meaning: DateSet.Meaning) -> [DateSet.Element]? {
        switch form {
        case .date(let date): return [.date(date)]
        case .dateTime, .longYear: return nil
        case .set(let set): return set.meaning == meaning ? set.elements : nil
        case .interval(let interval):
            return switch (interval.start, interval.end) {
            case (.date(let first), .date(let last)): [.range(first, last)]
            case (.open, .date(let last)): [.onOrBefore(last)]
            case (.date(let first), .open): [.onOrAfter(first)]
            default: nil
            }
        }
    }
}

extension EDTF.Interval.End {
    /// `nil` is open; fails for what is not a single calendar date, with a time or without.
    init?(_ edtf: EDTF?) {
        switch edtf?.form {
        case nil: self = .open
        case .date(let date): self = .date(date)
        case .dateTime(let dateTime):
            guard let date = EDTF.CalendarDate(dateTime.day) else { return nil }
            self = .date(date.qualified(dateTime.marks))
        case .longYear, .interval, .set: return nil
        }
    }
}

extension EDTF.CalendarDate {
    /// A day; `nil` beyond the years -9999...9999.
    public init?(_ day: Day) {
        let (y, m, d) = day.civil
        guard let year = EDTF.Year(y), let month = EDTF.Month(m), let day = EDTF.DayOfMonth(d)
        else { return nil }
        self.init(unchecked: EDTF.Part(year), .day(EDTF.Part(month), EDTF.Part(day)))
    }

    /// A year as `2020-XX-XX`, a month as `2020-09-XX`: some day of it.
    var withUnspecifiedParts: Self {
        let day = EDTF.Part(EDTF.DayOfMonth.unspecified)
        return switch rest {
        case .none: Self(unchecked: year, .day(EDTF.Part(.unspecified), day))
        case .month(let month): Self(unchecked: year, .day(month, day))
        case .short, .day, .season: self
        }
    }
}
