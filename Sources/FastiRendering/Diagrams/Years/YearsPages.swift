import FastiChronology
import FastiGraphs

/// The entries of one page of year cards.
struct YearsPage {
    struct Card {
        var year: CardYear
        /// Whether it goes on from the page before.
        var isContinued: Bool
        /// Places among the page's entries.
        var entries: Range<Int>
        /// Height of each entry's box. Unit: points.
        var heights: [Double]

        var height: Double {
            YearsPages.cardHead + heights.reduce(0) { $0 + $1 + YearsPages.entryGap }
                + YearsPages.cardPadding
        }
    }

    /// Actors of one kind.
    struct Group {
        /// `nil` for boxes of "n others".
        var kind: Actor.Kind?
        var members: [SpineCast.Member]

        var height: Double {
            members.reduce(2 * YearsPages.groupPadding - YearsPages.memberGap) {
                $0 + $1.box.height + YearsPages.memberGap
            }
        }
    }

    var entries: [DiagramEntry]
    var boxes: [SpineBox]
    var cards: [Card]
    var groups: [Group]
    var notes: SourceNotes
    var legend: SpineLegend

    var cardsHeight: Double {
        cards.reduce(-YearsPages.cardGap) { $0 + $1.height + YearsPages.cardGap }
    }

    var groupsHeight: Double {
        groups.reduce(-YearsPages.groupGap) { $0 + $1.height + YearsPages.groupGap }
    }
}

/// Distributes entries over pages, years kept together where they fit.
struct YearsPages {
    static let cardHead = 20.0
    static let cardPadding = 3.0
    static let cardGap = 8.0
    static let entryGap = 5.0
    static let groupPadding = 5.0
    static let groupGap = 8.0
    static let memberGap = 5.0

    private let entries: [DiagramEntry]
    private let years: [CardYear]
    private let chronology: Chronology
    private let boxes: SpineBoxes
    private let frame: DiagramFrame
    /// Of a page by its number. Unit: points.
    private let headHeight: (Int) -> Double

    init(
        _ entries: [DiagramEntry], chronology: Chronology, frame: DiagramFrame,
        headHeight: @escaping (Int) -> Double
    ) {
        let keyed = entries.map { (entry: $0, year: CardYear($0)) }
        // The chronology's order has dates without a year among the undated: first those.
        let dated = keyed.filter { if case .year = $0.year { true } else { false } }
        let sorted =
            dated + keyed.filter { $0.year == .yearless } + keyed.filter { $0.year == .undated }
        self.entries = sorted.map(\.entry)
        years = sorted.map(\.year)
        self.chronology = chronology
        self.frame = frame
        self.headHeight = headHeight
        boxes = SpineBoxes(entries, of: chronology, frame: frame)
    }

    func pages() -> [YearsPage] {
        var pages: [YearsPage] = []
        var start = 0
        repeat {
            let (page, count) = fit(from: start, number: pages.count)
            pages.append(page)
            start += count
        } while start < entries.count
        return pages
    }

    /// As many entries as fit, with fewer actors in boxes of their own where that brings more.
    private func fit(from start: Int, number: Int) -> (YearsPage, Int) {
        let most = min(DiagramMetrics.entriesAPage, entries.count - start)
        var best = (page: page(start..<start + min(1, most), actors: 3), count: min(1, most))
        for actors in [DiagramMetrics.actorsAnEntry, 3] {
            var count = min(1, most)
            var page = page(start..<start + count, actors: actors)
            while count < most {
                let larger = self.page(start..<start + count + 1, actors: actors)
                guard fits(larger, number) else { break }
                page = larger
                count += 1
            }
            if count > best.count || (count == best.count && fits(page, number)) {
                best = (page, count)
            }
            if best.count >= min(DiagramMetrics.fewestEntries, most) { break }
        }
        return best
    }

    private func fits(_ page: YearsPage, _ number: Int) -> Bool {
        max(page.cardsHeight, page.groupsHeight) + headHeight(number) + 14 + SpineLegend.height
            + page.notes.height <= frame.bottom - frame.top
    }

    private func page(_ range: Range<Int>, actors: Int) -> YearsPage {
        let entries = Array(self.entries[range])
        let members = SpineCast.members(entries, boxes, limit: actors) { _ in true }
        var ends = [Int](repeating: 0, count: entries.count)
        for member in members {
            for link in member.links { ends[link.entry] += 1 }
        }
        let boxes = entries.indices.map { self.boxes.entry(entries[$0], left: ends[$0], right: 0) }
        return YearsPage(
            entries: entries, boxes: boxes, cards: cards(range, boxes), groups: groups(members),
            notes: SourceNotes(entries, frame: frame) { self.boxes.note($0) },
            legend: SpineLegend(entries, frame: frame))
    }

    private func cards(_ range: Range<Int>, _ boxes: [SpineBox]) -> [YearsPage.Card] {
        var cards: [YearsPage.Card] = []
        for (place, index) in range.enumerated() {
            if cards.last?.year != years[index] {
                cards.append(
                    YearsPage.Card(
                        year: years[index],
                        isContinued: place == 0 && index > 0 && years[index - 1] == years[index],
                        entries: place..<place, heights: []))
            }
            let last = cards.count - 1
            cards[last].entries = cards[last].entries.lowerBound..<place + 1
            cards[last].heights.append(boxes[place].height)
        }
        return cards
    }

    private func groups(_ members: [SpineCast.Member]) -> [YearsPage.Group] {
        var groups: [YearsPage.Group] = []
        for member in members {
            let kind: Actor.Kind? =
                if case .actor(let place) = member.who { chronology.actors[place].kind } else {
                    nil
                }
            if let place = groups.firstIndex(where: { $0.kind == kind }) {
                groups[place].members.append(member)
            } else {
                groups.append(YearsPage.Group(kind: kind, members: [member]))
            }
        }
        return groups
    }
}
