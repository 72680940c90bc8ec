extension EDTF {
    /// One of several dates, `[1667,1668,1670..1672]`, or all of them, `{1960,1961-12}`.
    public struct DateSet: Sendable, Hashable {
        public enum Meaning: Sendable, Hashable {
            case oneOf
            case allOf
        }

        public enum Element: Sendable, Hashable {
            case date(CalendarDate)
            /// Both and everything between, in steps of their precision.
            case range(CalendarDate, CalendarDate)
            /// `..date`.
            case onOrBefore(CalendarDate)
            /// `date..`.
            case onOrAfter(CalendarDate)
        }

        public let meaning: Meaning
        /// At least one.
        public let elements: [Element]

        /// `nil` where there is no element; where a range is reversed or its ends differ in
        /// precision; where an open range stands elsewhere than first (`..date`) or last
        /// (`date..`); or where an element is a short century or decade.
        public init?(_ meaning: Meaning, of elements: [Element]) {
            guard !elements.isEmpty else { return nil }
            for (place, element) in elements.enumerated() {
                guard element.isValid,
                    element.isInPlace(isFirst: place == 0, isLast: place == elements.count - 1)
                else { return nil }
            }
            self.init(unchecked: meaning, elements)
        }

        init(unchecked meaning: Meaning, _ elements: [Element]) {
            self.meaning = meaning
            self.elements = elements
        }

        /// From the earliest day of any element to the latest of any.
        public var bounds: DayBounds {
            elements.dropFirst().reduce(elements[0].bounds) { $0.hull($1.bounds) }
        }
    }
}

extension EDTF.DateSet.Element {
    public var bounds: DayBounds {
        switch self {
        case .date(let date): date.bounds
        case .range(let first, let last):
            DayBounds(lower: first.bounds.lower, upper: last.bounds.upper)
        case .onOrBefore(let date): DayBounds(lower: nil, upper: date.bounds.upper)
        case .onOrAfter(let date): DayBounds(lower: date.bounds.lower, upper: nil)
        }
    }

    var dates: [EDTF.CalendarDate] {
        switch self {
        case .date(let date), .onOrBefore(let date), .onOrAfter(let date): [date]
        case .range(let first, let last): [first, last]
        }
    }

    func map(_ change: (EDTF.CalendarDate) -> EDTF.CalendarDate) -> Self {
        switch self {
        case .date(let date): .date(change(date))
        case .range(let first, let last): .range(change(first), change(last))
        case .onOrBefore(let date): .onOrBefore(change(date))
        case .onOrAfter(let date): .onOrAfter(change(date))
        }
    }

    var isValid: Bool {
        guard dates.allSatisfy({ !$0.isShort }) else { return false }
        guard case .range(let first, let last) = self else { return true }
        return first.hasShape(of: last) && first.canPrecede(last)
    }

    func isInPlace(isFirst: Bool, isLast: Bool) -> Bool {
        switch self {
        case .date, .range: true
        case .onOrBefore: isFirst
        case .onOrAfter: isLast
        }
    }
}

extension EDTF.CalendarDate {
    /// Whether both are written with the same parts.
    func hasShape(of other: Self) -> Bool {
        switch (rest, other.rest) {
        case (.none, .none), (.short, .short), (.month, .month), (.day, .day),
            (.season, .season):
            true
        default: false
        }
    }
}
