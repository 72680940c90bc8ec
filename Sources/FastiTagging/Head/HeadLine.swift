import FastiDates
import FastiText

/// One line of a document's head: its dates, and the words around them.
struct HeadLine {
    struct Word {
        let lower: String
        let isCapitalised: Bool
        let range: TextRange
    }

    /// Where a line stands in its document.
    struct Place {
        /// Counted from 0, without empty ones.
        var line = 0
        /// Whether sentences stand before it.
        var isBehindProse = false
    }

    let document: Document
    let line: TextRange
    let isWhole: Bool
    let language: Language
    /// Whether it ends as a sentence does.
    let isProse: Bool
    /// Its days, and months where it has no day.
    private let dates: [TimeExpression]
    let words: [Word]

    /// - Parameter isWhole: whether the range is all of the line.
    /// - Returns: `nil` where the line has no date.
    init?(
        _ line: TextRange, of document: Document, isWhole: Bool, language: Language,
        options: Tagger.Options
    ) {
        var run = TaggingRun(language: language, options: options, published: nil)
        let read = run.read(document.bytes.span.extracting(line))
        let found = read.expressions
        // "Jane Doe (3 May 1913 – 13 January 2014)" and "1–12 January 2014" are of something that lasted.
        let ends = Set(
            read.ranges.filter { $0.date.bounds.count != 1 }.flatMap { [$0.begin, $0.end] })
        let single = found.indices.filter { !ends.contains($0) }.map { found[$0] }
        let full = single.filter { $0.basis == .stated && Self.days(of: $0) == 1 }
        let months = single.filter { $0.basis == .stated && (28...31) ~= Self.days(of: $0) }
        dates = full.isEmpty ? months : full
        guard !dates.isEmpty else { return nil }
        words = Self.words(of: document, in: line).filter { word in
            !found.contains {
                $0.range.overlaps(
                    word.range.lowerBound - line.lowerBound..<word.range.upperBound
                        - line.lowerBound)
            }
        }
        self.document = document
        self.line = line
        self.isWhole = isWhole
        self.language = language
        // "…, 5:12 p.m." is no sentence.
        let last = found.last.map { $0.range.upperBound + line.lowerBound } ?? line.lowerBound
        isProse =
            !isWhole
            || Self.isProse(line, of: document)
                && document.bytes[last..<line.upperBound].contains { $0 > 0x20 }
    }

    /// Whether nothing stands in it but a date.
    var isBare: Bool { isWhole && words.isEmpty && dates.count == 1 }

    /// How many days a date can mean; 0 where it is open.
    private static func days(of expression: TimeExpression) -> Int {
        expression.date?.bounds.count ?? 0
    }

    /// Whether a line ends as a sentence does.
    static func isProse(_ line: TextRange, of document: Document) -> Bool {
        let last = document.bytes[line].last { $0 > 0x20 }
        return last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    }

    /// The date, where the line gives it for the document.
    func date(at place: Place) -> (date: DocumentDate, isUpdate: Bool)? {
        var update: DocumentDate?
        var opened: DocumentDate?
        var start = line.lowerBound
        for (index, expression) in dates.enumerated() {
            let part = HeadPart(of: self, expression, from: start)
            start = part.range.upperBound
            guard let date = expression.date else { continue }
            let own = DocumentDate(
                date: date, basis: .stated, range: part.range,
                steps: ["the head of the document says “\(document[part.range])”"])
            switch part.announcement {
            case .published: return (own, false)
            // "Submitted 2 February 2019. Decided 3 April 2019".
            case .opening: opened = opened ?? own
            case .updated: update = update ?? own
            case .other: continue
            default:
                let isMonth = Self.days(of: expression) > 1
                if index == 0, !place.isBehindProse,
                    isMonth ? part.isMonthOfIssue(at: place) : part.isDateLine || part.isDateline
                {
                    return (own, false)
                }
            }
        }
        return opened.map { ($0, false) } ?? update.map { ($0, true) }
    }

    /// The date, where the line stands under a text as a signature does.
    var signature: DocumentDate? {
        guard dates.count == 1, let expression = dates.first, let date = expression.date else {
            return nil
        }
        let part = HeadPart(of: self, expression, from: line.lowerBound)
        let kind = part.announcement
        guard kind == .published || kind == .opening || kind == nil && part.isSignature else {
            return nil
        }
        return DocumentDate(
            date: date, basis: .stated, range: part.range,
            steps: ["the last line of the document says “\(document[part.range])”"])
    }
}
