internal import FastiText

/// The quotations of a document: what stands between quotation marks, over several paragraphs where
/// each of them opens with a mark.
struct Quotations {
    /// Indices into the text's tokens, marks left out; only quotations of four words or more.
    let ranges: [Range<Int>]

    init(_ text: SegmentedText) {
        var found: [Range<Int>] = []
        var open: Int?
        var paragraphOfOpen = 0
        for (number, sentence) in text.sentences.enumerated() {
            if let start = open, sentence.paragraph != paragraphOfOpen {
                // A paragraph that does not open with a mark ends a quotation left open, unless it is closed there.
                if text.tokens[sentence.tokens.lowerBound].isOpeningQuote
                    || Self.isClosed(inParagraphOf: number, text)
                {
                    paragraphOfOpen = sentence.paragraph
                } else if text.tokens[start - 1].text == "\"" {
                    found.append(start..<sentence.tokens.lowerBound)
                    open = nil
                }
            }
            for index in sentence.tokens.lowerBound..<sentence.tokens.upperBound {
                let token = text.tokens[index]
                guard token.isQuote else { continue }
                if let start = open, token.isClosingQuote, index > start {
                    found.append(start..<index)
                    open = nil
                } else if open == nil, token.isOpeningQuote {
                    open = index + 1
                    paragraphOfOpen = sentence.paragraph
                }
            }
        }
        if let start = open, start < text.tokens.count { found.append(start..<text.tokens.count) }
        ranges = found.filter { $0.count >= 4 }
    }

    /// Whether the first mark in the paragraph that a sentence begins stands behind a word and in front of none.
    private static func isClosed(inParagraphOf number: Int, _ text: SegmentedText) -> Bool {
        let first = text.sentences[number]
        let rest = text.sentences[number...].prefix { $0.paragraph == first.paragraph }
        guard let end = rest.last?.tokens.upperBound,
            let mark = text.tokens[first.tokens.lowerBound..<end].firstIndex(where: \.isQuote)
        else { return false }
        let isFollowed =
            mark + 1 < end && text.tokens[mark + 1].kind == .word
            && !text.tokens[mark + 1].spaceBefore
        return !text.tokens[mark].spaceBefore && !isFollowed
    }

    /// The quotation that holds a token. O(log n).
    func index(containing token: Int) -> Int? {
        let index = ranges.partitioningIndex { $0.upperBound > token }
        return index < ranges.count && ranges[index].contains(token) ? index : nil
    }
}
