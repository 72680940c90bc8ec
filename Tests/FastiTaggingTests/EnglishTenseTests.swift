import FastiDates
import FastiText
import Testing

@testable import FastiTagging

/// Which day or year is meant, by how the clause is told and by the date beside it. Written on
/// Thursday, 25 March 2021.
struct EnglishTenseTests {
    static let told: [(text: String, values: [String])] = [
        ("He was sentenced to life in prison on Friday.", ["2021-03-19"]),
        ("He spoke to reporters on Monday.", ["2021-03-22"]),
        ("The delay was due to heavy rain on Monday.", ["2021-03-22"]),
        ("The road is due to open on Monday.", ["2021-03-29"]),
        ("The visit, which ends Friday, is his first.", ["2021-03-26"]),
        ("On Monday, according to witness accounts, a man left.", ["2021-03-22"]),
        ("Board flying out on Monday", ["2021-03-29"]),
        ("Prosecutors rested on June 12.", ["2020-06-12"]),
        ("The bank expects to close branches in the third quarter.", ["2021-Q3"]),
        ("Only 25 days to Christmas!", ["P25D", "2021-12-25"]),
    ]

    static let ranges: [(text: String, values: [String])] = [
        ("It rained from Tuesday to Sunday.", ["2021-03-23", "2021-03-28"]),
        ("Open Monday through Friday.", ["2021-03-22", "2021-03-26"]),
        ("It was quiet from 10 p.m. to 5 a.m.", ["2021-03-25T22:00", "2021-03-26T05:00"]),
        (
            "Between 2 and 4 p.m. on Saturday, shots were heard.",
            ["2021-03-20T14:00", "2021-03-20T16:00"]
        ),
        (
            "It was bought from Feb. 14 to Thursday.",
            ["2021-02-14", "2021-03-25"]
        ),
    ]

    static let earlier: [(text: String, values: [String])] = [
        (
            "They invaded on 1 September 1939. By the end of the month it was over.",
            ["1939-09-01", "1939-09"]
        ),
        ("On Christmas Eve 1944, and on New Year's Day, it held.", ["1944-12-24", "1945-01-01"]),
        (
            "He was killed in June 1968. A guard shot him just after midnight.",
            ["1968-06", "XXXX-XX-XXT00:00"]
        ),
        ("He had been ill since the previous October.", ["2020-10"]),
        ("On 14 August last year, at 11 p.m., he left.", ["2020-08-14", "2020-08-14T23:00"]),
    ]

    @Test(arguments: told + ranges + earlier)
    func theClauseTells(_ text: String, _ values: [String]) throws {
        let found = try Tagger(language: .english).timeExpressions(
            in: Document(text: text), published: EDTF("2021-03-25"))
        #expect(found.map(\.value) == values)
    }
}
