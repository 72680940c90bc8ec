import FastiDates
import Testing

@Suite(.enabled(if: TestData.shared != nil))
struct SharedCorpusTests {
    @Test func validityAgrees() throws {
        let rows = try TestData.shared("validity-merged.tsv")
        #expect(rows.count == 506)
        var wrong: [String] = []
        for row in rows {
            let isValid = (try? EDTF(row[0])) != nil
            if isValid != (row[1] == "valid") { wrong.append(row[0] + " " + row[1]) }
        }
        #expect(wrong == [])
    }
}
