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
