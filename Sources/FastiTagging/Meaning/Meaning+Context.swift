/// What a meaning takes from the words around it.
extension When {
    /// The year, where nothing else is said.
    var bareYear: Int? {
        month == nil && season == nil && quarter == nil && day == nil ? year : nil
    }

    /// A weekday or day with nothing else to place it.
    var isBareDay: Bool { weekday != nil && lacksYear && month == nil }
}

extension Meaning {
    /// Whether it can head the line of a chronology: a day, month, season or year.
    var headsLines: Bool {
        guard case .when(let when) = self, when.count == nil, !when.isTimeOnly else { return false }
        return when.month != nil || when.year != nil || when.season != nil || when.quarter != nil
    }

    /// Whether its date can depend on the tense of the clause.
    var needsTense: Bool {
        switch self {
        case .when(let when):
            when.lacksYear || when.weekend
                || when.count.map { $0.anchor != .speech || $0 == When.today.count } == true
        case .soon, .ahead: true
        case .away(_, _, let from): from == nil
        case .portion(_, _, let when): when.lacksYear
        default: false
        }
    }

    /// "September 27" before "through November 10, 2020": in the year of the other end.
    func sharingYear(with other: Meaning) -> Meaning? {
        guard case .when(var first) = self, case .when(let second) = other, first.lacksYear,
            first.month != nil || first.season != nil || first.quarter != nil,
            let year = second.year
        else { return nil }
        first.year =
            second.month.flatMap { end in
                first.month.map { $0 > end ? year - 1 : year }
            } ?? year
        first.isYearShared = true
        return .when(first)
    }

    /// "2" before "and 4 p.m. on Saturday", "10 a.m." before "to noon Friday": on the day of the other end.
    func sharingDay(with other: Meaning) -> Meaning? {
        guard case .when(let first) = self, case .when(let second) = other, first.isTimeOnly,
            second.isTime, !second.isTimeOnly, let begin = first.clock, let end = second.clock,
            begin.isEarlier(than: end)
        else { return nil }
        return .when(second.at(first))
    }
}
