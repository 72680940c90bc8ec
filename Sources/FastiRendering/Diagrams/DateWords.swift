import FastiDates

/// Dates as people write them: "27 Sep 2020 – 10 Nov 2020", "c. Dec 2022", "27 Dec 2022 ?".
///
/// Says what the date says and no more: a month stays a month, a doubt is a question mark.
enum DateWords {
    /// The words for a date.
    static func words(for edtf: EDTF) -> String {
        switch edtf.form {
        case .date(let date): words(for: date)
        case .dateTime(let dateTime):
            marked(
                words(for: dateTime.day) + ", " + words(for: dateTime.time), by: dateTime.marks)
        case .longYear: longYear(edtf)
        case .interval(let interval): words(for: interval)
        case .set(let set):
            set.elements.map { words(for: $0) }
                .joined(separator: set.meaning == .oneOf ? " or " : ", ")
        }
    }

    /// Whether a date leaves its days open to doubt: marked `?` or `~`, one of several, or
    /// without one of its ends.
    static func isVague(_ edtf: EDTF) -> Bool {
        if edtf.isUncertain || edtf.isApproximate || edtf.lacksYear { return true }
        switch edtf.form {
        case .interval(let interval):
            return interval.start.date == nil || interval.end.date == nil
        case .set(let set): return set.meaning == .oneOf
        case .longYear(let year): return year.value.value == nil
        case .date, .dateTime: return false
        }
    }

    static func words(for day: Day) -> String {
        let (year, month, number) = day.civil
        return "\(number) \(months[month - 1]) \(words(forYear: year))"
    }

    /// Years before the first are counted as historians do: year 0 is 1 BCE.
    static func words(forYear year: Int) -> String {
        year > 0 ? String(year) : "\(1 - year) BCE"
    }

    // MARK: - Forms

    private static func words(for date: EDTF.CalendarDate) -> String {
        let year = words(for: date.year.value)
        let text =
            switch date.rest {
            case .none, .short: year ?? "year unknown"
            case .season(let season):
                seasons[season.value].map { "\($0) \(year ?? "of an unknown year")" } ?? year ?? ""
            case .month(let month): words(day: nil, month: month.value.value, year: year)
            case .day(let month, let day):
                words(day: day.value.value, month: month.value.value, year: year)
            }
        return marked(text, by: date.marks)
    }

    private static func words(day: Int?, month: Int?, year: String?) -> String {
        let year = year ?? "(year unknown)"
        guard let month else { return year }
        guard let day else { return "\(months[month - 1]) \(year)" }
        return "\(day) \(months[month - 1]) \(year)"
    }

    /// `nil` for a year of which nothing is known.
    private static func words(for year: EDTF.Year) -> String? {
        if let value = year.value { return words(forYear: value) }
        if year.isUnspecified { return nil }
        let range = year.range
        if range.lowerBound > 0, range.count == 10 { return "\(range.lowerBound)s" }
        return words(forYear: range.lowerBound) + "–" + words(forYear: range.upperBound)
    }

    private static func longYear(_ edtf: EDTF) -> String {
        guard let year = edtf.year else { return marked(edtf.description, by: edtf.marks) }
        return marked(words(forYear: year), by: edtf.marks)
    }

    private static func words(for interval: EDTF.Interval) -> String {
        let start = interval.start.date.map { words(for: $0) }
        let end = interval.end.date.map { words(for: $0) }
        switch (interval.start, interval.end) {
        case (.open, _): return "until " + (end ?? "?")
        case (_, .open): return "from " + (start ?? "?")
        default: return "\(start ?? "?") – \(end ?? "?")"
        }
    }

    private static func words(for element: EDTF.DateSet.Element) -> String {
        switch element {
        case .date(let date): words(for: date)
        case .range(let first, let last): "\(words(for: first)) – \(words(for: last))"
        case .onOrBefore(let date): words(for: date) + " or before"
        case .onOrAfter(let date): words(for: date) + " or after"
        }
    }

    private static func words(for time: EDTF.ClockTime) -> String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
        var text = "\(two(time.hour)):\(two(time.minute ?? 0))"
        if let second = time.second { text += ":\(two(second))" }
        guard let zone = time.zone else { return text }
        guard zone.minutes != 0 else { return text + " UTC" }
        let distance = abs(zone.minutes)
        let sign = zone.minutes < 0 ? "−" : "+"
        let rest = distance % 60 == 0 ? "" : ":\(two(distance % 60))"
        return text + " UTC\(sign)\(distance / 60)\(rest)"
    }

    private static func marked(_ text: String, by marks: EDTF.Qualifier) -> String {
        (marks.contains(.approximate) ? "c. " : "") + text
            + (marks.contains(.uncertain) ? " ?" : "")
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    private static let seasons: [EDTF.Season: String] = [
        .spring: "spring", .summer: "summer", .autumn: "autumn", .winter: "winter",
        .northernSpring: "spring (north)", .northernSummer: "summer (north)",
        .northernAutumn: "autumn (north)", .northernWinter: "winter (north)",
        .southernSpring: "spring (south)", .southernSummer: "summer (south)",
        .southernAutumn: "autumn (south)", .southernWinter: "winter (south)",
        .firstQuarter: "1st quarter of", .secondQuarter: "2nd quarter of",
        .thirdQuarter: "3rd quarter of", .fourthQuarter: "4th quarter of",
        .firstThird: "first third of", .secondThird: "second third of",
        .lastThird: "last third of",
        .firstHalf: "first half of", .secondHalf: "second half of",
    ]
}
