package import FastiJSON

extension Mention: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id)
            writer.field("source", source)
            writer.field("start", start)
            writer.field("end", end)
            writer.field("quote", quote)
            writer.field("page", page)
            writer.field("kind", kind)
            writer.field("trigger", trigger)
            writer.field("category", category)
            writer.field("title", title)
            writer.field("status", status)
            writer.field("date", date)
            writer.field("said", said)
            writer.field("chain", chain)
            writer.field("participants", participants)
            writer.field("places", places)
            writer.field("figures", figures)
            writer.field("name", name)
            writer.field("links", links)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        let (start, end) = try value.readOffsets()
        try self.init(
            id: value.read("id"), source: value.read("source"), start: start, end: end,
            quote: value.read("quote"), page: value.readIfPresent("page"),
            kind: value.read("kind"), trigger: value.readIfPresent("trigger"),
            category: value.readIfPresent("category"), title: value.read("title"),
            status: value.read("status"), date: value.readIfPresent("date"),
            said: value.readIfPresent("said"), chain: value.readArray("chain"),
            participants: value.readArray("participants"), places: value.readArray("places"),
            figures: value.readArray("figures"), name: value.readIfPresent("name"),
            links: value.readArray("links"))
    }
}

extension Mention.Trigger: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("start", start)
            writer.field("end", end)
            writer.field("text", text)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        let (start, end) = try value.readOffsets()
        try self.init(start: start, end: end, text: value.read("text"))
    }
}

extension Mention.ResolvedDate: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("edtf", edtf)
            writer.field("text", text)
            writer.field("start", start)
            writer.field("end", end)
            writer.field("basis", basis)
            writer.field("steps", steps)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        let start: Int? = try value.readIfPresent("start")
        let end: Int? = try value.readIfPresent("end")
        try value.checkOffsets(start ?? end ?? 0, end ?? start ?? 0)
        try self.init(
            edtf: value.read("edtf"), text: value.readIfPresent("text"), start: start, end: end,
            basis: value.read("basis"), steps: value.readArray("steps"))
    }
}

extension Mention.SaidDate: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("edtf", edtf)
            writer.field("basis", basis)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(edtf: value.read("edtf"), basis: value.read("basis"))
    }
}

extension Mention.Claim: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("actor", actor)
            writer.field("cue", cue)
            writer.field("stance", stance)
            writer.field("start", start)
            writer.field("end", end)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        let (start, end) = try value.readOffsets()
        try self.init(
            actor: value.read("actor"), cue: value.read("cue"), stance: value.read("stance"),
            start: start, end: end)
    }
}

extension Mention.Participant: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("actor", actor)
            writer.field("role", role)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(actor: value.read("actor"), role: value.read("role"))
    }
}

extension Mention.Place: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("text", text)
            writer.field("id", id)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(text: value.read("text"), id: value.readIfPresent("id"))
    }
}

extension Mention.Figure: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("value", value)
            writer.field("max", max)
            writer.field("bound", bound)
            writer.field("unit", unit)
            writer.field("of", of)
            writer.field("asOf", asOf)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            value: value.read("value"), max: value.readIfPresent("max"),
            bound: value.readIfPresent("bound"), unit: value.read("unit"),
            of: value.read("of"), asOf: value.readIfPresent("asOf"))
    }
}

extension Mention.Link: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("type", type)
            writer.field("mention", mention)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(type: value.read("type"), mention: value.read("mention"))
    }
}
