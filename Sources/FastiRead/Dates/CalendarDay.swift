/// Which number of "03/04/2021" is the month.
enum DayOrder: Sendable {
    case dayFirst, monthFirst, unknown
}

/// A day as a page writes it.
struct CalendarDay: Hashable, Comparable {
    var year: Int
    var month: Int
    var day: Int

    /// `nil` where there is no such day, or no page can be of it.
    init?(_ year: Int, _ month: Int, _ day: Int, earliest: Int = CalendarDay.earliestYear) {
        guard (earliest...2100).contains(year), (1...12).contains(month) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...lengths[month - 1]).contains(day) else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// There were no web pages before; what says so is a clock that was never set.
    static let earliestYear = 1990

    /// What archives put on the web is older, where they say so for programs.
    static let earliestArchived = 1_600

    /// What clocks begin to count with, and so what is said where no day is known.
    var isOrigin: Bool {
        [(1601, 1, 1), (1899, 12, 30), (1900, 1, 1), (1969, 12, 31), (1970, 1, 1), (1980, 1, 1)]
            .contains { $0 == (year, month, day) }
    }

    static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    /// ISO 8601, which is EDTF too.
    var iso: String { "\(monthISO)-\(day < 10 ? "0" : "")\(day)" }

    /// Its month.
    var monthISO: String { "\(year)-\(month < 10 ? "0" : "")\(month)" }
}
