/// Units of time, from the smallest to the largest.
enum Unit: Int, Sendable, Hashable, Comparable, CaseIterable {
    case second = 0
    case minute, hour, day, weekend, week, fortnight, month, quarter, season, half, year, decade
    case century, millennium

    static func < (a: Unit, b: Unit) -> Bool { a.rawValue < b.rawValue }

    /// Smaller than a day: written after `T` in a TIMEX3 duration.
    var isClockUnit: Bool { self < .day }

    /// The letters of a TIMEX3 duration.
    var letters: String {
        switch self {
        case .second: "S"
        case .minute: "M"
        case .hour: "H"
        case .day: "D"
        case .weekend: "WE"
        case .week, .fortnight: "W"
        case .month: "M"
        case .quarter: "Q"
        case .season: "SX"
        case .half: "H"
        case .year: "Y"
        case .decade: "DE"
        case .century: "CE"
        case .millennium: "ML"
        }
    }

    var name: String { "\(self)" }
}

/// Parts of a day and their TIMEX3 letters.
enum DayPart: Int, Sendable, Hashable {
    case morning = 1
    case midday, afternoon, evening, night, daytime

    var letters: String {
        switch self {
        case .morning: "MO"
        case .midday: "MI"
        case .afternoon: "AF"
        case .evening: "EV"
        case .night: "NI"
        case .daytime: "DT"
        }
    }
}

/// TIMEX3 `mod`.
enum Modifier: Int, Sendable, Hashable {
    case start = 1
    case mid, end, approximate, moreThan, lessThan, equalOrMore, equalOrLess, before, after
    case onOrBefore, onOrAfter

    var text: String {
        switch self {
        case .start: "START"
        case .mid: "MID"
        case .end: "END"
        case .approximate: "APPROX"
        case .moreThan: "MORE_THAN"
        case .lessThan: "LESS_THAN"
        case .equalOrMore: "EQUAL_OR_MORE"
        case .equalOrLess: "EQUAL_OR_LESS"
        case .before: "BEFORE"
        case .after: "AFTER"
        case .onOrBefore: "ON_OR_BEFORE"
        case .onOrAfter: "ON_OR_AFTER"
        }
    }
}

/// What "now", "formerly" and "soon" come to in TIMEX3.
enum Vague: Int, Sendable, Hashable {
    case past = -1
    case present = 0
    case future = 1

    var value: String {
        switch self {
        case .past: "PAST_REF"
        case .present: "PRESENT_REF"
        case .future: "FUTURE_REF"
        }
    }
}
