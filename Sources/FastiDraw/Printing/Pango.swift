/// The few functions of pango that set text, which Graphviz's own plugin draws labels with.
struct Pango {
    typealias Layout = UnsafeMutableRawPointer
    typealias Font = UnsafeMutableRawPointer
    typealias Line = UnsafeMutableRawPointer
    typealias Iterator = UnsafeMutableRawPointer
    private typealias Context = UnsafeMutableRawPointer

    /// In a point.
    static let units = 1_024.0

    let setText: @convention(c) (Layout, UnsafePointer<CChar>, Int32) -> Void
    let setFont: @convention(c) (Layout, Font) -> Void
    let setWidth: @convention(c) (Layout, Int32) -> Void
    let lines: @convention(c) (Layout) -> Iterator
    let line: @convention(c) (Iterator) -> Line?
    let nextLine: @convention(c) (Iterator) -> Int32
    let baseline: @convention(c) (Iterator) -> Int32
    let heights:
        @convention(c) (Iterator, UnsafeMutablePointer<Int32>, UnsafeMutablePointer<Int32>) -> Void
    /// Of ink, and of the line as such: left, top, width and height of each.
    let extents:
        @convention(c) (Iterator, UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Int32>) -> Void
    let freeLines: @convention(c) (Iterator) -> Void
    let spans:
        @convention(c) (
            Line, Int32, Int32, UnsafeMutablePointer<UnsafeMutablePointer<Int32>?>,
            UnsafeMutablePointer<Int32>
        ) -> Void
    let free: @convention(c) (UnsafeMutableRawPointer?) -> Void
    let show: @convention(c) (Cairo.Context, Line) -> Void
    let freeFont: @convention(c) (Font) -> Void
    let freeLayout: @convention(c) (Layout) -> Void
    private let makeFont: @convention(c) (UnsafePointer<CChar>) -> Font
    private let makeLayout: @convention(c) (Cairo.Context) -> Layout
    private let context: @convention(c) (Layout) -> Context
    private let setResolution: @convention(c) (Context, Double) -> Void
    private let setRounding: @convention(c) (Context, Int32) -> Void
    private let setWrap: @convention(c) (Layout, Int32) -> Void

    /// `nil` where the machine has no pango.
    init?() {
        guard let library = SharedLibrary("libpangocairo-1.0.so.0") else { return nil }
        do throws(SharedLibrary.MissingFunction) {
            setText = try library.required("pango_layout_set_text")
            setFont = try library.required("pango_layout_set_font_description")
            setWidth = try library.required("pango_layout_set_width")
            lines = try library.required("pango_layout_get_iter")
            line = try library.required("pango_layout_iter_get_line_readonly")
            nextLine = try library.required("pango_layout_iter_next_line")
            baseline = try library.required("pango_layout_iter_get_baseline")
            heights = try library.required("pango_layout_iter_get_line_yrange")
            extents = try library.required("pango_layout_iter_get_line_extents")
            freeLines = try library.required("pango_layout_iter_free")
            spans = try library.required("pango_layout_line_get_x_ranges")
            free = try library.required("g_free")
            show = try library.required("pango_cairo_show_layout_line")
            freeFont = try library.required("pango_font_description_free")
            freeLayout = try library.required("g_object_unref")
            makeFont = try library.required("pango_font_description_from_string")
            makeLayout = try library.required("pango_cairo_create_layout")
            context = try library.required("pango_layout_get_context")
            setResolution = try library.required("pango_cairo_context_set_resolution")
            setRounding = try library.required("pango_context_set_round_glyph_positions")
            setWrap = try library.required("pango_layout_set_wrap")
        } catch { return nil }
    }

    /// A layout that counts in points, and breaks words that are longer than a line.
    func layout(on cairo: Cairo.Context) -> Layout {
        let layout = makeLayout(cairo)
        setResolution(context(layout), 72)
        setRounding(context(layout), 0)
        let atWordsElseLetters: Int32 = 2
        setWrap(layout, atWordsElseLetters)
        return layout
    }

    /// - Parameter size: Unit: points.
    func font(_ family: String, size: Double, isBold: Bool) -> Font {
        makeFont("\(family) \(isBold ? "Bold " : "")\(size)")
    }
}
