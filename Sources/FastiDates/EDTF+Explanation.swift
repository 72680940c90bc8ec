extension EDTF {
    /// A reading in plain English: what is meant, then the earliest and the latest day.
    ///
    /// `2020-12-XX?` gives "some day in December 2020, uncertain", "earliest: 1 December 2020
    /// (Tuesday)" and "latest: 31 December 2020 (Thursday)". Lines without a full stop.
    public var explanation: [String] {
        let bounds = bounds
        if let lower = bounds.lower, bounds.count == 1 {
            return [reading, "on: \(lower.inWords) (\(lower.weekdayInWords))"]
        }
        let earliest = bounds.lower.map { "\($0.inWords) (\($0.weekdayInWords))" }
        let latest = bounds.lastDay.map { "\($0.inWords) (\($0.weekdayInWords))" }
        return [
            reading, "earliest: " + (earliest ?? "not known"), "latest: " + (latest ?? "not known"),
        ]
    }

    private var reading: String {
        switch form {
        case .date(let date): date.reading
        case .dateTime(let dateTime):
            "\(dateTime.time.inWords) on \(dateTime.day.inWords)" + dateTime.marks.suffix
        case .longYear(let year): year.value.reading + year.marks.suffix
        case .interval(let interval): interval.reading
        case .set(let set): set.reading
        }
    }
}

extension EDTF.CalendarDate {
    var reading: String { phrase + marksPhrase }

    private var phrase: String {
        let year = year.value
        switch rest {
        case .none: return year.phrase
        case .short: return "the years \(year.span)"
        case .season(let season): return "\(season.value.inWords) of \(year.inYear)"
        case .month(let month):
            if let number = month.value.value { return "\(monthNames[number - 1]) \(year.ofYear)" }
            return "some month in \(year.inYear)"
                + month.value.digits.fit(month.value.range, "month")
        case .day(let month, let day): return phrase(month.value, day.value)
        }
    }

    private func phrase(_ month: EDTF.Month, _ day: EDTF.DayOfMonth) -> String {
        let year = year.value
        let days = day.digits.fit(day.range, "day")
        guard let number = month.value else {
            let months = month.digits.fit(month.range, "month")
            guard let day = day.value else { return "some day in \(year.inYear)" + months + days }
            return "day \(day) of some month in \(year.inYear)" + months
        }
        let name = monthNames[number - 1]
        if let day = day.value { return "\(day) \(name) \(year.ofYear)" }
        return "some day in \(name) \(year.ofYear)" + days
    }

    /// The marks: of the whole, or of each part that has some.
    private var marksPhrase: String {
        let (year, month, day) = qualifiers
        switch rest {
        case .none, .short: return year.suffix
        case .month, .season:
            let name = if case .season = rest { "season" } else { "month" }
            if year == month { return year.suffix }
            return Self.parts([("year", year), (name, month)])
        case .day:
            if year == month, month == day { return year.suffix }
            return Self.parts([("year", year), ("month", month), ("day", day)])
        }
    }

    private static func parts(_ marks: [(name: String, mark: EDTF.Qualifier)]) -> String {
        marks.filter { !$0.mark.isEmpty }.map { ", the \($0.name) \($0.mark.inWords)" }.joined()
    }
}

extension EDTF.Year {
    /// As the only thing said: "the year 2020", "some year from 1960 to 1969".
    var phrase: String {
        if isUnspecified { return isNegative ? "some year before 1 BCE" : "some year" }
        if let value { return "the year \(yearInWords(value))" }
        let contiguous = (0..<(4 - leadingDigits)).allSatisfy { digit($0) == 10 }
        return "some year \(span)" + (contiguous ? "" : " that fits \(text)")
    }

    /// After a month or day: "2020", "of some year from 1960 to 1969".
    var ofYear: String { value.map(yearInWords) ?? "of \(phrase)" }

    /// After "in" or "of".
    var inYear: String { value.map(yearInWords) ?? phrase }

    /// "from 1960 to 1969".
    var span: String {
        "from \(yearInWords(range.lowerBound)) to \(yearInWords(range.upperBound))"
    }

    private var text: String {
        var out: [UInt8] = []
        write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }
}

extension TwoDigits {
    /// Why only some months or days fit; nothing where both digits are unspecified or given.
    fileprivate func fit(_ range: ClosedRange<Int>, _ noun: String) -> String {
        if value != nil || self == .unspecified { return "" }
        let fitting = range.filter(matches).map(String.init).joined(separator: ", ")
        return " (\(noun) \(fitting))"
    }
}

extension EDTF.LongYear {
    var reading: String {
        guard let years else {
            let text = EDTF(.longYear(EDTF.Part(self))).description
            return "the year \(text), beyond counting"
        }
        let (low, high) = (yearInWords(years.lowerBound), yearInWords(years.upperBound))
        if years.count == 1 { return "the year \(low)" }
        return "some year from \(low) to \(high), estimated at \(yearInWords(value ?? 0))"
    }
}

extension EDTF.Interval {
    var reading: String {
        let from = start.date.map { "from \($0.reading)" }
        let to = end.date.map { "to \($0.reading)" }
        let words = [from, to].compactMap(\.self).joined(separator: " ")
        var notes: [String] = []
        if start == .open { notes.append("no start") }
        if start == .unknown { notes.append("start not known") }
        if end == .open { notes.append("no end") }
        if end == .unknown { notes.append("end not known") }
        return ([words.isEmpty ? "an interval" : words] + notes).joined(separator: ", ")
    }
}

extension EDTF.DateSet {
    var reading: String {
        let all = elements.map { element in
            switch element {
            case .date(let date): date.reading
            case .range(let first, let last): "\(first.reading) to \(last.reading)"
            case .onOrBefore(let date): "\(date.reading) or earlier"
            case .onOrAfter(let date): "\(date.reading) or later"
            }
        }
        return (meaning == .oneOf ? "one of: " : "all of: ") + all.joined(separator: "; ")
    }
}

extension EDTF.ClockTime {
    /// "13:40", "13:40:05.25 (UTC+13:00)"; an hour alone is "13 h".
    var inWords: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        var words = two(hour)
        if let minute { words += ":" + two(minute) } else { words += " h" }
        if let second { words += ":" + two(second) }
        if let fraction {
            let digits = String(fraction.digits)
            words += "." + String(repeating: "0", count: fraction.count - digits.count) + digits
        }
        guard let zone else { return words }
        if zone.minutes == 0 { return words + " UTC" }
        let offset = abs(zone.minutes)
        let sign = zone.minutes < 0 ? "-" : "+"
        return words + " (UTC\(sign)\(two(offset / 60)):\(two(offset % 60)))"
    }
}

extension EDTF.Qualifier {
    /// The marks in words; empty without any.
    var inWords: String {
        switch self {
        case []: ""
        case .uncertain: "uncertain"
        case .approximate: "approximate"
        default: "uncertain and approximate"
        }
    }

    fileprivate var suffix: String { isEmpty ? "" : ", " + inWords }
}

extension EDTF.Season {
    /// "spring", "summer in the southern hemisphere", "the second quarter".
    var inWords: String {
        let code = Int(rawValue)
        let seasons = ["spring", "summer", "autumn", "winter"]
        let ordinals = ["first", "second", "third", "fourth"]
        return switch code {
        case 21...24: seasons[code - 21]
        case 25...28: seasons[code - 25] + " in the northern hemisphere"
        case 29...32: seasons[code - 29] + " in the southern hemisphere"
        case 33...36: "the \(ordinals[code - 33]) quarter"
        case 37...39: "the \(ordinals[code - 37]) four months"
        default: "the \(ordinals[code - 40]) half"
        }
    }
}

extension Day {
    fileprivate var inWords: String {
        let (year, month, day) = civil
        return "\(day) \(monthNames[month - 1]) \(yearInWords(year))"
    }

    fileprivate var weekdayInWords: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday - 1]
    }
}

private let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
]

/// "2020", "79 CE" below 1000, "44 BCE" for -43.
private func yearInWords(_ year: Int) -> String {
    if year > 999 { return String(year) }
    return year > 0 ? "\(year) CE" : "\(year.magnitude + 1) BCE"
}
