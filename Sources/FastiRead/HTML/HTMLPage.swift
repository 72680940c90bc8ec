import FastiDates
import FastiReading

/// A web page read: its text and what it says of itself.
enum HTMLPage {
    static func read(
        _ bytes: [UInt8], _ limits: Limits = .standard
    ) throws(ReadingFailure) -> ReadingReply {
        let (decoded, note) = Charset.decode(bytes)
        guard let tree = HTMLTree(decoded, nesting: limits.nesting) else {
            throw ReadingFailure(.tooDeep)
        }
        let metadata = PageMetadata(tree)
        let found = MainText(tree, title: metadata.titleNode, url: metadata.url).find()
        let title = metadata.title
        var text = joined(checked(found.blocks, by: metadata.data, limits))
        if let head = releaseHead(metadata) { text = head + "\n\n" + text }
        guard !text.isEmpty else { throw ReadingFailure(.empty) }
        let date = PublicationDate(metadata: metadata, text: found).find()
        return ReadingReply(
            bytes: Array(text.utf8),
            metadata: SourceRecord.Metadata(
                title: title, publisher: metadata.publisher, author: metadata.author,
                url: metadata.url, language: metadata.language,
                published: date.flatMap(edtf)),
            notes: note.map { [$0] } ?? [])
    }

    private static func edtf(_ text: String) -> EDTF? {
        do throws(EDTFError) { return try EDTF(text) } catch { return nil }
    }

    private static func joined(_ blocks: [Block]) -> String {
        blocks.map { block in
            let kind: LineKind =
                switch block.tag {
                case "li": .item
                case "tr": .row
                default: .paragraph
                }
            return TextLine(kind: kind, text: block.text)
        }.joined()
    }

    /// The text that the page gives for programs: in place of what was found where it is twice as
    /// long, and else as a check of it.
    private static func checked(
        _ found: [Block], by data: StructuredData, _ limits: Limits
    ) -> [Block] {
        guard let body = data.articleBody, body.utf8.count > 300 else { return found }
        let length = found.reduce(0) { $0 + $1.text.utf8.count }
        guard body.utf8.count > 2 * length else { return confirmed(found, by: body) }
        let isMarkup = body.contains("</") || body.contains("<p") || body.contains("<br")
        let markup =
            isMarkup ? body : body.split(separator: "\n").map { "<p>\(escaped($0))</p>" }.joined()
        guard let tree = HTMLTree(Array(markup.utf8), nesting: limits.nesting) else { return found }
        let blocks = Pruning.byTagAlone(tree).all
        return blocks.isEmpty ? found : blocks
    }

    /// Without the paragraphs that the page's own text for programs does not have, where it has
    /// nearly all others.
    private static func confirmed(_ found: [Block], by body: String) -> [Block] {
        let letters = plain(body)
        let isKnown = found.map { block in
            block.length < 40 || letters.firstRange(of: plain(block.text).prefix(120)) != nil
        }
        let all = found.reduce(0) { $0 + $1.length }
        let known = zip(found, isKnown).reduce(0) { $0 + ($1.1 ? $1.0.length : 0) }
        guard known * 20 >= all * 17 else { return found }
        return zip(found, isKnown).filter { block, isKnown in
            isKnown || block.headingLevel != nil || block.tag == "tr"
        }.map(\.0)
    }

    /// Letters and digits alone.
    private static func plain(_ text: String) -> [UInt8] {
        Array(text.lowercased().filter { $0.isLetter || $0.isNumber }.utf8)
    }

    private static func escaped(_ text: Substring) -> String {
        String(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private static let releases = [
        "press release", "press statement", "official statement", "media release", "communiqué",
    ]

    /// The head of a page that says it is a statement or a press release: what it is, and its
    /// headline. Of other pages the headline is the title and no part of the text.
    private static func releaseHead(_ metadata: PageMetadata) -> String? {
        guard let title = metadata.title else { return nil }
        if isRelease(title) { return title }
        guard let node = metadata.titleNode else { return nil }
        let tree = metadata.tree
        let near = max(0, node - nearNodes)..<min(tree.nodes.count, node + nearNodes)
        let label = near.lazy.map { tree.nodes[$0].text.oneLine }.first {
            $0.utf8.count < 60 && isRelease($0)
        }
        return label.map { $0 + "\n\n" + title }
    }

    private static let nearNodes = 40

    private static func isRelease(_ line: String) -> Bool {
        releases.contains(where: line.lowercased().contains)
    }
}
