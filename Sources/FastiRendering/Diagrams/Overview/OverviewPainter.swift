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

    private static let cellStyle = TextStyle(size: 17 / 3)

    private var name: Identifier { "overview1" }
    private var ground: Ground { Ground(frame: frame) }
    private var scale: OverviewScale {
        OverviewScale(most: grid.rows.flatMap(\.counts).max() ?? 0)
    }
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
        let scale = scale
        for (number, row) in grid.rows.enumerated() {
            add(row, number, columns, scale, to: &graph)
        }
        let bottom = top + rowHeight * Double(grid.rows.count)
        addTime(columns, y: bottom, to: &graph)
        addLegend(scale, y: bottom + 28, to: &graph)
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
        _ scale: OverviewScale, to graph: inout Graph
    ) {
        let y = top + rowHeight * Double(number)
        addName(of: row, number, y: y, to: &graph)
        let who = name(of: row)
        for (place, count) in row.counts.enumerated() {
            let (left, right) = columns[place]
            guard count > 0, let id = Identifier("c\(number + 1)_\(place + 1)") else { continue }
            let box = Box(x: left, y: y + 2, width: right - left - 0.4, height: rowHeight - 4)
            let step = scale.step(of: count)
            graph.nodes.append(
                Node(
                    id: id, category: "cell", box: box, fill: scale.color(step: step),
                    label: label(count, scale.ink(step: step), in: box),
                    tooltip: [
                        CleanText(
                            "\(who), \(words(grid.columns[place])): "
                                + DiagramHead.count(count, "entry", "entries"), limit: 300)
                    ]))
        }
        let total = DiagramHead.number(row.total)
        let style = LanesMetrics.tick
        graph.nodes.append(
            .text(
                Identifier("total", number + 1), total, style,
                box: Box(
                    x: plotRight + 5, y: y + (rowHeight - 9) / 2, width: Self.totalWidth - 5,
                    height: 9)))
    }

    /// The number itself, where the cell has room for it.
    private func label(_ count: Int, _ color: Color, in box: Box) -> Label {
        let words = DiagramHead.number(count)
        var style = Self.cellStyle
        style.color = color
        let height = DiagramMetrics.lineHeight(style)
        guard FontMetrics.width(of: words, style: style) + 2 <= box.width, height <= box.height
        else { return Label() }
        return Label(
            [Line([Run(CleanText(words), style)], height: height)], alignment: .center)
    }

    private func name(of row: OverviewGrid.Row) -> String {
        guard let actor = row.actor else {
            return row.actors > 0
                ? "\(DiagramHead.number(row.actors)) others, and nobody named" : "nobody named"
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
        let height = rowHeight - 3
        var lines = [
            Line(FontMetrics.cut(name(of: row), style: style, width: width - 12), style)
        ]
        // The kind in words, as a copy in grey has no colours.
        if let kind {
            let words = Line(ActorStyle.words(for: kind), DiagramMetrics.kind)
            if lines[0].height + words.height <= height { lines.append(words) }
        }
        if lines.count == 1 { lines[0].height = max(1, height) }
        graph.nodes.append(
            Node(
                id: Identifier("a", number + 1), category: "actor",
                box: Box(x: frame.left, y: y + 1.5, width: width, height: height),
                label: Label(lines, inset: 5, accent: Label.Accent(color: color, width: 4)),
                tooltip: row.actor.map {
                    tooltips.actor(chronology.actors[$0])
                } ?? []))
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

    /// Words for columns at even steps, and where a larger unit begins.
    private func addTime(
        _ columns: [(left: Double, right: Double)], y: Double, to graph: inout Graph
    ) {
        var free = (upper: plotLeft, lower: plotLeft)
        let step = labelStep(columns)
        var start = 0
        for (place, column) in grid.columns.enumerated() {
            let isFirst = place == 0 || column.isAfterBreak
            if isFirst { start = place }
            let before = isFirst ? nil : grid.columns[place - 1].first.civil
            let (upper, lower) = timeWords(column, after: before)
            let x = columns[place].left
            if isFirst || isLabelled(column, place - start, step) {
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

    /// What stands under a column: its own unit and, where it begins, the larger one.
    private func timeWords(
        _ column: OverviewGrid.Column, after before: (year: Int, month: Int, day: Int)?
    ) -> (upper: String, lower: String?) {
        let wording = DateWording()
        let (year, month, day) = column.first.civil
        switch grid.unit {
        case .day:
            let isNew = before?.month != month || before?.year != year
            let words = "\(wording.name(ofMonth: month)) \(wording.words(EDTF.year(year)))"
            return (String(day), isNew ? words : nil)
        case .month:
            return (
                wording.name(ofMonth: month),
                before?.year != year ? wording.words(EDTF.year(year)) : nil
            )
        case .year: return (wording.words(EDTF.year(year)), nil)
        }
    }

    /// Every how many columns there is room for words.
    private func labelStep(_ columns: [(left: Double, right: Double)]) -> Int {
        guard let first = columns.first else { return 1 }
        let widest = grid.columns.map {
            FontMetrics.width(of: timeWords($0, after: nil).upper, style: LanesMetrics.tick)
        }.max()
        let needed = ((widest ?? 0) + 5) / max(first.right - first.left, 0.1)
        return [1, 2, 3, 6, 12, 24, 48].first { Double($0) >= needed } ?? 96
    }

    /// Months are counted from January, other columns from the beginning of their stretch.
    private func isLabelled(_ column: OverviewGrid.Column, _ offset: Int, _ step: Int) -> Bool {
        if case .month(let count) = grid.unit, step * count <= 12 {
            return (column.first.civil.month - 1) / count % step == 0
        }
        return offset % step == 0
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

    private func addLegend(_ scale: OverviewScale, y: Double, to graph: inout Graph) {
        var pen = LegendPen(frame: frame, y: y)
        for step in scale.bounds.indices {
            pen.add(
                scale.words(step: step), id: Identifier("key", step), sampleWidth: 20, to: &graph
            ) { graph, point in
                graph.nodes.append(
                    Node(
                        id: Identifier("keycell", step), category: "legend",
                        box: Box(x: point.x, y: point.y - 4, width: 16, height: 8),
                        fill: scale.color(step: step)))
            }
        }
        pen.add(
            "entries, by their first day; one of several actors counts for each; at the right, the row",
            id: "keywords", sampleWidth: 2, to: &graph)
    }
}
