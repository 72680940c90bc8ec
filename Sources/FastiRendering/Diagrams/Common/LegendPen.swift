import FastiGraphs

/// Writes the legend: samples with their words, row by row.
struct LegendPen {
    static let rowHeight = 11.0
    /// Room for the sample before its words.
    static let sampleWidth = 28.0
    private static let gap = 8.0

    private let frame: DiagramFrame
    private(set) var x: Double
    private(set) var y: Double

    /// - Parameter y: Where the first row begins.
    init(frame: DiagramFrame, y: Double) {
        self.frame = frame
        x = frame.left
        self.y = y
    }

    /// Where the legend ends, with a little space.
    var bottom: Double { y + Self.rowHeight + 4 }

    /// Writes one sample.
    ///
    /// - Parameters:
    ///   - sampleWidth: Points before the words.
    ///   - draw: Draws the sample, given where its place begins and where its middle is.
    mutating func add(
        _ words: String, id: Identifier, sampleWidth: Double = sampleWidth, to graph: inout Graph,
        draw: (inout Graph, Point) -> Void = { _, _ in }
    ) {
        let width = FontMetrics.width(of: words, style: DiagramMetrics.legend) + 4
        if x > frame.left, x + sampleWidth + width > frame.right {
            x = frame.left
            y += Self.rowHeight
        }
        draw(&graph, Point(x: x, y: y + 5))
        graph.nodes.append(
            Node(
                id: id, category: "legend",
                box: Box(x: x + sampleWidth, y: y, width: width, height: 10),
                label: Label([Line([Run(CleanText(words), DiagramMetrics.legend)], height: 10)])))
        x += sampleWidth + width + Self.gap
    }
}
