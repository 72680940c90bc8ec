import FastiDates

/// Where an entry lies on the time axis. Unit: days, with parts of days; half-open.
struct LaneSpan: Hashable {
    enum Shape: Hashable {
        /// One day.
        case point
        /// Known to the month, the season, the year: somewhere in it.
        case within
        /// From one day to another.
        case period
    }

    var shape: Shape
    var start: Double
    var end: Double
    /// Whether it may have begun earlier, or gone on, than is known.
    var isOpenBefore = false
    var isOpenAfter = false
    /// Whether the date is marked as uncertain or approximate.
    var isVague = false

    /// Where the mark of the entry stands: the beginning of a period, the middle of what else it is.
    var mark: Double { shape == .period ? start : (start + end) / 2 }

    /// `nil` where the date is nowhere on the axis: undated, or without a year.
    init?(_ date: EDTF?) {
        guard let date, !date.lacksYear else { return nil }
        let bounds = date.bounds
        guard let first = bounds.lower ?? bounds.lastDay, let last = bounds.lastDay ?? bounds.lower
        else { return nil }
        start = Double(first.number)
        end = Double(max(first.number, last.number)) + 1
        isOpenBefore = bounds.lower == nil
        isOpenAfter = bounds.upper == nil
        isVague = date.isUncertain || date.isApproximate
        shape =
            switch date.form {
            case .interval where end - start > 1: .period
            case _ where end - start > 1: .within
            default: .point
            }
    }
}

extension LaneSpan {
    /// A period whose dates are doubtful has no sharp ends.
    var fadesWhereVague: Bool { shape == .period && isVague }
    var fadesBefore: Bool { isOpenBefore || fadesWhereVague }
    var fadesAfter: Bool { isOpenAfter || fadesWhereVague }
}
