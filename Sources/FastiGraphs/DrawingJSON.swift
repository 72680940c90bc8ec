package import FastiJSON

extension DrawingJob: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("title", title)
            writer.field("pages", pages)
            writer.field("formats", formats)
            writer.field("resolution", resolution)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            title: value.read("title"), pages: value.readArray("pages"),
            formats: value.readArray("formats"), resolution: value.read("resolution"))
    }
}

extension DrawingJob.Format: JSONWritable, JSONReadable {}

extension DrawingReply: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            switch self {
            case .picture(let format, let page):
                writer.field("kind", "picture")
                writer.field("format", format)
                writer.field("page", page)
            case .failure(let failure):
                writer.field("kind", "failure")
                writer.field("failure", failure)
            case .notice(let words):
                writer.field("kind", "notice")
                writer.field("words", words)
            case .done:
                writer.field("kind", "done")
            }
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        let kind: String = try value.read("kind")
        switch kind {
        case "picture":
            self = try .picture(
                format: value.read("format"), page: value.readIfPresent("page"))
        case "failure": self = try .failure(value.read("failure"))
        case "notice": self = try .notice(value.read("words"))
        case "done": self = .done
        default: throw value.error(.unacceptable, detail: kind)
        }
    }
}

extension DrawingFailure: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("reason", reason)
            writer.field("format", format)
            writer.field("page", page)
            writer.field("message", message)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            reason: value.read("reason"), format: value.readIfPresent("format"),
            page: value.readIfPresent("page"), message: value.read("message"))
    }
}

extension DrawingFailure.Reason: JSONWritable, JSONReadable {}

extension DrawingJob {
    /// The job as it is sent.
    package var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return Array(writer.bytes)
    }

    package init(json bytes: [UInt8]) throws(JSONError) {
        try self.init(json: JSONValue(parsing: bytes))
    }
}

extension DrawingReply {
    /// The reply as it is sent.
    package var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return Array(writer.bytes)
    }

    package init(json bytes: [UInt8]) throws(JSONError) {
        try self.init(json: JSONValue(parsing: bytes))
    }
}
