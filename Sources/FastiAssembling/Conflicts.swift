internal import FastiChronology

/// Mentions that cannot both be so: one side says that the other did it and the other says the reverse, or one
/// tells as done what another denies.
struct Conflicts {
    let table: FeatureTable

    struct Found {
        let first: Int
        let second: Int
        let reason: String
    }

    /// Each pair once, the smaller index first.
    func found() -> [Found] {
        let likeness = Likeness(table: table)
        return Candidates(table: table).pairs().compactMap { first, second in
            let (a, b) = (table.features[first], table.features[second])
            guard a.days != nil, b.days != nil, a.trigger == b.trigger, a.kind != .statement,
                b.kind != .statement, let reason = reason(a, b, likeness),
                let score = likeness.likeness(first, second)?.score, score >= Likeness.threshold
            else { return nil }
            return Found(first: first, second: second, reason: reason)
        }
    }

    private func reason(_ a: Features, _ b: Features, _ likeness: Likeness) -> String? {
        switch (a.status, b.status) {
        case (.asserted, .negated), (.negated, .asserted):
            // "no word on the explosion" denies none.
            guard !a.triggerIsNoun, !b.triggerIsNoun, a.days?.isExact == true,
                b.days?.isExact == true
            else { return nil }
            return likeness.areOtherParties(a, b)
                ? nil : "told as done by one and denied by the other"
        case (.asserted, .asserted):
            return likeness.accuseEachOther(a, b)
                ? "each of the two says that the other did it" : nil
        default: return nil
        }
    }
}
