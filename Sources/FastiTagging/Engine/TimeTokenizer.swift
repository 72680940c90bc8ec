import FastiText

/// Cuts a stretch of text into classified tokens.
struct TimeTokenizer {
    let lexicon: Lexicon
    /// Whether numbers are written "1.234,5" rather than "1,234.5".
    var decimalComma = false

    private var groupMark: UInt8 { decimalComma ? UInt8(ascii: ".") : UInt8(ascii: ",") }
    private var decimalMark: UInt8 { decimalComma ? UInt8(ascii: ",") : UInt8(ascii: ".") }

    /// Appends the tokens of a range.
    func tokenize(_ bytes: Span<UInt8>, _ range: TextRange, into tokens: inout [TimeToken]) {
        var i = range.lowerBound
        let end = range.upperBound
        var before: TokenClass = []
        while i < end {
            let b = unsafe bytes[unchecked: i]
            if Bytes.isBlank(b) {
                before.remove(.joined)
                if b == 0x0A { before.insert(.lineStart) }
                i &+= 1
                continue
            }
            let start = i
            if Bytes.isASCIILetter(b) {
                tokens.append(word(bytes, &i, end, before))
            } else if Bytes.isDigit(b) {
                tokens.append(number(bytes, &i, end, before))
            } else if b < 0x80 {
                i &+= 1
                tokens.append(TimeToken(start: start, end: i, classes: Self.mark(b).union(before)))
            } else {
                let blank = Bytes.wideBlank(bytes, i, end)
                if blank > 0 {
                    before.remove(.joined)
                    i &+= blank
                    continue
                }
                let mark = Bytes.wideMark(bytes, i, end)
                if mark > 0 {
                    let kind = Self.wideMark(bytes, i, mark)
                    i &+= mark
                    tokens.append(TimeToken(start: start, end: i, classes: kind.union(before)))
                } else {
                    tokens.append(word(bytes, &i, end, before))
                }
            }
            before = .joined
            if i < end, unsafe bytes[unchecked: i] == 0x20 {
                before = []
                i &+= 1
            }
        }
    }

    private static func mark(_ b: UInt8) -> TokenClass {
        switch b {
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: "."): .period
        case UInt8(ascii: "-"): .dash
        case UInt8(ascii: "/"): .slash
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "("), UInt8(ascii: "["): .openParenthesis
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .closeParenthesis
        case UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""),
            UInt8(ascii: "`"):
            .mark
        default: .symbol
        }
    }

    /// Dashes U+2010...2015 and U+2212, apostrophes U+2018, U+2019, currencies; all else is a mark.
    private static func wideMark(_ bytes: Span<UInt8>, _ i: Int, _ length: Int) -> TokenClass {
        guard length == 3, bytes[i] == 0xE2 else {
            // Pound, yen, cent and section signs.
            return bytes[i] == 0xC2 && bytes[i &+ 1] &- 0xA2 < 6 ? .symbol : .mark
        }
        let third = bytes[i &+ 2]
        guard bytes[i &+ 1] == 0x80 else {
            if bytes[i &+ 1] == 0x88, third == 0x92 { return .dash }
            return bytes[i &+ 1] == 0x82 ? .symbol : .mark
        }
        if third &- 0x90 < 6 { return .dash }
        return third == 0x98 || third == 0x99 ? .apostrophe : .mark
    }

    // MARK: Words

    @inline(__always)
    private func word(
        _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ before: TokenClass
    ) -> TimeToken {
        let start = i
        let run = Bytes.run(bytes, i, end)
        if run.isASCII { i = run.end } else { Self.skipWord(bytes, &i, end) }
        var classes = before.union(.word)
        let isCapital = Bytes.isUpper(bytes[start]) || Self.isWideUpper(bytes, start, end)
        if isCapital { classes.insert(.capital) }
        var id: UInt16 = 0
        if i &- start == 1, let dotted = dottedWord(bytes, start, &i, end) {
            id = lexicon.find(dotted)
        } else if i == run.end {
            id = lexicon.find(run, from: start, bytes)
        } else if i &- start <= Lexicon.Key.capacity {
            id = lexicon.find(Lexicon.Key(bytes, start, i &- start))
        }
        guard id != 0 else { return TimeToken(start: start, end: i, classes: classes) }
        let word = Int(id)
        let known = lexicon.classes[word]
        classes.formUnion(isCapital ? known : known.subtracting(lexicon.proper[word]))
        if lexicon.isAbbreviation[word], i < end, bytes[i] == UInt8(ascii: ".") { i &+= 1 }
        return TimeToken(start: start, end: i, classes: classes, word: id)
    }

    /// Moves to the end of a word; marks and blanks beyond ASCII end it.
    private static func skipWord(_ bytes: Span<UInt8>, _ i: inout Int, _ end: Int) {
        while i < end {
            let b = unsafe bytes[unchecked: i]
            if Bytes.isASCIILetter(b) {
                i &+= 1
            } else if b >= 0x80, Bytes.wideMark(bytes, i, end) == 0 {
                i &+= 1
            } else {
                return
            }
        }
    }

    /// Reads "p.m.", "A.D.", "U.S." as one word without its periods.
    private func dottedWord(
        _ bytes: Span<UInt8>, _ start: Int, _ i: inout Int, _ end: Int
    ) -> Lexicon.Key? {
        var key = Lexicon.Key()
        key.set(bytes[start], at: 0)
        var length = 1
        var j = i
        while length < 4, j &+ 1 < end, bytes[j] == UInt8(ascii: "."),
            Bytes.isASCIILetter(bytes[j &+ 1]),
            j &+ 2 >= end || !Bytes.isWordByte(bytes[j &+ 2])
        {
            key.set(bytes[j &+ 1], at: length)
            length &+= 1
            j &+= 2
        }
        guard length > 1 else { return nil }
        if j < end, bytes[j] == UInt8(ascii: ".") { j &+= 1 }
        i = j
        return key
    }

    private static func isWideUpper(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
        bytes[i] == 0xC3 && i &+ 1 < end && bytes[i &+ 1] &- 0x80 < 0x1F
    }

    // MARK: Numbers

    private func number(
        _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ before: TokenClass
    ) -> TimeToken {
        let start = i
        var value = 0
        var digits = 0
        while i < end, Bytes.isDigit(bytes[i]) {
            if digits < 9 { value = value &* 10 &+ Int(bytes[i] &- 0x30) }
            digits = min(digits &+ 1, 100)
            i &+= 1
        }
        var token = TimeToken(
            start: start, end: i, classes: before, digits: UInt8(digits), value: value)
        if digits <= 3, thousands(bytes, &i, end, &value) {
            token.end = i
            token.value = value
            token.digits = 9
            token.classes.insert(.number)
            return token
        }
        guard digits <= 9 else { return token }
        if before.contains(.joined), start > 0, Bytes.isASCIILetter(bytes[start &- 1]) {
            token.classes.insert(.suffix)
            return token
        }
        if isDecimal(bytes, i, end) {
            token.classes.insert(.decimal)
            token.value = value &* 10 &+ Int(bytes[i &+ 1] &- 0x30)
            i &+= 2
            token.end = i
            return token
        }
        token.classes.formUnion(Self.classes(value: value, digits: digits))
        ordinalSuffix(bytes, &i, end, &token)
        return token
    }

    private static func classes(value: Int, digits: Int) -> TokenClass {
        var classes: TokenClass = .number
        if digits <= 2 {
            if 1...31 ~= value { classes.insert(.day) }
            if 1...12 ~= value { classes.insert(.monthNumber) }
            if value <= 24 { classes.insert(.hour) }
            if digits == 2 {
                classes.insert(.twoDigits)
                if value < 60 { classes.insert(.minute) }
            }
        } else if digits <= 4 {
            if digits == 4 {
                classes.insert(.fourDigits)
                if 1000...2199 ~= value { classes.insert(.year) }
            }
            if value < 2400, value % 100 < 60 { classes.insert(.clockDigits) }
        }
        return classes
    }

    /// Goes on over groups of three digits, "3,410" or "3.410": then it is a count and never a year.
    private func thousands(
        _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ value: inout Int
    ) -> Bool {
        var j = i
        var groups = 0
        while j &+ 3 < end, bytes[j] == groupMark, Bytes.isDigit(bytes[j &+ 1]),
            Bytes.isDigit(bytes[j &+ 2]), Bytes.isDigit(bytes[j &+ 3]),
            j &+ 4 >= end || !Bytes.isDigit(bytes[j &+ 4])
        {
            if groups < 3 {
                for k in 1...3 { value = value &* 10 &+ Int(bytes[j &+ k] &- 0x30) }
            }
            groups += 1
            j &+= 4
        }
        i = j
        return groups > 0
    }

    /// One digit after a point and then no further digit or point: "2.5", not "3.2.1" or "21.09.".
    private func isDecimal(_ bytes: Span<UInt8>, _ i: Int, _ end: Int) -> Bool {
        guard i &+ 1 < end, bytes[i] == decimalMark, Bytes.isDigit(bytes[i &+ 1]) else {
            return false
        }
        guard i &+ 2 < end else { return true }
        let next = bytes[i &+ 2]
        if Bytes.isDigit(next) { return false }
        return next != decimalMark || i &+ 3 >= end || !Bytes.isDigit(bytes[i &+ 3])
    }

    /// Makes "21st" and "3rd" ordinals.
    private func ordinalSuffix(
        _ bytes: Span<UInt8>, _ i: inout Int, _ end: Int, _ token: inout TimeToken
    ) {
        guard i &+ 1 < end, token.digits <= 3, Bytes.isASCIILetter(bytes[i]),
            Bytes.isASCIILetter(bytes[i &+ 1]),
            i &+ 2 >= end || !Bytes.isWordByte(bytes[i &+ 2])
        else { return }
        let suffix = UInt16(bytes[i] | 0x20) << 8 | UInt16(bytes[i &+ 1] | 0x20)
        guard suffix == 0x7374 || suffix == 0x6E64 || suffix == 0x7264 || suffix == 0x7468 else {
            return
        }
        i &+= 2
        token.end = i
        let day = token.classes.intersection(.day)
        token.classes = token.classes.intersection([.joined, .lineStart]).union([.ordinal, day])
    }
}
