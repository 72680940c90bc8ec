import FastiChronology
import FastiDates
import FastiGraphs
import FastiTestSupport
import Testing

@testable import FastiRendering

private let sample = SampleChronology().chronology

private func words(_ node: Node) -> String {
    node.label.lines.map { $0.runs.map(\.text.description).joined() }.joined(separator: "\n")
}

private func node(_ id: Identifier, in pages: [Graph]) throws -> Node {
    try #require(pages.flatMap(\.nodes).first { $0.id == id })
}

@Test func sampleIsAsRecorded() throws {
    try expectSnapshot(
        DOTPrinter.print(SpineDiagram().pages(for: DiagramSubject(sample))), "actors.dot")
}

@Test func sampleIsOnePageOfA4() {
    let pages = SpineDiagram().pages(for: DiagramSubject(sample))
    #expect(pages.count == 1)
    #expect(pages.allSatisfy { $0.page == .a4 })
}

@Test func everyEntryIsShownOnceInOrder() {
    let chronology = SampleChronology(times: 8).chronology
    let pages = SpineDiagram().pages(for: DiagramSubject(chronology))
    let ids = pages.flatMap { page in
        page.nodes.filter { $0.category == "event" || $0.category == "episode" }
            .sorted { $0.box.y < $1.box.y }.map(\.id.description)
    }
    let dated = chronology.entries.indices.filter { !chronology.entries[$0].dates.isEmpty }
    let undated = chronology.entries.indices.filter { chronology.entries[$0].dates.isEmpty }
    #expect(ids == (dated + undated).map { "e\($0 + 1)" })
    #expect(pages.count <= (chronology.entries.count + 13) / 14)
}

@Test func actorsStandOnceOnAPageAndSide() {
    for page in SpineDiagram().pages(for: DiagramSubject(SampleChronology(times: 4).chronology)) {
        let ids = page.nodes.map(\.id)
        #expect(Set(ids).count == ids.count)
        for column in [DiagramFrame(page: page.page).leftX, DiagramFrame(page: page.page).rightX] {
            let names = page.nodes.filter { $0.category == "actor" && $0.box.x == column }
                .map(words)
            #expect(Set(names).count == names.count)
        }
    }
}

@Test func rolesAreTold() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(sample))
    func roles(_ entry: Identifier) -> Set<String> {
        Set(
            pages.flatMap(\.edges).filter { $0.from == entry || $0.to == entry }
                .filter { $0.category != "spine" }
                .map { "\($0.from)-\($0.category)-\($0.to)" })
    }
    #expect(roles("e1") == ["a1-agent-e1", "e1-target-t2"])
    #expect(roles("e3") == ["a2-participant-e3", "a3-participant-e3"])
    #expect(
        roles("e4") == ["a11-agent-e4", "a5-source-e4", "a2-denier-e4", "e4-target-t3"])
    #expect(roles("e6") == ["a2-signatory-e6", "a3-signatory-e6", "a4-signatory-e6"])
    #expect(roles("e12") == ["a8-source-e12", "e12-target-t2"])
}

@Test func doubtfulDatesHaveDashedFrames() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(sample))
    #expect(try node("e1", in: pages).outline?.isDashed == false)
    #expect(try node("e9", in: pages).outline?.isDashed == true)
    #expect(try node("e10", in: pages).outline?.isDashed == true)
    #expect(try words(node("e10", in: pages)).hasPrefix("27 Dec 2022 ?\n"))
    #expect(try words(node("e9", in: pages)).hasPrefix("c. Dec 2022 – 9 Aug 2023\n"))
    #expect(try words(node("e12", in: pages)).hasPrefix("demanded\n"))
}

@Test func notesAreNumberedAsTheSources() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(sample))
    #expect(try words(node("e1", in: pages)).hasSuffix("withdrawal ¹ ²"))
    #expect(try words(node("number3", in: pages)) == "3")
    #expect(try words(node("s3", in: pages)).hasPrefix("Local groups call"))
    #expect(try words(node("s4", in: pages)) == "d.txt, Valley Authorities, 9 Aug 2023")
    #expect(try node("e1", in: pages).link == Link("https://example.org/press/12"))
    #expect(try node("e9", in: pages).link == Link("#actors1_s4"))
}

@Test func tooltipsTellDateTitlePassageAndSource() throws {
    let tooltip = try node("e10", in: SpineDiagram().pages(for: DiagramSubject(sample))).tooltip
    #expect(
        tooltip.map(\.description) == [
            "27 Dec 2022 ? (inferred from other documents)",
            "Post about the protest on the valley road",
            "“It was reported that: post about the protest on the valley road.” [2]",
            "“It was reported that: post about the protest on the valley road.” [4]",
            "[2] Ombudsperson appeals to international organizations over violations, Varden"
                + " Daily, 21 Sep 2021",
            "[4] d.txt, Valley Authorities, 9 Aug 2023",
        ])
}

@Test func undatedEntriesComeLastUnderAHeading() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(sample))
    let heading = try #require(pages[0].nodes.first { words($0) == "Undated" })
    for entry in pages[0].nodes where entry.category == "event" {
        #expect((entry.box.y > heading.box.y) == (entry.id == "e12"))
    }
    #expect(!pages[0].edges.contains { $0.category == "spine" && $0.to == "e12" })
}

@Test func pauses() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(sample))
    let gaps = pages[0].nodes.filter { $0.id.description.hasPrefix("gap") }.map(words)
    #expect(gaps == ["12 years", "about 1 year"])
    #expect(SpineGaps.words(forDays: 365, about: false) == "11 months")
    #expect(SpineGaps.words(forDays: 366, about: false) == "1 year")
    #expect(SpineGaps.words(forDays: 92, about: true) == "about 3 months")
}

@Test func longChronologiesGoOnOverPages() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(SampleChronology(times: 4).chronology))
    #expect(pages.count == 4)
    let all = pages.map { page in page.nodes.map(words) }
    #expect(all[0].contains("continued on page 2") && all[0].contains("page 1 of 4"))
    #expect(all[1].contains("continued from page 1") && all[1].contains("continued on page 3"))
    #expect(all[3].contains("continued from page 3"))
    #expect(!all[3].contains { $0.hasPrefix("continued on") })
    #expect(all[1].contains("The Varden valley dispute, continued"))
}

@Test func largeChronologiesShowTheMostSalient() throws {
    var chronology = SampleChronology(times: 60).chronology
    for place in chronology.entries.indices {
        chronology.entries[place].salience = place == 700 ? 0.9 : place < 100 ? 0.1 : 0.5
        if place < 100 { chronology.entries[place].title = "of little salience" }
        if place == 700 { chronology.entries[place].title = "of great salience" }
    }
    let pages = SpineDiagram().pages(for: DiagramSubject(chronology))
    try pages.check()
    let entries = pages.flatMap(\.nodes).filter {
        $0.category == "event" || $0.category == "episode"
    }
    #expect(entries.count == DrawnEntries.most)
    #expect(entries.contains { words($0).contains("of great salience") })
    #expect(!entries.contains { words($0).contains("of little salience") })
    #expect(
        pages[0].nodes.contains { words($0).contains("480 of 720 entries · the most salient") })
}

@Test func emptyChronologiesHaveAPage() throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(Chronology(made: .init(version: "test"))))
    #expect(pages.count == 1)
    #expect(pages[0].nodes.contains { words($0) == "Chronology" })
    #expect(pages[0].edges.isEmpty)
}

@Test func orderOfDictionariesDoesNotMatter() {
    var other = sample
    other.mentions.reverse()
    #expect(
        DOTPrinter.print(SpineDiagram().pages(for: DiagramSubject(other)))
            == DOTPrinter.print(SpineDiagram().pages(for: DiagramSubject(sample))))
}
