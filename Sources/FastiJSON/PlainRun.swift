/// Runs of bytes that stand for themselves in a JSON string, passed over eight bytes at a time.
enum PlainRun {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The offset of the next quotation mark, backslash or control character; the end where there
    /// is none.
    static func end(in bytes: Span<UInt8>, from start: Int) -> Int {
        var position = start
        while position &+ 8 <= bytes.count {
            let word = unsafe bytes.bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: position, as: UInt64.self)
            let marks = marks(UInt64(littleEndian: word))
            if marks != 0 { return position &+ marks.trailingZeroBitCount &>> 3 }
            position &+= 8
        }
        while position < bytes.count, !isMark(bytes[position]) { position &+= 1 }
        return position
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20
    }

    /// The high bit of the first byte that is a mark; those above it mean nothing.
    @inline(__always)
    private static func marks(_ word: UInt64) -> UInt64 {
        let quotes = word ^ ones &* UInt64(UInt8(ascii: "\""))
        let escapes = word ^ ones &* UInt64(UInt8(ascii: "\\"))
        // A borrow out of a byte shows that it was smaller than what was taken away.
        let isQuote = (quotes &- ones) & ~quotes
        let isEscape = (escapes &- ones) & ~escapes
        let isControl = (word &- ones &* 0x20) & ~word
        return (isQuote | isEscape | isControl) & highs
    }
}
