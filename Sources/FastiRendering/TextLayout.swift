/// Lines of text in a grid of equal cells, as terminals and fixed-width fonts have them.
package enum TextLayout {
    /// Cells that a text takes: two for wide characters of East Asia and emoji, none for marks.
    package static func width(_ text: some StringProtocol) -> Int {
        var bytes = 0
        for byte in text.utf8 {
            if byte >= 0x80 { return text.reduce(0) { $0 + width($1) } }
            bytes += 1
        }
        return bytes
    }

    package static func width(_ character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        if first.isASCII { return 1 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        // An emoji by a selector after it, and the two letters of a flag, are wide.
        if first.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") {
            return 2
        }
        return isWide(first.value) ? 2 : 1
    }

    /// The blocks that Unicode's East Asian Width counts as wide or full-width.
    private static func isWide(_ value: UInt32) -> Bool {
        switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF,
            0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF, 0x1F200...0x1F2FF,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Breaks a text at its spaces so that no line is wider than asked for.
    ///
    /// - Parameters:
    ///   - width: At least 1. A word wider than that is cut.
    ///   - indent: Cells by which the lines after the first are moved in.
    package static func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
        if Self.width(text) <= width { return [text] }
        let indent = min(indent, width - 1)
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in text.split(separator: " ") {
            let size = Self.width(word)
            let start = lines.isEmpty ? 0 : indent
            if used > start, used + 1 + size <= width {
                line += " " + word
                used += 1 + size
                continue
            }
            if used > start {
                lines.append(line)
                (line, used) = (spaces(indent), indent)
            }
            if used + size <= width {
                line += word
                used += size
                continue
            }
            for character in word {
                let cells = Self.width(character)
                if used + cells > width, used > (lines.isEmpty ? 0 : indent) {
                    lines.append(line)
                    (line, used) = (spaces(indent), indent)
                }
                line.append(character)
                used += cells
            }
        }
        if used > (lines.isEmpty ? 0 : indent) || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// The text followed by spaces up to a width; unchanged where it is wider.
    package static func padded(_ text: String, to width: Int) -> String {
        text + spaces(width - Self.width(text))
    }

    package static func spaces(_ count: Int) -> String {
        String(repeating: " ", count: max(0, count))
    }
}
