import FastiDates
import FastiText
import Testing

@testable import FastiTagging

struct EnglishRangeTests {
    @Test(arguments: [
        ("She was mayor from 12 July 1960 to 14 June 1964.", "1960-07-12/1964-06-14"),
        ("She was mayor from July 1, 1960, to June 14, 1964.", "1960-07-01/1964-06-14"),
        ("She was mayor from May 2, 1999, until June 3, 2001.", "1999-05-02/2001-06-03"),
        ("The fair ran from May 2, through June 3, 2001.", "2001-05-02/2001-06-03"),
        ("It was built between 1914 and 1918.", "1914/1918"),
    ])
    func endsMakeRanges(_ text: String, _ range: String) throws {
        #expect(try ranges(text) == [range])
    }

    @Test(arguments: [
        "On July 1, 1960, to June's surprise, he left.",
        "He left on July 1, 1960, until June 14, 1964, unknown.",
        "He came from Rome on 3 May 2001, to 4 June 2001 unknown.",
    ])
    func aCommaWithoutAnOpeningWordMakesNone(_ text: String) throws {
        #expect(try ranges(text).isEmpty)
    }

    @Test(arguments: [
        "The vote was moved from 12 March to 19 March 2021.",
        "The hearing has been postponed from Monday to Wednesday.",
    ])
    func anOldDayAndANewOneMakeNone(_ text: String) throws {
        #expect(try ranges(text).isEmpty)
    }

    private func ranges(_ text: String) throws -> [String] {
        Tagger(language: .english).tag(
            Document(text: text), published: try EDTF("2021-09-21")
        ).ranges.map(\.date.description)
    }
}
