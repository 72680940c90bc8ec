/// What is asked of `fasti-draw`: pages, and the formats they are wanted in.
public struct DrawingJob: Sendable, Hashable {
    /// A format of pictures.
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case svg, pdf, png, dot

        /// Whether all pages go into one file.
        public var holdsAllPages: Bool { self == .pdf || self == .dot }
    }

    /// Of the document, where a file holds all pages.
    public var title: CleanText
    public var pages: [Graph]
    /// Drawn in this order.
    public var formats: [Format]
    /// Of pixel formats. Unit: dots an inch.
    public var resolution: Int

    /// - Parameter title: `nil` is that of the first page.
    public init(
        title: CleanText? = nil, pages: [Graph], formats: [Format], resolution: Int = 150
    ) {
        self.title = title ?? pages.first?.title ?? CleanText("")
        self.pages = pages
        self.formats = formats
        self.resolution = resolution
    }

    public func check() throws(GraphError) {
        guard GraphLimits.resolution.contains(resolution) else {
            throw GraphError(reason: .resolution, place: "")
        }
        try pages.check()
    }
}

/// One part of the answer of `fasti-draw`.
public enum DrawingReply: Sendable, Hashable {
    /// A picture; its bytes are the next frame. `page` counts from 0 and is `nil` where one file
    /// holds all pages.
    case picture(format: DrawingJob.Format, page: Int?)
    /// A picture that could not be drawn, in the library's own words and ours.
    case failure(DrawingFailure)
    /// Something the reader should know: a font that is missing.
    case notice(String)
    /// Nothing more will come for this job.
    case done
}

/// Why a picture could not be drawn.
public struct DrawingFailure: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: String, Sendable, Hashable {
        case badJob = "the job cannot be read"
        case badGraph = "the graph cannot be drawn"
        case missingPlugin = "a part of Graphviz is missing"
        case missingLibrary = "a library is missing"
        case layout = "Graphviz could not lay the page out"
        case render = "Graphviz could not draw the page"
    }

    public var reason: Reason
    /// `nil` where it is the whole job.
    public var format: DrawingJob.Format?
    /// From 0.
    public var page: Int?
    /// In the words of whoever noticed; may be empty.
    public var message: String

    public init(
        reason: Reason, format: DrawingJob.Format? = nil, page: Int? = nil, message: String = ""
    ) {
        self.reason = reason
        self.format = format
        self.page = page
        self.message = message
    }

    public var description: String {
        let page = page.map { ", page \($0 + 1)" } ?? ""
        let place = format.map { "\($0.rawValue)\(page): " } ?? ""
        return place + reason.rawValue + (message.isEmpty ? "" : ": \(message)")
    }
}
