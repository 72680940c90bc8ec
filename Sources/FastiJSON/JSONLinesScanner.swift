/// Cuts JSON Lines into values while they are read: one value a line, empty lines passed over.
package struct JSONLinesScanner {
    private let sizeLimit: Int
    private var buffer: [UInt8] = []
    private var line = 1

    /// - Parameter sizeLimit: The longest line taken, in bytes.
    package init(sizeLimit: Int = JSONObjectScanner.defaultSizeLimit) { self.sizeLimit = sizeLimit }

    /// Takes the next bytes of the file and hands over each line that they complete, with its
    /// number from 1.
    package mutating func feed(
        _ chunk: borrowing Span<UInt8>, _ body: (JSONValue, Int) throws(JSONError) -> Void
    ) throws(JSONError) {
        var start = 0
        for position in chunk.indices where chunk[position] == 0x0A {
            try append(chunk, start..<position)
            try endLine(body)
            line += 1
            start = position + 1
        }
        try append(chunk, start..<chunk.count)
    }

    private mutating func append(
        _ chunk: borrowing Span<UInt8>, _ range: Range<Int>
    ) throws(JSONError) {
        guard buffer.count + range.count <= sizeLimit else {
            throw JSONError(.tooLarge, line: line)
        }
        chunk.extracting(range).withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    }

    /// Says that the file has ended; the last line may lack its line feed.
    package mutating func finish(
        _ body: (JSONValue, Int) throws(JSONError) -> Void
    ) throws(JSONError) {
        try endLine(body)
    }

    private mutating func endLine(
        _ body: (JSONValue, Int) throws(JSONError) -> Void
    ) throws(JSONError) {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard buffer.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return }
        try body(JSONValue(parsing: buffer, line: line), line)
    }
}
