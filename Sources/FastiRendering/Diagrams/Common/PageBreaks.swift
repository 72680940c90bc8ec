import FastiChronology
import FastiDates
import FastiGraphs
import Glibc

/// Where one page ends and the next begins: first where nothing happened for long, then so that there are
/// few pages, none much emptier than it need be.
///
/// Entries that take more than a page are divided at a long pause near their middle, and each part again
/// where it still does. Such breaks follow from dates alone, so an entry that is added moves those of
/// its own part and hardly any other; and a page holds what belongs together. A part without pauses is
/// broken as lines of a paragraph are (Knuth and Plass 1981), by dynamic programming.
struct PageBreaks {
    /// For how long nothing happened before each entry: 0 where it follows at once, 1 and more where a
    /// new part begins.
    var pauses: [Double]
    /// What a break at the longest of pauses is worth, in pages; an empty page costs one more.
    private static let pauseWorth = 0.4
    /// The shortest pause that divides what is longer than a page, and the least that a part holds, in
    /// pages.
    private static let shortestPause = 0.12
    private static let leastPart = 1.0 / 3
    /// How much longer a pause at either end must be than one in the middle.
    private static let middleWorth = 1.4

    /// - Parameter lengths: How many entries a page can hold that begins with some entry: ascending
    ///   numbers, one at least.
    /// - Returns: The entries of each page; of no entries one empty page. No more than a quarter and one
    ///   page more than there need be.
    func ranges(lengths: (Int) -> [Int]) -> [Range<Int>] {
        guard !pauses.isEmpty else { return [0..<0] }
        let lengths = pauses.indices.map(lengths)
        let filled = pages(of: pauses.indices, lengths)
        let divided = joined(
            parts(of: pauses.indices, lengths).flatMap { pages(of: $0, lengths) }, lengths)
        let most = min(filled.count + filled.count / 4 + 1, GraphLimits.pages)
        return divided.count <= most ? divided : filled
    }

    private func parts(of range: Range<Int>, _ lengths: [[Int]]) -> [Range<Int>] {
        let most = lengths[range.lowerBound].last ?? 1
        guard range.count > most else { return [range] }
        let least = max(1, min(Int((Double(most) * Self.leastPart).rounded(.up)), range.count / 2))
        var best: (place: Int, worth: Double)?
        for place in range.dropFirst(least).dropLast(least - 1)
        where pauses[place] >= Self.shortestPause {
            let aside = 2 * Double(place - range.lowerBound) / Double(range.count) - 1
            let worth = pauses[place] - Self.middleWorth * aside * aside
            if worth > best?.worth ?? -.infinity { best = (place, worth) }
        }
        guard let best else { return [range] }
        return parts(of: range.lowerBound..<best.place, lengths)
            + parts(of: best.place..<range.upperBound, lengths)
    }

    /// Neighbours that have room on one page together, those with the shortest pause between them first.
    private func joined(_ pages: [Range<Int>], _ lengths: [[Int]]) -> [Range<Int>] {
        var pages = pages
        while true {
            let places = pages.indices.dropLast().filter { place in
                let start = pages[place].lowerBound
                return pages[place + 1].upperBound - start <= lengths[start].last ?? 1
            }
            let shortest = places.min {
                pauses[pages[$0].upperBound] < pauses[pages[$1].upperBound]
            }
            guard let shortest else { return pages }
            let next = pages.remove(at: shortest + 1)
            pages[shortest] = pages[shortest].lowerBound..<next.upperBound
        }
    }

    private func pages(of part: Range<Int>, _ lengths: [[Int]]) -> [Range<Int>] {
        let lengths = part.map { place in lengths[place].filter { place + $0 <= part.upperBound } }
        let count = part.count
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
                let pause = end < count ? min(pauses[part.lowerBound + end], 1) : 0
                let cost = 1 + empty * empty - Self.pauseWorth * pause + best[end].cost
                if cost < best[start].cost { best[start] = (cost, length) }
            }
        }
        var pages: [Range<Int>] = []
        var start = part.lowerBound
        while start < part.upperBound {
            pages.append(start..<start + best[start - part.lowerBound].length)
            start += best[start - part.lowerBound].length
        }
        return pages
    }
}

extension PageBreaks {
    /// By the time before each entry; those of unknown year and the undated begin a part each.
    init(before entries: [DiagramEntry]) {
        let pauses = Pauses(before: entries)
        self.pauses = entries.indices.map { place in
            if let part = entries[place].part {
                return place > 0 && entries[place - 1].part != part ? 1 : 0
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
