internal import FastiChronology
internal import FastiDates

/// Mentions of one document that tell one occasion in parts.
struct SameOccasion {
    enum Kind: String {
        case sentence = "parts of one sentence with one date"
        case result = "told as what came of it"
    }

    struct Pair {
        let first: Int
        let second: Int
        let kind: Kind
    }

    let mentions: [Mention]
    let features: [Features]

    /// Each pair with the smaller index first.
    func pairs() -> [Pair] {
        var byDocument: [Int: [Int]] = [:]
        for (index, feature) in features.enumerated() {
            byDocument[feature.document, default: []].append(index)
        }
        return byDocument.sorted { $0.key < $1.key }.flatMap { _, indices in
            let ordered = indices.sorted {
                (mentions[$0].start, mentions[$0].end, $0) < (
                    mentions[$1].start, mentions[$1].end, $1
                )
            }
            return parts(ordered)
        }
    }

    /// What a text dates by the same words: one passage within the other, or told as a result.
    private func parts(_ ordered: [Int]) -> [Pair] {
        var byDate: [Int: [Int]] = [:]
        for index in ordered {
            if let start = mentions[index].date?.start { byDate[start, default: []].append(index) }
        }
        var pairs: [Pair] = []
        for (_, indices) in byDate.sorted(by: { $0.key < $1.key }) {
            for (position, second) in indices.enumerated() {
                for first in indices[..<position].suffix(4) {
                    guard let kind = kind(mentions[first], mentions[second]) else { continue }
                    pairs.append(
                        Pair(first: min(first, second), second: max(first, second), kind: kind))
                }
            }
        }
        return pairs
    }

    private static let results = ["as a result", "as a consequence", "consequently"]

    private func kind(_ a: Mention, _ b: Mention) -> Kind? {
        guard a.status == b.status, a.date?.edtf == b.date?.edtf,
            a.participants.isEmpty || b.participants.isEmpty
        else { return nil }
        let overlap = min(a.end, b.end) - max(a.start, b.start)
        if overlap >= 12, a.category != nil, a.category == b.category { return .sentence }
        // The later passage goes on from the sentence that has the date, and says so.
        guard let dated = b.date?.start, dated < b.start, !b.figures.isEmpty,
            Self.results.contains(where: { b.quote.lowercased().hasPrefix($0) })
        else { return nil }
        return .result
    }
}
