import FastiDates
package import FastiJSON

/// What is asked of `fasti-read`; the bytes of the file follow in a message of their own.
package struct ReadingJob: Sendable, Hashable {
    /// The format a file is to be read as.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case html
    }

    package var format: Format

    package init(format: Format) { self.format = format }
}

/// What `fasti-read` makes of a file; the text follows in a message of its own.
package struct ReadingReply: Sendable, Hashable {
    package var text: String
    package var metadata: SourceRecord.Metadata
    /// What is to be told of a file that was read all the same.
    package var notes: [String]

    package init(text: String, metadata: SourceRecord.Metadata, notes: [String] = []) {
        self.text = text
        self.metadata = metadata
        self.notes = notes
    }
}

/// Why `fasti-read` makes nothing of a file.
package struct ReadingFailure: Error, Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable {
        case empty, tooDeep, tooLarge, badJob
    }

    package var reason: Reason
    package var message: String

    package init(_ reason: Reason, _ message: String = "") {
        self.reason = reason
        self.message = message
    }
}

extension ReadingJob.Format: JSONWritable, JSONReadable {}
extension ReadingFailure.Reason: JSONWritable, JSONReadable {}

extension ReadingJob: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { $0.field("format", format) }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(format: value.read("format"))
    }
}

extension ReadingFailure: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("failure", reason)
            writer.field("message", message)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(value.read("failure"), value.read("message"))
    }
}

/// All of a reply but its text.
extension ReadingReply: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("title", metadata.title)
            writer.field("publisher", metadata.publisher)
            writer.field("author", metadata.author)
            writer.field("url", metadata.url)
            writer.field("language", metadata.language)
            writer.field("published", metadata.published?.description)
            writer.field("notes", notes)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        var metadata = try SourceRecord.Metadata(
            title: value.readIfPresent("title"), publisher: value.readIfPresent("publisher"),
            author: value.readIfPresent("author"), url: value.readIfPresent("url"),
            language: value.readIfPresent("language"))
        if let date: String = try value.readIfPresent("published") {
            do throws(EDTFError) { metadata.published = try EDTF(date) } catch {
                throw value.error(.unacceptable, detail: date)
            }
        }
        try self.init(text: "", metadata: metadata, notes: value.readArray("notes"))
    }
}

extension JSONWritable {
    /// As it is sent.
    package var asMessage: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return Array(writer.bytes)
    }
}
