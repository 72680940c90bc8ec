import FastiDates
import Testing

/// Making dates and asking them.
@Suite struct EDTFTests {
    @Test func factoriesWriteEDTF() throws {
        let day = try #require(Day(year: 2020, month: 7, day: 14))
        #expect(EDTF.day(day).description == "2020-07-14")
        #expect(EDTF.day(Day.last).description == "Y1000000000")
        #expect(EDTF.year(2020).description == "2020")
        #expect(EDTF.year(-43).description == "-0043")
        #expect(EDTF.year(12_345).description == "Y12345")
        #expect(EDTF.year(-10_000).description == "Y-10000")
        #expect(EDTF.year(.max).description == "Y9223372036854775807")
        #expect(EDTF.year(.min).description == "Y-9223372036854775808")
        #expect(EDTF.month(year: 2020, month: 7)?.description == "2020-07")
        #expect(EDTF.month(year: 2020, month: 13) == nil)
        #expect(EDTF.month(year: 12_345, month: 1) == nil)
        #expect(EDTF.month(7)?.description == "XXXX-07")
        #expect(EDTF.month(0) == nil)
        #expect(EDTF.monthDay(month: 12, day: 27)?.description == "XXXX-12-27")
        #expect(EDTF.monthDay(month: 2, day: 29)?.description == "XXXX-02-29")
        #expect(EDTF.monthDay(month: 2, day: 30) == nil)
        #expect(EDTF.monthDay(month: 4, day: 31) == nil)
        #expect(EDTF.season(.autumn, year: 2020)?.description == "2020-23")
        #expect(EDTF.decade(of: 2014)?.description == "201X")
        #expect(EDTF.decade(of: -43)?.description == "-004X")
        #expect(EDTF.century(of: 1999)?.description == "19XX")
        #expect(EDTF.century(of: -43)?.description == "-00XX")
        #expect(EDTF.decade(of: 12_345) == nil)
        let time = EDTF.ClockTime(hour: 13, minute: 40, zone: EDTF.Zone(minutes: 13 * 60))
        #expect(EDTF.dateTime(day, try #require(time))?.description == "2020-07-14T13:40+13:00")
        #expect(EDTF.dateTime(Day.last, try #require(time)) == nil)
    }

    @Test func partsAreChecked() {
        #expect(EDTF.Year(10_000) == nil && EDTF.Month(0) == nil && EDTF.Month(13) == nil)
        #expect(EDTF.DayOfMonth(0) == nil && EDTF.DayOfMonth(32) == nil)
        #expect(EDTF.Zone(minutes: 841) == nil && EDTF.Zone(minutes: -721) == nil)
        #expect(EDTF.ClockTime(hour: 25) == nil && EDTF.ClockTime(hour: -1) == nil)
        #expect(EDTF.ClockTime(hour: 10, second: 5) == nil)
        #expect(EDTF.ClockTime(hour: 24, minute: 1) == nil)
        let fraction = EDTF.Fraction(digits: 5, count: 1)
        #expect(fraction != nil && EDTF.ClockTime(hour: 10, minute: 0, fraction: fraction) == nil)
        #expect(
            EDTF.Fraction(digits: 10, count: 1) == nil && EDTF.Fraction(digits: 1, count: 0) == nil)
        #expect(EDTF.LongYear(9999) == nil && EDTF.LongYear(.min)?.value == .min)
        #expect(EDTF.DateSet(.oneOf, of: []) == nil)
        #expect(EDTF.set(.oneOf, of: []) == nil)
    }

    @Test func intervalsAreMade() throws {
        func made(_ start: String?, _ end: String?) throws -> String? {
            try EDTF.interval(from: start.map(EDTF.init), to: end.map(EDTF.init))?.description
        }
        #expect(try made("2020-09-27", "2020-11-10") == "2020-09-27/2020-11-10")
        #expect(try made("2020-09-27", nil) == "2020-09-27/..")
        #expect(try made(nil, "2020") == "../2020")
        #expect(try made(nil, nil) == nil)
        #expect(try made("2020", "2019") == nil)
        #expect(try made("2020-09-27", "2020-09") == "2020-09-27/2020-09-XX")
        #expect(try made("2020-09-27", "2020~") == "2020-09-27/2020~-XX-XX")
        #expect(try made("2020-09", "2020") == "2020-09/2020-XX-XX")
        #expect(try made("2020-09-27", "2020-08") == nil)
        #expect(try made("2020-04-15", "2020-21") == nil)
        #expect(try made("2020/2021", "2022") == nil)
        #expect(try made("2020", "Y12345") == nil)
        #expect(try made("193", "194X") == nil)
        #expect(try made("2020-09-27T10:00~", "2020-09-28") == "2020-09-27~/2020-09-28")
        #expect(try made(nil, "2020-09-28T10:00Z") == "../2020-09-28")
        let start = EDTF.Interval.End.unknown
        #expect(EDTF.interval(from: start, to: .open)?.description == "/..")
    }

    @Test func setsAreMade() throws {
        func made(_ meaning: EDTF.DateSet.Meaning, _ texts: String...) throws -> String? {
            try EDTF.set(meaning, of: texts.map { try EDTF($0) })?.description
        }
        #expect(try made(.oneOf, "1667", "1668-05") == "[1667,1668-05]")
        #expect(try made(.allOf, "1667", "1670/1672") == "{1667,1670..1672}")
        #expect(try made(.oneOf, "../1667", "1668", "1670/..") == "[..1667,1668,1670..]")
        #expect(try made(.oneOf, "[1667,1668]", "1670") == "[1667,1668,1670]")
        #expect(try made(.oneOf, "{1667,1668}", "1670") == nil)
        #expect(try made(.oneOf, "1667", "../1668") == nil)
        #expect(try made(.oneOf, "1667/") == nil)
        #expect(try made(.oneOf, "1667/1668-05") == nil)
        #expect(try made(.oneOf, "Y12345") == nil)
        #expect(try made(.oneOf, "1667-01-01T10:00") == nil)
    }

    @Test func partsAreTold() throws {
        let day = try EDTF("2022?-12-27")
        #expect(day.year == 2022 && day.month == 12 && day.day == 27 && day.time == nil)
        #expect(day.isUncertain && !day.isApproximate && !day.isInterval && !day.lacksYear)
        let yearless = try EDTF("XXXX-12-27")
        #expect(yearless.year == nil && yearless.month == 12 && yearless.day == 27)
        #expect(yearless.lacksYear)
        let month = try EDTF("2020-1X-XX~")
        #expect(month.year == 2020 && month.month == nil && month.day == nil)
        #expect(month.isApproximate)
        let time = try EDTF("2019-03-15T13:40:00+13:00")
        #expect(time.year == 2019 && time.month == 3 && time.day == 15)
        #expect(time.time?.hour == 13 && time.time?.minute == 40 && time.time?.second == 0)
        #expect(time.time?.zone?.minutes == 780 && time.time?.secondsOfDay == 49_200)
        #expect(try EDTF("2020-23").season == .autumn)
        #expect(try EDTF("Y17E7").year == 170_000_000)
        #expect(try EDTF("1950S2").year == nil && EDTF("1950S4").year == 1950)
        #expect(try EDTF("Y1E30").year == nil)
        let interval = try EDTF("2020-09-27~/..")
        #expect(interval.isInterval && interval.isApproximate && interval.year == nil)
        #expect(try interval.start == EDTF("2020-09-27~") && interval.end == nil)
        #expect(try EDTF("../XXXX-12-27").lacksYear)
        #expect(try EDTF("[1667,1668%]").isUncertain && EDTF("[1667,1668%]").isSet)
    }

    @Test(arguments: [
        ("2020-09-27", EDTF.Precision.day), ("2020-09", .month), ("2020", .year), ("201X", .decade),
        ("201", .decade), ("20XX", .century), ("20", .century), ("2XXX", .millennium),
        ("1XX3", .millennium), ("XXXX", .unspecified), ("XXX3", .millennium),
        ("2020-21", .season), ("2020-33", .season), ("2020-XX", .year), ("2020-09-XX", .month),
        ("2020-XX-XX", .year), ("2020-XX-25", .day), ("XXXX-12-27", .day), ("XXXX-12", .month),
        ("2020-09-27T10:07", .time), ("Y12345", .year), ("1950S2", .century), ("1950S3", .decade),
        ("1950S4", .year), ("Y17E8S1", .millennium), ("Y1E30", .year), ("Y1E30S2", .millennium),
        ("2020-09-27/2020-11", .month), ("2020-09-27/..", .day), ("../..", .unspecified),
        ("[1667,1668-05]", .year), ("[1667-05,1668-05]", .month),
    ])
    func precisionIsTold(_ text: String, _ precision: EDTF.Precision) throws {
        #expect(try EDTF(text).precision == precision)
    }

    @Test(arguments: [
        ("2020", "2020?", "2020~", "2020%"), ("2020-09~", "2020-09%", "2020-09~", "2020-09%"),
        ("2022?-12-27", "2022?-12-27?", "2022?-12-27~", "2022?-12-27%"),
        ("2020-09-27/..", "2020-09-27?/..", "2020-09-27~/..", "2020-09-27%/.."),
        ("2020/2021", "2020?/2021?", "2020~/2021~", "2020%/2021%"),
        (
            "[1667,1670..1672]", "[1667?,1670?..1672?]", "[1667~,1670~..1672~]",
            "[1667%,1670%..1672%]"
        ),
        ("Y12345", "Y12345?", "Y12345~", "Y12345%"), ("193", "193?", "193~", "193%"),
        ("2020-21", "2020-21?", "2020-21~", "2020-21%"),
        (
            "2021-09-21T10:07Z", "2021-09-21T10:07Z?", "2021-09-21T10:07Z~",
            "2021-09-21T10:07Z%"
        ),
    ])
    func marksAreAdded(
        _ text: String, _ uncertain: String, _ approximate: String, _ both: String
    ) throws {
        let date = try EDTF(text)
        #expect(date.qualified() == date)
        #expect(date.qualified(uncertain: true).description == uncertain)
        #expect(date.qualified(approximate: true).description == approximate)
        let marked = date.qualified(uncertain: true, approximate: true)
        #expect(marked.description == both)
        #expect(marked.isUncertain && marked.isApproximate && marked.bounds == date.bounds)
        #expect(try EDTF(both) == marked)
    }

    @Test func errorsTellReasonAndPlace() {
        #expect(throws: EDTFError(.empty, offset: 0)) { try EDTF("") }
        #expect(throws: EDTFError(.yearExpected, offset: 0)) { try EDTF(" 2020") }
        #expect(throws: EDTFError(.trailingText, offset: 4)) { try EDTF("2020 ") }
        #expect(throws: EDTFError(.trailingText, offset: 4)) { try EDTF("2020\n") }
        #expect(throws: EDTFError(.trailingText, offset: 4)) { try EDTF("2020\0") }
        let error = EDTFError(.dayOutOfRange, offset: 8)
        #expect(error.reason == "this month has no such day")
        #expect("\(error)" == "this month has no such day at byte 8")
        let reasons = EDTFError.Kind.allCases.map(\.rawValue)
        #expect(Set(reasons).count == reasons.count)
    }

    @Test func weekdaysAreThoseOfTheCalendar() {
        #expect(Day(number: 0).weekday == 4)
        #expect(Day(year: 2020, month: 9, day: 27)?.weekday == 7)
        #expect(Day(year: 2000, month: 1, day: 1)?.weekday == 6)
        #expect(Day(year: 1969, month: 12, day: 29)?.weekday == 1)
    }
}
