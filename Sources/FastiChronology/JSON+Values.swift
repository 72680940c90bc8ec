package import FastiDates
package import FastiJSON

extension EDTF: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.string(description) }

    package init(json value: JSONValue) throws(JSONError) {
        let text = try value.string()
        do {
            try self.init(text)
        } catch {
            throw value.error(.unacceptable, detail: "\(text): \(error)")
        }
    }
}

extension DateBasis: JSONWritable, JSONReadable {}
extension Actor.Kind: JSONWritable, JSONReadable {}
extension Mention.Kind: JSONWritable, JSONReadable {}
extension Mention.Status: JSONWritable, JSONReadable {}
extension Mention.Claim.Stance: JSONWritable, JSONReadable {}
extension Mention.Participant.Role: JSONWritable, JSONReadable {}
extension Mention.Figure.Bound: JSONWritable, JSONReadable {}
extension Relation.Kind: JSONWritable, JSONReadable {}

extension JSONValue {
    /// Reads `start` and `end`; refuses what no text can have, so that ranges never trap later.
    func readOffsets() throws(JSONError) -> (start: Int, end: Int) {
        let start: Int = try read("start")
        let end: Int = try read("end")
        try checkOffsets(start, end)
        return (start, end)
    }

    func checkOffsets(_ start: Int, _ end: Int) throws(JSONError) {
        guard 0 <= start, start <= end else {
            throw error(.unacceptable, detail: "start \(start), end \(end)")
        }
    }
}
