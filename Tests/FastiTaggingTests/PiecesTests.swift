import FastiDates
import FastiTagging
import FastiText
import Testing

@Suite struct PiecesTests {
    /// Each with a range, so that the places of their ends count over the pieces.
    @Test func veryManyDatesAreTheSameInPieces() {
        let line = "It rained from 3 May 2020 to 5 May 2020.\n"
        let document = Document(text: String(repeating: line, count: 10_000))
        let whole = Tagger().tag(document, published: nil)
        var pieces: [Tagging] = []
        Tagger().tag(document, published: nil) { pieces.append($0) }
        #expect(pieces.count == 2)
        #expect(pieces.flatMap(\.expressions) == whole.expressions)
        #expect(whole.expressions.count == 20_000 && whole.ranges.count == 10_000)
        for (number, range) in whole.ranges.enumerated() {
            #expect(range.begin == 2 * number && range.end == 2 * number + 1)
        }
    }
}

@Suite struct DateOrderTests {
    private func dates(_ text: String, in language: String?) -> [String] {
        let options = Tagger.Options(usualOrder: .usual(in: language))
        return Tagger(language: .undetermined, options: options)
            .tag(Document(text: text), published: nil).expressions
            .map { $0.date?.description ?? "-" }
    }

    @Test func languageAndCountryTellTheOrder() {
        let either = ["[2021-03-04,2021-04-03]"]
        for tag in [nil, "en", "en-US", "und"] {
            #expect(dates("03/04/2021", in: tag) == either, "\(tag ?? "-")")
        }
        for tag in ["fr", "de-AT", "en-GB", "en_IN", "pt-BR"] {
            #expect(dates("03/04/2021", in: tag) == ["2021-04-03"], "\(tag)")
        }
        // The other dates of the document tell it better.
        #expect(dates("03/04/2021 03/25/2021", in: "fr") == ["2021-03-04", "2021-03-25"])
        #expect(dates("03/04/2021 25/03/2021", in: nil) == ["2021-04-03", "2021-03-25"])
    }
}
