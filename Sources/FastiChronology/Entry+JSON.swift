package import FastiJSON

extension Entry: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id)
            writer.field("kind", kind)
            writer.field("title", title)
            writer.field("category", category)
            writer.field("salience", salience)
            writer.field("mentions", mentions)
            writer.field("joins", joins)
            writer.field("origins", origins)
            writer.field("dates", dates)
            writer.field("reported", reported)
            writer.field("names", names)
            writer.field("relations", relations)
            writer.field("tags", tags)
            writer.field("reviewed", isReviewed)
            writer.field("notes", notes)
            writer.field("corrections", corrections)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            id: value.read("id"), kind: value.read("kind"), title: value.read("title"),
            category: value.readIfPresent("category"), salience: value.read("salience"),
            mentions: value.readArray("mentions"),
            joins: value.readArray("joins"), origins: value.read("origins"),
            dates: value.readArray("dates"), reported: value.readIfPresent("reported"),
            names: value.readArray("names"), relations: value.readArray("relations"),
            tags: value.readArray("tags"), isReviewed: value.readIfPresent("reviewed") ?? false,
            notes: value.readArray("notes"), corrections: value.readArray("corrections"))
        guard !mentions.isEmpty else {
            throw value.error(.unacceptable, detail: "an entry without a mention")
                .within(key: "mentions")
        }
    }
}

extension Entry.Join: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("mention", mention)
            writer.field("to", to)
            writer.field("reason", reason)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            mention: value.read("mention"), to: value.read("to"), reason: value.read("reason"))
    }
}

extension Entry.SupportedDate: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("edtf", edtf)
            writer.field("basis", basis)
            writer.field("support", support)
            writer.field("reason", reason)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            edtf: value.read("edtf"), basis: value.read("basis"),
            support: value.readArray("support"), reason: value.readIfPresent("reason"))
    }
}

extension Relation: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("type", type)
            writer.field("entry", entry)
            writer.field("support", support)
            writer.field("reason", reason)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            type: value.read("type"), entry: value.read("entry"),
            support: value.readArray("support"), reason: value.readIfPresent("reason"))
    }
}
