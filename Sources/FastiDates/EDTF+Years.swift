extension EDTF {
    /// The same date in a year, for one that lacks its own: `XXXX-12-27` in 2022 is `2022-12-27`,
    /// marked as asked for on the year alone: `2022?-12-27`.
    ///
    /// Of an interval or set, dates that have a year keep it, and the end of an interval that
    /// would come before its start is put in the next year: 27 December to 3 January.
    ///
    /// - Returns: `nil` where the year has no such day, lies beyond -9999...9999, or makes an
    ///   interval or range reversed. The date itself where it lacks no year.
    public func inYear(_ year: Int, marked mark: Qualifier = []) -> EDTF? {
        guard (-9999...9999).contains(year) else { return lacksYear ? nil : self }
        switch form {
        case .dateTime, .longYear: return self
        case .date(let date): return date.inYear(year, mark).map { EDTF(.date($0)) }
        case .interval(let interval):
            guard let start = interval.start.inYear(year, mark) else { return nil }
            for candidate in [year, year + 1] {
                guard let end = interval.end.inYear(candidate, mark) else { continue }
                if let found = EDTF.interval(from: start, to: end) { return found }
                guard interval.end.date?.year.value.isUnspecified == true else { return nil }
            }
            return nil
        case .set(let set):
            var fits = true
            let elements = set.elements.map { element in
                element.map { date in
                    let dated = date.inYear(year, mark)
                    fits = fits && dated != nil
                    return dated ?? date
                }
            }
            guard fits else { return nil }
            return DateSet(set.meaning, of: elements).map { EDTF(.set($0)) }
        }
    }
}

extension EDTF.Interval.End {
    fileprivate func inYear(_ year: Int, _ mark: EDTF.Qualifier) -> Self? {
        guard case .date(let date) = self else { return self }
        return date.inYear(year, mark).map { .date($0) }
    }
}

extension EDTF.CalendarDate {
    fileprivate func inYear(_ number: Int, _ mark: EDTF.Qualifier) -> Self? {
        guard year.value.isUnspecified, !year.value.isNegative else { return self }
        guard let newYear = EDTF.Year(number) else { return nil }
        let part = EDTF.Part(newYear, before: year.before, after: year.after.union(mark))
        return switch rest {
        case .none, .short: Self(year: part)
        case .month(let month): Self(year: part, month: month)
        case .season(let season): Self(year: part, season: season)
        case .day(let month, let day): Self(year: part, month: month, day: day)
        }
    }
}
