import FastiChronology
import FastiDates
import FastiExtraction
import FastiLanguage
import FastiTagging
import FastiText
import FuzzSupport

private let extractor: Extractor = {
    guard let model = try? LanguageModel.builtIn() else { preconditionFailure("no model") }
    return Extractor(analyzer: Analyzer(model: model))
}()
private let tagger = Tagger()

/// The range of every mention, cut from the text, is its quotation; and all else lies in the text.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let document = Document(text: text(start, count))
    let published = tagger.documentDate(of: document)?.date ?? (try? EDTF("2021-09-21"))
    var source = Source(
        id: "s1", path: "a.txt", fileSHA256: "", text: "texts/s1.txt", textSHA256: "",
        characters: document.text.unicodeScalars.count, origin: "o1")
    source.published = published.map { PublicationDate(edtf: $0, basis: .curated) }
    let tagged = TaggedDocument(
        source: source, document: document,
        timeExpressions: tagger.tag(document, published: published).joined)
    let found = extractor.mentions(in: tagged)
    let scalars = Array(document.text.unicodeScalars)
    let actors = Set(found.actors.map(\.id))
    for mention in found.mentions {
        check(mention.start, mention.end, mention.quote, scalars)
        if let trigger = mention.trigger {
            check(trigger.start, trigger.end, trigger.text, scalars)
        }
        if let date = mention.date, let start = date.start, let end = date.end {
            check(start, end, date.text, scalars)
        }
        for claim in mention.chain {
            check(claim.start, claim.end, nil, scalars)
            precondition(actors.contains(claim.actor), "a speaker is not among the actors")
        }
        precondition(
            mention.participants.allSatisfy { actors.contains($0.actor) },
            "a participant is not among the actors")
    }
    return 0
}

private func check(_ start: Int, _ end: Int, _ text: String?, _ scalars: [Unicode.Scalar]) {
    precondition(0 <= start && start <= end && end <= scalars.count, "not in the text")
    guard let text else { return }
    precondition(text.unicodeScalars.elementsEqual(scalars[start..<end]), "not what stands there")
}
