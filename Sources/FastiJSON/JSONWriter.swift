/// Writes JSON as UTF-8 bytes, keys in the order they are given, without spaces.
///
/// The output is also safe inside an HTML `script` element and in a terminal: `<`, control
/// characters, line separators and the marks that turn the direction of text are escaped.
package struct JSONWriter {
    private var buffer = ByteBuffer()
    private var needsComma = false

    package init() {}

    /// What was written so far.
    package var bytes: ArraySlice<UInt8> { buffer.bytes }

    /// Unit: bytes.
    package var count: Int { buffer.count }

    /// What was written so far, which is then forgotten; its memory is kept for the next use.
    package mutating func takeString() -> String {
        defer { removeAll() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Forgets what was written; its memory is kept for the next use.
    package mutating func removeAll() {
        buffer.removeAll()
        needsComma = false
    }

    /// Forgets the bytes written so far, which were sent; what is written next goes on from them, also
    /// in the middle of a value.
    package mutating func removeSent() { buffer.removeAll() }

    /// Ends a line of JSON Lines.
    package mutating func endLine() {
        buffer.append(0x0A)
        needsComma = false
    }

    package mutating func object(_ body: (inout JSONWriter) -> Void) {
        separate()
        buffer.append(UInt8(ascii: "{"))
        needsComma = false
        body(&self)
        buffer.append(UInt8(ascii: "}"))
        needsComma = true
    }

    package mutating func array<Element: JSONWritable>(_ elements: some Sequence<Element>) {
        separate()
        buffer.append(UInt8(ascii: "["))
        needsComma = false
        for element in elements { element.write(to: &self) }
        buffer.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// The key of the value that follows. Ours are plain; only those of users need escaping.
    private mutating func key(_ key: StaticString) {
        let comma = needsComma
        buffer.append(upTo: key.utf8CodeUnitCount + 4) { room in
            var count = 0
            if comma { count = Self.put(UInt8(ascii: ","), in: room, at: count) }
            count = Self.put(UInt8(ascii: "\""), in: room, at: count)
            count = key.withUTF8Buffer { Self.put($0, in: room, at: count) }
            count = Self.put(UInt8(ascii: "\""), in: room, at: count)
            return Self.put(UInt8(ascii: ":"), in: room, at: count)
        }
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
        buffer.append(UInt8(ascii: "["))
        body(&self)
        buffer.append(UInt8(ascii: "]"))
        needsComma = true
    }

    /// Keys of a dictionary are sorted, so that equal dictionaries give equal bytes.
    package mutating func field(_ key: StaticString, _ values: [String: String]) {
        self.key(key)
        object { writer in
            for (key, value) in values.sorted(by: { $0.key < $1.key }) {
                writer.string(key)
                writer.buffer.append(UInt8(ascii: ":"))
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
        guard 0..<10_000_000_000 ~= value else { return buffer.append("\(value)") }
        buffer.append(upTo: 10) { room in
            var power = 1
            while value / power >= 10 { power *= 10 }
            var count = 0
            while power > 0 {
                let digit = UInt8(truncatingIfNeeded: value / power % 10)
                count = Self.put(0x30 + digit, in: room, at: count)
                power /= 10
            }
            return count
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
        var text = text
        text.withUTF8 { string($0) }
    }

    private mutating func string(_ text: UnsafeBufferPointer<UInt8>) {
        let comma = needsComma
        needsComma = true
        let plain = Self.plainBytes(text, from: 0)
        buffer.append(upTo: plain + 3) { room in
            var count = 0
            if comma { count = Self.put(UInt8(ascii: ","), in: room, at: count) }
            count = Self.put(UInt8(ascii: "\""), in: room, at: count)
            count = Self.put(UnsafeBufferPointer(rebasing: text[..<plain]), in: room, at: count)
            return plain < text.count
                ? count : Self.put(UInt8(ascii: "\""), in: room, at: count)
        }
        guard plain < text.count else { return }
        appendEscaped(text, from: plain)
        buffer.append(UInt8(ascii: "\""))
    }

    /// Puts a byte at a place and says which is the next.
    @inline(__always)
    private static func put(
        _ byte: UInt8, in room: UnsafeMutableBufferPointer<UInt8>, at place: Int
    ) -> Int {
        room[place] = byte
        return place + 1
    }

    /// Puts bytes at a place and says which is the next.
    @inline(__always)
    private static func put(
        _ bytes: UnsafeBufferPointer<UInt8>, in room: UnsafeMutableBufferPointer<UInt8>,
        at place: Int
    ) -> Int {
        _ = UnsafeMutableBufferPointer(rebasing: room[place...]).update(fromContentsOf: bytes)
        return place + bytes.count
    }

    private static func clamped(_ value: Double) -> Double {
        let limit = Double.greatestFiniteMagnitude
        return min(max(value, -limit), limit)
    }

    private mutating func separate() {
        if needsComma { buffer.append(UInt8(ascii: ",")) }
    }

    private mutating func literal(_ text: String) {
        separate()
        buffer.append(text)
        needsComma = true
    }

    /// The bytes from a place on that stand for themselves: the place of the next that may not.
    @inline(__always)
    private static func plainBytes(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> Int {
        var index = place
        while index < text.count {
            let byte = text[index]
            guard byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C, byte != 0x3C else { break }
            index += 1
        }
        return index
    }

    /// Hot path: runs of plain bytes are copied whole.
    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, from place: Int) {
        var start = place
        var index = place
        while index < text.count {
            let byte = text[index]
            let (scalar, length) = Self.codePoint(text, at: index)
            if byte < 0x80 || Self.isHarmful(scalar) {
                buffer.append(UnsafeBufferPointer(rebasing: text[start..<index]))
                start = index + length
                if byte < 0x80 { appendEscape(ofASCII: byte) } else { appendHexEscape(scalar) }
            }
            index = Self.plainBytes(text, from: index + length)
        }
        buffer.append(UnsafeBufferPointer(rebasing: text[start...]))
    }

    private mutating func appendEscape(ofASCII byte: UInt8) {
        switch byte {
        case 0x08: buffer.append(#"\b"# as StaticString)
        case 0x09: buffer.append(#"\t"# as StaticString)
        case 0x0A: buffer.append(#"\n"# as StaticString)
        case 0x0C: buffer.append(#"\f"# as StaticString)
        case 0x0D: buffer.append(#"\r"# as StaticString)
        case 0x22: buffer.append(#"\""# as StaticString)
        case 0x5C: buffer.append(#"\\"# as StaticString)
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
        buffer.append(#"\u"# as StaticString)
        for shift in [12, 8, 4, 0] as [UInt32] {
            let digit = UInt8(scalar >> shift & 0xF)
            buffer.append(digit < 10 ? digit + 0x30 : digit + 0x57)
        }
    }
}
