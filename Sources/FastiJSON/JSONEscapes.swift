/// What the escapes of a JSON string stand for.
enum JSONEscapes {
    /// The bytes meant, or `nil` where an escape is broken.
    ///
    /// - Parameter loneSurrogate: What stands for half of a pair; `nil` makes it a broken escape.
    static func resolved(
        _ string: ArraySlice<UInt8>, loneSurrogate: Unicode.Scalar? = nil
    ) -> [UInt8]? {
        let text = string.span
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var place = 0
        while true {
            // Runs without escapes are copied whole: articles have a few escapes in thousands of
            // bytes. The parser has seen to it that nothing but an escape ends a run.
            let run = place..<PlainRun.end(in: text, from: place)
            text.extracting(run).withUnsafeBufferPointer { result.append(contentsOf: $0) }
            guard run.upperBound < text.count else { return result }
            place = run.upperBound + 1
            guard place < text.count else { return nil }
            let kind = text[place]
            place += 1
            if kind == UInt8(ascii: "u") {
                guard let scalar = codePoint(text, &place, loneSurrogate) else { return nil }
                result.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                guard let simple = simple(kind) else { return nil }
                result.append(simple)
            }
        }
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
        _ text: Span<UInt8>, _ place: inout Int, _ loneSurrogate: Unicode.Scalar?
    ) -> Unicode.Scalar? {
        guard let first = unit(text, &place) else { return nil }
        guard (0xD800..<0xDC00).contains(first) else {
            return Unicode.Scalar(first) ?? loneSurrogate
        }
        var after = place + 2
        guard after <= text.count, text[place] == UInt8(ascii: "\\"),
            text[place + 1] == UInt8(ascii: "u"), let second = unit(text, &after),
            (0xDC00..<0xE000).contains(second)
        else { return loneSurrogate }
        place = after
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private static func unit(_ text: Span<UInt8>, _ place: inout Int) -> UInt32? {
        var value: UInt32 = 0
        guard place + 4 <= text.count else { return nil }
        for _ in 0..<4 {
            switch text[place] {
            case let digit where digit >= 0x30 && digit <= 0x39:
                value = value << 4 | UInt32(digit - 0x30)
            case let digit where digit >= 0x41 && digit <= 0x46:
                value = value << 4 | UInt32(digit - 0x37)
            case let digit where digit >= 0x61 && digit <= 0x66:
                value = value << 4 | UInt32(digit - 0x57)
            default: return nil
            }
            place += 1
        }
        return value
    }
}
