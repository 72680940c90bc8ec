import Fasti
import FastiChronology
import FastiGraphs
import FastiRendering
import FastiTestSupport
import Testing

private let sample = SpineDiagram().pages(for: DiagramSubject(SampleChronology().chronology))
private let many = SpineDiagram().pages(for: DiagramSubject(SampleChronology(times: 4).chronology))

@Test func everyFormatIsDrawn() throws {
    let result = DiagramRenderer().files(
        for: DiagramSubject(SampleChronology(times: 4).chronology), as: SpineDiagram(),
        named: "actors")
    #expect(result.errors == [])
    #expect(
        result.files.map(\.name) == [
            "actors.dot", "actors.svg", "actors-2.svg", "actors-3.svg", "actors-4.svg",
            "actors.pdf", "actors.png", "actors-2.png", "actors-3.png", "actors-4.png",
        ])
    let files = Dictionary(uniqueKeysWithValues: result.files.map { ($0.name, $0.bytes) })
    #expect(files["actors.pdf"]?.starts(with: "%PDF-".utf8) == true)
    #expect(files["actors.png"]?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    #expect(files["actors.dot"]?.starts(with: "// The Varden".utf8) == true)
}

@Test func picturesAreTheSameEveryTime() {
    let client = DrawingClient()
    let job = DrawingJob(pages: many, formats: [.svg, .pdf, .png, .dot])
    let first = client.draw(job)
    #expect(first.errors == [])
    #expect(client.draw(job) == first)
}

@Test func helperWritesTheDOTTextOfThisProgram() throws {
    #expect(try draw(many, .dot) == [Array(DOTPrinter.print(many).utf8)])
}

// MARK: - PDF

@Test func pdfHasAllPagesOfA4() throws {
    let files = DiagramRenderer(formats: [.pdf]).files(
        for: DiagramSubject(SampleChronology(times: 4).chronology), as: SpineDiagram(),
        named: "actors"
    ).files
    let pdf = try #require(files.last).bytes
    let words = try poppler("pdfinfo", ["-l", "9"], pdf)
    let lines = words.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("Pages: 4"))
    for page in 1...4 { #expect(lines.contains("Page \(page) size: 595.276 x 841.89 pts (A4)")) }
    #expect(lines.contains("Title: The Varden valley dispute: actors and events"))
    #expect(lines.contains { $0.hasPrefix("CreationDate: ") && $0.contains("1970") })
}

@Test func pdfTextCanBeReadAndSearched() throws {
    let text = try poppler("pdftotext", [], try draw(sample, .pdf)[0])
    for words in [
        "The Varden valley dispute", "27 Sep – 10 Nov 2020", "The 44-day war ² ³", "27 Dec 2022 ?",
        "Witness International", "INTERGOVERNMENTAL", "12 years", "Undated", "SOURCES",
        "source of a claim",
    ] {
        #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("\u{FFFD}"))
}

@Test func pdfLeadsToTheWeb() throws {
    let links = try poppler("pdfinfo", ["-url"], try draw(sample, .pdf)[0])
    #expect(links.contains("https://example.org/press/12"))
    #expect(links.contains("https://example.org/mine-maps"))
}

// MARK: - SVG

@Test func svgTellsWhatIsInIt() throws {
    let svg = try SVGContents(try draw(sample, .svg)[0])
    #expect(
        svg.elements.isSubset(of: [
            "svg", "g", "title", "polygon", "polyline", "path", "text", "a", "ellipse",
        ]))
    #expect(svg.texts.contains("27 Sep – 10 Nov 2020"))
    #expect(svg.titles[0] == "The Varden valley dispute: actors and events")
    #expect(svg.titles.contains("Sorland, state\nalso: Republic of Sorland"))
    #expect(svg.titles.contains("Rosmark: signatory – Trilateral statement ends the fighting"))
    // No names of the program's own.
    #expect(
        !svg.titles.contains {
            $0.hasPrefix("number") || $0.hasPrefix("corner") || $0.contains("->")
        })
    #expect(svg.links.contains("https://example.org/press/12") && svg.links.contains("#actors1_s4"))
    #expect(!svg.attributes.contains { $0.hasPrefix("on") })
}

@Test func svgHasThePagesSize() throws {
    let text = String(decoding: try draw(sample, .svg)[0], as: UTF8.self)
    #expect(text.contains(#"<svg width="595.276pt" height="841.89pt""#))
    #expect(text.contains(#"viewBox="0 0 595.276 841.89""#))
    #expect(text.contains(#" transform="scale(0.3333333333333333) translate(0 2525.669)""#))
    #expect(!text.contains("transparent") && !text.contains("DOCTYPE"))
}

@Test func anchorsAreThere() throws {
    for bytes in try draw(many, .svg) {
        let text = String(decoding: bytes, as: UTF8.self)
        for link in Set(try SVGContents(bytes).links) where link.hasPrefix("#") {
            #expect(text.contains("id=\"\(link.dropFirst())\""))
        }
    }
}
