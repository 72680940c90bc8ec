import FastiChronology
import FastiGraphs

/// What the lines and frames mean: a row of samples with their words.
struct SpineLegend {
    /// The most it takes, with the space around it. Unit: points.
    static let height = 40.0
    private static let rowHeight = 11.0

    let roles: [SpineRole]
    let hasVague: Bool
    let hasEpisodes: Bool
    let hasNotes: Bool

    init(_ entries: [SpineEntry]) {
        let used = Set(entries.flatMap(\.links).map(\.role))
        roles = SpineRole.allCases.filter(used.contains)
        hasVague = entries.contains(where: \.isVague)
        hasNotes = entries.contains { !$0.sources.isEmpty }
        hasEpisodes = entries.contains { $0.entry.kind == .episode }
    }

    /// Draws the legend, its first row at `top`.
    ///
    /// - Returns: Where it ends.
    func add(to graph: inout Graph, top: Double) -> Double {
        var pen = Pen(x: SpineMetrics.margin, y: top)
        for (number, role) in roles.enumerated() {
            pen.reserve(Self.width(of: role.words))
            let (from, to) = (Identifier("keyfrom", number), Identifier("keyto", number))
            let middle = pen.y + 5
            for (id, x) in [(from, pen.x), (to, pen.x + 24)] {
                let box = Box(x: x, y: middle - 0.5, width: 1, height: 1)
                graph.nodes.append(Node(id: id, category: "legend", box: box))
            }
            let path = (0...3).map { Point(x: pen.x + 8 * Double($0), y: middle) }
            graph.edges.append(
                Edge(
                    from: from, to: to, category: role.category, path: path, stroke: role.stroke,
                    head: role.head, headSize: role.headSize))
            pen.write(role.words, id: Identifier("key", number), in: &graph)
        }
        let frames: [(Bool, Identifier, String, Stroke, Color?)] = [
            (
                hasVague, "keyvague", "date or extent uncertain",
                Stroke(color: SpineMetrics.ink, width: 0.8, isDashed: true), nil
            ),
            (
                hasEpisodes, "keyepisode", "period",
                Stroke(color: SpineMetrics.ink, width: 1.8), SpineMetrics.paleFill
            ),
        ]
        for (isUsed, id, words, outline, fill) in frames where isUsed {
            pen.reserve(Self.width(of: words))
            let box = Box(x: pen.x + 2, y: pen.y + 1, width: 20, height: 8)
            graph.nodes.append(
                Node(id: id, category: "legend", box: box, outline: outline, fill: fill))
            pen.write(words, id: Identifier("\(id)text") ?? id, in: &graph)
        }
        guard hasNotes else { return pen.y + Self.rowHeight + 4 }
        pen.reserve(Self.width(of: "source note"))
        pen.x -= 12
        pen.write("¹ source note", id: "keynote", in: &graph)
        return pen.y + Self.rowHeight + 4
    }

    private static func width(of words: String) -> Double {
        28 + FontMetrics.width(of: words, style: SpineMetrics.legend) + 12
    }

    /// Where the next sample goes.
    private struct Pen {
        var x: Double
        var y: Double

        /// Begins a new row if the width does not fit in this one.
        mutating func reserve(_ width: Double) {
            guard x + width > SpineMetrics.margin + SpineMetrics.contentWidth else { return }
            x = SpineMetrics.margin
            y += SpineLegend.rowHeight
        }

        mutating func write(_ words: String, id: Identifier, in graph: inout Graph) {
            let width = FontMetrics.width(of: words, style: SpineMetrics.legend) + 4
            graph.nodes.append(
                Node(
                    id: id, category: "legend", box: Box(x: x + 28, y: y, width: width, height: 10),
                    label: Label([
                        Line([Run(CleanText(words), SpineMetrics.legend)], height: 10)
                    ])))
            x += 28 + width + 8
        }
    }
}
