/// The time axis of a page: stretches that are true to scale, with the empty time between them cut
/// out.
struct LaneAxis {
    /// A stretch of time and its place on the page.
    struct Segment {
        /// Days.
        var start: Double
        var end: Double
        /// Points.
        var left: Double
        var right: Double

        var pointsADay: Double { (right - left) / (end - start) }
    }

    private(set) var segments: [Segment]

    /// Between two segments. Unit: points.
    static let breakWidth = 18.0
    /// Between two marks of one page, so that their leaders can be told apart. Unit: points.
    static let markGap = 8.0
    private static let mostBreaks = 6
    /// The share of the time shown that an empty time must take to be cut out.
    private static let emptyShare = 0.18
    /// The share that a time within a period must take, and the number of entries from which on it is
    /// cut out.
    private static let quietShare = 0.5
    private static let crowd = 6

    /// - Parameter spans: Of the entries of the page.
    init(_ spans: [LaneSpan], left: Double, right: Double) {
        let stretches = Self.divided(Self.stretches(spans), spans)
        segments =
            stretches.isEmpty ? [] : Self.placed(stretches, spans, left: left, right: right)
    }

    /// The stretches of time that are shown, in order. Unit: days.
    static func stretches(_ spans: [LaneSpan]) -> [(start: Double, end: Double)] {
        let clusters = Self.clusters(spans)
        guard let first = clusters.first, let last = clusters.last else { return [] }
        let breaks = Self.breaks(between: clusters, span: last.end - first.start)
        var result: [(start: Double, end: Double)] = [first]
        for (index, cluster) in clusters.enumerated().dropFirst() {
            if breaks.contains(index) {
                result.append(cluster)
            } else {
                result[result.count - 1].end = cluster.end
            }
        }
        return result
    }

    /// The stretches, of which one is divided where nothing begins or ends, and no mark stands, for more than
    /// half of the time shown: there a period goes on while all the marks crowd elsewhere.
    private static func divided(
        _ stretches: [(start: Double, end: Double)], _ spans: [LaneSpan]
    ) -> [(start: Double, end: Double)] {
        guard spans.count >= crowd else { return stretches }
        let total = stretches.reduce(0) { $0 + ($1.end - $1.start) }
        let places = spans.flatMap { [$0.start, $0.mark, $0.end] }.sorted()
        let quiet = zip(places, places.dropFirst()).first { $1 - $0 > total * quietShare }
        guard let (start, end) = quiet,
            let place = stretches.firstIndex(where: { $0.start <= start && end <= $0.end })
        else { return stretches }
        var result = stretches
        result[place].end = start
        // With the last day of the period.
        result.insert((max(start, end - 1), stretches[place].end), at: place + 1)
        return result
    }

    /// Times with something in them, in order.
    private static func clusters(_ spans: [LaneSpan]) -> [(start: Double, end: Double)] {
        var result: [(start: Double, end: Double)] = []
        for span in spans.sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
            if let last = result.last, span.start <= last.end {
                result[result.count - 1].end = max(last.end, span.end)
            } else {
                result.append((span.start, span.end))
            }
        }
        return result
    }

    /// The clusters before which time is cut out: the longest empty times first.
    private static func breaks(
        between clusters: [(start: Double, end: Double)], span: Double
    ) -> Set<Int> {
        var rest = span
        var result: Set<Int> = []
        let gaps = clusters.indices.dropFirst().map { index in
            (length: clusters[index].start - clusters[index - 1].end, index: index)
        }.sorted { ($1.length, $0.index) < ($0.length, $1.index) }
        for gap in gaps where result.count < mostBreaks && gap.length > rest * emptyShare {
            result.insert(gap.index)
            rest -= gap.length
        }
        return result
    }

    /// Half of the width goes by the length of time, half by the number of entries.
    private static func placed(
        _ groups: [(start: Double, end: Double)], _ spans: [LaneSpan], left: Double, right: Double
    ) -> [Segment] {
        let total = groups.reduce(0) { $0 + ($1.end - $1.start) }
        let padded = groups.map { group -> (start: Double, end: Double) in
            let pad = max((group.end - group.start) * 0.06, total * 0.015, 0.5)
            return (group.start - pad, group.end + pad)
        }
        let length = padded.reduce(0) { $0 + ($1.end - $1.start) }
        let counts = groups.map { group in
            Double(spans.count { $0.start >= group.start && $0.start <= group.end })
        }
        let width = right - left - breakWidth * Double(groups.count - 1)
        // What each needs, and what is left over by length and number.
        let least = counts.map { $0 * markGap + 26 }
        let spare = max(0, width - least.reduce(0, +))
        var x = left
        return zip(zip(padded, least), counts).map { item, count in
            let ((start, end), needed) = item
            let share = ((end - start) / length + count / Double(max(spans.count, 1))) / 2
            defer { x += needed + spare * share + breakWidth }
            return Segment(start: start, end: end, left: x, right: x + needed + spare * share)
        }
    }

    /// Where a time lies; inside the segment that it is nearest to.
    func x(_ day: Double) -> Double {
        guard let first = segments.first else { return 0 }
        let segment = segments.last { $0.start <= day } ?? first
        let x = segment.left + (day - segment.start) * segment.pointsADay
        return min(max(x, segment.left), segment.right)
    }
}
