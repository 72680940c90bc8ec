import CGraphviz
import FastiGraphs
import Glibc
import Synchronization

/// What the library said during the current call: its handler is told nothing but the text.
private let messages = Mutex<String>("")

/// The drawing library, libgvc.
///
/// One value draws one page after the other; the library allows no more.
final class Graphviz {
    /// A page that has been laid out.
    typealias Page = UnsafeMutablePointer<Agraph_t>

    private let gvc = gvContext()

    init() {
        // "Warning", ": " and the text come in calls of their own.
        agseterrf { text in
            guard let text else { return 0 }
            messages.withLock { if $0.utf8.count < 4_000 { $0 += String(cString: text) } }
            return 0
        }
    }

    deinit { gvFreeContext(gvc) }

    /// The picture of one page.
    func bytes(
        of graph: Graph, as format: DrawingJob.Format, resolution: Int
    ) throws(DrawingFailure) -> [UInt8] {
        if format == .png {
            return try PNGPicture.bytes(of: graph, resolution: resolution, with: self)
        }
        return try withPage(of: graph, format: format) { page throws(DrawingFailure) in
            var data: UnsafeMutablePointer<CChar>?
            var length: UInt32 = 0
            guard gvRenderData(gvc, page, format.rawValue, &data, &length) == 0, let data else {
                throw failure(.render, format)
            }
            defer { gvFreeRenderData(data) }
            let buffer = UnsafeRawBufferPointer(start: data, count: Int(length))
            let bytes = [UInt8](buffer)
            return format == .svg ? SVGDocument.finished(bytes, from: graph) : bytes
        }
    }

    /// Builds and lays out a page, hands it to `body`, and takes it down again.
    func withPage<Result>(
        of graph: Graph, format: DrawingJob.Format, _ body: (Page) throws(DrawingFailure) -> Result
    ) throws(DrawingFailure) -> Result {
        agreseterrors()
        messages.withLock { $0 = "" }
        guard let page = Self.build(graph) else {
            throw failure(.layout, format)
        }
        defer { agclose(page) }
        guard gvLayout(gvc, page, "nop2") == 0 else { throw failure(.layout, format) }
        defer { gvFreeLayout(gvc, page) }
        let result = try body(page)
        // Errors (not warnings) count even where the call said all was well.
        guard agerrors() < Int32(AGERR.rawValue) else { throw failure(.render, format) }
        return result
    }

    /// Draws a page onto a cairo context.
    func draw(_ page: Page, onto cairo: UnsafeMutableRawPointer) throws(DrawingFailure) {
        guard gvRenderContext(gvc, page, "pdf", cairo) == 0 else { throw failure(.render, .pdf) }
    }

    private func failure(
        _ reason: DrawingFailure.Reason, _ format: DrawingJob.Format
    ) -> DrawingFailure {
        let words = messages.withLock { $0 }
        return DrawingFailure(
            reason: reason, format: format, message: CleanText(words, limit: 1_000).description)
    }

    /// Which part of Graphviz a format lacks, with the package that has it.
    func missing(for format: DrawingJob.Format) -> DrawingFailure? {
        let layouts = plugins("layout")
        let devices = plugins("device")
        let renderers = plugins("render")
        var lacking: [String] = []
        if !layouts.contains("nop2") { lacking.append("the layout nop2 (neato_layout)") }
        if !devices.contains(format.rawValue) { lacking.append("the format \(format.rawValue)") }
        if !renderers.contains("cairo") { lacking.append("the cairo renderer (pango)") }
        guard !lacking.isEmpty else { return nil }
        return DrawingFailure(
            reason: .missingPlugin, format: format,
            message: lacking.joined(separator: ", ")
                + "; install them with: apt-get install --reinstall libgvc6")
    }

    private func plugins(_ kind: String) -> Set<String> {
        var count: Int32 = 0
        guard let list = gvPluginList(gvc, kind, &count, nil) else { return [] }
        defer { free(list) }
        return Set(
            (0..<Int(count)).compactMap { index in
                list[index].map { name in
                    defer { free(name) }
                    return String(cString: name)
                }
            })
    }
}

extension Graphviz {
    /// The page in the library's own form; `nil` where it refuses.
    private static func build(_ graph: Graph) -> Page? {
        guard let page = fasti_open_digraph(graph.name.description) else { return nil }
        for (kind, defaults) in [
            (AGNODE, Graph.nodeDefaults), (AGEDGE, Graph.edgeDefaults),
        ] {
            for attribute in defaults {
                _ = fasti_declare(page, Int32(kind), attribute.name.rawValue, attribute.value)
            }
        }
        for attribute in graph.attributes {
            _ = fasti_declare(page, Int32(AGRAPH), attribute.name.rawValue, attribute.value)
        }
        var nodes: [String: UnsafeMutablePointer<Agnode_t>] = [:]
        let all =
            graph.corners.map { ($0.name, $0.attributes) }
            + graph.nodes.map { ($0.id.description, graph.attributes(of: $0)) }
        for (name, attributes) in all {
            guard let node = fasti_add_node(page, name) else { continue }
            nodes[name] = node
            set(attributes, of: node, in: page)
        }
        for (number, edge) in graph.edges.enumerated() {
            guard let from = nodes[edge.from.description], let to = nodes[edge.to.description],
                let line = fasti_add_edge(page, from, to, "l\(number)")
            else { continue }
            set(graph.attributes(of: edge, number: number), of: line, in: page)
        }
        return page
    }

    private static func set(
        _ attributes: [GraphvizAttribute], of object: UnsafeMutableRawPointer, in page: Page
    ) {
        for attribute in attributes {
            let name = attribute.name.rawValue
            _ =
                attribute.isMarkup
                ? fasti_set_markup(page, object, name, attribute.value)
                : fasti_set(object, name, attribute.value)
        }
    }
}
