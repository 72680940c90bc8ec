import FastiChronology
import FastiDates
import FastiGraphs

/// The list of sources at the foot of a page: those its entries refer to, in two columns.
struct SpineNotes {
    struct Note {
        /// Place among the chronology's sources.
        var source: Int
        var lines: [String]
        var link: Link?

        var height: Double { Double(lines.count) * SpineMetrics.lineHeight(SpineMetrics.note) + 1 }
    }

    /// Left and right.
    var columns: [[Note]]
    /// How many sources are not listed, for want of room.
    var unlisted: Int

    static let columnGap = 14.0
    static let numberWidth = 15.0
    static let columnWidth = (SpineMetrics.contentWidth - columnGap) / 2
    /// The heading, and the space above it. Unit: points.
    static let headHeight = 16.0
    private static let most = 40

    init(_ entries: [SpineEntry], boxes: SpineBoxes) {
        let cited = Set(entries.flatMap(\.sources)).sorted()
        let notes = cited.prefix(Self.most).compactMap { boxes.note($0) }
        unlisted = cited.count - notes.count
        // The left column takes as much as the right, or a little more.
        let half = notes.reduce(0) { $0 + $1.height } / 2
        var used = 0.0
        let split =
            notes.firstIndex { note in
                defer { used += note.height }
                return used >= half
            } ?? notes.count
        columns = [Array(notes[..<split]), Array(notes[split...])]
    }

    /// Unit: points; 0 where there are none.
    var height: Double {
        let highest = columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0
        guard highest > 0 else { return 0 }
        let more = unlisted > 0 ? SpineMetrics.lineHeight(SpineMetrics.note) : 0
        return Self.headHeight + highest + more
    }

    static func note(_ place: Int, of source: Source) -> Note {
        Note(
            source: place,
            lines: FontMetrics.wrap(
                words(for: source), style: SpineMetrics.note, width: columnWidth - numberWidth,
                limit: 2),
            link: source.url.flatMap { Link($0) })
    }

    /// Title, publisher and date, or the path where there is no title.
    static func words(for source: Source) -> String {
        let title = CleanText(source.title ?? source.path, limit: 160).description
        let parts = [
            source.label.map { CleanText($0, limit: 40).description }, title,
            source.publisher.map { CleanText($0, limit: 80).description },
            source.published.map { DateWording().words($0.edtf) },
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Writes the list, its heading at `top` plus a little space.
    func add(to graph: inout Graph, top: Double) {
        guard height > 0 else { return }
        let style = SpineMetrics.note
        let step = SpineMetrics.lineHeight(style)
        let heading = TextStyle(size: style.size, isBold: true, color: style.color)
        graph.nodes.append(
            .text(
                "notes", "SOURCES", heading,
                box: Box(x: SpineMetrics.margin, y: top + 5, width: 100, height: step + 1)))
        var bottom = top
        for (number, column) in columns.enumerated() {
            let x = SpineMetrics.margin + Double(number) * (Self.columnWidth + Self.columnGap)
            var y = top + Self.headHeight
            for note in column {
                let height = Double(note.lines.count) * step
                graph.nodes.append(
                    .text(
                        Identifier("number", note.source + 1), String(note.source + 1), heading,
                        box: Box(x: x, y: y, width: Self.numberWidth, height: step)))
                graph.nodes.append(
                    Node(
                        id: Identifier("s", note.source + 1), category: "source",
                        box: Box(
                            x: x + Self.numberWidth, y: y,
                            width: Self.columnWidth - Self.numberWidth, height: height),
                        label: Label(note.lines.map { SpineBoxes.line($0, style) }),
                        link: note.link))
                y += note.height
            }
            bottom = max(bottom, y)
        }
        if unlisted > 0 {
            let words = "and \(unlisted) more, in the list of sources of the text"
            graph.nodes.append(
                .text(
                    "notesmore", words, style,
                    box: Box(x: SpineMetrics.margin, y: bottom, width: 300, height: step)))
        }
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
