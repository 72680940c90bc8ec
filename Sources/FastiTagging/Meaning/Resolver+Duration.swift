import FastiDates

extension Length {
    /// TIMEX3 `value`: `P44D`, `PT2H30M`, `PXW`.
    var value: String {
        guard let first else { return "PXX" }
        var days = ""
        var clock = ""
        for part in [first, second] {
            guard let part else { continue }
            var number = "X"
            if let tenths = part.tenths {
                let whole = part.unit == .fortnight ? tenths * 2 : tenths
                number = String(whole / 10)
                if whole % 10 != 0 { number += "." + String(whole % 10) }
            }
            if part.unit.isClockUnit {
                clock += number + part.unit.letters
            } else {
                days += number + part.unit.letters
            }
        }
        return "P" + days + (clock.isEmpty ? "" : "T" + clock)
    }
}

extension Resolver {
    /// A length of time, with the days it covers where the text says where it lies.
    mutating func duration(_ span: Length) -> Resolution {
        discourse.heard(span)
        var resolution = Resolution(
            kind: .duration, value: span.value, mod: span.mod, date: nil, basis: .undated)
        guard let side = span.side, let (number, unit) = span.whole, let number, number > 0,
            let anchor = discourse.anchor(span.anchor, for: unit),
            let date = span.isDistance
                ? anchor.counted(number * side, unit)?.edtf
                : Self.interval(number, unit, side, anchor)
        else { return resolution }
        let way = number * side
        steps.append(
            span.isDistance
                ? .distance(way, unit, from: anchor, date)
                : .reaching(way, unit, from: anchor, date))
        resolution.date = date
        resolution.basis = .relative
        resolution.steps = steps
        return resolution
    }

    /// So much at the beginning or end of a date, with the days it covers.
    mutating func portion(_ length: Length, _ edge: Int, _ when: When) -> Resolution? {
        guard let whole = moment(when) else { return duration(length) }
        discourse.heard(whole)
        discourse.heard(length)
        var resolution = Resolution(
            kind: .duration, value: length.value, mod: length.mod, date: whole.edtf,
            basis: when.isComplete ? .stated : .relative, steps: steps)
        guard let (number, unit) = length.whole, let number, number > 0 else { return resolution }
        if unit == .quarter, number == 2, whole.grain == .year {
            let half = Moment(.half, year: whole.year, index: edge > 0 ? 1 : 2)
            resolution.kind = .date
            resolution.value = half.value
            resolution.date = half.edtf
        } else if let first = Self.nth(
            .init(number: edge > 0 ? 1 : -number, unit: unit), of: whole),
            let last = Self.nth(.init(number: edge > 0 ? number : -1, unit: unit), of: whole),
            first != whole, last != whole, let from = first.days, let to = last.days
        {
            resolution.date =
                unit <= .week
                ? EDTF.interval(
                    from: .day(from.lowerBound), to: .day(to.upperBound.advanced(by: -1)))
                : EDTF.interval(from: first.edtf, to: last.edtf)
        }
        return resolution
    }

    /// The interval of so many units before or after an anchor, no more exact than the unit allows.
    private static func interval(_ number: Int, _ unit: Unit, _ side: Int, _ anchor: Moment)
        -> EDTF?
    {
        let other: Moment?
        var near = anchor
        switch unit {
        case .day, .weekend: other = anchor.counted(number * side, .day)
        case .week, .fortnight:
            other = anchor.counted(number * side * (unit == .week ? 7 : 14), .day)
        case .month, .quarter, .half:
            let months = number * (unit == .month ? 1 : unit == .quarter ? 3 : 6)
            other = anchor.sameDay(monthsAway: months * side)
        case .year:
            if let month = anchor.month {
                near = Moment(.month, year: anchor.year, index: month)
            }
            other =
                near.month == nil
                ? near.counted(number * side, .year)
                : near.counted(number * side * 12, .month)
        case .decade, .century:
            near = Moment(.year, year: anchor.year)
            other = near.counted(number * side * (unit == .decade ? 10 : 100), .year)
        default: return nil
        }
        guard let far = other?.edtf, let here = near.edtf else { return nil }
        return side < 0 ? EDTF.interval(from: far, to: here) : EDTF.interval(from: here, to: far)
    }
}

extension Moment {
    /// The same day of another month, or its last day where that month is shorter.
    func sameDay(monthsAway months: Int) -> Moment? {
        guard let target = counted(months, .month), let year = target.year,
            let index = target.index
        else { return nil }
        guard let day else { return target }
        let last = Day.length(ofMonth: index, year: year)
        return Moment(.day, year: year, index: index, day: min(day, last))
    }
}
