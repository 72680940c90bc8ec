/// Cuts a text into tokens in one pass over its bytes.
struct Tokenizer {
    private let bytes: [UInt8]
    private var position = 0
    private var tokens: [Token] = []

    static func tokens(of document: Document) -> [Token] {
        var tokenizer = Tokenizer(bytes: document.bytes)
        return tokenizer.run()
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5)
    }

    private mutating func run() -> [Token] {
        var spaceBefore = true
        while position < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, at: position)
            switch Scalars.kind(of: scalar) {
            case .space:
                position += length
                spaceBefore = true
                continue
            case .letter: word(spaceBefore)
            case .digit: number(spaceBefore)
            // ".322"
            case .mark where scalar == "." && spaceBefore && isDigit(at: position + 1):
                number(spaceBefore)
            case .mark: mark(scalar, length, spaceBefore)
            }
            spaceBefore = false
        }
        return tokens
    }

    private mutating func emit(_ range: Range<Int>, _ kind: Token.Kind, _ spaceBefore: Bool) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        tokens.append(
            Token(
                range: range, kind: kind, text: text, lower: Self.lower(text),
                spaceBefore: spaceBefore))
    }

    fileprivate static func lower(_ text: String) -> String {
        let lower = text.lowercased()
        guard lower.utf8.contains(0xE2) else { return lower }
        return String(lower.map { $0 == "’" || $0 == "‘" ? "'" : $0 })
    }

    /// A run of letters and digits, with the apostrophes inside it and an abbreviation's period.
    private mutating func word(_ spaceBefore: Bool) {
        let start = position
        var periods = 0
        scan: while position < bytes.count {
            let (scalar, length) = Scalars.decode(bytes, at: position)
            switch Scalars.kind(of: scalar) {
            case .letter, .digit: position += length
            case .mark where scalar == "'" || scalar == "’":
                guard isLetter(at: position + length) else { break scan }
                if isClitic(at: position + length) { break scan }
                position += length
            case .mark where scalar == ".":
                // "Ph.D.", "M.Sc.": a degree is one word.
                if periods == 0, let end = degreeEnd(from: start, at: position) {
                    position = end
                    periods += 1
                    break scan
                }
                // "Example.com": an address is one word.
                if periods == 0, let end = domainEnd(at: position + 1) {
                    position = end
                    break scan
                }
                // "(RBA.TO)": a firm's symbol on an exchange.
                if periods == 0, let end = symbolEnd(from: start, at: position) {
                    position = end
                    break scan
                }
                // "U.S.", "a.m.": a period between single letters belongs to the word.
                guard isLetter(at: position + 1), isSingleLetter(before: position, from: start),
                    isSingleLetter(after: position + 1)
                else { break scan }
                periods += 1
                position += 1
            default: break scan
            }
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "."),
            periods > 0 || takesPeriod(start..<position)
        {
            position += 1
        }
        splitNegation(start..<position, spaceBefore)
        if let clitic = cliticEnd(at: position) {
            let from = position
            position = clitic
            emit(from..<clitic, .word, false)
        }
    }

    /// "don't" is "do" and "n't".
    private mutating func splitNegation(_ range: Range<Int>, _ spaceBefore: Bool) {
        let text = bytes[range]
        if text.count > 3, text.last == UInt8(ascii: "t") || text.last == UInt8(ascii: "T") {
            let straight = text.dropLast(1).last == UInt8(ascii: "'")
            let mark = straight ? 1 : text.dropLast(1).suffix(3).elementsEqual("’".utf8) ? 3 : 0
            let n = range.upperBound - 2 - mark
            if mark > 0, n > range.lowerBound, bytes[n] | 0x20 == UInt8(ascii: "n") {
                emit(range.lowerBound..<n, .word, spaceBefore)
                emit(n..<range.upperBound, .word, false)
                return
            }
        }
        emit(range, .word, spaceBefore)
    }

    /// Digits with the commas, periods and colons between them, and a period in front; an ordinal's ending stays with it.
    private mutating func number(_ spaceBefore: Bool) {
        let start = position
        scan: while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): position += 1
            case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ":"):
                guard isDigit(at: position + 1) else { break scan }
                position += 1
            default:
                let (scalar, length) = Scalars.decode(bytes, at: position)
                guard Scalars.kind(of: scalar) == .letter else { break scan }
                position += length
            }
        }
        emit(start..<position, .number, spaceBefore)
    }

    private mutating func mark(
        _ scalar: Unicode.Scalar, _ length: Int, _ spaceBefore: Bool
    ) {
        let start = position
        position += length
        if scalar == "." || scalar == "-" {
            while position < bytes.count, bytes[position] == bytes[start] { position += 1 }
        }
        let isSymbol = Self.isSymbol(scalar)
        if scalar == "'" || scalar == "’", let end = cliticEnd(at: start),
            !spaceBefore, tokens.last?.range.upperBound == start
        {
            position = end
            emit(start..<end, .word, false)
            return
        }
        emit(start..<position, isSymbol ? .symbol : .punctuation, spaceBefore)
    }

    fileprivate static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII
            ? "$+<=>^|~%#&*@/\\_".unicodeScalars.contains(scalar)
            : scalar.properties.generalCategory == .currencySymbol
                || scalar.properties.generalCategory == .mathSymbol
                || scalar.properties.generalCategory == .otherSymbol
    }

    /// Where a domain's ending ends that begins at an offset; `nil` where other letters stand there.
    private func domainEnd(at offset: Int) -> Int? {
        var end = offset
        while end < bytes.count, end - offset < 5, bytes[end] | 0x20 >= UInt8(ascii: "a"),
            bytes[end] | 0x20 <= UInt8(ascii: "z")
        {
            end += 1
        }
        guard end - offset > 1, end - offset < 5, !isLetter(at: end), !isDigit(at: end) else {
            return nil
        }
        let ending = String(decoding: bytes[offset..<end], as: UTF8.self)
        // "It", "No": the next sentence, where a blank was forgotten.
        return Self.domains.contains(ending)
            || Self.plainDomains.contains(ending.lowercased()) ? end : nil
    }

    /// Endings of domains, those last that are no words by themselves.
    private static let domains: Set<String> = [
        "it", "at", "be", "no", "by", "us", "am", "me", "co",
    ]
    private static let plainDomains: Set<String> = [
        "com", "org", "net", "info", "edu", "gov", "int", "eu", "uk", "ru", "az", "ge", "tr", "ua",
        "de", "fr", "es", "pl", "nl", "ch", "se", "fi", "dk", "cz", "ir", "il", "kz", "tv", "ro",
        "gr",
    ]

    private func isLetter(at offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        return Scalars.kind(of: Scalars.decode(bytes, at: offset).scalar) == .letter
    }

    private func isDigit(at offset: Int) -> Bool {
        offset < bytes.count && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
    }

    /// Where the letters end behind the first period of a degree's abbreviation; `nil` for other words.
    private func degreeEnd(from start: Int, at period: Int) -> Int? {
        guard (1...5).contains(period - start) else { return nil }
        var end = period + 1
        while end < bytes.count, end - period < 6, isLetter(at: end), bytes[end] < 0x80 { end += 1 }
        guard end - period > 1, end - start < 9, !isDigit(at: end),
            Abbreviations.degrees.contains(
                String(decoding: bytes[start..<end], as: UTF8.self).lowercased())
        else { return nil }
        return end
    }

    /// Where the symbol of a share ends that has a period inside, in brackets: capitals, at most three behind it.
    private func symbolEnd(from start: Int, at period: Int) -> Int? {
        func isCapital(_ offset: Int) -> Bool {
            offset < bytes.count && (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[offset])
        }
        guard (2...6).contains(period - start), (start..<period).allSatisfy(isCapital) else {
            return nil
        }
        var end = period + 1
        while isCapital(end), end - period < 5 { end += 1 }
        guard (2...4).contains(end - period), end < bytes.count,
            [UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: ";")].contains(bytes[end])
        else { return nil }
        return end
    }

    /// Whether the letters before a period are one letter, counted from the last period.
    private func isSingleLetter(before offset: Int, from start: Int) -> Bool {
        var from = offset
        while from > start, bytes[from - 1] != UInt8(ascii: ".") { from -= 1 }
        return Scalars.decode(bytes, at: from).length == offset - from
    }

    private func isSingleLetter(after offset: Int) -> Bool {
        let next = offset + Scalars.decode(bytes, at: offset).length
        return !isLetter(at: next) && !isDigit(at: next)
    }

    /// Whether a period right after the word is the word's own.
    private func takesPeriod(_ range: Range<Int>) -> Bool {
        let text = String(decoding: bytes[range], as: UTF8.self)
        if text.unicodeScalars.count == 1 {
            return text.unicodeScalars.first?.properties.isUppercase == true
        }
        guard range.count <= 6 else { return false }
        let lower = text.lowercased()
        guard Abbreviations.leading.contains(lower) || Abbreviations.trailing.contains(lower)
        else { return false }
        // "no." and "sun." end sentences too; only a number or a capital after them tells.
        guard text.utf8.first.map({ $0 >= 0x61 }) == true else { return true }
        var next = range.upperBound + 1
        while next < bytes.count, bytes[next] == 0x20 { next += 1 }
        return isDigit(at: next)
            || !["no", "sun", "sat", "mar", "art", "fig", "st"].contains(lower)
    }

    private static let clitics = ["s", "re", "ve", "ll", "d", "m"]

    private func isClitic(at offset: Int) -> Bool {
        Self.clitics.contains { clitic in
            let end = offset + clitic.utf8.count
            guard end <= bytes.count, !isLetter(at: end), !isDigit(at: end) else { return false }
            return zip(bytes[offset..<end], clitic.utf8).allSatisfy { $0 | 0x20 == $1 }
        }
    }

    /// The end of the clitic ("'s", "’re") that begins at an offset.
    private func cliticEnd(at offset: Int) -> Int? {
        guard offset < bytes.count else { return nil }
        let (scalar, length) = Scalars.decode(bytes, at: offset)
        guard scalar == "'" || scalar == "’", isClitic(at: offset + length) else { return nil }
        var end = offset + length
        while isLetter(at: end) { end += 1 }
        return end
    }
}

extension Token {
    /// A token that stands in no text, as those of a treebank do.
    package init(form: String, spaceBefore: Bool = true) {
        let first = form.unicodeScalars.first ?? " "
        let kind: Kind =
            switch Scalars.kind(of: first) {
            case .digit: .number
            case .mark where form.utf8.count > 1 && Tokenizer.startsWord(form): .word
            case .mark: Tokenizer.isSymbol(first) ? .symbol : .punctuation
            case .letter, .space: .word
            }
        self.init(
            range: 0..<0, kind: kind, text: form, lower: Tokenizer.lower(form),
            spaceBefore: spaceBefore)
    }
}

extension Tokenizer {
    /// Whether a letter follows a first mark, as in "'s".
    fileprivate static func startsWord(_ form: String) -> Bool {
        form.unicodeScalars.dropFirst().first.map { Scalars.kind(of: $0) == .letter } == true
    }
}
