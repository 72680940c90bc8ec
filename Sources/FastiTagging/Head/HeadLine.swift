import FastiDates
import FastiText

/// One line of a document's head: its first full date, and the words around it.
struct HeadLine {
    private struct Word {
        let lower: String
        let isCapitalised: Bool
        let range: TextRange
    }

    private let document: Document
    private let line: TextRange
    private let isWhole: Bool
    private let language: Language
    private let expression: TimeExpression
    private let before: [Word]
    private let after: [Word]

    /// - Parameter isWhole: whether the range is all of the line.
    /// - Returns: `nil` where the line has no full date.
    init?(
        _ line: TextRange, of document: Document, isWhole: Bool, language: Language,
        options: Tagger.Options
    ) {
        var run = TaggingRun(language: language, options: options, published: nil)
        run.read(document.bytes.span.extracting(line))
        let found = run.result().expressions
        guard let first = found.first(where: { $0.basis == .stated && Self.isFull($0) }) else {
            return nil
        }
        expression = first
        let others = found.map(\.range)
        let words = Self.words(of: document, in: line).filter { word in
            !others.contains {
                $0.overlaps(
                    word.range.lowerBound - line.lowerBound..<word.range.upperBound
                        - line.lowerBound)
            }
        }
        let start = first.range.lowerBound + line.lowerBound
        before = words.filter { $0.range.upperBound <= start }
        after = words.filter { $0.range.lowerBound >= start }
        self.document = document
        self.line = line
        self.isWhole = isWhole
        self.language = language
    }

    /// A day; a whole month or year is too little to say when a document was written.
    private static func isFull(_ expression: TimeExpression) -> Bool {
        guard let bounds = expression.date?.bounds, let lower = bounds.lower,
            let upper = bounds.upper
        else { return false }
        return upper.number - lower.number == 1
    }

    /// Whether a line ends as a sentence does.
    static func isProse(_ line: TextRange, of document: Document) -> Bool {
        let last = document.bytes[line].last { $0 > 0x20 }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    }

    private var isProse: Bool { !isWhole || Self.isProse(line, of: document) }

    /// The date, where the line gives it for the document.
    ///
    /// - Parameter behindProse: whether sentences stand before it: then only a word that announces it
    ///   tells it from the heading of a day.
    func date(behindProse: Bool) -> DocumentDate? {
        let fits = behindProse ? isAnnounced : isAnnounced || isDateLine || isDateline
        guard fits, let date = expression.date else { return nil }
        let range =
            expression.range.lowerBound + line.lowerBound..<expression.range.upperBound
            + line.lowerBound
        return DocumentDate(
            date: date, basis: .stated, range: range,
            steps: ["the head of the document says “\(document[range])”"])
    }

    /// "Posted on 5 May 2020": a word for it, with a small word between at the most.
    private var isAnnounced: Bool {
        let words = language.traits.headWords
        // "As of 18 July 2023. Issued by …": nothing else can stand in front.
        if before.count == 2, words.contains("\(before[0].lower) \(before[1].lower)") {
            return true
        }
        guard isWhole, after.count <= 6 else { return false }
        // "Published by the Office for Statistics on 12 April 2018".
        if !isProse, after.isEmpty, before.count <= 12, let first = before.first,
            words.contains(first.lower)
        {
            return true
        }
        return before.suffix(2).contains { language.traits.headWords.contains($0.lower) }
            && before.count <= 6
    }

    /// "Tuesday, March 4, 2008", "08 October 2020    Read: 750", "Oslo, 5 May 2020".
    private var isDateLine: Bool {
        guard isWhole, !isGoverned else { return false }
        if before.isEmpty { return after.count <= 3 && (!isProse || after.isEmpty) }
        guard after.isEmpty, !isProse || before.count <= 2 else { return false }
        return before.count <= 3 || before.count <= 10 && isSetOff
    }

    /// "OSLO, March 4, 2008 (AP) - The king …": capitalised words in front, a dash behind.
    private var isDateline: Bool {
        guard before.count <= 5, !before.isEmpty || !after.isEmpty, !isGoverned,
            before.allSatisfy(\.isCapitalised)
        else { return false }
        var index = expression.range.upperBound + line.lowerBound
        let bytes = document.bytes
        func skipBlanks() { while index < line.upperBound, bytes[index] <= 0x20 { index += 1 } }
        skipBlanks()
        if index < line.upperBound, bytes[index] == UInt8(ascii: "(") {
            while index < line.upperBound, bytes[index] != UInt8(ascii: ")") { index += 1 }
            index += 1
            skipBlanks()
        }
        guard index < line.upperBound else { return false }
        // A hyphen, or an en or em dash (E2 80 93, E2 80 94).
        return bytes[index] == UInt8(ascii: "-")
            || bytes[index...].starts(with: [0xE2, 0x80, 0x93])
            || bytes[index...].starts(with: [0xE2, 0x80, 0x94])
    }

    /// Whether a lower-case word of two or three letters stands right before the date, as "on" and "in"
    /// do in a sentence.
    private var isGoverned: Bool {
        guard let last = before.last, !last.isCapitalised else { return false }
        return last.lower.utf8.count <= 3 || last.lower == "since" || last.lower == "from"
    }

    /// Whether a mark sets the date off from what stands before it.
    private var isSetOff: Bool {
        let start = expression.range.lowerBound + line.lowerBound
        guard let last = before.last else { return true }
        return document.bytes[last.range.upperBound..<start].contains {
            ",;:|-()".utf8.contains($0) || $0 >= 0x80
        }
    }

    /// Runs of letters; everything beyond ASCII counts as a letter but the general punctuation.
    private static func words(of document: Document, in line: TextRange) -> [Word] {
        var result: [Word] = []
        var start: Int?
        // Bytes left of a mark or space beyond ASCII: U+0080 to U+00BF, U+2000 to U+2FFF.
        var rest = 0
        for index in line.lowerBound...line.upperBound {
            var byte = index < line.upperBound ? document.bytes[index] : 0x20
            if rest > 0 {
                rest -= 1
                byte = 0x20
            } else if byte == 0xC2 || byte == 0xE2 {
                rest = byte == 0xC2 ? 1 : 2
            }
            let isLetter =
                (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte >= 0x80 && byte != 0xC2 && byte != 0xE2
            if isLetter {
                start = start ?? index
            } else if let from = start {
                let text = document[from..<index]
                result.append(
                    Word(
                        lower: text.lowercased(),
                        isCapitalised: text.first?.isUppercase == true, range: from..<index))
                start = nil
            }
        }
        return result
    }
}
