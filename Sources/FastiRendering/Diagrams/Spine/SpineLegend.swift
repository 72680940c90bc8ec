import FastiChronology
import FastiGraphs

/// What the lines and frames of the spine diagram mean.
struct SpineLegend {
    /// The most it takes, with the space around it. Unit: points.
    static let height = 40.0

    private let roles: [DiagramRole]
    private let hasVague: Bool
    private let hasEpisodes: Bool
    private let hasNotes: Bool
    private let frame: DiagramFrame

    init(_ entries: [DiagramEntry], frame: DiagramFrame) {
        let used = Set(entries.flatMap(\.links).map(\.role))
        roles = DiagramRole.allCases.filter(used.contains)
        hasVague = entries.contains(where: \.isVague)
        hasNotes = entries.contains { !$0.sources.isEmpty }
        hasEpisodes = entries.contains { $0.entry.kind == .episode }
        self.frame = frame
    }

    /// Draws the legend, its first row at `top`.
    ///
    /// - Returns: Where it ends.
    func add(to graph: inout Graph, top: Double) -> Double {
        var pen = LegendPen(frame: frame, y: top)
        for (number, role) in roles.enumerated() {
            pen.add(role.words, id: Identifier("key", number), to: &graph) { graph, place in
                Self.addSample(of: role, number, at: place, to: &graph)
            }
        }
        let frames: [(Bool, Identifier, Identifier, String, Stroke, Color?)] = [
            (
                hasVague, "keyvague", "keyvaguetext", "date or extent uncertain",
                Stroke(color: DiagramMetrics.ink, width: 0.8, isDashed: true), nil
            ),
            (
                hasEpisodes, "keyepisode", "keyepisodetext", "period",
                Stroke(color: DiagramMetrics.ink, width: 1.8), DiagramMetrics.paleFill
            ),
        ]
        for (isUsed, id, textID, words, outline, fill) in frames where isUsed {
            pen.add(words, id: textID, to: &graph) { graph, place in
                let box = Box(x: place.x + 2, y: place.y - 4, width: 20, height: 8)
                graph.nodes.append(
                    Node(id: id, category: "legend", box: box, outline: outline, fill: fill))
            }
        }
        if hasNotes { pen.add("¹ source note", id: "keynote", sampleWidth: 2, to: &graph) }
        return pen.bottom
    }

    private static func addSample(
        of role: DiagramRole, _ number: Int, at place: Point, to graph: inout Graph
    ) {
        let (from, to) = (Identifier("keyfrom", number), Identifier("keyto", number))
        for (id, x) in [(from, place.x), (to, place.x + 24)] {
            let box = Box(x: x, y: place.y - 0.5, width: 1, height: 1)
            graph.nodes.append(Node(id: id, category: "legend", box: box))
        }
        let path = (0...3).map { Point(x: place.x + 8 * Double($0), y: place.y) }
        graph.edges.append(
            Edge(
                from: from, to: to, category: role.category, path: path, stroke: role.stroke,
                head: role.head, headSize: role.headSize))
    }
}
