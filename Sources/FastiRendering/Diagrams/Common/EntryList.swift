import FastiChronology
import FastiGraphs

/// A page with entries that have no place on a time axis, as a list in columns.
struct EntryList {
    private struct Item {
        var entry: DiagramEntry
        var label: Label
        var box: Box
    }

    private static let columnWidth = 240.0
    private static let gap = 7.0
    private static let headHeight = 16.0

    private var items: [Item] = []
    private let tooltips: DiagramTooltips
    private let frame: DiagramFrame
    private let top: Double
    private let isFirst: Bool
    private var notes: SourceNotes

    /// As many pages as it takes; none without entries.
    ///
    /// - Parameter top: Where a page begins, by its number.
    static func pages(
        _ entries: [DiagramEntry], _ tooltips: DiagramTooltips, frame: DiagramFrame,
        top: (Int) -> Double
    ) -> [EntryList] {
        var pages: [EntryList] = []
        var start = 0
        while start < entries.count {
            var page = EntryList(
                Array(entries[start..<start + 1]), tooltips, frame: frame,
                top: top(pages.count), isFirst: start == 0)
            var count = 1
            while start + count < entries.count {
                let larger = EntryList(
                    Array(entries[start...start + count]), tooltips, frame: frame,
                    top: top(pages.count), isFirst: start == 0)
                guard larger.fits else { break }
                page = larger
                count += 1
            }
            pages.append(page)
            start += count
        }
        return pages
    }

    private var fits: Bool {
        items.allSatisfy { $0.box.maxY <= frame.bottom - notes.height }
    }

    private init(
        _ entries: [DiagramEntry], _ tooltips: DiagramTooltips, frame: DiagramFrame, top: Double,
        isFirst: Bool
    ) {
        let chronology = tooltips.chronology
        self.tooltips = tooltips
        self.frame = frame
        self.top = top
        self.isFirst = isFirst
        notes = SourceNotes(entries, frame: frame) { place in
            SourceNotes.note(place, of: chronology.sources[place], frame: frame)
        }
        let columns = max(1, Int(frame.width / Self.columnWidth))
        let width = (frame.width - Double(columns - 1) * 14) / Double(columns)
        let labels = entries.map { Self.label($0, of: chronology, width: width) }
        let total = labels.reduce(0) { $0 + $1.height + Self.gap }
        let share = total / Double(columns)
        var (column, y, used) = (0, top + Self.headHeight, 0.0)
        for (entry, label) in zip(entries, labels) {
            if used >= share * Double(column + 1) - 0.01, column + 1 < columns {
                column += 1
                y = top + Self.headHeight
            }
            let box = Box(
                x: frame.left + Double(column) * (width + 14), y: y, width: width,
                height: label.height)
            items.append(Item(entry: entry, label: label, box: box))
            y += label.height + Self.gap
            used += label.height + Self.gap
        }
    }

    private static func label(
        _ entry: DiagramEntry, of chronology: Chronology, width: Double
    ) -> Label {
        let room = width - 10
        var lines: [Line] = []
        let head = ([entry.date] + entry.marks).filter { !$0.isEmpty }
        if !head.isEmpty {
            lines += FontMetrics.wrap(
                CleanText(head.joined(separator: " · ")).description, style: DiagramMetrics.date,
                width: room, limit: 2
            ).map { Line($0, DiagramMetrics.date) }
        }
        lines += entry.titleLines(style: DiagramMetrics.title, width: room, limit: 3)
            .map { Line($0, DiagramMetrics.title) }
        let names = entry.links.prefix(6).map { link in
            CleanText(chronology.actors[link.actor].name, limit: 60).description
                + " (\(link.role.words))"
        }
        if !names.isEmpty {
            lines += FontMetrics.wrap(
                names.joined(separator: "; "), style: DiagramMetrics.note, width: room, limit: 2
            ).map { Line($0, DiagramMetrics.note) }
        }
        return Label(
            lines, inset: 5, accent: Label.Accent(color: DiagramMetrics.spine, width: 2))
    }

    func add(to graph: inout Graph) {
        graph.nodes.append(
            .text(
                "undated", isFirst ? "WITHOUT A DATE" : "WITHOUT A DATE, CONTINUED",
                DiagramMetrics.column,
                box: Box(x: frame.left, y: top, width: 200, height: 9)))
        for item in items {
            graph.nodes.append(
                Node(
                    id: Identifier("e", item.entry.number + 1), category: "event", box: item.box,
                    label: item.label, tooltip: tooltips.entry(item.entry),
                    link: item.entry.link(in: graph.name, sources: tooltips.chronology.sources)))
        }
        notes.add(to: &graph, top: (items.map(\.box.maxY).max() ?? top) + 4)
    }
}

extension DiagramEntry {
    /// To the first source on the web, or to the page's note.
    func link(in page: Identifier, sources all: [Source]) -> Link? {
        for place in sources {
            if let link = all[place].url.flatMap({ Link($0) }) { return link }
        }
        return sources.first.flatMap { Link("#\(page)_s\($0 + 1)") }
    }
}
