import FastiDates
import Testing

/// The project's own corpus, `Tests/Corpora/edtf`.
@Suite struct CorpusTests {
    static let files = [
        "days-and-months.tsv", "errors.tsv", "intervals.tsv", "long-years.tsv", "marks.tsv",
        "parts-of-years.tsv", "sets.tsv", "times.tsv", "unspecified.tsv",
    ]

    @Test func everyFileIsRun() throws {
        let tables = ["arithmetic.tsv", "canonical.tsv", "explanations.tsv"]
        #expect(try TestData.ownFiles() == (Self.files + tables).sorted())
    }

    @Test(arguments: files)
    func boundsAndErrorsAreAsWritten(_ file: String) throws {
        for row in try TestData.own(file) {
            #expect(outcome(of: row[0]) == Array(row.dropFirst()), "\(row[0])")
        }
    }

    /// A date prints as it was read, but for spaces in sets and the spelling of some times.
    @Test(arguments: files)
    func printsWhatItRead(_ file: String) throws {
        for row in try TestData.own(file) where row.count == 3 {
            let date = try EDTF(row[0])
            #expect(try EDTF(date.description) == date, "\(row[0])")
            if !row[0].contains(" "), !row[0].contains("T") {
                #expect(date.description == row[0])
            }
        }
    }

    @Test func canonicalFormsAreAsWritten() throws {
        for row in try TestData.own("canonical.tsv") {
            let date = try EDTF(row[0])
            #expect(date.canonical.description == row[1], "\(row[0])")
            #expect(date.canonical.canonical == date.canonical, "\(row[0])")
            #expect(date.canonical.bounds == date.bounds, "\(row[0])")
            #expect(date.canonical.marks == date.marks, "\(row[0])")
        }
    }

    @Test func sumsAreAsWritten() throws {
        for row in try TestData.own("arithmetic.tsv") {
            let amount = try #require(Int(row[1]))
            let unit: EDTF.Unit? =
                switch row[2] {
                case "day": .day
                case "week": .week
                case "month": .month
                case "year": .year
                default: nil
                }
            let sum = try EDTF(row[0]).adding(amount, try #require(unit))
            #expect(sum?.description ?? "none" == row[3], "\(row.joined(separator: " "))")
        }
    }

    @Test func explanationsAreAsWritten() throws {
        for row in try TestData.own("explanations.tsv") {
            #expect(try EDTF(row[0]).explanation == Array(row.dropFirst()), "\(row[0])")
        }
    }
}

/// The earliest and latest day, `..` where there is none, or the error.
private func outcome(of text: String) -> [String] {
    do {
        let bounds = try EDTF(text).bounds
        return [bounds.lower, bounds.lastDay].map { $0.map(written) ?? ".." }
    } catch {
        return ["error: \(error)"]
    }
}

/// Year of at least four digits, month and day.
func written(_ day: Day) -> String {
    let (year, month, date) = day.civil
    func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(abs(number))
        return (number < 0 ? "-" : "")
            + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2))"
}
