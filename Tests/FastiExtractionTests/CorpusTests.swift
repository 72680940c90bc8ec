import FastiChronology
import FastiDates
import FastiLanguage
import FastiLexicon
import FastiTagging
import FastiText
import Foundation
import Testing

@testable import FastiExtraction

/// Runs the cases of a file: a text a line and, after tabs, what is found in it. "¶" in a text begins
/// a paragraph.
///
/// With RECORD_SNAPSHOTS set, what is found is written into the file, to be read there, and the test fails.
func expectCases(
    _ name: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ found: (String) throws -> [String]
) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Corpora/extraction/\(name).tsv")
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil
    var lines: [String] = []
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard !line.hasPrefix("#") else {
            lines.append(String(line))
            continue
        }
        let row = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        let text = row[0].split(separator: "¶").map { $0.drop { $0 == " " } }
            .joined(separator: "\n\n")
        let result = try found(text)
        lines.append(([row[0]] + result).joined(separator: "\t"))
        if !isRecording {
            #expect(
                result == Array(row.dropFirst()), "\(row[0])", sourceLocation: sourceLocation)
        }
    }
    guard isRecording else { return }
    try (lines.joined(separator: "\n") + "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
}

/// A text of a newspaper of Monday, 16 March 2020.
func tagged(_ text: String) throws -> TaggedDocument {
    let document = Document(text: text)
    let date = try EDTF("2020-03-16")
    let source = Source(
        id: "s1", path: "a.txt", fileSHA256: "", text: "texts/s1.txt", textSHA256: "",
        characters: text.unicodeScalars.count,
        published: PublicationDate(edtf: date, basis: .curated), origin: "o1")
    return TaggedDocument(
        source: source, document: document,
        timeExpressions: Tagger().tag(document, published: date).joined)
}

/// All that a mention says, in one line.
private func line(_ mention: Mention, _ names: [String: String]) -> String {
    let people = mention.participants.map { "\($0.role.rawValue) \(names[$0.actor] ?? "?")" }
    let claims = mention.chain.map { "\($0.stance.rawValue) \(names[$0.actor] ?? "?")" }
    let figures = mention.figures.map { figure in
        let value =
            figure.value == figure.value.rounded()
            ? String(Int(figure.value)) : String(figure.value)
        return [figure.bound?.rawValue, value, figure.of].compactMap(\.self).joined(separator: " ")
    }
    return [
        mention.title, mention.date?.edtf.description ?? "undated",
        "\(mention.status.rawValue) \(mention.kind.rawValue)", people.joined(separator: ", "),
        claims.joined(separator: ", "), figures.joined(separator: ", "),
    ].joined(separator: " | ")
}

@Test func mentionsTellWhoDidWhatAndWhoSaysSo() throws {
    let extractor = try Extractor(analyzer: Analyzer(model: .builtIn()))
    try expectCases("mentions") { text in
        let found = extractor.mentions(in: try tagged(text))
        let names = Dictionary(
            found.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        return found.mentions.map { line($0, names) }
    }
}

@Test func namesAreFoundWithTheirKinds() throws {
    try expectCases("names") { words in
        let text = SegmentedText(Document(text: words))
        let finder = NameFinder(tokens: text.tokens, lexicon: .builtIn, properWords: [])
        let found = text.sentences.flatMap { finder.names(in: $0) }
        return [found.map { "\($0.text)=\($0.kind)" }.joined(separator: "; ")]
    }
}

@Test func triggersAreFoundWithTheirGrammar() throws {
    let analyzer = try Analyzer(model: .builtIn())
    try expectCases("triggers") { words in
        let text = SegmentedText(Document(text: words))
        let finder = TriggerFinder(
            tree: SyntaxTree(
                analyzer.analyze(text), names: [], quotations: Quotations(text),
                lexicon: .builtIn), lexicon: .builtIn,
            taken: [])
        let found = text.sentences.flatMap { finder.triggers(in: $0.tokens) }.filter(\.isListed)
            .map { trigger in
                let word = trigger.tokens.map { text.tokens[$0].text }.joined(separator: " ")
                return "\(word) \(trigger.effectiveVoice) \(trigger.status)"
            }
        return [found.joined(separator: "; ")]
    }
}

@Test func everyTableOfWordsIsRead() {
    let lexicon = Lexicon.builtIn
    #expect(lexicon.states["france"]?.code == "FR")
    #expect(lexicon.demonyms["french"]?.name == "France")
    #expect(lexicon.events["attacks"]?.contains { !$0.isVerb } == true)
    #expect(lexicon.events["withdrew"]?.first?.lemma == "withdraw")
    #expect(lexicon.speech["denied"]?.stance == "denies")
    #expect(lexicon.heads["troops"]?.kind == "armedForce")
    #expect(lexicon.offices.contains("prime minister"))
    #expect(lexicon.bodies["un"]?.name == "United Nations")
    #expect(lexicon.governors["urge"] == "demanded")
    #expect(lexicon.light.contains("issue"))
    #expect(lexicon.suffered.contains("arrest"))
}
