internal import FastiChronology
internal import FastiDates

/// What "the November statement" refers to.
///
/// A passage that names a happening only by its kind and a month means one that others tell of with
/// its day, where no other of that kind and month is told: then they are one.
struct DefiniteReferences {
    struct Pair {
        /// The smaller index first.
        let first: Int
        let second: Int
        let reason: String
    }

    let mentions: [Mention]
    let table: FeatureTable

    /// How alike the names of two documents are at least, 0...1.
    private static let near = 0.1

    func pairs() -> [Pair] {
        var told: [UInt64: [Int]] = [:]
        for (index, feature) in table.features.enumerated()
        where feature.trigger != 0 && feature.status == .asserted && feature.days?.isExact == true {
            told[feature.trigger, default: []].append(index)
        }
        return mentions.indices.compactMap { index in
            let feature = table.features[index]
            guard isReference(mentions[index], feature), let month = feature.days else {
                return nil
            }
            let word = mentions[index].trigger?.text.lowercased()
            let fitting = (told[feature.trigger] ?? []).filter { other in
                // "the May spill" is none of "the worst spills".
                guard let day = table.features[other].days,
                    mentions[other].trigger?.text.lowercased() == word
                else { return false }
                return month.lower <= day.lower && day.upper <= month.upper
                    && table.context(feature.document, table.features[other].document) >= Self.near
            }
            guard let word, let only = one(of: fitting), let date = mentions[index].date?.edtf
            else { return nil }
            return Pair(
                first: min(index, only), second: max(index, only),
                reason: "the only “\(word)” of \(date) that is told with its day")
        }
    }

    /// "the November statement": an article, a month, and the word itself; who issued it is not said.
    private func isReference(_ mention: Mention, _ feature: Features) -> Bool {
        guard mention.status == .asserted, feature.agents.isEmpty, let trigger = mention.trigger,
            let date = mention.date, date.edtf.precision == .month, !date.edtf.isInterval,
            let start = date.start, let end = date.end, start >= mention.start,
            (0...1).contains(trigger.start - end)
        else { return false }
        let lead = mention.quote.unicodeScalars.prefix(start - mention.start)
        let words = String(String.UnicodeScalarView(lead)).split { $0 == " " || $0 == "\n" }
        return words.last.map { ["the", "this", "that"].contains($0.lowercased()) } ?? false
    }

    /// The first of what tells of one day, where none speaks of other people than another.
    private func one(of candidates: [Int]) -> Int? {
        guard let first = candidates.first else { return nil }
        let day = table.features[first].days?.lower
        var agents: [UInt64] = []
        for candidate in candidates {
            let feature = table.features[candidate]
            guard feature.days?.lower == day else { return nil }
            if agents.isEmpty { agents = feature.agents }
            guard feature.agents.isEmpty || feature.agents.contains(where: agents.contains) else {
                return nil
            }
        }
        return first
    }
}
