import FastiChronology
import FastiDates
public import FastiGraphs

/// Who did what when, and to whom: actors on the left, dated entries down the middle, addressees
/// and targets on the right, over as many A4 pages as it takes.
///
/// A pure function. All places are worked out here, from the widths of the letters of one font,
/// so the pages are the same on every machine, nothing overlaps, and an added entry moves little.
public struct SpineDiagram: Diagram {
    public static let kind: Identifier = "spine"
    public static let summary = "actors and events"
    public static let usualPage = PageSize.a4
    /// The names of the columns, with the space around them. Unit: points.
    fileprivate static let columnHeadHeight = 20.0

    public init() {}

    public func pages(for subject: DiagramSubject) -> [Graph] {
        let drawn = DrawnEntries(subject, page: Self.usualPage, "Actors and events")
        let pages = SpinePages(
            drawn.entries, of: drawn.chronology, frame: drawn.frame,
            headHeights: (
                drawn.head.height(page: 0) + Self.columnHeadHeight,
                drawn.head.height(page: 1) + Self.columnHeadHeight
            )
        ).pages()
        return pages.map { SpinePainter(drawn.tooltips, $0, drawn.head, drawn.frame).graph() }
    }
}

/// Puts one page together.
private struct SpinePainter {
    private typealias Metrics = DiagramMetrics

    private var chronology: Chronology { tooltips.chronology }
    let page: SpinePage
    let head: DiagramHead
    let tooltips: DiagramTooltips
    let columns: SpineColumns
    let frame: DiagramFrame
    private let name: Identifier

    init(_ tooltips: DiagramTooltips, _ page: SpinePage, _ head: DiagramHead, _ frame: DiagramFrame)
    {
        self.frame = frame
        self.page = page
        self.head = head
        self.tooltips = tooltips
        name = Identifier("actors", page.number + 1)
        let top = frame.top + head.height(page: page.number) + SpineDiagram.columnHeadHeight
        let space = frame.bottom - top - SpineLegend.height - page.notes.height
        columns = SpineColumns(page, frame: frame, top: top, space: space)
    }

    func graph() -> Graph {
        var graph = Graph(
            name: name, title: head.title(page: page.number, of: page.count), page: frame.page)
        head.add(to: &graph, page: page.number, of: page.count)
        addColumnHeads(to: &graph)
        addItems(to: &graph)
        addSpine(to: &graph)
        addMembers(page.cast.left, at: columns.left, side: .left, to: &graph)
        addMembers(page.cast.right, at: columns.right, side: .right, to: &graph)
        let foot = columns.bottom + 14
        let bottom = SpineLegend(page.entries, frame: frame).add(to: &graph, top: foot)
        page.notes.add(to: &graph, top: bottom)
        return graph
    }

    private func addColumnHeads(to graph: inout Graph) {
        let y = frame.top + head.height(page: page.number) + 6
        let columns: [(Identifier, String, Double, Double, Bool)] = [
            (
                "columnleft", "WHO ACTS OR TELLS", frame.leftX, frame.sideWidth,
                !page.cast.left.isEmpty
            ),
            ("columnspine", "WHAT AND WHEN", frame.spineX, frame.spineWidth, true),
            (
                "columnright", "TO WHOM, AGAINST WHOM", frame.rightX, frame.sideWidth,
                !page.cast.right.isEmpty
            ),
        ]
        for (id, words, x, width, isUsed) in columns where isUsed {
            graph.nodes.append(
                .text(id, words, Metrics.column, box: Box(x: x, y: y, width: width, height: 9)))
        }
    }

    // MARK: - The spine

    private func addItems(to graph: inout Graph) {
        for (number, (item, box)) in zip(page.items, columns.items).enumerated() {
            switch item {
            case .entry(let place, let content): add(place, content, at: box, to: &graph)
            case .gap(let words):
                graph.nodes.append(label(words, Metrics.gap, in: box, Identifier("gap", number)))
            case .marker(let words):
                graph.nodes.append(label(words, Metrics.gap, in: box, Identifier("more", number)))
            case .heading(let words):
                graph.nodes.append(
                    label(words, Metrics.running, in: box, Identifier("part", number)))
            }
        }
    }

    /// Words in the middle of the spine, with its line hidden behind them.
    private func label(
        _ words: String, _ style: TextStyle, in box: Box, _ id: Identifier
    ) -> Node {
        let width = FontMetrics.width(of: words, style: style) + 10
        let place = Box(
            x: box.midX - width / 2, y: box.y, width: width, height: box.height)
        var node = Node.text(id, words, style, box: place, alignment: .center)
        node.fill = .white
        return node
    }

    private func id(_ entry: DiagramEntry) -> Identifier { Identifier("e", entry.number + 1) }

    private func add(_ place: Int, _ content: SpineBox, at box: Box, to graph: inout Graph) {
        let entry = page.entries[place]
        let isEpisode = entry.entry.kind == .episode
        graph.nodes.append(
            Node(
                id: id(entry), category: isEpisode ? "episode" : "event", box: box,
                outline: Stroke(
                    color: Metrics.ink, width: isEpisode ? 1.8 : 0.8, isDashed: entry.isVague),
                fill: isEpisode ? Metrics.paleFill : .white, label: content.label,
                tooltip: tooltips.entry(entry),
                link: entry.link(in: name, sources: chronology.sources)))
    }

    /// The line that joins dated entries, behind all else.
    private func addSpine(to graph: inout Graph) {
        var last: (id: Identifier, y: Double)?
        var isPause = false
        for (number, (item, box)) in zip(page.items, columns.items).enumerated() {
            let id: Identifier
            switch item {
            case .gap:
                isPause = true
                continue
            case .heading: return
            case .marker: id = Identifier("more", number)
            case .entry(let place, _):
                guard page.entries[place].part == nil else { return }
                id = self.id(page.entries[place])
            }
            if let last {
                let path = (0...3).map {
                    Point(x: box.midX, y: last.y + (box.y - last.y) * Double($0) / 3)
                }
                graph.edges.append(
                    Edge(
                        from: last.id, to: id, category: "spine", path: path,
                        stroke: Stroke(
                            color: Metrics.spine, width: isPause ? 1.2 : 2.4, isDashed: isPause)))
            }
            isPause = false
            last = (id, box.maxY)
        }
    }

    // MARK: - The sides

    private func addMembers(
        _ members: [SpineCast.Member], at boxes: [Box], side: DiagramRole.Side,
        to graph: inout Graph
    ) {
        var ids: [Identifier] = []
        for (number, (member, box)) in zip(members, boxes).enumerated() {
            let node = node(member, number, box, side)
            ids.append(node.id)
            graph.nodes.append(node)
        }
        var entryBoxes = [Box](
            repeating: Box(x: 0, y: 0, width: 0, height: 0), count: page.entries.count)
        for (item, box) in zip(page.items, columns.items) {
            if case .entry(let place, _) = item { entryBoxes[place] = box }
        }
        for line in SpineLines.lines(members, at: boxes, entries: entryBoxes, side: side) {
            let entry = page.entries[line.entry]
            let (actor, event) = (ids[line.member], id(entry))
            graph.edges.append(
                Edge(
                    from: side == .left ? actor : event, to: side == .left ? event : actor,
                    category: line.role.category, path: line.path, stroke: line.role.stroke,
                    head: line.role.head, headSize: line.role.headSize,
                    tooltip: tooltips.line(name(of: members[line.member]), line.role, entry)))
        }
    }

    private func name(of member: SpineCast.Member) -> String {
        switch member.who {
        case .actor(let place): chronology.actors[place].name
        case .others(let places): "\(places.count) others"
        }
    }

    private func node(
        _ member: SpineCast.Member, _ number: Int, _ box: Box, _ side: DiagramRole.Side
    ) -> Node {
        switch member.who {
        case .actor(let place):
            let actor = chronology.actors[place]
            let color = ActorStyle.color(for: actor.kind)
            return Node(
                id: Identifier(side == .left ? "a" : "t", place + 1), category: "actor", box: box,
                outline: Stroke(color: color, width: 0.8), fill: color.tint(0.13),
                label: member.box.label, tooltip: tooltips.actor(actor))
        case .others(let places):
            return Node(
                id: Identifier(side == .left ? "ga" : "gt", number + 1), category: "others",
                box: box, outline: Stroke(color: Color(0x999999), width: 0.8),
                fill: Metrics.paleFill, label: member.box.label,
                tooltip: tooltips.others(places))
        }
    }
}
