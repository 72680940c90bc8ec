/// Texts of documents as they may stand in Markdown.
enum MarkdownText {
    /// One line in which nothing is markup, HTML, a link or an entity.
    ///
    /// Marks that mean something everywhere in a line are escaped everywhere; those that begin a
    /// heading or a list at its start, and those within an address that would become a link by itself,
    /// only there.
    static func escaped(_ text: String) -> String {
        let characters = Array(PlainText.line(text))
        var result = ""
        for (index, character) in characters.enumerated() {
            let isMarkup =
                switch character {
                case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "&", "@", "$", "#": true
                case "-", "+", "=": index == 0
                case ".", ")":
                    isAfterNumberAtStart(index, in: characters) || isWWW(index, characters)
                case ":":
                    index > 0 && index + 1 < characters.count && characters[index - 1] != " "
                        && characters[index + 1] != " " && !characters[index - 1].isNumber
                default: false
                }
            if isMarkup { result.append("\\") }
            result.append(character)
        }
        return result
    }

    /// "12." and "3)" begin a numbered list.
    private static func isAfterNumberAtStart(_ index: Int, in text: [Character]) -> Bool {
        index > 0 && text[..<index].allSatisfy { $0.isNumber }
    }

    private static func isWWW(_ index: Int, _ text: [Character]) -> Bool {
        index >= 3 && text[(index - 3)..<index].allSatisfy { $0 == "w" || $0 == "W" }
    }
}
