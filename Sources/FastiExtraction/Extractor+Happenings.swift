internal import FastiChronology
internal import FastiLexicon
internal import FastiTagging
public import FastiText

/// A word that tells of a happening, with the words that stand for who does it and to whom or what.
///
/// What mentions are made from, before any is chosen: for measuring, and for readers who want every
/// happening of a text.
public struct Happening: Sendable, Hashable {
    /// UTF-8 bytes of the document's text.
    public let trigger: TextRange
    /// PLOVER event class.
    public let category: String?
    /// As a mention's status: "asserted", "planned", …
    public let status: String
    /// Where the heads of the doers stand; UTF-8 bytes.
    public let agents: [TextRange]
    /// Where the heads of what it is done to stand; UTF-8 bytes.
    public let objects: [TextRange]
}

extension Extractor {
    /// All happenings that the lexicon knows words for, in the order of the text.
    public func happenings(in document: Document) -> [Happening] {
        let source = Source(
            id: "", path: "", fileSHA256: "", text: "", textSHA256: "", characters: 0, origin: "")
        let tagged = TaggedDocument(source: source, document: document, timeExpressions: [])
        let analysis = DocumentAnalysis(tagged, lexicon: lexicon, analyzer: analyzer)
        let finder = ArgumentFinder(analysis)
        var result: [Happening] = []
        for trigger in analysis.units.flatMap(\.clauses).flatMap(\.triggers) where trigger.isListed
        {
            var arguments = finder.arguments(of: trigger)
            func add(_ tokens: Range<Int>) {
                result.append(
                    Happening(
                        trigger: analysis.bytes(tokens), category: trigger.word.category,
                        status: trigger.status.rawValue,
                        agents: arguments.agents.map { analysis.tokens[$0].range },
                        objects: arguments.objects.map { analysis.tokens[$0].range }))
            }
            add(trigger.tokens)
            // "sent a letter": the sending, too, with the letter as what was sent.
            if let verb = trigger.lightVerb {
                arguments.objects = [trigger.tokens.upperBound - 1]
                add(verb..<(verb + 1))
            }
        }
        return result.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }
    }
}
