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
        var ranges = ranges(limit: DiagramMetrics.entriesAPage)
        // As even as the same number of pages allows.
        if ranges.count > 1 {
            let even = (entries.count + ranges.count - 1) / ranges.count
            for limit in even..<max(even, DiagramMetrics.entriesAPage) {
                let other = self.ranges(limit: limit)
                if other.count == ranges.count {
                    ranges = other
                    break
                }
            }
        }
        return ranges.enumerated().map { number, range in
            page(range.entries, number: number, count: ranges.count, actors: range.actors)
        }
    }

    /// - Parameter limit: The most entries of a page.
    private func ranges(limit: Int) -> [(entries: Range<Int>, actors: Int)] {
        var result: [(entries: Range<Int>, actors: Int)] = []
        var start = 0
        repeat {
            let (count, actors) = fit(from: start, number: result.count, limit: limit)
            result.append((start..<start + count, actors))
            start += count
        } while start < entries.count
        return result
    }

    /// How many entries fit on a page, and how many actors of each get boxes of their own.
    ///
    /// Rather than leave a page with few entries, more actors are put into boxes of "n others".
    private func fit(from start: Int, number: Int, limit: Int) -> (count: Int, actors: Int) {
        let most = min(limit, entries.count - start)
        var best = (count: min(1, most), actors: 3)
        for actors in [DiagramMetrics.actorsAnEntry, 4, 3] {
            var count = min(1, most)
            while count < most, fits(start..<start + count + 1, number, actors) { count += 1 }
            if count > best.count || actors == DiagramMetrics.actorsAnEntry {
                best = (count, actors)
            }
            if best.count >= min(DiagramMetrics.fewestEntries, most) { break }
        }
        return best
    }

    private func fits(_ range: Range<Int>, _ number: Int, _ actors: Int) -> Bool {
        let page = page(range, number: number, count: .max, actors: actors)
        let head = number == 0 ? headHeights.first : headHeights.other
        let body = frame.bottom - frame.top - head
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
            let isUndated = !entries[range.lowerBound - 1].isDated
            items.append(
                .marker((isUndated ? "undated, " : "") + "continued from page \(number)"))
        }
        for (place, index) in range.enumerated() {
            let entry = entries[index]
            let isFirstUndated = !entry.isDated && (index == 0 || entries[index - 1].isDated)
            if isFirstUndated {
                items.append(.heading("Undated"))
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
