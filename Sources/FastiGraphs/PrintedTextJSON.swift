package import FastiJSON

// The form in which texts travel to the program that sets them; what is read is cleaned again.

extension PrintedText: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("title", title)
            writer.field("page", page)
            writer.field("blocks", blocks)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            title: value.read("title"), page: value.read("page"),
            blocks: value.readArray("blocks"))
    }

    /// The text as it is sent.
    package var json: [UInt8] {
        var writer = JSONWriter()
        write(to: &writer)
        return Array(writer.bytes)
    }

    package init(json bytes: [UInt8]) throws(JSONError) {
        try self.init(json: JSONValue(parsing: bytes))
    }
}

extension PrintedText.Block: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("kind", kind)
            writer.field("label", label)
            writer.field("anchor", anchor)
            writer.field("paragraphs", paragraphs)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            value.read("kind"), label: value.read("label"), anchor: value.readIfPresent("anchor"),
            value.readArray("paragraphs"))
    }
}

extension PrintedText.Block.Kind: JSONWritable, JSONReadable {}

extension PrintedText.Paragraph: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("style", style)
            writer.field("pieces", pieces)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(value.read("style"), value.readArray("pieces"))
    }
}

extension PrintedText.Paragraph.Style: JSONWritable, JSONReadable {}

extension PrintedText.Piece: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("text", text)
            writer.field("link", link)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(value.read("text"), link: value.readIfPresent("link"))
    }
}
