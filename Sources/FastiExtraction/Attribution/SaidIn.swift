internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who made the statements, reports and filings of a document, so that "the statement said" leads to
/// them: "in a statement, the ministry said", "the group issued a report".
struct SaidIn {
    private let analysis: DocumentAnalysis

    init(_ analysis: DocumentAnalysis) { self.analysis = analysis }

    func authors() -> [(noun: String, unit: Int, names: [NameSpan])] {
        var result: [(noun: String, unit: Int, names: [NameSpan])] = []
        let finder = ParticipantFinder(analysis)
        let attributions = AttributionFinder(
            tree: analysis.tree, lexicon: analysis.lexicon, references: analysis.references,
            quotations: analysis.quotations)
        for (number, unit) in analysis.units.enumerated() {
            // "according to a statement released by the court".
            for index in unit.sentence.tokens where analysis.isDocument(index) {
                let names = attributions.authors(of: index)
                if !names.isEmpty {
                    result.append((analysis.tree.words[index].lemma, number, names))
                }
            }
            // "the agency had warned, according to documents": those are another's.
            let sources = unit.attributions.map(\.source)
            for found in unit.attributions where found.sort == .says && !found.speakers.isEmpty {
                for index in unit.sentence.tokens
                where analysis.isDocument(index) && !sources.contains(where: { $0.contains(index) })
                    && (!found.content.contains(index)
                        || analysis.tree.words[index].head == found.cue.lowerBound)
                {
                    result.append((analysis.tree.words[index].lemma, number, found.speakers))
                }
            }
            for trigger in unit.clauses.lazy.flatMap(\.triggers)
            where trigger.lightVerb != nil
                && analysis.isDocument(analysis.tree.head(of: trigger.tokens))
            {
                let names = finder.participants(of: trigger).filter { $0.role == .agent }
                    .map(\.name)
                if !names.isEmpty { result.append((trigger.word.lemma, number, names)) }
            }
        }
        return result
    }
}

extension DocumentAnalysis {
    /// Whether a token is a noun for something written or said as a whole: "statement", "report".
    func isDocument(_ index: Int) -> Bool {
        guard !tokens[index].isCapitalised || index == 0 || tree.words[index].upos == "NOUN" else {
            return false
        }
        let saying =
            lexicon.sayings[tree.words[index].lemma] ?? lexicon.sayings[tokens[index].lower]
        return saying.map { $0.sort == .statement || $0.sort == .document } ?? false
    }
}
