/// Texts of documents made harmless for terminals, editors and printers.
package enum PlainText {
    /// Marks on one letter beyond which more only smear the lines above and below.
    private static let markLimit = 6

    /// The text as one line of nothing but visible characters and single spaces.
    ///
    /// Line breaks and runs of space become one space. Other control characters and what is no
    /// character become U+FFFD, so an escape sequence shows as its harmless letters. Marks that
    /// turn the direction of text or cannot be seen are taken out; joiners, which scripts and
    /// emoji need, stay.
    package static func line(_ text: String) -> String {
        if isPlain(text) { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count)
        var isSpaceDue = false
        var marks = 0
        for scalar in text.unicodeScalars {
            let role = role(of: scalar)
            switch role {
            case .space: isSpaceDue = !result.isEmpty
            case .hidden: continue
            case .mark where marks >= markLimit: continue
            case .mark, .shown, .control:
                if isSpaceDue { result.append(UInt8(ascii: " ")) }
                isSpaceDue = false
                marks = role == .mark ? marks + 1 : 0
                if scalar.isASCII, role == .shown {
                    result.append(UInt8(truncatingIfNeeded: scalar.value))
                } else {
                    result += String(role == .control ? "\u{FFFD}" : scalar).utf8
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private enum Role { case shown, space, hidden, control, mark }

    /// Most texts are: printable ASCII without a double, first or last space.
    private static func isPlain(_ text: String) -> Bool {
        var last: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte >= 0x7F || byte == 0x20 && last == 0x20 { return false }
            last = byte
        }
        return last != 0x20 || text.isEmpty
    }

    private static func role(of scalar: Unicode.Scalar) -> Role {
        switch scalar.value {
        case 0x20...0x7E: return scalar == " " ? .space : .shown
        case 0x09...0x0D, 0x85, 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
            return .space
        case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE007F:
            return .hidden
        case 0..<0x20, 0x7F...0x9F: return .control
        // Letters of Europe and what stands between them, without a look into the tables.
        case 0xA1...0x2FF, 0x370...0x482, 0x48A...0x58F, 0x2010...0x2027, 0x4E00...0x9FFF:
            return .shown
        default: break
        }
        if scalar.properties.isNoncharacterCodePoint { return .control }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return .mark
        default: return .shown
        }
    }

    /// Whether a text holds another, byte for byte; the search of the standard library goes by
    /// characters and takes many times longer.
    static func contains(_ text: [UInt8], _ part: String) -> Bool {
        let part = Array(part.utf8)
        guard let first = part.first, part.count <= text.count else { return part.isEmpty }
        for start in 0...(text.count - part.count) where text[start] == first {
            if text[start..<start + part.count].elementsEqual(part) { return true }
        }
        return false
    }

    // MARK: ASCII

    /// The text in ASCII: Latin letters without their accents, plain punctuation, and the code
    /// point of what has no such form, `<U+65E5>`, so that nothing is lost.
    package static func ascii(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else if let known = punctuation[scalar] ?? latin(scalar) {
                result += known
            } else if scalar.properties.generalCategory != .nonspacingMark {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                result +=
                    "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
            }
        }
        return result
    }

    private static let punctuation: [Unicode.Scalar: String] = [
        "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "‘": "'", "’": "'", "‚": "'", "“": "\"",
        "”": "\"", "„": "\"", "«": "\"", "»": "\"", "…": "...", "•": "*", "·": "-", "×": "x",
        "ß": "ss", "þ": "th", "Þ": "Th", "ð": "d", "Ð": "D", "ə": "a", "Ə": "A", "°": " deg",
        "€": "EUR", "£": "GBP", "\u{FFFD}": "?", "№": "No.", "½": "1/2", "━": "=",
    ]

    /// The letter in the Unicode name: "LATIN SMALL LETTER E WITH ACUTE", "LATIN SMALL LETTER AE".
    private static func latin(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return nil }
        let words = name.split(separator: " ")
        guard let place = words.firstIndex(where: { $0 == "LETTER" || $0 == "LIGATURE" }),
            let letter = words[(place + 1)...].first(where: { $0 != "DOTLESS" }), letter.count <= 2
        else { return nil }
        return words[1] == "CAPITAL" ? String(letter) : letter.lowercased()
    }
}
