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

    init(_ drawn: DrawnEntries, headHeight: @escaping (Int) -> Double) {
        let keyed = drawn.entries.map { (entry: $0, year: CardYear($0)) }
        // The chronology's order has dates without a year among the undated: first those.
        let dated = keyed.filter { if case .year = $0.year { true } else { false } }
        let sorted =
            dated + keyed.filter { $0.year == .yearless } + keyed.filter { $0.year == .undated }
        self.entries = sorted.map(\.entry)
        years = sorted.map(\.year)
        chronology = drawn.chronology
        frame = drawn.frame
        self.headHeight = headHeight
        boxes = SpineBoxes(drawn.entries, of: chronology, frame: frame)
    }

    func pages() -> [YearsPage] {
        var breaks = PageBreaks(before: entries)
        for place in years.indices.dropFirst() where years[place] != years[place - 1] {
            breaks.pauses[place] += 1
        }
        return breaks.ranges(lengths: lengths).map { page($0, actors: actors(of: $0)) }
    }

    private static let actorsAnEntry = [DiagramMetrics.actorsAnEntry, 3]

    /// How many entries fit from one on, with fewer actors in boxes of their own where that brings
    /// more.
    private func lengths(from start: Int) -> [Int] {
        SpinePages.lengths(
            most: min(DiagramMetrics.entriesAPage, entries.count - start),
            actors: Self.actorsAnEntry
        ) { count, actors in
            fits(page(start..<start + count, actors: actors), start)
        }
    }

    private func actors(of range: Range<Int>) -> Int {
        Self.actorsAnEntry.first { fits(page(range, actors: $0), range.lowerBound) } ?? 3
    }

    /// - Parameter start: Where the page begins; the first has a larger head.
    private func fits(_ page: YearsPage, _ start: Int) -> Bool {
        max(page.cardsHeight, page.groupsHeight) + headHeight(start) + 14 + SpineLegend.height
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
