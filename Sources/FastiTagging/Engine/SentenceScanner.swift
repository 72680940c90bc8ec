import FastiText

/// Cuts a text into sentences and tells which of them hold a word worth looking at.
///
/// One pass over the bytes without allocation. A sentence is cut off after `limit` bytes at the
/// next blank, after `hardLimit` anywhere between characters, so what is held at a time does not
/// grow with the text.
struct SentenceScanner {
    /// The bytes after which a blank ends a sentence. Unit: UTF-8 bytes.
    static let limit = 16_384
    /// The bytes after which a sentence, or a word, ends without one. Unit: UTF-8 bytes.
    static let hardLimit = 65_536

    let lexicon: Lexicon
    /// Whether a number of one or two digits before a period ends a sentence; not where "3." is an
    /// ordinal.
    let periodEndsNumber: Bool
    private(set) var position: Int

    init(lexicon: Lexicon, periodEndsNumber: Bool, from position: Int = 0) {
        self.lexicon = lexicon
        self.periodEndsNumber = periodEndsNumber
        self.position = position
    }

    /// The next sentence that has a pivot, or `nil` at the end of the text.
    mutating func next(_ bytes: Span<UInt8>) -> TextRange? {
        while position < bytes.count {
            let start = position
            let (end, hasPivot) = scan(bytes, from: start)
            position = end
            if hasPivot { return start..<position }
        }
        return nil
    }

    /// The end of the sentence that begins at a place, and whether it has a pivot.
    private func scan(_ bytes: Span<UInt8>, from start: Int) -> (end: Int, hasPivot: Bool) {
        let end = bytes.count
        var i = start
        var hasPivot = false
        var wordStart = i
        while i < end {
            let b = unsafe bytes[unchecked: i]
            if b == 0x20 {
                i &+= 1
                if i &- start > Self.limit { break }
            } else if Bytes.isWordByte(b) {
                wordStart = i
                let run = Self.word(bytes, i, end)
                i = run.end
                hasPivot = hasPivot || isPivot(bytes, wordStart, run)
                // Mostly a blank follows.
                if i < end, unsafe bytes[unchecked: i] == 0x20, i &- start < Self.limit {
                    i &+= 1
                    continue
                }
            } else if Bytes.isDigit(b) {
                wordStart = i
                hasPivot = number(bytes, &i, end) || hasPivot
            } else {
                i &+= 1
                if b == 0x0A {
                    if Self.breaksLine(bytes, i, end, start) { break }
                } else if b == 0x2E || b == 0x21 || b == 0x3F {
                    if ends(bytes, b, wordStart, &i, end) { break }
                }
                if i &- start > Self.limit, Bytes.isBlank(b) { break }
            }
            if i &- start > Self.hardLimit { break }
        }
        return (i, hasPivot)
    }

    /// The word that begins at a place.
    @inline(__always)
    private static func word(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bytes.Run {
        var run = Bytes.run(bytes, start, min(end, start &+ hardLimit))
        if run.end &- start >= hardLimit {
            while run.end < end, bytes[run.end] & 0xC0 == 0x80 { run.end &+= 1 }
        }
        return run
    }

    /// Whether a word makes its sentence worth reading.
    @inline(__always)
    private func isPivot(_ bytes: Span<UInt8>, _ start: Int, _ run: Bytes.Run) -> Bool {
        guard run.isASCII else { return hasPivotInside(bytes, start, run.end) }
        if lexicon.isPivot(run, from: start, bytes) { return true }
        return run.end &- start == 1 && run.end &+ 1 < bytes.count && bytes[run.end] == 0x2E
            && dotted(bytes, start, bytes.count)
    }

    /// "p.m.", "B.C.": two letters with periods.
    private func dotted(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        let second = start &+ 2
        guard Bytes.isASCIILetter(bytes[second]),
            second &+ 1 >= end || !Bytes.isWordByte(bytes[second &+ 1])
        else { return false }
        var key = Lexicon.Key()
        key.set(bytes[start], at: 0)
        key.set(bytes[second], at: 1)
        return lexicon.classes[Int(lexicon.find(key))].contains(.pivot)
    }

    /// Words joined by blanks and marks beyond ASCII: "—Monday", a no-break space.
    private func hasPivotInside(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        var first = start
        var i = start
        while i < end {
            let mark = bytes[i] < 0x80 ? 0 : Bytes.wideMark(bytes, i, end)
            if mark == 0 {
                i &+= 1
                continue
            }
            if i > first, isPivot(bytes, first, i) { return true }
            i &+= mark
            first = i
        }
        return end > first && isPivot(bytes, first, min(end, i))
    }

    private func isPivot(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end &- start <= Lexicon.Key.capacity else { return false }
        let id = lexicon.find(Lexicon.Key(bytes, start, end &- start))
        return id != 0 && lexicon.classes[Int(id)].contains(.pivot)
    }

    /// Whether digits look like a year, a clock time, an ordinal or part of a date in numbers.
    @inline(__always)
    private func number(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) -> Bool {
        let start = i
        while i < end, Bytes.isDigit(bytes[i]) { i &+= 1 }
        let digits = i &- start
        guard digits <= 4 else { return false }
        if digits == 4 { return true }
        if digits == 2, start > 0, bytes[start &- 1] == 0x27 || bytes[start &- 1] == 0x99 {
            return true
        }
        guard i < end else { return false }
        let next = bytes[i]
        if Bytes.isASCIILetter(next) { return true }
        return digits <= 2 && i &+ 1 < end && Bytes.isDigit(bytes[i &+ 1])
            && (next == 0x3A || next == 0x2F || next == 0x2E || next == 0x2D)
    }

    /// Whether a line break (just before `i`) ends the sentence: before an empty line, or after a
    /// line too short to have been wrapped.
    private static func breaksLine(_ bytes: Span<UInt8>, _ i: Int, _ end: Int, _ start: Int) -> Bool
    {
        var j = i
        while j < end, bytes[j] == 0x20 || bytes[j] == 0x09 || bytes[j] == 0x0D { j &+= 1 }
        if j >= end || bytes[j] == 0x0A { return true }
        var k = i &- 1
        while k > start, bytes[k &- 1] != 0x0A { k &-= 1 }
        return i &- k < 40
    }

    /// Whether a mark (just before `i`) ends the sentence; if so, moves over closing quotes.
    private func ends(
        _ bytes: Span<UInt8>, _ mark: UInt8, _ wordStart: Int, _ i: inout Int, _ end: Int
    ) -> Bool {
        var j = i
        while j < end, bytes[j] == 0x22 || bytes[j] == 0x27 || bytes[j] == 0x29 { j &+= 1 }
        if j &+ 2 < end, bytes[j] == 0xE2, bytes[j &+ 1] == 0x80 { j &+= 3 }
        guard j < end, Bytes.isBlank(bytes[j]) else { return false }
        var k = j
        while k < end, Bytes.isBlank(bytes[k]) { k &+= 1 }
        guard k < end else { return false }
        let next = bytes[k]
        let opens =
            Bytes.isUpper(next) || next >= 0x80 || next == 0x22 || next == 0x27
            || next == 0x60
        guard opens || mark != 0x2E else {
            return false
        }
        if mark == 0x2E {
            let length = i &- 1 &- wordStart
            guard opens, length >= 2 else { return false }
            if Bytes.isDigit(bytes[wordStart]) { return periodEndsNumber || length > 2 }
            if length <= 5, isAbbreviation(bytes, wordStart, i &- 1) { return false }
        }
        i = j
        return true
    }

    private func isAbbreviation(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        lexicon.isAbbreviation[Int(lexicon.find(Lexicon.Key(bytes, start, end &- start)))]
    }
}
