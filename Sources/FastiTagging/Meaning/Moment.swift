import FastiDates

/// A resolved place in the calendar: as exact as its grain, with unknown parts left `nil`.
struct Moment: Sendable, Hashable {
    /// What it is exact to: day, weekend, week, month, quarter, season, half, year, decade,
    /// century or millennium.
    var grain: Unit
    /// Astronomical; the first year of a decade or century, the ISO year of a week.
    @Packed<Int32> var year: Int?
    /// Month, quarter, season, half or week, by the grain (of a day: its month).
    @Packed<Int8> var index: Int?
    @Packed<Int8> var day: Int?
    /// Known for a day of which nothing else is.
    @Packed<Int8> var weekday: Int?
    var part: DayPart?
    var clock: When.Clock?

    init(_ grain: Unit, year: Int?, index: Int? = nil, day: Int? = nil) {
        self.grain = grain
        self.year = year
        self.index = index
        self.day = day
    }

    init(_ day: Day) {
        let civil = day.civil
        self.init(.day, year: civil.year, index: civil.month, day: civil.day)
    }

    /// The day, where it is one and all of it is known.
    var exactDay: Day? {
        guard grain == .day, let year, let index, let day else { return nil }
        return Day(year: year, month: index, day: day)
    }

    /// The month it lies in, where it is known.
    var month: Int? { grain == .day || grain == .month ? index : nil }

    /// The week (ISO 8601) that a day lies in.
    static func week(of day: Day) -> Moment {
        let thursday = day.advanced(by: 4 - day.weekday)
        let year = thursday.civil.year
        let first = Day(year: year, month: 1, day: 1)?.number ?? thursday.number
        return Moment(.week, year: year, index: (thursday.number - first) / 7 + 1)
    }

    /// Monday of an ISO week.
    static func monday(ofWeek week: Int, year: Int) -> Day? {
        guard let fourth = Day(year: year, month: 1, day: 4) else { return nil }
        return fourth.advanced(by: 1 - fourth.weekday + (week - 1) * 7)
    }
}

// MARK: TIMEX3

extension Moment {
    /// TIMEX3 `value`.
    var value: String {
        var text = dateValue
        if let clock {
            text += "T" + Self.pad(clock.hour, 2)
            text += ":" + Self.pad(clock.minute ?? 0, 2)
            if let second = clock.second { text += ":" + Self.pad(second, 2) }
            text += clock.zone?.rawValue ?? ""
        } else if let part {
            text += "T" + part.letters
        }
        return text
    }

    private var dateValue: String {
        switch grain {
        case .millennium: return year.map { Self.yearText($0, dropping: 3) } ?? "X"
        case .century: return year.map { Self.yearText($0, dropping: 2) } ?? "XX"
        case .decade: return year.map { Self.yearText($0, dropping: 1) } ?? "XXX"
        case .half: return yearValue + "-H" + (index.map(String.init) ?? "X")
        case .quarter: return yearValue + "-Q" + (index.map(String.init) ?? "X")
        case .season: return yearValue + "-" + Self.season(index)
        case .month: return yearValue + "-" + Self.two(index)
        case .week: return yearValue + "-W" + Self.two(index)
        case .weekend: return yearValue + "-W" + Self.two(index) + "-WE"
        case .day:
            if index == nil, day == nil, let weekday { return yearValue + "-WXX-\(weekday)" }
            return yearValue + "-" + Self.two(index) + "-" + Self.two(day)
        default: return yearValue
        }
    }

    private var yearValue: String { year.map { Self.yearText($0, dropping: 0) } ?? "XXXX" }

    static func season(_ number: Int?) -> String {
        switch number {
        case 1: "SP"
        case 2: "SU"
        case 3: "FA"
        case 4: "WI"
        default: "XX"
        }
    }

    /// A year with its last digits left off: a decade has three, a century two.
    private static func yearText(_ year: Int, dropping: Int) -> String {
        let digits = year > 0 ? pad(year, 4) : pad(1 - year, 4)
        if year > 0, dropping == 0 { return digits }
        return (year > 0 ? "" : "BC") + String(digits.dropLast(dropping))
    }

    private static func two(_ number: Int?) -> String { number.map { pad($0, 2) } ?? "XX" }

    static func pad(_ number: Int, _ width: Int) -> String {
        guard number >= 0, width <= 8, number < 100_000_000 else {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
        }
        return String(unsafeUninitializedCapacity: 8) { text in
            var length = width
            var limit = 1
            for _ in 0..<width { limit *= 10 }
            while number >= limit {
                length += 1
                limit *= 10
            }
            var rest = number
            for place in stride(from: length - 1, through: 0, by: -1) {
                text[place] = 0x30 + UInt8(rest % 10)
                rest /= 10
            }
            return length
        }
    }
}

// MARK: EDTF

extension Moment {
    /// The days it can mean; `nil` where nothing of them is known.
    var edtf: EDTF? {
        switch grain {
        case .day: return dayDate
        case .week: return days(from: 0, to: 6)
        case .weekend: return days(from: 5, to: 6)
        case .month:
            guard let index else { return year.map(EDTF.year) }
            return year.map { EDTF.month(year: $0, month: index) } ?? yearless
        default: break
        }
        guard let year else { return nil }
        switch grain {
        case .half: return coded(year, base: 39) ?? months(year, count: 6)
        case .quarter: return coded(year, base: 32) ?? months(year, count: 3)
        case .season: return coded(year, base: 20)
        case .decade: return digits(year, 1) ?? years(year, count: 10)
        case .century: return digits(year, 2) ?? years(year, count: 100)
        case .millennium: return digits(year, 3) ?? years(year, count: 1000)
        default: return .year(year)
        }
    }

    private var yearless: EDTF? { index.flatMap { try? EDTF("XXXX-" + Self.pad($0, 2)) } }

    private var dayDate: EDTF? {
        guard let index else { return year.map(EDTF.year) }
        guard let day else { return year.flatMap { EDTF.month(year: $0, month: index) } }
        guard year != nil else { return EDTF.monthDay(month: index, day: day) }
        guard let exact = exactDay else { return nil }
        if let clock {
            let time =
                "T" + Self.pad(clock.hour % 24, 2) + ":" + Self.pad(clock.minute ?? 0, 2) + ":"
                + Self.pad(clock.second ?? 0, 2) + (clock.zone?.rawValue ?? "")
            let base = clock.hour == 24 ? exact.advanced(by: 1) : exact
            if let timed = try? EDTF(EDTF.day(base).description + time) { return timed }
        }
        return .day(exact)
    }

    private func coded(_ year: Int, base: Int) -> EDTF? {
        guard let index else { return .year(year) }
        return try? EDTF(EDTF.year(year).description + "-" + String(base + index))
    }

    private func months(_ year: Int, count: Int) -> EDTF? {
        guard let index else { return .year(year) }
        let first = (index - 1) * count + 1
        return EDTF.interval(
            from: .month(year: year, month: first), to: .month(year: year, month: first + count - 1)
        )
    }

    private func digits(_ year: Int, _ unspecified: Int) -> EDTF? {
        guard year > 0 else { return nil }
        let known = String(Self.pad(year, 4).dropLast(unspecified))
        return try? EDTF(known + String(repeating: "X", count: unspecified))
    }

    private func years(_ year: Int, count: Int) -> EDTF? {
        if year > 0 { return EDTF.interval(from: .year(year), to: .year(year + count - 1)) }
        return EDTF.interval(from: .year(year - count + 1), to: .year(year))
    }

    private func days(from: Int, to: Int) -> EDTF? {
        guard let year, let index, let monday = Self.monday(ofWeek: index, year: year) else {
            return year.map(EDTF.year)
        }
        return EDTF.interval(
            from: .day(monday.advanced(by: from)), to: .day(monday.advanced(by: to)))
    }
}
