import FastiDates
import FastiText

/// Reads the date that a document gives for itself in its first lines.
///
/// A date line is a date and little else, a line that announces one ("Posted on …"), or a dateline in
/// front of the text ("OSLO, March 4, 2008 (AP) - …"). A date in a sentence is a date of what the
/// sentence tells, however early it stands. The date of a change counts where no other is given, and
/// that which stands under a text alone, as in a letter, where the head has none.
struct DocumentHead {
    let language: Language
    let options: Tagger.Options

    /// How much of a document can be its head. Unit: UTF-8 bytes.
    static let limit = 1_200
    private static let mostLines = 12
    /// The longest line that is read whole; of a longer one only a dateline counts.
    private static let longestLine = 160

    func date(of document: Document) -> DocumentDate? {
        let bytes = document.bytes.span
        var start = 0
        var place = HeadLine.Place()
        var update: DocumentDate?
        var bare: DocumentDate?
        while start < min(bytes.count, Self.limit), place.line < Self.mostLines {
            var end = start
            while end < bytes.count, bytes[end] != 0x0A { end += 1 }
            if end > start {
                let line = HeadLine(
                    start..<min(end, start + Self.longestLine), of: document,
                    isWhole: end - start <= Self.longestLine, language: language, options: options)
                // "12 March", what happened, "13 March", what happened: dates of a chronology.
                if bare != nil, place.isBehindProse, line?.isBare == true { return nil }
                if bare == nil, let found = line?.date(at: place) {
                    if found.isUpdate {
                        update = update ?? found.date
                    } else if line?.isBare == true {
                        bare = found.date
                    } else {
                        return found.date
                    }
                }
                place.isBehindProse =
                    place.isBehindProse || end - start > Self.longestLine
                    || HeadLine.isProse(start..<end, of: document)
                        && !(place.line == 0 && isHeadline(start..<end, of: document))
                place.line += 1
            }
            start = end + 1
        }
        return bare ?? update ?? signature(of: document)
    }

    /// "Former coach dies in K.L.", "Who sank the ferry?": a first line of one short sentence that ends with a mark
    /// which headlines have, too.
    private func isHeadline(_ line: TextRange, of document: Document) -> Bool {
        let bytes = document.bytes
        guard line.count <= Self.longestHeadline,
            let last = line.last(where: { bytes[$0] > 0x20 }), last - 2 > line.lowerBound
        else { return false }
        let isInitial =
            bytes[last] == UInt8(ascii: ".") && Bytes.isUpper(bytes[last - 1])
            && bytes[last - 2] == UInt8(ascii: ".")
        guard isInitial || bytes[last] != UInt8(ascii: ".") else { return false }
        var letters = 0
        for index in line.lowerBound..<last - 1 {
            let byte = bytes[index]
            // "St. Karst", "K.L. Gazette": no sentence ends behind a short word or a capital.
            if letters > 2, byte == UInt8(ascii: ".") || byte == UInt8(ascii: "?"),
                bytes[index + 1] == 0x20, Bytes.isUpper(bytes[index + 2])
            {
                return false
            }
            letters = Bytes.isASCIILetter(byte) && !Bytes.isUpper(byte) ? letters + 1 : 0
        }
        return true
    }

    /// Unit: UTF-8 bytes.
    private static let longestHeadline = 110

    /// The date in the last line, if it is all of it but a place.
    private func signature(of document: Document) -> DocumentDate? {
        let bytes = document.bytes.span
        var end = bytes.count
        while end > 0, Bytes.isBlank(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start <= Self.longestLine, bytes[start - 1] != 0x0A { start -= 1 }
        guard end - start <= Self.longestLine, start > 0 else { return nil }
        return HeadLine(
            start..<end, of: document, isWhole: true, language: language, options: options)?
            .signature
    }
}
