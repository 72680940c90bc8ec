import FastiChronology
import FastiDates
import FastiGraphs

/// Puts the page of the overview together.
struct OverviewPainter {
    let tooltips: DiagramTooltips
    let grid: OverviewGrid
    let head: DiagramHead
    let frame: DiagramFrame

    private var chronology: Chronology { tooltips.chronology }

    private static let nameWidth = 150.0
    private static let totalWidth = 34.0
    private static let breakWidth = 8.0
    private static let mostRowHeight = 21.0
    private static let footHeight = 44.0

    /// From pale to dark: told apart in grey, and by readers who see no colours.
    private static let ramp = [0xD9E6F2, 0xA6C8E4, 0x5FA0D0, 0x2171B5, 0x0B3C6F]
        .map { Color(UInt32($0)) }
    private static let bounds = [1, 2, 4, 8, 16]

    private var name: Identifier { "overview1" }
    private var ground: Ground { Ground(frame: frame) }
    private var top: Double { frame.top + head.height(page: 0) + 14 }
    private var plotLeft: Double { frame.left + Self.nameWidth }
    private var plotRight: Double { frame.right - Self.totalWidth }
    private var rowHeight: Double {
        min(
            Self.mostRowHeight,
            (frame.bottom - top - Self.footHeight) / Double(max(1, grid.rows.count)))
    }

    func graph() -> Graph {
        var graph = Graph(name: name, title: head.title(page: 0, of: 1), page: frame.page)
        ground.begin(&graph)
        head.add(to: &graph, page: 0, of: 1)
        guard !grid.rows.isEmpty else { return graph }
        let columns = columnEdges()
        addBands(columns, to: &graph)
        for (number, row) in grid.rows.enumerated() { add(row, number, columns, to: &graph) }
        let bottom = top + rowHeight * Double(grid.rows.count)
        addTime(columns, y: bottom, to: &graph)
        addLegend(y: bottom + 28, to: &graph)
        return graph
    }

    /// Left and right edge of each column.
    private func columnEdges() -> [(left: Double, right: Double)] {
        let breaks = grid.columns.count { $0.isAfterBreak }
        let width =
            (plotRight - plotLeft - Double(breaks) * Self.breakWidth)
            / Double(max(1, grid.columns.count))
        var x = plotLeft
        return grid.columns.map { column in
            if column.isAfterBreak { x += Self.breakWidth }
            defer { x += min(width, 40) }
            return (x, x + min(width, 40))
        }
    }

    // MARK: - Rows

    /// A pale band for each row, broken where time is left out.
    private func addBands(_ columns: [(left: Double, right: Double)], to graph: inout Graph) {
        for number in grid.rows.indices {
            let y = top + rowHeight * (Double(number) + 0.5)
            var start = 0
            for place in columns.indices {
                let isLast = place == columns.count - 1 || grid.columns[place + 1].isAfterBreak
                guard isLast else { continue }
                ground.add(
                    "band", from: Point(x: columns[start].left, y: y),
                    to: Point(x: columns[place].right, y: y),
                    Stroke(color: LanesMetrics.band, width: max(1, rowHeight - 4)), to: &graph)
                start = place + 1
            }
        }
    }

    private func add(
        _ row: OverviewGrid.Row, _ number: Int, _ columns: [(left: Double, right: Double)],
        to graph: inout Graph
    ) {
        let y = top + rowHeight * Double(number)
        addName(of: row, number, y: y, to: &graph)
        let who = name(of: row)
        for (place, count) in row.counts.enumerated() {
            let (left, right) = columns[place]
            guard count > 0, let id = Identifier("c\(number + 1)_\(place + 1)") else { continue }
            graph.nodes.append(
                Node(
                    id: id, category: "cell",
                    box: Box(x: left, y: y + 2, width: right - left - 0.4, height: rowHeight - 4),
                    fill: Self.color(count),
                    tooltip: [
                        CleanText(
                            "\(who), \(words(grid.columns[place])): "
                                + DiagramHead.count(count, "entry", "entries"), limit: 300)
                    ]))
        }
        let total = String(row.total)
        let style = LanesMetrics.tick
        graph.nodes.append(
            .text(
                Identifier("total", number + 1), total, style,
                box: Box(
                    x: plotRight + 5, y: y + (rowHeight - 9) / 2, width: Self.totalWidth - 5,
                    height: 9)))
    }

    private func name(of row: OverviewGrid.Row) -> String {
        guard let actor = row.actor else {
            return row.actors > 0 ? "\(row.actors) others, and nobody named" : "nobody named"
        }
        return CleanText(chronology.actors[actor].name, limit: 120).description
    }

    private func addName(
        of row: OverviewGrid.Row, _ number: Int, y: Double, to graph: inout Graph
    ) {
        let kind = row.actor.map { chronology.actors[$0].kind }
        let color = kind.map { ActorStyle.color(for: $0) } ?? Color(0x999999)
        let style = LanesMetrics.name
        let width = Self.nameWidth - 8
        let words = FontMetrics.cut(name(of: row), style: style, width: width - 12)
        graph.nodes.append(
            Node(
                id: Identifier("a", number + 1), category: "actor",
                box: Box(x: frame.left, y: y + 1.5, width: width, height: rowHeight - 3),
                label: Label(
                    [Line([Run(CleanText(words), style)], height: max(1, rowHeight - 3))],
                    inset: 5, accent: Label.Accent(color: color, width: 4)),
                tooltip: row.actor.map {
                    tooltips.actor(chronology.actors[$0])
                } ?? []))
    }

    private static func color(_ count: Int) -> Color {
        ramp[(bounds.lastIndex { $0 <= count } ?? 0)]
    }

    // MARK: - Time

    private func words(_ column: OverviewGrid.Column) -> String {
        let wording = DateWording()
        let (year, month, _) = column.first.civil
        return switch grid.unit {
        case .day(1): wording.words(EDTF.day(column.first))
        case .day:
            "\(wording.words(EDTF.day(column.first))) to "
                + wording.words(EDTF.day(column.end.advanced(by: -1)))
        case .month(1): "\(wording.name(ofMonth: month)) \(wording.words(EDTF.year(year)))"
        case .month(let count):
            "\(wording.name(ofMonth: month))–\(wording.name(ofMonth: month + count - 1)) "
                + wording.words(EDTF.year(year))
        case .year(1): wording.words(EDTF.year(year))
        case .year(let count):
            "\(wording.words(EDTF.year(year)))–\(wording.words(EDTF.year(year + count - 1)))"
        }
    }

    /// A word where a larger unit begins, as far as there is room.
    private func addTime(
        _ columns: [(left: Double, right: Double)], y: Double, to graph: inout Graph
    ) {
        var free = (upper: plotLeft, lower: plotLeft)
        for (place, column) in grid.columns.enumerated() {
            let isFirst = place == 0 || column.isAfterBreak
            let before = place > 0 && !isFirst ? grid.columns[place - 1].first.civil : nil
            let (year, month, day) = column.first.civil
            var upper: String?
            var lower: String?
            let wording = DateWording()
            switch grid.unit {
            case .day:
                upper = String(day)
                if before?.month != month || before?.year != year {
                    lower = "\(wording.name(ofMonth: month)) \(wording.words(EDTF.year(year)))"
                }
            case .month:
                upper = wording.name(ofMonth: month)
                if before?.year != year { lower = wording.words(EDTF.year(year)) }
            case .year: upper = wording.words(EDTF.year(year))
            }
            let x = columns[place].left
            if let upper {
                write(
                    upper, LanesMetrics.tick, Identifier("tick", place), x, y + 2, &free.upper,
                    &graph)
            }
            if let lower {
                write(
                    lower, LanesMetrics.context, Identifier("year", place), x, y + 11, &free.lower,
                    &graph)
            }
        }
    }

    private func write(
        _ words: String, _ style: TextStyle, _ id: Identifier, _ x: Double, _ y: Double,
        _ free: inout Double, _ graph: inout Graph
    ) {
        let width = FontMetrics.width(of: words, style: style) + 1
        guard x >= free, x + width <= frame.right else { return }
        graph.nodes.append(
            .text(id, words, style, box: Box(x: x, y: y, width: width, height: 8)))
        free = x + width + 4
    }

    private func addLegend(y: Double, to graph: inout Graph) {
        var pen = LegendPen(frame: frame, y: y)
        for (place, bound) in Self.bounds.enumerated() {
            let next = place + 1 < Self.bounds.count ? Self.bounds[place + 1] - 1 : nil
            let words =
                next.map { $0 == bound ? String(bound) : "\(bound)–\($0)" } ?? "\(bound) and more"
            pen.add(words, id: Identifier("key", place), sampleWidth: 20, to: &graph) {
                graph, point in
                graph.nodes.append(
                    Node(
                        id: Identifier("keycell", place), category: "legend",
                        box: Box(x: point.x, y: point.y - 4, width: 16, height: 8),
                        fill: Self.ramp[place]))
            }
        }
        pen.add(
            "entries; one of several actors counts for each of them; at the right, all of the row",
            id: "keywords", sampleWidth: 2, to: &graph)
    }
}
