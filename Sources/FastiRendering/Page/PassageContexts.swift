public import FastiChronology

/// What stands in the documents before and after the passages of a chronology.
public struct PassageContexts: Sendable {
    struct Context: Sendable {
        var before: String
        var after: String
    }

    /// Letters on either side that are kept at most.
    private static let length = 240

    private var contexts: [String: Context] = [:]

    /// None.
    public init() {}

    /// - Parameter text: The text of a source in UTF-8; `nil` where it cannot be had. Asked once
    ///   for each.
    public init(of chronology: Chronology, text: (Source) -> [UInt8]?) {
        let mentions = Dictionary(grouping: chronology.mentions, by: \.source)
        for source in chronology.sources {
            guard let mentions = mentions[source.id], let bytes = text(source) else { continue }
            let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
            for mention in mentions {
                contexts[mention.id] = Self.context(of: mention, in: scalars)
            }
        }
    }

    subscript(mention: String) -> Context? { contexts[mention] }

    /// Whole words of the paragraph that the passage stands in, and of those beside it.
    private static func context(of mention: Mention, in scalars: [Unicode.Scalar]) -> Context? {
        guard 0 <= mention.start, mention.start <= mention.end, mention.end <= scalars.count else {
            return nil
        }
        // Cut at white space, so that words stay whole.
        let isSpace = { (place: Int) in scalars[place].properties.isWhitespace }
        var (first, end) = (mention.start - length, mention.end + length)
        first = first <= 0 ? 0 : (first..<mention.start).first(where: isSpace) ?? mention.start
        end =
            end >= scalars.count
            ? scalars.count : (mention.end..<end).last(where: isSpace) ?? mention.end
        func text(_ range: Range<Int>) -> String {
            PlainText.line(String(String.UnicodeScalarView(scalars[range])))
        }
        let before = text(first..<mention.start)
        let after = text(mention.end..<end)
        return Context(
            before: (first > 0 && !before.isEmpty ? "… " : "") + before,
            after: after + (end < scalars.count && !after.isEmpty ? " …" : ""))
    }
}
