import Testing

@testable import FastiDates

/// Laws of sums; single sums are in the corpus.
@Suite struct ArithmeticTests {
    @Test func daysAddUp() {
        var random = SeededGenerator(seed: 50)
        for _ in 0..<2000 {
            let date = EDTF.day(random.plainDay())
            let a = Int.random(in: -4000...4000, using: &random)
            let b = Int.random(in: -4000...4000, using: &random)
            guard let first = date.adding(a, .day), let both = date.adding(a + b, .day) else {
                continue
            }
            #expect(first.adding(b, .day) == both, "\(date) \(a) \(b)")
            #expect(first.adding(-a, .day) == date)
            #expect(date.adding(7 * (b / 7), .day) == date.adding(b / 7, .week))
        }
    }

    /// Of months and of years, where no day is cut to the length of a month.
    @Test(arguments: [EDTF.Unit.month, .year])
    func coarseUnitsAddUp(_ unit: EDTF.Unit) throws {
        var random = SeededGenerator(seed: 51)
        for _ in 0..<1000 {
            let (year, month, day) = random.plainDay().civil
            let a = Int.random(in: -300...300, using: &random)
            let b = Int.random(in: -300...300, using: &random)
            let early = try #require(Day(year: year, month: month, day: min(day, 28)))
            let whole = try #require(EDTF.month(year: year, month: month))
            for date in [EDTF.day(early), whole] {
                guard let first = date.adding(a, unit), let both = date.adding(a + b, unit)
                else { continue }
                #expect(first.adding(b, unit) == both, "\(date) \(a) \(b)")
                #expect(first.adding(-a, unit) == date)
            }
        }
    }

    @Test func twelveMonthsAreAYear() {
        var random = SeededGenerator(seed: 52)
        for _ in 0..<2000 {
            let date = random.date()
            let years = Int.random(in: -50...50, using: &random)
            #expect(date.adding(12 * years, .month) == date.adding(years, .year), "\(date)")
        }
    }

    /// Whatever the form, the days it can mean move by just so many days.
    @Test func boundsMoveWithTheDays() throws {
        var random = SeededGenerator(seed: 53)
        var moved = 0
        for _ in 0..<3000 {
            let date = EDTF(.date(random.calendarDate()))
            let days = Int.random(in: -500...500, using: &random)
            guard let sum = date.adding(days, .day), date.bounds != .unbounded else { continue }
            moved += 1
            #expect(
                sum.bounds.lower?.number == date.bounds.lower.map { $0.number + days }, "\(date)")
            #expect(
                sum.bounds.upper?.number == date.bounds.upper.map { $0.number + days }, "\(date)")
            #expect(sum.marks == date.marks, "\(date)")
        }
        #expect(moved > 2000)
    }

    @Test(arguments: EDTF.Unit.allCases)
    func sumsKeepTheOrder(_ unit: EDTF.Unit) {
        var random = SeededGenerator(seed: 54)
        for _ in 0..<1000 {
            let day = random.plainDay()
            let later = day.advanced(by: Int.random(in: 0...60, using: &random))
            let amount = Int.random(in: -40...40, using: &random)
            guard let a = EDTF.day(day).adding(amount, unit)?.bounds.lower,
                let b = EDTF.day(later).adding(amount, unit)?.bounds.lower
            else { continue }
            #expect(a <= b, "\(day) \(later) \(amount)")
        }
    }

    @Test func nothingAddedChangesNothing() {
        var random = SeededGenerator(seed: 55)
        for _ in 0..<500 {
            let date = random.date()
            for unit in EDTF.Unit.allCases { #expect(date.adding(0, unit) == date) }
        }
    }

    /// The largest counts give a date or none, and never a trap.
    @Test func hugeCountsAreRefused() {
        var random = SeededGenerator(seed: 56)
        for _ in 0..<1000 {
            let date = random.date()
            for amount in [Int.max, .min, .max - 1, .min + 1, 1 << 40, -(1 << 40)] {
                for unit in EDTF.Unit.allCases {
                    if let sum = date.adding(amount, unit) { #expect(sum.description != "") }
                }
            }
        }
        #expect(Day.last.advanced(by: .max) == Day.last)
        #expect(Day.first.advanced(by: .min) == Day.first)
        #expect(Day.last.adding(months: 1) == nil)
        #expect(Day.first.adding(months: .min) == nil)
        #expect(Day(year: .min, month: 1, day: 1) == nil)
        #expect(Day(number: .min).civil == (-Day.yearLimit, 1, 1))
        #expect(Day(number: .max).civil == (Day.yearLimit, 12, 31))
    }

    @Test func yearsAreSupplied() throws {
        func found(_ text: String, _ year: Int, _ mark: EDTF.Qualifier = []) throws -> String? {
            try EDTF(text).inYear(year, marked: mark)?.description
        }
        #expect(try found("XXXX-12-27", 2022, .uncertain) == "2022?-12-27")
        #expect(try found("XXXX-12-27", 2022) == "2022-12-27")
        #expect(try found("XXXX-12-27~", 2022, .uncertain) == "2022?-12-27~")
        #expect(try found("XXXX-12", 2022) == "2022-12")
        #expect(try found("XXXX-21", 2022) == "2022-21")
        #expect(try found("XXXX", 2022) == "2022")
        #expect(try found("XXXX-02-29", 2020) == "2020-02-29")
        #expect(try found("XXXX-02-29", 2021) == nil)
        #expect(try found("XXXX-12-27/XXXX-12-29", 2022) == "2022-12-27/2022-12-29")
        #expect(try found("XXXX-12-27/XXXX-01-03", 2022) == "2022-12-27/2023-01-03")
        #expect(try found("XXXX-12-27/2023-01-03", 2022) == "2022-12-27/2023-01-03")
        #expect(try found("XXXX-12-27/2021-01-03", 2022) == nil)
        #expect(try found("XXXX-12-27/..", 2022) == "2022-12-27/..")
        #expect(try found("[XXXX-12-27,XXXX-12-29]", 2022) == "[2022-12-27,2022-12-29]")
        #expect(try found("2021-12-27", 2022) == "2021-12-27")
        #expect(try found("2021-12-27", .max) == "2021-12-27")
        #expect(try found("XXXX-12-27", 10_000) == nil)
        #expect(try found("XXXX-12-27/XXXX-01-03", 9999) == nil)
        #expect(try found("XXXX-12-27/XXXX-01-03", .min) == nil)
    }
}
