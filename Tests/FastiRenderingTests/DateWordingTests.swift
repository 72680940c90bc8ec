import FastiDates
import FastiRendering
import Testing

struct DateWordingTests {
    /// A date, and how people read it.
    static let table: [(String, String)] = [
        ("2020-09-27", "27 Sep 2020"), ("2020-09", "Sep 2020"), ("2020", "2020"),
        ("1949~", "c. 1949"), ("2020-07~", "c. Jul 2020"), ("2020-10-08?", "8 Oct 2020 ?"),
        ("2022?-12-27", "27 Dec 2022 ?"), ("2020-10-08%", "c. 8 Oct 2020 ?"),
        ("../2020-10-08", "by 8 Oct 2020"), ("2020-09-27/..", "from 27 Sep 2020"),
        ("/2020-10-08", "until 8 Oct 2020, start unknown"),
        ("2020-09-27/", "from 27 Sep 2020, end unknown"), ("../2020-10-08?", "by 8 Oct 2020 ?"),
        ("2020-09-27/2020-11-10", "27 Sep – 10 Nov 2020"),
        ("2020-09-27/2020-09-29", "27–29 Sep 2020"), ("2022-12/2023-08", "Dec 2022 – Aug 2023"),
        ("2020-07/2020-09", "Jul – Sep 2020"), ("2020-07/2020-11-10", "Jul – 10 Nov 2020"),
        ("1949/1953", "1949–1953"), ("1949~/1953", "c. 1949 – 1953"),
        ("2020-12-09?/2021-08-09", "9 Dec 2020 ? – 9 Aug 2021"),
        ("2020-09-27/2020-09-27", "27 Sep 2020"),
        ("2020-09-27/2020-09-XX", "27 Sep 2020 – some day in Sep 2020"),
        ("XXXX-12-27", "27 Dec, year unknown"), ("XXXX-12", "Dec, year unknown"),
        ("XXXX", "year unknown"), ("2020-09-XX", "some day in Sep 2020"),
        ("2020-XX-XX", "some day in 2020"), ("2020-XX", "some month of 2020"),
        ("2020-12-2X", "2020-12-2X"), ("201X", "2010s"), ("20XX", "2000 – 2099"),
        ("-0043", "44 BC"), ("0000", "1 BC"), ("0079", "AD 79"), ("-0043-03-15", "15 Mar 44 BC"),
        ("-0043/-0026", "44–27 BC"), ("0014/0037", "AD 14–37"), ("-0026/0014", "27 BC – AD 14"),
        ("0980/1024", "AD 980 – 1024"), ("Y-170000002", "170,000,003 BC"),
        ("1950S2", "c. 1950"), ("2020-21", "spring 2020"), ("2019-24", "winter 2019–20"),
        ("2019-34", "Q2 2019"), ("2019-40", "first half of 2019"),
        ("2019-31", "autumn 2019 (southern hemisphere)"),
        ("2021-09-21T10:07", "21 Sep 2021, 10:07"),
        ("2021-09-21T10:07:30Z", "21 Sep 2021, 10:07 UTC"),
        ("2021-09-21T10:07:30+05:30", "21 Sep 2021, 10:07 UTC+5:30"),
        ("[2020-01-03,2020-01-05]", "3 Jan 2020 or 5 Jan 2020"),
        ("{1960,1961-12}", "1960 and Dec 1961"),
        ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"),
        ("[..1984]", "by 1984"), ("[1984..]", "1984 or later"),
    ]

    @Test(arguments: table)
    func datesReadAsPeopleSayThem(_ edtf: String, _ words: String) throws {
        #expect(try DateWording().words(EDTF(edtf)) == words)
    }

    @Test(arguments: table)
    func asciiIsASCII(_ edtf: String, _ words: String) throws {
        let ascii = try DateWording(isASCII: true).words(EDTF(edtf))
        #expect(ascii.utf8.allSatisfy { $0 < 0x80 })
        #expect(ascii == String(words.map { $0 == "–" ? "-" : $0 }))
    }

    @Test func monthsCanBeWrittenOut() throws {
        let wording = DateWording(months: .full)
        #expect(
            try wording.words(EDTF("2020-09-27/2020-11-10")) == "27 September – 10 November 2020")
    }
}
