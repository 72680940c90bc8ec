/// One page to draw: boxes with text, and lines between them, each in its place.
///
/// Coordinates are points (1/72 inch) from the page's upper left corner, downwards. The places
/// are given and not left to a layout program: so the same graph is the same picture on every
/// machine, and whoever makes the graph can prove that nothing overlaps. Nothing that the
/// drawing library could be led astray with can be written: no shapes, images, styles or markup,
/// no names but its own. `check()` says whether the rest holds.
public struct Graph: Sendable, Hashable {
    /// In the file; unique among the pages of a drawing.
    public var name: Identifier
    /// For programs that read the picture aloud or list it.
    public var title: CleanText
    public var page: PageSize
    public var nodes: [Node]
    public var edges: [Edge]

    public init(
        name: Identifier, title: CleanText, page: PageSize = .a4, nodes: [Node] = [],
        edges: [Edge] = []
    ) {
        self.name = name
        self.title = title
        self.page = page
        self.nodes = nodes
        self.edges = edges
    }
}

/// Width and height of a page. Unit: points.
public struct PageSize: Sendable, Hashable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    /// 210 mm × 297 mm, upright.
    public static let a4 = PageSize(width: 210 / 25.4 * 72, height: 297 / 25.4 * 72)
    /// 8.5 in × 11 in, upright.
    public static let letter = PageSize(width: 612, height: 792)

    /// The same paper with its longer side across.
    public var landscape: PageSize {
        PageSize(width: max(width, height), height: min(width, height))
    }

    /// The same paper upright.
    public var portrait: PageSize {
        PageSize(width: min(width, height), height: max(width, height))
    }
}

public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}

public struct Box: Sendable, Hashable {
    /// The upper left corner.
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
    public var midX: Double { x + width / 2 }
    public var midY: Double { y + height / 2 }

    /// Whether the two share more than a border.
    public func overlaps(_ other: Box) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }
}

/// How a line is drawn.
public struct Stroke: Sendable, Hashable {
    public var color: Color
    /// Points.
    public var width: Double
    public var isDashed: Bool

    public init(color: Color, width: Double, isDashed: Bool = false) {
        self.color = color
        self.width = width
        self.isDashed = isDashed
    }
}

/// A box with text, or a mark.
public struct Node: Sendable, Hashable {
    /// Its outline; `ellipse` and `diamond` fill their box and have no text.
    public enum Shape: String, Sendable, Hashable, CaseIterable {
        case box, ellipse, diamond
    }

    public var id: Identifier
    /// What it stands for (`event`, `actor`): the class of its element in SVG.
    public var category: Identifier
    public var shape: Shape
    public var box: Box
    /// `nil` draws no border.
    public var outline: Stroke?
    /// `nil` is transparent.
    public var fill: Color?
    public var label: Label
    /// Shown when a pointer rests on it; one entry a line.
    public var tooltip: [CleanText]
    public var link: Link?

    public init(
        id: Identifier, category: Identifier, shape: Shape = .box, box: Box, outline: Stroke? = nil,
        fill: Color? = nil, label: Label = Label(), tooltip: [CleanText] = [], link: Link? = nil
    ) {
        self.id = id
        self.category = category
        self.shape = shape
        self.box = box
        self.outline = outline
        self.fill = fill
        self.label = label
        self.tooltip = tooltip
        self.link = link
    }
}

/// A line from one node to another.
public struct Edge: Sendable, Hashable {
    /// What stands at its end.
    public enum Head: String, Sendable, Hashable, CaseIterable {
        case none, filled, open, tee, circle, diamond
    }

    public var from: Identifier
    public var to: Identifier
    /// What it stands for (`agent`, `target`): the class of its element in SVG.
    public var category: Identifier
    /// Control points of cubic Bézier curves, `3n + 1`, from the start to the tip of the head.
    public var path: [Point]
    public var stroke: Stroke
    public var head: Head
    /// Length of an arrow. Unit: points; the other heads follow in proportion.
    public var headSize: Double
    public var tooltip: [CleanText]

    public init(
        from: Identifier, to: Identifier, category: Identifier, path: [Point], stroke: Stroke,
        head: Head = .none, headSize: Double = 6, tooltip: [CleanText] = []
    ) {
        self.from = from
        self.to = to
        self.category = category
        self.path = path
        self.stroke = stroke
        self.head = head
        self.headSize = headSize
        self.tooltip = tooltip
    }

    /// Points between the end of the line and the tip of its head.
    public var headLength: Double { headSize * head.share }
}

extension Edge.Head {
    /// Length in proportion to that of an arrow, as the drawing library has it.
    var share: Double {
        switch self {
        case .none: 0
        case .filled, .open: 1
        case .tee: 0.25
        case .circle: 0.8
        case .diamond: 1.2
        }
    }
}
