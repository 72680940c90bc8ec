import FastiDates

/// The marks of the time axis and their words.
struct LaneTicks {
    struct Tick {
        /// Points.
        var x: Double
        var words: String
        /// The larger unit that begins here: the year of a month.
        var context: String?
    }

    /// Between two ticks at the least. Unit: points.
    private static let least = 25.0

    private enum Unit {
        case days(Int)
        case months(Int)
        case years(Int)

        /// Days in the mean.
        var length: Double {
            switch self {
            case .days(let count): Double(count)
            case .months(let count): Double(count) * 30.4
            case .years(let count): Double(count) * 365.25
            }
        }
    }

    private static let units: [Unit] =
        [.days(1), .days(2), .days(5), .days(10), .months(1), .months(2), .months(3), .months(6)]
        + [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].map { .years($0) }

    /// Ticks of one segment, from left to right.
    static func ticks(of segment: LaneAxis.Segment) -> [Tick] {
        let unit = units.first { $0.length * segment.pointsADay >= least } ?? .years(10_000)
        let first = Day(number: Int(segment.start.rounded(.up)))
        let last = Day(number: Int(segment.end.rounded(.down)))
        guard first <= last else { return [] }
        var ticks: [Tick] = []
        var context: String?
        for day in days(unit, from: first, to: last) {
            let x = segment.left + (Double(day.number) - segment.start) * segment.pointsADay
            let (words, larger) = words(day, unit)
            ticks.append(Tick(x: x, words: words, context: larger == context ? nil : larger))
            context = larger
        }
        return ticks
    }

    /// The days at which a unit begins.
    private static func days(_ unit: Unit, from first: Day, to last: Day) -> [Day] {
        let civil = first.civil
        switch unit {
        case .days(let step):
            // Of a month the 1st, then every so many; none so near its end that they would touch.
            return (first.number...last.number).map { Day(number: $0) }.filter { day in
                let number = day.civil.day
                return (number - 1) % step == 0 && (step == 1 || number + step / 2 <= 30)
            }
        case .months(let step):
            var result: [Day] = []
            var month = civil.year * 12 + (civil.month - 1) / step * step
            while result.count < 1_000 {
                let (year, rest) = month.quotientAndRemainder(dividingBy: 12)
                guard let day = Day(year: year, month: rest + 1, day: 1), day <= last else { break }
                if day >= first { result.append(day) }
                month += step
            }
            return result
        case .years(let step):
            var result: [Day] = []
            var year = Int((Double(civil.year) / Double(step)).rounded(.down)) * step
            while result.count < 1_000 {
                guard let day = Day(year: year, month: 1, day: 1), day <= last else { break }
                if day >= first { result.append(day) }
                year += step
            }
            return result
        }
    }

    private static func words(_ day: Day, _ unit: Unit) -> (String, String?) {
        let (year, month, number) = day.civil
        let wording = DateWording()
        return switch unit {
        case .days:
            (String(number), wording.words(EDTF.month(year: year, month: month) ?? .year(year)))
        case .months: (wording.name(ofMonth: month), wording.words(EDTF.year(year)))
        case .years: (wording.words(EDTF.year(year)), nil)
        }
    }
}
