import FastiChronology
import FastiGraphs

/// What the marks and bars of the swim-lanes mean.
struct LanesLegend {
    private let roles: [DiagramRole]
    private let samples: [Sample]
    private let frame: DiagramFrame
    /// Unit: points.
    let height: Double

    private enum Sample: CaseIterable {
        case period, within, fading, doubtful, note

        var words: String {
            switch self {
            case .period: "period"
            case .within: "somewhere within"
            case .fading: "start or end open"
            case .doubtful: "date uncertain"
            case .note: "¹ source note"
            }
        }
    }

    init(_ entries: [DiagramEntry], _ spans: [LaneSpan], frame: DiagramFrame) {
        let used = Set(entries.flatMap(\.links).map(\.role))
        roles = DiagramRole.allCases.filter(used.contains)
        samples = Sample.allCases.filter { sample in
            switch sample {
            case .period: spans.contains { $0.shape == .period }
            case .within: spans.contains { $0.shape == .within }
            case .fading:
                spans.contains { $0.isOpenBefore || $0.isOpenAfter || $0.fadesWhereVague }
            case .doubtful: entries.contains(where: \.isVague)
            case .note: entries.contains { !$0.sources.isEmpty }
            }
        }
        self.frame = frame
        var graph = Graph(name: "measure", title: CleanText(""))
        height = Self.add(roles, samples, frame, to: &graph, top: 0)
    }

    func add(to graph: inout Graph, top: Double) {
        _ = Self.add(roles, samples, frame, to: &graph, top: top)
    }

    /// - Returns: Where it ends.
    private static func add(
        _ roles: [DiagramRole], _ samples: [Sample], _ frame: DiagramFrame, to graph: inout Graph,
        top: Double
    ) -> Double {
        guard !roles.isEmpty || !samples.isEmpty else { return top }
        var pen = LegendPen(frame: frame, y: top)
        for (number, role) in roles.enumerated() {
            pen.add(role.words, id: Identifier("key", number), sampleWidth: 13, to: &graph) {
                graph, place in
                graph.nodes.append(
                    LaneMark(role: role, color: DiagramMetrics.ink).node(
                        Identifier("keymark", number), category: "legend",
                        at: Point(x: place.x + 6, y: place.y)))
            }
        }
        for (number, sample) in samples.enumerated() {
            let width = sample == .note ? 2.0 : LegendPen.sampleWidth
            pen.add(
                sample.words, id: Identifier("keyshape", number), sampleWidth: width, to: &graph
            ) { graph, place in
                Self.draw(sample, number, at: place, to: &graph)
            }
        }
        return pen.bottom
    }

    private static func draw(
        _ sample: Sample, _ number: Int, at place: Point, to graph: inout Graph
    ) {
        let bar = LaneBar(
            left: place.x + 2, right: place.x + 24, middle: place.y, color: DiagramMetrics.ink,
            isThin: sample == .within, fadesLeft: sample == .fading, fadesRight: sample == .fading)
        switch sample {
        case .period, .within, .fading:
            graph.nodes += bar.nodes(Identifier("keybar", number), category: "legend")
        case .doubtful:
            graph.nodes.append(
                Node(
                    id: Identifier("keybar", number), category: "legend",
                    box: Box(x: place.x + 2, y: place.y - 4, width: 20, height: 8),
                    outline: Stroke(color: DiagramMetrics.ink, width: 0.8, isDashed: true)))
        case .note: break
        }
    }
}
