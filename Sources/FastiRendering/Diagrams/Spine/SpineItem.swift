import FastiChronology
import FastiDates
import FastiGraphs

/// What stands in the middle column, from top to bottom.
enum SpineItem {
    /// "continued from page 1".
    case marker(String)
    /// Time between two entries: "12 years".
    case gap(String)
    /// Before the entries without a date.
    case heading(String)
    /// Place among the page's entries.
    case entry(Int, SpineBox)

    var height: Double {
        switch self {
        case .marker, .gap: DiagramMetrics.gapLabelHeight
        case .heading: 12
        case .entry(_, let box): box.height
        }
    }

    var isEntry: Bool { if case .entry = self { true } else { false } }

    /// The least space between two. Unit: points.
    static func gap(_ a: SpineItem, _ b: SpineItem) -> Double {
        a.isEntry && b.isEntry ? DiagramMetrics.entryGap : 3.5
    }
}

/// Time without entries, for the labels on the spine.
enum SpineGaps {
    /// Before each entry, what to write between it and those before it: `nil` where they follow
    /// each other closely, in the measure of the whole chronology.
    static func labels(for entries: [DiagramEntry]) -> [String?] {
        let bounds = entries.map { $0.entry.dates.first?.edtf.bounds }
        let days = bounds.compactMap { $0 }.flatMap { [$0.lower, $0.lastDay] }
            .compactMap { $0?.number }
        guard let first = days.min(), let last = days.max() else {
            return entries.map { _ in nil }
        }
        let least = max(90, (last - first) / 20)
        // The last day that any entry so far can reach.
        var reached: Int?
        return zip(entries, bounds).map { entry, bounds in
            guard let bounds, let start = bounds.lower?.number else { return nil }
            defer {
                let end = bounds.lastDay?.number ?? start
                reached = max(reached ?? end, end)
            }
            guard let reached, start - reached >= least else { return nil }
            return words(forDays: start - reached, about: entry.isVague)
        }
    }

    static func words(forDays days: Int, about isVague: Bool) -> String {
        let years = Int(Double(days) / 365.2425)
        let months = Int(Double(days) / 30.436875)
        let (number, unit) = years > 0 ? (years, "year") : (max(months, 1), "month")
        return (isVague ? "about " : "") + "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
