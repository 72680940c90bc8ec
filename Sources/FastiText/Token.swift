/// A word, number or mark of a text.
///
/// Tokens follow the conventions of Universal Dependencies for English: clitics ("'s", "n't") and
/// the parts of a hyphenated word are tokens of their own, the period of an abbreviation is not.
public struct Token: Sendable, Hashable {
    public enum Kind: UInt8, Sendable, Hashable {
        case word, number, punctuation, symbol
    }

    /// UTF-8 bytes into the document.
    public let range: TextRange
    public let kind: Kind
    public let text: String
    /// The text with every letter in lower case and curly apostrophes made straight.
    public let lower: String
    /// Whether white space (or the text's start) stands before it.
    public let spaceBefore: Bool

    public init(
        range: TextRange, kind: Kind, text: String, lower: String, spaceBefore: Bool
    ) {
        self.range = range
        self.kind = kind
        self.text = text
        self.lower = lower
        self.spaceBefore = spaceBefore
    }

    /// Whether it is a word that begins with a capital letter.
    public var isCapitalised: Bool {
        kind == .word && text.unicodeScalars.first?.properties.isUppercase == true
    }

    /// Whether it is a word of two or more letters, all of them capitals.
    public var isAllCapitals: Bool {
        kind == .word && text.unicodeScalars.count > 1
            && text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
    }

    /// Whether it opens or closes a quotation: straight, curly or angular marks.
    public var isQuote: Bool { isOpeningQuote || isClosingQuote }

    public var isOpeningQuote: Bool {
        mayBeQuote && ["\"", "“", "«", "„", "``"].contains(text)
    }

    public var isClosingQuote: Bool {
        mayBeQuote && ["\"", "”", "»", "''"].contains(text)
    }

    /// Few tokens are as short as a quotation mark and no word.
    @inline(__always)
    private var mayBeQuote: Bool { kind != .word && kind != .number && text.utf8.count <= 3 }
}
