import FastiText

/// The headline of a document that has no title of its own: its first line, where that is one.
enum Headline {
    /// Longer lines are paragraphs. Unit: code points.
    private static let lengthLimit = 200

    /// The first line that is not blank, where more text follows it and it neither ends as a
    /// sentence does nor holds the document's date.
    static func title(of document: Document, dated dateRange: TextRange?) -> String? {
        let bytes = document.bytes
        guard let start = bytes.firstIndex(where: { $0 > 0x20 }) else { return nil }
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
        guard bytes[end...].contains(where: { $0 > 0x20 }) else { return nil }
        if let dateRange, dateRange.overlaps(start..<end) { return nil }
        let words = document[start..<end].split(whereSeparator: \.isWhitespace)
        let line = words.joined(separator: " ")
        guard words.count > 1, line.unicodeScalars.count <= lengthLimit,
            line.last.map({ !".:;,".contains($0) }) ?? false
        else { return nil }
        return line
    }
}
