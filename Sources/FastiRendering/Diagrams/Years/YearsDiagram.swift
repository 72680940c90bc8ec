import FastiChronology
import FastiDates
public import FastiGraphs

/// Actors by kind on the left, on the right a card for every year with its entries.
public struct YearsDiagram: Diagram {
    public static let kind: Identifier = "years"
    public static let summary = "actors and years"
    public static let usualPage = PageSize.a4

    public init() {}

    public func pages(for subject: DiagramSubject) -> [Graph] {
        let drawn = DrawnEntries(subject, page: Self.usualPage, "Actors and years")
        let pages = YearsPages(drawn) { drawn.head.height(page: $0) + 12 }.pages()
        return pages.enumerated().map { number, page in
            YearsPainter(
                tooltips: drawn.tooltips, page: page, number: number, count: pages.count,
                head: drawn.head, frame: drawn.frame
            ).graph()
        }
    }
}

/// The year under which an entry stands.
enum CardYear: Hashable {
    case year(Int)
    /// Only a day or a month is known.
    case yearless
    case undated

    init(_ entry: DiagramEntry) {
        guard let date = entry.entry.dates.first?.edtf else {
            self = .undated
            return
        }
        guard !date.lacksYear, let day = date.bounds.lower ?? date.bounds.lastDay else {
            self = date.lacksYear ? .yearless : .undated
            return
        }
        self = .year(day.civil.year)
    }

    var words: String {
        switch self {
        case .year(let year): DateWording().words(EDTF.year(year))
        case .yearless: "Year unknown"
        case .undated: "Undated"
        }
    }
}
