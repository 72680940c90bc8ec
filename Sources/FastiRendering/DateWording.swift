package import FastiDates

/// The words by which dates are shown to people, the same in text, diagrams and pages.
///
/// What the date leaves open stays visible: "c." for about, "?" for uncertain, "by" for not
/// later than, "from" for an open end. English; day before month, so that no order is mistaken.
package struct DateWording: Sendable, Hashable {
    package enum Months: Sendable, Hashable {
        /// "27 Sep 2020".
        case short
        /// "27 September 2020".
        case full
    }

    package let months: Months
    /// Whether only ASCII is written: a hyphen where otherwise stands a dash.
    package let isASCII: Bool

    package init(months: Months = .short, isASCII: Bool = false) {
        self.months = months
        self.isASCII = isASCII
    }

    /// The date in words, never empty.
    ///
    /// - Returns: "27 Sep – 10 Nov 2020", "c. 1949", "27 Dec 2022 ?", "by 8 Oct 2020",
    ///   "from 27 Sep 2020", "27 Dec, year unknown", "44 BC", "21 Sep 2021, 10:07".
    package func words(_ date: EDTF) -> String {
        switch date.form {
        case .date(let date): words(date)
        case .dateTime(let dateTime):
            marked(
                words(EDTF.day(dateTime.day)) + ", " + words(dateTime.time), dateTime.marks)
        case .longYear(let year): words(year.value, date: date)
        case .interval(let interval): words(interval)
        case .set(let set): words(set)
        }
    }

    /// How a date is known, where that deserves a word: `nil` for one that the text states.
    package func words(_ basis: DateBasis) -> String? {
        switch basis {
        case .stated: nil
        case .relative: "counted from another date of the document"
        case .corpus: "inferred from other documents"
        case .lexicon: "from the list of known episodes"
        case .curated: "set by the user"
        case .undated: "not dated"
        }
    }

    // MARK: Single dates

    func words(_ date: EDTF.CalendarDate) -> String {
        marked(unmarked(date), date.marks)
    }

    /// "c." stands before, "?" after; one date has each at most once.
    func marked(_ words: String, _ marks: EDTF.Qualifier) -> String {
        (marks.contains(.approximate) ? "c. " : "") + words
            + (marks.contains(.uncertain) ? " ?" : "")
    }

    private func unmarked(_ date: EDTF.CalendarDate) -> String {
        let year = DateYear(date.year.value)
        switch date.rest {
        case .none, .short: return words(year)
        case .season(let season): return words(season.value, of: year)
        case .month(let month):
            guard let number = month.value.value else {
                return month.value == .unspecified
                    ? "some month of \(words(year))" : EDTF(.date(date)).description
            }
            return joined(name(ofMonth: number), year)
        case .day(let month, let day):
            if let month = month.value.value, let day = day.value.value {
                return joined("\(day) \(name(ofMonth: month))", year)
            }
            guard day.value == .unspecified else { return EDTF(.date(date)).description }
            if let month = month.value.value {
                return "some day in " + joined(name(ofMonth: month), year)
            }
            return month.value == .unspecified
                ? "some day in \(words(year))" : EDTF(.date(date)).description
        }
    }

    /// Day and month with their year: "27 Dec 2022", "27 Dec, year unknown".
    func joined(_ dayAndMonth: String, _ year: DateYear) -> String {
        dayAndMonth + (year == .unknown ? ", " : " ") + words(year)
    }

    func words(_ year: DateYear) -> String {
        switch year {
        case .year(let number):
            if number <= 0 { return "\(1 - number) BC" }
            // A bare "79" could be a day or a count.
            return number < 1_000 ? "AD \(number)" : String(number)
        case .decade(let first): return "\(first)s"
        case .years(let range):
            let (first, last) = (DateYear.year(range.lowerBound), DateYear.year(range.upperBound))
            return "\(words(first)) \(dash) \(words(last))"
        case .unknown: return "year unknown"
        }
    }

    func name(ofMonth month: Int) -> String {
        let names = months == .short ? Self.shortNames : Self.fullNames
        return names[month - 1]
    }

    var dash: String { isASCII ? "-" : "–" }

    private static let shortNames = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    private static let fullNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}

/// What is known of the year of a date.
enum DateYear: Hashable {
    case year(Int)
    /// Ten years, by their first: "2010s".
    case decade(Int)
    case years(ClosedRange<Int>)
    case unknown

    init(_ year: EDTF.Year) {
        if let value = year.value {
            self = .year(value)
        } else if year.isUnspecified {
            self = .unknown
        } else if year.range.count == 10, year.range.lowerBound >= 1_000 {
            self = .decade(year.range.lowerBound)
        } else {
            self = .years(year.range)
        }
    }
}
