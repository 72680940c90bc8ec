import FastiGraphs

/// Breaks one text after the other into lines, and draws them.
final class TextLayout {
    /// A size and weight; pages have no others.
    enum Font: CaseIterable {
        case title, heading, body, strong, detail, quote, margin

        /// Unit: points.
        var size: Double {
            switch self {
            case .title: 16
            case .heading: 11.4
            case .body, .strong: 9.5
            case .detail: 8.5
            case .quote, .margin: 8
            }
        }

        var isBold: Bool { self == .title || self == .heading || self == .strong }
    }

    /// A line of the text set last.
    struct Line {
        /// From the text's upper left corner. Unit: points.
        var top: Double
        var height: Double
        var baseline: Double
        var x: Double
        var width: Double
        /// Valid until the next text is set.
        fileprivate var line: Pango.Line
    }

    private let pango: Pango
    private let layout: Pango.Layout
    private let context: Cairo.Context
    private let cairo: Cairo
    private let fonts: [Font: Pango.Font]

    /// - Parameter context: Is drawn on, and must outlive this.
    init(_ pango: Pango, on context: Cairo.Context, _ cairo: Cairo) {
        self.pango = pango
        self.context = context
        self.cairo = cairo
        layout = pango.layout(on: context)
        fonts = Dictionary(
            uniqueKeysWithValues: Font.allCases.map {
                ($0, pango.font(FontMetrics.family, size: $0.size, isBold: $0.isBold))
            })
    }

    deinit {
        for font in fonts.values { pango.freeFont(font) }
        pango.freeLayout(layout)
    }

    /// Breaks a text into lines that are no wider. Unit: points.
    func lines(of text: String, _ font: Font, width: Double) -> [Line] {
        if let font = fonts[font] { pango.setFont(layout, font) }
        pango.setWidth(layout, Int32(width * Pango.units))
        pango.setText(layout, text, -1)
        let place = pango.lines(layout)
        defer { pango.freeLines(place) }
        var lines: [Line] = []
        repeat {
            guard let line = pango.line(place) else { break }
            var (top, bottom): (Int32, Int32) = (0, 0)
            pango.heights(place, &top, &bottom)
            var box: [Int32] = [0, 0, 0, 0]
            pango.extents(place, nil, &box)
            lines.append(
                Line(
                    top: Double(top) / Pango.units, height: Double(bottom - top) / Pango.units,
                    baseline: Double(pango.baseline(place)) / Pango.units,
                    x: Double(box[0]) / Pango.units, width: Double(box[2]) / Pango.units, line: line
                ))
        } while pango.nextLine(place) != 0
        return lines
    }

    /// Draws a line of the text set last; `x` is where that begins, `y` the top of the line.
    func draw(_ line: Line, x: Double, y: Double) {
        cairo.moveTo(context, x + line.x, y + line.baseline - line.top)
        pango.show(context, line.line)
    }

    /// Where bytes of the text stand in a line: the left and the right end of each stretch.
    func spans(of bytes: Range<Int>, in line: Line) -> [(left: Double, right: Double)] {
        var found: UnsafeMutablePointer<Int32>?
        var count: Int32 = 0
        pango.spans(line.line, Int32(bytes.lowerBound), Int32(bytes.upperBound), &found, &count)
        defer { pango.free(found) }
        guard let found else { return [] }
        return (0..<Int(count)).map { place in
            (Double(found[place * 2]) / Pango.units, Double(found[place * 2 + 1]) / Pango.units)
        }.filter { $0.left < $0.right }
    }
}
