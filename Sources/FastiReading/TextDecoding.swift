import FastiText

/// A text as it came out of bytes.
struct DecodedText {
    var text: String
    /// Offset of the first byte that is not UTF-8, where there is one.
    var firstInvalid: Int?
}

enum TextDecoding {
    /// Bytes as text: byte-order mark removed, CR LF and CR turned into LF, nothing else.
    ///
    /// UTF-8 is taken for granted unless a byte-order mark says UTF-16. What cannot be decoded
    /// becomes U+FFFD. `nil` for what is not text.
    static func decode(_ bytes: [UInt8]) -> DecodedText? {
        switch (bytes.first, bytes.dropFirst().first) {
        case (0xFF, 0xFE): return utf16(bytes) { UInt16($0) | UInt16($1) << 8 }
        case (0xFE, 0xFF): return utf16(bytes) { UInt16($0) << 8 | UInt16($1) }
        default: return utf8(bytes)
        }
    }

    /// Lines end with LF, and no byte-order mark stands in front.
    static func normalised(_ bytes: [UInt8]) -> [UInt8] {
        withLineFeeds(bytes.starts(with: byteOrderMark) ? Array(bytes[3...]) : bytes)
    }

    static func isUTF8(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch { return false }
    }

    /// The same with U+FFFD for what is not UTF-8.
    static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    static func repairedIfNeeded(_ bytes: [UInt8]) -> [UInt8] {
        isUTF8(bytes) ? bytes : repaired(bytes)
    }

    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let carriageReturn: UInt8 = 0x0D

    private static func utf8(_ bytes: [UInt8]) -> DecodedText? {
        guard !isBinary(bytes) else { return nil }
        let content = bytes.starts(with: byteOrderMark) ? Array(bytes[3...]) : bytes
        if let text = String(validating: withLineFeeds(content), as: UTF8.self) {
            return DecodedText(text: text)
        }
        let invalid = invalidBytes(bytes)
        guard invalid.count * Limits.undecodableShare <= bytes.count else { return nil }
        return DecodedText(
            text: String(decoding: withLineFeeds(content), as: UTF8.self),
            firstInvalid: invalid.first)
    }

    private static func utf16(
        _ bytes: [UInt8], unit: (UInt8, UInt8) -> UInt16
    ) -> DecodedText? {
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
            unit(bytes[$0], bytes[$0 + 1])
        }
        guard !units.contains(0) else { return nil }
        let bytes = normalised(Array(String(decoding: units, as: UTF16.self).utf8))
        return DecodedText(text: String(decoding: bytes, as: UTF8.self))
    }

    private static func withLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.span.offset(of: carriageReturn) < bytes.count else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var afterReturn = false
        for byte in bytes {
            if byte == carriageReturn {
                result.append(0x0A)
            } else if byte != 0x0A || !afterReturn {
                result.append(byte)
            }
            afterReturn = byte == carriageReturn
        }
        return result
    }

    /// Whether the bytes are those of a picture, an archive, a program: they hold NUL, or begin
    /// as such files do.
    private static func isBinary(_ bytes: [UInt8]) -> Bool {
        bytes.contains(0) || signatures.contains { bytes.starts(with: $0) }
    }

    private static let signatures: [[UInt8]] = [
        Array("%PDF-".utf8), Array("PK\u{3}\u{4}".utf8), Array("GIF8".utf8),
        [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x1F, 0x8B],
    ]

    /// How many bytes are no part of valid UTF-8, and the offset of the first.
    private static func invalidBytes(_ bytes: [UInt8]) -> (count: Int, first: Int?) {
        var rest = bytes[...]
        var count = 0
        var first: Int?
        while !rest.isEmpty {
            let length = sequenceLength(rest)
            if length == 0 {
                first = first ?? rest.startIndex
                count += 1
            }
            rest = rest.dropFirst(max(length, 1))
        }
        return (count, first)
    }

    /// Bytes of the valid UTF-8 sequence in front; 0 where there is none (Unicode 15, table 3-7).
    private static func sequenceLength(_ bytes: ArraySlice<UInt8>) -> Int {
        guard let lead = bytes.first else { return 0 }
        if lead < 0x80 { return 1 }
        let (length, second): (Int, ClosedRange<UInt8>) =
            switch lead {
            case 0xC2...0xDF: (2, 0x80...0xBF)
            case 0xE0: (3, 0xA0...0xBF)
            case 0xED: (3, 0x80...0x9F)
            case 0xE1...0xEF: (3, 0x80...0xBF)
            case 0xF0: (4, 0x90...0xBF)
            case 0xF4: (4, 0x80...0x8F)
            case 0xF1...0xF3: (4, 0x80...0xBF)
            default: (0, 0x80...0xBF)
            }
        let sequence = bytes.prefix(length)
        guard length > 0, sequence.count == length, let next = sequence.dropFirst().first,
            second.contains(next), sequence.dropFirst(2).allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 0 }
        return length
    }
}
