/// A civil day of the proleptic Gregorian calendar, counted from 1970-01-01 (day 0).
///
/// Year 0 is 1 BCE (ISO 8601-1:2019). No clock and no zone.
public struct Day: Sendable, Hashable, Comparable {
    /// Whole days since 1970-01-01; negative before. Between `Day.first` and `Day.last`.
    public let number: Int

    /// The day of that number; numbers beyond the calendar's ends become its first or last day.
    public init(number: Int) {
        self.number = min(max(number, Self.numbers.lowerBound), Self.numbers.upperBound)
    }

    /// The day, or `nil` where the calendar has none (31 April, month 13, a year beyond the limit).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...12).contains(month), day >= 1,
            (-Self.yearLimit...Self.yearLimit).contains(year),
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        // Days from the civil calendar, after Howard Hinnant, "chrono-Compatible Low-Level Date
        // Algorithms": years begin in March, eras of 400 years have 146,097 days.
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// The largest year, either way, that day numbers are made for.
    public static let yearLimit = 1_000_000_000

    /// The first day of the year `-yearLimit` to the last of `yearLimit`: both are multiples of
    /// 400 years (146,097 days) away from year 0, which begins on day -719,528.
    private static let numbers =
        -719_528 - 2_500_000 * 146_097 ... -719_528 + 2_500_000 * 146_097 + 365

    /// The first day that has a number.
    public static let first = Day(number: numbers.lowerBound)
    /// The last day that has a number.
    public static let last = Day(number: numbers.upperBound)

    public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

    /// Year, month (1...12) and day of the month (1...31).
    public var civil: (year: Int, month: Int, day: Int) {
        let z = number + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shifted + 2) / 5 + 1
        )
    }

    /// Day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The day so many days later (earlier where negative); stops at `first` and `last`.
    public func advanced(by days: Int) -> Day {
        let (sum, overflow) = number.addingReportingOverflow(days)
        return Day(number: overflow ? (days < 0 ? .min : .max) : sum)
    }

    /// The same day of the month so many months later, or the month's last day where it is
    /// shorter: a month after 31 January is 28 or 29 February. `nil` beyond the calendar's ends.
    public func adding(months: Int) -> Day? {
        let (year, month, day) = civil
        guard let (newYear, newMonth) = Self.month(year, month, plus: months) else { return nil }
        return Day(
            year: newYear, month: newMonth,
            day: min(day, Self.length(ofMonth: newMonth, year: newYear)))
    }

    /// The month so many months later; `nil` where `Int` overflows.
    static func month(_ year: Int, _ month: Int, plus months: Int) -> (year: Int, month: Int)? {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow else { return nil }
        let (quotient, remainder) = sum.quotientAndRemainder(dividingBy: 12)
        return remainder < 0 ? (quotient - 1, remainder + 13) : (quotient, remainder + 1)
    }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// Days in a month (1...12) of a year.
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
