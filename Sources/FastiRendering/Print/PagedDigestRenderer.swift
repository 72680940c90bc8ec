public import FastiChronology
public import FastiGraphs

/// The printed digest as a text to be set on pages: what ``HTMLDigestRenderer`` writes, for paper.
public struct PagedDigestRenderer: Sendable {
    private let leftOut: String

    /// - Parameter leftOut: What of the chronology was left out, in a sentence.
    public init(leftOut: String = "") { self.leftOut = leftOut }

    public func text(of chronology: Chronology, page: PageSize = .a4) -> PrintedText {
        let digest = PrintedDigest(chronology, leftOut: leftOut)
        var blocks = [PrintedText.Block(.title, [Self.paragraph(.plain, digest.title)])]
        let summary = [digest.summary, digest.leftOut, digest.key].filter { !$0.isEmpty }
        blocks.append(PrintedText.Block(.summary, summary.map { Self.paragraph(.detail, $0) }))
        for section in digest.sections {
            blocks.append(Self.heading(section.heading))
            blocks += section.items.map { Self.block(of: $0, digest) }
        }
        blocks += Self.list("Names", digest.names)
        if !digest.sources.isEmpty {
            blocks.append(Self.heading("Sources"))
            blocks += digest.sources.map(Self.block)
        }
        blocks += Self.list("Could not be read", digest.unread)
        return PrintedText(
            title: CleanText(digest.title, limit: GraphLimits.tooltip), page: page, blocks: blocks)
    }

    private static func block(
        of item: PrintedDigest.Item, _ digest: PrintedDigest
    ) -> PrintedText.Block {
        var paragraphs = [paragraph(.strong, item.title)]
        if !item.details.isEmpty {
            paragraphs.append(paragraph(.detail, item.details.joined(separator: " · ")))
        }
        paragraphs += item.passages.map { passage in
            var pieces = [PrintedText.Piece(passage.quote)]
            if let number = passage.source {
                let page = passage.page.map { ", page \($0)" } ?? ""
                pieces.append(
                    PrintedText.Piece("[\(number)\(page)]", link: Link("#\(anchor(number))")))
            }
            return PrintedText.Paragraph(.quote, pieces)
        }
        if item.otherPassages > 0 {
            let words = item.otherPassages == 1 ? "passage" : "passages"
            paragraphs.append(paragraph(.detail, "and \(item.otherPassages) more \(words)"))
        }
        return PrintedText.Block(
            .entry, label: CleanText(item.date, limit: GraphLimits.text), paragraphs)
    }

    private static func block(of source: PrintedDigest.SourceItem) -> PrintedText.Block {
        var paragraphs = [paragraph(.plain, source.texts.first ?? "")]
        var pieces = source.texts.dropFirst().map { PrintedText.Piece($0) }
        if let url = source.url {
            pieces.append(PrintedText.Piece("on the web", link: Link(url)))
        }
        if let text = source.text { pieces.append(PrintedText.Piece(text)) }
        // A dot between them, where the text is set with a space.
        for place in pieces.indices.dropLast() {
            pieces[place] = PrintedText.Piece(
                "\(pieces[place].text) ·", link: pieces[place].link)
        }
        if !pieces.isEmpty { paragraphs.append(PrintedText.Paragraph(.detail, pieces)) }
        return PrintedText.Block(
            .item, label: CleanText("\(source.number)."), anchor: anchor(source.number), paragraphs)
    }

    private static func list(_ heading: String, _ texts: [String]) -> [PrintedText.Block] {
        guard !texts.isEmpty else { return [] }
        return [Self.heading(heading)]
            + texts.map {
                PrintedText.Block(.item, label: CleanText("•"), [paragraph(.plain, $0)])
            }
    }

    private static func heading(_ words: String) -> PrintedText.Block {
        PrintedText.Block(.heading, [paragraph(.plain, words)])
    }

    private static func paragraph(
        _ style: PrintedText.Paragraph.Style, _ text: String
    ) -> PrintedText.Paragraph {
        PrintedText.Paragraph(style, [PrintedText.Piece(text)])
    }

    private static func anchor(_ number: Int) -> Identifier { Identifier("source", number) }
}
