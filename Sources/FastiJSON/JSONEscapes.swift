/// What the escapes of a JSON string stand for.
enum JSONEscapes {
    /// The bytes meant, or `nil` where an escape is broken.
    ///
    /// - Parameter loneSurrogate: What stands for half of a pair; `nil` makes it a broken escape.
    static func resolved(
        _ text: ArraySlice<UInt8>, loneSurrogate: Unicode.Scalar? = nil
    ) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text
        // Runs without escapes are copied whole: articles have a few escapes in thousands of bytes.
        // The parser has seen to it that nothing but an escape ends a run.
        while case let run = PlainRun.end(in: rest.span, from: 0), run < rest.count {
            let escape = rest.startIndex + run
            result += rest[..<escape]
            rest = rest[(escape + 1)...]
            guard let kind = rest.popFirst() else { return nil }
            if kind == UInt8(ascii: "u") {
                guard let scalar = codePoint(&rest, loneSurrogate) else { return nil }
                result.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                guard let simple = simple(kind) else { return nil }
                result.append(simple)
            }
        }
        result += rest
        return result
    }

    private static func simple(_ kind: UInt8) -> UInt8? {
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): kind
        case UInt8(ascii: "b"): 0x08
        case UInt8(ascii: "f"): 0x0C
        case UInt8(ascii: "n"): 0x0A
        case UInt8(ascii: "r"): 0x0D
        case UInt8(ascii: "t"): 0x09
        default: nil
        }
    }

    /// Reads the digits after `\u`, and of a pair of surrogates the second escape too.
    private static func codePoint(
        _ rest: inout ArraySlice<UInt8>, _ loneSurrogate: Unicode.Scalar?
    ) -> Unicode.Scalar? {
        guard let first = unit(&rest) else { return nil }
        guard (0xD800..<0xDC00).contains(first) else {
            return Unicode.Scalar(first) ?? loneSurrogate
        }
        var after = rest
        guard after.popFirst() == UInt8(ascii: "\\"), after.popFirst() == UInt8(ascii: "u"),
            let second = unit(&after), (0xDC00..<0xE000).contains(second)
        else { return loneSurrogate }
        rest = after
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private static func unit(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            switch rest.popFirst() {
            case let digit? where digit >= 0x30 && digit <= 0x39:
                value = value << 4 | UInt32(digit - 0x30)
            case let digit? where digit >= 0x41 && digit <= 0x46:
                value = value << 4 | UInt32(digit - 0x37)
            case let digit? where digit >= 0x61 && digit <= 0x66:
                value = value << 4 | UInt32(digit - 0x57)
            default: return nil
            }
        }
        return value
    }
}
