/// One parsed JSON value: its parts in the order of the text, each knowing where it ends.
///
/// Strings stay in the text until they are asked for, so parsing allocates two arrays and no more.
struct JSONTape: Sendable {
    enum Kind: UInt8 {
        case null, `true`, `false`, number, string, escapedString, object, array
    }

    struct Node {
        var kind: Kind
        /// Bytes of the text; of a string, those between its quotation marks.
        var start: Int
        var end: Int
        /// Index of the node after this one and all within it.
        var next: Int
        var line: Int
    }

    let bytes: [UInt8]
    let nodes: [Node]
}

/// A parser of RFC 8259 that stops at the first fault.
struct JSONParser {
    /// Deeper than any file of ours; keeps the recursion off the end of the stack.
    static let depthLimit = 128

    private let bytes: [UInt8]
    private var position = 0
    private var line: Int
    private var nodes: [JSONTape.Node] = []

    /// - Parameter line: Line of the file on which the bytes begin.
    static func parse(_ bytes: [UInt8], line: Int) throws(JSONError) -> JSONTape {
        var parser = JSONParser(bytes: bytes, line: line)
        try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.position == bytes.count else { throw parser.error(.trailingText) }
        return JSONTape(bytes: bytes, nodes: parser.nodes)
    }

    private init(bytes: [UInt8], line: Int) {
        self.bytes = bytes
        self.line = line
        nodes.reserveCapacity(32)
    }

    private func error(_ reason: JSONError.Reason) -> JSONError {
        position < bytes.count || reason == .trailingText
            ? JSONError(reason, line: line) : JSONError(.endsTooEarly, line: line)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipSpace() {
        while let byte = current {
            switch byte {
            case 0x0A: line += 1
            case 0x20, 0x09, 0x0D: break
            default: return
            }
            position += 1
        }
    }

    private mutating func value(depth: Int) throws(JSONError) {
        guard depth < Self.depthLimit else { throw error(.tooDeep) }
        skipSpace()
        guard let byte = current else { throw error(.endsTooEarly) }
        switch byte {
        case UInt8(ascii: "{"): try object(depth: depth)
        case UInt8(ascii: "["): try array(depth: depth)
        case UInt8(ascii: "\""): try string()
        case UInt8(ascii: "t"): try literal("true", .true)
        case UInt8(ascii: "f"): try literal("false", .false)
        case UInt8(ascii: "n"): try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
        default: throw error(.unexpectedByte)
        }
    }

    /// Opens a node; its end is set when it is known.
    private mutating func open(_ kind: JSONTape.Kind) -> Int {
        nodes.append(.init(kind: kind, start: position, end: position, next: 0, line: line))
        return nodes.count - 1
    }

    private mutating func close(_ node: Int) {
        nodes[node].end = position
        nodes[node].next = nodes.count
    }

    private mutating func object(depth: Int) throws(JSONError) {
        let node = open(.object)
        position += 1
        skipSpace()
        if current == UInt8(ascii: "}") {
            position += 1
            return close(node)
        }
        while true {
            skipSpace()
            guard current == UInt8(ascii: "\"") else { throw error(.unexpectedByte) }
            try string()
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw error(.unexpectedByte) }
            position += 1
            try value(depth: depth + 1)
            if try ends(with: UInt8(ascii: "}")) { return close(node) }
        }
    }

    private mutating func array(depth: Int) throws(JSONError) {
        let node = open(.array)
        position += 1
        skipSpace()
        if current == UInt8(ascii: "]") {
            position += 1
            return close(node)
        }
        while true {
            try value(depth: depth + 1)
            if try ends(with: UInt8(ascii: "]")) { return close(node) }
        }
    }

    /// Passes a comma or the closing bracket; whether it was the bracket.
    private mutating func ends(with bracket: UInt8) throws(JSONError) -> Bool {
        skipSpace()
        guard let byte = current, byte == bracket || byte == UInt8(ascii: ",") else {
            throw error(.unexpectedByte)
        }
        position += 1
        return byte == bracket
    }

    private mutating func literal(_ word: String, _ kind: JSONTape.Kind) throws(JSONError) {
        let node = open(kind)
        for byte in word.utf8 {
            guard current == byte else { throw error(.unexpectedByte) }
            position += 1
        }
        close(node)
    }

    private mutating func number() throws(JSONError) {
        let node = open(.number)
        if current == UInt8(ascii: "-") { position += 1 }
        let whole = digits()
        guard whole > 0 else { throw error(.invalidNumber) }
        guard whole == 1 || bytes[position - whole] != UInt8(ascii: "0") else {
            throw JSONError(.invalidNumber, line: line)
        }
        if current == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw error(.invalidNumber) }
        }
        if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
            position += 1
            if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw error(.invalidNumber) }
        }
        close(node)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = current, byte >= 0x30, byte <= 0x39 { position += 1 }
        return position - start
    }

    /// Finds the end of a string; what its escapes mean is read when it is asked for.
    private mutating func string() throws(JSONError) {
        position += 1
        let node = open(.string)
        while true {
            position = PlainRun.end(in: bytes.span, from: position)
            guard let byte = current else { throw JSONError(.endsTooEarly, line: line) }
            switch byte {
            case UInt8(ascii: "\""):
                close(node)
                position += 1
                return
            case UInt8(ascii: "\\"):
                nodes[node].kind = .escapedString
                position += 2
            default: throw error(.invalidString)
            }
        }
    }
}
