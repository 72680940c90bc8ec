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
        for position in chunk.indices {
            let byte = chunk[position]
            if byte == 0x0A {
                try endLine(body)
                line += 1
            } else {
                guard buffer.count < sizeLimit else { throw JSONError(.tooLarge, line: line) }
                buffer.append(byte)
            }
        }
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
