/// The library's ways of reading text, turned off one by one.
enum Escape {
    /// For text between tags.
    ///
    /// A backslash would begin `\N`, `\G` and the like even there.
    static func markup(_ text: String) -> String {
        replace(in: text, splitsReferences: true) { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "\\": "\\\\"
            // Held back by the parser until it is sure that no "]]>" follows, a "]" comes too late.
            case "]": "&#93;"
            default: nil
            }
        }
    }

    /// For a tooltip: `\N` is expanded and `&lt;` decoded in it, `\n` begins a new line.
    static func tooltip(_ lines: [CleanText]) -> String {
        let text = lines.map { line in
            replace(in: line.description, splitsReferences: true) { character in
                switch character {
                case "\\": "\\\\"
                default: nil
                }
            }
        }.joined(separator: "\\n")
        // One table of strings serves plain text and markup; no label begins with a space.
        return text.hasPrefix("<") ? " " + text : text
    }

    /// For the target of a link, which holds no white space, quotes or backslashes.
    static func link(_ link: Link) -> String { link.description }

    /// For a quoted string of DOT.
    ///
    /// Backslashes stand in pairs already where they mean themselves.
    static func quoted(_ text: String) -> String {
        "\"" + replace(in: text) { $0 == "\"" ? "\\\"" : nil } + "\""
    }

    /// For XML.
    static func xml(_ text: String) -> String {
        replace(in: text) { character in
            switch character {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            case "'": "&#39;"
            default: nil
            }
        }
    }

    /// - Parameter splitsReferences: Writes a word joiner after the `&` of what looks like an
    ///   entity: the SVG writer leaves that alone, so text that spells out `&lt;` would show `<`.
    private static func replace(
        in text: String, splitsReferences: Bool = false,
        by replacement: (Unicode.Scalar) -> String?
    ) -> String {
        var result = ""
        let scalars = text.unicodeScalars
        for index in scalars.indices {
            let scalar = scalars[index]
            if let text = replacement(scalar) {
                result += text
            } else {
                result.unicodeScalars.append(scalar)
            }
            if splitsReferences, scalar == "&",
                isReference(scalars[scalars.index(after: index)...])
            {
                result.unicodeScalars.append("\u{2060}")
            }
        }
        return result
    }

    /// Whether the text goes on as an entity would after its `&`: `lt;`, `#60;`.
    private static func isReference(_ rest: Substring.UnicodeScalarView) -> Bool {
        let name = rest.prefix(32).prefix {
            $0 == "#" || $0.isASCII && $0.properties.isAlphabetic
                || ("0"..."9").contains($0)
        }
        return !name.isEmpty && rest.dropFirst(name.count).first == ";"
    }
}
