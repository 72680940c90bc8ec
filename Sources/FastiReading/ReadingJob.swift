import FastiDates
package import FastiJSON

/// What is asked of `fasti-read`; the bytes of the file follow in a message of their own.
package struct ReadingJob: Sendable, Hashable {
    /// The format a file is to be read as.
    package enum Format: String, Sendable, Hashable, CaseIterable {
        case html, pdf, docx, odt, gzip
    }

    package var format: Format
    /// The languages of pages without text, which are then read from their picture.
    package var picturedLanguages: String?

    package init(format: Format, picturedLanguages: String? = nil) {
        self.format = format
        self.picturedLanguages = picturedLanguages
    }
}

/// What `fasti-read` makes of a file; the bytes follow in a message of their own.
package struct ReadingReply: Sendable, Hashable {
    /// UTF-8; of a file that was packed, its bytes.
    package var bytes: [UInt8]
    package var text: String { String(decoding: bytes, as: UTF8.self) }
    package var metadata: SourceRecord.Metadata
    /// Where each page begins in the text. Unit: code points.
    package var pages: [Int]
    /// What is to be told of a file that was read all the same.
    package var notes: [String]

    package init(
        bytes: [UInt8], metadata: SourceRecord.Metadata = .init(), pages: [Int] = [],
        notes: [String] = []
    ) {
        self.bytes = bytes
        self.metadata = metadata
        self.pages = pages
        self.notes = notes
    }
}

/// Why `fasti-read` makes nothing of a file.
package struct ReadingFailure: Error, Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable {
        case empty, tooDeep, tooLarge, badJob
        /// Too many files in it.
        case tooMany
        /// It asks for a password.
        case encrypted
        /// It is not what its name says, or not whole.
        case damaged
        /// It has pages, and none has text.
        case scanned
        /// It unpacks to more than its size can mean.
        case bomb
        /// A program that is not installed; the message names it with its package.
        case noProgram
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
        writer.object { writer in
            writer.field("format", format)
            writer.field("ocr", picturedLanguages)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            format: value.read("format"), picturedLanguages: value.readIfPresent("ocr"))
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

/// All of a reply but its bytes.
extension ReadingReply: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("title", metadata.title)
            writer.field("publisher", metadata.publisher)
            writer.field("author", metadata.author)
            writer.field("url", metadata.url)
            writer.field("language", metadata.language)
            writer.field("published", metadata.published?.description)
            writer.field("pages", pages)
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
        try self.init(
            bytes: [], metadata: metadata, pages: value.readArray("pages"),
            notes: value.readArray("notes"))
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
