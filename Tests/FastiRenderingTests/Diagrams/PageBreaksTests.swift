import FastiChronology
import FastiDates
import FastiTestSupport
import Testing

@testable import FastiRendering

/// Pages that hold up to some number of entries.
private func ranges(_ pauses: [Double], upTo most: Int) -> [Range<Int>] {
    PageBreaks(pauses: pauses).ranges { Array(1...min(most, pauses.count - $0)) }
}

@Suite struct PageBreaksTests {
    @Test func everyEntryStandsOnOnePage() {
        var random = SeededGenerator(seed: 5)
        for count in 1..<60 {
            let pauses = (0..<count).map { _ in Double.random(in: 0...1, using: &random) }
            let most = Int.random(in: 1...18, using: &random)
            let pages = ranges(pauses, upTo: most)
            #expect(pages.flatMap(Array.init) == Array(0..<count))
            #expect(pages.allSatisfy { (1...most).contains($0.count) })
        }
    }

    @Test func noEntriesAreOnePage() { #expect(ranges([], upTo: 18) == [0..<0]) }

    @Test func whatFitsOnOnePageIsNotDivided() {
        #expect(ranges([0, 1, 1, 1], upTo: 18) == [0..<4])
    }

    @Test func theLastPageIsNotAlmostEmpty() {
        #expect(ranges([Double](repeating: 0, count: 19), upTo: 18).map(\.count).min() == 9)
    }

    @Test func pagesBreakAtPauses() {
        var pauses = [Double](repeating: 0.1, count: 30)
        pauses[13] = 1
        #expect(ranges(pauses, upTo: 18) == [0..<13, 13..<30])
    }

    /// The page after a pause stays what it is when an entry is taken away before it.
    @Test func anEntryChangesItsOwnPage() {
        var pauses = [Double](repeating: 0.1, count: 40)
        (pauses[12], pauses[27]) = (1, 1)
        #expect(ranges(pauses, upTo: 18) == [0..<12, 12..<27, 27..<40])
        pauses.remove(at: 5)
        #expect(ranges(pauses, upTo: 18) == [0..<11, 11..<26, 26..<39])
    }

    /// What comes in where its part has room leaves all other parts as they are, though one more page is
    /// needed for it than if all were filled.
    @Test func anEntryThatComesInMovesNoOtherPart() {
        var pauses = [Double](repeating: 0, count: 32)
        (pauses[14], pauses[20]) = (0.9, 0.6)
        for count in [5, 6, 7] {
            let next = 15 + count
            #expect(ranges(pauses, upTo: 17) == [0..<14, 14..<next, next..<pauses.count])
            pauses.insert(0, at: 16)
        }
    }

    /// Pauses everywhere do not make pages of an entry each.
    @Test func pausesDoNotMakeManyPages() {
        let pauses = (0..<100).map { Double($0 * 37 % 100) / 100 }
        #expect(ranges(pauses, upTo: 10).count <= 13)
        #expect(ranges(pauses, upTo: 3).count <= 43)
    }

    @Test func timeWithoutEntriesAndTheUndatedArePauses() throws {
        var chronology = Chronology(made: .init(version: "test"))
        chronology.entries = try ["2001-01-01", "2001-01-02/2001-03-01", "2001-02-01", "2010", nil]
            .enumerated().map { place, date in
                let dates = try date.map { [try Self.date($0)] }
                return Entry(
                    id: "e\(place)", kind: .event, title: "t", mentions: [], origins: 1,
                    dates: dates ?? [])
            }
        let entries = DiagramReader(chronology).entries()
        #expect(Pauses(before: entries).days.map { $0 ?? 0 } == [0, 1, -28, 3_228, 0])
        let pauses = PageBreaks(before: entries).pauses
        #expect(pauses[0] == 0 && pauses[2] == 0 && pauses[4] == 1)
        #expect(pauses[1] < 0.2 && pauses[3] > 0.9)
    }

    private static func date(_ text: String) throws -> Entry.SupportedDate {
        .init(edtf: try EDTF(text), basis: .stated, support: [])
    }
}

@Suite struct OverviewScaleTests {
    @Test func smallNumbersHaveAStepEach() {
        let scale = OverviewScale(most: 3)
        #expect(scale.bounds.indices.map(scale.words) == ["1", "2", "3"])
        #expect(Set(scale.bounds.indices.map(scale.color)).count == 3)
    }

    @Test func largeNumbersShareSteps() {
        let scale = OverviewScale(most: 9)
        #expect(scale.bounds.indices.map(scale.words) == ["1", "2–3", "4–7", "8 and more"])
        #expect([1, 3, 4, 9].map(scale.step) == [0, 1, 2, 3])
        #expect(OverviewScale(most: 2_000).bounds == [1, 5, 25, 125, 625])
        let large = OverviewScale(most: 15_000)
        #expect(large.bounds.indices.map(large.words).last == "10,000 and more")
    }
}

@Test func theNetworkShowsThoseWhoShareEntries() {
    var chronology = Chronology(made: .init(version: "test"))
    chronology.actors = (0..<4).map { Actor(id: "a\($0)", name: "actor \($0)", kind: .person) }
    // The first is alone, and busier than all others.
    let casts = [[0], [0], [0], [1, 2], [1, 2], [2, 3]]
    for (number, cast) in casts.enumerated() {
        chronology.mentions.append(
            Mention(
                id: "m\(number)", source: "s", start: 0, end: 1, quote: "q", kind: .event,
                title: "t", participants: cast.map { .init(actor: "a\($0)", role: .agent) }))
        chronology.entries.append(
            Entry(
                id: "e\(number)", kind: .event, title: "t", mentions: ["m\(number)"], origins: 1))
    }
    let ties = NetworkTies(DiagramReader(chronology).entries(), actorCount: 4)
    #expect(ties.most(3).actors.map(\.actor) == [2, 1, 3])
    #expect(ties.most(2).actors.map(\.actor) == [2, 1])
    #expect(
        ties.leftOut(in: ties.most(2)) == [
            "2 of 3 actors that share entries: the busiest",
            "1 actor without shared entries left out",
        ])
}
