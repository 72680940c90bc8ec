import FastiGraphs

/// The few functions of cairo that a document of several pages needs.
struct Cairo {
    typealias Surface = UnsafeMutableRawPointer
    typealias Context = UnsafeMutableRawPointer

    typealias Write =
        @convention(c) (
            UnsafeMutableRawPointer?, UnsafePointer<UInt8>?, UInt32
        ) -> Int32
    private typealias Open =
        @convention(c) (
            Write, UnsafeMutableRawPointer?, Double, Double
        ) -> Surface
    private typealias Metadata = @convention(c) (Surface, Int32, UnsafePointer<CChar>) -> Void

    let beginTag: @convention(c) (Context, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Void
    let endTag: @convention(c) (Context, UnsafePointer<CChar>) -> Void
    let window: @convention(c) (Surface, Double, Double, Double, Double) -> Surface
    let create: @convention(c) (Surface) -> Context
    let setSize: @convention(c) (Surface, Double, Double) -> Void
    let showPage: @convention(c) (Surface) -> Void
    let finish: @convention(c) (Surface) -> Void
    let status: @convention(c) (Surface) -> Int32
    let destroySurface: @convention(c) (Surface) -> Void
    let destroyContext: @convention(c) (Context) -> Void
    private let open: Open
    private let metadata: Metadata
    private let statusText: @convention(c) (Int32) -> UnsafePointer<CChar>?

    /// `nil` where the machine has no cairo that writes PDF.
    init?() {
        guard let library = SharedLibrary("libcairo.so.2"),
            let open = library.function(
                "cairo_pdf_surface_create_for_stream", as: Open.self),
            let metadata = library.function(
                "cairo_pdf_surface_set_metadata", as: Metadata.self),
            let setSize = library.function(
                "cairo_pdf_surface_set_size",
                as: (@convention(c) (Surface, Double, Double) -> Void).self),
            let window = library.function(
                "cairo_surface_create_for_rectangle",
                as: (@convention(c) (Surface, Double, Double, Double, Double) -> Surface).self),
            let create = library.function(
                "cairo_create", as: (@convention(c) (Surface) -> Context).self),
            let showPage = library.function(
                "cairo_surface_show_page", as: (@convention(c) (Surface) -> Void).self),
            let finish = library.function(
                "cairo_surface_finish", as: (@convention(c) (Surface) -> Void).self),
            let status = library.function(
                "cairo_surface_status", as: (@convention(c) (Surface) -> Int32).self),
            let destroySurface = library.function(
                "cairo_surface_destroy", as: (@convention(c) (Surface) -> Void).self),
            let destroyContext = library.function(
                "cairo_destroy", as: (@convention(c) (Context) -> Void).self),
            let beginTag = library.function(
                "cairo_tag_begin",
                as: (@convention(c) (Context, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Void)
                    .self),
            let endTag = library.function(
                "cairo_tag_end", as: (@convention(c) (Context, UnsafePointer<CChar>) -> Void).self),
            let statusText = library.function(
                "cairo_status_to_string",
                as: (@convention(c) (Int32) -> UnsafePointer<CChar>?).self)
        else { return nil }
        self.open = open
        self.metadata = metadata
        self.setSize = setSize
        self.window = window
        self.create = create
        self.showPage = showPage
        self.finish = finish
        self.status = status
        self.destroySurface = destroySurface
        self.destroyContext = destroyContext
        self.statusText = statusText
        self.beginTag = beginTag
        self.endTag = endTag
    }

    /// A PDF whose bytes go to `output`, which must outlive it. Unit: points.
    func document(width: Double, height: Double, output: ByteSink) -> Surface {
        open(
            { closure, data, length in
                guard let closure, let data else { return 0 }
                let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
                return 0
            }, Unmanaged.passUnretained(output).toOpaque(), width, height)
    }

    /// Title, maker and a date that is always the same.
    func describe(_ document: Surface, title: String) {
        let (titleField, creatorField, dateField): (Int32, Int32, Int32) = (0, 4, 5)
        metadata(document, titleField, title)
        metadata(document, creatorField, "fasti")
        metadata(document, dateField, "1970-01-01T00:00:00Z")
    }

    /// Makes a part of the page lead to the web.
    func link(_ context: Context, _ box: Box, to target: Link) {
        // A link holds no quotes and no backslashes.
        let place = [box.x, box.y, box.width, box.height].map { String(Int($0.rounded())) }
        let attributes = "rect=[\(place.joined(separator: " "))] uri='\(target)'"
        beginTag(context, "Link", attributes)
        endTag(context, "Link")
    }

    func words(for status: Int32) -> String {
        statusText(status).map { String(cString: $0) } ?? "status \(status)"
    }
}
