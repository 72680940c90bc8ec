extension EDTF {
    /// A time of day as precisely as it is given: `13`, `13:40`, `13:40:05`, `13:40:05.25`,
    /// with or without a zone.
    public struct ClockTime: Sendable, Hashable {
        /// 0...24; 24 only as the end of the day, 24:00:00.
        public let hour: Int
        /// 0...59; `nil` where only the hour is given.
        public let minute: Int?
        /// 0...59; `nil` where only hour and minute are given. Leap seconds are refused.
        public let second: Int?
        public let fraction: Fraction?
        public let zone: Zone?

        /// `nil` where a number is out of range, a second stands without its minute, or a
        /// fraction without its second.
        public init?(
            hour: Int, minute: Int? = nil, second: Int? = nil, fraction: Fraction? = nil,
            zone: Zone? = nil
        ) {
            guard (0...24).contains(hour), (0...59).contains(minute ?? 0),
                (0...59).contains(second ?? 0), minute != nil || second == nil,
                second != nil || fraction == nil
            else { return nil }
            let isRest = (minute ?? 0) > 0 || (second ?? 0) > 0 || (fraction?.digits ?? 0) > 0
            guard hour < 24 || !isRest else { return nil }
            self.hour = hour
            self.minute = minute
            self.second = second
            self.fraction = fraction
            self.zone = zone
        }

        /// Seconds since midnight by the clock it is told in; 86,400 for 24:00:00.
        public var secondsOfDay: Int { hour * 3600 + (minute ?? 0) * 60 + (second ?? 0) }
    }

    /// Decimals of a second, as many as were written.
    public struct Fraction: Sendable, Hashable {
        /// The decimals read as a whole number.
        public let digits: Int
        /// How many there are, 1...18.
        public let count: Int

        /// `nil` where the digits do not fit the count.
        public init?(digits: Int, count: Int) {
            guard (1...18).contains(count), digits >= 0 else { return nil }
            var limit = 1
            for _ in 0..<count { limit *= 10 }
            guard digits < limit else { return nil }
            self.digits = digits
            self.count = count
        }

        /// In units of 10⁻¹⁸ seconds, for comparison.
        var attoseconds: Int {
            var value = digits
            for _ in count..<18 { value *= 10 }
            return value
        }
    }

    /// A distance from UTC, -12:00...+14:00.
    public struct Zone: Sendable, Hashable {
        /// Minutes east of Greenwich.
        public let minutes: Int
        /// Written `Z`.
        let isZulu: Bool
        /// Written without minutes, `+04`.
        let isWholeHours: Bool

        /// `nil` beyond -12:00...+14:00, the zones in use.
        public init?(minutes: Int) {
            guard (-12 * 60...14 * 60).contains(minutes) else { return nil }
            (self.minutes, isZulu, isWholeHours) = (minutes, false, false)
        }

        /// `nil` beyond -12...+14.
        init?(hours: Int) {
            guard (-12...14).contains(hours) else { return nil }
            (minutes, isZulu, isWholeHours) = (hours * 60, false, true)
        }

        /// `Z`.
        public static let utc = Zone()
        private init() { (minutes, isZulu, isWholeHours) = (0, true, false) }

        /// The same zone in its one canonical spelling: `Z` or hours and minutes.
        var canonical: Zone { minutes == 0 ? .utc : Zone(minutes: minutes) ?? self }
    }

    /// A day of a year in -9999...9999 with a time, marked as a whole or not.
    public struct DateTime: Sendable, Hashable {
        /// The day as written, in the zone that the time is told in.
        public let day: Day
        public let time: ClockTime
        /// A mark after the time, for the whole.
        public let marks: Qualifier

        /// `nil` for a day beyond the years -9999...9999.
        public init?(day: Day, time: ClockTime, marks: Qualifier = []) {
            guard (-9999...9999).contains(day.civil.year) else { return nil }
            self.day = day
            self.time = time
            self.marks = marks
        }

        /// The day as written: no zone moves a thing to another day than its source gives.
        public var bounds: DayBounds { DayBounds(lower: day, upper: day.advanced(by: 1)) }

        func qualified(_ mark: Qualifier) -> DateTime {
            DateTime(day: day, time: time, marks: marks.union(mark)) ?? self
        }
    }
}
