/// How a digest is written.
///
/// Every text of a document is reduced to visible characters first, and is no markup of the format.
public enum DigestFormat: String, Sendable, Hashable, CaseIterable {
    /// For a terminal and for print.
    case text
    case markdown
    /// A line a sentence: the day, a tab, the sentence.
    case tsv

    /// - Parameters:
    ///   - width: Columns of `text`.
    ///   - isASCII: Whether `text` is written in ASCII alone.
    public func write(
        _ digest: Digest, width: Int = TimelineRenderer.defaultWidth, isASCII: Bool = false,
        to out: inout some TextOutputStream
    ) {
        switch self {
        case .text:
            DigestPage(digest, width: max(width, TimelineRenderer.narrowest), isASCII: isASCII)
                .write(to: &out)
        case .markdown: DigestMarkdown(digest).write(to: &out)
        case .tsv:
            for chosen in digest.days {
                for passage in chosen.passages {
                    out.write("\(DigestWording.iso(chosen.day))\t\(PlainText.line(passage.text))\n")
                }
            }
        }
    }
}
