/// A text to be set on pages: headings, and blocks with a label in a column to their left.
///
/// It says what the text is and not where it stands: lines and pages are found by whoever has the
/// font. Like a ``Graph`` it holds nothing but clean text, names of the program's own and links that
/// lead to the web or to a place in itself. `check()` says whether it can be set.
public struct PrintedText: Sendable, Hashable {
    /// Stands at the head of every page but the first.
    public var title: CleanText
    public var page: PageSize
    public var blocks: [Block]

    public init(title: CleanText, page: PageSize = .a4, blocks: [Block] = []) {
        self.title = title
        self.page = page
        self.blocks = blocks
    }

    /// Paragraphs that stand together; a page ends within one only where it is longer than a page.
    public struct Block: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            /// The heading of the whole, and what is said of the whole.
            case title, summary
            /// Goes with what follows it, and into the reader's list of contents.
            case heading
            case entry
            /// One of a list.
            case item
        }

        public var kind: Kind
        /// In the column to the left: a date, a number.
        public var label: CleanText
        /// What links to this block lead to.
        public var anchor: Identifier?
        public var paragraphs: [Paragraph]

        public init(
            _ kind: Kind, label: CleanText = CleanText(""), anchor: Identifier? = nil,
            _ paragraphs: [Paragraph]
        ) {
            self.kind = kind
            self.label = label
            self.anchor = anchor
            self.paragraphs = paragraphs
        }
    }

    /// Pieces of text with a space between them.
    public struct Paragraph: Sendable, Hashable {
        public enum Style: String, Sendable, Hashable, CaseIterable {
            case plain, strong, detail, quote
        }

        public var style: Style
        public var pieces: [Piece]

        public init(_ style: Style, _ pieces: [Piece]) {
            self.style = style
            self.pieces = pieces
        }
    }

    public struct Piece: Sendable, Hashable {
        public var text: CleanText
        public var link: Link?

        /// What is longer than a paragraph can be is cut off.
        public init(_ text: String, link: Link? = nil) {
            self.text = CleanText(text, limit: GraphLimits.paragraph)
            self.link = link
        }
    }
}

extension PrintedText {
    /// Whether all of it can be set: within `GraphLimits`, and of one piece.
    public func check() throws(GraphError) {
        guard [page.width, page.height].allSatisfy({ GraphLimits.printedSide.contains($0) }) else {
            throw GraphError(reason: .pageSize, place: "")
        }
        guard blocks.count <= GraphLimits.blocks else {
            throw GraphError(reason: .tooManyBlocks, place: "")
        }
        var anchors: Set<String> = []
        for anchor in blocks.compactMap(\.anchor) {
            guard anchors.insert("#\(anchor)").inserted else {
                throw GraphError(reason: .sameName, place: "\(anchor)")
            }
        }
        for paragraph in blocks.lazy.flatMap(\.paragraphs) {
            guard paragraph.pieces.count <= GraphLimits.runs else {
                throw GraphError(reason: .labelTooLong, place: "")
            }
            for link in paragraph.pieces.compactMap(\.link?.description)
            where link.hasPrefix("#") && !anchors.contains(link) {
                throw GraphError(reason: .unknownPlace, place: link)
            }
        }
    }
}
