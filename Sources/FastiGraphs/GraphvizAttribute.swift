/// One attribute in the drawing library's terms.
///
/// The DOT text and the graph that is handed to the library are both written from lists of
/// these, so the two cannot differ.
public struct GraphvizAttribute: Sendable, Hashable {
    /// The attributes that are ever set; no other can be.
    public enum Name: String, Sendable, Hashable {
        case layout, size, pad, margin, bgcolor, outputorder, fontname, fontsize, shape
        case fixedsize, style, pos, width, height, color, fillcolor, penwidth, label, tooltip
        case id, `class`, arrowhead, arrowsize
        case link = "URL"
    }

    public let name: Name
    public let value: String
    /// Whether the library is to read the value as markup.
    public let isMarkup: Bool

    init(_ name: Name, _ value: String, isMarkup: Bool = false) {
        self.name = name
        self.value = value
        self.isMarkup = isMarkup
    }
}

extension Graph {
    /// Units of the drawing a point.
    ///
    /// Everything is drawn three times its size, and `size` brings the page back to its own: the
    /// library puts every letter on a whole dot of 1/96 inch, which shows at the true size as
    /// ragged spacing; a third of a dot does not. (A larger factor would make dashes, whose
    /// length is fixed, too fine.)
    public static let unitsAPoint = 3.0

    public var attributes: [GraphvizAttribute] {
        let inches = [page.width, page.height].map { Decimal.print($0 / 72, digits: 4) }
        return [
            // Takes places of nodes and lines as they are given.
            GraphvizAttribute(.layout, "nop2"),
            GraphvizAttribute(.size, inches.joined(separator: ",")),
            GraphvizAttribute(.pad, "0"),
            GraphvizAttribute(.margin, "0"),
            GraphvizAttribute(.bgcolor, "white"),
            GraphvizAttribute(.outputorder, "edgesfirst"),
            GraphvizAttribute(.id, name.description),
        ]
    }

    /// What holds for every node that does not say otherwise.
    public static let nodeDefaults = [
        GraphvizAttribute(.shape, "box"),
        GraphvizAttribute(.fixedsize, "true"),
        GraphvizAttribute(.margin, "0"),
        GraphvizAttribute(.fontname, FontMetrics.families),
        GraphvizAttribute(.fontsize, "24"),
    ]

    /// What holds for every edge that does not say otherwise.
    public static let edgeDefaults = [
        GraphvizAttribute(.fontname, FontMetrics.families)
    ]

    /// Two points that hold the page open; the library makes a page as large as its contents.
    public var corners: [(name: String, attributes: [GraphvizAttribute])] {
        [("corner1", Point(x: 0, y: page.height)), ("corner2", Point(x: page.width, y: 0))]
            .map { name, place in
                (
                    name,
                    [
                        GraphvizAttribute(.shape, "point"), GraphvizAttribute(.style, "invis"),
                        GraphvizAttribute(.width, "0"), GraphvizAttribute(.height, "0"),
                        GraphvizAttribute(.pos, print(place)),
                    ]
                )
            }
    }

    public func attributes(of node: Node) -> [GraphvizAttribute] {
        let box = node.box
        var result = [
            GraphvizAttribute(.id, anchor(of: node.id)),
            GraphvizAttribute(.class, node.category.description),
            GraphvizAttribute(.pos, print(Point(x: box.midX, y: box.midY))),
            GraphvizAttribute(.width, Decimal.print(box.width * Self.unitsAPoint / 72, digits: 6)),
            GraphvizAttribute(
                .height, Decimal.print(box.height * Self.unitsAPoint / 72, digits: 6)),
        ]
        if node.shape != .box { result.append(GraphvizAttribute(.shape, node.shape.rawValue)) }
        var styles: [String] = []
        if let fill = node.fill {
            styles.append("filled")
            result.append(GraphvizAttribute(.fillcolor, fill.hexadecimal))
        }
        if let outline = node.outline {
            styles.append(outline.isDashed ? "dashed" : "solid")
            result.append(GraphvizAttribute(.color, outline.color.hexadecimal))
            result.append(.width(of: outline))
        } else {
            result.append(GraphvizAttribute(.color, "transparent"))
        }
        result.append(GraphvizAttribute(.style, styles.joined(separator: ",")))
        result.append(
            node.label.lines.isEmpty
                ? GraphvizAttribute(.label, "")
                : GraphvizAttribute(.label, Markup.table(node.label, in: box), isMarkup: true))
        if !node.tooltip.isEmpty { result.append(.tooltip(node.tooltip)) }
        if let link = node.link { result.append(GraphvizAttribute(.link, Escape.link(link))) }
        return result
    }

    /// The name of a node's element in SVG: of its own even where several pages are put into one
    /// document.
    public func anchor(of node: Identifier) -> String { "\(name)_\(node)" }

    /// - Parameter number: Its place among the edges.
    public func attributes(of edge: Edge, number: Int) -> [GraphvizAttribute] {
        var result = [
            GraphvizAttribute(.id, "\(name)_line\(number + 1)"),
            GraphvizAttribute(.class, edge.category.description),
            GraphvizAttribute(.pos, print(edge.path, head: edge)),
            GraphvizAttribute(.color, edge.stroke.color.hexadecimal),
            .width(of: edge.stroke),
            GraphvizAttribute(.style, edge.stroke.isDashed ? "dashed" : "solid"),
            GraphvizAttribute(.arrowhead, edge.head.graphvizName),
        ]
        if edge.head != .none {
            // The library's arrow is 10 units long.
            let size = edge.headSize * Self.unitsAPoint / 10
            result.append(GraphvizAttribute(.arrowsize, Decimal.print(size, digits: 3)))
        }
        if !edge.tooltip.isEmpty { result.append(.tooltip(edge.tooltip)) }
        return result
    }

    /// The page's coordinates run downwards, the library's upwards.
    private func print(_ point: Point) -> String {
        Decimal.print(point.x * Self.unitsAPoint, digits: 1) + ","
            + Decimal.print((page.height - point.y) * Self.unitsAPoint, digits: 1)
    }

    private func print(_ path: [Point], head edge: Edge) -> String {
        guard edge.head != .none, path.count >= 2 else {
            return path.map(print).joined(separator: " ")
        }
        let (tip, before) = (path[path.count - 1], path[path.count - 2])
        let (dx, dy) = (tip.x - before.x, tip.y - before.y)
        let share = edge.headLength / max((dx * dx + dy * dy).squareRoot(), 0.001)
        let end = Point(x: tip.x - dx * share, y: tip.y - dy * share)
        return "e,\(print(tip)) " + (path.dropLast() + [end]).map(print).joined(separator: " ")
    }
}

extension GraphvizAttribute {
    fileprivate static func width(of stroke: Stroke) -> GraphvizAttribute {
        GraphvizAttribute(.penwidth, Decimal.print(stroke.width * Graph.unitsAPoint, digits: 2))
    }

    fileprivate static func tooltip(_ lines: [CleanText]) -> GraphvizAttribute {
        GraphvizAttribute(.tooltip, Escape.tooltip(lines))
    }
}

extension Edge.Head {
    fileprivate var graphvizName: String {
        switch self {
        case .none: "none"
        case .filled: "normal"
        case .open: "empty"
        case .tee: "tee"
        case .circle: "odot"
        case .diamond: "odiamond"
        }
    }
}
