internal import FastiJSON

extension TextOutputStream {
    /// Writes one object as a line of JSON Lines, line feed included.
    mutating func writeJSONLine(_ fields: (inout JSONWriter) -> Void) {
        var writer = JSONWriter()
        writer.object(fields)
        write(writer.takeString())
        write("\n")
    }
}
