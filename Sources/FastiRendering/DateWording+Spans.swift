package import FastiDates

extension DateWording {
    // MARK: Intervals

    func words(_ interval: EDTF.Interval) -> String {
        switch (interval.start, interval.end) {
        case (.date(let start), .date(let end)): words(from: start, to: end)
        case (.open, .date(let end)): "by \(words(end))"
        case (.unknown, .date(let end)): "until \(words(end)), start unknown"
        case (.date(let start), .open): "from \(words(start))"
        case (.date(let start), .unknown): "from \(words(start)), end unknown"
        case (.open, .open): "at any time"
        case (.unknown, .open), (.open, .unknown), (.unknown, .unknown): "dates unknown"
        }
    }

    /// A range without what both ends share: "27–29 Sep 2020", "27 Sep – 10 Nov 2020",
    /// "1949–1953", "44–27 BC".
    func words(from start: EDTF.CalendarDate, to end: EDTF.CalendarDate) -> String {
        if start == end { return words(start) }
        guard start.marks.isEmpty, end.marks.isEmpty,
            let first = DatePiece(start), let last = DatePiece(end)
        else { return "\(words(start)) \(dash) \(words(end))" }
        if first.month == nil, last.month == nil { return years(first.year, last.year) }
        guard first.year == last.year, let from = first.month, let to = last.month else {
            return "\(words(start)) \(dash) \(words(end))"
        }
        if from == to, let day = first.day, let lastDay = last.day {
            return joined("\(day)\(dash)\(lastDay) \(name(ofMonth: to))", last.year)
        }
        return joined("\(dayAndMonth(first, from)) \(dash) \(dayAndMonth(last, to))", last.year)
    }

    private func dayAndMonth(_ piece: DatePiece, _ month: Int) -> String {
        (piece.day.map { "\($0) " } ?? "") + name(ofMonth: month)
    }

    private func years(_ first: DateYear, _ last: DateYear) -> String {
        guard case .year(let a) = first, case .year(let b) = last else {
            return "\(words(first)) \(dash) \(words(last))"
        }
        if a <= 0, b <= 0 { return "\(1 - a)\(dash)\(words(last))" }
        if a > 0, a < 1_000, b < 1_000 { return "\(words(first))\(dash)\(b)" }
        return a >= 1_000
            ? "\(words(first))\(dash)\(words(last))" : "\(words(first)) \(dash) \(words(last))"
    }

    // MARK: Sets

    func words(_ set: EDTF.DateSet) -> String {
        let parts = set.elements.map { element in
            switch element {
            case .date(let date): words(date)
            case .range(let first, let last): words(from: first, to: last)
            case .onOrBefore(let date): "by \(words(date))"
            case .onOrAfter(let date): "\(words(date)) or later"
            }
        }
        let last = set.meaning == .oneOf ? " or " : " and "
        guard parts.count > 1 else { return parts.joined() }
        return parts.dropLast().joined(separator: ", ") + last + parts[parts.count - 1]
    }

    // MARK: Parts of a year and of a day

    func words(_ season: EDTF.Season, of year: DateYear) -> String {
        switch season {
        case .firstQuarter: joined("Q1", year)
        case .secondQuarter: joined("Q2", year)
        case .thirdQuarter: joined("Q3", year)
        case .fourthQuarter: joined("Q4", year)
        case .firstThird: "first third of \(words(year))"
        case .secondThird: "second third of \(words(year))"
        case .lastThird: "last third of \(words(year))"
        case .firstHalf: "first half of \(words(year))"
        case .secondHalf: "second half of \(words(year))"
        default: named(season, of: year)
        }
    }

    /// A season over New Year names both years: "winter 2019–20".
    private func named(_ season: EDTF.Season, of year: DateYear) -> String {
        let (name, isSouthern) = Self.name(of: season)
        let place = isSouthern ? " (southern hemisphere)" : ""
        guard season.months.first + season.months.count > 13, case .year(let number) = year,
            number >= 1_000
        else { return joined(name, year) + place }
        let next = (number + 1) % 100
        return "\(name) \(number)\(dash)\(next < 10 ? "0" : "")\(next)\(place)"
    }

    private static func name(of season: EDTF.Season) -> (String, isSouthern: Bool) {
        switch season {
        case .spring, .northernSpring: ("spring", false)
        case .summer, .northernSummer: ("summer", false)
        case .autumn, .northernAutumn: ("autumn", false)
        case .winter, .northernWinter: ("winter", false)
        case .southernSpring: ("spring", true)
        case .southernSummer: ("summer", true)
        case .southernAutumn: ("autumn", true)
        case .southernWinter: ("winter", true)
        default: ("part", false)
        }
    }

    /// To the minute: "10:07", "13:00 UTC+4".
    package func words(_ time: EDTF.ClockTime) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        var text = two(time.hour) + ":" + two(time.minute ?? 0)
        guard let zone = time.zone else { return text }
        text += " UTC"
        guard zone.minutes != 0 else { return text }
        let minutes = abs(zone.minutes)
        text += (zone.minutes < 0 ? "-" : "+") + String(minutes / 60)
        return minutes % 60 == 0 ? text : text + ":" + two(minutes % 60)
    }

    // MARK: Years beyond four digits

    /// `1950S2` and `Y-17E7`: the estimate with what stands for it, or the text itself where the
    /// number is beyond words.
    func words(_ year: EDTF.LongYear, date: EDTF) -> String {
        guard let value = year.value else { return date.description }
        let isEstimate = year.bounds != EDTF.year(value).bounds
        let isShort = abs(value) < 10_000
        let number = grouped(value <= 0 ? 1 - value : value)
        let plain =
            isShort
            ? self.words(DateYear.year(value))
            : value <= 0 ? "\(number) BC" : "AD \(number)"
        let words = (isEstimate ? "c. " : "") + plain
        return marked(words, isEstimate ? date.marks.subtracting(.approximate) : date.marks)
    }

    /// Digits in groups of three, from 10,000 on.
    private func grouped(_ number: Int) -> String {
        let digits = Array(String(number))
        guard digits.count > 4 else { return String(number) }
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { text.append(",") }
            text.append(digit)
        }
        return text
    }
}

/// A calendar date whose given parts are whole numbers; years alone and seasons have no month.
private struct DatePiece {
    let year: DateYear
    let month: Int?
    let day: Int?

    /// `nil` for a season, and where a digit of month or day is unspecified.
    init?(_ date: EDTF.CalendarDate) {
        year = DateYear(date.year.value)
        switch date.rest {
        case .none:
            (month, day) = (nil, nil)
        case .month(let part):
            guard let number = part.value.value else { return nil }
            (month, day) = (number, nil)
        case .day(let monthPart, let dayPart):
            guard let number = monthPart.value.value, let days = dayPart.value.value else {
                return nil
            }
            (month, day) = (number, days)
        case .short, .season: return nil
        }
    }
}
