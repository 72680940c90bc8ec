import FastiChronology
import FastiExtraction
import FastiLanguage
import Testing

@Test func attributionsHaveTheirSourceCueAndContent() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    try expectCases("attributions") { text in
        let scalars = Array(text.unicodeScalars)
        func words(_ range: Range<Int>) -> String {
            String(String.UnicodeScalarView(scalars[range]))
        }
        return try extractor.attributions(in: tagged(text)).attributions
            .map { found in
                [words(found.source), words(found.cue), words(found.content)]
                    .joined(separator: " | ") + (found.isClaim ? "" : " (no claim)")
            }
    }
}

@Test func documentsKeepWhoSpeaksAndWhatAnswersWhat() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    try expectCases("claims") { text in
        let found = extractor.mentions(in: try tagged(text))
        let names = Dictionary(
            found.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let words = Dictionary(
            found.mentions.map { ($0.id, $0.trigger?.text ?? $0.title) },
            uniquingKeysWith: { first, _ in first })
        return found.mentions.map { mention in
            let claims = mention.chain.map { names[$0.actor] ?? "?" }.joined(separator: ", ")
            let answered = mention.links.map { words[$0.mention] ?? "?" }
                .joined(separator: ", ")
            return "\(words[mention.id] ?? "?") | \(claims) | \(answered)"
        }
    }
}
