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

            private static let dayFirst: Set<String> = [
                "GB", "IE", "AU", "NZ", "IN", "PK", "BD", "LK", "ZA", "NG", "KE", "GH", "UG", "TZ",
                "ZW", "SG", "MY", "HK", "MT", "CY", "JM", "TT",
            ]

            /// How a language, or a country where English is written, writes dates in figures:
            /// nearly all the world puts the day first. English alone does not tell, nor do pages
            /// that call themselves American, as their programs do unless told otherwise.
            ///
            /// - Parameter tag: BCP 47: "fr", "en-GB".
            public static func usual(in tag: String?) -> DateOrder {
                guard let tag else { return .auto }
                let parts = tag.split { $0 == "-" || $0 == "_" }
                guard let language = parts.first?.lowercased() else { return .auto }
                if language != "en" {
                    return ["tl", "fil", "und"].contains(language) ? .auto : .dmy
                }
                return parts.dropFirst().contains { dayFirst.contains($0.uppercased()) }
                    ? .dmy : .auto
            }
        }

        public var dateOrder: DateOrder
        /// What `auto` takes where the other dates of a document do not tell.
        public var usualOrder: DateOrder

        public init(dateOrder: DateOrder = .auto, usualOrder: DateOrder = .auto) {
            self.dateOrder = dateOrder
            self.usualOrder = usualOrder
        }
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
        return run.read(document.bytes.span)
    }

    /// The same in pieces, one after another: memory is that of a piece, however many expressions
    /// the document has.
    public func tag(_ document: Document, published: EDTF?, each take: (Tagging) -> Void) {
        var run = TaggingRun(language: language, options: options, published: published)
        run.read(document.bytes.span, each: take)
    }
}

/// What a tagger finds in one document.
public struct Tagging: Sendable, Hashable {
    /// Sorted, not overlapping; the ends of a range are expressions of their own.
    public let expressions: [TimeExpression]
    /// Pairs of expressions that are one interval: "from September 27 through November 10, 2020".
    public let ranges: [TimeRange]

    init(expressions: [TimeExpression], ranges: [TimeRange]) {
        self.expressions = expressions
        self.ranges = ranges
    }

    /// Pieces put one behind the other.
    init(_ pieces: [Tagging]) {
        if pieces.count == 1 {
            self = pieces[0]
            return
        }
        var ranges: [TimeRange] = []
        var count = 0
        for piece in pieces {
            ranges += piece.ranges.map { $0.moved(by: count) }
            count += piece.expressions.count
        }
        self.init(expressions: pieces.flatMap(\.expressions), ranges: ranges)
    }
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

    /// The same of expressions behind so many others.
    package func moved(by count: Int) -> TimeRange {
        TimeRange(
            range: range, begin: begin + count, end: end + count, date: date, basis: basis)
    }
}
