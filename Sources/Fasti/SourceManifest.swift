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
        var file: OfferedFile
        var documents = 0
        var characters = 0
        var languages: [String] = []
        var reasons: [String] = []
        /// On what was read all the same.
        var notes: [String] = []

        init(_ file: OfferedFile, sources: [Source], reasons: [String], notes: [String]) {
            self.file = file
            documents = sources.count
            characters = sources.reduce(0) { $0 + $1.characters }
            languages = Set(sources.compactMap(\.language)).sorted()
            self.reasons = reasons
            self.notes = notes
        }

        /// "read", "unread", or "partly" where some of its documents could not be read.
        var status: String {
            documents == 0 ? "unread" : reasons.isEmpty ? "read" : "partly"
        }

        func write(to writer: inout JSONWriter) {
            writer.object { writer in
                writer.field("path", file.path)
                writer.field("sha256", file.sha256)
                writer.field("size", file.size)
                writer.field("reader", file.reader)
                writer.field("status", status)
                writer.field("documents", documents)
                writer.field("pages", file.pages)
                writer.field("characters", characters)
                writer.field("languages", languages)
                writer.field("reasons", reasons)
                writer.field("notes", notes)
            }
        }
    }

    private let entries: [Entry]

    /// - Parameter told: Files may stand in it twice, where parts overlap.
    init(_ told: ToldDocuments) {
        let sources = Dictionary(grouping: told.documents.map(\.source), by: \.path)
        let unread = Dictionary(
            grouping: told.unread.map { ($0.path, $0.explanation) }
                + told.unreadEarlier.map { ($0.path, $0.reason) }, by: \.0
        ).mapValues { $0.map(\.1) }
        // Only what is known wherever the documents were read.
        let notes = Dictionary(grouping: told.notesOnDocuments, by: \.path)
        var files = told.files
        let offered = Set(files.map(\.path))
        // What is missing, and what a part tells of whose files it does not speak.
        for path in Set(sources.keys).union(unread.keys) where !offered.contains(path) {
            let digest = sources[path]?.first?.fileSHA256 ?? ""
            files.append(OfferedFile(path: path, sha256: digest.isEmpty ? nil : digest))
        }
        entries = Set(files).sorted(by: Self.precedes).map { file in
            Entry(
                file,
                sources: (sources[file.path] ?? []).filter {
                    file.sha256 == nil || $0.fileSHA256.isEmpty || $0.fileSHA256 == file.sha256
                }, reasons: unread[file.path] ?? [],
                notes: (notes[file.path] ?? []).map(\.explanation))
        }
    }

    /// Bytewise by their paths.
    private static func precedes(_ a: OfferedFile, _ b: OfferedFile) -> Bool {
        guard a.path == b.path else { return a.path.utf8.lexicographicallyPrecedes(b.path.utf8) }
        return (a.sha256 ?? "", a.size ?? 0, a.pages ?? 0)
            < (b.sha256 ?? "", b.size ?? 0, b.pages ?? 0)
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
