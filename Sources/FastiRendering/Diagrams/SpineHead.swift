import FastiChronology
import FastiDates
import FastiGraphs

/// The head of the pages: the title on the first, a running title on the others, and the names of
/// the columns.
struct SpineHead {
    private typealias Metrics = SpineMetrics

    let titleLines: [String]
    let runningTitle: String
    let subtitle: String
    private let lineHeight = SpineMetrics.lineHeight(SpineMetrics.heading)

    init(_ chronology: Chronology, entries: [SpineEntry], of total: Int) {
        let title = CleanText(chronology.title ?? "Chronology", limit: 200).description
        titleLines = FontMetrics.wrap(
            title, style: Metrics.heading, width: Metrics.contentWidth, limit: 2)
        runningTitle = FontMetrics.cut(
            title, style: Metrics.running, width: Metrics.contentWidth - 90)
        var parts = ["Actors and events"]
        if let years = Self.years(of: entries) { parts.append(years) }
        parts.append(Self.count(total, "entry", "entries"))
        if total > entries.count { parts.append("the \(entries.count) most salient shown") }
        parts.append(Self.count(chronology.sources.count, "source", "sources"))
        subtitle = parts.joined(separator: " · ")
    }

    /// Unit: points, with the names of the columns.
    var firstHeight: Double { Double(titleLines.count) * lineHeight + 12 + 20 }
    var otherHeight: Double { 12 + 20 }

    /// For programs that read the picture aloud.
    func title(page: SpinePage) -> CleanText {
        let number = page.count > 1 ? ", page \(page.number + 1) of \(page.count)" : ""
        return CleanText("\(runningTitle): actors and events\(number)", limit: 300)
    }

    func add(to graph: inout Graph, page: SpinePage) {
        let x = Metrics.margin
        var y = Metrics.margin
        if page.number == 0 {
            let box = Box(
                x: x, y: y, width: Metrics.contentWidth,
                height: lineHeight * Double(titleLines.count))
            graph.nodes.append(
                Node(
                    id: "heading", category: "title", box: box,
                    label: Label(
                        titleLines.map {
                            Line([Run(CleanText($0), Metrics.heading)], height: lineHeight)
                        })))
            y = box.maxY
        }
        let (words, style) =
            page.number == 0
            ? (subtitle, Metrics.subtitle) : (runningTitle + ", continued", Metrics.running)
        graph.nodes.append(
            .text(
                "subheading", words, style,
                box: Box(x: x, y: y, width: Metrics.contentWidth - 80, height: 12)))
        if page.count > 1 {
            let number = "page \(page.number + 1) of \(page.count)"
            let width = FontMetrics.width(of: number, style: Metrics.subtitle) + 2
            graph.nodes.append(
                .text(
                    "folio", number, Metrics.subtitle,
                    box: Box(x: x + Metrics.contentWidth - width, y: y, width: width, height: 12)))
        }
        addColumns(to: &graph, top: y + 12 + 6, page: page)
    }

    private func addColumns(to graph: inout Graph, top: Double, page: SpinePage) {
        let columns: [(Identifier, String, Double, Double, Bool)] = [
            (
                "columnleft", "WHO ACTS OR TELLS", Metrics.leftX, Metrics.sideWidth,
                !page.cast.left.isEmpty
            ),
            ("columnspine", "WHAT AND WHEN", Metrics.spineX, Metrics.spineWidth, true),
            (
                "columnright", "TO WHOM, AGAINST WHOM", Metrics.rightX, Metrics.sideWidth,
                !page.cast.right.isEmpty
            ),
        ]
        for (id, words, x, width, isUsed) in columns where isUsed {
            graph.nodes.append(
                .text(
                    id, words, Metrics.column, box: Box(x: x, y: top, width: width, height: 9)))
        }
    }

    private static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// From the first to the last year that a date names.
    private static func years(of entries: [SpineEntry]) -> String? {
        let bounds = entries.compactMap { $0.entry.dates.first?.edtf.bounds }
        let first = bounds.compactMap(\.lower).min()
        let last = bounds.compactMap { $0.lastDay ?? $0.lower }.max()
        guard let first = first?.civil.year, let last = last?.civil.year else { return nil }
        let words = DateWording().words(EDTF.year(first))
        return first == last ? words : "\(words)–\(DateWording().words(EDTF.year(last)))"
    }
}
