import FastiDates
import FastiText

/// A date of a line, with the words around it.
struct HeadPart {
    let range: TextRange
    private let head: HeadLine
    /// Back to the date before it.
    private let before: [HeadLine.Word]
    private let after: [HeadLine.Word]

    init(of head: HeadLine, _ expression: TimeExpression, from start: Int) {
        self.head = head
        range =
            expression.range.lowerBound + head.line.lowerBound..<expression.range.upperBound
            + head.line.lowerBound
        let (lower, upper) = (range.lowerBound, range.upperBound)
        before = head.words.filter { $0.range.lowerBound >= start && $0.range.upperBound <= lower }
        after = head.words.filter { $0.range.lowerBound >= upper }
    }

    /// What words say of the date: "Posted on 5 May 2020".
    var announcement: HeadWords.Kind? {
        let words = head.language.traits.headWords
        if let (kind, start) = words.kind(of: before.map(\.lower)) {
            switch kind {
            case .other: return .other
            case .published, .updated:
                // "As of 18 July 2023. Issued by …": nothing else stands in front.
                if start == 0, before.count == 2 { return kind }
                if head.isWhole, after.count <= 6, before.count <= 8 { return kind }
            case .opening:
                // "Hostages released on 5 May" tells what happened.
                guard
                    start == 0
                        || isSetOff(
                            before[start - 1].range.upperBound..<before[start].range.lowerBound)
                else { return .other }
                if head.isWhole, start == 0 ? after.count <= 6 : after.isEmpty, !head.isProse {
                    return .opening
                }
            }
        }
        // "Published by the Office for Statistics on 12 April 2018".
        if head.isWhole, !head.isProse, isLastOfSentence || isBylined && after.count <= 6,
            before.count <= 12, let first = before.first, words.opens(with: first.lower)
        {
            return .published
        }
        return nil
    }

    /// "Posted by Ana Silva on 5 May 2020 in News".
    private var isBylined: Bool {
        before.count > 1 && head.language.traits.headWords.bylines.contains(before[1].lower)
    }

    /// Whether nothing stands behind the date, or another sentence of a few words: "Posted in News".
    private var isLastOfSentence: Bool {
        guard let next = after.first else { return true }
        return after.count <= 4
            && head.document.bytes[range.upperBound..<next.range.lowerBound].first
                == UInt8(ascii: ".")
    }

    /// "Tuesday, March 4, 2008", "08 October 2020    Read: 750", "Oslo, 5 May 2020".
    var isDateLine: Bool {
        guard head.isWhole, !isGoverned else { return false }
        if isParted || isNumbered { return true }
        if before.isEmpty {
            // "5 May 2020 by admin Leave a comment"
            let isSigned = after.first.map {
                head.language.traits.headWords.bylines.contains($0.lower)
            }
            return after.count <= (isSigned == true ? 8 : 3) && (!head.isProse || after.isEmpty)
        }
        // "Oslo, 5 May 2020, NTB"
        if !head.isProse, isSetOff, before.count <= 3, 1...2 ~= after.count,
            (before + after).allSatisfy(\.isCapitalised),
            let next = after.first, isSetOff(range.upperBound..<next.range.lowerBound)
        {
            return true
        }
        guard after.isEmpty, !head.isProse || before.count <= 2 else { return false }
        return before.count <= 3 || before.count <= 10 && isSetOff
    }

    /// "No: 14, 5 May 2020, Press Release on the Fire": behind the number of a document.
    private var isNumbered: Bool {
        guard !head.isProse, 1...2 ~= before.count, let last = before.last else { return false }
        let gap = head.document.bytes[last.range.upperBound..<range.lowerBound]
        return gap.contains(where: Bytes.isDigit) && gap.last { $0 > 0x20 } == UInt8(ascii: ",")
    }

    /// "Oslo, 5 May 2020" and the date alone, as they stand under a text.
    var isSignature: Bool {
        guard head.isWhole, !isGoverned, before.count <= 4, after.count <= 2 else { return false }
        return (before.isEmpty || isSetOff)
            && (after.first.map { isSetOff(range.upperBound..<$0.range.lowerBound) } ?? true)
            && before.allSatisfy(\.isCapitalised)
    }

    /// "Chapter of the report, Housing Network, November 2016": a month alone heads a section. The
    /// first line is a title, but where it counts issues: "Volume 12, Issue 3, November 2016".
    func isMonthOfIssue(at place: HeadLine.Place) -> Bool {
        let issues = head.language.traits.headWords.issues
        return head.isWhole && !head.isProse && after.isEmpty && (1...12) ~= before.count
            && isSetOff && before.last?.isCapitalised ?? false
            && (place.line > 0 || before.contains { issues.contains($0.lower) })
    }

    /// "Report No. 12 | 3 April 2019 | Geneva": a part of the line is the date alone.
    private var isParted: Bool {
        guard !head.isProse, before.count + after.count <= 15, !before.isEmpty || !after.isEmpty
        else { return false }
        let start = before.last?.range.upperBound
        let end = after.first?.range.lowerBound
        return (start.map { isParting($0..<range.lowerBound) } ?? true)
            && (end.map { isParting(range.upperBound..<$0) } ?? true)
    }

    /// "OSLO, March 4, 2008 (AP) - The king …": capitalised words in front, a dash behind.
    var isDateline: Bool {
        guard before.count <= 5, !before.isEmpty || !after.isEmpty, !isGoverned,
            before.allSatisfy(\.isCapitalised)
        else { return false }
        if isPlaced || isRunOn { return true }
        var index = range.upperBound
        let bytes = head.document.bytes
        let end = head.line.upperBound
        func skipBlanks() { while index < end, bytes[index] <= 0x20 { index += 1 } }
        skipBlanks()
        if index < end, bytes[index] == UInt8(ascii: ")") { index += 1 }
        // "TIFLIS. 5 MAY 2020. NTB – The king …"
        if index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ",") {
            let agency = after.prefix { $0.lower.utf8.count >= 2 && isUppercase($0) }.prefix(3)
            index = agency.last?.range.upperBound ?? index
        }
        skipBlanks()
        // "(AP) -", "/Newswire/ --"
        for (open, close) in [("(", ")"), ("/", "/")] as [(Unicode.Scalar, Unicode.Scalar)]
        where index < end && bytes[index] == UInt8(ascii: open) {
            index += 1
            while index < end, bytes[index] != UInt8(ascii: close) { index += 1 }
            index += 1
            skipBlanks()
        }
        guard index < end else { return false }
        // A hyphen, or an en or em dash (E2 80 93, E2 80 94).
        return bytes[index] == UInt8(ascii: "-")
            || bytes[index...].starts(with: [0xE2, 0x80, 0x93])
            || bytes[index...].starts(with: [0xE2, 0x80, 0x94])
    }

    /// "Oslo, 5 May 2020. On Saturday the king …": a place and a date that a period sets off.
    private var isPlaced: Bool {
        let bytes = head.document.bytes
        guard let place = before.last, before.count <= 3, let next = after.first,
            next.isCapitalised
        else { return false }
        return bytes[range.upperBound..<next.range.lowerBound].starts(with: [0x2E, 0x20])
            && bytes[place.range.upperBound..<range.lowerBound].contains(UInt8(ascii: ","))
    }

    /// "Saturday, 9 May 2020 The king opened …": a whole date with its weekday, run on into the first sentence.
    private var isRunOn: Bool {
        let bytes = head.document.bytes
        guard before.isEmpty, let next = after.first, next.isCapitalised,
            bytes[range.upperBound..<next.range.lowerBound].allSatisfy({ $0 == 0x20 })
        else { return false }
        let words = bytes[range].split { !Bytes.isASCIILetter($0) }.filter { $0.count > 2 }
        return words.count == 2
    }

    private func isUppercase(_ word: HeadLine.Word) -> Bool {
        head.document.bytes[word.range].allSatisfy { Bytes.isUpper($0) || $0 >= 0x80 }
    }

    /// Whether a lower-case word of two or three letters stands right before the date, as "on" and "in"
    /// do in a sentence.
    private var isGoverned: Bool {
        guard let last = before.last, !last.isCapitalised, !isSetOff else { return false }
        return last.lower.utf8.count <= 3 || last.lower == "since" || last.lower == "from"
    }

    /// Whether a mark sets the date off from what stands before it.
    private var isSetOff: Bool {
        before.last.map { isSetOff($0.range.upperBound..<range.lowerBound) } ?? true
    }

    private func isSetOff(_ gap: TextRange) -> Bool {
        head.document.bytes[gap].contains { ",;:|-()".utf8.contains($0) || $0 >= 0x80 }
    }

    /// Whether a stroke, a bullet, a tab or wide space parts what stands around a gap.
    private func isParting(_ gap: TextRange) -> Bool {
        let bytes = head.document.bytes[gap]
        return bytes.contains { $0 == UInt8(ascii: "|") || $0 == 0x09 }
            || bytes.firstRange(of: [0xE2, 0x80, 0xA2]) != nil
            || bytes.firstRange(of: [0xC2, 0xB7]) != nil
    }
}
