import FastiGraphs
import FastiTestSupport

/// What can go wrong with the places of a page, found from its coordinates alone.
struct PageGeometry {
    let page: Graph

    /// Nodes with something written in them.
    private var texts: [Node] { page.nodes.filter { !$0.label.lines.isEmpty } }

    /// In words, each with the names of what is wrong; empty where all is well.
    func faults() -> [String] { overlaps() + spills() + strikes() }

    /// Text over text, or over a frame.
    private func overlaps() -> [String] {
        let nodes = texts
        return nodes.indices.flatMap { place in
            nodes[..<place].filter { $0.box.overlaps(nodes[place].box) }
                .map { "\(page.name): \($0.id) and \(nodes[place].id) overlap" }
        }
    }

    /// Text outside its box, and boxes outside the page.
    private func spills() -> [String] {
        page.nodes.flatMap { node -> [String] in
            var result: [String] = []
            let box = node.box
            if box.x < 0 || box.y < 0 || box.maxX > page.page.width + 0.01
                || box.maxY > page.page.height + 0.01
            {
                result.append("\(page.name): \(node.id) is outside the page")
            }
            let room = box.width - node.label.inset - (node.label.accent?.width ?? 0)
            for line in node.label.lines {
                let width = line.runs.reduce(0) {
                    $0 + FontMetrics.width(of: $1.text.description, style: $1.style)
                }
                let isOneLetter = line.runs.allSatisfy { $0.text.description.count <= 1 }
                if width > room + 0.01, !isOneLetter {
                    result.append("\(page.name): \(node.id) is wider than its box")
                }
            }
            if node.label.height > box.height + 0.5 * Double(node.label.lines.count) {
                result.append("\(page.name): \(node.id) is higher than its box")
            }
            return result
        }
    }

    /// Lines through text that they do not belong to.
    private func strikes() -> [String] {
        page.edges.flatMap { edge in
            texts.filter { node in
                // Words on a line of their own hide it, and so do cells the band behind them.
                !(node.fill != nil && (node.category == "text" || edge.category == "band"))
                    && node.id != edge.from
                    && node.id != edge.to
                    && zip(points(edge.path), points(edge.path).dropFirst()).contains {
                        crosses(node.box, $0, $1)
                    }
            }.map { "\(page.name): \(edge.category) from \(edge.from) goes through \($0.id)" }
        }
    }

    /// Points along the curves, close enough for a line of text.
    private func points(_ path: [Point]) -> [Point] {
        stride(from: 0, to: path.count - 1, by: 3).flatMap { start -> [Point] in
            let (a, b, c, d) = (path[start], path[start + 1], path[start + 2], path[start + 3])
            return (0...16).map { step in
                let t = Double(step) / 16
                let s = 1 - t
                let (w0, w1, w2, w3) = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
                return Point(
                    x: w0 * a.x + w1 * b.x + w2 * c.x + w3 * d.x,
                    y: w0 * a.y + w1 * b.y + w2 * c.y + w3 * d.y)
            }
        }
    }

    /// Whether a short line goes through the inside of a box (Liang and Barsky 1984).
    private func crosses(_ box: Box, _ a: Point, _ b: Point) -> Bool {
        let slack = 0.05
        var (enter, leave) = (0.0, 1.0)
        let sides = [
            (b.x - a.x, box.x + slack - a.x, box.maxX - slack - a.x),
            (b.y - a.y, box.y + slack - a.y, box.maxY - slack - a.y),
        ]
        for (delta, low, high) in sides {
            if abs(delta) < 1e-9 {
                if low >= 0 || high <= 0 { return false }
                continue
            }
            let (first, second) = (min(low / delta, high / delta), max(low / delta, high / delta))
            enter = max(enter, first)
            leave = min(leave, second)
        }
        return enter < leave
    }
}
