/// Texts of documents as they may stand in Markdown.
enum MarkdownText {
    /// One line in which nothing is markup, HTML, a link or an entity.
    ///
    /// Of the marks that CommonMark lets be escaped, those stay bare that mean nothing within a
    /// line; what begins a line like a list or a link by itself ("1.", "www.") is escaped too.
    static func escaped(_ text: String) -> String {
        var result = ""
        var last: Character = " "
        for character in PlainText.line(text) {
            let isMarkup =
                switch character {
                case "\\", "`", "*", "_", "{", "}", "[", "]", "<", ">", "#", "|", "~", "&", "!",
                    "+",
                    "@", "=", "^", "$", "-":
                    true
                case ".", ")": last.isNumber || last == "w" || last == "W"
                case ":": last.isLetter
                default: false
                }
            if isMarkup { result.append("\\") }
            result.append(character)
            last = character
        }
        return result
    }
}
