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
        var words = analysis.words(range)
        if let subject, subject.tokens.upperBound <= range.lowerBound, let main = clause.main,
            main.isFinite, main.anchor - range.lowerBound <= 2
        {
            words = "\(subject.text) \(words)"
        }
        return shortened(capitalised(words))
    }

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
        let cut = text.prefix(Self.limit - 1)
        let border = cut.lastIndex(of: " ") ?? cut.endIndex
        return cut[..<border].trimmingSuffix { !$0.isLetter && !$0.isNumber } + "…"
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var text = self
        while let last = text.last, matches(last) { text.removeLast() }
        return String(text)
    }
}
