internal import FastiChronology
internal import FastiDates
internal import FastiHashing

/// An entry of the user's own, with the source and the passage that every entry has.
///
/// The source is the citation: a short text, kept as those of documents are, with the words cited.
struct AddedEntry {
    let source: Source
    let mention: Mention
    let entry: Entry
    let text: String

    init(_ addition: Addition, note: String?, _ corrections: Corrections) {
        let title = Self.line(addition.title)
        let citation = Self.line(addition.citation)
        let quote = addition.quote.map(Self.line) ?? title
        let date = addition.date.map { "\($0)\n" } ?? ""
        text = "\(quote)\n\n\(title)\n\(date)\(citation)\n"
        let digest = SHA256.hex(Array(text.utf8))
        let id = "s\(digest.prefix(16))"
        let length = quote.unicodeScalars.count
        source = Source(
            id: id, path: corrections.file, fileSHA256: corrections.fileSHA256,
            text: "texts/\(id).txt", textSHA256: digest, title: citation,
            characters: text.unicodeScalars.count, origin: "o\(digest.prefix(16))")
        let steps = ["the user says so"]
        mention = Mention(
            id: SHA256.id("m", "\(id) added"), source: id, start: 0, end: length, quote: quote,
            kind: .event, title: title,
            date: addition.date.map {
                Mention.ResolvedDate(edtf: $0, basis: .curated, steps: steps)
            })
        entry = Entry(
            id: SHA256.id("e", mention.id), kind: .event, title: title, salience: 1,
            mentions: [mention.id], origins: 1,
            dates: addition.date.map { [mention] date in
                [Entry.SupportedDate(edtf: date, basis: .curated, support: [mention.id])]
            } ?? [],
            tags: addition.tags, isReviewed: addition.isReviewed,
            notes: note.map { [$0] } ?? [], corrections: ["added"])
    }

    private static func line(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
