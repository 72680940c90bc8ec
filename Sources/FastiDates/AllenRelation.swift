/// How one span of time lies to another: the thirteen relations of James F. Allen,
/// "Maintaining Knowledge about Temporal Intervals" (1983).
///
/// Exactly one holds between any two spans of days that are not empty.
public enum AllenRelation: String, Sendable, Hashable, CaseIterable {
    /// Ends, and there is at least a day between.
    case before
    /// Ends the day before the other begins.
    case meets
    case overlaps
    /// Begins alike and ends first.
    case starts
    /// Begins later and ends first.
    case during
    /// Begins later and ends alike.
    case finishes
    case equals
    case finishedBy
    case contains
    case startedBy
    case overlappedBy
    case metBy
    case after

    /// The relation of the other to this.
    public var inverse: AllenRelation {
        switch self {
        case .before: .after
        case .meets: .metBy
        case .overlaps: .overlappedBy
        case .starts: .startedBy
        case .during: .contains
        case .finishes: .finishedBy
        case .equals: .equals
        case .finishedBy: .finishes
        case .contains: .during
        case .startedBy: .starts
        case .overlappedBy: .overlaps
        case .metBy: .meets
        case .after: .before
        }
    }
}

extension DayBounds {
    /// How these days lie to the other's; two unbounded ends are alike. `nil` where one is empty.
    public func relation(to other: DayBounds) -> AllenRelation? {
        guard !isEmpty, !other.isEmpty else { return nil }
        if let upper, let start = other.lower, upper <= start {
            return upper == start ? .meets : .before
        }
        if let lower, let end = other.upper, end <= lower {
            return lower == end ? .metBy : .after
        }
        if start == other.start {
            return end == other.end ? .equals : end < other.end ? .starts : .startedBy
        }
        if end == other.end { return start > other.start ? .finishes : .finishedBy }
        if start > other.start { return end < other.end ? .during : .overlappedBy }
        return end > other.end ? .contains : .overlaps
    }
}

extension EDTF {
    /// How all days that this can mean lie to all that the other can mean.
    ///
    /// For intervals given to the day, the relation of the intervals themselves. An end of coarser
    /// precision counts in full: `2020/2021-05` ends on 31 May. `nil` never happens for a date
    /// that was parsed; it would need bounds without a day.
    public func relation(to other: EDTF) -> AllenRelation? { bounds.relation(to: other.bounds) }

    /// Whether its latest day lies before the other's earliest: the order is certain.
    public func isCertainlyBefore(_ other: EDTF) -> Bool {
        guard let upper = bounds.upper, let lower = other.bounds.lower else { return false }
        return upper <= lower
    }

    /// Whether every day the other can mean is one that this can mean.
    public func contains(_ other: EDTF) -> Bool { bounds.contains(other.bounds) }

    /// Whether it can mean the day.
    public func contains(_ day: Day) -> Bool { bounds.contains(day) }

    /// Whether both can mean the same day.
    public func overlaps(_ other: EDTF) -> Bool { bounds.overlaps(other.bounds) }

    /// The days both can mean, `nil` where there are none.
    public func intersection(_ other: EDTF) -> DayBounds? {
        bounds.intersection(other.bounds)
    }
}
