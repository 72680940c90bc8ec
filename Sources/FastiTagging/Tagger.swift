public import FastiDates
public import FastiText

/// Finds the time expressions of a text and says which days they mean.
///
/// A pure function of text, document date and options. Time is linear in the text; memory is that
/// of the expressions found and of one sentence.
public struct Tagger: Sendable {
    public struct Options: Sendable, Hashable {
        /// How "03/04/2021" is read.
        public enum DateOrder: String, Sendable, Hashable, CaseIterable {
            case dmy, mdy
            /// As the other dates of the document are; else both are kept.
            case auto
        }

        public var dateOrder: DateOrder

        public init(dateOrder: DateOrder = .auto) { self.dateOrder = dateOrder }
    }

    let language: Language
    let options: Options

    public init(language: Language = .english, options: Options = Options()) {
        self.language = language
        self.options = options
    }

    /// The date a document gives for itself in its head, or `nil` where it gives none.
    public func documentDate(of document: Document) -> DocumentDate? {
        DocumentHead(language: language, options: options).date(of: document)
    }

    /// The time expressions of a document, sorted and without overlap.
    ///
    /// - Parameter published: the document's own date; without it "yesterday" has no date.
    public func timeExpressions(in document: Document, published: EDTF?) -> [TimeExpression] {
        tag(document, published: published).expressions
    }

    /// The time expressions of a document and the ranges that pairs of them make.
    public func tag(_ document: Document, published: EDTF?) -> Tagging {
        var run = TaggingRun(language: language, options: options, published: published)
        run.read(document.bytes.span)
        return run.result()
    }
}

/// What a tagger finds in one document.
public struct Tagging: Sendable, Hashable {
    /// Sorted, not overlapping; the ends of a range are expressions of their own.
    public let expressions: [TimeExpression]
    /// Pairs of expressions that are one interval: "from September 27 through November 10, 2020".
    public let ranges: [TimeRange]
}

/// Two time expressions that are the ends of one interval.
public struct TimeRange: Sendable, Hashable {
    /// From the first byte of the first end to the last of the second; UTF-8 bytes.
    public let range: TextRange
    /// Indices of the ends in `Tagging.expressions`.
    public let begin: Int
    public let end: Int
    /// The interval, `2020-09-27/2020-11-10`.
    public let date: EDTF
    public let basis: DateBasis
}
