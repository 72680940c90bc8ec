public import FastiLanguage
import FastiText

/// Tokens cover all but blanks, each is the text it stands for, and sentences hold whole tokens.
public func checkSegments(of text: String) {
    let document = Document(text: text)
    let segmented = SegmentedText(document)
    var end = 0
    for token in segmented.tokens {
        precondition(!token.range.isEmpty && token.range.lowerBound >= end, "tokens overlap")
        precondition(
            isBorder(token.range.lowerBound, document.bytes)
                && isBorder(token.range.upperBound, document.bytes), "a character is cut")
        // Escapes of tokenised texts stand for what print has: "``", "-LRB-", "\/", "' s".
        precondition(
            token.text.utf8.elementsEqual(document.bytes[token.range])
                || "`'-\\".utf8.contains(document.bytes[token.range.lowerBound]), "another text")
        end = token.range.upperBound
    }
    var next = 0
    for sentence in segmented.sentences {
        precondition(sentence.tokens.lowerBound >= next, "sentences overlap")
        precondition(sentence.tokens.upperBound <= segmented.tokens.count, "no such token")
        precondition(
            segmented.tokens[sentence.tokens].allSatisfy {
                sentence.range.contains($0.range.lowerBound)
                    && $0.range.upperBound <= sentence.range.upperBound
            }, "a token is outside its sentence")
        next = sentence.tokens.upperBound
    }
    let map = CodePointMap(document.bytes)
    precondition(map.count == document.text.unicodeScalars.count, "code points are miscounted")
    for token in segmented.tokens.prefix(50) {
        let place = token.range.lowerBound
        precondition(map.utf8Offset(ofCodePoint: map.codePoint(at: place)) == place, "lost place")
    }
}

/// Every sentence is a tree with one root, and names lie in order.
public func checkAnalysis(of text: String, by analyzer: Analyzer) {
    let segmented = SegmentedText(Document(text: text))
    let analysis = analyzer.analyze(segmented)
    precondition(analysis.words.count == segmented.tokens.count, "words are missing")
    for sentence in segmented.sentences {
        var roots = 0
        for index in sentence.tokens {
            var (up, steps) = (analysis.words[index].head, 0)
            if up == nil { roots += 1 }
            while let head = up {
                precondition(sentence.tokens.contains(head), "a head outside the sentence")
                steps += 1
                precondition(steps <= sentence.tokens.count, "a cycle")
                up = analysis.words[head].head
            }
        }
        precondition(roots == 1, "\(roots) roots")
    }
    var end = 0
    for name in analysis.names {
        precondition(name.tokens.lowerBound >= end && !name.tokens.isEmpty, "names overlap")
        end = name.tokens.upperBound
    }
}
