import FastiChronology
import FastiDates
import FastiExtraction
import FastiLanguage
import FastiLexicon
import FastiReading
import FastiTagging
import FastiText

/// What is done to one document, seeing no other.
struct DocumentStage: Sendable {
    private let taggerOptions: Tagger.Options
    private let extractor: Extractor
    /// The date of documents that have none.
    private let published: EDTF?

    init(options: Options, model: LanguageModel) {
        taggerOptions = Tagger.Options(dateOrder: options.dateOrder)
        published = options.published
        extractor = Extractor(
            lexicon: options.tables.isEmpty ? .builtIn : Lexicon(tables: options.tables),
            analyzer: Analyzer(model: model))
    }

    /// The document with its title, its own date and the dates it speaks of.
    private func tagged(_ record: SourceRecord, as source: Source) -> TaggedDocument {
        let document = record.document
        let language = Language.of(document, saidToBe: record.metadata.language)
        var options = taggerOptions
        options.usualOrder = .usual(in: record.metadata.language ?? language.tag)
        let tagger = Tagger(language: language, options: options)
        let own = tagger.documentDate(of: document)
        var source = source
        if language.tag != Language.undetermined.tag,
            source.language.flatMap({ Language.named($0) }) == nil
        {
            source.language = language.tag
        }
        source.published = publication(record, own)
        source.title = source.title ?? Headline.title(of: document, dated: own?.range)
        return TaggedDocument(
            source: source, document: document,
            timeExpressions: tagger.tag(document, published: source.published?.edtf).joined)
    }

    /// What the document tells; of one that an earlier run saw, what that found.
    func mentions(
        in record: SourceRecord, as source: Source, _ cache: DocumentCache? = nil
    ) -> DocumentMentions {
        var result = told(by: record, as: source, cache)
        for index in result.mentions.indices {
            result.mentions[index].page = record.page(at: result.mentions[index].start)
        }
        return result
    }

    private func told(
        by record: SourceRecord, as source: Source, _ cache: DocumentCache?
    ) -> DocumentMentions {
        guard let cache else { return extractor.mentions(in: tagged(record, as: source)) }
        let key = cache.key(of: record, as: source)
        if let known = cache.mentions(for: key, of: record, as: source) { return known }
        let found = extractor.mentions(in: tagged(record, as: source))
        cache.keep(found, for: key)
        return found
    }

    func attributions(in record: SourceRecord, as source: Source) -> DocumentAttributions {
        extractor.attributions(in: tagged(record, as: source))
    }

    /// The document's own date: what the container says, else the text, else the user.
    private func publication(_ record: SourceRecord, _ own: DocumentDate?) -> PublicationDate? {
        if let date = record.metadata.published {
            return PublicationDate(edtf: date, basis: .stated)
        }
        if let own {
            return PublicationDate(
                edtf: own.date, basis: own.basis, text: own.range.map { record.document[$0] })
        }
        return published.map { PublicationDate(edtf: $0, basis: .curated) }
    }
}
