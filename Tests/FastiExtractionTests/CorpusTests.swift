import FastiLexicon
import FastiText
import FoundationEssentials
import Testing

@testable import FastiExtraction

private func corpus(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Corpora/extraction/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }
        .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
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
    for row in try corpus("triggers") {
        let text = SegmentedText(Document(text: row[0]))
        let finder = TriggerFinder(tokens: text.tokens, lexicon: .builtIn, taken: [])
        let found = text.sentences.flatMap { finder.triggers(in: $0.tokens) }.map { trigger in
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
}
