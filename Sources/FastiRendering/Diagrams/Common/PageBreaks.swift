import FastiChronology
import FastiDates
import Glibc

/// Where one page ends and the next begins: few pages, none much emptier than it need be, and breaks
/// where nothing happened for long.
///
/// A break at a pause stays where it is when an entry is added elsewhere, so the entry moves those of
/// its own page and hardly any other; and a page holds what belongs together. The best of all
/// breaks is found by dynamic programming, as lines of a paragraph are broken (Knuth and Plass 1981).
struct PageBreaks {
    /// For how long nothing happened before each entry: 0 where it follows at once, 1 where a new part
    /// begins.
    var pauses: [Double]
    /// What a break at the longest of pauses is worth, in pages; an empty page costs one more.
    private static let pauseWorth = 0.8

    /// - Parameter lengths: How many entries a page can hold that begins with some entry: ascending
    ///   numbers, one at least.
    /// - Returns: The entries of each page; of no entries one empty page.
    func ranges(lengths: (Int) -> [Int]) -> [Range<Int>] {
        let count = pauses.count
        guard count > 0 else { return [0..<0] }
        let lengths = (0..<count).map(lengths)
        // The last pages could hold more than there is.
        let full = lengths.indices.filter { $0 + (lengths[$0].last ?? 1) < count }
            .map { lengths[$0].last ?? 1 }
        let usual = full.isEmpty ? 1 : full.reduce(0, +) / full.count
        var best = [(cost: Double, length: Int)](repeating: (0, 0), count: count + 1)
        for start in (0..<count).reversed() {
            let isLast = start + (lengths[start].last ?? 1) == count
            let room = max(lengths[start].last ?? 1, isLast ? usual : 1)
            best[start] = (.infinity, 1)
            for length in lengths[start] {
                let empty = 1 - Double(length) / Double(room)
                let end = start + length
                let worth = end < count ? Self.pauseWorth * pauses[end] : 0
                let cost = 1 + empty * empty - worth + best[end].cost
                if cost < best[start].cost { best[start] = (cost, length) }
            }
        }
        var ranges: [Range<Int>] = []
        var start = 0
        while start < count {
            ranges.append(start..<start + best[start].length)
            start += best[start].length
        }
        return ranges
    }
}

extension PageBreaks {
    /// By the time before each entry; the undated begin a part of their own.
    init(before entries: [DiagramEntry]) {
        let pauses = Pauses(before: entries)
        self.pauses = entries.indices.map { place in
            guard entries[place].isDated else {
                return place > 0 && entries[place - 1].isDated ? 1 : 0
            }
            guard let days = pauses.days[place], days > 0, pauses.span > 0 else { return 0 }
            return min(1, log1p(Double(days)) / log1p(Double(pauses.span)))
        }
    }
}

/// Time without entries.
struct Pauses {
    /// Before each entry, from the last day that any entry before it can reach to its own first; not
    /// positive where they overlap, `nil` where a day is not known. Unit: days.
    var days: [Int?]
    /// From the first day of all to the last. Unit: days.
    var span = 0

    init(before entries: [DiagramEntry]) {
        let bounds = entries.map { $0.entry.dates.first?.edtf.bounds }
        let known = bounds.compactMap { $0 }.flatMap { [$0.lower, $0.lastDay] }
            .compactMap { $0?.number }
        if let first = known.min(), let last = known.max() { span = last - first }
        var reached: Int?
        days = bounds.map { bounds in
            guard let bounds, let start = bounds.lower?.number else { return nil }
            defer {
                let end = bounds.lastDay?.number ?? start
                reached = max(reached ?? end, end)
            }
            return reached.map { start - $0 }
        }
    }
}
