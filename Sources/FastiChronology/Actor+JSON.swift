package import FastiJSON

extension Actor: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id)
            writer.field("name", name)
            writer.field("kind", kind)
            writer.field("aliases", aliases)
            writer.field("affiliations", affiliations)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            id: value.read("id"), name: value.read("name"), kind: value.read("kind"),
            aliases: value.readArray("aliases"), affiliations: value.readArray("affiliations"))
    }
}

extension Actor.Alias: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("text", text)
            writer.field("usedBy", usedBy)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(text: value.read("text"), usedBy: value.readArray("usedBy"))
    }
}

extension Actor.Affiliation: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("actor", actor)
            writer.field("as", role)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(actor: value.read("actor"), role: value.readIfPresent("as"))
    }
}
