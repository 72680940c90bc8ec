import FastiChronology
import FastiHashing
import FastiJSON
import FastiReading
import FastiText

extension Source {
    /// The source of a record, named by its text.
    init(of record: SourceRecord) {
        let bytes = record.document.bytes
        let digest = SHA256.hex(bytes)
        let id = "s\(digest.prefix(16))"
        let metadata = record.metadata
        self.init(
            id: id, path: record.path, record: record.record, fileSHA256: record.fileSHA256,
            text: "\(OutputFolder.textsFolder)/\(id).txt", textSHA256: digest,
            title: metadata.title, publisher: metadata.publisher, author: metadata.author,
            url: metadata.url, label: metadata.label, language: metadata.language,
            characters: record.document.text.unicodeScalars.count,
            origin: "o\(digest.prefix(16))")
    }
}

/// Tells documents apart that have one and the same text.
///
/// The id of a source comes from its text alone, so that it is known without any other document.
/// Of several with one text the first by path and record keeps it; the others take their places
/// into theirs, so that each can have its own date and publisher. Their text is kept once, and they
/// are of one origin.
enum SourceNaming {
    /// The documents with ids that no other has, in the order of their paths and records, whatever
    /// order they come in.
    static func separated(_ documents: [DocumentMentions]) -> [DocumentMentions] {
        var used: Set<String> = []
        return documents.map { (Place($0.source), $0) }.sorted { $0.0 < $1.0 }.map { _, document in
            let source = document.source
            var id = source.id
            var copies = 0
            while !used.insert(id).inserted {
                let place = "\(source.path)\n\(source.record ?? "")"
                id = SHA256.id("s", "\(source.textSHA256)\n\(place)\n\(copies)")
                copies += 1
            }
            return id == source.id ? document : document.renamed(id)
        }
    }

    /// Where a document stands among all: by bytes, and records that are numbers by these.
    private struct Place: Comparable {
        let path: [UInt8]
        let number: Int
        let record: [UInt8]
        /// All that is known of the document.
        let line: [UInt8]

        init(_ source: Source) {
            path = Array(source.path.utf8)
            number = source.record.flatMap { Int($0) } ?? Int.max
            record = Array((source.record ?? "").utf8)
            var writer = JSONWriter()
            source.write(to: &writer)
            line = Array(writer.takeString().utf8)
        }

        static func < (a: Place, b: Place) -> Bool {
            if a.path != b.path { return a.path.lexicographicallyPrecedes(b.path) }
            if a.number != b.number { return a.number < b.number }
            if a.record != b.record { return a.record.lexicographicallyPrecedes(b.record) }
            return a.line.lexicographicallyPrecedes(b.line)
        }
    }
}

extension DocumentMentions {
    /// The same under another id; those of its mentions, which come from that, change with it.
    fileprivate func renamed(_ id: String) -> DocumentMentions {
        var result = self
        result.source.id = id
        for index in result.mentions.indices {
            result.mentions[index].source = id
            result.mentions[index].id = Self.renamed(mentions[index].id, id)
            for link in result.mentions[index].links.indices {
                result.mentions[index].links[link].mention = Self.renamed(
                    mentions[index].links[link].mention, id)
            }
        }
        for actor in result.actors.indices {
            for alias in result.actors[actor].aliases.indices {
                result.actors[actor].aliases[alias].usedBy = [id]
            }
        }
        return result
    }

    private static func renamed(_ mention: String, _ source: String) -> String {
        SHA256.id("m", "\(source) \(mention)")
    }
}
