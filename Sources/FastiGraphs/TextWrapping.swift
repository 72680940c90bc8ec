extension FontMetrics {
    /// Breaks a text into lines that are no wider than `width` points.
    ///
    /// It breaks at spaces, after hyphens and slashes inside long words, between ideographs, and
    /// where nothing else helps inside a word. What does not fit in `limit` lines is cut, and the
    /// last line ends in `…`. At least one line is returned; an empty text is one empty line.
    public static func wrap(
        _ text: String, style: TextStyle, width: Double, limit: Int = .max
    ) -> [String] {
        var lines: [String] = []
        var line = ""
        var lineWidth = 0.0
        for piece in pieces(of: text) {
            let pieceWidth = Self.width(of: piece, style: style)
            if lineWidth + self.width(of: trimmed(piece), style: style) <= width {
                line += piece
                lineWidth += pieceWidth
                continue
            }
            if !line.isEmpty { lines.append(trimmed(line)) }
            (line, lineWidth) = ("", 0)
            guard pieceWidth > width else {
                (line, lineWidth) = (piece, pieceWidth)
                continue
            }
            for character in piece {
                let step = Self.width(of: String(character), style: style)
                if lineWidth + step > width, !line.isEmpty {
                    lines.append(line)
                    (line, lineWidth) = ("", 0)
                }
                line.append(character)
                lineWidth += step
            }
        }
        if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
        guard lines.count > max(limit, 1) else { return lines }
        var kept = Array(lines.prefix(max(limit, 1)))
        kept[kept.count - 1] = cut(kept[kept.count - 1] + "…", style: style, width: width)
        return kept
    }

    /// The text, or its beginning and `…`, no wider than `width` points; whole words where that leaves
    /// half of what would have room.
    public static func cut(_ text: String, style: TextStyle, width: Double) -> String {
        guard self.width(of: text, style: style) > width else { return text }
        var kept = ""
        var used = self.width(of: "…", style: style)
        var isInWord = false
        for character in text where character != "…" {
            used += self.width(of: String(character), style: style)
            guard used <= width else {
                isInWord = !isSpace(character) && kept.last.map { !isSpace($0) } ?? false
                break
            }
            kept.append(character)
        }
        if isInWord, let space = kept.lastIndex(where: isSpace),
            kept.distance(from: kept.startIndex, to: space) * 2 >= kept.count
        {
            kept.removeSubrange(space...)
        }
        return trimmed(kept) + "…"
    }

    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\u{A0}"
    }

    /// Words with the space that follows them, and the parts of long ones.
    private static func pieces(of text: String) -> [String] {
        var result: [String] = []
        var piece = ""
        for character in text {
            piece.append(character)
            let breaks =
                character == " "
                || (character == "-" || character == "/" || character == "_") && piece.count > 8
                || character.unicodeScalars.contains { isIdeograph($0) }
            if breaks {
                result.append(piece)
                piece = ""
            }
        }
        if !piece.isEmpty { result.append(piece) }
        return result
    }

    private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    private static func trimmed(_ text: String) -> String {
        text.last == " " ? String(text.dropLast()) : text
    }
}
