import FastiChronology
import FastiDates
import FastiGraphs

/// The head of the pages: the title on the first, a running title on the others, what is shown
/// and what was left out, the number of the page.
struct DiagramHead {
    private typealias Metrics = DiagramMetrics

    private let titleLines: [String]
    private let runningTitle: String
    private let subtitleLines: [String]
    private let words: String
    private let frame: DiagramFrame
    private let lineHeight = DiagramMetrics.lineHeight(DiagramMetrics.heading)
    private static let rowHeight = 12.0
    /// Room for the number of the page, beside the subtitle. Unit: points.
    private static let folioWidth = 80.0
    private static let continued = ", continued"

    /// - Parameters:
    ///   - words: What the diagram shows: "Actors and events".
    ///   - hints: How to read it, after the counts.
    init(
        _ subject: DiagramSubject, _ words: String, entries: [DiagramEntry],
        hints: [String] = [], frame: DiagramFrame
    ) {
        self.words = words
        self.frame = frame
        let title = CleanText(subject.chronology.title ?? "Chronology", limit: 200).description
        titleLines = FontMetrics.wrap(title, style: Metrics.heading, width: frame.width, limit: 2)
        let room = frame.width - Self.folioWidth
        runningTitle = FontMetrics.cut(
            title, style: Metrics.running,
            width: room - FontMetrics.width(of: Self.continued, style: Metrics.running))
        var parts = [words]
        if let years = Self.years(of: entries) { parts.append(years) }
        if subject.total > entries.count {
            let total = Self.count(subject.total, "entry", "entries")
            parts.append("\(Self.number(entries.count)) of \(total)")
            parts += subject.leftOut
        } else {
            parts.append(Self.count(entries.count, "entry", "entries"))
        }
        parts.append(Self.count(subject.chronology.sources.count, "source", "sources"))
        subtitleLines = FontMetrics.wrap(
            CleanText((parts + hints).joined(separator: " · "), limit: 400).description,
            style: Metrics.subtitle, width: room, limit: 3)
    }

    /// Unit: points.
    func height(page number: Int) -> Double {
        number == 0
            ? Double(titleLines.count) * lineHeight + Double(subtitleLines.count) * Self.rowHeight
            : Self.rowHeight
    }

    /// For programs that read the picture aloud.
    func title(page number: Int, of count: Int) -> CleanText {
        let place = count > 1 ? ", page \(number + 1) of \(count)" : ""
        return CleanText("\(runningTitle): \(words.lowercased())\(place)", limit: 300)
    }

    /// - Parameter number: From 0.
    func add(to graph: inout Graph, page number: Int, of count: Int) {
        var y = frame.top
        if number == 0 {
            addLines(
                titleLines, Metrics.heading, lineHeight, "heading", "title", width: frame.width,
                y: y, to: &graph)
            y += lineHeight * Double(titleLines.count)
        }
        let (lines, style) =
            number == 0
            ? (subtitleLines, Metrics.subtitle) : ([runningTitle + Self.continued], Metrics.running)
        addLines(
            lines, style, Self.rowHeight, "subheading", "text",
            width: frame.width - Self.folioWidth,
            y: y, to: &graph)
        guard count > 1 else { return }
        let folio = "page \(number + 1) of \(count)"
        let width = FontMetrics.width(of: folio, style: Metrics.subtitle) + 2
        graph.nodes.append(
            .text(
                "folio", folio, Metrics.subtitle,
                box: Box(x: frame.right - width, y: y, width: width, height: Self.rowHeight)))
    }

    private func addLines(
        _ lines: [String], _ style: TextStyle, _ height: Double, _ id: Identifier,
        _ category: Identifier, width: Double, y: Double, to graph: inout Graph
    ) {
        graph.nodes.append(
            Node(
                id: id, category: category,
                box: Box(x: frame.left, y: y, width: width, height: height * Double(lines.count)),
                label: Label(lines.map { Line([Run(CleanText($0), style)], height: height) })))
    }

    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(self.number(number)) \(number == 1 ? one : many)"
    }

    /// With commas between thousands.
    static func number(_ number: Int) -> String { EntryWording.number(Double(number)) }

    /// From the first to the last year that a date names.
    private static func years(of entries: [DiagramEntry]) -> String? {
        let bounds = entries.compactMap { $0.entry.dates.first?.edtf.bounds }
        let first = bounds.compactMap(\.lower).min()
        let last = bounds.compactMap { $0.lastDay ?? $0.lower }.max()
        guard let first = first?.civil.year, let last = last?.civil.year else { return nil }
        let words = DateWording().words(EDTF.year(first))
        return first == last ? words : "\(words)–\(DateWording().words(EDTF.year(last)))"
    }
}
