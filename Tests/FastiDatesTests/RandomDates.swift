@testable import FastiDates

/// Random numbers from a seed, the same on every machine (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &self) < percent }
}

/// Random dates of every form.
extension SeededGenerator {
    mutating func date() -> EDTF {
        switch Int.random(in: 0..<10, using: &self) {
        case 0...4: return EDTF(.date(calendarDate()))
        case 5: return EDTF(.dateTime(dateTime()))
        case 6: return EDTF(.longYear(part(longYear())))
        case 7: return EDTF(.interval(interval()))
        case 8: return EDTF(.set(set()))
        default:
            let given = Int.random(in: 2...3, using: &self)
            let year = pattern(unspecified: 4 - given)
            guard let short = EDTF.CalendarDate(short: part(year)) else { return date() }
            return EDTF(.date(short))
        }
    }

    mutating func part<T>(_ value: T) -> EDTF.Part<T> {
        EDTF.Part(value, before: mark(), after: mark())
    }

    private mutating func mark() -> EDTF.Qualifier {
        chance(75) ? [] : EDTF.Qualifier(rawValue: UInt8.random(in: 1...3, using: &self))
    }

    mutating func plainDay() -> Day {
        // 25 times 400 years, but for the first and last year, around year 0.
        let range = -25 * 146_097 + 366..<25 * 146_097 - 366
        return Day(number: Int.random(in: range, using: &self) - 719_528)
    }

    /// A year of four digits with its last ones unspecified.
    private mutating func pattern(unspecified: Int) -> EDTF.Year {
        let mask = UInt16(truncatingIfNeeded: (1 << (4 * unspecified)) - 1)
        let year = EDTF.Year(Int.random(in: -9999...9999, using: &self)) ?? .unspecified
        return EDTF.Year(
            isNegative: year.isNegative, digits: year.digits & ~mask | 0xAAAA & mask) ?? year
    }

    /// A year with any digits unspecified.
    mutating func year() -> EDTF.Year {
        let year = EDTF.Year(Int.random(in: -9999...9999, using: &self)) ?? .unspecified
        guard chance(40) else { return year }
        var digits = year.digits
        for place in 0..<4 where chance(40) { digits |= 15 << (4 * place) }
        for place in 0..<4 where digits >> (4 * place) & 15 == 15 { digits ^= 5 << (4 * place) }
        return EDTF.Year(isNegative: year.isNegative, digits: digits) ?? year
    }

    private mutating func digits(of number: Int) -> TwoDigits {
        let digits = TwoDigits(number)
        guard chance(30) else { return digits }
        return TwoDigits(tens: chance(60) ? 10 : digits.tens, ones: chance(60) ? 10 : digits.ones)
    }

    mutating func month() -> EDTF.Month {
        EDTF.Month(digits: digits(of: Int.random(in: 1...12, using: &self))) ?? .unspecified
    }

    mutating func dayOfMonth() -> EDTF.DayOfMonth {
        EDTF.DayOfMonth(digits: digits(of: Int.random(in: 1...31, using: &self))) ?? .unspecified
    }

    mutating func calendarDate() -> EDTF.CalendarDate {
        let year = part(year())
        switch Int.random(in: 0..<6, using: &self) {
        case 0: return EDTF.CalendarDate(year: year)
        case 1: return EDTF.CalendarDate(year: year, month: part(month()))
        case 2:
            let season = EDTF.Season.allCases.randomElement(using: &self) ?? .spring
            return EDTF.CalendarDate(year: year, season: part(season))
        default:
            let (month, day) = (part(month()), part(dayOfMonth()))
            return EDTF.CalendarDate(year: year, month: month, day: day) ?? calendarDate()
        }
    }

    private mutating func dateTime() -> EDTF.DateTime {
        let hasMinute = chance(80)
        let hasSecond = hasMinute && chance(60)
        let count = Int.random(in: 1...18, using: &self)
        let fraction = EDTF.Fraction(digits: Int.random(in: 0...9, using: &self), count: count)
        let minutes = Int.random(in: -720...840, using: &self)
        let zone: EDTF.Zone? =
            switch Int.random(in: 0..<4, using: &self) {
            case 0: .utc
            case 1: EDTF.Zone(minutes: minutes)
            case 2: EDTF.Zone(hours: minutes / 60)
            default: nil
            }
        let time = EDTF.ClockTime(
            hour: Int.random(in: 0...23, using: &self),
            minute: hasMinute ? Int.random(in: 0...59, using: &self) : nil,
            second: hasSecond ? Int.random(in: 0...59, using: &self) : nil,
            fraction: hasSecond && chance(30) ? fraction : nil, zone: zone)
        guard let time, let result = EDTF.DateTime(day: plainDay(), time: time, marks: mark())
        else { return dateTime() }
        return result
    }

    private mutating func digits(_ length: Int) -> EDTF.Digits {
        let first = String(Int.random(in: 1...9, using: &self))
        var text = first
        for _ in 1..<length { text += String(Int.random(in: 0...9, using: &self)) }
        return EDTF.Digits(text: text)
    }

    private mutating func longYear() -> EDTF.LongYear {
        if chance(30) {
            return EDTF.LongYear(
                isPlain: true, isNegative: chance(50), mantissa: digits(4), exponent: nil,
                significant: digits(Int.random(in: 1...2, using: &self)))
        }
        let isExponential = chance(50)
        return EDTF.LongYear(
            isPlain: false, isNegative: chance(50),
            mantissa: digits(Int.random(in: isExponential ? 1...25 : 5...25, using: &self)),
            exponent: isExponential ? digits(Int.random(in: 1...3, using: &self)) : nil,
            significant: chance(30) ? digits(1) : nil)
    }

    private mutating func interval() -> EDTF.Interval {
        var ends: [EDTF.Interval.End] = []
        for _ in 0..<2 {
            ends.append(chance(80) ? .date(calendarDate()) : chance(50) ? .open : .unknown)
        }
        return EDTF.Interval(from: ends[0], to: ends[1])
            ?? EDTF.Interval(from: ends[1], to: ends[0]) ?? interval()
    }

    private mutating func set() -> EDTF.DateSet {
        var elements: [EDTF.DateSet.Element] = []
        for _ in 0..<Int.random(in: 1...5, using: &self) {
            let (first, last) = (calendarDate(), calendarDate())
            elements.append(chance(60) ? .date(first) : .range(first, last))
        }
        if chance(15) { elements[0] = .onOrBefore(calendarDate()) }
        if chance(15) { elements[elements.count - 1] = .onOrAfter(calendarDate()) }
        let valid = elements.filter(\.isValid)
        return EDTF.DateSet(chance(50) ? .oneOf : .allOf, of: valid) ?? set()
    }
}
