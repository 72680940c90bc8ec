/// What stands alone: long years, short decades and centuries, times of day.
extension EDTFParser {
    mutating func single(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.Form {
        let before = mark(bytes)
        if skip(UInt8(ascii: "Y"), bytes) { return try longYear(before, bytes) }
        let start = at
        let digits = try yearDigits(bytes)
        if digits.count == 4, !digits.hasX, next(bytes) == UInt8(ascii: "S") {
            let year = try significantYear(digits, start, bytes)
            return .longYear(try alone(year, before, bytes))
        }
        if digits.count == 2 || digits.count == 3, !digits.hasX {
            return .date(try short(digits, start, before, bytes))
        }
        guard digits.count == 4 else { throw EDTFError(.fourDigits, offset: start) }
        let date = try rest(of: try year(digits, at: start), before, bytes)
        if next(bytes) == UInt8(ascii: "T") { return .dateTime(try dateTime(date, bytes)) }
        try checkEnd()
        return .date(date)
    }

    /// The mark that ends a part standing alone.
    private mutating func alone<T>(
        _ value: T, _ before: EDTF.Qualifier, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.Part<T> {
        let part = EDTF.Part(value, before: before, after: try markAfter(bytes))
        try checkEnd()
        return part
    }

    /// A decade or century of three or two digits.
    private mutating func short(
        _ digits: YearDigits, _ start: Int, _ before: EDTF.Qualifier, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.CalendarDate {
        guard !(digits.isNegative && digits.coded == 0) else {
            throw EDTFError(.negativeZero, offset: start)
        }
        let coded = digits.count == 2 ? digits.coded << 8 | 0xAA : digits.coded << 4 | 0xA
        guard let year = EDTF.Year(isNegative: digits.isNegative, digits: coded) else {
            throw EDTFError(.negativeZero, offset: start)
        }
        let part = EDTF.Part(year, before: before, after: try markAfter(bytes))
        if at < end { throw EDTFError(.fourDigits, offset: start) }
        guard let date = EDTF.CalendarDate(short: part) else {
            throw EDTFError(.fourDigits, offset: start)
        }
        return date
    }

    /// `1950S2`, from the S on.
    private mutating func significantYear(
        _ digits: YearDigits, _ start: Int, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.LongYear {
        _ = try year(digits, at: start)
        at += 1
        return EDTF.LongYear(
            isPlain: true, isNegative: digits.isNegative,
            mantissa: EDTF.Digits(bytes, digits.range), exponent: nil,
            significant: try number(bytes))
    }

    /// What follows a Y.
    private mutating func longYear(
        _ before: EDTF.Qualifier, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.Form {
        let isNegative = skip(UInt8(ascii: "-"), bytes)
        let start = at
        let mantissa = try number(bytes)
        let exponent = skip(UInt8(ascii: "E"), bytes) ? try number(bytes) : nil
        guard exponent != nil || mantissa.count > 4 else {
            throw EDTFError(.shortLongYear, offset: start)
        }
        let significant = skip(UInt8(ascii: "S"), bytes) ? try number(bytes) : nil
        let year = EDTF.LongYear(
            isPlain: false, isNegative: isNegative, mantissa: mantissa, exponent: exponent,
            significant: significant)
        return .longYear(try alone(year, before, bytes))
    }

    /// A number of any length, at least 1.
    private mutating func number(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.Digits {
        let start = at
        while let digit = Self.digit(next(bytes)), digit < 10 { at += 1 }
        guard at > start, bytes[start] != UInt8(ascii: "0") else {
            throw EDTFError(.numberExpected, offset: start)
        }
        return EDTF.Digits(bytes, start..<at)
    }
}

// MARK: - Times of day

extension EDTFParser {
    /// What follows a date from the T on.
    private mutating func dateTime(
        _ date: EDTF.CalendarDate, _ bytes: Span<UInt8>
    ) throws(EDTFError) -> EDTF.DateTime {
        guard case .day(let month, let day) = date.rest, date.marks.isEmpty,
            let y = date.year.value.value, let m = month.value.value, let d = day.value.value,
            let civil = Day(year: y, month: m, day: d)
        else { throw fault(.timeNeedsPlainDay) }
        at += 1
        let time = try clockTime(bytes)
        let mark = try markAfter(bytes)
        try checkEnd()
        guard let dateTime = EDTF.DateTime(day: civil, time: time, marks: mark) else {
            throw fault(.timeNeedsPlainDay)
        }
        return dateTime
    }

    private mutating func clockTime(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.ClockTime {
        let start = at
        let hour = try timePart(bytes)
        let minute = skip(UInt8(ascii: ":"), bytes) ? try timePart(bytes) : nil
        let second = minute != nil && skip(UInt8(ascii: ":"), bytes) ? try timePart(bytes) : nil
        var fraction: EDTF.Fraction?
        if second != nil,
            skip(UInt8(ascii: "."), bytes) || skip(UInt8(ascii: ","), bytes)
        {
            fraction = try self.fraction(bytes)
        }
        let zone = try zone(bytes)
        guard
            let time = EDTF.ClockTime(
                hour: hour, minute: minute, second: second, fraction: fraction, zone: zone)
        else { throw EDTFError(.timeOutOfRange, offset: start) }
        return time
    }

    private mutating func fraction(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.Fraction {
        let start = at
        var value = 0
        while let digit = Self.digit(next(bytes)), digit < 10 {
            guard at - start < 18 else { throw fault(.fractionTooLong) }
            value = value * 10 + Int(digit)
            at += 1
        }
        guard let fraction = EDTF.Fraction(digits: value, count: at - start) else {
            throw fault(.fractionExpected)
        }
        return fraction
    }

    private mutating func zone(_ bytes: Span<UInt8>) throws(EDTFError) -> EDTF.Zone? {
        if skip(UInt8(ascii: "Z"), bytes) { return .utc }
        let start = at
        let isWest = skip(UInt8(ascii: "-"), bytes)
        guard isWest || skip(UInt8(ascii: "+"), bytes) else { return nil }
        let sign = isWest ? -1 : 1
        let hours = try timePart(bytes)
        // Both the extended form +02:30 and the basic +0230.
        let hasMinutes =
            skip(UInt8(ascii: ":"), bytes) || Self.digit(next(bytes)).map { $0 < 10 } ?? false
        let minutes = hasMinutes ? try timePart(bytes) : 0
        let zone =
            hasMinutes
            ? EDTF.Zone(minutes: sign * (hours * 60 + minutes)) : EDTF.Zone(hours: sign * hours)
        guard let zone, minutes < 60, !(isWest && zone.minutes == 0) else {
            throw EDTFError(.zoneOutOfRange, offset: start)
        }
        return zone
    }

    /// Two digits, as a number.
    private mutating func timePart(_ bytes: Span<UInt8>) throws(EDTFError) -> Int {
        guard let tens = Self.digit(next(bytes)), tens < 10 else { throw fault(.twoDigits) }
        at += 1
        guard let ones = Self.digit(next(bytes)), ones < 10 else { throw fault(.twoDigits) }
        at += 1
        return Int(tens) * 10 + Int(ones)
    }
}
