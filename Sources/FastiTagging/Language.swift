/// A language the tagger reads: its words as data and its rules as values.
public struct Language: Sendable {
    /// BCP 47 tag, "en".
    public let tag: String
    /// Rules in their order: of two equally long matches the earlier rule's stands.
    let rules: [Rule]
    let book: RuleBook
    let traits: Traits

    /// What else the engine has to know of a language.
    struct Traits: Sendable {
        /// Endings of verbs in the past, lower case: "ed".
        var pastEndings: [String]
        /// The word before a verb that makes it an infinitive: "to".
        var infinitive: String
        /// Words before what is to come: "until".
        var untilWords: [String]
        /// Words that join the two ends of a range: "to", "through".
        var rangeWords: Set<String>
        /// Words that join the members of a list: "and", "or".
        var listWords: Set<String>
        /// Words between the ends after a word that opens a range: "between … and".
        var rangePairs: [String: String]
        /// Whether "1998." can end a sentence; not where "3." is an ordinal.
        var periodEndsNumber: Bool
        /// Words of a head that announce the document's date: "posted", "updated".
        var headWords: Set<String>
    }

    init(tag: String, words: String, rules: [Rule], traits: Traits) {
        self.tag = tag
        self.rules = rules
        self.traits = traits
        book = RuleBook(
            rules: rules, words: words,
            pivots: [
                .month, .weekday, .season, .part, .unit, .deictic, .holiday, .meridiem, .zone,
                .vague, .frequency, .decade, .tens, .era,
            ],
            more: traits.rangeWords.union(traits.listWords).union(traits.rangePairs.keys).union(
                traits.rangePairs.values))
    }

    public static let all: [Language] = [.english]
}
