import FastiGraphs

/// Lines that join no two things: rules, bands, axes.
///
/// Lines are drawn in the order of the nodes that they begin at, before all nodes; bands belong
/// behind the rest, so these nodes come first.
struct Ground {
    let frame: DiagramFrame

    /// Call it before anything else is added.
    func begin(_ graph: inout Graph) {
        let ends: [(Identifier, Double)] = [("ground1", frame.left), ("ground2", frame.right)]
        for (id, x) in ends {
            graph.nodes.append(
                Node(
                    id: id, category: "ground",
                    box: Box(x: x - 0.5, y: frame.bottom - 1, width: 1, height: 1)))
        }
    }

    func add(
        _ category: Identifier, from start: Point, to end: Point, _ stroke: Stroke,
        to graph: inout Graph
    ) {
        graph.edges.append(
            Edge(
                from: "ground1", to: "ground2", category: category,
                path: Path.straight([start, end]), stroke: stroke))
    }
}

/// Paths of straight lines.
enum Path {
    /// Through some points, as the Bézier curves that an edge takes.
    static func straight(_ points: [Point]) -> [Point] {
        guard let first = points.first else { return [] }
        return zip(points, points.dropFirst()).reduce(into: [first]) { path, ends in
            let (a, b) = ends
            for share in [1.0 / 3, 2.0 / 3, 1] {
                path.append(Point(x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share))
            }
        }
    }
}
