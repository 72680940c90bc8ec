/// Writes JSON as UTF-8 bytes, keys in the order they are given, without spaces.
///
/// The output is also safe inside an HTML `script` element and in a terminal: `<`, control
/// characters, line separators and the marks that turn the direction of text are escaped.
package struct JSONWriter {
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    package init() {}

    /// What was written so far, which is then forgotten; its memory is kept for the next use.
    package mutating func takeString() -> String {
        defer { removeAll() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Forgets what was written; its memory is kept for the next use.
    package mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }

    /// Ends a line of JSON Lines.
    package mutating func endLine() {
        bytes.append(0x0A)
        needsComma = false
    }

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        bytes.append(UInt8(ascii: "}"))
        needsComma = true
    }

    package mutating func array<Element: JSONWritable>(_ elements: some Sequence<Element>) {
        separate()
        bytes.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements { element.write(to: &self) }
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// The key of the value that follows. Ours are plain; only those of users need escaping.
    private mutating func key(_ key: StaticString) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { bytes.append(contentsOf: $0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// - Parameter key: Letters and digits.
    package mutating func field(_ key: StaticString, _ value: some JSONWritable) {
        self.key(key)
        value.write(to: &self)
    }

    /// Writes `null` for `nil`: every object of a kind has the same keys.
    package mutating func field(_ key: StaticString, _ value: (some JSONWritable)?) {
        self.key(key)
        if let value { value.write(to: &self) } else { null() }
    }

    package mutating func field<Element: JSONWritable>(_ key: StaticString, _ values: [Element]) {
        self.key(key)
        array(values)
    }

    // The same for the commonest types: calls from other modules are not specialised.

    package mutating func field(_ key: StaticString, _ value: String) {
        self.key(key)
        string(value)
    }

    package mutating func field(_ key: StaticString, _ value: String?) {
        self.key(key)
        if let value { string(value) } else { null() }
    }

    package mutating func field(_ key: StaticString, _ value: Int) {
        self.key(key)
        number(value)
    }

    /// An array whose elements are written one after another by `body`.
    package mutating func field(_ key: StaticString, array body: (inout JSONWriter) -> Void) {
        self.key(key)
        bytes.append(UInt8(ascii: "["))
        body(&self)
        bytes.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Keys of a dictionary are sorted, so that equal dictionaries give equal bytes.
    package mutating func field(_ key: StaticString, _ values: [String: String]) {
        self.key(key)
        object { writer in
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                writer.string(key)
                writer.bytes.append(UInt8(ascii: ":"))
                writer.needsComma = false
                writer.string(value)
            }
        }
    }

    package mutating func null() { literal("null") }
    package mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

    package mutating func number(_ value: Int) {
        separate()
        needsComma = true
        guard 0..<10_000_000_000 ~= value else { return bytes.append(contentsOf: "\(value)".utf8) }
        var power = 1
        while value / power >= 10 { power *= 10 }
        while power > 0 {
            bytes.append(0x30 + UInt8(truncatingIfNeeded: value / power % 10))
            power /= 10
        }
    }

    /// The shortest form that reads back as the same number; whole ones without a point.
    ///
    /// JSON has no infinity, which becomes the largest number, and no NaN, which becomes 0.
    package mutating func number(_ value: Double) {
        let finite = value.isNaN ? 0 : Self.clamped(value)
        if let whole = Int64(exactly: finite), abs(finite) < 9_007_199_254_740_992 {
            literal(String(whole))
        } else {
            literal(finite.description)
        }
    }

    package mutating func string(_ text: String) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
        needsComma = true
    }

    private static func clamped(_ value: Double) -> Double {
        let limit = Double.greatestFiniteMagnitude
        return min(max(value, -limit), limit)
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: String) {
        separate()
        bytes.append(contentsOf: text.utf8)
        needsComma = true
    }

    /// Hot path: runs of plain bytes are copied whole.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C, byte != 0x3C {
                index += 1
                continue
            }
            let (scalar, length) = Self.codePoint(text, at: index)
            let isEscaped = byte < 0x80 || Self.isHarmful(scalar)
            if isEscaped {
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
                start = index + length
                if byte < 0x80 { appendEscape(ofASCII: byte) } else { appendHexEscape(scalar) }
            }
            index += length
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func appendEscape(ofASCII byte: UInt8) {
        switch byte {
        case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
        case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
        case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
        case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
        case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
        case 0x22: bytes.append(contentsOf: #"\""#.utf8)
        case 0x5C: bytes.append(contentsOf: #"\\"#.utf8)
        default: appendHexEscape(UInt32(byte))
        }
    }

    /// The code point at a byte and its length; a string's bytes are well-formed.
    private static func codePoint(
        _ text: UnsafeBufferPointer<UInt8>, at index: Int
    ) -> (scalar: UInt32, length: Int) {
        let first = text[index]
        guard first >= 0x80 else { return (UInt32(first), 1) }
        let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, text.count - index)
        var scalar = UInt32(first) & (0xFF >> UInt32(length + 1))
        for place in index + 1..<index + length {
            scalar = scalar << 6 | UInt32(text[place] & 0x3F)
        }
        return (scalar, length)
    }

    /// C1 controls, the two separators that end a line in JavaScript, and direction marks.
    private static func isHarmful(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x80...0x9F, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: false
        }
    }

    private mutating func appendHexEscape(_ scalar: UInt32) {
        bytes.append(contentsOf: #"\u"#.utf8)
        for shift in [12, 8, 4, 0] as [UInt32] {
            let digit = UInt8(scalar >> shift & 0xF)
            bytes.append(digit < 10 ? digit + 0x30 : digit + 0x57)
        }
    }
}
