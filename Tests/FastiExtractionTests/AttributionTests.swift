import FastiChronology
import FastiExtraction
import FastiLanguage
import Testing

/// The rows of a file of cases; "¶" in a text begins a paragraph.
private func paragraphs(_ name: String) throws -> [[String]] {
    try corpus(name).map { row in
        [row[0].split(separator: "¶").map { $0.drop { $0 == " " } }.joined(separator: "\n\n")]
            + row.dropFirst()
    }
}

@Test func attributionsHaveTheirSourceCueAndContent() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    for row in try paragraphs("attributions") {
        let scalars = Array(row[0].unicodeScalars)
        func words(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        let found = try extractor.attributions(in: tagged(row[0])).attributions
            .map { found in
                [words(found.source), words(found.cue), words(found.content)]
                    .joined(separator: " | ") + (found.isClaim ? "" : " (no claim)")
            }
        #expect(found == Array(row.dropFirst()), "\(row[0])")
    }
}

@Test func documentsKeepWhoSpeaksAndWhatAnswersWhat() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    for row in try paragraphs("claims") {
        let found = extractor.mentions(in: try tagged(row[0]))
        let names = Dictionary(
            found.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let words = Dictionary(
            found.mentions.map { ($0.id, $0.trigger?.text ?? $0.title) },
            uniquingKeysWith: { first, _ in first })
        let lines = found.mentions.map { mention in
            let claims = mention.chain.map { names[$0.actor] ?? "?" }.joined(separator: ", ")
            let answered = mention.links.map { words[$0.mention] ?? "?" }
                .joined(separator: ", ")
            return "\(words[mention.id] ?? "?") | \(claims) | \(answered)"
        }
        #expect(lines == Array(row.dropFirst()), "\(row[0])")
    }
}
