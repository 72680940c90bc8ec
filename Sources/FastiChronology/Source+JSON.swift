package import FastiJSON

extension Source: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id)
            writer.field("path", path)
            writer.field("member", member)
            writer.field("record", record)
            writer.field("fileSha256", fileSHA256)
            writer.field("text", text)
            writer.field("textSha256", textSHA256)
            writer.field("title", title)
            writer.field("publisher", publisher)
            writer.field("author", author)
            writer.field("url", url)
            writer.field("label", label)
            writer.field("language", language)
            writer.field("characters", characters)
            writer.field("published", published)
            writer.field("origin", origin)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            id: value.read("id"), path: value.read("path"),
            member: value.readIfPresent("member"), record: value.readIfPresent("record"),
            fileSHA256: value.read("fileSha256"), text: value.read("text"),
            textSHA256: value.read("textSha256"), title: value.readIfPresent("title"),
            publisher: value.readIfPresent("publisher"), author: value.readIfPresent("author"),
            url: value.readIfPresent("url"), label: value.readIfPresent("label"),
            language: value.readIfPresent("language"), characters: value.read("characters"),
            published: value.readIfPresent("published"), origin: value.read("origin"))
    }
}

extension PublicationDate: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("edtf", edtf)
            writer.field("basis", basis)
            writer.field("text", text)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            edtf: value.read("edtf"), basis: value.read("basis"),
            text: value.readIfPresent("text"))
    }
}

extension Unread: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("path", path)
            writer.field("reason", reason)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(path: value.read("path"), reason: value.read("reason"))
    }
}
