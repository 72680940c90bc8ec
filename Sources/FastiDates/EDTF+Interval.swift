extension EDTF {
    /// From one date to another, both included: `1964/2008`, `1985/..`, `/2006`.
    public struct Interval: Sendable, Hashable {
        public enum End: Sendable, Hashable {
            case date(CalendarDate)
            /// `..`: there is none.
            case open
            /// Nothing written: there is one, not known.
            case unknown

            public var date: CalendarDate? { if case .date(let date) = self { date } else { nil } }
        }

        public let start: End
        public let end: End

        /// `nil` where the end cannot come at or after the start, or is a short century or decade.
        ///
        /// The last start of the end counts: 2000 begins before February 2000 does, so
        /// `2000-02/2000` is reversed; `2000-02/2000-XX` says the same and is not.
        public init?(from start: End, to end: End) {
            if let first = start.date, first.isShort { return nil }
            if let last = end.date, last.isShort { return nil }
            if let first = start.date, let last = end.date {
                guard first.canPrecede(last) else { return nil }
            }
            self.start = start
            self.end = end
        }

        init(unchecked start: End, _ end: End) { (self.start, self.end) = (start, end) }

        /// From the earliest start to the latest end; an open or unknown end is unbounded.
        public var bounds: DayBounds {
            DayBounds(lower: start.date?.bounds.lower, upper: end.date?.bounds.upper)
        }

        var dates: [CalendarDate] { [start.date, end.date].compactMap(\.self) }
    }
}

extension EDTF.Interval.End {
    func qualified(_ mark: EDTF.Qualifier) -> Self {
        if case .date(let date) = self { .date(date.qualified(mark)) } else { self }
    }
}
