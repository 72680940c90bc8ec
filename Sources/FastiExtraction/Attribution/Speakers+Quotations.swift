internal import FastiChronology
internal import FastiLanguage
internal import FastiLexicon
internal import FastiText

/// Who speaks in a quotation.
extension Speakers {
    /// The attribution nearest to a quotation, in the sentence where it ends or begins, or in one that
    /// ends with a colon before it; else the issuers of the statement it belongs to.
    func speaker(ofQuotation range: Range<Int>) -> Claimed {
        let first = analysis.unitIndex(of: range.lowerBound - 1)
        let last = min(analysis.unitIndex(of: range.upperBound), analysis.units.count - 1)
        guard first <= last else { return (issuers, nil) }
        let beside = Set([last, first]).sorted().flatMap { analysis.units[$0].attributions }
            .filter { $0.sort == .says }
            .sorted { distance($0, range) < distance($1, range) }
        for found in beside {
            let names = speaker(of: found)
            if !names.isEmpty { return (names, found) }
        }
        if let names = subject(before: range, in: analysis.units[first]) { return (names, nil) }
        if first > 0 {
            let before = analysis.units[first - 1]
            if analysis.tokens[before.sentence.tokens.upperBound - 1].text == ":" {
                if let found = before.attributions.last {
                    let names = speaker(of: found)
                    if !names.isEmpty { return (names, found) }
                }
                // "The minister issued the following statement: “…”".
                if let told = authors.last(where: { $0.unit == first - 1 }) {
                    return (told.names, nil)
                }
            }
        }
        // "The archbishop released a statement. “I apologise …”", in a paragraph of its own.
        if first > 0, let told = authors.last(where: { $0.unit == first - 1 }),
            range.lowerBound - 1 == analysis.units[first].sentence.tokens.lowerBound,
            analysis.units[first - 1].attributions.isEmpty
        {
            return (told.names, nil)
        }
        // "“…,” said the chief. “We will pay.”": whoever is quoted before in the paragraph goes on.
        if first > 0,
            analysis.units[first - 1].sentence.paragraph
                == analysis.units[first].sentence.paragraph,
            let last = ofQuotations.last, last.attribution != nil,
            analysis.quotations.ranges[ofQuotations.count - 1].upperBound
                > analysis.units[first - 1].sentence.tokens.lowerBound
        {
            return last
        }
        return (issuers, nil)
    }

    /// "The minister defended the raid: “We …”": whoever acts in a sentence that a colon opens to a quotation.
    private func subject(before range: Range<Int>, in unit: DocumentAnalysis.Unit) -> [NameSpan]? {
        let tree = analysis.tree
        let colon = range.lowerBound - 2
        guard unit.sentence.tokens.contains(colon), analysis.tokens[colon].text == ":",
            let verb = (unit.sentence.tokens.lowerBound..<colon).first(where: {
                tree.isVerb($0) && tree.words[$0].head.map { $0 > colon } ?? true
            }), let subject = tree.child(of: verb, ["nsubj"])
        else { return nil }
        let names = analysis.references.actors(at: subject).filter { !$0.isPlace }
        return names.isEmpty ? nil : names
    }

    private func distance(_ found: Attribution, _ range: Range<Int>) -> Int {
        found.cue.lowerBound >= range.upperBound
            ? found.cue.lowerBound - range.upperBound : abs(range.lowerBound - found.cue.upperBound)
    }

    /// A quotation without words of saying is of whoever spoke in the sentence or the quotation before.
    func goingOn(at range: Range<Int>) -> Claimed {
        let unit = analysis.unitIndex(of: range.lowerBound - 1)
        for number in (max(0, unit - 2)..<min(unit, analysis.units.count)).reversed() {
            let before = ownSpeaker(number)
            if !before.names.isEmpty { return before }
        }
        return ([], nil)
    }

    /// The last who speaks in a sentence, in words of saying or in a quotation of which that is known.
    func ownSpeaker(_ number: Int) -> Claimed {
        let unit = analysis.units[number]
        for found in unit.attributions.reversed() where found.sort == .says {
            let names = speaker(of: found)
            if !names.isEmpty { return (names, found) }
        }
        for token in unit.sentence.tokens.reversed() {
            if let quote = analysis.quotations.index(containing: token), quote < ofQuotations.count
            {
                return ofQuotations[quote]
            }
        }
        return ([], nil)
    }
}
