/// Making what rules mean, and whether it is whole.
extension When {
    init(
        year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Int? = nil,
        season: Int? = nil, part: DayPart? = nil, clock: Clock? = nil
    ) {
        self.year = year
        self.month = month
        self.day = day
        self.weekday = weekday
        self.season = season
        self.part = part
        self.clock = clock
    }

    /// The day of writing.
    static let today = When(0, .day)

    init(_ number: Int, _ unit: Unit, from anchor: Anchor = .speech) {
        count = Count(number: number, unit: unit, anchor: anchor)
    }

    /// Whether the text itself gives all of it.
    var isComplete: Bool {
        guard count == nil, direction == nil, shortYear == nil else { return false }
        if decade != nil || century != nil || millennium != nil { return true }
        guard year != nil else { return false }
        return day == nil || month != nil
    }
}
