internal import FastiChronology
internal import FastiDates

/// Which statement of another document a statement answers.
///
/// Within a document the passage says it. Across documents: who is rejected, accused or answered
/// said or did something shortly before, about the same, and only one thing fits.
struct Answers {
    struct Answer {
        let from: Int
        let to: Int
        let support: [String]
        let reason: String
    }

    let mentions: [Mention]
    let table: FeatureTable

    /// How long before an answer that which it answers may lie, in days.
    private static let longest = 14
    /// What a statement of these classes is about is what someone did or said.
    private static let classes: Set<String> = ["REJECT", "ACCUSE"]

    /// - Parameter entryOf: The entry of a mention.
    func found(entryOf: (String) -> Int?) -> [Answer] {
        var doings: [UInt64: [Int]] = [:]
        for (index, feature) in table.features.enumerated()
        where feature.status == .asserted && feature.category != nil
            && feature.days.map({ $0.isExact }) == true
        {
            for agent in feature.agents { doings[agent, default: []].append(index) }
        }
        let likeness = Likeness(table: table)
        return mentions.indices.compactMap { index in
            let (mention, feature) = (mentions[index], table.features[index])
            guard mention.kind == .statement, mention.status == .asserted,
                Self.classes.contains(mention.category ?? ""), !feature.others.isEmpty,
                !mention.links.contains(where: { $0.type == .respondsTo }),
                let days = feature.days, days.isExact, let from = entryOf(mention.id)
            else { return nil }
            var best: [Int: Int] = [:]
            for target in feature.others where !feature.agents.contains(target) {
                for other in (doings[target] ?? []).prefix(200) {
                    let before = table.features[other]
                    guard let then = before.days, then.lower <= days.lower,
                        days.lower - then.lower <= Self.longest,
                        before.document != feature.document, let to = entryOf(mentions[other].id),
                        to != from, likeness.isAboutTheSame(index, other)
                    else { continue }
                    best[to] = best[to] ?? other
                }
            }
            // Only where one thing fits.
            guard best.count == 1, let (to, other) = best.first else { return nil }
            return Answer(
                from: from, to: to, support: [mention.id, mentions[other].id].sorted(),
                reason: "of what it is about, only “\(mentions[other].title)” was told of the days "
                    + "before")
        }
    }
}
