import FastiDates
import Testing

/// Vectors from the tests of other implementations; the exceptions are those of docs/dates.md.
@Suite(.enabled(if: TestData.shared != nil))
struct SharedCorpusTests {
    /// Where the vectors contradict one another, or restrict what others allow.
    static let disputed: Set<String> = [
        // Other rows allow spaces beside commas, in {1667,1668, 1670..1672} for one.
        "[1667,1668, 1670..1672]", "{-1667,1668, 1670..1672}",
        // Other rows allow 2003-22/2003-23 and 1923-21/1924.
        "2018/2018-23", "2018-01?/2018-23", "2012-21/2012-22",
        // Another row refuses 2005-07-25T10:10:10Z/2006-01-01T10:10:10Z.
        "1985-04-12T23:20:30Z/1986-05-13T01:30:45Z",
    ]

    @Test func validityAgrees() throws {
        let rows = try TestData.shared("validity-merged.tsv")
        #expect(rows.count == 506)
        let wrong = rows.filter { row in
            ((try? EDTF(row[0])) != nil) != (row[1] == "valid")
        }
        #expect(Set(wrong.map { $0[0] }) == Self.disputed)
    }

    @Test(arguments: ["parse.edtf-ts.tsv", "parse.edtfjs.tsv"])
    func validityOfEachSourceAgrees(_ file: String) throws {
        let rows = try TestData.shared(file)
        #expect(rows.count > 100)
        for row in rows {
            // Some strings of edtf.js stand in it twice, allowed and refused at another level.
            let verdicts = Set(
                rows.filter { $0[0] == row[0] }.map { $0[1] == "false" || $0[1] == "invalid" })
            guard verdicts.count == 1, !Self.disputed.contains(row[0]) else { continue }
            #expect(((try? EDTF(row[0])) == nil) == verdicts.first, "\(row[0])")
        }
    }

    /// What is valid reads back as it prints.
    @Test func valuesSurvivePrinting() throws {
        for row in try TestData.shared("validity-merged.tsv") where row[1] == "valid" {
            guard let date = try? EDTF(row[0]) else { continue }
            #expect(try EDTF(date.description) == date, "\(row[0])")
            #expect(date.canonical.canonical == date.canonical, "\(row[0])")
            #expect(date.canonical.bounds == date.bounds, "\(row[0])")
        }
    }

    /// python-edtf's bounds: of a row with marks or significant digits, the strict ones where
    /// marks widen them, the wide ones where significant digits do.
    @Test func boundsAgreeWithPython() throws {
        /// An unknown end within ten years; winter until New Year; an unspecified year 0...9999.
        let decidedOtherwise = [
            "/2006", "2004-06-01/", "1984-06-02?/", "2010-24", "XXXX-XX-23",
        ]
        let rows = try TestData.shared("parse-bounds.python-edtf.tsv")
        #expect(rows.count == 90)
        for row in rows where !decidedOtherwise.contains(row[0]) {
            let values = row.dropFirst().filter { !$0.isEmpty }
            let isWide = row[0].contains("S") && values.count == 4
            let expected: [String] =
                switch values.count {
                case 1, 3: [values[0], values[0]]
                case 4 where isWide: [values[2], values[3]]
                default: [values[0], values[1]]
                }
            let bounds = try EDTF(row[0]).bounds
            let found = [bounds.lower.map(written) ?? "-inf", bounds.lastDay.map(written) ?? "inf"]
            #expect(found == expected, "\(row[0])")
        }
    }

    /// go-edtf's bounds, to the day.
    @Test func boundsAgreeWithGo() throws {
        let decidedOtherwise = [
            // The day in UTC, not that of the date as written.
            "1985-04-12T23:20:30-04",
            // Three significant digits of 2000 leave ten years, not a thousand.
            "Y-20E2S3",
        ]
        var compared = 0
        for row in try TestData.shared("bounds.go-edtf.tsv")
        where !row[3].isEmpty || !row[6].isEmpty {
            guard let date = try? EDTF(row[2]), !decidedOtherwise.contains(row[2]) else {
                // English words, and Y before four digits, which UNT and edtf.js refuse.
                #expect(
                    row[2].contains(" ") || row[2].hasPrefix("Y1700") || row[2].hasPrefix("Y-1200")
                        || decidedOtherwise.contains(row[2]), "\(row[2])")
                continue
            }
            let found = [date.bounds.lower, date.bounds.lastDay].map { $0.map(written) ?? "" }
            let days = [row[3], row[6]].map {
                $0.split(separator: "T").first.map(String.init) ?? ""
            }
            #expect(found == days, "\(row[2])")
            compared += 1
        }
        #expect(compared > 60)
    }

    @Test func marksAgreeWithPython() throws {
        let rows = try TestData.shared("approximate_uncertain_examples.python-edtf.tsv")
        #expect(rows.count > 20)
        for row in rows {
            let date = try EDTF(row[0])
            // Upstream tells "uncertain", "approximate" and "both" apart.
            let isBoth = row[3] == "True"
            #expect(date.isUncertain == (row[1] == "True" || isBoth), "\(row[0])")
            #expect(date.isApproximate == (row[2] == "True" || isBoth), "\(row[0])")
        }
    }

    @Test func badExamplesAreRefused() throws {
        for row in try TestData.shared("invalid.python-edtf.tsv") {
            let text = row[0].filter { $0 != "\"" }
            #expect((try? EDTF(text)) == nil, "\(text)")
        }
    }

    /// What English phrases are said to mean is EDTF, but for one interval in disorder and for
    /// days of a season.
    @Test func naturalLanguageTargetsAreRead() throws {
        var refused: [String] = []
        for file in ["natlang-en.edtf-ts.tsv", "natlang-en.python-edtf.tsv"] {
            for row in try TestData.shared(file) where row.count > 1 && !row[1].isEmpty {
                if (try? EDTF(row[1])) == nil { refused.append(row[1]) }
            }
        }
        #expect(refused == ["2024-12/2024-01", "1849-21-XX", "1849-21-XX%"])
    }
}
