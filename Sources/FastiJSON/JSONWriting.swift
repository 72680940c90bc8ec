extension String {
    /// Appends a text as a JSON string, with its quotes.
    ///
    /// Escaped are the quote, the backslash and the control characters; all else stands as it is.
    package mutating func appendJSON(_ text: String) {
        append("\"")
        var text = text
        text.withUTF8 { bytes in
            var plain = 0
            for index in bytes.indices {
                guard let escape = jsonEscape(bytes[index]) else { continue }
                append(String(decoding: bytes[plain..<index], as: UTF8.self))
                append(escape)
                plain = index + 1
            }
            append(String(decoding: bytes[plain...], as: UTF8.self))
        }
        append("\"")
    }

    /// Appends a value on one line, without blanks.
    package mutating func appendJSON(_ value: JSONValue) {
        switch value {
        case .null: append("null")
        case .bool(let value): append(value ? "true" : "false")
        case .number(let digits): append(digits)
        case .string(let text): appendJSON(text)
        case .array(let elements):
            for (index, element) in elements.enumerated() {
                append(index == 0 ? "[" : ",")
                appendJSON(element)
            }
            append(elements.isEmpty ? "[]" : "]")
        case .object(let members):
            for (index, member) in members.enumerated() {
                append(index == 0 ? "{" : ",")
                appendJSON(member.name)
                append(":")
                appendJSON(member.value)
            }
            append(members.isEmpty ? "{}" : "}")
        }
    }
}

private func jsonEscape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): return "\\\""
    case UInt8(ascii: "\\"): return "\\\\"
    case UInt8(ascii: "\n"): return "\\n"
    case UInt8(ascii: "\r"): return "\\r"
    case UInt8(ascii: "\t"): return "\\t"
    case 0..<0x20:
        let digits = String(byte, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    default: return nil
    }
}
