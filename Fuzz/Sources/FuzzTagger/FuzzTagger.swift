import FastiDates
import FastiTagging
import FastiText
import FuzzSupport

/// Expressions lie in the text, on borders of characters, sorted and apart; and so do ranges.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Document(text: text(start, count))
    for language in Language.all {
        let tagger = Tagger(language: language)
        let published = tagger.documentDate(of: document)
        check(tagger.tag(document, published: published?.date), document)
        check(tagger.tag(document, published: try? EDTF("2021-09-21")), document)
    }
    return 0
}

private func check(_ tagging: Tagging, _ document: Document) {
    var end = 0
    for expression in tagging.expressions {
        let range = expression.range
        precondition(!range.isEmpty && range.lowerBound >= end, "overlap, or out of order")
        precondition(
            isBorder(range.lowerBound, document.bytes)
                && isBorder(range.upperBound, document.bytes), "a character is cut")
        precondition(!expression.value.isEmpty, "a value is missing")
        end = range.upperBound
    }
    for range in tagging.ranges {
        precondition(
            range.begin < range.end && range.end < tagging.expressions.count
                && range.range.lowerBound
                    == tagging.expressions[range.begin].range.lowerBound
                && range.range.upperBound == tagging.expressions[range.end].range.upperBound,
            "a range is not that of its ends")
    }
    var last = 0
    for expression in tagging.joined {
        precondition(expression.range.lowerBound >= last, "joined expressions overlap")
        last = expression.range.upperBound
    }
}
