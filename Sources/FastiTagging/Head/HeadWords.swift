/// The words by which the head of a document says what a date in it is of: phrases of up to three
/// words in lower case that stand right before it, or with one word between.
struct HeadWords: Sendable {
    /// Before the day on which it was published: "posted", "date of issue".
    var published: Set<String> = []
    /// Before that of a change, which counts where no other day is given: "last updated".
    var updated: Set<String> = []
    /// As the first, but events are told with them too: they must open their part of the line.
    var opening: Set<String> = []
    /// Before the day of something else: "deadline".
    var others: Set<String> = []
    /// Before the name of an author: "by".
    var bylines: Set<String> = []
    /// Before the number of an issue: "volume".
    var issues: Set<String> = []

    enum Kind: Equatable {
        case published, updated, opening, other
    }

    private static let longest = 3

    /// What the last of some words say of a date behind them, and where they begin.
    func kind(of words: some BidirectionalCollection<String>) -> (kind: Kind, start: Int)? {
        for skipped in 0...2 {
            // "published on the 5th"
            if skipped == 2, !words.suffix(2).allSatisfy({ $0.utf8.count <= 3 }) { break }
            let rest = Array(words.dropLast(skipped))
            for length in stride(from: min(Self.longest, rest.count), to: 0, by: -1) {
                let phrase = rest.suffix(length).joined(separator: " ")
                let start = rest.count - length
                if others.contains(phrase) { return (.other, start) }
                if published.contains(phrase) { return (.published, start) }
                if updated.contains(phrase) { return (.updated, start) }
                if opening.contains(phrase) { return (.opening, start) }
            }
        }
        return nil
    }

    /// Whether a line that begins with a word and ends with a date gives it for the document.
    func opens(with word: String) -> Bool {
        published.contains(word) || opening.contains(word)
    }
}
