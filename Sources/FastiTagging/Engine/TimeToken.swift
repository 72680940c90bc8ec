/// A word, a number, a mark, or an expression that an earlier stage has found.
struct TimeToken: Sendable {
    /// UTF-8 bytes into the document.
    var start: Int
    var end: Int
    var classes: TokenClass
    /// The word's number in the lexicon, 0 where unknown.
    var word: UInt16 = 0
    /// Digits in the token, 0 for a word.
    var digits: UInt8 = 0
    /// The number that digits say; a word's values stand in the lexicon.
    var value: Int = 0
    /// Index of the meaning of an expression, -1 for a plain token.
    var meaning: Int32 = -1
}
