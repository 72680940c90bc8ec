import FastiChronology
import FastiDates

/// Entries counted by actor and time.
struct OverviewGrid {
    /// A column: the days from one to the other, the other not among them.
    struct Column {
        var first: Day
        var end: Day
        /// Whether time was left out before it.
        var isAfterBreak: Bool
    }

    struct Row {
        /// Place among the chronology's actors; `nil` is the rest.
        var actor: Int?
        /// How many the row stands for.
        var actors: Int
        /// Entries by column; one of several actors counts for each.
        var counts: [Int]
        /// Entries in all.
        var total: Int
    }

    private(set) var columns: [Column] = []
    private(set) var rows: [Row] = []
    private(set) var unit: Unit = .month(1)
    /// Entries before, after or between the columns.
    private(set) var outside = 0

    /// Actors with a row of their own; the rest share one.
    static let mostRows = 20
    private static let mostColumns = 84

    enum Unit {
        case day(Int)
        case month(Int)
        case year(Int)
    }

    /// What a cell is, in words.
    var unitWords: String {
        switch unit {
        case .day(1): "a day"
        case .day(let count): "\(count) days"
        case .month(1): "a month"
        case .month(3): "a quarter"
        case .month(let count): "\(count) months"
        case .year(1): "a year"
        case .year(let count): "\(count) years"
        }
    }

    /// - Parameter spans: Of the entries, in their order.
    init(_ entries: [DiagramEntry], _ spans: [LaneSpan], actors: [Actor]) {
        guard let all = Self.finest(LaneAxis.stretches(spans)) else { return }
        (columns, unit) = (all.columns, Self.units[all.unit])
        // A few entries from long ago must not make all cells too coarse to tell anything; the more of
        // them there are, the more must be gained.
        var best = all.unit
        for (share, gain) in [(0.95, 1), (0.9, 2), (0.8, 2)] {
            guard let core = Self.core(spans, share: share),
                let finer = Self.finest(LaneAxis.stretches(core)), finer.unit <= best - gain
            else { continue }
            (columns, unit, best) = (finer.columns, Self.units[finer.unit], finer.unit)
        }
        count(entries, spans, actors)
    }

    /// The spans that begin in the shortest time in which such a share of all do.
    private static func core(_ spans: [LaneSpan], share: Double) -> [LaneSpan]? {
        let starts = spans.map(\.start).sorted()
        let count = Int((Double(starts.count) * share).rounded(.up))
        let windows = (0...(starts.count - count)).map { starts[$0]...starts[$0 + count - 1] }
        guard
            let core = windows.min(by: {
                $0.upperBound - $0.lowerBound < $1.upperBound - $1.lowerBound
            })
        else { return nil }
        // What goes on beyond it is counted by its beginning.
        let end = core.upperBound + (core.upperBound - core.lowerBound) / 20 + 1
        return spans.filter { core.contains($0.start) && $0.end <= end }
    }

    private static let units: [Unit] =
        [.day(1), .day(7), .month(1), .month(3)]
        + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000].map { .year($0) }

    /// The columns of the smallest unit that does not make too many.
    private static func finest(
        _ stretches: [(start: Double, end: Double)]
    ) -> (columns: [Column], unit: Int)? {
        guard !stretches.isEmpty else { return nil }
        for (place, unit) in units.enumerated() {
            if let columns = columns(stretches, unit) { return (columns, place) }
        }
        return nil
    }

    /// `nil` where there are too many.
    private static func columns(
        _ stretches: [(start: Double, end: Double)], _ unit: Unit
    ) -> [Column]? {
        var columns: [Column] = []
        for (index, stretch) in stretches.enumerated() {
            let last = Day(number: Int(stretch.end) - 1)
            guard var first = start(Day(number: Int(stretch.start)), unit) else { return nil }
            // Two stretches may lie in one and the same unit.
            if let before = columns.last, first < before.end { first = before.end }
            var isAfterBreak = index > 0 && columns.last.map { $0.end < first } ?? false
            while first <= last {
                guard columns.count < mostColumns, let end = next(first, unit) else { return nil }
                columns.append(Column(first: first, end: end, isAfterBreak: isAfterBreak))
                isAfterBreak = false
                first = end
            }
        }
        return columns
    }

    /// The day at which the unit of a day begins.
    private static func start(_ day: Day, _ unit: Unit) -> Day? {
        let (year, month, _) = day.civil
        return switch unit {
        case .day(1): day
        case .day: day.advanced(by: 1 - day.weekday)
        case .month(let count): Day(year: year, month: (month - 1) / count * count + 1, day: 1)
        case .year(let count):
            Day(
                year: Int((Double(year) / Double(count)).rounded(.down)) * count, month: 1, day: 1)
        }
    }

    private static func next(_ day: Day, _ unit: Unit) -> Day? {
        switch unit {
        case .day(let count): day.advanced(by: count)
        case .month(let count): day.adding(months: count)
        case .year(let count): day.adding(months: 12 * count)
        }
    }

    /// Of a span that covers several columns the first counts.
    private func column(of span: LaneSpan) -> Int? {
        let day = Day(number: Int(span.isOpenBefore ? span.end - 1 : span.start))
        let place = columns.partitioningIndex { $0.first > day } - 1
        return place >= 0 && day < columns[place].end ? place : nil
    }

    private mutating func count(
        _ entries: [DiagramEntry], _ spans: [LaneSpan], _ actors: [Actor]
    ) {
        var totals = [Int](repeating: 0, count: actors.count)
        let taking = entries.map { Set($0.links.map(\.actor)) }
        for actor in taking.joined() { totals[actor] += 1 }
        let ranked = totals.indices.filter { totals[$0] > 0 }
            .sorted { (-totals[$0], $0) < (-totals[$1], $1) }
        let own = Array(ranked.prefix(Self.mostRows))
        let rowOf = Dictionary(uniqueKeysWithValues: zip(own, own.indices))
        let empty = [Int](repeating: 0, count: columns.count)
        rows = own.map { Row(actor: $0, actors: 1, counts: empty, total: 0) }
        rows.append(
            Row(actor: nil, actors: ranked.count - own.count, counts: empty, total: 0))
        for (actors, span) in zip(taking, spans) {
            guard let column = column(of: span) else {
                outside += 1
                continue
            }
            var places = Set(actors.map { rowOf[$0] ?? own.count })
            // Entries without an actor are the rest's, too.
            if actors.isEmpty { places.insert(own.count) }
            for place in places {
                rows[place].counts[column] += 1
                rows[place].total += 1
            }
        }
        if rows.last?.total == 0 { rows.removeLast() }
    }
}

extension Array {
    /// The first place whose element, and all after it, fulfil a condition; binary search.
    fileprivate func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
