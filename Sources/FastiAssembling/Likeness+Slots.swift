internal import FastiChronology
internal import FastiDates

/// Who, what and where.
extension Likeness {
    /// Who takes part; `nil` where two say different things.
    func actorScore(_ a: Features, _ b: Features, _ common: inout Common) -> Double? {
        let agents = shared(a.agents, b.agents)
        let others = shared(a.others, b.others)
        if agents.count > 0 { common.insert(.agents) }
        if others.count > 0 { common.insert(.others) }
        var score = min(1, agents.weight) * 1.0 + min(1, others.weight) * 0.6
        if agents.count == 0, !a.agents.isEmpty, !b.agents.isEmpty {
            guard a.kind != .statement, b.kind != .statement else { return nil }
            // Whom one passage has acting may be acted upon in the other's words.
            let crossed = shared(a.agents, b.others).count + shared(a.others, b.agents).count
            score -= crossed > 0 ? 0.3 : 1
        }
        return score
    }

    /// Whether two tell of other happenings by who takes part: each side names the other as the doer, or it is done
    /// by or to other persons, states or bodies.
    func areOtherParties(_ a: Features, _ b: Features) -> Bool {
        guard a.kind != .statement, b.kind != .statement, a.wording != b.wording else {
            return false
        }
        // "Ruritania attacked Karst", "Karst attacked Ruritania".
        let areSwapped =
            a.trigger == b.trigger && isDisjoint(a.agents, b.agents)
            && shared(a.agents, b.others).count > 0 && shared(b.agents, a.others).count > 0
        return areSwapped || accuseEachOther(a, b) || !a.doers.fits(b.doers)
            || !a.touched.fits(b.touched, acrossKinds: a.trigger == b.trigger)
    }

    /// "The army shelled it, the rebels said", "The rebels shelled it, the army said".
    func accuseEachOther(_ a: Features, _ b: Features) -> Bool {
        isDisjoint(a.agents, b.agents) && shared(a.agents, b.claimants).count > 0
            && shared(b.agents, a.claimants).count > 0
    }

    struct TitleLikeness {
        var score: Double
        /// How many words that neither name actors nor what happened, and are not everywhere.
        var shared: Int
    }

    func titleScore(_ a: Features, _ b: Features, _ weights: Double) -> TitleLikeness {
        let like = cosine(a.title, b.title, weights)
        var score = 3 * like.likeness + 0.6 * min(2.5, like.mass)
        if isDisjoint(a.names, b.names) || isDisjoint(a.codes, b.codes) { score -= 4 }
        // "a bill" and "a separate bill".
        if a.isSetApart != b.isSetApart { score -= a.document == b.document ? 4 : 1.5 }
        // Two tolls of one disaster are told apart by their figures.
        if isDisjoint(a.numbers, b.numbers), !countAlike(a, b) { score -= 1.5 }
        var shared = 0
        var isPlaced = false
        forShared(a.rest, b.rest) { word in
            guard table.rarity(word) > Self.telling else { return }
            // "Mexico City" is one thing in common, not two.
            if a.placeWords.contains(word), b.placeWords.contains(word) {
                isPlaced = true
            } else {
                shared += 1
            }
        }
        return TitleLikeness(score: score, shared: shared + (isPlaced ? 1 : 0))
    }

    func triggerScore(
        _ a: Features, _ b: Features, _ context: Double, _ common: inout Common
    ) -> Double {
        let agents = common.contains(.agents)
        guard a.trigger != 0, a.trigger == b.trigger else {
            guard a.document == b.document else { return 0 }
            // "began an offensive" and "the offensive": one word names what the other sets going.
            if agents, a.rest.contains(b.trigger) || b.rest.contains(a.trigger) { return 0.3 }
            // Two words for two happenings, told in one document of the same people.
            return -1.2
        }
        common.insert(.trigger)
        // "the fire" and "fired".
        let isAlike = a.triggerIsNoun == b.triggerIsNoun || a.document != b.document
        let score = (isAlike ? 0.3 : -0.8) + 0.7 * table.rarity(a.trigger)
        guard a.isSameNounOfADay(b),
            a.document == b.document || context >= 0.15, !isDisjoint(a.names, b.names)
        else { return score }
        // "the earthquake" of one day.
        return score + 1.5
    }

    func figureScore(_ a: Features, _ b: Features, _ common: inout Common) -> Double {
        var score = 0.0
        for first in a.figures {
            for second in b.figures where first.unit == second.unit {
                if first.value == second.value, first.value >= 3 {
                    common.insert(.figures)
                    score = max(score, first.value >= 100 ? 1.0 : 0.6)
                } else if first.counted == second.counted, first.isExact, second.isExact {
                    // One speaker who gives two numbers speaks twice.
                    score = min(score, a.kind == .statement && b.kind == .statement ? -2.5 : -1.2)
                }
            }
        }
        return score
    }

    /// Whether both count the same thing.
    private func countAlike(_ a: Features, _ b: Features) -> Bool {
        a.figures.contains { first in b.figures.contains { $0.counted == first.counted } }
    }

    func placeScore(_ a: Features, _ b: Features, _ common: inout Common) -> Double {
        guard !a.places.isEmpty, !b.places.isEmpty else { return 0 }
        guard shared(a.places, b.places).count > 0 else { return -0.6 }
        common.insert(.places)
        return 0.4
    }
}
