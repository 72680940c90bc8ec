extension JSONValue {
    /// How deep arrays and objects may nest, so that hostile input cannot exhaust the stack.
    package static let depthLimit = 128

    /// Parses one JSON text.
    ///
    /// Invalid UTF-8 and unpaired surrogates become U+FFFD. Of members of one name all are kept.
    package init(json bytes: [UInt8]) throws(JSONError) {
        self = try Self.parse(bytes.span)
    }

    /// Hot path: reads bytes in place.
    package static func parse(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        var parser = JSONParser(offset: 0)
        let value = try parser.value(bytes, depth: 0)
        parser.skipBlanks(bytes)
        guard parser.offset == bytes.count else { throw parser.error(.trailingText) }
        return value
    }
}

/// A recursive-descent parser; it holds the place only, the bytes are handed down.
private struct JSONParser {
    var offset: Int

    func error(_ reason: JSONError.Reason) -> JSONError {
        JSONError(reason: reason, offset: offset)
    }

    mutating func skipBlanks(_ bytes: Span<UInt8>) {
        while offset < bytes.count {
            switch bytes[offset] {
            case 0x20, 0x09, 0x0A, 0x0D: offset += 1
            default: return
            }
        }
    }

    /// The next byte that is not blank, without passing it.
    private mutating func next(_ bytes: Span<UInt8>) -> UInt8? {
        skipBlanks(bytes)
        return offset < bytes.count ? bytes[offset] : nil
    }

    mutating func value(_ bytes: Span<UInt8>, depth: Int) throws(JSONError) -> JSONValue {
        guard let first = next(bytes) else { throw error(.valueExpected) }
        guard depth < JSONValue.depthLimit else { throw error(.tooDeep) }
        switch first {
        case UInt8(ascii: "{"): return .object(try members(bytes, depth: depth))
        case UInt8(ascii: "["): return .array(try elements(bytes, depth: depth))
        case UInt8(ascii: "\""): return .string(try string(bytes))
        case UInt8(ascii: "t"): return try word("true", .bool(true), bytes)
        case UInt8(ascii: "f"): return try word("false", .bool(false), bytes)
        case UInt8(ascii: "n"): return try word("null", .null, bytes)
        default: return try number(bytes)
        }
    }

    private mutating func members(
        _ bytes: Span<UInt8>, depth: Int
    ) throws(JSONError) -> [JSONValue.Member] {
        offset += 1
        var members: [JSONValue.Member] = []
        if next(bytes) == UInt8(ascii: "}") {
            offset += 1
            return members
        }
        while true {
            guard next(bytes) == UInt8(ascii: "\"") else { throw error(.nameExpected) }
            let name = try string(bytes)
            guard next(bytes) == UInt8(ascii: ":") else { throw error(.colonExpected) }
            offset += 1
            members.append(.init(name, try value(bytes, depth: depth + 1)))
            if try closes(bytes, with: UInt8(ascii: "}")) { return members }
        }
    }

    private mutating func elements(
        _ bytes: Span<UInt8>, depth: Int
    ) throws(JSONError) -> [JSONValue] {
        offset += 1
        var elements: [JSONValue] = []
        if next(bytes) == UInt8(ascii: "]") {
            offset += 1
            return elements
        }
        while true {
            elements.append(try value(bytes, depth: depth + 1))
            if try closes(bytes, with: UInt8(ascii: "]")) { return elements }
        }
    }

    /// Passes a comma or the closing bracket; true for the bracket.
    private mutating func closes(
        _ bytes: Span<UInt8>, with bracket: UInt8
    ) throws(JSONError) -> Bool {
        let byte = next(bytes)
        guard byte == bracket || byte == UInt8(ascii: ",") else { throw error(.commaExpected) }
        offset += 1
        return byte == bracket
    }

    private mutating func word(
        _ word: StaticString, _ value: JSONValue, _ bytes: Span<UInt8>
    ) throws(JSONError) -> JSONValue {
        let length = word.utf8CodeUnitCount
        guard offset + length <= bytes.count else { throw error(.valueExpected) }
        for index in 0..<length where bytes[offset + index] != word.utf8Start[index] {
            throw error(.valueExpected)
        }
        offset += length
        return value
    }

    private mutating func digits(_ bytes: Span<UInt8>) -> Int {
        let start = offset
        while offset < bytes.count, (0x30...0x39).contains(bytes[offset]) { offset += 1 }
        return offset - start
    }

    /// Passes the byte where it is one of those.
    private mutating func pass(_ wanted: StaticString, _ bytes: Span<UInt8>) -> Bool {
        guard offset < bytes.count else { return false }
        for index in 0..<wanted.utf8CodeUnitCount where bytes[offset] == wanted.utf8Start[index] {
            offset += 1
            return true
        }
        return false
    }

    private mutating func number(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        let start = offset
        _ = pass("-", bytes)
        let isZero = offset < bytes.count && bytes[offset] == UInt8(ascii: "0")
        let whole = digits(bytes)
        guard whole > 0 else { throw error(offset == start ? .valueExpected : .badNumber) }
        guard !isZero || whole == 1 else { throw error(.badNumber) }
        if pass(".", bytes), digits(bytes) == 0 { throw error(.badNumber) }
        if pass("eE", bytes) {
            _ = pass("+-", bytes)
            if digits(bytes) == 0 { throw error(.badNumber) }
        }
        return .number(bytes.text(start..<offset))
    }
}

extension JSONParser {
    /// A string from its opening quote to past its closing one.
    fileprivate mutating func string(_ bytes: Span<UInt8>) throws(JSONError) -> String {
        offset += 1
        let start = offset
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return bytes.text(start..<offset - 1)
            case UInt8(ascii: "\\"): return try escapedString(bytes, from: start)
            case 0..<0x20: throw error(.controlCharacter)
            default: offset += 1
            }
        }
        throw error(.unclosedString)
    }

    /// The slow way, from the first backslash on.
    private mutating func escapedString(
        _ bytes: Span<UInt8>, from start: Int
    ) throws(JSONError) -> String {
        var result: [UInt8] = []
        var plain = start
        while offset < bytes.count {
            let byte = bytes[offset]
            guard byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "\"") else {
                guard byte >= 0x20 else { throw error(.controlCharacter) }
                offset += 1
                continue
            }
            result.append(copying: bytes.extracting(plain..<offset))
            offset += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: result, as: UTF8.self) }
            let scalar = try escape(bytes)
            result.append(contentsOf: String(scalar).utf8)
            plain = offset
        }
        throw error(.unclosedString)
    }

    /// What stands after a backslash.
    private mutating func escape(_ bytes: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
        guard offset < bytes.count else { throw error(.unclosedString) }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try codePoint(bytes)
        default:
            offset -= 1
            throw error(.badEscape)
        }
    }

    /// One `\u` escape, or two that make a surrogate pair; an unpaired surrogate is U+FFFD.
    private mutating func codePoint(_ bytes: Span<UInt8>) throws(JSONError) -> Unicode.Scalar {
        let first = try unit(bytes)
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"),
            bytes[offset + 1] == UInt8(ascii: "u")
        else { return "\u{FFFD}" }
        let before = offset
        offset += 2
        let second = try unit(bytes)
        guard (0xDC00..<0xE000).contains(second) else {
            offset = before
            return "\u{FFFD}"
        }
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)) ?? "\u{FFFD}"
    }

    /// Four hexadecimal digits.
    private mutating func unit(_ bytes: Span<UInt8>) throws(JSONError) -> UInt32 {
        var result: UInt32 = 0
        for _ in 0..<4 {
            guard offset < bytes.count,
                let digit = Character(Unicode.Scalar(bytes[offset])).hexDigitValue
            else { throw error(.badEscape) }
            result = result << 4 | UInt32(digit)
            offset += 1
        }
        return result
    }
}

extension Span<UInt8> {
    /// The text of some bytes; what is not UTF-8 becomes U+FFFD.
    fileprivate func text(_ range: Range<Int>) -> String {
        extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}

extension [UInt8] {
    fileprivate mutating func append(copying span: Span<UInt8>) {
        span.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
