import FastiGraphs

/// One PDF file with all pages.
///
/// Graphviz's own PDF ends after its first page. It draws onto a cairo surface that is handed to
/// it, though, and then closes that one: so each page gets a window onto the surface of the
/// whole document, which is closed in its stead. Page sizes are exact this way, and the date of
/// making, which would make every run different, can be set.
enum PDFDocument {
    static func bytes(
        of job: DrawingJob, with graphviz: Graphviz
    ) throws(DrawingFailure) -> [UInt8] {
        guard let cairo = Cairo(), let first = job.pages.first else {
            throw DrawingFailure(
                reason: .missingLibrary, format: .pdf,
                message: "cairo; install it with: apt-get install libcairo2")
        }
        let output = ByteSink()
        let document = cairo.document(
            width: first.page.width, height: first.page.height, output: output)
        cairo.describe(document, title: job.title.description)
        for (number, page) in job.pages.enumerated() {
            cairo.setSize(document, page.page.width, page.page.height)
            do throws(DrawingFailure) {
                try draw(page, onto: document, cairo, graphviz)
            } catch {
                cairo.finish(document)
                cairo.destroySurface(document)
                var failure = error
                failure.page = number
                throw failure
            }
            cairo.showPage(document)
        }
        cairo.finish(document)
        let status = cairo.status(document)
        cairo.destroySurface(document)
        guard status == 0 else {
            throw DrawingFailure(
                reason: .render, format: .pdf, message: "cairo: \(cairo.words(for: status))")
        }
        return output.bytes
    }

    private static func draw(
        _ graph: Graph, onto document: Cairo.Surface, _ cairo: Cairo, _ graphviz: Graphviz
    ) throws(DrawingFailure) {
        try graphviz.withPage(of: graph, format: .pdf) { page throws(DrawingFailure) in
            let window = cairo.window(document, 0, 0, graph.page.width, graph.page.height)
            let context = cairo.create(window)
            defer {
                cairo.destroyContext(context)
                cairo.destroySurface(window)
            }
            try graphviz.draw(page, onto: context)
        }
        addLinks(of: graph, to: document, cairo)
    }

    /// To pages of the web; places in the document itself are what the SVG has its anchors for.
    private static func addLinks(
        of graph: Graph, to document: Cairo.Surface, _ cairo: Cairo
    ) {
        let context = cairo.create(document)
        defer { cairo.destroyContext(context) }
        for node in graph.nodes {
            guard let link = node.link, !link.description.hasPrefix("#") else { continue }
            cairo.link(context, node.box, to: link)
        }
    }
}

/// Where cairo's bytes go.
final class ByteSink {
    var bytes: [UInt8] = []
}
