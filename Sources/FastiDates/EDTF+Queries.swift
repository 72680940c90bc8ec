extension EDTF {
    /// What a date is given to. Ordered from coarse to fine.
    public enum Precision: Int, Sendable, Hashable, Comparable, CaseIterable {
        /// Nothing is given: `XXXX`, `../..`.
        case unspecified
        /// A thousand years, or more years than a century: `1XXX`, `1XX3`, `Y17E8S1`.
        case millennium
        case century
        case decade
        case year
        /// Also quarters, thirds and halves of a year.
        case season
        case month
        case day
        case time

        public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
    }

    /// The finest part that is written in full: `1985-04-XX` is given to the month, `XXXX-12-27`
    /// to the day (of an unknown year). Of an interval or a set, the coarsest of its dates.
    public var precision: Precision {
        switch form {
        case .date(let date): date.precision
        case .dateTime: .time
        case .longYear(let year): year.value.precision
        case .interval(let interval): interval.dates.map(\.precision).min() ?? .unspecified
        case .set(let set):
            set.elements.flatMap(\.dates).map(\.precision).min() ?? .unspecified
        }
    }

    /// The year of a single date; `nil` where a digit of it is unspecified, it is one of several
    /// (`1950S2`), or `Int` does not hold it.
    public var year: Int? {
        switch form {
        case .date(let date): date.year.value.value
        case .dateTime(let dateTime): dateTime.day.civil.year
        case .longYear(let year): year.value.years.flatMap { $0.count == 1 ? $0.first : nil }
        case .interval, .set: nil
        }
    }

    /// The month of a single date, 1...12; `nil` where it has none or a digit is unspecified.
    public var month: Int? {
        switch form {
        case .date(let date):
            switch date.rest {
            case .month(let month), .day(let month, _): month.value.value
            case .none, .short, .season: nil
            }
        case .dateTime(let dateTime): dateTime.day.civil.month
        case .longYear, .interval, .set: nil
        }
    }

    /// The day of the month of a single date; `nil` where it has none or a digit is unspecified.
    public var day: Int? {
        switch form {
        case .date(let date):
            if case .day(_, let day) = date.rest { day.value.value } else { nil }
        case .dateTime(let dateTime): dateTime.day.civil.day
        case .longYear, .interval, .set: nil
        }
    }

    /// The season, quarter, third or half of a year; `nil` where it has none.
    public var season: Season? {
        if case .date(let date) = form, case .season(let season) = date.rest {
            season.value
        } else {
            nil
        }
    }

    /// The time of day; `nil` where it has none.
    public var time: ClockTime? {
        if case .dateTime(let dateTime) = form { dateTime.time } else { nil }
    }

    /// The start of an interval; `nil` where it is open or unknown, and where this is none.
    public var start: EDTF? {
        if case .interval(let interval) = form, let date = interval.start.date {
            EDTF(.date(date))
        } else {
            nil
        }
    }

    /// The end of an interval; `nil` where it is open or unknown, and where this is none.
    public var end: EDTF? {
        if case .interval(let interval) = form, let date = interval.end.date {
            EDTF(.date(date))
        } else {
            nil
        }
    }

    /// Whether it is an interval, `a/b`.
    public var isInterval: Bool { if case .interval = form { true } else { false } }

    /// Whether it is one of several dates, `[…]`, or all of them, `{…}`.
    public var isSet: Bool { if case .set = form { true } else { false } }

    /// Whether its year, or that of a date in it, is wholly unspecified (`XXXX-12-27`).
    public var lacksYear: Bool { dates.contains { $0.year.value.isUnspecified } }

    /// Whether any part of it is marked `?` or `%`.
    public var isUncertain: Bool { marks.contains(.uncertain) }

    /// Whether any part of it is marked `~` or `%`.
    public var isApproximate: Bool { marks.contains(.approximate) }

    /// The marks anywhere in it.
    public var marks: Qualifier {
        switch form {
        case .dateTime(let dateTime): dateTime.marks
        case .longYear(let year): year.marks
        case .date, .interval, .set: dates.reduce([]) { $0.union($1.marks) }
        }
    }

    /// The same date marked `?`, `~` or, both, `%`: both ends of an interval, all of a set.
    /// Marks are added, never taken away.
    public func qualified(uncertain: Bool = false, approximate: Bool = false) -> EDTF {
        var mark: Qualifier = []
        if uncertain { mark.insert(.uncertain) }
        if approximate { mark.insert(.approximate) }
        return qualified(mark)
    }

    func qualified(_ mark: Qualifier) -> EDTF {
        switch form {
        case .date(let date): EDTF(.date(date.qualified(mark)))
        case .dateTime(let dateTime): EDTF(.dateTime(dateTime.qualified(mark)))
        case .longYear(let year):
            EDTF(
                .longYear(
                    Part(year.value, before: year.before, after: year.after.union(mark))))
        case .interval(let interval):
            EDTF(
                .interval(
                    Interval(
                        unchecked: interval.start.qualified(mark), interval.end.qualified(mark))))
        case .set(let set):
            EDTF(
                .set(
                    DateSet(
                        unchecked: set.meaning,
                        set.elements.map { $0.map { $0.qualified(mark) } })))
        }
    }

    /// The calendar dates it is made of.
    var dates: [CalendarDate] {
        switch form {
        case .date(let date): [date]
        case .dateTime, .longYear: []
        case .interval(let interval): interval.dates
        case .set(let set): set.elements.flatMap(\.dates)
        }
    }
}

extension EDTF.CalendarDate {
    var precision: EDTF.Precision {
        switch rest {
        case .day(_, let day) where day.value.value != nil: return .day
        case .day(let month, _) where month.value.value != nil: return .month
        case .month(let month) where month.value.value != nil: return .month
        case .season: return .season
        case .none, .short, .month, .day: break
        }
        return switch year.value.leadingDigits {
        case 4: .year
        case 3: .decade
        case 2: .century
        case 1: .millennium
        default: year.value.isUnspecified ? .unspecified : .millennium
        }
    }
}

extension EDTF.LongYear {
    var precision: EDTF.Precision {
        guard let significant = significant?.value else { return .year }
        guard let value else { return .millennium }
        return switch EDTF.Digits(value.magnitude).count - significant {
        case ...0: .year
        case 1: .decade
        case 2: .century
        default: .millennium
        }
    }
}
