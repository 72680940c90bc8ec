import FastiLanguage
import FastiText
import FuzzSupport

private let model: LanguageModel = {
    guard let model = try? LanguageModel.builtIn() else { preconditionFailure("no model") }
    return model
}()

/// Every sentence is a tree with one root, and names lie in order.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let segmented = SegmentedText(Document(text: text(start, count)))
    let analysis = Analyzer(model: model, effort: .fast).analyze(segmented)
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
    return 0
}
