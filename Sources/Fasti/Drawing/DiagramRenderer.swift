public import FastiChronology
public import FastiGraphs
public import FastiRendering

/// Draws a diagram of a chronology into files.
///
/// The DOT text is written by this program alone and is the same on every machine; the pictures
/// are drawn by `fasti-draw`. Where that fails, there are fewer files and a reason, never more.
public struct DiagramRenderer: Sendable {
    /// A file to be written.
    public struct File: Sendable, Hashable {
        public var name: String
        public var bytes: [UInt8]
    }

    /// What was drawn, and what was not.
    public struct Result: Sendable, Hashable {
        public var files: [File] = []
        public var errors: [DrawingError] = []
        public var notices: [String] = []
    }

    /// The diagrams of every chronology, and what their files are called.
    public static let usual: [(diagram: any Diagram, name: String)] = [
        (SpineDiagram(), "actors"), (LanesDiagram(), "lanes"), (YearsDiagram(), "years"),
    ]

    /// Entries drawn at most where nobody asks for more: some ten pages.
    public static let usualEntries = 120

    public var client: DrawingClient
    /// What to write; the text of DOT needs no `fasti-draw`.
    public var formats: [DrawingJob.Format]
    /// Of pixel formats. Unit: dots an inch.
    public var resolution: Int

    public init(
        client: DrawingClient = DrawingClient(),
        formats: [DrawingJob.Format] = [.dot, .svg, .pdf, .png], resolution: Int = 150
    ) {
        self.client = client
        self.formats = formats
        self.resolution = resolution
    }

    /// The files of all usual diagrams, drawn at the same time.
    public func files(for chronology: Chronology) async -> Result {
        var subject = DiagramSubject(chronology)
        subject.keepMostSalient(Self.usualEntries)
        let drawn = await withTaskGroup(of: (place: Int, result: Result).self) {
            [subject] group in
            for (place, usual) in Self.usual.enumerated() {
                group.addTask {
                    (place, files(for: subject, as: usual.diagram, named: usual.name))
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        return drawn.sorted { $0.place < $1.place }.reduce(into: Result()) { result, drawn in
            result.files += drawn.result.files
            result.errors += drawn.result.errors.filter { !result.errors.contains($0) }
            result.notices += drawn.result.notices.filter { !result.notices.contains($0) }
        }
    }

    /// The files of one diagram: for the name `actors`, `actors.dot` and so on.
    ///
    /// DOT and PDF hold all pages. Of SVG and PNG the second page is `actors-2.svg`, and so on.
    /// Blocks the calling thread until they are drawn, a second or less for a usual case.
    public func files(
        for subject: DiagramSubject, as diagram: some Diagram, named name: String
    ) -> Result {
        let pages = diagram.pages(for: subject)
        var result = Result()
        if formats.contains(.dot) {
            result.files.append(
                File(name: "\(name).dot", bytes: Array(DOTPrinter.print(pages).utf8)))
        }
        let drawn = formats.filter { $0 != .dot }
        guard !drawn.isEmpty else { return result }
        let drawing = client.draw(
            DrawingJob(
                title: diagram.title(for: subject), pages: pages, formats: drawn,
                resolution: resolution))
        result.files += drawing.pictures.map { picture in
            let number = picture.page.map { $0 > 0 ? "-\($0 + 1)" : "" } ?? ""
            return File(name: "\(name)\(number).\(picture.format.rawValue)", bytes: picture.bytes)
        }
        result.errors = drawing.errors
        result.notices = drawing.notices
        return result
    }
}
