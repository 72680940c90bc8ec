/// A word, a number, a mark, or an expression that an earlier stage has found.
struct TimeToken: Sendable {
    // Half the size of `Int`: tokens are copied from stage to stage, and a text has a limit far below.
    private var first: Int32
    private var last: Int32
    var classes: TokenClass
    /// The number that digits say; a word's values stand in the lexicon.
    var value: Int = 0
    /// Index of the meaning of an expression, -1 for a plain token.
    var meaning: Int32 = -1
    /// The word's number in the lexicon, 0 where unknown.
    var word: UInt16 = 0
    /// Digits in the token, 0 for a word.
    var digits: UInt8 = 0

    /// UTF-8 bytes into the document.
    var start: Int { Int(first) }
    var end: Int {
        get { Int(last) }
        set { last = Int32(truncatingIfNeeded: newValue) }
    }

    @inline(__always)
    init(
        start: Int, end: Int, classes: TokenClass, word: UInt16 = 0, digits: UInt8 = 0,
        value: Int = 0
    ) {
        first = Int32(truncatingIfNeeded: start)
        last = Int32(truncatingIfNeeded: end)
        self.classes = classes
        self.word = word
        self.digits = digits
        self.value = value
    }
}
