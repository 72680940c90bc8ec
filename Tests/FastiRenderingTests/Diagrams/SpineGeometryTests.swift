import FastiChronology
import FastiGraphs
import FastiTestSupport
import Testing

@testable import FastiRendering

/// What holds for every page, whatever the chronology.
private func expectSoundPages(
    _ chronology: Chronology, _ comment: Comment = "",
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let pages = SpineDiagram().pages(for: DiagramSubject(chronology))
    try pages.check()
    for page in pages {
        #expect(PageGeometry(page: page).faults() == [], comment, sourceLocation: sourceLocation)
        expectLinesInLanes(page, comment, sourceLocation)
    }
}

/// Lines to and from actors stay between the columns, where nothing is written.
private func expectLinesInLanes(_ page: Graph, _ comment: Comment, _ location: SourceLocation) {
    let frame = DiagramFrame(page: page.page)
    let left = frame.leftX + frame.sideWidth
    let right = frame.spineX + frame.spineWidth
    let lanes = [left...frame.spineX, right...frame.rightX]
    let kinds = Set(DiagramRole.allCases.map(\.category))
    for edge in page.edges where kinds.contains(edge.category) && !edge.from.isKey {
        #expect(
            lanes.contains { lane in edge.path.allSatisfy { lane.contains($0.x) } },
            "\(page.name) \(edge.from) \(comment)", sourceLocation: location)
    }
}

extension Identifier {
    fileprivate var isKey: Bool { description.hasPrefix("key") }
}

@Test(arguments: 0..<8)
func crowdsAreSound(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    try expectSoundPages(crowd(entries: 30, actors: 60, using: &random), "seed \(seed)")
}

/// Every entry with up to 25 actors in any roles.
private func crowd(
    entries: Int, actors: Int, using random: inout SeededGenerator
) -> Chronology {
    var chronology = Chronology(made: .init(version: "test"))
    chronology.actors = (0..<actors).map {
        Actor(id: "a\($0)", name: random.text(), kind: random.pick(Actor.Kind.allCases))
    }
    for number in 0..<entries {
        let people = (0..<Int.random(in: 0...25, using: &random)).map { _ in
            Mention.Participant(
                actor: "a\(Int.random(in: 0..<actors, using: &random))",
                role: random.pick(Mention.Participant.Role.allCases))
        }
        chronology.mentions.append(
            Mention(
                id: "m\(number)", source: "none", start: 0, end: 1, quote: "q", kind: .event,
                title: "t", participants: people))
        chronology.entries.append(
            Entry(
                id: "e\(number)", kind: .event, title: random.text(), mentions: ["m\(number)"],
                origins: 1))
    }
    return chronology
}

@Test func crowdedEntriesGroupTheRest() {
    var random = SeededGenerator(seed: 3)
    let chronology = crowd(entries: 10, actors: 60, using: &random)
    let pages = SpineDiagram().pages(for: DiagramSubject(chronology))
    for (number, entry) in DiagramReader(chronology).entries().enumerated() {
        let id = Identifier("e", entry.number + 1)
        let page = pages.first { $0.nodes.contains { $0.id == id } }
        for side in [DiagramRole.Side.left, .right] {
            let links = entry.links.filter { $0.role.side == side }
            let wanted = Set(links.map(\.actor))
            let ends = page?.edges.filter { side == .left ? $0.to == id : $0.from == id } ?? []
            let boxes = Set(ends.map { side == .left ? $0.from : $0.to })
                .filter { !$0.description.hasPrefix("e") && !$0.description.hasPrefix("more") }
            let nodes = page?.nodes.filter { boxes.contains($0.id) } ?? []
            let grouped = nodes.filter { $0.category == "others" }.compactMap { node in
                node.tooltip.first.flatMap { Int($0.description.prefix { $0.isNumber }) }
            }
            let own = nodes.count { $0.category == "actor" }
            #expect(own + grouped.reduce(0, +) >= wanted.count, "entry \(number)")
            // Six of one entry; a rest of one in its role stands by itself.
            #expect(own <= max(6, 5 + Set(links.map(\.role)).count), "entry \(number)")
        }
    }
}
