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
        let pauses = Pauses(before: entries)
        let least = max(90, pauses.span / 20)
        return zip(entries, pauses.days).map { entry, days in
            guard let days, days >= least else { return nil }
            return words(forDays: days, about: entry.isVague)
        }
    }

    static func words(forDays days: Int, about isVague: Bool) -> String {
        let years = Int(Double(days) / 365.2425)
        let months = Int(Double(days) / 30.436875)
        let (number, unit) = years > 0 ? (years, "year") : (max(months, 1), "month")
        return (isVague ? "about " : "") + "\(number) \(unit)\(number == 1 ? "" : "s")"
    }
}
