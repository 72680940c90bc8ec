/// Decoding of UTF-8 and the few classes of scalars that the tokeniser tells apart.
enum Scalars {
    enum Kind { case space, letter, digit, mark }

    /// The scalar at an offset and its length in bytes; a broken sequence is one byte of U+FFFD.
    static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
        let first = bytes[offset]
        if first < 0x80 { return (Unicode.Scalar(first), 1) }
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, offset + length <= bytes.count else { return ("\u{FFFD}", 1) }
        var value = UInt32(first & (0x7F >> UInt8(length)))
        for byte in bytes[(offset + 1)..<(offset + length)] {
            guard byte & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
    }

    static func kind(of scalar: Unicode.Scalar) -> Kind {
        switch scalar.value {
        case 0x30...0x39: return .digit
        case 0x41...0x5A, 0x61...0x7A: return .letter
        case 0...0x20, 0x7F...0xA0: return .space
        case 0x21...0x7E: return .mark
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF: return .letter
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return .space
        case 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return .space
        case 0x2010...0x2BFF, 0x3001...0x303F, 0xFE10...0xFE6F, 0xFF01...0xFF0F, 0xFFFC...0xFFFF,
            0x1F000...0x1FAFF, 0xA1...0xBF, 0xD7, 0xF7:
            return .mark
        default: return .letter
        }
    }
}
