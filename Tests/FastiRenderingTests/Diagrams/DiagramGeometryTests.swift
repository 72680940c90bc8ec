import FastiChronology
import FastiGraphs
import FastiTestSupport
import Foundation
import Testing

@testable import FastiRendering

/// What holds for every page of every diagram, whatever the chronology.
@Suite struct DiagramGeometryTests {
    private static let papers: [PageSize?] = [nil, .letter.portrait, .letter.landscape]

    private func expectSound(
        _ chronology: Chronology, _ comment: Comment = "", papers: [PageSize?] = [nil],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        for diagram in Diagrams.all {
            for paper in papers {
                let pages = diagram.pages(for: DiagramSubject(chronology, page: paper))
                #expect(!pages.isEmpty, sourceLocation: sourceLocation)
                try pages.check()
                for page in pages {
                    let faults = PageGeometry(page: page).faults()
                    #expect(faults == [], comment, sourceLocation: sourceLocation)
                }
            }
        }
    }

    @Test func samples() throws {
        try expectSound(SampleChronology().chronology, papers: Self.papers)
        try expectSound(SampleChronology(times: 5).chronology, papers: Self.papers)
        try expectSound(Chronology(made: .init(version: "test")), papers: Self.papers)
    }

    /// As many random chronologies as `FASTI_GEOMETRY` says, or a sample.
    @Test func anyChronology() throws {
        let count =
            ProcessInfo.processInfo.environment["FASTI_GEOMETRY"].flatMap(Int.init) ?? 12
        for seed in 0..<count {
            var random = SeededGenerator(seed: UInt64(seed))
            let chronology = random.chronology(entries: Int.random(in: 0...60, using: &random))
            try expectSound(
                chronology, "seed \(seed)", papers: [Self.papers[seed % Self.papers.count]])
        }
    }

    /// Chronologies in the folder that `FASTI_CHRONOLOGIES` names, with their most salient entries.
    @Test func realChronologies() throws {
        guard let folder = ProcessInfo.processInfo.environment["FASTI_CHRONOLOGIES"] else { return }
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        where name.hasSuffix(".json") {
            let chronology = try Self.read("\(folder)/\(name)")
            for top in [15, 30, 60] {
                var selection = EntrySelection()
                selection.top = top
                try expectSound(
                    selection.subject(of: chronology).chronology, "\(name), \(top) entries")
            }
        }
    }

    /// Of a thousand entries with hostile texts every page can be drawn, and what is written into it
    /// is clean.
    @Test func aThousandHostileEntriesCanBeDrawn() throws {
        var random = SeededGenerator(seed: 4)
        let chronology = random.chronology(entries: 1_000)
        for diagram in Diagrams.all {
            let pages = diagram.pages(for: DiagramSubject(chronology))
            try pages.check()
            let text = DOTPrinter.print(pages)
            #expect(
                !text.unicodeScalars.contains {
                    $0 != "\n" && $0.properties.generalCategory == .control
                }, "\(type(of: diagram).kind)")
        }
    }

    /// With one entry more the others stay about where they are: on the mean within a twentieth of the
    /// page's width. What goes on to another page is not counted.
    @Test func oneMoreEntryMovesTheOthersLittle() throws {
        var chronologies = [("sample", SampleChronology().chronology)]
        if let folder = ProcessInfo.processInfo.environment["FASTI_CHRONOLOGIES"] {
            chronologies.append(("seeds", try Self.read("\(folder)/seeds.json")))
        }
        for (name, chronology) in chronologies {
            for diagram in [SpineDiagram(), LanesDiagram(), YearsDiagram()] as [any Diagram] {
                let whole = Self.places(diagram, chronology)
                var shifts: [Double] = []
                for index in chronology.entries.indices {
                    var fewer = chronology
                    fewer.entries.remove(at: index)
                    for (id, place) in Self.places(diagram, fewer) {
                        guard let other = whole[id], other.page == place.page else { continue }
                        let (dx, dy) = (place.x - other.x, place.y - other.y)
                        shifts.append((dx * dx + dy * dy).squareRoot() / place.width)
                    }
                }
                let mean = shifts.reduce(0, +) / Double(max(shifts.count, 1))
                print("mean shift, \(name), \(type(of: diagram).kind): \(mean)")
                // A dozen entries fill their page less evenly than a real case.
                #expect(
                    mean < (name == "sample" ? 0.08 : 0.05), "\(name), \(type(of: diagram).kind)")
            }
        }
    }

    private struct Place {
        var page: Int
        var x: Double
        var y: Double
        var width: Double
    }

    /// Where each entry stands, by its tooltip, which names it.
    private static func places(
        _ diagram: some Diagram, _ chronology: Chronology
    ) -> [[CleanText]: Place] {
        var places: [[CleanText]: Place] = [:]
        for (number, page) in diagram.pages(for: DiagramSubject(chronology)).enumerated() {
            for node in page.nodes where ["event", "episode"].contains(node.category.description) {
                places[node.tooltip] = Place(
                    page: number, x: node.box.x, y: node.box.y, width: page.page.width)
            }
        }
        return places
    }

    private static func read(_ path: String) throws -> Chronology {
        var reader = ChronologyReader()
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        try reader.read(bytes.span)
        return try reader.finish()
    }

    /// The check itself finds what it is for.
    @Test func aMovedLabelIsFound() throws {
        let subject = DiagramSubject(SampleChronology().chronology)
        for diagram in Diagrams.all {
            var page = try #require(diagram.pages(for: subject).first)
            let labels = page.nodes.indices.filter {
                ["event", "episode"].contains(page.nodes[$0].category.description)
            }
            guard labels.count > 1 else { continue }
            page.nodes[labels[0]].box.x = page.nodes[labels[1]].box.x + 1
            page.nodes[labels[0]].box.y = page.nodes[labels[1]].box.y + 1
            #expect(!PageGeometry(page: page).faults().isEmpty)
        }
    }
}
