public import FastiChronology
public import FastiGraphs
import FastiRendering

/// Draws the actor–event diagram of a chronology into files.
///
/// `actors.dot` is written by this program alone and is the same on every machine; the pictures
/// are drawn by `fasti-draw`. Where that fails, there are fewer files and a reason, never more.
public struct DiagramRenderer: Sendable {
    /// A file to be written.
    public struct File: Sendable, Hashable {
        public var name: String
        public var bytes: [UInt8]
    }

    /// What was drawn, and what was not.
    public struct Result: Sendable, Hashable {
        public var files: [File]
        public var errors: [DrawingError]
        public var notices: [String]
    }

    public var client: DrawingClient
    /// Pictures to draw, besides the DOT text that is always written.
    public var formats: [DrawingJob.Format]

    public init(
        client: DrawingClient = DrawingClient(), formats: [DrawingJob.Format] = [.svg, .pdf, .png]
    ) {
        self.client = client
        self.formats = formats
    }

    /// The files `actors.dot`, `actors.svg`, `actors.pdf` and `actors.png`.
    ///
    /// DOT and PDF hold all pages. Of SVG and PNG the second page is `actors-2.svg`, and so on.
    /// Blocks the calling thread until they are drawn, a second or less for a usual case.
    public func files(for chronology: Chronology) -> Result {
        let pages = SpineDiagram.pages(for: chronology)
        let text = DOTPrinter.print(pages)
        let drawing = client.draw(
            DrawingJob(
                title: SpineDiagram.title(for: chronology), pages: pages, formats: formats))
        let pictures = drawing.pictures.map { picture in
            File(name: Self.name(picture.format, page: picture.page), bytes: picture.bytes)
        }
        return Result(
            files: [File(name: Self.name(.dot), bytes: Array(text.utf8))] + pictures,
            errors: drawing.errors, notices: drawing.notices)
    }

    private static func name(_ format: DrawingJob.Format, page: Int? = nil) -> String {
        let number = page.map { $0 > 0 ? "-\($0 + 1)" : "" } ?? ""
        return "actors\(number).\(format.rawValue)"
    }
}
