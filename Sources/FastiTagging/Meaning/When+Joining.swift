extension When {
    /// This day at a time of another expression.
    func at(_ time: When) -> When {
        var result = self
        result.part = time.part
        result.clock = time.clock
        result.mod = time.mod ?? mod
        return result
    }

    /// A part of the year placed into a year.
    func within(_ outer: When) -> When? {
        guard month != nil || season != nil || quarter != nil || half != nil || holiday != nil,
            lacksYear, direction == nil || directionAnchor == .discourse
        else { return nil }
        var result = self
        result.direction = nil
        result.year = outer.year
        result.shortYear = outer.shortYear
        result.count = outer.count
        result.isBC = outer.isBC
        return result
    }
}
