import FastiGraphs

/// The few functions of cairo that pictures, printed texts and documents of several pages need.
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

    private let beginTag:
        @convention(c) (Context, UnsafePointer<CChar>, UnsafePointer<CChar>) -> Void
    private let endTag: @convention(c) (Context, UnsafePointer<CChar>) -> Void
    let window: @convention(c) (Surface, Double, Double, Double, Double) -> Surface
    let create: @convention(c) (Surface) -> Context
    let setSize: @convention(c) (Surface, Double, Double) -> Void
    let showPage: @convention(c) (Surface) -> Void
    let finish: @convention(c) (Surface) -> Void
    let status: @convention(c) (Surface) -> Int32
    let contextStatus: @convention(c) (Context) -> Int32
    let destroySurface: @convention(c) (Surface) -> Void
    let destroyContext: @convention(c) (Context) -> Void
    let scale: @convention(c) (Context, Double, Double) -> Void
    let moveTo: @convention(c) (Context, Double, Double) -> Void
    private let open: Open
    private let openPicture: @convention(c) (Int32, Int32, Int32) -> Surface
    private let flush: @convention(c) (Surface) -> Void
    private let data: @convention(c) (Surface) -> UnsafePointer<UInt32>?
    private let stride: @convention(c) (Surface) -> Int32
    private let setColor: @convention(c) (Context, Double, Double, Double) -> Void
    private let paint: @convention(c) (Context) -> Void
    private let rectangle: @convention(c) (Context, Double, Double, Double, Double) -> Void
    private let fillPath: @convention(c) (Context) -> Void
    private let addOutline:
        @convention(c) (Surface, Int32, UnsafePointer<CChar>, UnsafePointer<CChar>, Int32) -> Int32
    private let metadata: Metadata
    private let statusText: @convention(c) (Int32) -> UnsafePointer<CChar>?

    /// `nil` where the machine has no cairo that writes PDF.
    init?() {
        guard let library = SharedLibrary("libcairo.so.2") else { return nil }
        do throws(SharedLibrary.MissingFunction) {
            open = try library.required("cairo_pdf_surface_create_for_stream")
            metadata = try library.required("cairo_pdf_surface_set_metadata")
            setSize = try library.required("cairo_pdf_surface_set_size")
            window = try library.required("cairo_surface_create_for_rectangle")
            create = try library.required("cairo_create")
            showPage = try library.required("cairo_surface_show_page")
            finish = try library.required("cairo_surface_finish")
            status = try library.required("cairo_surface_status")
            contextStatus = try library.required("cairo_status")
            destroySurface = try library.required("cairo_surface_destroy")
            destroyContext = try library.required("cairo_destroy")
            beginTag = try library.required("cairo_tag_begin")
            endTag = try library.required("cairo_tag_end")
            scale = try library.required("cairo_scale")
            moveTo = try library.required("cairo_move_to")
            openPicture = try library.required("cairo_image_surface_create")
            flush = try library.required("cairo_surface_flush")
            data = try library.required("cairo_image_surface_get_data")
            stride = try library.required("cairo_image_surface_get_stride")
            setColor = try library.required("cairo_set_source_rgb")
            paint = try library.required("cairo_paint")
            rectangle = try library.required("cairo_rectangle")
            fillPath = try library.required("cairo_fill")
            addOutline = try library.required("cairo_pdf_surface_add_outline")
            statusText = try library.required("cairo_status_to_string")
        } catch { return nil }
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

    /// Makes a part of the page lead to the web, or to a place of the document.
    func link(_ context: Context, _ box: Box, to target: Link) {
        // A link holds no quotes and no backslashes.
        let place = [box.x, box.y, box.width, box.height].map { String(Int($0.rounded())) }
        let link = target.description
        let way = link.hasPrefix("#") ? "dest='\(link.dropFirst())'" : "uri='\(link)'"
        beginTag(context, "Link", "rect=[\(place.joined(separator: " "))] \(way)")
        endTag(context, "Link")
    }

    /// Names a place of the document.
    ///
    /// - Parameter name: Letters, digits and hyphens.
    func addPlace(_ context: Context, named name: String, x: Double, y: Double) {
        let tag = "cairo.dest"
        beginTag(context, tag, "name='\(name)' x=\(Int(x)) y=\(Int(y))")
        endTag(context, tag)
    }

    /// Adds a line to the document's list of contents.
    func addContents(_ document: Surface, _ words: String, leadingTo name: String) {
        let (top, closed): (Int32, Int32) = (0, 0)
        _ = addOutline(document, top, words, "dest='\(name)'", closed)
    }

    /// - Parameter gray: From 0, black, to 1.
    func setGray(_ context: Context, _ gray: Double) { setColor(context, gray, gray, gray) }

    func fill(_ box: Box, on context: Context) {
        rectangle(context, box.x, box.y, box.width, box.height)
        fillPath(context)
    }

    func words(for status: Int32) -> String {
        statusText(status).map { String(cString: $0) } ?? "status \(status)"
    }
}
