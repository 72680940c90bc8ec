public import FastiChronology
public import FastiReading

/// Files that are read, with what their documents say of them on the way.
public struct OfferedFiles {
    private let files: [FoundFile]
    private var digests: [String: String] = [:]
    private var pages: [String: Int] = [:]

    public init(_ files: [FoundFile]) { self.files = files }

    /// Takes note of a document that one of the files held.
    public mutating func take(_ record: SourceRecord) {
        if !record.fileSHA256.isEmpty { digests[record.path] = record.fileSHA256 }
        if !record.pages.isEmpty { pages[record.path] = record.pages.count }
    }

    /// What is to be told of each file; those without a document are read once more for their
    /// digest.
    public var told: [OfferedFile] {
        files.map { file in
            OfferedFile(
                path: file.path, sha256: digests[file.path] ?? file.sha256(), size: file.size,
                reader: Readers.name(for: file), pages: pages[file.path])
        }
    }
}
