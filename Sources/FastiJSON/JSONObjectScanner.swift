/// Cuts a file that is one large object into its parts while it is read.
///
/// A member whose value is an array is handed over element by element, any other whole. Only the
/// part being read is kept, so a file of any size is read in the memory of its largest element.
package struct JSONObjectScanner {
    /// One member, or one element of a member that is an array.
    package struct Part {
        package let key: String
        /// Place in the array; `nil` for a member that is no array.
        package let index: Int?
        package let value: JSONValue
    }

    /// Unit: bytes. Far beyond any element of ours, far below the memory of a machine.
    package static let defaultSizeLimit = 256 << 20

    private enum State {
        case start, keyOrEnd, key, inKey, colon, value, elementOrEnd, element, inValue, afterElement
        case afterMember, end
    }

    private let sizeLimit: Int
    private var state = State.start
    private var line = 1
    /// The key or value being read, and the line on which it began.
    private var buffer: [UInt8] = []
    private var bufferLine = 1
    private var key = ""
    private var index: Int?
    /// Of the value being read: open brackets, and whether a string or an escape is open.
    private var depth = 0
    private var inString = false
    private var escaped = false

    package init(sizeLimit: Int = defaultSizeLimit) { self.sizeLimit = sizeLimit }

    /// Takes the next bytes of the file and hands over each part that they complete.
    package mutating func feed(
        _ chunk: borrowing Span<UInt8>, _ body: (Part) throws(JSONError) -> Void
    ) throws(JSONError) {
        // Where in this chunk the open part begins, which is copied run by run, not byte by byte.
        var start = 0
        var position = 0
        while position < chunk.count {
            let byte = chunk[position]
            if byte == 0x0A { line += 1 }
            if isInPart {
                switch progress(byte) {
                case .inside: break
                case .endsHere:
                    try append(chunk, start..<position + 1)
                    try end(body)
                case .endedBefore:
                    try append(chunk, start..<position)
                    try end(body)
                    try step(byte)
                }
            } else {
                try step(byte)
                start = position
            }
            position += 1
        }
        if isInPart { try append(chunk, start..<chunk.count) }
    }

    private var isInPart: Bool { state == .inValue || state == .inKey }

    /// Says that the file has ended.
    package consuming func finish() throws(JSONError) {
        guard state == .end else { throw JSONError(.endsTooEarly, path: place, line: line) }
    }

    /// Where in the file the scanner is, for errors.
    private var place: String { index.map { "\(key)[\($0)]" } ?? key }

    private func unexpected() -> JSONError { JSONError(.unexpectedByte, path: place, line: line) }

    // MARK: Between the parts

    private mutating func step(_ byte: UInt8) throws(JSONError) {
        if byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B && byte != 0x0C { return }
        switch (state, byte) {
        case (.start, UInt8(ascii: "{")): state = .keyOrEnd
        case (.keyOrEnd, UInt8(ascii: "}")), (.afterMember, UInt8(ascii: "}")): state = .end
        case (.keyOrEnd, UInt8(ascii: "\"")), (.key, UInt8(ascii: "\"")): begin(byte, .inKey)
        case (.colon, UInt8(ascii: ":")): state = .value
        case (.value, UInt8(ascii: "[")):
            state = .elementOrEnd
            index = 0
        case (.elementOrEnd, UInt8(ascii: "]")), (.afterElement, UInt8(ascii: "]")):
            state = .afterMember
            index = nil
        case (.afterElement, UInt8(ascii: ",")):
            state = .element
            index = index.map { $0 + 1 }
        case (.afterMember, UInt8(ascii: ",")): state = .key
        case (.value, _), (.elementOrEnd, _), (.element, _):
            guard Self.canBegin(byte) else { throw unexpected() }
            begin(byte, .inValue)
        case (.end, _): throw JSONError(.trailingText, line: line)
        default: throw unexpected()
        }
    }

    /// Whether a value can begin with the byte. The parser finds other faults later; this one
    /// must not wait, or a comma or a bracket would be taken into a value.
    private static func canBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"): false
        default: true
        }
    }

    private mutating func begin(_ byte: UInt8, _ next: State) {
        buffer.removeAll(keepingCapacity: true)
        bufferLine = line
        depth = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") ? 1 : 0
        inString = byte == UInt8(ascii: "\"")
        escaped = false
        state = next
    }

    // MARK: Inside a part

    private enum Progress { case inside, endsHere, endedBefore }

    /// Whether the part goes on with the byte, ends with it, or ended before it.
    private mutating func progress(_ byte: UInt8) -> Progress {
        if inString {
            if escaped {
                escaped = false
            } else if byte == UInt8(ascii: "\\") {
                escaped = true
            } else if byte == UInt8(ascii: "\"") {
                inString = false
                return depth == 0 ? .endsHere : .inside
            }
            return .inside
        }
        switch byte {
        case UInt8(ascii: "\""): inString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            // At depth 0 the bracket belongs to what holds the value: a number or a word ended.
            if depth == 0 { return .endedBefore }
            depth -= 1
            return depth == 0 ? .endsHere : .inside
        case UInt8(ascii: ","), 0x20, 0x09, 0x0A, 0x0D:
            return depth == 0 ? .endedBefore : .inside
        default: break
        }
        return .inside
    }

    private mutating func append(
        _ chunk: borrowing Span<UInt8>, _ range: Range<Int>
    ) throws(JSONError) {
        guard buffer.count + range.count <= sizeLimit else {
            throw JSONError(.tooLarge, path: place, line: bufferLine)
        }
        chunk.extracting(range).withUnsafeBufferPointer { buffer.append(contentsOf: $0) }
    }

    private mutating func end(_ body: (Part) throws(JSONError) -> Void) throws(JSONError) {
        let value: JSONValue
        do {
            value = try JSONValue(parsing: buffer, line: bufferLine)
            if state == .inKey {
                key = try value.string()
                state = .colon
                return
            }
            try body(Part(key: key, index: index, value: value))
        } catch { throw located(error) }
        state = index == nil ? .afterMember : .afterElement
    }

    /// The error as seen from the top of the file.
    private func located(_ error: JSONError) -> JSONError {
        if state == .inKey { return error }
        return index.map { error.within(index: $0).within(key: key) } ?? error.within(key: key)
    }
}
