internal import FastiDates
internal import FastiTagging
internal import FastiText

/// Finds the headline of a document whose head calls it a press release or a statement.
enum ReleaseHead {
    private static let labels = [
        "press release", "press statement", "official statement", "media release", "communiqué",
    ]

    /// The index of the first line that can be its headline; `nil` where the head does not say so.
    static func unit(of analysis: DocumentAnalysis) -> Int? {
        let head = analysis.units.prefix { $0.sentence.kind == .heading }.prefix(6)
        guard
            head.contains(where: { unit in
                let words = analysis.words(unit.sentence.tokens).lowercased()
                return labels.contains(where: words.contains)
            })
        else { return nil }
        // "Now it is their turn" is no date.
        return head.firstIndex {
            $0.sentence.tokens.count >= 4 && $0.times.allSatisfy { $0.basis != .stated }
        }
    }
}
