extension EDTF {
    /// What a source lets one doubt about a part of a date.
    public struct Qualifier: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue & 3 }

        /// `?`: the source is doubtful.
        public static let uncertain = Qualifier(rawValue: 1)
        /// `~`: near that date ("about", "circa").
        public static let approximate = Qualifier(rawValue: 2)
    }

    /// A part of a date with the marks written beside it.
    ///
    /// Both places are kept, so that a date prints as it was written.
    public struct Part<Component: Sendable & Hashable>: Sendable, Hashable {
        public let value: Component
        /// Marked before: this part alone.
        public var before: Qualifier
        /// Marked after: this part and all parts left of it.
        public var after: Qualifier

        public init(_ value: Component, before: Qualifier = [], after: Qualifier = []) {
            self.value = value
            self.before = before
            self.after = after
        }

        var marks: Qualifier { before.union(after) }
    }

    /// A year of four digits, each of which can be unspecified: `1985`, `-0044`, `201X`, `XXXX`.
    ///
    /// Year 0 is 1 BCE. There is no `-0000`.
    public struct Year: Sendable, Hashable {
        let isNegative: Bool
        /// Four digits of four bits each; 10 is an unspecified one.
        let digits: UInt16

        /// The year, `nil` beyond -9999...9999.
        public init?(_ year: Int) {
            guard (-9999...9999).contains(year) else { return nil }
            isNegative = year < 0
            digits = Self.coded(abs(year))
        }

        /// `nil` for minus zero.
        init?(isNegative: Bool, digits: UInt16) {
            guard !(isNegative && digits == 0) else { return nil }
            self.isNegative = isNegative
            self.digits = digits
        }

        /// A year of which nothing is said: `XXXX`.
        public static let unspecified = Year(digits: 0xAAAA)
        private init(digits: UInt16) { (isNegative, self.digits) = (false, digits) }

        /// The year, `nil` where a digit is unspecified.
        public var value: Int? {
            hasUnspecifiedDigits ? nil : isNegative ? -magnitude(for: 0) : magnitude(for: 0)
        }

        /// Whether all four digits are unspecified.
        public var isUnspecified: Bool { digits == 0xAAAA }

        /// Whether any digit is unspecified.
        public var hasUnspecifiedDigits: Bool {
            // Of 0...10, only 10 has the bits 8 and 2.
            (digits >> 3) & (digits >> 1) & 0x1111 != 0
        }

        /// Smallest and largest year that fit the digits.
        public var range: ClosedRange<Int> {
            let (low, high) = (magnitude(for: 0), magnitude(for: 9))
            return isNegative ? -high ... -max(low, 1) : low...high
        }

        /// Whether the year fits the digits.
        public func matches(_ year: Int) -> Bool {
            guard range.contains(year) else { return false }
            let other = Self.coded(abs(year))
            return (0..<4).allSatisfy { place in
                digit(place) == 10 || digit(place) == (other >> (4 * place)) & 15
            }
        }

        /// How many digits, from the left, are given before the first unspecified one.
        var leadingDigits: Int { (0..<4).first { digit(3 - $0) == 10 } ?? 4 }

        /// The digit of a place, 0 being the ones.
        func digit(_ place: Int) -> UInt16 { (digits >> (4 * place)) & 15 }

        /// The number without its sign, unspecified digits replaced by one digit.
        private func magnitude(for unspecified: UInt16) -> Int {
            func value(_ place: Int) -> UInt16 {
                let digit = digit(place)
                return digit == 10 ? unspecified : digit
            }
            return Int(value(3) * 1000 + value(2) * 100 + value(1) * 10 + value(0))
        }

        private static func coded(_ magnitude: Int) -> UInt16 {
            let (a, b) = (magnitude / 1000 % 10, magnitude / 100 % 10)
            let (c, d) = (magnitude / 10 % 10, magnitude % 10)
            return UInt16(a << 12 | b << 8 | c << 4 | d)
        }
    }

    /// A month of two digits, each of which can be unspecified: `06`, `1X`, `XX`.
    public struct Month: Sendable, Hashable {
        let digits: TwoDigits

        /// The month, `nil` outside 1...12.
        public init?(_ month: Int) {
            guard (1...12).contains(month) else { return nil }
            digits = TwoDigits(month)
        }

        /// `nil` where no month fits the digits.
        init?(digits: TwoDigits) {
            guard digits.fitting(in: 1...12, last: false) != nil else { return nil }
            self.digits = digits
        }

        /// `XX`.
        public static let unspecified = Month(TwoDigits.unspecified)
        private init(_ digits: TwoDigits) { self.digits = digits }

        /// The month, 1...12; `nil` where a digit is unspecified.
        public var value: Int? { digits.value }
        /// Smallest and largest month that fit the digits.
        public var range: ClosedRange<Int> { digits.range(in: 1...12) }
        public func matches(_ month: Int) -> Bool { digits.matches(month) }
    }

    /// A day of the month of two digits, each of which can be unspecified: `27`, `2X`, `XX`.
    public struct DayOfMonth: Sendable, Hashable {
        let digits: TwoDigits

        /// The day, `nil` outside 1...31.
        public init?(_ day: Int) {
            guard (1...31).contains(day) else { return nil }
            digits = TwoDigits(day)
        }

        /// `nil` where no day of any month fits the digits.
        init?(digits: TwoDigits) {
            guard digits.fitting(in: 1...31, last: false) != nil else { return nil }
            self.digits = digits
        }

        /// `XX`.
        public static let unspecified = DayOfMonth(TwoDigits.unspecified)
        private init(_ digits: TwoDigits) { self.digits = digits }

        /// The day, 1...31; `nil` where a digit is unspecified.
        public var value: Int? { digits.value }
        /// Smallest and largest day that fit the digits, in the longest month.
        public var range: ClosedRange<Int> { digits.range(in: 1...31) }
        public func matches(_ day: Int) -> Bool { digits.matches(day) }
    }
}

/// Two decimal digits of four bits each; 10 is an unspecified one.
struct TwoDigits: Sendable, Hashable {
    let tens: UInt8
    let ones: UInt8

    /// - Precondition: 0...99.
    init(_ number: Int) { (tens, ones) = (UInt8(number / 10), UInt8(number % 10)) }
    init(tens: UInt8, ones: UInt8) { (self.tens, self.ones) = (tens, ones) }

    static let unspecified = TwoDigits(tens: 10, ones: 10)

    var value: Int? { tens == 10 || ones == 10 ? nil : Int(tens) * 10 + Int(ones) }

    func matches(_ number: Int) -> Bool {
        (tens == 10 || Int(tens) == number / 10) && (ones == 10 || Int(ones) == number % 10)
    }

    /// The first number of a range that fits, or the last; `nil` where none does.
    func fitting(in range: ClosedRange<Int>, last: Bool) -> Int? {
        if let value { return range.contains(value) ? value : nil }
        return last ? range.last(where: matches) : range.first(where: matches)
    }

    /// Smallest and largest fitting number, the whole range where none fits.
    func range(in range: ClosedRange<Int>) -> ClosedRange<Int> {
        let first = fitting(in: range, last: false) ?? range.lowerBound
        return first...(fitting(in: range, last: true) ?? range.upperBound)
    }
}
