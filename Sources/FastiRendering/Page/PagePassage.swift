internal import FastiChronology
internal import FastiDates
internal import FastiJSON

/// One passage: the sentence with its telling words marked, its source, who says it, its date.
struct PagePassage: JSONWritable {
    private let mention: Mention
    private let page: TimelinePage
    private let contexts: PassageContexts

    init(_ mention: Mention, _ page: TimelinePage, _ contexts: PassageContexts) {
        self.mention = mention
        self.page = page
        self.contexts = contexts
    }

    func write(to writer: inout JSONWriter) {
        let context = contexts[mention.id]
        let date = mention.date
        writer.object { writer in
            writer.field("quote", pieces)
            writer.field("before", context?.before ?? "")
            writer.field("after", context?.after ?? "")
            writer.field("source", page.index.sourceNumbers[mention.source] ?? 0)
            writer.field("page", mention.page)
            writer.field("claim", claim)
            writer.field("status", EntryWording.words(mention.status))
            writer.field("date", date.map { page.plain(page.wording.dates.words($0.edtf)) } ?? "")
            writer.field("edtf", date.map { "\($0.edtf)" } ?? "")
            writer.field("dateText", date?.text.map(page.plain) ?? "")
            writer.field("basis", date.flatMap { page.wording.dates.words($0.basis) } ?? "")
            writer.field("steps", date?.steps.map(page.plain) ?? [])
            writer.field("figures", mention.figures.map { page.plain(page.wording.words($0)) })
        }
    }

    static func words(_ status: Mention.Status) -> String {
        EntryWording.words(status) ?? "told as having happened"
    }

    private var claim: String {
        page.plain(page.wording.words(mention.chain, said: mention.said?.edtf))
    }

    // MARK: Marks

    /// A piece of the quotation, and what it is.
    private struct Piece: JSONWritable {
        let text: String
        let mark: String

        func write(to writer: inout JSONWriter) { writer.array([text, mark]) }
    }

    /// The quotation in pieces; what is marked twice has the first of its marks.
    private var pieces: [Piece] {
        let scalars = Array(mention.quote.unicodeScalars)
        var marks: [(range: Range<Int>, mark: String)] = []
        func mark(_ start: Int?, _ end: Int?, _ mark: String) {
            guard let start, let end, start < end, start >= mention.start,
                end - mention.start <= scalars.count
            else { return }
            let range = start - mention.start..<end - mention.start
            guard !marks.contains(where: { $0.range.overlaps(range) }) else { return }
            marks.append((range, mark))
        }
        mark(mention.date?.start, mention.date?.end, "when")
        mark(mention.trigger?.start, mention.trigger?.end, "what")
        for claim in mention.chain { mark(claim.start, claim.end, "who") }
        var pieces: [Piece] = []
        var place = 0
        func add(_ end: Int, _ mark: String) {
            let text = Self.clean(scalars[place..<end])
            if !text.isEmpty { pieces.append(Piece(text: text, mark: mark)) }
            place = end
        }
        for (range, mark) in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            add(range.lowerBound, "")
            add(range.upperBound, mark)
        }
        add(scalars.count, "")
        return pieces
    }

    /// One line, with the space at its ends, by which pieces are put together again.
    private static func clean(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        let line = PlainText.line(String(String.UnicodeScalarView(scalars)))
        let isSpace = { (scalar: Unicode.Scalar?) in scalar?.properties.isWhitespace ?? false }
        if line.isEmpty { return isSpace(scalars.first) ? " " : "" }
        return (isSpace(scalars.first) ? " " : "") + line + (isSpace(scalars.last) ? " " : "")
    }
}
