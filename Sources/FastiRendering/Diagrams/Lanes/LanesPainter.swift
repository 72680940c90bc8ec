import FastiChronology
import FastiGraphs

/// Puts one page of swim-lanes together.
struct LanesPainter {
    let tooltips: DiagramTooltips
    let page: LanesPage
    /// From 0.
    let number: Int
    let count: Int
    let head: DiagramHead
    let frame: DiagramFrame

    private var name: Identifier { Identifier("lanes", number + 1) }
    private var chronology: Chronology { tooltips.chronology }
    private var ground: Ground { Ground(frame: frame) }
    private var plotLeft: Double { frame.left + LanesMetrics.nameWidth }
    private var labelsTop: Double { frame.top + head.height(page: number) + 6 }
    private var axisY: Double {
        labelsTop + Double(page.tiers) * page.tierHeight + LanesMetrics.bendHeight
    }
    private var rowsTop: Double { axisY + 3 }
    private var rowsBottom: Double { rowsTop + page.rowsHeight }

    func graph() -> Graph {
        var graph = Graph(
            name: name, title: head.title(page: number, of: count), page: frame.page)
        ground.begin(&graph)
        head.add(to: &graph, page: number, of: count)
        addAxis(to: &graph)
        let middles = addRows(to: &graph)
        addLabels(to: &graph, middles)
        addMarks(to: &graph, middles)
        let foot = rowsBottom + LanesMetrics.ticksHeight + LanesMetrics.footGap
        page.legend.add(to: &graph, top: foot)
        page.notes.add(to: &graph, top: foot + page.legend.height)
        return graph
    }

    // MARK: - Axis

    private func addAxis(to graph: inout Graph) {
        let ink = Stroke(color: DiagramMetrics.ink, width: 1.1)
        for (place, segment) in page.axis.segments.enumerated() {
            ground.add(
                "axis", from: Point(x: segment.left, y: axisY),
                to: Point(x: segment.right, y: axisY), ink, to: &graph)
            if place > 0 {
                for shift in [-LaneAxis.breakWidth / 2 - 2, -LaneAxis.breakWidth / 2 + 2] {
                    let x = segment.left + shift
                    ground.add(
                        "break", from: Point(x: x - 2.5, y: axisY + 5),
                        to: Point(x: x + 2.5, y: axisY - 5), ink, to: &graph)
                }
            }
            addTicks(of: segment, place, to: &graph)
        }
    }

    /// The words stand below the lanes, where no leader passes.
    private func addTicks(
        of segment: LaneAxis.Segment, _ place: Int, to graph: inout Graph
    ) {
        let rule = Stroke(color: LanesMetrics.rule, width: 0.5)
        var free = (words: segment.left - 4, context: segment.left - 4)
        let limit = segment.right + LaneAxis.breakWidth / 2
        for (index, tick) in LaneTicks.ticks(of: segment).enumerated() {
            ground.add(
                "tick", from: Point(x: tick.x, y: axisY - 2.5),
                to: Point(x: tick.x, y: rowsBottom + 3), rule, to: &graph)
            func write(_ words: String, _ style: TextStyle, y: Double, after free: inout Double) {
                let width = FontMetrics.width(of: words, style: style) + 1
                // The first may begin a little before the stretch.
                let x = max(tick.x - 1, frame.left)
                guard x >= free, x + width <= min(limit, frame.right) else { return }
                graph.nodes.append(
                    .text(
                        Identifier(
                            "tick\(place)_\(index)_\(style == LanesMetrics.tick ? "a" : "b")")
                            ?? "tick", words, style,
                        box: Box(x: x, y: y, width: width, height: 8)))
                free = x + width + 3
            }
            write(tick.words, LanesMetrics.tick, y: rowsBottom + 3, after: &free.words)
            if let context = tick.context {
                write(context, LanesMetrics.context, y: rowsBottom + 11, after: &free.context)
            }
        }
    }

    // MARK: - Lanes

    /// - Returns: The middle of each lane.
    private func addRows(to graph: inout Graph) -> [Double] {
        var y = rowsTop
        var middles: [Double] = []
        for (index, row) in page.rows.enumerated() {
            let kind = page.kinds[index]
            if index == 0 || kind != page.kinds[index - 1] {
                let words = kind.map { ActorStyle.words(for: $0) } ?? ""
                if !words.isEmpty {
                    graph.nodes.append(
                        .text(
                            Identifier("kind", index), words, DiagramMetrics.column,
                            box: Box(
                                x: frame.left + LanesMetrics.nameInset, y: y + 2,
                                width: LanesMetrics.nameWidth - LanesMetrics.nameInset, height: 8)))
                }
                y += LanesMetrics.kindHeight
            }
            let middle = y + LanesMetrics.rowHeight / 2
            middles.append(middle)
            addBand(middle, to: &graph)
            addName(of: row, index, y: y, to: &graph)
            y += LanesMetrics.rowHeight
        }
        return middles
    }

    private func addBand(_ middle: Double, to graph: inout Graph) {
        for segment in page.axis.segments {
            let (start, end) = (
                Point(x: segment.left, y: middle), Point(x: segment.right, y: middle)
            )
            ground.add(
                "band", from: start, to: end,
                Stroke(color: LanesMetrics.band, width: LanesMetrics.rowHeight - 1.5), to: &graph)
            ground.add(
                "lane", from: start, to: end, Stroke(color: LanesMetrics.rule, width: 0.5),
                to: &graph)
        }
    }

    private func addName(of row: LaneRow, _ index: Int, y: Double, to graph: inout Graph) {
        let box = Box(
            x: frame.left, y: y, width: LanesMetrics.nameWidth - 4, height: LanesMetrics.rowHeight)
        let (words, tooltip): (String, [CleanText]) =
            switch row.who {
            case .actor(let place):
                (chronology.actors[place].name, tooltips.actor(chronology.actors[place]))
            case .others(let count):
                (count == 1 ? "1 other" : "\(count) others", [])
            case .nobody: ("nobody named", [])
            }
        let inset = LanesMetrics.nameInset - 4
        let text = FontMetrics.cut(
            CleanText(words).description, style: LanesMetrics.name,
            width: box.width - inset - 4)
        graph.nodes.append(
            Node(
                id: Identifier("a", index + 1), category: "actor", box: box,
                label: Label(
                    [Line([Run(CleanText(text), LanesMetrics.name)], height: box.height)],
                    inset: inset, accent: Label.Accent(color: color(of: row), width: 4)),
                tooltip: tooltip))
    }

    private func color(of row: LaneRow) -> Color {
        if case .actor(let place) = row.who {
            ActorStyle.color(for: chronology.actors[place].kind)
        } else {
            Color(0x888888)
        }
    }

    // MARK: - Entries

    private func id(_ place: Int) -> Identifier { Identifier("e", page.entries[place].number + 1) }

    /// The labels, each with its leader down to the lowest of its marks.
    private func addLabels(to graph: inout Graph, _ middles: [Double]) {
        var lowest = [Double](repeating: axisY, count: page.entries.count)
        for (row, middle) in zip(page.rows, middles) {
            for mark in row.marks { lowest[mark.entry] = max(lowest[mark.entry], middle) }
        }
        let bendTop = axisY - LanesMetrics.bendHeight
        for (index, entry) in page.entries.enumerated() {
            let (place, label) = (page.places[index], page.labels[index])
            let height = label.height + 5
            let bottom =
                labelsTop + Double(page.tiers - place.tier) * page.tierHeight
                - LanesMetrics.tierGap
            let isEpisode = entry.entry.kind == .episode
            graph.nodes.append(
                Node(
                    id: id(index), category: isEpisode ? "episode" : "event",
                    box: Box(
                        x: place.left, y: bottom - height, width: LanesPages.width(of: label),
                        height: height),
                    outline: Stroke(
                        color: DiagramMetrics.ink, width: isEpisode ? 1.4 : 0.6,
                        isDashed: entry.isVague),
                    fill: isEpisode ? DiagramMetrics.paleFill : .white, label: label,
                    tooltip: tooltips.entry(entry),
                    link: entry.link(in: name, sources: chronology.sources)))
            let x = page.anchors[index]
            graph.edges.append(
                Edge(
                    from: id(index), to: "ground2", category: "leader",
                    path: Path.straight([
                        Point(x: place.port, y: bottom), Point(x: place.port, y: bendTop),
                        Point(x: x, y: axisY), Point(x: x, y: max(lowest[index], axisY + 1)),
                    ]),
                    stroke: Stroke(
                        color: LanesMetrics.leader, width: 0.6, isDashed: entry.isVague),
                    tooltip: tooltips.entry(entry)))
        }
    }

    /// Bars first, marks over them.
    private func addMarks(to graph: inout Graph, _ middles: [Double]) {
        var marks: [Node] = []
        for (rowIndex, (row, middle)) in zip(page.rows, middles).enumerated() {
            let color = color(of: row)
            for (markIndex, mark) in row.marks.enumerated() {
                let (entry, span) = (page.entries[mark.entry], page.spans[mark.entry])
                let tooltip = tooltips.entry(entry)
                let link = entry.link(in: name, sources: chronology.sources)
                let suffix = "\(rowIndex + 1)_\(markIndex + 1)"
                guard let barID = Identifier("b\(suffix)"), let markID = Identifier("m\(suffix)")
                else { continue }
                if let bar = bar(span, mark.entry, middle, color) {
                    graph.nodes += bar.nodes(barID, category: "bar", tooltip: tooltip, link: link)
                }
                marks.append(
                    LaneMark(role: mark.role, color: color).node(
                        markID, category: mark.role?.category ?? "mark",
                        at: Point(x: page.anchors[mark.entry], y: middle), tooltip: tooltip,
                        link: link))
            }
        }
        graph.nodes += marks
    }

    private func bar(
        _ span: LaneSpan, _ place: Int, _ middle: Double, _ color: Color
    ) -> LaneBar? {
        guard span.shape != .point || span.fadesBefore || span.fadesAfter else { return nil }
        let fade = LanesMetrics.fadeLength
        var left = page.axis.x(span.start)
        var right = page.axis.x(span.end)
        // An open end goes on a little beyond what is known.
        if span.fadesBefore { left = max(plotLeft, left - fade) }
        if span.fadesAfter { right = min(frame.right, right + fade) }
        return LaneBar(
            left: left, right: max(right, left + 1), middle: middle, color: color,
            isThin: span.shape == .within, fadesLeft: span.fadesBefore,
            fadesRight: span.fadesAfter)
    }
}
