package import FastiJSON

extension CorrectionRecord: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("line", line)
            writer.field("text", text)
            writer.field("entries", entries)
            writer.field("mentions", mentions)
            writer.field("actors", actors)
            writer.field("problem", problem)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            line: value.read("line"), text: value.read("text"),
            entries: value.readArray("entries"), mentions: value.readArray("mentions"),
            actors: value.readArray("actors"), problem: value.readIfPresent("problem"))
    }
}
