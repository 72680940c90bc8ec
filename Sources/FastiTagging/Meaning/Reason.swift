import FastiDates

/// One step by which a date was reached; put into words only when someone asks.
enum Reason: Sendable, Hashable {
    case counted(from: Moment, When.Anchor, to: Moment)
    case away(Int, Unit, from: Moment, to: Moment)
    case reaching(Int, Unit, from: Moment, EDTF)
    case distance(Int, Unit, from: Moment, EDTF)
    case shortYear(Int, near: Int)
    case compared(with: Moment)
    case neighbour(Moment)
    case running(after: Moment)
    case justBefore(Moment)
    case underHeading(Int)
    case fitting(Moment, year: Int)
    case following(Moment, year: Int)
    case monthOf(Moment)
    case weekday(from: Moment, to: Moment)
    case dayOf(Moment)
    case eitherOrder
    case said(String)

    /// For the user.
    var text: String {
        switch self {
        case .counted(let base, .speech, let result):
            "counted from the document's date, \(base.value): \(result.value)"
        case .counted(let base, _, let result):
            "counted from the date before it, \(base.value): \(result.value)"
        case .away(let number, let unit, let base, let result):
            "\(abs(number)) \(unit.name) \(number < 0 ? "before" : "after") \(base.value): "
                + result.value
        case .reaching(let number, let unit, let anchor, let date):
            "\(abs(number)) \(unit.name) \(number < 0 ? "up to" : "from") \(anchor.value): \(date)"
        case .distance(let number, let unit, let anchor, let date):
            "\(abs(number)) \(unit.name) \(number < 0 ? "before" : "after") \(anchor.value): \(date)"
        case .shortYear(let digits, let here):
            "“\(Moment.pad(digits, 2))” is the year nearest to \(here)"
        case .compared(let quarter): "compared with the quarter spoken of, \(quarter.value)"
        case .neighbour(let moment): "the year of the date beside it, \(moment.value)"
        case .running(let moment): "the running year of the text, after \(moment.value)"
        case .underHeading(let year): "under the heading \(year)"
        case .justBefore(let moment): "just before the document's date \(moment.value)"
        case .fitting(let moment, let year):
            "the year that fits the document's date \(moment.value): \(year)"
        case .following(let moment, let year): "the year that fits \(moment.value): \(year)"
        case .monthOf(let moment): "in the month of \(moment.value)"
        case .weekday(let base, let day): "the weekday counted from \(base.value): \(day.value)"
        case .dayOf(let moment): "on the day spoken of, \(moment.value)"
        case .eitherOrder: "day and month may stand in either order: both are kept"
        case .said(let text): text
        }
    }
}
