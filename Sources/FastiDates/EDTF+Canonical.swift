extension EDTF {
    /// The one spelling of what can be written in several; means the same.
    ///
    /// - Marks: `2004%-~06` for `?2004-06~`: a run of like marks from the year on is written after
    ///   its last part, any other before its own part.
    /// - A short decade or century gets its unspecified digits: `193X` for `193`.
    /// - A zone is `Z` or hours and minutes; a fraction of a second has no zeros at its end.
    /// - A year with Y is written out as far as `Int` holds it, in four digits where they suffice,
    ///   and without S where all its digits are significant.
    /// - The dates of a set are in order, each once.
    public var canonical: EDTF {
        switch form {
        case .date(let date): EDTF(.date(date.canonical))
        case .dateTime(let dateTime): EDTF(.dateTime(dateTime.canonical))
        case .longYear(let year): year.value.canonical(marks: year.marks)
        case .interval(let interval):
            EDTF(
                .interval(
                    Interval(unchecked: interval.start.canonical, interval.end.canonical)))
        case .set(let set): EDTF(.set(set.canonical))
        }
    }
}

extension EDTF.CalendarDate {
    var canonical: Self {
        let marks = qualifiers
        switch rest {
        case .none, .short:
            return Self(year: EDTF.Part(year.value, after: marks.year))
        case .month(let month):
            let places = Self.places([marks.year, marks.month])
            return Self(
                unchecked: year.value.with(places[0]), .month(month.value.with(places[1])))
        case .season(let season):
            let places = Self.places([marks.year, marks.month])
            return Self(
                unchecked: year.value.with(places[0]), .season(season.value.with(places[1])))
        case .day(let month, let day):
            let places = Self.places([marks.year, marks.month, marks.day])
            return Self(
                unchecked: year.value.with(places[0]),
                .day(month.value.with(places[1]), day.value.with(places[2])))
        }
    }

    typealias Place = (before: EDTF.Qualifier, after: EDTF.Qualifier)

    /// Where to write the marks of the parts, from the year on.
    private static func places(_ marks: [EDTF.Qualifier]) -> [Place] {
        let run = marks.prefix { $0 == marks[0] }.count
        return marks.enumerated().map { place, mark in
            if place >= run { return (mark, []) }
            return ([], place == run - 1 ? mark : [])
        }
    }
}

extension EDTF.Year {
    fileprivate func with(_ place: EDTF.CalendarDate.Place) -> EDTF.Part<Self> {
        EDTF.Part(self, before: place.before, after: place.after)
    }
}

extension EDTF.Month {
    fileprivate func with(_ place: EDTF.CalendarDate.Place) -> EDTF.Part<Self> {
        EDTF.Part(self, before: place.before, after: place.after)
    }
}

extension EDTF.DayOfMonth {
    fileprivate func with(_ place: EDTF.CalendarDate.Place) -> EDTF.Part<Self> {
        EDTF.Part(self, before: place.before, after: place.after)
    }
}

extension EDTF.Season {
    fileprivate func with(_ place: EDTF.CalendarDate.Place) -> EDTF.Part<Self> {
        EDTF.Part(self, before: place.before, after: place.after)
    }
}

extension EDTF.DateTime {
    var canonical: Self {
        let time = EDTF.ClockTime(
            hour: time.hour, minute: time.minute, second: time.second,
            fraction: time.fraction?.canonical, zone: time.zone?.canonical)
        return time.flatMap { Self(day: day, time: $0, marks: marks) } ?? self
    }
}

extension EDTF.Fraction {
    /// Without zeros at the end; `nil` where nothing is left.
    fileprivate var canonical: Self? {
        var (digits, count) = (digits, count)
        while count > 0, digits % 10 == 0 { (digits, count) = (digits / 10, count - 1) }
        return Self(digits: digits, count: count)
    }
}

extension EDTF.LongYear {
    func canonical(marks: EDTF.Qualifier) -> EDTF {
        guard let value else { return EDTF(.longYear(EDTF.Part(self, after: marks))) }
        let length = EDTF.Digits(value.magnitude).count
        let isExact = significant.map { ($0.value ?? .max) >= length } ?? true
        if isExact { return EDTF.year(value).qualified(marks) }
        let isPlain = (-9999...9999).contains(value)
        let padding = isPlain ? String(repeating: "0", count: 4 - length) : ""
        let year = EDTF.LongYear(
            isPlain: isPlain, isNegative: value < 0,
            mantissa: EDTF.Digits(text: padding + String(value.magnitude)), exponent: nil,
            significant: significant)
        return EDTF(.longYear(EDTF.Part(year, after: marks)))
    }
}

extension EDTF.Interval.End {
    fileprivate var canonical: Self {
        if case .date(let date) = self { .date(date.canonical) } else { self }
    }
}

extension EDTF.DateSet {
    fileprivate var canonical: Self {
        var canonical: [Element] = []
        let keyed = elements.map { element in
            let element = element.map(\.canonical)
            return (element, EDTF(.set(Self(unchecked: meaning, [element]))), element.rank)
        }
        let sorted = keyed.sorted { a, b in a.2 == b.2 ? a.1 < b.1 : a.2 < b.2 }
        for (element, _, _) in sorted where element != canonical.last { canonical.append(element) }
        return Self(unchecked: meaning, canonical)
    }
}

extension EDTF.DateSet.Element {
    /// Open ranges keep their place, before and after all others.
    fileprivate var rank: Int {
        switch self {
        case .onOrBefore: 0
        case .date, .range: 1
        case .onOrAfter: 2
        }
    }
}
