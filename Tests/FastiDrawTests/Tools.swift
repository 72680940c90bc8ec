import Fasti
import FastiGraphs
import FastiTestSupport
import Foundation
import FoundationXML
import Testing

/// A page with a box for each text, twice in each: on the page and in the tooltip.
func page(_ texts: [String], name: Identifier = "page1") -> Graph {
    let style = TextStyle(size: 6)
    let nodes = texts.enumerated().map { number, text in
        Node(
            id: Identifier("e", number + 1), category: "event",
            box: Box(
                x: 30 + Double(number % 5) * 105, y: 30 + Double(number / 5) * 15, width: 100,
                height: 12),
            outline: Stroke(color: .black, width: 0.5),
            label: Label([Line([Run(CleanText(text, limit: 60), style)], height: 8)]),
            tooltip: [CleanText(text, limit: 60)])
    }
    return Graph(
        name: name, title: CleanText(texts.first ?? "empty", limit: 60),
        page: PageSize(width: 600, height: max(100, Double(texts.count) * 3 + 60)), nodes: nodes)
}

/// What a reader of XML sees in an SVG.
final class SVGContents: NSObject, XMLParserDelegate {
    private(set) var elements: Set<String> = []
    private(set) var texts: [String] = []
    private(set) var titles: [String] = []
    private(set) var links: [String] = []
    private(set) var attributes: Set<String> = []
    private var characters = ""

    init(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
        super.init()
        let parser = XMLParser(data: Data(bytes))
        parser.delegate = self
        try #require(
            parser.parse(), "not well-formed: \(String(describing: parser.parserError))",
            sourceLocation: sourceLocation)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
        qualifiedName: String?, attributes: [String: String] = [:]
    ) {
        elements.insert(name)
        self.attributes.formUnion(attributes.keys)
        if let link = attributes["xlink:href"] { links.append(link) }
        characters = ""
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { characters += string }

    func parser(
        _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
        qualifiedName: String?
    ) {
        if name == "text" { texts.append(characters) }
        if name == "title" { titles.append(characters) }
    }
}

typealias ScratchFolder = TemporaryFolder

extension TemporaryFolder {
    func write(_ name: String, _ bytes: [UInt8]) throws -> String { try add(name, bytes) }

    /// A program in the shell's language.
    func script(_ lines: String) throws -> String {
        try addProgram("helper", "#!/bin/sh\n\(lines)")
    }
}

/// What a program of poppler-utils says of a PDF.
func poppler(_ program: String, _ arguments: [String], _ pdf: [UInt8]) throws -> String {
    let folder = try ScratchFolder()
    let file = try folder.write("file.pdf", pdf)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments + [file] + (program == "pdftotext" ? ["-"] : [])
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) of poppler-utils is needed")
    return String(decoding: data, as: UTF8.self)
}

/// The pictures of one format.
func draw(
    _ pages: [Graph], _ format: DrawingJob.Format,
    sourceLocation: SourceLocation = #_sourceLocation
) throws -> [[UInt8]] {
    let drawing = DrawingClient().draw(DrawingJob(pages: pages, formats: [format]))
    #expect(drawing.errors == [], sourceLocation: sourceLocation)
    try #require(!drawing.pictures.isEmpty, sourceLocation: sourceLocation)
    return drawing.pictures.map(\.bytes)
}
