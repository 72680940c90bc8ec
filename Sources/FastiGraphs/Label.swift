/// What stands in a box: lines of text, one below the other.
///
/// There is only this one kind of label. (The drawing library keeps one table for plain and for
/// marked-up strings, so a mixture lets plain text come out as markup.)
public struct Label: Sendable, Hashable {
    public enum Alignment: String, Sendable, Hashable {
        case leading, center
    }

    /// A bar of colour along the leading side of the box.
    public struct Accent: Sendable, Hashable {
        public var color: Color
        /// Points.
        public var width: Double

        public init(color: Color, width: Double) {
            self.color = color
            self.width = width
        }
    }

    public var lines: [Line]
    public var alignment: Alignment
    /// Space before the text, after the accent. Unit: points.
    public var inset: Double
    public var accent: Accent?

    public init(
        _ lines: [Line] = [], alignment: Alignment = .leading, inset: Double = 0,
        accent: Accent? = nil
    ) {
        self.lines = lines
        self.alignment = alignment
        self.inset = inset
        self.accent = accent
    }

    /// Height of the lines. Unit: points.
    public var height: Double { lines.reduce(0) { $0 + $1.height } }
}

/// One line of a label.
public struct Line: Sendable, Hashable {
    public var runs: [Run]
    /// From this line to the next. Unit: points.
    public var height: Double

    public init(_ runs: [Run], height: Double) {
        self.runs = runs
        self.height = height
    }
}

/// A piece of text in one manner of writing.
public struct Run: Sendable, Hashable {
    public var text: CleanText
    public var style: TextStyle

    public init(_ text: CleanText, _ style: TextStyle) {
        self.text = text
        self.style = style
    }
}

/// A manner of writing.
public struct TextStyle: Sendable, Hashable {
    /// Points; drawn to the nearest third of a point.
    public var size: Double
    public var isBold: Bool
    public var isItalic: Bool
    public var color: Color

    public init(
        size: Double, isBold: Bool = false, isItalic: Bool = false, color: Color = .black
    ) {
        self.size = size
        self.isBold = isBold
        self.isItalic = isItalic
        self.color = color
    }
}
