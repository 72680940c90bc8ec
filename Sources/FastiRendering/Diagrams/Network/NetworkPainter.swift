import FastiChronology
import FastiGraphs

/// Puts the page of the network together.
struct NetworkPainter {
    let tooltips: DiagramTooltips
    let ties: NetworkTies
    let head: DiagramHead
    let frame: DiagramFrame

    private var chronology: Chronology { tooltips.chronology }

    private static let legendHeight = 20.0
    private static let against = Color(0xB34700)
    private static let neutral = Color(0x8C8C8C)

    func graph() -> Graph {
        var graph = Graph(name: "network1", title: head.title(page: 0, of: 1), page: frame.page)
        head.add(to: &graph, page: 0, of: 1)
        let top = frame.top + head.height(page: 0) + 14
        let bottom = frame.bottom - Self.legendHeight - 8
        let places = NetworkBoxes(frame: frame).places(
            ties.actors.count, top: top, bottom: bottom)
        let order = NetworkOrder(ties, places: places.map(\.box)).order()
        var placeOf: [Int: NetworkBoxes.Place] = [:]
        for (place, member) in zip(places, order) {
            placeOf[ties.actors[member].actor] = place
            graph.nodes.append(node(ties.actors[member], place.box))
        }
        for tie in ties.ties.reversed() {
            guard let first = placeOf[tie.pair.first], let second = placeOf[tie.pair.second] else {
                continue
            }
            graph.edges.append(edge(tie, first, second))
        }
        if !ties.ties.isEmpty { addLegend(y: frame.bottom - Self.legendHeight, to: &graph) }
        return graph
    }

    private func id(_ actor: Int) -> Identifier { Identifier("a", actor + 1) }

    private func node(_ member: (actor: Int, count: Int), _ box: Box) -> Node {
        let actor = chronology.actors[member.actor]
        let color = ActorStyle.color(for: actor.kind)
        let width = box.width - DiagramMetrics.accentWidth - 2 * DiagramMetrics.actorInset
        let name = FontMetrics.wrap(
            CleanText(actor.name).description, style: DiagramMetrics.name, width: width, limit: 2)
        let kind = FontMetrics.cut(
            "\(ActorStyle.words(for: actor.kind)) · "
                + DiagramHead.count(member.count, "entry", "entries"),
            style: DiagramMetrics.kind, width: width)
        return Node(
            id: id(member.actor), category: "actor", box: box,
            outline: Stroke(color: color, width: 0.8), fill: color.tint(0.13),
            label: Label(
                name.map { Line($0, DiagramMetrics.name) } + [Line(kind, DiagramMetrics.kind)],
                inset: DiagramMetrics.actorInset,
                accent: Label.Accent(color: color, width: DiagramMetrics.accentWidth)),
            tooltip: tooltips.actor(actor))
    }

    /// Leaves and arrives at the middle of the sides that look inwards; its bends lie inside, the
    /// deeper the farther apart its ends are.
    private func edge(
        _ tie: NetworkTies.Tie, _ first: NetworkBoxes.Place, _ second: NetworkBoxes.Place
    ) -> Edge {
        let (start, end) = (inner(first), inner(second))
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let depth = 14 + 0.42 * (dx * dx + dy * dy).squareRoot()
        func bend(_ point: Point, _ side: NetworkBoxes.Side) -> Point {
            switch side {
            case .left: Point(x: min(point.x + depth, frame.right - 160), y: point.y)
            case .right: Point(x: max(point.x - depth, frame.left + 160), y: point.y)
            case .top: Point(x: point.x, y: min(point.y + depth, frame.bottom - 90))
            case .bottom: Point(x: point.x, y: max(point.y - depth, frame.top + 110))
            }
        }
        let (a, b) = (chronology.actors[tie.pair.first], chronology.actors[tie.pair.second])
        // Against whom more often: the head stands at the target.
        let isAgainst = tie.against.first != tie.against.second
        let isReversed = tie.against.first > tie.against.second
        let path = [start, bend(start, first.side), bend(end, second.side), end]
        let width = min(6, 0.8 + 1.1 * Double(tie.count - 1).squareRoot())
        return Edge(
            from: id(isReversed ? tie.pair.second : tie.pair.first),
            to: id(isReversed ? tie.pair.first : tie.pair.second), category: "tie",
            path: isReversed ? path.reversed() : path,
            stroke: Stroke(color: isAgainst ? Self.against : Self.neutral, width: width),
            head: isAgainst ? .tee : .none, headSize: 9,
            tooltip: [
                CleanText(
                    "\(a.name) and \(b.name): "
                        + DiagramHead.count(tie.count, "entry", "entries"), limit: 300)
            ])
    }

    private func inner(_ place: NetworkBoxes.Place) -> Point {
        let box = place.box
        return switch place.side {
        case .top: Point(x: box.midX, y: box.maxY)
        case .bottom: Point(x: box.midX, y: box.y)
        case .left: Point(x: box.maxX, y: box.midY)
        case .right: Point(x: box.x, y: box.midY)
        }
    }

    private func addLegend(y: Double, to graph: inout Graph) {
        var pen = LegendPen(frame: frame, y: y)
        let samples: [(Identifier, Identifier, Identifier, String, Stroke, Edge.Head)] = [
            (
                "keyfrom1", "keyto1", "key1", "one shared entry",
                Stroke(color: Self.neutral, width: 0.8), .none
            ),
            (
                "keyfrom2", "keyto2", "key2", "ten",
                Stroke(color: Self.neutral, width: 0.8 + 1.1 * 3), .none
            ),
            (
                "keyfrom3", "keyto3", "key3", "one is the target, at the bar",
                Stroke(color: Self.against, width: 1.4), .tee
            ),
        ]
        for (from, to, words, text, stroke, head) in samples {
            pen.add(text, id: words, to: &graph) { graph, place in
                for (id, x) in [(from, place.x), (to, place.x + 24)] {
                    graph.nodes.append(
                        Node(
                            id: id, category: "legend",
                            box: Box(x: x, y: place.y - 0.5, width: 1, height: 1)))
                }
                graph.edges.append(
                    Edge(
                        from: from, to: to, category: "tie",
                        path: Path.straight([place, Point(x: place.x + 24, y: place.y)]),
                        stroke: stroke, head: head, headSize: 9))
            }
        }
    }
}

/// The order of the actors around the ring.
struct NetworkOrder {
    private let count: Int
    private let places: [Point]
    /// Ties of each actor, by its place among the ties' actors.
    private let neighbours: [[(other: Int, weight: Double)]]

    init(_ ties: NetworkTies, places: [Box]) {
        count = ties.actors.count
        self.places = places.map { Point(x: $0.midX, y: $0.midY) }
        let index = Dictionary(uniqueKeysWithValues: zip(ties.actors.map(\.actor), 0..<count))
        var neighbours = [[(other: Int, weight: Double)]](repeating: [], count: count)
        for tie in ties.ties {
            guard let first = index[tie.pair.first], let second = index[tie.pair.second] else {
                continue
            }
            let weight = Double(tie.count).squareRoot()
            neighbours[first].append((second, weight))
            neighbours[second].append((first, weight))
        }
        self.neighbours = neighbours
    }

    /// By place, which actor; two are exchanged while that makes lines shorter.
    func order() -> [Int] {
        var actorAt = Array(0..<count)
        var placeOf = actorAt
        func length(_ actor: Int, at place: Int, besides: Int) -> Double {
            neighbours[actor].reduce(0) { sum, tie in
                guard tie.other != besides else { return sum }
                let (a, b) = (places[place], places[placeOf[tie.other]])
                let (dx, dy) = (a.x - b.x, a.y - b.y)
                return sum + tie.weight * (dx * dx + dy * dy).squareRoot()
            }
        }
        for _ in 0..<count {
            var isBetter = false
            for first in 0..<count {
                for second in (first + 1)..<max(count, first + 1) {
                    let (a, b) = (actorAt[first], actorAt[second])
                    let now =
                        length(a, at: first, besides: b) + length(b, at: second, besides: a)
                    let then =
                        length(a, at: second, besides: b) + length(b, at: first, besides: a)
                    guard then < now - 0.001 else { continue }
                    actorAt.swapAt(first, second)
                    placeOf[a] = second
                    placeOf[b] = first
                    isBetter = true
                }
            }
            if !isBetter { break }
        }
        return actorAt
    }
}
