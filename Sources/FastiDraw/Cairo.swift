import FastiGraphs

/// The few functions of cairo that pictures and documents of several pages need.
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
    let scale: @convention(c) (Context, Double, Double) -> Void
    private let open: Open
    private let openPicture: @convention(c) (Int32, Int32, Int32) -> Surface
    private let flush: @convention(c) (Surface) -> Void
    private let data: @convention(c) (Surface) -> UnsafePointer<UInt32>?
    private let stride: @convention(c) (Surface) -> Int32
    private let setColor: @convention(c) (Context, Double, Double, Double) -> Void
    private let paint: @convention(c) (Context) -> Void
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
            let scale = library.function(
                "cairo_scale", as: (@convention(c) (Context, Double, Double) -> Void).self),
            let openPicture = library.function(
                "cairo_image_surface_create",
                as: (@convention(c) (Int32, Int32, Int32) -> Surface).self),
            let flush = library.function(
                "cairo_surface_flush", as: (@convention(c) (Surface) -> Void).self),
            let data = library.function(
                "cairo_image_surface_get_data",
                as: (@convention(c) (Surface) -> UnsafePointer<UInt32>?).self),
            let stride = library.function(
                "cairo_image_surface_get_stride", as: (@convention(c) (Surface) -> Int32).self),
            let setColor = library.function(
                "cairo_set_source_rgb",
                as: (@convention(c) (Context, Double, Double, Double) -> Void).self),
            let paint = library.function(
                "cairo_paint", as: (@convention(c) (Context) -> Void).self),
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
        self.scale = scale
        self.openPicture = openPicture
        self.flush = flush
        self.data = data
        self.stride = stride
        self.setColor = setColor
        self.paint = paint
    }

    /// A picture of dots without transparency; `nil` where there is no room for it.
    func picture(width: Int, height: Int) -> Surface? {
        let withoutTransparency: Int32 = 1
        let picture = openPicture(withoutTransparency, Int32(width), Int32(height))
        guard status(picture) == 0 else {
            destroySurface(picture)
            return nil
        }
        return picture
    }

    func setWhite(_ context: Context) {
        setColor(context, 1, 1, 1)
        paint(context)
    }

    /// Red, green and blue of each dot of a picture, row by row.
    func dots(of picture: Surface, width: Int, height: Int) -> [UInt8]? {
        flush(picture)
        guard status(picture) == 0, let data = data(picture) else { return nil }
        let stride = Int(stride(picture)) / 4
        return [UInt8](unsafeUninitializedCapacity: width * height * 3) { dots, count in
            for row in 0..<height {
                for column in 0..<width {
                    let dot = data[row * stride + column]
                    dots[count] = UInt8(truncatingIfNeeded: dot >> 16)
                    dots[count + 1] = UInt8(truncatingIfNeeded: dot >> 8)
                    dots[count + 2] = UInt8(truncatingIfNeeded: dot)
                    count += 3
                }
            }
        }
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
