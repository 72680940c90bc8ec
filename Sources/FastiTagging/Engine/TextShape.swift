import FastiText

/// What a text's outer form tells of it.
enum TextShape {
    /// Whether a text is a short message: one paragraph, no longer than such services allow.
    static func isMessage(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.count <= 320 else { return false }
        var end = bytes.count
        while end > 0, Bytes.isBlank(bytes[end - 1]) { end -= 1 }
        var start = 0
        while start < end, Bytes.isBlank(bytes[start]) { start += 1 }
        var i = start + 1
        while i < end {
            if bytes[i] == 0x0A, bytes[i - 1] == 0x0A { return false }
            i += 1
        }
        return true
    }

    /// Whether nothing but blanks, a bullet or a dash stands before an offset in its line.
    static func isLineHead(_ offset: Int, _ bytes: Span<UInt8>) -> Bool {
        var before = offset
        while before > 0, offset - before < 12, bytes[before - 1] != 0x0A {
            let byte = bytes[before - 1]
            guard !Bytes.isASCIILetter(byte), !Bytes.isDigit(byte) else { return false }
            before -= 1
        }
        return before == 0 || bytes[before - 1] == 0x0A
    }

    /// Whether a sentence is a short line of its own without a mark at its end.
    static func isHeading(_ range: TextRange, _ bytes: Span<UInt8>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound, Bytes.isBlank(bytes[start]) { start += 1 }
        var end = range.upperBound
        while end > start, Bytes.isBlank(bytes[end - 1]) { end -= 1 }
        guard end - start <= 80, end < range.upperBound, end > start,
            ![0x2E, 0x2C, 0x3B, 0x21, 0x3F, 0x22].contains(bytes[end - 1])
        else { return false }
        var before = start
        while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
        var after = end
        while after < bytes.count, bytes[after] == 0x20 { after += 1 }
        return (before == 0 || bytes[before - 1] == 0x0A) && after < bytes.count
            && bytes[after] == 0x0A
    }
}
