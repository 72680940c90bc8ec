import FastiChronology
import FastiDates

/// How the dates of one entry go together.
///
/// The first is the best supported. A source that only gives the month, or "by the end of
/// January", does not contradict one that gives the day.
extension Entry {
    /// The first date, and those that cannot be the same or say it more exactly.
    var differingDates: [SupportedDate] {
        dates.prefix(1) + dates.dropFirst().filter { agreement(of: $0) != .lessExact }
    }

    enum Agreement {
        case differs, lessExact, moreExact
    }

    /// How another of its dates stands to the first.
    func agreement(of date: SupportedDate) -> Agreement {
        guard let first = dates.first?.edtf else { return .differs }
        let isFiner = date.edtf.precision > first.precision
        if isFiner, first.bounds.contains(date.edtf.bounds) { return .moreExact }
        return date.edtf.bounds.contains(first.bounds) ? .lessExact : .differs
    }
}
