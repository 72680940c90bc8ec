public import FastiDates

/// What a user asks of a digest.
public struct DigestRequest: Sendable, Hashable {
    /// The sentences of a day where nothing else is asked for.
    public static let defaultSentences = 2

    /// How many days; `nil`: as many as suit the material.
    public var dates: Int?
    /// The most sentences of a day.
    public var sentences: Int
    /// The first day that may be chosen.
    public var first: Day?
    /// The last day that may be chosen.
    public var last: Day?
    /// Only sentences with one of these words; empty: all.
    public var about: [String]

    public init(
        dates: Int? = nil, sentences: Int = defaultSentences, first: Day? = nil, last: Day? = nil,
        about: [String] = []
    ) {
        self.dates = dates
        self.sentences = max(sentences, 1)
        self.first = first
        self.last = last
        self.about = about
    }

    func admits(_ day: Int) -> Bool {
        if let first, day < first.number { return false }
        if let last, day > last.number { return false }
        return true
    }
}
