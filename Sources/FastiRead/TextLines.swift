/// The lines of a text that is put together: paragraphs, items of lists, rows of tables.
enum LineKind {
    case paragraph, item, row
}

struct TextLine {
    var kind: LineKind
    var text: String
}

extension [TextLine] {
    /// Paragraphs are set apart by an empty line; items of a list and rows of a table stand on
    /// consecutive lines.
    func joined() -> String {
        var result = ""
        var last: LineKind?
        for line in self where !line.text.isEmpty {
            if let last { result += line.kind == last && last != .paragraph ? "\n" : "\n\n" }
            result += line.text
            last = line.kind
        }
        return result
    }
}
