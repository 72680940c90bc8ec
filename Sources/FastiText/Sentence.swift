/// One unit of a text that says something by itself.
public struct Sentence: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case prose
        /// A line of its own without a sentence's end: title, cross-heading.
        case heading
        /// An item of a list, its bullet or number left out.
        case listItem
    }

    /// UTF-8 bytes into the document.
    public let range: TextRange
    /// Indices into the text's tokens.
    public let tokens: Range<Int>
    public let kind: Kind
    /// Number of its paragraph, from 0.
    public let paragraph: Int

    public init(range: TextRange, tokens: Range<Int>, kind: Kind, paragraph: Int) {
        self.range = range
        self.tokens = tokens
        self.kind = kind
        self.paragraph = paragraph
    }
}

/// A document cut into tokens and sentences.
public struct SegmentedText: Sendable {
    public let document: Document
    public let tokens: [Token]
    public let sentences: [Sentence]

    public init(_ document: Document) {
        self.document = document
        tokens = TokenizedText.printed(Tokenizer.tokens(of: document))
        sentences = SentenceSplitter(document: document, tokens: tokens).sentences()
    }

    /// A text with its sentences cut otherwise.
    package init(document: Document, tokens: [Token], sentences: [Sentence]) {
        self.document = document
        self.tokens = tokens
        self.sentences = sentences
    }
}
