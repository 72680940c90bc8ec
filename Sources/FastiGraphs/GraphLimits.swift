/// What a graph may hold.
///
/// Each bound keeps clear of a place where the drawing library was seen to crash, to hang, or
/// to use memory without end; none is near what a page that people read would need.
public enum GraphLimits {
    public static let pages = 200
    public static let nodes = 2_000
    public static let edges = 10_000
    /// Lines of one label, and pieces of one line.
    public static let lines = 60
    public static let runs = 24
    /// Characters of one piece of a label.
    public static let text = 400
    /// Characters of a tooltip or a title.
    public static let tooltip = 1_200
    /// UTF-8 bytes of a link's target.
    public static let link = 2_000
    /// Control points of one line: `3n + 1`.
    public static let path = 301
    /// Points.
    public static let fontSize = 4.0...48.0
    public static let lineWidth = 0.1...40.0
    public static let pageSide = 40.0...3_000.0
    /// Dots an inch of the PNG.
    public static let resolution = 36...300
    /// Of a printed text: its blocks, and the characters of one piece of a paragraph.
    public static let blocks = 500_000
    public static let paragraph = 10_000
    /// Room for two columns between the margins. Unit: points.
    public static let printedSide = 280.0...3_000.0
}
