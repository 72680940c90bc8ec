package import FastiJSON

extension Chronology {
    /// The name and version of the file format, its first key.
    public static let format = "fasti-chronology/1"

    /// Writes `chronology.json`: valid JSON, keys in the order of `docs/chronology.schema.json`,
    /// one element of an array a line.
    ///
    /// Beside the model only one element is held in memory. Equal chronologies give equal bytes.
    public func write(to out: inout some TextOutputStream) {
        var writer = JSONWriter()
        out.write("{")
        Self.writeLine("format", Self.format, with: &writer, to: &out)
        Self.writeLine("title", title, with: &writer, to: &out)
        Self.writeLine("made", made, with: &writer, to: &out)
        Self.writeLines("sources", sources, with: &writer, to: &out)
        Self.writeLines("actors", actors, with: &writer, to: &out)
        Self.writeLines("mentions", mentions, with: &writer, to: &out)
        Self.writeLines("entries", entries, with: &writer, to: &out)
        Self.writeLines("series", series, with: &writer, to: &out)
        Self.writeLines("corrections", corrections, with: &writer, to: &out)
        Self.writeLines("unread", unread, last: true, with: &writer, to: &out)
        out.write("}\n")
    }

    private static func writeLine(
        _ key: StaticString, _ value: (some JSONWritable)?, with writer: inout JSONWriter,
        to out: inout some TextOutputStream
    ) {
        writer.field(key, value)
        flush(&writer, to: &out)
        out.write(",\n")
    }

    private static func writeLines<Element: JSONWritable>(
        _ key: StaticString, _ elements: [Element], last: Bool = false,
        with writer: inout JSONWriter,
        to out: inout some TextOutputStream
    ) {
        out.write("\"\(key)\":[")
        var separator = "\n"
        for element in elements {
            out.write(separator)
            element.write(to: &writer)
            flush(&writer, to: &out)
            separator = ",\n"
        }
        out.write(last ? "]" : "],\n")
    }

    private static func flush(_ writer: inout JSONWriter, to out: inout some TextOutputStream) {
        out.write(writer.takeString())
    }
}

extension Chronology.Made: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) {
        writer.object { writer in
            writer.field("version", version)
            writer.field("options", options)
            writer.field("models", models)
        }
    }

    package init(json value: JSONValue) throws(JSONError) {
        try self.init(
            version: value.read("version"), options: value.readDictionary("options"),
            models: value.readDictionary("models"))
    }
}
