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

    /// The day is that of a past act before an infinitive, or that of the infinitive.
    static let acts: [(text: String, values: [String])] = [
        ("The court ordered the firm to pay damages on Monday.", ["2021-03-22"]),
        ("Parliament passed a bill to lower the voting age on Tuesday.", ["2021-03-23"]),
        ("The council approved plans to build 200 homes late on Tuesday.", ["2021-03-23"]),
        ("The panel turned down a bid by the school to add a floor Monday.", ["2021-03-22"]),
        ("The union agreed to fund the bridge on Tuesday.", ["2021-03-23"]),
        ("Doctors were trying to save her life on Monday.", ["2021-03-22"]),
        ("The judge allowed the family to leave on Tuesday.", ["2021-03-23"]),
        ("The chief executive apologised to staff on Tuesday.", ["2021-03-23"]),
        ("The firm agreed to sell its unit late Tuesday.", ["2021-03-23"]),
        ("The agency moved to revoke the licence earlier on Monday.", ["2021-03-22"]),
        ("Thousands took to the streets to protest on Saturday.", ["2021-03-20"]),
        ("The talks to end the strike on Monday failed.", ["2021-03-22"]),
        ("They hope to join a rally on Monday organised by a union.", ["2021-03-29"]),
        ("They agreed to meet on Monday.", ["2021-03-29"]),
        ("The team planned to leave the capital on Tuesday.", ["2021-03-30"]),
        ("They did not plan to move him on Monday.", ["2021-03-29"]),
        ("He was asked to appear on Monday.", ["2021-03-29"]),
        ("He was to give evidence on Monday.", ["2021-03-29"]),
        ("The firm plans to sell the site on Monday.", ["2021-03-29"]),
        ("Visitors are allowed to return on Monday.", ["2021-03-29"]),
        ("The court has ordered the firm to pay up on Monday.", ["2021-03-29"]),
        ("The court ordered the firm to pay by Monday.", ["2021-03-29"]),
        ("Ministers will vote on a law passed to protect forests on Monday.", ["2021-03-29"]),
    ]

    /// What cannot be ahead, and what cannot be over.
    static let sides: [(text: String, values: [String])] = [
        ("The leak is new but could have begun on Monday.", ["2021-03-22"]),
        ("The fire may have been started on Monday.", ["2021-03-22"]),
        ("It could begin on Monday.", ["2021-03-29"]),
        (
            "The mayor, whose term ends in May, on Friday unveiled a plan.",
            ["2021-05", "2021-03-19"]
        ),
        ("She died between 3 and 5 May.", ["2020-05-03", "2020-05-05"]),
        ("The next slot was on 5 May.", ["2021-05-05"]),
        ("Seats sold on 5 May will be refunded.", ["2021-05-05"]),
        ("The board named her as acting chief from 1 August.", ["2021-08-01"]),
        ("He worked there from 1 August to 3 October.", ["2020-08-01", "2020-10-03"]),
        ("They have signed a deal and a payment in August.", ["2021-08"]),
        ("They signed a deal in August.", ["2020-08"]),
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

    @Test(arguments: told + acts + sides + ranges + earlier)
    func theClauseTells(_ text: String, _ values: [String]) throws {
        let found = try Tagger(language: .english).timeExpressions(
            in: Document(text: text), published: EDTF("2021-03-25"))
        #expect(found.map(\.value) == values)
    }
}
