extension EDTF {
    /// A year of any length, exponential or not, and a year with significant digits: `Y170000002`,
    /// `Y-17E7`, `Y3388E2S3`, `1950S2`.
    public struct LongYear: Sendable, Hashable {
        /// Without Y: four digits, which only significant digits make a long year.
        let isPlain: Bool
        let isNegative: Bool
        let mantissa: Digits
        let exponent: Digits?
        let significant: Digits?

        /// A year by its number; `nil` within -9999...9999, which four digits write.
        public init?(_ year: Int) {
            guard year < -9999 || year > 9999 else { return nil }
            self.init(
                isPlain: false, isNegative: year < 0, mantissa: Digits(year.magnitude),
                exponent: nil, significant: nil)
        }

        /// Unchecked: the parser has seen to the grammar.
        init(
            isPlain: Bool, isNegative: Bool, mantissa: Digits, exponent: Digits?,
            significant: Digits?
        ) {
            self.isPlain = isPlain
            self.isNegative = isNegative
            self.mantissa = mantissa
            self.exponent = exponent
            self.significant = significant
        }

        /// The year, or the estimate of it; `nil` where `Int` does not hold it.
        public var value: Int? {
            // With its sign from the start: the least Int has no magnitude that is an Int.
            guard var value = Int((isNegative ? "-" : "") + mantissa.text) else { return nil }
            if let exponent {
                guard let power = exponent.value, power <= 18 else { return nil }
                for _ in 0..<power {
                    let (product, overflow) = value.multipliedReportingOverflow(by: 10)
                    guard !overflow else { return nil }
                    value = product
                }
            }
            return value
        }

        /// The years it can mean: one, or those that share its significant digits. `nil` where
        /// `Int` does not hold them.
        var years: ClosedRange<Int>? {
            guard let value else { return nil }
            let length = Digits(value.magnitude).count
            guard let significant = significant?.value ?? significant.map({ _ in Int.max }),
                significant < length
            else { return value...value }
            guard let magnitude = Int(exactly: value.magnitude) else { return nil }
            var unit = 1
            for _ in significant..<length { unit *= 10 }
            let low = magnitude / unit * unit
            let (high, overflow) = low.addingReportingOverflow(unit - 1)
            guard !overflow else { return nil }
            return isNegative ? -high ... -low : low...high
        }

        /// The days of its years. A year beyond `Day.yearLimit` is only known to lie beyond it.
        public var bounds: DayBounds {
            let limit = Day.yearLimit
            if let years, years.lowerBound >= -limit, years.upperBound < limit {
                return DayBounds(
                    lower: Day(year: years.lowerBound, month: 1, day: 1),
                    upper: Day(year: years.upperBound + 1, month: 1, day: 1))
            }
            return isNegative
                ? DayBounds(lower: nil, upper: Day(year: 1 - limit, month: 1, day: 1))
                : DayBounds(lower: Day(year: limit, month: 1, day: 1), upper: nil)
        }
    }

    /// A whole number of any length, without leading zeros except where fixed to four places.
    struct Digits: Sendable, Hashable {
        let text: String

        init(_ number: some BinaryInteger) { text = String(number) }
        init(text: String) { self.text = text }
        init(_ bytes: Span<UInt8>, _ range: Range<Int>) {
            text = String(
                unsafeUninitializedCapacity: range.count
            ) { buffer in
                for (place, byte) in range.enumerated() { buffer[place] = bytes[byte] }
                return range.count
            }
        }

        var count: Int { text.utf8.count }

        /// The number, `nil` where `Int` does not hold it.
        var value: Int? { Int(text) }
    }
}
