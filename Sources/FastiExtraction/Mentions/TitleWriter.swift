internal import FastiText

/// Cuts one clear line for an entry from the words of its source.
struct TitleWriter {
    let analysis: DocumentAnalysis
    /// The longest title, in characters.
    static let limit = 90

    /// The clause without what ties it to its sentence; its subject in front where it has none.
    func title(of clause: Clause, in unit: DocumentAnalysis.Unit, subject: NameSpan?) -> String {
        var range = clause.tokens
        while let first = range.first, isTie(first), range.count > 3 { range = range.dropFirst() }
        if let said = unit.attributions.first(where: { $0.content.contains(range.lowerBound) || clause.tokens.contains($0.cue.lowerBound) }) {
            range = within(said.content, of: range) ?? range
        }
        while let last = range.last, analysis.tokens[last].kind == .punctuation, range.count > 1,
            ![")", "]"].contains(analysis.tokens[last].text)
        {
            range = range.dropLast()
        }
        while let first = range.first, isTie(first), range.count > 3 { range = range.dropFirst() }
        return shortened(capitalised(withSubject(subject, range, clause, unit)))
    }

    /// The words with the subject's name in front of a bare verb, or in the place of its pronoun.
    /// The words of a range without what stands between commas behind a name: its office, "who is …".
    private func bare(_ range: Range<Int>, _ unit: DocumentAnalysis.Unit) -> String {
        var left: [Range<Int>] = []
        for name in unit.names where range.contains(name.tokens.lowerBound) {
            let comma = name.tokens.upperBound
            guard comma + 1 < range.upperBound, analysis.tokens[comma].text == "," else { continue }
            if let office = name.apposition, office.upperBound < range.upperBound,
                [",", "and"].contains(analysis.tokens[office.upperBound].lower) || office.upperBound - comma < 12
            {
                left.append(comma..<office.upperBound)
            } else if ["who", "which"].contains(analysis.tokens[comma + 1].lower),
                let end = (comma + 1..<range.upperBound).first(where: { analysis.tokens[$0].text == "," })
            {
                left.append(comma..<(end + 1))
            }
        }
        return range.reduce(into: "") { text, index in
            guard !left.contains(where: { $0.contains(index) }) else { return }
            if !text.isEmpty, analysis.tokens[index].spaceBefore { text += " " }
            text += analysis.tokens[index].text
        }
    }

    private func withSubject(_ subject: NameSpan?, _ range: Range<Int>, _ clause: Clause, _ unit: DocumentAnalysis.Unit) -> String {
        guard let subject, let first = range.first, let main = clause.main, main.isFinite,
            subject.tokens.upperBound <= first
        else { return bare(range, unit) }
        if ["he", "she", "it", "they", "we", "i"].contains(analysis.tokens[first].lower), range.count > 1 {
            return "\(subject.text) \(bare(range.dropFirst(), unit))"
        }
        let lead = first..<max(first, main.anchor)
        let isBareVerb = lead.allSatisfy { Self.verbal.contains(analysis.tokens[$0].lower) || analysis.tokens[$0].lower.hasSuffix("ly") }
        return isBareVerb ? "\(subject.text) \(bare(range, unit))" : bare(range, unit)
    }

    /// Words that can stand between a subject and its verb.
    private static let verbal: Set<String> = [
        "is", "are", "was", "were", "be", "been", "has", "have", "had", "did", "does", "do", "not", "n't",
        "will", "would", "may", "might", "could", "also", "so", "then", "later", "again", "to",
    ]

    private func within(_ content: Range<Int>, of range: Range<Int>) -> Range<Int>? {
        let common = content.clamped(to: range)
        return common.count >= 4 ? common : nil
    }

    private func isTie(_ index: Int) -> Bool {
        let token = analysis.tokens[index]
        return token.kind == .punctuation
            || ["and", "but", "or", "which", "who", "that", "then", "as", "while", "when", "because", "although"].contains(token.lower)
    }

    private func capitalised(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    private func shortened(_ text: String) -> String {
        guard text.count > Self.limit else { return text }
        // Better a whole part of the sentence than half of the next.
        for border in [", which", ", who", "; ", ", ", " that ", " so that ", " after ", " while "] {
            if let range = text.prefix(Self.limit).ranges(of: border).last, text[..<range.lowerBound].count >= 45 {
                return String(text[..<range.lowerBound])
            }
        }
        let cut = text.prefix(Self.limit - 1)
        let space = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<space].trimmingSuffix { !$0.isLetter && !$0.isNumber } + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return String(text)
    }
}
