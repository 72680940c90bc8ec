import FastiTestSupport
import FastiText
import FoundationEssentials
import Testing

/// Lines of a corpus file in `Tests/Corpora`, cut at tabs; lines that begin with "#" are remarks.
private func corpus(_ name: String) throws -> [[String]] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Corpora/text/\(name).tsv")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        .filter { !$0.hasPrefix("#") }.map { $0.split(separator: "\t").map(String.init) }
}

@Test func textsAreCutIntoSentences() throws {
    for row in try corpus("sentences") {
        let text = row[0].replacing("⏎", with: "\n")
        let document = Document(text: text)
        let found = SegmentedText(document).sentences.map { document[$0.range] }
        #expect(found == row[1].split(separator: " ¦ ").map(String.init), "\(row[0])")
    }
}

@Test func textsAreCutIntoTokens() throws {
    for row in try corpus("tokens") {
        let tokens = SegmentedText(Document(text: row[0])).tokens.map(\.text)
        #expect(tokens.joined(separator: " ") == row[1])
    }
}

@Test func tokensLieInTheTextInOrder() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1_000 {
        let bytes = (0..<Int(generator.next() % 200)).map { _ in
            UInt8(truncatingIfNeeded: generator.next())
        }
        let document = Document(text: String(decoding: bytes, as: UTF8.self))
        let text = SegmentedText(document)
        var last = 0
        for token in text.tokens {
            #expect(token.range.lowerBound >= last && !token.range.isEmpty)
            // Escapes of tokenized texts stand for something else.
            let isEscape = ["“", "”", "/", "*"].contains(token.text) && token.range.count == 2
            #expect(document[token.range] == token.text || isEscape)
            last = token.range.upperBound
        }
        #expect(last <= document.bytes.count)
        #expect(text.sentences.allSatisfy { $0.tokens.upperBound <= text.tokens.count })
    }
}
