/// What bytes are, without tables: everything here is inlined into the scanning loops.
enum Bytes {
    @inline(__always)
    static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }

    @inline(__always)
    static func isUpper(_ b: UInt8) -> Bool { b &- 0x41 < 26 }

    @inline(__always)
    static func isASCIILetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }

    @inline(__always)
    static func isBlank(_ b: UInt8) -> Bool { b == 0x20 || b &- 9 < 5 }

    /// Length in bytes of a blank beyond ASCII at an offset (no-break space and its kin), 0 if none.
    @inline(__always)
    static func wideBlank(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int {
        let b = bytes[i]
        if b == 0xC2 {
            return i &+ 1 < end && bytes[i &+ 1] == 0xA0 ? 2 : 0
        }
        guard b == 0xE2 || b == 0xE3, i &+ 2 < end else { return 0 }
        let second = bytes[i &+ 1]
        let third = bytes[i &+ 2]
        if b == 0xE3 { return second == 0x80 && third == 0x80 ? 3 : 0 }
        if second == 0x80 {
            // U+2000...200F (spaces, joiners, direction marks), U+2028...202F.
            return third &- 0x80 < 0x10 || third &- 0xA8 < 8 ? 3 : 0
        }
        return second == 0x81 && (third == 0x9F || third == 0xA0) ? 3 : 0
    }

    /// Length of a punctuation mark beyond ASCII at an offset, 0 where it is (part of) a letter.
    @inline(__always)
    static func wideMark(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Int {
        let b = bytes[i]
        if b == 0xC2 {
            guard i &+ 1 < end else { return 0 }
            let second = bytes[i &+ 1]
            return second == 0xAA || second == 0xB5 || second == 0xBA ? 0 : 2
        }
        // U+2000...2BFF and U+3000...303F hold marks, symbols and blanks only (but superscripts).
        guard i &+ 2 < end else { return 0 }
        if b == 0xE2 { return bytes[i &+ 1] < 0xB0 ? 3 : 0 }
        return b == 0xE3 && bytes[i &+ 1] == 0x80 ? 3 : 0
    }

    /// Whether a byte can stand inside a word: a letter, or any byte beyond ASCII.
    @inline(__always)
    static func isWordByte(_ b: UInt8) -> Bool { isASCIILetter(b) || b >= 0x80 }
}

/// Runs of letters, eight bytes at a time.
extension Bytes {
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// Bytes of a word up to where it ends.
    struct Run {
        var end: Int
        var isASCII: Bool
        /// The first eight bytes, or those there are, as in `Lexicon.Key`.
        var key: UInt64
    }

    /// The run of word bytes that begins at an offset and goes no further than `end`.
    ///
    /// There is a word byte at the offset, and it is before `end`.
    @inline(__always)
    static func run(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Run {
        guard start &+ 8 <= bytes.count else { return shortRun(bytes, start, end) }
        let word = eight(bytes, start)
        let count = min(lettersInFront(word), end &- start)
        let there = UInt64.max &>> UInt64(64 &- count &* 8)
        let run = Run(
            end: start &+ count, isASCII: word & there & highs == 0,
            key: (word | ones &* 0x20) & there)
        return count < 8 ? run : longer(run, bytes, end)
    }

    /// A run of which eight bytes are known.
    private static func longer(_ run: Run, _ bytes: Span<UInt8>, _ end: Int) -> Run {
        var run = run
        while run.end < end, run.end &+ 8 <= bytes.count {
            let word = eight(bytes, run.end)
            let count = min(lettersInFront(word), end &- run.end)
            let there = word & ((1 << UInt64(count &* 8)) &- 1)
            run.isASCII = run.isASCII && there & highs == 0
            run.end &+= count
            if count < 8 { return run }
        }
        while run.end < end, isWordByte(bytes[run.end]) {
            run.isASCII = run.isASCII && bytes[run.end] < 0x80
            run.end &+= 1
        }
        return run
    }

    /// A run in the last seven bytes of a text.
    private static func shortRun(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Run {
        var run = Run(end: start, isASCII: true, key: 0)
        while run.end < end, isWordByte(bytes[run.end]) {
            let byte = bytes[run.end]
            run.isASCII = run.isASCII && byte < 0x80
            run.key |= UInt64(byte | 0x20) << UInt64((run.end &- start) &* 8)
            run.end &+= 1
        }
        return run
    }

    /// The eight bytes from an offset on, the first in the lowest place.
    @inline(__always)
    private static func eight(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(
            littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// How many bytes in front are letters or beyond ASCII.
    @inline(__always)
    private static func lettersInFront(_ word: UInt64) -> Int {
        let small = (word | ones &* 0x20) & ~highs
        let fromA = small &+ ones &* (0x80 - 0x61)
        let beyondZ = small &+ ones &* (0x80 - 0x7B)
        let letters = (fromA & ~beyondZ) | word
        return (~letters & highs).trailingZeroBitCount &>> 3
    }
}
