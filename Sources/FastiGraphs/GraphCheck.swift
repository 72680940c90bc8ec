/// Why a graph cannot be drawn, and where.
public struct GraphError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: String, Sendable, Hashable {
        case noPage = "a drawing needs a page"
        case tooManyPages = "too many pages"
        case tooManyNodes = "too many nodes"
        case tooManyEdges = "too many edges"
        case sameName = "two things have this name"
        case unknownNode = "an edge ends at a node that is not there"
        case pageSize = "the page is too small or too large"
        case outsidePage = "it lies outside the page"
        case labelTooLong = "a label has too many lines or pieces"
        case textInMark = "only a box can have a text"
        case textTooLong = "a text is too long"
        case labelTooHigh = "a label is higher than its box"
        case fontSize = "letters are too small or too large"
        case lineWidth = "a line is too thin or too thick"
        case path = "a line needs 3n + 1 points"
        case headTooLong = "a line is shorter than its head"
        case resolution = "the resolution is out of bounds"
        case tooManyBlocks = "too many blocks of text"
        case unknownPlace = "a link leads to a place that is not there"
    }

    public let reason: Reason
    /// Name of the page, and of the node or the two nodes of the edge.
    public let place: String

    public var description: String {
        place.isEmpty ? reason.rawValue : "\(place): \(reason.rawValue)"
    }
}

extension Graph {
    /// Whether all of it can be drawn: within `GraphLimits`, on the page, and of one piece.
    public func check() throws(GraphError) {
        let sides = [page.width, page.height]
        guard sides.allSatisfy({ GraphLimits.pageSide.contains($0) }) else {
            throw error(.pageSize)
        }
        guard nodes.count <= GraphLimits.nodes else { throw error(.tooManyNodes) }
        guard edges.count <= GraphLimits.edges else { throw error(.tooManyEdges) }
        guard title.description.count <= GraphLimits.tooltip + 1 else { throw error(.textTooLong) }
        var names = Set(corners.compactMap { Identifier($0.name) })
        for node in nodes {
            guard names.insert(node.id).inserted else { throw error(.sameName, node.id) }
            try check(node)
        }
        for edge in edges {
            guard names.contains(edge.from), names.contains(edge.to) else {
                throw error(.unknownNode, edge.from, edge.to)
            }
            try check(edge)
        }
    }

    private func check(_ node: Node) throws(GraphError) {
        let box = node.box
        let sides = [box.x, box.y, box.width, box.height]
        guard sides.allSatisfy({ $0.isFinite && $0 >= 0 }), box.maxX <= page.width + 0.5,
            box.maxY <= page.height + 0.5
        else { throw error(.outsidePage, node.id) }
        try check(node.outline, node.id)
        let label = node.label
        guard node.shape == .box || label.lines.isEmpty else { throw error(.textInMark, node.id) }
        guard label.lines.count <= GraphLimits.lines,
            label.lines.allSatisfy({ $0.runs.count <= GraphLimits.runs })
        else { throw error(.labelTooLong, node.id) }
        // Half a point for the rounding of each line's height to what is drawn.
        let slack = 0.5 * Double(label.lines.count)
        guard label.lines.allSatisfy({ $0.height.isFinite && $0.height > 0 }),
            label.height <= box.height + slack
        else { throw error(.labelTooHigh, node.id) }
        for run in label.lines.flatMap(\.runs) {
            guard GraphLimits.fontSize.contains(run.style.size) else {
                throw error(.fontSize, node.id)
            }
            guard run.text.description.count <= GraphLimits.text + 1 else {
                throw error(.textTooLong, node.id)
            }
        }
        guard label.inset.isFinite, label.inset >= 0, label.inset <= box.width,
            label.accent.map({ $0.width > 0 && $0.width <= box.width }) ?? true
        else { throw error(.labelTooLong, node.id) }
        try check(node.tooltip, node.id)
    }

    private func check(_ edge: Edge) throws(GraphError) {
        let path = edge.path
        guard path.count >= 4, path.count % 3 == 1, path.count <= GraphLimits.path else {
            throw error(.path, edge.from, edge.to)
        }
        guard
            path.allSatisfy({
                (0...page.width).contains($0.x) && (0...page.height).contains($0.y)
            })
        else { throw error(.outsidePage, edge.from, edge.to) }
        try check(edge.stroke, edge.from, edge.to)
        let (tip, before) = (path[path.count - 1], path[path.count - 2])
        let (dx, dy) = (tip.x - before.x, tip.y - before.y)
        let length = (dx * dx + dy * dy).squareRoot()
        guard edge.head == .none || (1...24).contains(edge.headSize) && length >= edge.headLength
        else { throw error(.headTooLong, edge.from, edge.to) }
        try check(edge.tooltip, edge.from, edge.to)
    }

    private func check(_ stroke: Stroke?, _ names: Identifier...) throws(GraphError) {
        guard let stroke, !GraphLimits.lineWidth.contains(stroke.width) else { return }
        throw error(.lineWidth, names)
    }

    private func check(_ tooltip: [CleanText], _ names: Identifier...) throws(GraphError) {
        let length = tooltip.reduce(0) { $0 + $1.description.count }
        guard tooltip.count <= 20, length <= 4 * GraphLimits.tooltip else {
            throw error(.textTooLong, names)
        }
    }

    private func error(_ reason: GraphError.Reason, _ names: Identifier...) -> GraphError {
        error(reason, names)
    }

    private func error(_ reason: GraphError.Reason, _ names: [Identifier]) -> GraphError {
        let place = [name.description, names.map(\.description).joined(separator: " to ")]
        return GraphError(
            reason: reason, place: place.filter { !$0.isEmpty }.joined(separator: ", "))
    }
}

extension [Graph] {
    /// Whether all pages of a drawing can be drawn.
    public func check() throws(GraphError) {
        guard !isEmpty else { throw GraphError(reason: .noPage, place: "") }
        guard count <= GraphLimits.pages else { throw GraphError(reason: .tooManyPages, place: "") }
        var names: Set<Identifier> = []
        for graph in self {
            guard names.insert(graph.name).inserted else {
                throw GraphError(reason: .sameName, place: graph.name.description)
            }
            try graph.check()
        }
    }
}
