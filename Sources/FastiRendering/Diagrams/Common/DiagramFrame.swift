import FastiGraphs

/// A page with its margins. Unit: points.
struct DiagramFrame: Sendable, Hashable {
    let page: PageSize

    var left: Double { DiagramMetrics.margin }
    var right: Double { page.width - DiagramMetrics.margin }
    var top: Double { DiagramMetrics.margin }
    var bottom: Double { page.height - DiagramMetrics.margin }
    var width: Double { right - left }
}

/// The three columns of the spine diagram: left edges and widths.
extension DiagramFrame {
    /// The shares that give each of the two lanes between the columns a tenth of the page.
    var sideWidth: Double { (width * 0.2092 * 3).rounded() / 3 }
    var spineWidth: Double { (width * 0.3662 * 3).rounded() / 3 }
    var leftX: Double { left }
    var spineX: Double { (page.width - spineWidth) / 2 }
    var rightX: Double { right - sideWidth }
}
