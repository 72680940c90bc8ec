import FastiChronology
import FastiHashing
import FastiReading
import FastiText

/// Makes the source of each record, with an id that no other source has.
///
/// The id comes from the text. Of documents with one and the same text the first keeps it, in the
/// order of the paths; the ids of the others come from their places too, so that each can have its
/// own date and publisher. They are of one origin.
struct SourceNaming {
    private var used: Set<String> = []

    mutating func source(of record: SourceRecord) -> Source {
        let bytes = record.document.bytes
        let digest = SHA256.hex(bytes)
        var id = "s\(digest.prefix(16))"
        var copies = 0
        while !used.insert(id).inserted {
            id = SHA256.id("s", "\(digest)\n\(record.path)\n\(record.record ?? "")\n\(copies)")
            copies += 1
        }
        let metadata = record.metadata
        return Source(
            id: id, path: record.path, record: record.record, fileSHA256: record.fileSHA256,
            text: "\(OutputFolder.textsFolder)/\(id).txt", textSHA256: digest,
            title: metadata.title, publisher: metadata.publisher, author: metadata.author,
            url: metadata.url, language: metadata.language,
            characters: record.document.text.unicodeScalars.count,
            origin: "o\(digest.prefix(16))")
    }
}
