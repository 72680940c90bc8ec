import FastiChronology
import FastiDates
import FastiLanguage
import FastiLexicon
import FastiTagging
import FastiText
import FoundationEssentials
import Testing

@testable import FastiExtraction

/// The rows of a file of cases.
func corpus(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Corpora/extraction/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
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
    for row in try corpus("mentions") {
        let found = extractor.mentions(in: try tagged(row[0]))
        let names = Dictionary(
            found.actors.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        #expect(found.mentions.map { line($0, names) } == Array(row.dropFirst()), "\(row[0])")
    }
}

@Test func namesAreFoundWithTheirKinds() throws {
    for row in try corpus("names") {
        let text = SegmentedText(Document(text: row[0]))
        let finder = NameFinder(tokens: text.tokens, lexicon: .builtIn, properWords: [])
        let found = text.sentences.flatMap { finder.names(in: $0) }
        #expect(
            found.map { "\($0.text)=\($0.kind)" }.joined(separator: "; ") == row[1], "\(row[0])")
    }
}

@Test func triggersAreFoundWithTheirGrammar() throws {
    let analyzer = try Analyzer(model: .builtIn())
    for row in try corpus("triggers") {
        let text = SegmentedText(Document(text: row[0]))
        let finder = TriggerFinder(
            tree: SyntaxTree(analyzer.analyze(text)), lexicon: .builtIn, taken: [])
        let found = text.sentences.flatMap { finder.triggers(in: $0.tokens) }.filter(\.isListed)
            .map { trigger in
                let word = trigger.tokens.map { text.tokens[$0].text }.joined(separator: " ")
                return "\(word) \(trigger.effectiveVoice) \(trigger.status)"
            }
        #expect(found.joined(separator: "; ") == row[1], "\(row[0])")
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
