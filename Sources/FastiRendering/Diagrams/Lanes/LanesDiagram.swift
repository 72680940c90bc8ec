import FastiChronology
public import FastiGraphs

/// When what happened, lane by lane: a lane an actor, time from left to right and true to scale
/// within each stretch, periods as bars, doubt as doubt.
///
/// Entries stand above the time axis as labels with leaders to their marks; [docs/diagrams.md]
/// says how places are found.
public struct LanesDiagram: Diagram {
    public static let kind: Identifier = "lanes"
    public static let summary = "who did what when"
    public static let usualPage = PageSize.a4.landscape

    public init() {}

    public func pages(for subject: DiagramSubject) -> [Graph] {
        let drawn = DrawnEntries(
            subject, page: Self.usualPage, "Who did what when",
            hints: ["true to scale within each stretch, // marks time left out"])
        let (head, frame) = (drawn.head, drawn.frame)
        let dated = drawn.entries.compactMap { entry in
            LaneSpan(entry.entry.dates.first?.edtf).map { (entry: entry, span: $0) }
        }.sorted {
            ($0.span.mark, $0.span.end, $0.entry.number)
                < ($1.span.mark, $1.span.end, $1.entry.number)
        }
        let pages = LanesPages(dated, of: drawn.chronology, frame: frame) {
            head.height(page: $0) + 6
        }.pages()
        let isPlaced = Set(dated.map(\.entry.number))
        let lists = EntryList.pages(
            drawn.entries.filter { !isPlaced.contains($0.number) }, drawn.tooltips, frame: frame,
            top: { frame.top + head.height(page: pages.isEmpty ? $0 : 1) + 10 })
        let count = max(1, pages.count + lists.count)
        guard pages.count + lists.count > 0 else {
            return [Self.blank(head, frame)]
        }
        return pages.enumerated().map { number, page in
            LanesPainter(
                tooltips: drawn.tooltips, page: page, number: number, count: count, head: head,
                frame: frame
            ).graph()
        }
            + lists.enumerated().map { offset, list in
                let number = pages.count + offset
                var graph = Graph(
                    name: Identifier("lanes", number + 1),
                    title: head.title(page: number, of: count), page: frame.page)
                head.add(to: &graph, page: number, of: count)
                list.add(to: &graph)
                return graph
            }
    }

    /// A page that has nothing to show but its title.
    private static func blank(_ head: DiagramHead, _ frame: DiagramFrame) -> Graph {
        var graph = Graph(name: "lanes1", title: head.title(page: 0, of: 1), page: frame.page)
        head.add(to: &graph, page: 0, of: 1)
        return graph
    }
}
