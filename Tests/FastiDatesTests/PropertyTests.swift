import Testing

@testable import FastiDates

@Suite struct PropertyTests {
    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func printingAndReadingAreInverse(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<1000 {
            let date = random.date()
            let text = date.description
            #expect(try EDTF(text) == date, "\(text)")
        }
    }

    @Test func canonicalFormMeansTheSame() throws {
        var random = SeededGenerator(seed: 20)
        for _ in 0..<3000 {
            let date = random.date()
            let canonical = date.canonical
            #expect(canonical.bounds == date.bounds, "\(date)")
            #expect(canonical.marks == date.marks, "\(date)")
            #expect(canonical.canonical == canonical, "\(date)")
            #expect(try EDTF(canonical.description) == canonical, "\(date)")
        }
    }

    /// Days of the years -9999...9999 and their civil dates go forth and back, without a gap.
    @Test func everyDayHasItsNumber() throws {
        let first = try #require(Day(year: -9999, month: 1, day: 1))
        let last = try #require(Day(year: 9999, month: 12, day: 31))
        var wrong = 0
        var number = first.number
        for year in -9999...9999 {
            for month in 1...12 {
                for date in 1...Day.length(ofMonth: month, year: year) {
                    let day = Day(number: number)
                    if day.civil != (year, month, date) { wrong += 1 }
                    if Day(year: year, month: month, day: date) != day { wrong += 1 }
                    number += 1
                }
            }
        }
        #expect(wrong == 0)
        #expect(number == last.number + 1)
    }

    /// Days print and read back as themselves: every day in an optimised build, else every
    /// 101st, which meets all days of the year.
    @Test(arguments: -10...9)
    func everyDayIsReadAsItPrints(millennium: Int) throws {
        #if DEBUG
            let step = 101
        #else
            let step = 1
        #endif
        let years = max(millennium * 1000, -9999)...millennium * 1000 + 999
        let first = try #require(Day(year: years.lowerBound, month: 1, day: 1))
        let last = try #require(Day(year: years.upperBound, month: 12, day: 31))
        var wrong = 0
        var bytes: [UInt8] = []
        for number in stride(from: first.number, through: last.number, by: step) {
            let day = Day(number: number)
            bytes.removeAll(keepingCapacity: true)
            EDTF.day(day).write(to: &bytes)
            let bounds = try EDTF.parse(bytes.span).bounds
            if bounds.lower != day || bounds.upper?.number != number + 1 { wrong += 1 }
        }
        #expect(wrong == 0)
    }

    /// A date holds all that a finer one can mean, and what is unspecified all it can stand for.
    @Test func boundsGrowAsPrecisionFalls() throws {
        var random = SeededGenerator(seed: 30)
        for _ in 0..<3000 {
            let day = random.plainDay()
            guard (-9989...9989).contains(day.civil.year) else { continue }
            let (year, month, _) = day.civil
            let chain = [
                EDTF.day(day), EDTF.month(year: year, month: month), EDTF.year(year),
                EDTF.decade(of: year), EDTF.century(of: year),
            ]
            for (finer, coarser) in zip(chain, chain.dropFirst()) {
                let (finer, coarser) = (try #require(finer), try #require(coarser))
                #expect(coarser.contains(finer), "\(coarser) \(finer)")
                #expect(coarser.precision < finer.precision)
            }
        }
    }

    @Test func boundsGrowWithEachUnspecifiedDigit() throws {
        var random = SeededGenerator(seed: 31)
        for _ in 0..<3000 {
            let date = EDTF(.date(random.calendarDate()))
            var text = Array(date.description.utf8)
            let digits = text.indices.filter { text[$0] >= 48 && text[$0] <= 57 }
            guard let place = digits.randomElement(using: &random) else { continue }
            text[place] = UInt8(ascii: "X")
            // X1 is a month of digit 1 and not the season 21.
            guard let wider = try? EDTF.parse(text.span), wider.season == date.season else {
                continue
            }
            #expect(wider.contains(date), "\(wider) \(date)")
        }
    }

    /// The bounds are those of the very days that fit, found by trying all.
    @Test func boundsAreTight() throws {
        var random = SeededGenerator(seed: 32)
        var tried = 0
        while tried < 150 {
            let (year, month, day) = (random.year(), random.month(), random.dayOfMonth())
            guard year.range.count <= 100 else { continue }
            tried += 1
            var fitting: [Day] = []
            for y in year.range where year.matches(y) {
                for m in 1...12 where month.matches(m) {
                    for d in 1...31 where day.matches(d) {
                        if let found = Day(year: y, month: m, day: d) { fitting.append(found) }
                    }
                }
            }
            let date = EDTF.CalendarDate(
                year: EDTF.Part(year), month: EDTF.Part(month), day: EDTF.Part(day))
            #expect(date?.bounds.lower == fitting.first)
            #expect(date?.bounds.lastDay == fitting.last)
        }
    }

    @Test func orderIsTotal() {
        var random = SeededGenerator(seed: 40)
        let dates = (0..<40).map { _ in random.date() }
        for a in dates {
            for b in dates {
                let count = [a < b, b < a, a == b].count { $0 }
                #expect(count == 1, "\(a) \(b)")
                guard a < b else { continue }
                for c in dates where b < c && !(a < c) { Issue.record("\(a) \(b) \(c)") }
            }
        }
        #expect(dates.sorted() == dates.shuffled(using: &random).sorted())
    }
}
