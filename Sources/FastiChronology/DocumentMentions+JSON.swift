public import FastiJSON

extension DocumentMentions {
    /// The name and version of the line format, the first key of each line.
    public static let format = "fasti-mentions/1"

    /// Writes the document as one line of `mentions.jsonl`, line feed included.
    public func writeLine(to out: inout some TextOutputStream) {
        var writer = JSONWriter()
        write(to: &writer)
        out.write(writer.takeString())
        out.write("\n")
    }

    /// Reads one line of `mentions.jsonl`.
    ///
    /// - Parameter line: Its number in the file from 1, for errors.
    public init(jsonLine bytes: [UInt8], line: Int = 1) throws(JSONError) {
        try self.init(json: JSONValue(parsing: bytes, line: line))
    }
}

extension DocumentMentions: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("format", Self.format)
            writer.field("made", made)
            writer.field("source", source)
            writer.field("actors", actors)
            writer.field("mentions", mentions)
            if untold != Untold() { writer.field("untold", untold) }
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        let format: String = try value.read("format")
        guard format == Self.format else {
            throw value.error(.unacceptable, detail: "\(format) instead of \(Self.format)")
                .within(key: "format")
        }
        try self.init(
            made: value.readIfPresent("made"), source: value.read("source"),
            actors: value.readArray("actors"),
            mentions: value.readArray("mentions"),
            untold: value.readIfPresent("untold") ?? Untold())
    }
}

extension DocumentMentions.Untold: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("dates", dates)
            writer.field("sentences", sentences)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            dates: max(0, value.read("dates")), sentences: max(0, value.read("sentences")))
    }
}

/// One line of `mentions.jsonl`: what a document tells, why one could not be read, or a file that was
/// offered.
public enum MentionsLine: Sendable, Hashable {
    case document(DocumentMentions)
    case unread(Unread)
    case file(OfferedFile)

    /// The name and version of the lines that say what could not be read.
    public static let unreadFormat = "fasti-unread/1"
}

extension MentionsLine: JSONReadable {
    package init(json value: JSONValue) throws(JSONError) {
        let format: String = try value.read("format")
        switch format {
        case Self.unreadFormat: self = .unread(try Unread(json: value))
        case OfferedFile.format: self = .file(try OfferedFile(json: value))
        default: self = .document(try DocumentMentions(json: value))
        }
    }
}

extension Unread {
    /// Writes it as one line of `mentions.jsonl`, line feed included.
    public func writeLine(to out: inout some TextOutputStream) {
        out.writeJSONLine { writer in
            writer.field("format", MentionsLine.unreadFormat)
            writer.field("path", path)
            writer.field("reason", reason)
        }
    }
}

/// Reads `mentions.jsonl` while it arrives, one document at a time; lines of files and of what could
/// not be read are passed over.
public struct MentionsReader: Sendable {
    private var scanner = JSONLinesScanner()

    public init() {}

    /// Takes the next bytes of the file and hands over each document that they complete.
    public mutating func read(
        _ chunk: borrowing Span<UInt8>, _ body: (DocumentMentions) throws(JSONError) -> Void
    ) throws(JSONError) {
        try scanner.feed(chunk) { (value, _) throws(JSONError) in
            if case .document(let document) = try MentionsLine(json: value) { try body(document) }
        }
    }

    /// Says that the file has ended, and hands over a last line without line feed.
    ///
    /// A run that was cut off leaves half a line there: an error, after all whole lines were
    /// handed over.
    public mutating func finish(
        _ body: (DocumentMentions) throws(JSONError) -> Void
    ) throws(JSONError) {
        try scanner.finish { (value, _) throws(JSONError) in
            if case .document(let document) = try MentionsLine(json: value) { try body(document) }
        }
    }
}
