/// The titles of what happened again and again: "The council met on 3 May, 8 May, …".
///
/// A title is cut from the whole clause, so of a long list of dates it is made once for all.
struct ListTitles {
    /// Where so many dates belong to one word, they are a list.
    private static let fewest = 9

    /// The words that a list of dates belongs to, by where they begin.
    private let words: Set<Int>
    private var known: [Int: TitleWriter.Line] = [:]

    init(_ candidates: [MentionBuilder.Candidate]) {
        guard candidates.count >= Self.fewest else {
            words = []
            return
        }
        let counts = candidates.compactMap(Self.word).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        words = Set(counts.filter { $0.value >= Self.fewest }.keys)
    }

    /// The title of an earlier one of the same list.
    subscript(candidate: MentionBuilder.Candidate) -> TitleWriter.Line? {
        get { Self.word(candidate).flatMap { known[$0] } }
        set {
            guard let word = Self.word(candidate), words.contains(word) else { return }
            known[word] = newValue
        }
    }

    private static func word(_ candidate: MentionBuilder.Candidate) -> Int? {
        guard candidate.name == nil, candidate.told == nil else { return nil }
        return candidate.trigger?.tokens.lowerBound
    }
}
