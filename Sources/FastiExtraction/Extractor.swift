public import FastiChronology
public import FastiLanguage
public import FastiLexicon
public import FastiTagging
public import FastiText

/// One document with its time expressions: what extraction works on.
public struct TaggedDocument: Sendable {
    public let source: Source
    public let document: Document
    public let timeExpressions: [TimeExpression]

    public init(source: Source, document: Document, timeExpressions: [TimeExpression]) {
        self.source = source
        self.document = document
        self.timeExpressions = timeExpressions
    }
}

/// Turns a tagged document into mentions of what happened and of who says so.
///
/// A pure function of one document: the same document gives the same mentions.
public struct Extractor: Sendable {
    let lexicon: Lexicon
    let analyzer: Analyzer

    public init(lexicon: Lexicon = .builtIn, analyzer: Analyzer) {
        self.lexicon = lexicon
        self.analyzer = analyzer
    }

    public func mentions(in tagged: TaggedDocument) -> DocumentMentions {
        var builder = MentionBuilder(DocumentAnalysis(tagged, lexicon: lexicon, analyzer: analyzer))
        builder.run()
        let used = Set(
            builder.mentions.flatMap { $0.participants.map(\.actor) + $0.chain.map(\.actor) })
        return DocumentMentions(
            source: tagged.source, actors: builder.registry.all(used),
            mentions: builder.mentions, untold: builder.untold)
    }

    /// Who is said to say, think or want what.
    public func attributions(in tagged: TaggedDocument) -> DocumentAttributions {
        let analysis = DocumentAnalysis(tagged, lexicon: lexicon, analyzer: analyzer)
        let finder = AttributionFinder(
            tree: analysis.tree, lexicon: lexicon, references: analysis.references,
            quotations: analysis.quotations)
        let found = analysis.units.flatMap { unit in
            (unit.attributions + finder.attitudes(in: unit.sentence))
                .sorted { $0.cue.lowerBound < $1.cue.lowerBound }
        }
        func codePoints(_ range: Range<Int>) -> Range<Int> {
            let bytes = range.isEmpty ? 0..<0 : analysis.bytes(range)
            return analysis.codePoints.codePoint(
                at: bytes.lowerBound)..<analysis.codePoints.codePoint(at: bytes.upperBound)
        }
        return DocumentAttributions(
            source: tagged.source,
            attributions: found.map {
                DocumentAttributions.Passage(
                    source: codePoints($0.source), cue: codePoints($0.cue),
                    content: codePoints($0.content), isClaim: $0.sort != .means)
            })
    }
}
