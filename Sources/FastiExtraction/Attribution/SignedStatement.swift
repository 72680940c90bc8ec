internal import FastiChronology
internal import FastiText

/// A statement, an appeal or an open letter that is the document itself: its head calls it so, it says "we", and those
/// who sign it stand below.
struct SignedStatement {
    /// Index of its headline among the document's sentences.
    let unit: Int
    let signatories: [NameSpan]
    /// What they say, as indices into the text's tokens.
    let body: Range<Int>

    init?(_ analysis: DocumentAnalysis) {
        let units = analysis.units
        guard
            let unit = units.prefix(Self.head).firstIndex(where: { unit in
                unit.sentence.kind == .heading && unit.sentence.tokens.count >= 3
                    && unit.sentence.tokens.contains {
                        Self.names.contains(analysis.tokens[$0].lower)
                    }
            }), let opening = Self.opening(analysis), opening > unit
        else { return nil }
        let body =
            units[unit].sentence.tokens.upperBound..<units[opening].sentence.tokens.lowerBound
        let signatories = Self.signatories(analysis)
        guard !signatories.isEmpty,
            body.contains(where: { index in
                ["we", "our"].contains(analysis.tokens[index].lower)
                    && analysis.quotations.index(containing: index) == nil
            })
        else { return nil }
        self.unit = unit
        self.signatories = signatories
        self.body = body
    }

    /// How many sentences a head has at most.
    private static let head = 5
    private static let names: Set<String> = [
        "statement", "appeal", "letter", "declaration", "petition", "communiqué", "communique",
        "plea",
    ]

    /// The line above the names: "Signed by:", "Signatories", "Yours sincerely,".
    private static func opening(_ analysis: DocumentAnalysis) -> Int? {
        analysis.units.firstIndex { unit in
            let words = analysis.tokens[unit.sentence.tokens]
            guard let first = words.first?.lower, words.count <= 6 else { return false }
            return ["signed", "signatories", "signatures", "undersigned"].contains(first)
                || words.contains {
                    ["sincerely", "faithfully", "respectfully"].contains($0.lower)
                }
        }
    }

    /// Those who sign below, a line each: persons, or bodies with or without who signs for them.
    static func signatories(_ analysis: DocumentAnalysis) -> [NameSpan] {
        guard let opening = opening(analysis) else { return [] }
        var result: [NameSpan] = []
        for unit in analysis.units[(opening + 1)...] {
            let line = unit.sentence.tokens
            let end = line.first { [",", "(", "–", "—"].contains(analysis.tokens[$0].text) }
            let front = line.lowerBound..<(end ?? line.upperBound)
            let person = unit.names.first { $0.kind == .person && !$0.isDescription }
            if let person, person.tokens.overlaps(front) {
                result.append(person)
            } else if isTitle(front, analysis) {
                result.append(analysis.references.span(front, .organization))
                result += unit.names.filter {
                    $0.kind == .person && $0.tokens.lowerBound >= front.upperBound
                }
            } else {
                break
            }
        }
        return result
    }

    /// Whether a line is nothing but a name.
    private static func isTitle(_ front: Range<Int>, _ analysis: DocumentAnalysis) -> Bool {
        (1...10).contains(front.count) && analysis.tokens[front.lowerBound].isCapitalised
            && front.allSatisfy { index in
                let token = analysis.tokens[index]
                return token.isCapitalised || token.kind != .word
                    || ["of", "the", "for", "and", "in", "de", "on"].contains(token.lower)
            } && analysis.tokens[front.upperBound - 1].kind == .word
    }
}
