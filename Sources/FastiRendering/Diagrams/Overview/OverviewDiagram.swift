import FastiChronology
import FastiDates
public import FastiGraphs

/// How many entries each actor has in each stretch of time: a row an actor, a cell a day, a month or
/// a year, the darker the more. For chronologies of any size.
public struct OverviewDiagram: Diagram {
    public static let kind: Identifier = "overview"
    public static let summary = "entries by actor and time"
    public static let usualPage = PageSize.a4.landscape

    public init() {}

    public func pages(for subject: DiagramSubject) -> [Graph] {
        let frame = DiagramFrame(page: subject.page ?? Self.usualPage)
        let entries = DiagramReader(subject.chronology).entries()
        let spans = entries.map { LaneSpan($0.entry.dates.first?.edtf) }
        // By place: a list that grows holds up to twice what is in it.
        let placed = entries.indices.filter { spans[$0] != nil }.map { entries[$0] }
        let grid = OverviewGrid(
            placed, spans.compactMap(\.self), actors: subject.chronology.actors)
        var hints = ["a cell is \(grid.unitWords)"]
        if entries.count > placed.count {
            let undated = DiagramHead.number(entries.count - placed.count)
            hints.append("\(undated) without a date are not shown")
        }
        if grid.outside > 0 {
            hints.append("\(DiagramHead.number(grid.outside)) far from the rest are not shown")
        }
        let head = DiagramHead(
            subject, "Entries by actor and time", entries: entries, hints: hints, frame: frame)
        return [
            OverviewPainter(
                tooltips: DiagramTooltips(chronology: subject.chronology), grid: grid, head: head,
                frame: frame
            ).graph()
        ]
    }
}
