import FastiDates
import FastiText
import Testing

@testable import FastiTagging

struct LanguageFinderTests {
    /// A language without rules is believed, unless the words are plainly another's.
    @Test func whatADocumentSaysOfItsLanguageCounts() {
        let english = String(
            repeating: "The men said that they had been in the town for a week. ", count: 10)
        let french = "Le conseil a signé un accord."
        #expect(Language.of(Document(text: english), saidToBe: "fr").tag == "en")
        #expect(Language.of(Document(text: french), saidToBe: "fr").tag == "und")
        #expect(Language.of(Document(text: "山あいの町で"), saidToBe: "ja").tag == "und")
        #expect(Language.of(Document(text: french), saidToBe: "en-US").tag == "en")
        #expect(Language.of(Document(text: english), saidToBe: nil).tag == "en")
    }

    @Test(arguments: [
        ("The council of the town said that it would meet on Monday.", "en"),
        ("Der Rat der Stadt teilte mit, dass er am Montag zusammentritt.", "de"),
        ("Brand in Kaltern: zwei Verletzte nach einer Explosion", "de"),
        ("", "en"), ("12.03.2021", "en"),
    ])
    func isToldByCommonWords(_ text: String, _ tag: String) {
        #expect(Language.of(Document(text: text)).tag == tag)
    }

    @Test
    func isUndeterminedInOtherLanguages() {
        let hungarian = String(
            repeating: "A városi tanács közölte, hogy hétfőn ülést tart a színházban. ", count: 8)
        #expect(Language.of(Document(text: hungarian)).tag == "und")
    }

    @Test
    func datesInDigitsAreReadInAnyLanguage() throws {
        let tagger = Tagger(language: .undetermined)
        let found = try tagger.timeExpressions(
            in: Document(text: "Közzétéve: 2021-09-21, módosítva 22.09.2021"),
            published: EDTF("2021-09-23"))
        #expect(found.map(\.value) == ["2021-09-21", "2021-09-22"])
    }

    @Test
    func regionsBelongToTheirLanguage() {
        #expect(Language.named("de-AT")?.tag == "de")
        #expect(Language.named("EN_us")?.tag == "en")
        #expect(Language.named("xx") == nil)
    }
}

struct GermanTaggingTests {
    private func tag(_ text: String) throws -> Tagging {
        try Tagger(language: .german).tag(
            Document(text: text), published: EDTF("2021-09-21"))
    }

    @Test(arguments: [
        ("Vom 3. bis 5. Mai tagte der Rat.", "2021-05-03/2021-05-05"),
        ("Sie regierte vom 3. Mai 2019, bis 5. Juni 2020.", "2019-05-03/2020-06-05"),
        ("Zwischen 1914 und 1918 fielen viele.", "1914/1918"),
        ("Von Januar bis März 2019 stiegen die Preise.", "2019-01/2019-03"),
    ])
    func endsMakeRanges(_ text: String, _ range: String) throws {
        #expect(try tag(text).ranges.map(\.date.description) == [range])
    }

    @Test
    func ordinalsDoNotEndSentencesAndYearsDo() throws {
        let values = try tag("Er kam am 3. Mai 2015. August war sein Name.").expressions.map(
            \.value)
        #expect(values == ["2015-05-03"])
    }

    @Test
    func distancesAreDatedByTheirEnd() throws {
        let found = try tag("Vor drei Jahren begann der Krieg.").expressions
        #expect(found.map(\.value) == ["P3Y"])
        #expect(found.first?.date?.description == "2018")
    }

    @Test(arguments: [
        ("Das Treffen, das am Montag stattgefunden hat, soll helfen.", "2021-09-20"),
        ("Am Freitag wird gewählt.", "2021-09-24"),
        ("Am Freitag wurde gewählt.", "2021-09-17"),
    ])
    func tenseTellsTheWeek(_ text: String, _ day: String) throws {
        #expect(try tag(text).expressions.map(\.value) == [day])
    }

    @Test
    func numbersAreWrittenWithCommas() throws {
        let values = try tag("Nach 2,5 Stunden zählte man 1.500 Leute und 2.000 Tage.").expressions
            .map(\.value)
        #expect(values == ["PT2.5H", "P2000D"])
    }
}
