import FastiGraphs

/// How one block stands on a page: its parts with their fonts, places and distances.
struct PrintedBlock {
    /// A paragraph, or the label.
    struct Part {
        var text: String
        var font: TextLayout.Font
        /// From 0, black, to 1.
        var gray: Double
        /// From the left margin. Unit: points.
        var x: Double
        var width: Double
        /// Above it. Unit: points.
        var before = 0.0
        var links: [(bytes: Range<Int>, link: Link)] = []
        /// Whether a bar stands to its left.
        var isQuote = false
    }

    var label: Part?
    var parts: [Part]
    /// Above the block, unless it is the first on a page, and below it.
    var before: Double
    var after: Double
    /// A line over it, unless it is the first on a page, or under it.
    var rule: Rule?

    enum Rule { case above, below }

    static let darkGray = 0.27

    /// - Parameters:
    ///   - isAfterHeading: Whether a heading's line is already above it.
    ///   - width: Of the page's contents. Unit: points.
    init(_ block: PrintedText.Block, isAfterHeading: Bool, width: Double) {
        (before, after, rule) =
            switch block.kind {
            case .title: (0, 2, nil)
            case .summary: (0, 0, nil)
            case .heading: (15, 3.5, .below)
            case .entry: (0, 5, isAfterHeading ? nil : .above)
            case .item: (0, 4, nil)
            }
        let column =
            switch block.kind {
            case .title, .summary, .heading: 0.0
            case .entry: width * 0.18
            case .item: block.label.description.count > 1 ? 36.0 : 14.0
            }
        parts = block.paragraphs.enumerated().map { place, paragraph in
            Part(paragraph, in: block.kind, isFirst: place == 0, x: column, width: width - column)
        }
        if !block.label.isEmpty, column > 0 {
            label = Part(
                text: block.label.description, font: block.kind == .entry ? .strong : .body,
                gray: 0.2, x: 0, width: column - 4, before: parts.first?.before ?? 0)
        }
    }
}

extension PrintedBlock.Part {
    fileprivate init(
        _ paragraph: PrintedText.Paragraph, in kind: PrintedText.Block.Kind, isFirst: Bool,
        x: Double, width: Double
    ) {
        var text = ""
        var links: [(Range<Int>, Link)] = []
        for piece in paragraph.pieces where !piece.text.isEmpty {
            if !text.isEmpty { text += " " }
            let start = text.utf8.count
            text += piece.text.description
            if let link = piece.link { links.append((start..<text.utf8.count, link)) }
        }
        let isQuote = paragraph.style == .quote
        let indent = isQuote ? 7.5 : 0
        self.init(
            text: text, font: .body, gray: 0.07, x: x + indent, width: width - indent,
            before: isFirst ? (kind == .entry ? 3 : 0) : (isQuote ? 2.5 : 0), links: links,
            isQuote: isQuote)
        switch (kind, paragraph.style) {
        case (.title, _): font = .title
        case (.heading, _): font = .heading
        case (_, .plain): break
        case (_, .strong): font = .strong
        case (_, .detail): (font, gray) = (.detail, PrintedBlock.darkGray)
        case (_, .quote): (font, gray) = (.quote, 0.2)
        }
    }
}
