public import FastiText

/// One token with what syntax says of it.
public struct AnalyzedWord: Sendable, Hashable {
    /// Universal part of speech (universaldependencies.org/u/pos).
    public var upos: String
    /// Tag of the Penn Treebank as the English treebanks of Universal Dependencies use it.
    public var xpos: String
    public let lemma: String
    /// Index of the token's head among the text's tokens; nil for the root of a sentence.
    public var head: Int?
    /// Its relation to the head (universaldependencies.org/u/dep), "root" without one.
    public var relation: String

    /// Whether its Penn tag is that of a past or present form: "went", "goes", "go".
    public var hasTense: Bool { xpos == "VBD" || xpos == "VBZ" || xpos == "VBP" }

    /// Whether its Penn tag is that of a finite verb, or of a modal in front of one: "went", "must".
    public var isFinite: Bool { hasTense || xpos == "MD" }
}

/// A name in a text.
public struct Name: Sendable, Hashable {
    /// Indices of the text's tokens.
    public let tokens: Range<Int>
    public let kind: NameKind

    public init(tokens: Range<Int>, kind: NameKind) {
        self.tokens = tokens
        self.kind = kind
    }
}

/// A text with the syntax of its sentences and the names in them.
public struct Analysis: Sendable {
    public let text: SegmentedText
    /// One for each token of the text.
    public let words: [AnalyzedWord]
    /// In the order of the text.
    public let names: [Name]
}
