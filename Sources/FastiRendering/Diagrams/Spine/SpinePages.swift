import FastiChronology
import FastiGraphs

/// The entries of one page, its actors and its notes.
struct SpinePage {
    /// From 0.
    var number: Int
    var count: Int
    var entries: [DiagramEntry]
    /// What stands on the spine.
    var items: [SpineItem]
    var cast: SpineCast
    var notes: SourceNotes
}

/// Distributes entries over pages.
struct SpinePages {
    let entries: [DiagramEntry]
    let boxes: SpineBoxes
    let frame: DiagramFrame
    /// Above the columns, on the first page and on the others. Unit: points.
    let headHeights: (first: Double, other: Double)
    private let gaps: [String?]

    init(
        _ entries: [DiagramEntry], of chronology: Chronology, frame: DiagramFrame,
        headHeights: (first: Double, other: Double)
    ) {
        self.entries = entries
        boxes = SpineBoxes(entries, of: chronology, frame: frame)
        self.frame = frame
        self.headHeights = headHeights
        gaps = SpineGaps.labels(for: entries)
    }

    func pages() -> [SpinePage] {
        let ranges = PageBreaks(before: entries).ranges(lengths: lengths)
        return ranges.enumerated().map { number, range in
            page(range, number: number, count: ranges.count, actors: actors(of: range))
        }
    }

    private static let actorsAnEntry = [DiagramMetrics.actorsAnEntry, 4, 3]

    /// How many entries fit on a page that begins with one.
    ///
    /// Rather than leave a page with few entries, more actors are put into boxes of "n others".
    private func lengths(from start: Int) -> [Int] {
        Self.lengths(
            most: min(DiagramMetrics.entriesAPage, entries.count - start),
            actors: Self.actorsAnEntry
        ) { count, actors in
            fits(start..<start + count, actors)
        }
    }

    /// The lengths of pages from 1 on, with fewer actors of each entry where too little fits.
    ///
    /// - Parameters:
    ///   - most: The greatest length there can be.
    ///   - actors: How many of an entry get boxes of their own, from many to few.
    static func lengths(
        most: Int, actors: [Int], fits: (_ count: Int, _ actors: Int) -> Bool
    ) -> [Int] {
        var longest = min(1, most)
        for actors in actors where longest < min(DiagramMetrics.fewestEntries, most) {
            while longest < most, fits(longest + 1, actors) { longest += 1 }
        }
        return Array(1...max(longest, 1))
    }

    /// How many actors of each entry get boxes of their own.
    private func actors(of range: Range<Int>) -> Int {
        Self.actorsAnEntry.first { fits(range, $0) } ?? 3
    }

    private func fits(_ range: Range<Int>, _ actors: Int) -> Bool {
        let isFirst = range.lowerBound == 0
        let page = page(range, number: isFirst ? 0 : 1, count: .max, actors: actors)
        let body =
            frame.bottom - frame.top - (isFirst ? headHeights.first : headHeights.other)
        return SpineColumns.least(of: page) + SpineLegend.height + page.notes.height <= body
    }

    /// - Parameter count: Of pages; more than there are while they are still being counted.
    private func page(_ range: Range<Int>, number: Int, count: Int, actors: Int) -> SpinePage {
        let entries = Array(entries[range])
        let cast = SpineCast(entries, boxes: boxes, limit: actors)
        return SpinePage(
            number: number, count: count, entries: entries,
            items: items(
                range, cast, number: number, isLast: range.upperBound == self.entries.count),
            cast: cast, notes: SourceNotes(entries, frame: frame) { boxes.note($0) })
    }

    private func items(
        _ range: Range<Int>, _ cast: SpineCast, number: Int, isLast: Bool
    ) -> [SpineItem] {
        var items: [SpineItem] = []
        if number > 0 {
            let part = entries[range.lowerBound - 1].part.map { "\($0.lowercased()), " } ?? ""
            items.append(.marker("\(part)continued from page \(number)"))
        }
        for (place, index) in range.enumerated() {
            let entry = entries[index]
            if let part = entry.part, index == 0 || entries[index - 1].part != part {
                items.append(.heading(part))
            } else if let gap = gaps[index] {
                items.append(.gap(gap))
            }
            let left = cast.left.reduce(0) { $0 + $1.links.count { $0.entry == place } }
            let right = cast.right.reduce(0) { $0 + $1.links.count { $0.entry == place } }
            items.append(.entry(place, boxes.entry(entry, left: left, right: right)))
        }
        if !isLast { items.append(.marker("continued on page \(number + 2)")) }
        return items
    }
}
