internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// What somebody says in paragraphs of its own behind "Jane Doe said:", without quotation marks, as releases
/// of governments give it.
struct GivenWords {
    struct Passage {
        /// The index of the sentence that ends in the colon.
        let opening: Int
        let attribution: Attribution
        /// Indices into the text's tokens.
        var tokens: Range<Int> { attribution.content }
    }

    let passages: [Passage]

    /// How many sentences are looked through for the end of what is said.
    private static let reach = 12

    init(_ analysis: DocumentAnalysis) {
        var found: [Passage] = []
        for (number, unit) in analysis.units.enumerated() {
            if let last = found.last, unit.sentence.tokens.lowerBound < last.tokens.upperBound {
                continue
            }
            if let passage = Self.passage(behind: number, unit, analysis) { found.append(passage) }
        }
        passages = found
    }

    /// The passage that a token stands in.
    func passage(at token: Int) -> Passage? { passages.first { $0.tokens.contains(token) } }

    private static func passage(
        behind number: Int, _ unit: DocumentAnalysis.Unit, _ analysis: DocumentAnalysis
    ) -> Passage? {
        let (tokens, tree) = (analysis.tokens, analysis.tree)
        let colon = unit.sentence.tokens.upperBound - 1
        guard tokens[colon].text == ":", number + 1 < analysis.units.count,
            let verb = unit.sentence.tokens.suffix(10).last(where: {
                tree.isVerb($0) && analysis.lexicon.speech[tree.words[$0].lemma] != nil
            }), let subject = tree.child(of: verb, ["nsubj"]),
            !tokens[colon + 1].isOpeningQuote
        else { return nil }
        let names = analysis.references.actors(at: subject)
        // "The Chronicle said in an editorial on Monday:": what follows is that.
        let isWritten = tree.children(of: verb).contains {
            tree.preposition(of: $0) == "in"
                && analysis.lexicon.sayings[tree.words[$0].lemma]?.sort == .document
        }
        let end = isWritten ? textEnd(behind: number, analysis) : end(behind: number, analysis)
        guard !names.isEmpty, end > colon + 1 else { return nil }
        return Passage(
            opening: number,
            attribution: Attribution(
                source: tree.span(of: subject), speakers: names, description: nil,
                cue: verb..<(verb + 1), stance: .asserts, content: (colon + 1)..<end,
                isClause: true))
    }

    /// The end of the document, or of what stands in front of the next such opening.
    private static func textEnd(behind number: Int, _ analysis: DocumentAnalysis) -> Int {
        let (tokens, tree) = (analysis.tokens, analysis.tree)
        let rest = analysis.units[(number + 1)...].prefix { unit in
            tokens[unit.sentence.tokens.upperBound - 1].text != ":"
                || !unit.sentence.tokens.contains {
                    tree.isVerb($0) && analysis.lexicon.speech[tree.words[$0].lemma] != nil
                }
        }
        return rest.last?.sentence.tokens.upperBound ?? 0
    }

    /// The first paragraph, and all up to the last that speaks of "I" or "we".
    private static func end(behind number: Int, _ analysis: DocumentAnalysis) -> Int {
        let rest = analysis.units[(number + 1)...].prefix(reach)
        guard let first = rest.first,
            first.sentence.paragraph != analysis.units[number].sentence.paragraph
        else { return 0 }
        var end = 0
        for unit in rest {
            let range = unit.sentence.tokens
            guard unit.sentence.kind != .heading,
                analysis.tokens[range.upperBound - 1].text != ":",
                !range.contains(where: { analysis.tokens[$0].isQuote })
            else { break }
            let isPersonal = range.contains { analysis.tokens[$0].isFirstPerson }
            if isPersonal || unit.sentence.paragraph == first.sentence.paragraph {
                end = range.upperBound
            }
        }
        return end
    }
}
