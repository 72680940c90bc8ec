import FastiText
import FuzzSupport

/// Tokens cover all but blanks, each is the text it stands for, and sentences hold whole tokens.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Document(text: text(start, count))
    let segmented = SegmentedText(document)
    var end = 0
    for token in segmented.tokens {
        precondition(!token.range.isEmpty && token.range.lowerBound >= end, "tokens overlap")
        precondition(
            isBorder(token.range.lowerBound, document.bytes)
                && isBorder(token.range.upperBound, document.bytes), "a character is cut")
        precondition(token.text.utf8.elementsEqual(document.bytes[token.range]), "another text")
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
    return 0
}
