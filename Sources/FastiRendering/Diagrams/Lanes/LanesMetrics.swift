import FastiGraphs

/// Measures of the swim-lanes. Unit: points.
enum LanesMetrics {
    /// The names of the lanes, at the left.
    static let nameWidth = 150.0
    static let nameInset = 9.0
    static let rowHeight = 15.0
    /// Over the lanes of one kind of actors.
    static let kindHeight = 11.0
    static let ticksHeight = 20.0
    /// Where leaders bend from a label to their place on the axis.
    static let bendHeight = 16.0
    static let markSize = 7.0
    static let barHeight = 7.0
    static let thinBarHeight = 3.6
    /// How far an open or uncertain end fades out.
    static let fadeLength = 14.0
    static let fadeSteps = 7

    static let labelWidth = 108.0
    static let labelInset = 4.0
    static let labelLines = 3
    static let tierGap = 5.0
    /// How far a label may stand from its place.
    static let mostShift = 120.0

    static let entriesAPage = 24
    static let fewestRows = 9
    static let mostRows = 20
    /// Between the lanes and the legend.
    static let footGap = 8.0

    static let date = TextStyle(size: 19 / 3, isBold: true, color: Color(0x333333))
    static let title = TextStyle(size: 20 / 3)
    static let name = TextStyle(size: 22 / 3)
    static let tick = TextStyle(size: 17 / 3, color: Color(0x444444))
    static let context = TextStyle(size: 17 / 3, isBold: true, color: Color(0x222222))

    static let band = Color(0xF3F3F3)
    static let rule = Color(0xD0D0D0)
    static let leader = Color(0x777777)
}
