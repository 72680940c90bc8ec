import FastiChronology
import FastiDates
import FastiExtraction
import FastiReading
import FastiTagging
import FastiText

/// What is done to one document, seeing no other.
struct DocumentStage: Sendable {
    let options: Options

    /// The document with its own date and the dates it speaks of.
    func tagged(_ record: SourceRecord, as source: Source) -> TaggedDocument {
        var source = source
        source.published = published(record)
        return TaggedDocument(source: source, document: record.document, timeExpressions: [])
    }

    func mentions(in tagged: TaggedDocument) -> DocumentMentions {
        Extractor().mentions(in: tagged)
    }

    /// The document's own date: what the container says, else the text, else the user.
    private func published(_ record: SourceRecord) -> PublicationDate? {
        if let date = record.metadata.published {
            return PublicationDate(edtf: date, basis: .stated)
        }
        return options.published.map { PublicationDate(edtf: $0, basis: .curated) }
    }
}
