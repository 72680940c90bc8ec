extension EDTF: CustomStringConvertible {
    /// The date in EDTF; what `init(_:)` reads back as an equal value.
    public var description: String {
        var out: [UInt8] = []
        out.reserveCapacity(32)
        write(to: &out)
        return String(decoding: out, as: UTF8.self)
    }

    /// Appends the ASCII bytes of `description`.
    package func write(to out: inout [UInt8]) {
        switch form {
        case .date(let date): date.write(to: &out)
        case .dateTime(let dateTime): dateTime.write(to: &out)
        case .longYear(let year):
            out.append(year.before)
            year.value.write(to: &out)
            out.append(year.after)
        case .interval(let interval):
            interval.start.write(to: &out)
            out.append(UInt8(ascii: "/"))
            interval.end.write(to: &out)
        case .set(let set): set.write(to: &out)
        }
    }
}

extension EDTF.CalendarDate {
    func write(to out: inout [UInt8]) {
        out.append(year.before)
        year.value.write(to: &out)
        if isShort { out.removeLast(4 - year.value.leadingDigits) }
        out.append(year.after)
        switch rest {
        case .none, .short: break
        case .month(let month): write(month, month.value.digits, to: &out)
        case .season(let season): write(season, TwoDigits(Int(season.value.rawValue)), to: &out)
        case .day(let month, let day):
            write(month, month.value.digits, to: &out)
            write(day, day.value.digits, to: &out)
        }
    }

    private func write<T>(_ part: EDTF.Part<T>, _ digits: TwoDigits, to out: inout [UInt8]) {
        out.append(UInt8(ascii: "-"))
        out.append(part.before)
        out.append(digit: UInt16(digits.tens))
        out.append(digit: UInt16(digits.ones))
        out.append(part.after)
    }
}

extension EDTF.Year {
    func write(to out: inout [UInt8]) {
        if isNegative { out.append(UInt8(ascii: "-")) }
        for place in (0..<4).reversed() { out.append(digit: digit(place)) }
    }
}

extension EDTF.DateTime {
    func write(to out: inout [UInt8]) {
        EDTF.CalendarDate(day)?.write(to: &out)
        out.append(UInt8(ascii: "T"))
        out.append(twoDigits: time.hour)
        for part in [time.minute, time.second] {
            guard let part else { continue }
            out.append(UInt8(ascii: ":"))
            out.append(twoDigits: part)
        }
        if let fraction = time.fraction {
            out.append(UInt8(ascii: "."))
            let digits = String(fraction.digits).utf8
            for _ in digits.count..<fraction.count { out.append(UInt8(ascii: "0")) }
            out.append(contentsOf: digits)
        }
        time.zone?.write(to: &out)
        out.append(marks)
    }
}

extension EDTF.Zone {
    func write(to out: inout [UInt8]) {
        guard !isZulu else { return out.append(UInt8(ascii: "Z")) }
        out.append(UInt8(ascii: minutes < 0 ? "-" : "+"))
        out.append(twoDigits: abs(minutes) / 60)
        guard !isWholeHours else { return }
        out.append(UInt8(ascii: ":"))
        out.append(twoDigits: abs(minutes) % 60)
    }
}

extension EDTF.LongYear {
    func write(to out: inout [UInt8]) {
        if !isPlain { out.append(UInt8(ascii: "Y")) }
        if isNegative { out.append(UInt8(ascii: "-")) }
        out.append(contentsOf: mantissa.text.utf8)
        if let exponent {
            out.append(UInt8(ascii: "E"))
            out.append(contentsOf: exponent.text.utf8)
        }
        if let significant {
            out.append(UInt8(ascii: "S"))
            out.append(contentsOf: significant.text.utf8)
        }
    }
}

extension EDTF.Interval.End {
    func write(to out: inout [UInt8]) {
        switch self {
        case .date(let date): date.write(to: &out)
        case .open: out.append(contentsOf: "..".utf8)
        case .unknown: break
        }
    }
}

extension EDTF.DateSet {
    func write(to out: inout [UInt8]) {
        out.append(UInt8(ascii: meaning == .oneOf ? "[" : "{"))
        for (place, element) in elements.enumerated() {
            if place > 0 { out.append(UInt8(ascii: ",")) }
            switch element {
            case .date(let date): date.write(to: &out)
            case .range(let first, let last):
                first.write(to: &out)
                out.append(contentsOf: "..".utf8)
                last.write(to: &out)
            case .onOrBefore(let date):
                out.append(contentsOf: "..".utf8)
                date.write(to: &out)
            case .onOrAfter(let date):
                date.write(to: &out)
                out.append(contentsOf: "..".utf8)
            }
        }
        out.append(UInt8(ascii: meaning == .oneOf ? "]" : "}"))
    }
}

extension [UInt8] {
    fileprivate mutating func append(_ mark: EDTF.Qualifier) {
        if let byte = mark.byte { append(byte) }
    }

    /// A decimal digit, or X for 10.
    fileprivate mutating func append(digit: UInt16) {
        append(
            digit == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digit))
    }

    /// - Precondition: 0...99.
    fileprivate mutating func append(twoDigits number: Int) {
        append(digit: UInt16(number / 10))
        append(digit: UInt16(number % 10))
    }
}

extension EDTF.Qualifier {
    /// Its mark, `nil` where there is none.
    var byte: UInt8? {
        switch self {
        case []: nil
        case .uncertain: UInt8(ascii: "?")
        case .approximate: UInt8(ascii: "~")
        default: UInt8(ascii: "%")
        }
    }

    /// The mark of a byte.
    init?(byte: UInt8) {
        switch byte {
        case UInt8(ascii: "?"): self = .uncertain
        case UInt8(ascii: "~"): self = .approximate
        case UInt8(ascii: "%"): self = [.uncertain, .approximate]
        default: return nil
        }
    }
}
