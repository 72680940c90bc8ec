import FastiGraphs

/// Sets a text on the pages of a PDF.
///
/// Every block is broken into lines twice: once for how high they are, of which the pages follow, and
/// once to be drawn. So nothing but heights is kept of a long text.
struct PrintedPages {
    private let text: PrintedText
    private let pango: Pango
    private let cairo: Cairo
    private let document: Cairo.Surface
    private let context: Cairo.Context
    private let layout: TextLayout

    /// Millimetres in points.
    private static let millimetre = 72 / 25.4
    private static let (top, bottom, side) = (22 * millimetre, 20 * millimetre, 18 * millimetre)

    private var width: Double { text.page.width - 2 * Self.side }
    private var height: Double { text.page.height - Self.top - Self.bottom }

    /// The text as a PDF.
    static func bytes(of text: PrintedText) throws(DrawingFailure) -> [UInt8] {
        guard let cairo = Cairo(), let pango = Pango() else {
            throw DrawingFailure(
                reason: .missingLibrary, format: .pdf,
                message: "pango; install it with: apt-get install libpangocairo-1.0-0")
        }
        let output = ByteSink()
        let document = cairo.document(
            width: text.page.width, height: text.page.height, output: output)
        cairo.describe(document, title: text.title.description)
        let context = cairo.create(document)
        PrintedPages(
            text: text, pango: pango, cairo: cairo, document: document, context: context,
            layout: TextLayout(pango, on: context, cairo)
        ).draw()
        let fault = cairo.contextStatus(context)
        cairo.destroyContext(context)
        cairo.finish(document)
        let status = fault != 0 ? fault : cairo.status(document)
        cairo.destroySurface(document)
        guard status == 0 else {
            throw DrawingFailure(
                reason: .render, format: .pdf, message: "cairo: \(cairo.words(for: status))")
        }
        return output.bytes
    }

    private func draw() {
        let pages = PageFilling.pages(
            of: text.blocks.indices.map { measured($0) }, height: height)
        for (number, page) in pages.enumerated() {
            for slice in page { draw(slice) }
            if number > 0 {
                drawInMargin(text.title.description, y: Self.top / 2, isAtRight: false)
            }
            drawInMargin(
                "\(number + 1) of \(pages.count)", y: text.page.height - Self.bottom / 2,
                isAtRight: true)
            cairo.showPage(document)
        }
    }

    private func block(_ number: Int) -> PrintedBlock {
        PrintedBlock(
            text.blocks[number],
            isAfterHeading: number > 0 && text.blocks[number - 1].kind == .heading, width: width)
    }

    // MARK: Heights

    private func measured(_ number: Int) -> PageFilling.Block {
        let block = block(number)
        var lines: [Double] = []
        for part in block.parts {
            let heights = layout.lines(of: part.text, part.font, width: part.width).map(\.height)
            lines += heights.enumerated().map { $0 == 0 ? $1 + part.before : $1 }
        }
        let label = block.label.map { label in
            layout.lines(of: label.text, label.font, width: label.width)
                .reduce(label.before) { $0 + $1.height }
        }
        let missing = (label ?? 0) - lines.reduce(0, +)
        if missing > 0 || lines.isEmpty { lines.append(max(missing, 0)) }
        let least = max(label ?? 0, lines.prefix(2).reduce(0, +))
        lines[lines.count - 1] += block.after
        return PageFilling.Block(
            before: block.before, lines: lines, least: least,
            goesWithNext: text.blocks[number].kind == .heading
                || text.blocks[number].kind == .title)
    }

    // MARK: Drawing

    private func draw(_ slice: PageFilling.Slice) {
        let block = block(slice.block)
        let top = Self.top + slice.y
        if slice.lines.lowerBound == 0 {
            addPlace(of: text.blocks[slice.block], number: slice.block, y: top)
            if block.rule == .above, slice.y > 0 { drawRule(y: top, gray: 0.87) }
            if let label = block.label {
                var y = top + label.before
                for line in layout.lines(of: label.text, label.font, width: label.width) {
                    cairo.setGray(context, label.gray)
                    layout.draw(line, x: Self.side + label.x, y: y)
                    y += line.height
                }
            }
        }
        var number = 0
        var y = top
        for part in block.parts {
            for (place, line) in layout.lines(of: part.text, part.font, width: part.width)
                .enumerated()
            {
                defer { number += 1 }
                guard slice.lines.contains(number) else { continue }
                if place == 0 { y += part.before }
                draw(line, of: part, y: y)
                y += line.height
            }
        }
        if block.rule == .below { drawRule(y: y + 1, gray: 0.53) }
    }

    private func draw(_ line: TextLayout.Line, of part: PrintedBlock.Part, y: Double) {
        let x = Self.side + part.x
        cairo.setGray(context, part.gray)
        layout.draw(line, x: x, y: y)
        if part.isQuote {
            cairo.setGray(context, 0.73)
            cairo.fill(Box(x: x - 7.5, y: y, width: 1.5, height: line.height), on: context)
        }
        for (bytes, link) in part.links {
            for span in layout.spans(of: bytes, in: line) {
                cairo.link(
                    context,
                    Box(
                        x: x + span.left, y: y, width: span.right - span.left, height: line.height),
                    to: link)
            }
        }
    }

    /// What links and the list of contents lead to.
    private func addPlace(of block: PrintedText.Block, number: Int, y: Double) {
        let isListed = block.kind == .heading || block.kind == .title
        guard let name = block.anchor?.description ?? (isListed ? "contents-\(number)" : nil) else {
            return
        }
        cairo.addPlace(context, named: name, x: Self.side, y: y)
        guard isListed else { return }
        let words = block.paragraphs.first?.pieces.map(\.text.description) ?? []
        cairo.addContents(document, words.joined(separator: " "), leadingTo: name)
    }

    private func drawRule(y: Double, gray: Double) {
        cairo.setGray(context, gray)
        cairo.fill(Box(x: Self.side, y: y, width: width, height: 0.75), on: context)
    }

    /// - Parameter y: The middle of the line.
    private func drawInMargin(_ words: String, y: Double, isAtRight: Bool) {
        cairo.setGray(context, PrintedBlock.darkGray)
        // As wide as can be, so that it is one line; the title's end may be cut off.
        guard let line = layout.lines(of: words, .margin, width: width).first else { return }
        layout.draw(
            line, x: Self.side + (isAtRight ? width - line.width - line.x : 0),
            y: y - line.height / 2)
    }
}
