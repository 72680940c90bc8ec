internal import FastiDates
internal import FastiTagging
internal import FastiText

/// Where readers' comments begin under an article: what they tell is no part of it.
///
/// A comment is signed with a day and an hour ("Posted by: name | May 3, 2015 4:05 PM", "At 2:00 pm on 17 May 2015,
/// name wrote:"). A text with several such signatures is a thread from the first on.
struct ReaderComments {
    /// The first sentence that is a comment or its signature; `nil` where there is no thread.
    let start: Int?

    private static let fewest = 4
    private static let words: Set<String> = ["posted", "wrote", "commented", "replied"]

    init(_ text: SegmentedText, times: [[TimeExpression]]) {
        let signed = text.sentences.indices.filter { number in
            times[number].contains { time in
                Self.isHour(time) && Self.isSigned(time, in: text.sentences[number], of: text)
            }
        }
        start = signed.count >= Self.fewest ? signed.first : nil
    }

    private static func isHour(_ time: TimeExpression) -> Bool {
        time.kind == .time && time.date?.description.utf8.contains(UInt8(ascii: "T")) == true
    }

    /// "Posted by" or "wrote:" a few words from the hour.
    private static func isSigned(
        _ time: TimeExpression, in sentence: Sentence, of text: SegmentedText
    ) -> Bool {
        let inside = sentence.tokens.filter { text.tokens[$0].range.overlaps(time.range) }
        guard let first = inside.first, let last = inside.last else { return false }
        let around =
            max(sentence.tokens.lowerBound, first - 10)..<min(sentence.tokens.upperBound, last + 10)
        return around.contains { index in
            guard words.contains(text.tokens[index].lower), index + 1 < text.tokens.count else {
                return false
            }
            return ["by", ":"].contains(text.tokens[index + 1].lower)
        }
    }
}
