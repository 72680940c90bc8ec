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
        let own = Tagger().documentDate(of: Document(text: text))
        #expect(own?.date.description ?? "-" == cells[1], "\(cells[0])")
    }
}
