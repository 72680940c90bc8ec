import FastiChronology
import FastiGraphs

/// The entries of one page of swim-lanes, with all that was worked out for them.
struct LanesPage {
    var entries: [DiagramEntry]
    /// Of each entry: where it lies in time.
    var spans: [LaneSpan]
    var axis: LaneAxis
    /// Where each entry's leader meets the axis. Unit: points.
    var anchors: [Double]
    var labels: [Label]
    var places: [LaneLabels.Place]
    var rows: [LaneRow]
    /// Of each lane; `nil` where it is nobody's own.
    var kinds: [Actor.Kind?]
    /// Points.
    var rowsHeight: Double
    var notes: SourceNotes
    /// Points.
    var tierHeight: Double
    var tiers: Int
    var legend: LanesLegend
}

/// Distributes dated entries over pages, as many on each as it can hold.
///
/// All that is written is measured once, however often pages are tried.
struct LanesPages {
    private let entries: [DiagramEntry]
    private let spans: [LaneSpan]
    private let labels: [Label]
    private let notes: [Int: SourceNotes.Note]
    private let actors: [Actor]
    private let frame: DiagramFrame
    /// Of a page by its number. Unit: points.
    private let headHeight: (Int) -> Double

    /// - Parameter entries: With where they lie in time, in that order.
    init(
        _ entries: [(entry: DiagramEntry, span: LaneSpan)], of chronology: Chronology,
        frame: DiagramFrame, headHeight: @escaping (Int) -> Double
    ) {
        self.entries = entries.map(\.entry)
        spans = entries.map(\.span)
        labels = self.entries.map(Self.label)
        let cited = Set(self.entries.flatMap(\.citedSources))
        notes = Dictionary(
            uniqueKeysWithValues: cited.map {
                ($0, SourceNotes.note($0, of: chronology.sources[$0], frame: frame))
            })
        actors = chronology.actors
        self.frame = frame
        self.headHeight = headHeight
    }

    /// Evenly filled, as far as that takes no page more.
    func pages() -> [LanesPage] {
        let full = pages(limit: LanesMetrics.entriesAPage)
        guard full.count > 1 else { return full }
        let even = (entries.count + full.count - 1) / full.count
        for limit in stride(from: even, to: min(even + 6, LanesMetrics.entriesAPage), by: 2) {
            let other = pages(limit: limit)
            if other.count <= full.count { return other }
        }
        return full
    }

    /// - Parameter limit: The most entries of a page.
    private func pages(limit: Int) -> [LanesPage] {
        var pages: [LanesPage] = []
        var start = 0
        while start < entries.count {
            var page: LanesPage?
            var count = min(limit, entries.count - start)
            while count > 0 {
                page = self.page(start..<start + count, number: pages.count)
                if page != nil { break }
                count -= 1
            }
            guard let page else { break }
            pages.append(page)
            start += count
        }
        return pages
    }

    /// `nil` where the entries do not fit on one page.
    ///
    /// Labels come first: what they leave of the page goes to lanes.
    private func page(_ range: Range<Int>, number: Int) -> LanesPage? {
        let entries = Array(self.entries[range])
        let spans = Array(self.spans[range])
        let axis = LaneAxis(spans, left: frame.left + LanesMetrics.nameWidth, right: frame.right)
        let notes = SourceNotes(entries, frame: frame) { self.notes[$0] }
        let legend = LanesLegend(entries, spans, frame: frame)
        let labels = Array(self.labels[range])
        let tierHeight = (labels.map(\.height).max() ?? 0) + 5 + LanesMetrics.tierGap
        let fixed =
            headHeight(number) + LanesMetrics.bendHeight + LanesMetrics.ticksHeight
            + LanesMetrics.footGap + legend.height + notes.height + 6
        let space = frame.bottom - frame.top - fixed
        // One entry by itself must have room, whatever is written in it.
        let least = rows(entries, limit: range.count > 1 ? LanesMetrics.fewestRows : 4)
        let tiers = max(1, Int((space - least.height) / tierHeight))
        guard let anchors = Self.anchors(spans, axis, frame),
            let places = places(labels, at: anchors, tiers: tiers)
        else { return nil }
        let used = (places.map(\.tier).max() ?? 0) + 1
        var rows = least
        for limit in (LanesMetrics.fewestRows + 1)...LanesMetrics.mostRows {
            let more = self.rows(entries, limit: limit)
            guard more.height + Double(used) * tierHeight <= space else { break }
            rows = more
        }
        return LanesPage(
            entries: entries, spans: spans, axis: axis, anchors: anchors, labels: labels,
            places: places, rows: rows.rows, kinds: rows.kinds, rowsHeight: rows.height,
            notes: notes, tierHeight: tierHeight, tiers: used, legend: legend)
    }

    private func rows(
        _ entries: [DiagramEntry], limit: Int
    ) -> (rows: [LaneRow], kinds: [Actor.Kind?], height: Double) {
        let rows = LaneRow.rows(entries, actors: actors, limit: limit)
        let kinds = rows.map { row -> Actor.Kind? in
            if case .actor(let place) = row.who { actors[place].kind } else { nil }
        }
        let heads = kinds.indices.count { $0 == 0 || kinds[$0] != kinds[$0 - 1] }
        let height =
            Double(rows.count) * LanesMetrics.rowHeight + Double(heads) * LanesMetrics.kindHeight
        return (rows, kinds, height)
    }

    private func places(
        _ labels: [Label], at anchors: [Double], tiers: Int
    ) -> [LaneLabels.Place]? {
        let items = zip(anchors, labels).map {
            LaneLabels.Item(anchor: $0, width: Self.width(of: $1))
        }
        let places = LaneLabels(
            items, left: frame.left, right: frame.right, tiers: tiers
        ).places()
        guard let places else { return nil }
        let areNear = zip(places, anchors).allSatisfy {
            abs($0.port - $1) <= LanesMetrics.mostShift
        }
        return labels.count == 1 || areNear ? places : nil
    }

    /// Where leaders meet the axis: at the time of their entries, so far apart as to be told apart.
    private static func anchors(
        _ spans: [LaneSpan], _ axis: LaneAxis, _ frame: DiagramFrame
    ) -> [Double]? {
        let wanted = spans.map { axis.x($0.mark) }
        let distances = [Double](repeating: LaneAxis.markGap, count: max(0, spans.count - 1))
        return MonotonePlaces.places(
            wanted, distances: distances, low: frame.left + LanesMetrics.nameWidth + 4,
            high: frame.right - 4)
    }

    /// Date and title, with the numbers of the notes.
    private static func label(of entry: DiagramEntry) -> Label {
        let width = LanesMetrics.labelWidth - 2 * LanesMetrics.labelInset
        let head = ([entry.date] + entry.marks).filter { !$0.isEmpty }
        let date = FontMetrics.wrap(
            CleanText(head.joined(separator: " · ")).description, style: LanesMetrics.date,
            width: width, limit: 2
        ).map { Line($0, LanesMetrics.date) }
        let title = entry.titleLines(
            style: LanesMetrics.title, width: width, limit: LanesMetrics.labelLines, isWhole: true
        ).map { Line($0, LanesMetrics.title) }
        return Label(date + title, inset: LanesMetrics.labelInset)
    }

    static func width(of label: Label) -> Double {
        let widest = label.lines.map { line in
            line.runs.reduce(0) { $0 + FontMetrics.width(of: $1.text.description, style: $1.style) }
        }.max()
        return (widest ?? 0) + 2 * LanesMetrics.labelInset + 2
    }
}
