/// Where a date comes from; kept beside the date and shown to the user.
public enum DateBasis: String, Sendable, Hashable, CaseIterable {
    /// The text says it in full.
    case stated
    /// Counted from the document's own date, or from another date of the same text.
    case relative
    /// Another document was needed.
    case corpus
    /// A data file of known episodes.
    case lexicon
    /// The user said so.
    case curated
    case undated
}
