package import FastiJSON

/// A file that was offered to be read, whatever became of it.
public struct OfferedFile: Sendable, Hashable {
    /// The name and version of its line in `mentions.jsonl`.
    public static let format = "fasti-file/1"

    /// Relative to the argument it was found under.
    public var path: String
    /// SHA-256 of its bytes, hexadecimal; `nil` of a stream and of what cannot be read.
    public var sha256: String?
    /// Unit: bytes.
    public var size: Int?
    /// The name of the reader for such files.
    public var reader: String?
    /// How many pages its document has; `nil` where it has none.
    public var pages: Int?

    public init(
        path: String, sha256: String? = nil, size: Int? = nil, reader: String? = nil,
        pages: Int? = nil
    ) {
        self.path = path
        self.sha256 = sha256
        self.size = size
        self.reader = reader
        self.pages = pages
    }

    /// Writes it as one line of `mentions.jsonl`, line feed included.
    public func writeLine(to out: inout some TextOutputStream) {
        out.writeJSONLine { writer in
            writer.field("format", Self.format)
            writer.field("path", path)
            writer.field("sha256", sha256)
            writer.field("size", size)
            writer.field("reader", reader)
            writer.field("pages", pages)
        }
    }
}

extension OfferedFile: JSONReadable {
    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            path: value.read("path"), sha256: value.readIfPresent("sha256"),
            size: value.readIfPresent("size"), reader: value.readIfPresent("reader"),
            pages: value.readIfPresent("pages"))
    }
}
