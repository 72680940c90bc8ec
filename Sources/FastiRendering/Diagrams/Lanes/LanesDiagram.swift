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
    /// Entries drawn at most; of a larger chronology the most salient.
    public static let mostEntries = 480

    public init() {}

    public func pages(for subject: DiagramSubject) -> [Graph] {
        var subject = subject
        subject.keepMostSalient(Self.mostEntries)
        let frame = DiagramFrame(page: subject.page ?? Self.usualPage)
        let entries = DiagramReader(subject.chronology).entries()
        let head = DiagramHead(
            subject, "Who did what when", entries: entries,
            hints: ["true to scale within each stretch, // marks time left out"], frame: frame)
        let dated = entries.compactMap { entry in
            LaneSpan(entry.entry.dates.first?.edtf).map { (entry: entry, span: $0) }
        }.sorted {
            ($0.span.mark, $0.span.end, $0.entry.number)
                < ($1.span.mark, $1.span.end, $1.entry.number)
        }
        let pages = LanesPages(
            entries: dated.map(\.entry), spans: dated.map(\.span), chronology: subject.chronology,
            frame: frame, headHeight: { head.height(page: $0) + 6 }
        ).pages()
        let tooltips = DiagramTooltips(chronology: subject.chronology)
        let isPlaced = Set(dated.map(\.entry.number))
        let lists = EntryList.pages(
            entries.filter { !isPlaced.contains($0.number) }, tooltips, frame: frame,
            top: { frame.top + head.height(page: pages.isEmpty ? $0 : 1) + 10 })
        let count = max(1, pages.count + lists.count)
        guard pages.count + lists.count > 0 else {
            return [Self.blank(head, frame)]
        }
        return pages.enumerated().map { number, page in
            LanesPainter(
                tooltips: tooltips, page: page, number: number, count: count, head: head,
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
