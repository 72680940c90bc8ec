import FastiGraphs

/// The mark of an entry in a lane: its shape says what the actor has to do with it, so that it
/// survives a black-and-white copy.
struct LaneMark {
    /// `nil` where nobody in particular is meant.
    var role: DiagramRole?
    var color: Color

    func node(
        _ id: Identifier, category: Identifier, at middle: Point, tooltip: [CleanText] = [],
        link: Link? = nil
    ) -> Node {
        let size = LanesMetrics.markSize * share
        return Node(
            id: id, category: category, shape: shape,
            box: Box(x: middle.x - size / 2, y: middle.y - size / 2, width: size, height: size),
            outline: Stroke(color: isHollow ? color : .white, width: isHollow ? 1.5 : 0.7),
            fill: isHollow ? .white : color, tooltip: tooltip, link: link)
    }

    private var shape: Node.Shape {
        switch role {
        case .agent, .participant, .addressee, nil: .ellipse
        case .signatory, .target: .diamond
        case .source, .denier: .box
        }
    }

    private var isHollow: Bool {
        switch role {
        case .addressee, .target, .denier: true
        default: false
        }
    }

    private var share: Double {
        switch role {
        case .agent: 1
        case .participant, nil: 0.7
        case .source, .denier: 0.8
        case .addressee: 0.85
        case .signatory, .target: 1.15
        }
    }
}

/// A bar along a lane: a period, or the time within which something lies.
struct LaneBar {
    /// Points.
    var left: Double
    var right: Double
    var middle: Double
    var color: Color
    var isThin = false
    var fadesLeft = false
    var fadesRight = false

    /// A solid piece and, where an end is open, strips that grow paler.
    ///
    /// Strips instead of a gradient: they come out alike in every format and on every printer.
    ///
    /// - Parameter id: The strips are named after it.
    func nodes(
        _ id: Identifier, category: Identifier, tooltip: [CleanText] = [], link: Link? = nil
    ) -> [Node] {
        let height = isThin ? LanesMetrics.thinBarHeight : LanesMetrics.barHeight
        let fade = min(LanesMetrics.fadeLength, (right - left) / 2)
        let solidLeft = fadesLeft ? left + fade : left
        let solidRight = fadesRight ? right - fade : right
        func piece(_ id: Identifier?, _ from: Double, _ to: Double, _ share: Double) -> Node? {
            guard let id, to > from else { return nil }
            return Node(
                id: id, category: category,
                box: Box(x: from, y: middle - height / 2, width: to - from, height: height),
                outline: isThin && share == 1 ? Stroke(color: color, width: 0.6) : nil,
                fill: color.tint(isThin ? share * 0.25 : share), tooltip: tooltip, link: link)
        }
        var nodes = [piece(id, solidLeft, max(solidRight, solidLeft + 0.6), 1)]
        let steps = LanesMetrics.fadeSteps
        for step in 0..<steps {
            let share = 1 - (Double(step) + 0.5) / Double(steps)
            let (near, far) = (
                fade * Double(step) / Double(steps), fade * Double(step + 1) / Double(steps)
            )
            if fadesLeft {
                nodes.append(
                    piece(Identifier("\(id)l\(step)"), solidLeft - far, solidLeft - near, share))
            }
            if fadesRight {
                nodes.append(
                    piece(Identifier("\(id)r\(step)"), solidRight + near, solidRight + far, share))
            }
        }
        return nodes.compactMap(\.self)
    }
}
