import FastiText

/// Tells the clock times at the heads of a live report's entries, "1612 The president …", from years.
///
/// Both are four digits at the beginning of a line. A list of years soon has one whose last two digits are no
/// minutes; times of a day soon have one that lies beyond the year of writing, or so many fit the
/// clock that years would do so by chance in one of thirty lists only.
enum LiveReport {
    /// A bare year at the beginning of a line.
    struct Head {
        /// Its place among the mentions.
        var mention: Int
        var number: Int
    }

    static let fewest = 3
    private static let enough = 7

    /// Whether an expression is four digits at the beginning of a line.
    static func isHead(_ range: TextRange, _ bytes: Span<UInt8>) -> Bool {
        guard range.upperBound - range.lowerBound == 4 else { return false }
        var before = range.lowerBound
        while before > 0, bytes[before - 1] == 0x20 { before -= 1 }
        return before == 0 || bytes[before - 1] == 0x0A
    }

    /// Whether they go on by a year or a few, all near the year of publication.
    private static func areRunningYears(_ heads: [Head], _ year: Int) -> Bool {
        heads.allSatisfy { year - 50...year + 1 ~= $0.number }
            && (zip(heads, heads.dropFirst()).allSatisfy { 1...5 ~= $1.number - $0.number }
                || zip(heads, heads.dropFirst()).allSatisfy { 1...5 ~= $0.number - $1.number })
    }

    /// Whether most of the times lie before the one above them.
    static func areNewestFirst(_ clocks: [When.Clock]) -> Bool {
        zip(clocks, clocks.dropFirst()).count { $1.isEarlier(than: $0) } * 2 > clocks.count - 1
    }

    /// - Parameter year: Of publication.
    static func areTimes(_ heads: [Head], published year: Int?) -> Bool {
        guard let year, heads.count >= fewest,
            heads.allSatisfy({ $0.number / 100 < 24 && $0.number % 100 < 60 }),
            !areRunningYears(heads, year)
        else { return false }
        return heads.count >= enough || heads.contains { $0.number > year + 1 }
    }
}
