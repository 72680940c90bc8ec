import FastiChronology
import FastiDates
import FastiGraphs

/// The list of sources at the foot of a page: those its entries refer to, in columns.
struct SourceNotes {
    struct Note {
        /// Place among the chronology's sources.
        var source: Int
        var lines: [String]
        /// In one line. Unit: points.
        var width: Double
        var link: Link?

        var height: Double {
            Double(lines.count) * DiagramMetrics.lineHeight(DiagramMetrics.note) + 1
        }
    }

    var columns: [[Note]]
    /// How many sources are not listed, for want of room.
    var unlisted: Int

    static let columnGap = 14.0
    /// Room for the number of a source, up to 999 and beyond. Unit: points.
    private static let numberWidths = (usual: 15.0, widest: 24.0)
    /// Of a column at the least; narrower ones are for notes that are all short. Unit: points.
    private static let usualWidth = 250.0

    /// The heading, and the space above it. Unit: points.
    static let headHeight = 16.0
    private static let most = 40

    private let frame: DiagramFrame
    private let numberWidth: Double
    private let columnWidth: Double

    /// - Parameter note: Of a source, by its place.
    init(_ entries: [DiagramEntry], frame: DiagramFrame, note: (Int) -> Note?) {
        self.frame = frame
        let cited = Set(entries.flatMap(\.citedSources)).sorted()
        let notes = cited.prefix(Self.most).compactMap(note)
        unlisted = cited.count - notes.count
        numberWidth =
            (notes.last?.source ?? 0) < 999 ? Self.numberWidths.usual : Self.numberWidths.widest
        // As many columns as leave each note its one line; two at most for a usual one.
        let usual = Self.columnCount(frame)
        let widest = notes.map(\.width).max() ?? 0
        let fitting = (frame.width + Self.columnGap) / (numberWidth + widest + 1 + Self.columnGap)
        let count = min(max(usual, Int(fitting)), 2 * usual)
        columnWidth = Self.columnWidth(frame, count)
        // Columns take as much as those right of them, or a little more.
        let share = notes.reduce(0) { $0 + $1.height } / Double(count)
        var used = 0.0
        columns = Array(repeating: [], count: count)
        for note in notes {
            columns[min(count - 1, share > 0 ? Int(used / share) : 0)].append(note)
            used += note.height
        }
    }

    private static func columnCount(_ frame: DiagramFrame) -> Int {
        max(1, Int(frame.width / usualWidth))
    }

    private static func columnWidth(_ frame: DiagramFrame, _ count: Int) -> Double {
        (frame.width - columnGap * Double(count - 1)) / Double(count)
    }

    /// Unit: points; 0 where there are none.
    var height: Double {
        let highest = columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0
        guard highest > 0 else { return 0 }
        let more = unlisted > 0 ? DiagramMetrics.lineHeight(DiagramMetrics.note) : 0
        return Self.headHeight + highest + more
    }

    static func note(_ place: Int, of source: Source, frame: DiagramFrame) -> Note {
        let words = words(for: source)
        let style = DiagramMetrics.note
        return Note(
            source: place,
            lines: FontMetrics.wrap(
                words, style: style,
                width: columnWidth(frame, columnCount(frame)) - numberWidths.widest, limit: 2),
            width: FontMetrics.width(of: words, style: style),
            link: source.url.flatMap { Link($0) })
    }

    /// Title, publisher and date; where there is no title the record, the part or the whole file.
    static func words(for source: Source) -> String {
        let title = CleanText(
            source.title ?? source.record ?? source.member ?? source.path, limit: 160
        ).description
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
        let style = DiagramMetrics.note
        let step = DiagramMetrics.lineHeight(style)
        let heading = TextStyle(size: style.size, isBold: true, color: style.color)
        graph.nodes.append(
            .text(
                "notes", "SOURCES", heading,
                box: Box(x: DiagramMetrics.margin, y: top + 5, width: 100, height: step + 1)))
        var bottom = top
        for (number, column) in columns.enumerated() {
            let x = DiagramMetrics.margin + Double(number) * (columnWidth + Self.columnGap)
            var y = top + Self.headHeight
            for note in column {
                let height = Double(note.lines.count) * step
                graph.nodes.append(
                    .text(
                        Identifier("number", note.source + 1), String(note.source + 1), heading,
                        box: Box(x: x, y: y, width: numberWidth, height: step)))
                graph.nodes.append(
                    Node(
                        id: Identifier("s", note.source + 1), category: "source",
                        box: Box(
                            x: x + numberWidth, y: y,
                            width: columnWidth - numberWidth, height: height),
                        label: Label(note.lines.map { Line($0, style) }),
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
                    box: Box(x: DiagramMetrics.margin, y: bottom, width: 300, height: step)))
        }
    }
}
