/// Reading of files that are not ours, where a missing or odd value is nothing unusual: each
/// answer is `nil` where the value is of another kind.
extension JSONValue {
    /// The value of a key; `nil` where this is no object or has no such key.
    package subscript(_ key: String) -> JSONValue? {
        do throws(JSONError) { return try member(key) } catch { return nil }
    }

    /// A string, with U+FFFD for bytes that are not UTF-8 and for half surrogate pairs, which
    /// other programs write.
    package var foreignString: String? {
        foreignBytes.map { String(decoding: $0, as: UTF8.self) }
    }

    /// The bytes of a string, well-formed UTF-8 where the file is; U+FFFD stands for half
    /// surrogate pairs.
    package var foreignBytes: [UInt8]? {
        let text = tape.bytes[node.start..<node.end]
        switch node.kind {
        case .string: return Array(text)
        case .escapedString: return JSONEscapes.resolved(text, loneSurrogate: "\u{FFFD}")
        default: return nil
        }
    }

    /// The digits of a number as they stand in the file.
    package var foreignNumber: String? { node.kind == .number ? numberText : nil }

    package var foreignBool: Bool? {
        switch node.kind {
        case .true: true
        case .false: false
        default: nil
        }
    }

    package var foreignArray: [JSONValue]? {
        guard node.kind == .array else { return nil }
        var result: [JSONValue] = []
        var place = index + 1
        while place < node.next {
            result.append(JSONValue(tape: tape, index: place))
            place = tape.nodes[place].next
        }
        return result
    }

    /// Keys and values in the order of the file.
    package var foreignObject: [(key: String, value: JSONValue)]? {
        guard node.kind == .object else { return nil }
        var result: [(key: String, value: JSONValue)] = []
        var place = index + 1
        while place < node.next {
            let key = JSONValue(tape: tape, index: place).foreignString
            result.append((key ?? "\u{FFFD}", JSONValue(tape: tape, index: place + 1)))
            place = tape.nodes[place + 1].next
        }
        return result
    }
}
