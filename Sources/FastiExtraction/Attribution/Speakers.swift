internal import FastiChronology
internal import FastiLexicon
internal import FastiText

/// Follows through a document who is speaking: in quotations, in a statement given whole, and where
/// a sentence only says "she" or "the document".
struct Speakers {
    private let analysis: DocumentAnalysis
    /// Who issued the statement that the document is or tells of.
    var issuers: [NameSpan] { lead?.issuers ?? [] }
    let lead: LeadStatement?
    /// What follows "The statement reads:" without quotation marks.
    let body: Range<Int>?
    /// Who speaks in each quotation.
    private var ofQuotations: [(names: [NameSpan], attribution: Attribution?)] = []

    init(_ analysis: DocumentAnalysis) {
        self.analysis = analysis
        lead = LeadStatement(analysis)
        body = Self.body(in: analysis)
        for range in analysis.quotations.ranges {
            let own = speaker(ofQuotation: range)
            ofQuotations.append(own.names.isEmpty ? ofQuotations.last ?? own : own)
        }
    }

    private static func body(in analysis: DocumentAnalysis) -> Range<Int>? {
        guard
            let opening = analysis.units.first(where: { unit in
                analysis.tokens[unit.sentence.tokens.upperBound - 1].text == ":"
                    && unit.sentence.tokens.contains {
                        AttributionFinder.documents.contains(analysis.tokens[$0].lower)
                    }
            })
        else { return nil }
        let start = opening.sentence.tokens.upperBound
        guard start < analysis.tokens.count, !analysis.tokens[start].isOpeningQuote else {
            return nil
        }
        let end = analysis.units.first {
            $0.sentence.tokens.lowerBound >= start
                && analysis.tokens[$0.sentence.tokens.lowerBound].lower == "signed"
        }
        let upper = end?.sentence.tokens.lowerBound ?? analysis.tokens.count
        return start < upper ? start..<upper : nil
    }

    /// Who says what stands at a token, from the outermost to the innermost.
    func claims(at token: Int, in unit: DocumentAnalysis.Unit) -> [(
        names: [NameSpan], attribution: Attribution?
    )] {
        var result: [(names: [NameSpan], attribution: Attribution?)] = []
        for found in unit.attributions
        where found.isReport && found.content.contains(token) {
            result.append((speaker(of: found), found))
        }
        if let quote = analysis.quotations.index(containing: token) {
            let (names, attribution) = ofQuotations[quote]
            if !names.isEmpty { result.append((names, attribution)) }
            return result
        }
        if let body, body.contains(token), !issuers.isEmpty { result.append((issuers, nil)) }
        for found in unit.attributions
        where !found.isReport
            && (found.cue.contains(token)
                ? found.isClause : found.content.contains(token))
        {
            let names = speaker(of: found)
            if !names.isEmpty { result.append((names, found)) }
        }
        return result
    }

    private func speaker(of found: Attribution) -> [NameSpan] {
        if !found.speakers.isEmpty { return found.speakers }
        guard let described = found.description else { return [] }
        if described == "we" { return issuers }
        if AttributionFinder.documents.contains(described) {
            return issuers.isEmpty ? lastSpeaker(before: found.cue.lowerBound) : issuers
        }
        return []
    }

    /// "the statement said", some sentences after "in a statement, the ministry said": the ministry.
    private func lastSpeaker(before token: Int) -> [NameSpan] {
        let unit = analysis.unitIndex(of: token)
        for before in analysis.units[max(0, unit - 5)..<unit].reversed() {
            if let found = before.attributions.last(where: { !$0.speakers.isEmpty && !$0.isReport })
            {
                return found.speakers
            }
        }
        return []
    }

    /// The attribution beside a quotation, in the sentence where it ends or begins, or the one before
    /// it; else the issuers of the statement it belongs to.
    private func speaker(
        ofQuotation range: Range<Int>
    ) -> (names: [NameSpan], attribution: Attribution?) {
        let first = analysis.unitIndex(of: range.lowerBound - 1)
        let last = min(analysis.unitIndex(of: range.upperBound), analysis.units.count - 1)
        for index in [last, first] where analysis.units.indices.contains(index) {
            if let found = analysis.units[index].attributions.first(where: { !$0.isReport }) {
                let names = speaker(of: found)
                if !names.isEmpty { return (names, found) }
            }
        }
        if first > 0, first <= analysis.units.count {
            let before = analysis.units[first - 1]
            if analysis.tokens[before.sentence.tokens.upperBound - 1].text == ":",
                let found = before.attributions.last
            {
                let names = speaker(of: found)
                if !names.isEmpty { return (names, found) }
            }
        }
        return (issuers, nil)
    }
}
