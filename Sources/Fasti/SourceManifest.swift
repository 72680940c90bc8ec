import FastiChronology
import FastiJSON
import FastiReading

/// `sources.json`: every file that was offered, and what became of it.
///
/// Without times and absolute paths, so that two runs can be compared.
struct SourceManifest {
    static let fileName = "sources.json"
    private static let format = "fasti-sources/1"

    private struct Entry: JSONWritable {
        var path: String
        var sha256: String?
        var size: Int?
        var reader: String?
        var documents = 0
        var pages: Int?
        var characters = 0
        var languages: [String] = []
        var reasons: [String] = []

        /// "read", "unread", or "partly" where some of its documents could not be read.
        var status: String {
            documents == 0 ? "unread" : reasons.isEmpty ? "read" : "partly"
        }

        func write(to writer: inout JSONWriter) {
            writer.object { writer in
                writer.field("path", path)
                writer.field("sha256", sha256)
                writer.field("size", size)
                writer.field("reader", reader)
                writer.field("status", status)
                writer.field("documents", documents)
                writer.field("pages", pages)
                writer.field("characters", characters)
                writer.field("languages", languages)
                writer.field("reasons", reasons)
            }
        }
    }

    private let entries: [Entry]

    /// - Returns: `nil` where no files were read.
    init?(_ told: ToldDocuments, _ chronology: Chronology) {
        guard !told.files.isEmpty else { return nil }
        let sources = Dictionary(grouping: chronology.sources, by: \.path)
        let unread = Dictionary(grouping: told.unread, by: \.path)
        var entries = told.files.map { file in
            let documents = sources[file.path] ?? []
            return Entry(
                path: file.path,
                sha256: documents.first?.fileSHA256.nonEmpty ?? file.sha256(), size: file.size,
                reader: Readers.name(for: file), documents: documents.count,
                pages: told.pages[file.path],
                characters: documents.reduce(0) { $0 + $1.characters },
                languages: Set(documents.compactMap(\.language)).sorted(),
                reasons: (unread[file.path] ?? []).map(\.explanation))
        }
        let offered = Set(told.files.map(\.path))
        for (path, problems) in unread where !offered.contains(path) {
            entries.append(Entry(path: path, reasons: problems.map(\.explanation)))
        }
        self.entries = entries.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// One file a line.
    func write(to output: inout some TextOutputStream) {
        output.write("{\"format\":\"\(Self.format)\",\"files\":[")
        var separator = "\n"
        for entry in entries {
            var writer = JSONWriter()
            entry.write(to: &writer)
            output.write(separator + writer.takeString())
            separator = ",\n"
        }
        output.write("\n]}\n")
    }
}

extension String {
    fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
