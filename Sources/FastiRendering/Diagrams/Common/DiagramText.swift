import FastiChronology
import FastiGraphs

extension Line {
    /// One line of text, with the distance to the next that its letters ask for.
    init(_ text: String, _ style: TextStyle) {
        self.init([Run(CleanText(text), style)], height: DiagramMetrics.lineHeight(style))
    }
}

extension Node {
    /// A line of text without a frame.
    static func text(
        _ id: Identifier, _ words: String, _ style: TextStyle, box: Box,
        alignment: Label.Alignment = .leading
    ) -> Node {
        let line = Line([Run(CleanText(words), style)], height: box.height)
        return Node(
            id: id, category: "text", box: box, label: Label([line], alignment: alignment))
    }
}

extension DiagramEntry {
    /// The title and, bound to its last word, the numbers of the notes.
    ///
    /// - Parameter isWhole: Whether its speaker is named, as where not all actors are shown.
    func titleLines(
        style: TextStyle, width: Double, limit: Int, isWhole: Bool = false
    ) -> [String] {
        let title = CleanText(isWhole ? entry.title : title).description
        let notes = notes
        // A no-break space keeps a number from standing alone; it is drawn as any other.
        let tail = (title.isEmpty || notes.isEmpty ? "" : "\u{A0}") + notes
        let lines = FontMetrics.wrap(title + tail, style: style, width: width)
        guard lines.count > limit else { return lines }
        var cut = FontMetrics.wrap(title, style: style, width: width, limit: limit)
        let room = width - FontMetrics.width(of: tail, style: style)
        cut[cut.count - 1] = FontMetrics.cut(cut[cut.count - 1], style: style, width: room)
        cut[cut.count - 1] += tail
        return cut
    }

    /// The numbers of the sources as superscripts, "¹ ³", with no-break spaces between them.
    private var notes: String {
        let shown = citedSources.map { Self.superscript($0 + 1) }
        let hasMore = sources.count > citedSources.count
        return shown.joined(separator: "\u{A0}") + (hasMore ? "\u{A0}…" : "")
    }

    private static func superscript(_ number: Int) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
        return String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] })
    }
}
