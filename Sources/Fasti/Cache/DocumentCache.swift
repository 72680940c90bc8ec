import FastiChronology
import FastiDates
import FastiHashing
import FastiJSON
import FastiLanguage
import FastiReading
import FastiTagging
import FastiText

/// What documents tell, kept from one run to the next.
///
/// A document is known again by its text and all that is said of it, the program, the model, the
/// tables and the options: whatever could change its mentions. Only the digest of its file is left
/// out, which no stage looks at, so that one changed line of JSON Lines costs one document.
struct DocumentCache: Sendable {
    private let file: CacheFile
    /// All that shapes mentions, the document aside.
    private let recipe: String

    init?(file: CacheFile, options: Options, model: LanguageModel) {
        guard let program = ProgramFile.stamp(of: ProgramFile.running) else { return nil }
        self.file = file
        var recipe = KeyWriter()
        recipe.add(DocumentMentions.format)
        recipe.add(Version.current)
        recipe.add(program)
        recipe.add(String(model.checksum))
        recipe.add(options.dateOrder.rawValue)
        recipe.add(options.published?.description)
        for name in options.tables.keys.sorted() {
            recipe.add(name)
            recipe.add(options.tables[name])
        }
        self.recipe = recipe.key()
    }

    /// The name of a document's record.
    func key(of record: SourceRecord, as source: Source) -> String {
        var source = source
        source.fileSHA256 = ""
        var writer = JSONWriter()
        source.write(to: &writer)
        var key = KeyWriter()
        key.add(recipe)
        key.add(writer.takeString())
        let metadata = record.metadata
        for text in [
            metadata.title, metadata.publisher, metadata.author, metadata.url, metadata.language,
            metadata.published?.description,
        ] { key.add(text) }
        return key.key()
    }

    /// What an earlier run found, where it is about this document and its words stand there.
    func mentions(
        for key: String, of record: SourceRecord, as source: Source
    ) -> DocumentMentions? {
        guard let bytes = file.bytes(for: key) else { return nil }
        do throws(JSONError) {
            var found = try DocumentMentions(jsonLine: bytes)
            found.source.fileSHA256 = source.fileSHA256
            return isTrue(found, of: record, as: source) ? found : nil
        } catch { return nil }
    }

    func keep(_ mentions: DocumentMentions, for key: String) {
        var line = ""
        mentions.writeLine(to: &line)
        file.add(Array(line.utf8), for: key)
    }

    private func isTrue(
        _ found: DocumentMentions, of record: SourceRecord, as source: Source
    ) -> Bool {
        guard found.source.id == source.id, found.source.path == source.path,
            found.source.record == source.record, found.source.text == source.text,
            found.source.textSHA256 == source.textSHA256, found.source.origin == source.origin,
            found.source.characters == source.characters
        else { return false }
        guard !found.mentions.isEmpty else { return true }
        let places = CodePointMap(record.document.bytes)
        return found.mentions.allSatisfy { mention in
            guard mention.source == source.id, mention.end <= source.characters else {
                return false
            }
            let range =
                places.utf8Offset(
                    ofCodePoint: mention.start)..<places.utf8Offset(
                    ofCodePoint: mention.end)
            return record.document.bytes[range].elementsEqual(mention.quote.utf8)
        }
    }
}

/// Makes one key of several texts, none of which can pass for a part of another.
private struct KeyWriter {
    private var stream = SHA256Stream()

    mutating func add(_ text: String?) {
        let bytes = text.map { Array($0.utf8) }
        stream.update(Array("\(bytes?.count ?? -1)\n".utf8) + (bytes ?? []))
    }

    consuming func key() -> String { stream.hex() }
}
