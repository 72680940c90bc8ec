import FastiDates
import FastiTagging
import FastiText
import FoundationEssentials
import Testing

@Test func theDateOfADocumentIsToldFromDatesOfEvents() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Corpora/tagging/heads.tsv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
    for row in rows {
        let cells = row.split(separator: "\t").map(String.init)
        let text = cells[0].replacing("⏎", with: "\n")
        let document = Document(text: text)
        let own = Tagger(language: .of(document)).documentDate(of: document)
        #expect(own?.date.description ?? "-" == cells[1], "\(cells[0])")
    }
}

@Test(arguments: [
    "From 2 September through 10 November 2021-20 November it rained.",
    "It went on from 2 to 5 May 2020 and from 6 to 8 May 2020.",
])
func spansOfRangesDoNotOverlap(_ text: String) {
    let times = Tagger().tag(Document(text: text), published: nil).joined
    #expect(!times.isEmpty)
    for (time, next) in zip(times, times.dropFirst()) {
        #expect(time.range.upperBound <= next.range.lowerBound)
    }
}
