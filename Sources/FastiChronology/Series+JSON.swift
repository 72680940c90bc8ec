package import FastiJSON

extension Series: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("id", id)
            writer.field("of", of)
            writer.field("unit", unit)
            writer.field("entries", entries)
            writer.field("points", points)
            writer.field("sums", sums)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            id: value.read("id"), of: value.read("of"), unit: value.read("unit"),
            entries: value.readArray("entries"), points: value.readArray("points"),
            sums: value.readArray("sums"))
    }
}

extension Series.Change: JSONWritable, JSONReadable {}

extension Series.Point: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("value", value)
            writer.field("max", max)
            writer.field("bound", bound)
            writer.field("asOf", asOf)
            writer.field("change", change)
            writer.field("support", support)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            value: value.read("value"), max: value.readIfPresent("max"),
            bound: value.readIfPresent("bound"), asOf: value.readIfPresent("asOf"),
            change: value.read("change"), support: value.readArray("support"))
    }
}

extension Series.Sum: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("total", total)
            writer.field("parts", parts)
            writer.field("support", support)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            total: value.read("total"), parts: value.readArray("parts"),
            support: value.readArray("support"))
    }
}
