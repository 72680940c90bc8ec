import FastiGraphs

/// Measures and manners of writing of the diagrams. Unit: points.
enum DiagramMetrics {
    static let margin = 30.0

    // Entries.
    static let entryInset = 7.0
    static let entryPadding = 4.0
    static let entryGap = 6.5
    static let widestGap = 26.0
    static let gapLabelHeight = 9.0
    static let titleLines = 4
    /// Between the ends of lines on one side of a box.
    static let portStep = 5.5
    /// Between the beginnings of lines, which have no heads.
    static let departureStep = 2.5

    // Actors.
    static let accentWidth = 4.0
    static let actorInset = 5.0
    static let actorGap = 5.0
    /// Added to it where there is room.
    static let widestActorGap = 16.0
    static let nameLines = 3
    /// Names in a box of "n others".
    static let othersLines = 6

    /// Actors of one entry on one side before the rest are put into one box.
    static let actorsAnEntry = 6
    /// Entries a page at most, and how few a page may come down to before actors are grouped
    /// more tightly instead.
    static let entriesAPage = 18
    static let fewestEntries = 12

    // Manners of writing.
    static let heading = TextStyle(size: 14, isBold: true)
    static let running = TextStyle(size: 8, isBold: true, color: Color(0x333333))
    static let subtitle = TextStyle(size: 8, color: Color(0x444444))
    static let column = TextStyle(size: 6, isBold: true, color: Color(0x555555))
    static let date = TextStyle(size: 21 / 3, isBold: true, color: Color(0x333333))
    static let title = TextStyle(size: 25 / 3)
    static let gap = TextStyle(size: 20 / 3, isItalic: true, color: Color(0x555555))
    static let name = TextStyle(size: 8, isBold: true)
    static let kind = TextStyle(size: 17 / 3, color: Color(0x333333))
    static let others = TextStyle(size: 20 / 3)
    static let legend = TextStyle(size: 7, color: Color(0x222222))
    static let note = TextStyle(size: 19 / 3, color: Color(0x333333))

    /// From one line to the next.
    static func lineHeight(_ style: TextStyle) -> Double { (style.size * 1.25 * 3).rounded() / 3 }

    static let ink = Color(0x333333)
    static let spine = Color(0xB5B5B5)
    static let paleFill = Color(0xF0F0F0)
}
