import FastiDates
import FastiText

/// Reads the date that a document gives for itself in its first lines.
struct DocumentHead {
    let language: Language
    let options: Tagger.Options

    /// How much of a document can be its head. Unit: UTF-8 bytes.
    static let limit = 1_200

    func date(of document: Document) -> DocumentDate? {
        let bytes = document.bytes.span
        var start = 0
        var lines = 0
        while start < min(bytes.count, Self.limit), lines < 12 {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            if let date = date(line: start..<end, document) { return date }
            if end > start { lines += 1 }
            start = end + 1
        }
        return nil
    }

    /// The date of a line that is a date and little else.
    private func date(line: TextRange, _ document: Document) -> DocumentDate? {
        guard line.count < 200 else { return nil }
        var run = TaggingRun(language: language, options: options, published: nil)
        run.read(document.bytes.span.extracting(line))
        guard let first = run.result().expressions.first(where: { $0.basis == .stated }),
            let date = first.date, date.bounds.lower != nil,
            line.count - first.range.count < 60
        else { return nil }
        let range =
            first.range.lowerBound + line.lowerBound..<first.range.upperBound
            + line.lowerBound
        return DocumentDate(
            date: date, basis: .stated, range: range,
            steps: ["the head of the document says “\(document[range])”"])
    }
}
