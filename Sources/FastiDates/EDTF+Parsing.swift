extension EDTF {
    /// Reads a date from UTF-8 bytes in place, to their last; time linear in their number.
    ///
    /// - Throws: what is wrong and at which byte, for the first fault.
    public static func parse(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF {
        guard !bytes.isEmpty else { throw EDTFError(.empty, offset: 0) }
        var parser = EDTFParser(end: bytes.count)
        if bytes[0] == UInt8(ascii: "[") || bytes[0] == UInt8(ascii: "{") {
            return EDTF(.set(try parser.set(bytes)))
        }
        if let slash = bytes.indices.first(where: { bytes[$0] == UInt8(ascii: "/") }) {
            return EDTF(.interval(try parser.interval(bytes, slash: slash)))
        }
        return EDTF(try parser.single(bytes))
    }
}

/// A place in the bytes of a date; every function reads what it is named for from there on.
///
/// The bytes are passed along, since a value cannot keep a span.
struct EDTFParser {
    /// The next byte to read.
    var at = 0
    /// One past the last byte to read.
    var end: Int

    /// What comes next, 0 at the end: no date has a byte 0.
    func next(_ bytes: Span<UInt8>) -> UInt8 { at < end ? bytes[at] : 0 }

    /// Moves past the byte if it comes next.
    mutating func skip(_ byte: UInt8, _ bytes: Span<UInt8>) -> Bool {
        guard next(bytes) == byte else { return false }
        at += 1
        return true
    }

    func fault(_ kind: EDTFError.Kind) -> EDTFError { EDTFError(kind, offset: at) }

    /// A mark; none where none comes next.
    mutating func mark(_ bytes: Span<UInt8>) -> EDTF.Qualifier {
        guard let mark = EDTF.Qualifier(byte: next(bytes)) else { return [] }
        at += 1
        return mark
    }

    func checkEnd() throws(EDTFError) { if at < end { throw fault(.trailingText) } }
}

// MARK: - Intervals and sets

extension EDTFParser {
    mutating func interval(
        _ bytes: Span<UInt8>, slash: Int
    ) throws(EDTFError) -> EDTF.Interval {
        let whole = end
        end = slash
        let first = try intervalEnd(bytes)
        at = slash + 1
        end = whole
        let last = try intervalEnd(bytes)
        guard let interval = EDTF.Interval(from: first, to: last) else {
            throw EDTFError(.intervalReversed, offset: slash + 1)
        }
        return interval
    }

    private mutating func intervalEnd(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.Interval.End {
        if at == end { return .unknown }
        let result: EDTF.Interval.End
        if skip(UInt8(ascii: "."), bytes) {
            guard skip(UInt8(ascii: "."), bytes) else { throw fault(.yearExpected) }
            result = .open
        } else {
            result = .date(try date(bytes))
        }
        try checkEnd()
        return result
    }

    mutating func set(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.DateSet {
        let meaning: EDTF.DateSet.Meaning = next(bytes) == UInt8(ascii: "[") ? .oneOf : .allOf
        let close = UInt8(ascii: meaning == .oneOf ? "]" : "}")
        at += 1
        var elements: [EDTF.DateSet.Element] = []
        var isLast = false
        while !isLast {
            let start = at
            let element = try self.element(bytes)
            // The draft of 2012 wrote a space after a comma, and much data still does.
            while skip(UInt8(ascii: " "), bytes) {}
            let hasComma = skip(UInt8(ascii: ","), bytes)
            isLast = !hasComma
            guard element.isInPlace(isFirst: elements.isEmpty, isLast: isLast) else {
                throw EDTFError(.rangePlace, offset: start)
            }
            elements.append(element)
            while hasComma, skip(UInt8(ascii: " "), bytes) {}
        }
        guard bytes[at - 1] != UInt8(ascii: " "), skip(close, bytes) else {
            throw fault(.setUnclosed)
        }
        try checkEnd()
        return EDTF.DateSet(unchecked: meaning, elements)
    }

    private mutating func element(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.DateSet.Element {
        if try dots(bytes) { return .onOrBefore(try date(bytes)) }
        let first = try date(bytes)
        guard try dots(bytes) else { return .date(first) }
        let following = next(bytes)
        if following == UInt8(ascii: ",") || following == UInt8(ascii: "]")
            || following == UInt8(ascii: "}") || following == UInt8(ascii: " ")
        {
            return .onOrAfter(first)
        }
        let start = at
        let last = try date(bytes)
        guard first.hasShape(of: last) else { throw EDTFError(.rangePrecision, offset: start) }
        guard first.canPrecede(last) else { throw EDTFError(.rangeReversed, offset: start) }
        return .range(first, last)
    }

    /// Whether two dots come next, which are then passed; one alone is a fault.
    private mutating func dots(_ bytes: Span<UInt8>) throws(EDTFError) -> Bool {
        guard skip(UInt8(ascii: "."), bytes) else { return false }
        guard skip(UInt8(ascii: "."), bytes) else { throw fault(.yearExpected) }
        return true
    }
}

// MARK: - Calendar dates

extension EDTFParser {
    /// A date with its year in four digits, up to the first byte that is none of its own.
    mutating func date(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.CalendarDate {
        let start = at
        let before = mark(bytes)
        if next(bytes) == UInt8(ascii: "Y") { throw fault(.longYearAlone) }
        let digits = try yearDigits(bytes)
        guard digits.count == 4 else {
            throw EDTFError(
                digits.count == 2 || digits.count == 3 ? .shortAlone : .fourDigits, offset: start)
        }
        if next(bytes) == UInt8(ascii: "S") { throw fault(.longYearAlone) }
        let date = try rest(of: try year(digits, at: start), before, bytes)
        if next(bytes) == UInt8(ascii: "T") { throw fault(.timeAlone) }
        return date
    }

    struct YearDigits {
        let isNegative: Bool
        /// The last four, four bits each, 10 for X.
        let coded: UInt16
        let count: Int
        let range: Range<Int>
        let hasX: Bool
    }

    /// An optional minus and all digits and X that follow.
    mutating func yearDigits(_ bytes: Span<UInt8>) throws(EDTFError) -> YearDigits {
        let isNegative = skip(UInt8(ascii: "-"), bytes)
        let start = at
        var coded: UInt16 = 0
        var hasX = false
        while let digit = Self.digit(next(bytes)) {
            coded = coded << 4 | UInt16(digit)
            hasX = hasX || digit == 10
            at += 1
        }
        guard at > start else { throw fault(.yearExpected) }
        return YearDigits(
            isNegative: isNegative, coded: coded, count: at - start, range: start..<at, hasX: hasX)
    }

    func year(_ digits: YearDigits, at offset: Int) throws(EDTFError) -> EDTF.Year {
        guard let year = EDTF.Year(isNegative: digits.isNegative, digits: digits.coded) else {
            throw EDTFError(.negativeZero, offset: offset)
        }
        return year
    }

    /// What follows a year: its mark, a month or season, a day.
    mutating func rest(
        of year: EDTF.Year, _ before: EDTF.Qualifier, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.CalendarDate {
        let yearPart = EDTF.Part(year, before: before, after: try markAfter(bytes))
        guard skip(UInt8(ascii: "-"), bytes) else { return EDTF.CalendarDate(year: yearPart) }
        let beforeMonth = mark(bytes)
        let start = at
        let digits = try twoDigits(bytes)
        if let season = digits.value.flatMap({ EDTF.Season(rawValue: UInt8($0)) }) {
            let part = EDTF.Part(season, before: beforeMonth, after: try markAfter(bytes))
            if next(bytes) == UInt8(ascii: "-") { throw fault(.dayOfSeason) }
            return EDTF.CalendarDate(year: yearPart, season: part)
        }
        guard let month = EDTF.Month(digits: digits) else {
            throw EDTFError(.monthOutOfRange, offset: start)
        }
        let part = EDTF.Part(month, before: beforeMonth, after: try markAfter(bytes))
        guard skip(UInt8(ascii: "-"), bytes) else {
            return EDTF.CalendarDate(year: yearPart, month: part)
        }
        return try day(of: yearPart, part, bytes)
    }

    private mutating func day(
        of year: EDTF.Part<EDTF.Year>, _ month: EDTF.Part<EDTF.Month>, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.CalendarDate {
        let before = mark(bytes)
        let start = at
        let digits = try twoDigits(bytes)
        let after = try markAfter(bytes)
        guard let day = EDTF.DayOfMonth(digits: digits),
            let date = EDTF.CalendarDate(
                year: year, month: month, day: EDTF.Part(day, before: before, after: after))
        else { throw EDTFError(.dayOutOfRange, offset: start) }
        return date
    }

    private mutating func twoDigits(_ bytes: Span<UInt8>) throws(EDTFError) -> TwoDigits {
        guard let tens = Self.digit(next(bytes)) else { throw fault(.twoDigits) }
        at += 1
        guard let ones = Self.digit(next(bytes)) else { throw fault(.twoDigits) }
        at += 1
        guard Self.digit(next(bytes)) == nil else { throw fault(.twoDigits) }
        return TwoDigits(tens: tens, ones: ones)
    }

    /// A mark after a part, which another must not follow.
    mutating func markAfter(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.Qualifier {
        let mark = mark(bytes)
        guard mark.isEmpty || EDTF.Qualifier(byte: next(bytes)) == nil else {
            throw fault(.markRepeated)
        }
        return mark
    }

    /// The digit of a byte, 10 for X.
    static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "X"): 10
        default: nil
        }
    }
}
