extension EDTF {
    /// A part of a year: seasons, quarters, thirds and halves (ISO 8601-2:2019, codes 21...41).
    ///
    /// Seasons are the meteorological ones, in whole months. Those "independent of location"
    /// (21...24) are taken as northern. A season that runs over New Year, winter in the north and
    /// summer in the south, belongs to the year it begins in: `2019-24` ends on 29 February 2020.
    public enum Season: UInt8, Sendable, Hashable, CaseIterable {
        case spring = 21, summer, autumn, winter
        case northernSpring = 25, northernSummer, northernAutumn, northernWinter
        case southernSpring = 29, southernSummer, southernAutumn, southernWinter
        case firstQuarter = 33, secondQuarter, thirdQuarter, fourthQuarter
        /// Four months.
        case firstThird = 37, secondThird, lastThird
        /// Six months.
        case firstHalf = 40, secondHalf

        /// Its first month and how many months it has; month 12 is followed by the next year's 1.
        public var months: (first: Int, count: Int) {
            let code = Int(rawValue)
            return switch code {
            case 21...24: (3 + 3 * (code - 21), 3)
            case 25...28: (3 + 3 * (code - 25), 3)
            case 29...30: (9 + 3 * (code - 29), 3)
            case 31...32: (3 + 3 * (code - 31), 3)
            case 33...36: (1 + 3 * (code - 33), 3)
            case 37...39: (1 + 4 * (code - 37), 4)
            default: (1 + 6 * (code - 40), 6)
            }
        }

        /// The days of it in a year; `nil` where the calendar ends before it.
        func bounds(in year: Int) -> (lower: Day?, upper: Day?) {
            let lower = Day(year: year, month: months.first, day: 1)
            return (lower, lower?.adding(months: months.count))
        }
    }
}
