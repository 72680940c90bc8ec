internal import FastiChronology
internal import FastiDates

/// What two mentions have in common, weighed.
///
/// Each common thing counts by how rare it is, each thing that speaks against it is taken off; what
/// cannot be one happening (another speaker, another day, denied and asserted) is no likeness at
/// all. docs/assembling.md tells where the weights come from.
struct Likeness {
    /// How much two mentions have in common; `nil` where they cannot be one happening.
    struct Value {
        var score: Double
        /// What was common, for the reason that is kept.
        var common: Common
    }

    struct Common: OptionSet {
        let rawValue: UInt16
        static let wording = Common(rawValue: 1)
        static let trigger = Common(rawValue: 2)
        static let agents = Common(rawValue: 4)
        static let others = Common(rawValue: 8)
        static let figures = Common(rawValue: 16)
        static let places = Common(rawValue: 32)
        static let name = Common(rawValue: 64)
    }

    let table: FeatureTable

    /// Below it nothing is joined.
    static let threshold = 3.4
    /// What members of one group must have in common on the whole.
    static let weakThreshold = 2.2

    func value(_ first: Int, _ second: Int) -> Value? {
        let (a, b) = (table.features[first], table.features[second])
        guard a.status == b.status, !areOtherParties(a, b) else { return nil }
        return likeness(first, second)
    }

    /// The same, whether or not one tells as done what the other denies, and whoever takes part.
    func likeness(_ first: Int, _ second: Int) -> Value? {
        let (a, b) = (table.features[first], table.features[second])
        guard kindsFit(a, b), !isNextClause(a, b) else { return nil }
        let sameWording = a.wording == b.wording && a.passage.count >= 5
        guard var score = dateScore(a, b, sameWording: sameWording), timesFit(a, b) else {
            return nil
        }
        var common: Common = []
        let context = table.context(a.document, b.document)
        score += a.document == b.document ? -0.8 : min(0.6, max(-1.5, 2 * (context - 0.25)))
        guard let actors = actorScore(a, b, &common) else { return nil }
        score += actors + triggerScore(a, b, context, &common)
        score += figureScore(a, b, &common) + placeScore(a, b, &common)
        let (firstWeights, secondWeights) = (table.weights[first], table.weights[second])
        let titles = titleScore(a, b, firstWeights.title * secondWeights.title)
        let passages = cosine(
            a.passage, b.passage, firstWeights.passage * secondWeights.passage
        ).likeness
        score += titles.score + (a.kind == .statement ? 1.5 : 0.8) * passages
        score += namingScore(a, b, sameWording: sameWording, &common)
        guard tellsEnough(first, second, common, titles, passages) else {
            return Value(score: 0, common: [])
        }
        return Value(score: score, common: common)
    }

    /// What the same sentence, or the same name of an episode, adds.
    private func namingScore(
        _ a: Features, _ b: Features, sameWording: Bool, _ common: inout Common
    ) -> Double {
        var score = 0.0
        if sameWording, a.trigger == b.trigger {
            common.insert(.wording)
            score += 1.5
        }
        if a.name != 0, a.name == b.name, a.days != nil, b.days != nil {
            common.insert(.name)
            score += 2
        }
        return score
    }

    /// A passage with hardly a word, and one that shares next to none, say nothing of identity.
    private func tellsEnough(
        _ first: Int, _ second: Int, _ common: Common, _ titles: TitleLikeness,
        _ passages: Double
    ) -> Bool {
        let (a, b) = (table.features[first], table.features[second])
        let areDated = a.days != nil && b.days != nil
        if !common.isDisjoint(with: [.wording, .name]) { return true }
        if a.kind == .statement || b.kind == .statement {
            // One speaker says many things: what is said has to be alike, not only who says it.
            guard common.contains(.agents) else { return false }
            let said = cosine(
                a.content, b.content, table.weights[first].content * table.weights[second].content)
            // "Experts" of two reports are hardly the same ones.
            if !a.hasNamedAgent || !b.hasNamedAgent {
                return said.telling >= 3 && said.likeness >= 0.6
            }
            if a.document == b.document { return said.telling >= 3 && said.likeness >= 0.6 }
            if said.likeness >= 0.5 { return said.telling >= 2 }
            return said.telling >= 3 && said.likeness >= 0.4
        }
        if common.contains(.trigger), a.isSameNounOfADay(b) { return true }
        if !areDated {
            // What happened has to be told by one word, and by more than a noun that many things
            // are called, "the war", or than what someone often does, "declined to comment".
            guard common.contains(.trigger), !a.triggerIsNoun || passages >= 0.5 else {
                return false
            }
            return titles.shared >= 2 && (a.document != b.document || passages >= 0.6)
        }
        let hasBoth = common.isSuperset(of: [.agents, .trigger])
        let hasOne = !common.isDisjoint(with: [.agents, .trigger])
        return titles.shared >= 2 || (titles.shared == 1 && hasOne) || hasBoth
    }

    private func kindsFit(_ a: Features, _ b: Features) -> Bool {
        a.kind == b.kind || (a.trigger == b.trigger && a.trigger != 0)
            || (a.kind != .statement && b.kind != .statement)
    }

    /// "lit the oil" and "and burned it": what one sentence tells by two verbs are two things.
    private func isNextClause(_ a: Features, _ b: Features) -> Bool {
        guard a.document == b.document, a.trigger != b.trigger, !a.triggerIsNoun,
            !b.triggerIsNoun, a.kind != .statement, b.kind != .statement
        else { return false }
        let gap =
            max(a.range.lowerBound, b.range.lowerBound)
            - min(a.range.upperBound, b.range.upperBound)
        return (0...Self.clauseGap).contains(gap)
    }

    /// How many characters lie at most between two clauses of one sentence.
    private static let clauseGap = 30

    /// Whether two passages share words beyond the names of who takes part.
    func isAboutTheSame(_ first: Int, _ second: Int) -> Bool {
        let like = cosine(
            table.features[first].content, table.features[second].content,
            table.weights[first].content * table.weights[second].content)
        return like.telling >= 3 && like.likeness >= 0.25
    }

    // MARK: Dates

    /// What the dates say, `nil` where they exclude each other.
    private func dateScore(_ a: Features, _ b: Features, sameWording: Bool) -> Double? {
        guard let first = a.days, let second = b.days else {
            return undatedScore(a, b, sameWording: sameWording)
        }
        if a.date == b.date {
            if first.isExact { return 1 }
            return first.isOpen ? -0.3 : first.count <= 31 ? 0.5 : -0.3
        }
        guard a.date?.lacksYear != true, b.date?.lacksYear != true else { return nil }
        if first.lower == second.lower, first.upper == second.upper { return 0.8 }
        let (inner, outer) = first.count <= second.count ? (first, second) : (second, first)
        if inner.lower >= outer.lower, inner.upper <= outer.upper {
            return containedScore(inner, outer, a.trigger == b.trigger && a.trigger != 0)
        }
        // A relative date that one of two copies counts from another day.
        if sameWording, inner.isExact, outer.isExact, abs(inner.lower - outer.lower) <= 7,
            !table.isNotice(a.wording)
        {
            return a.document == b.document ? nil : 0
        }
        return nil
    }

    private func containedScore(
        _ inner: Features.Days, _ outer: Features.Days, _ sameTrigger: Bool
    ) -> Double? {
        guard !outer.isOpen else {
            // "by 8 October" and "on 5 October"; "since Tuesday" and "Tuesday".
            let gap =
                outer.lower == .min ? outer.upper - inner.upper : inner.lower - outer.lower
            if outer.lower == inner.lower { return inner.isExact ? 0 : nil }
            return gap <= 60 && sameTrigger ? -0.8 : nil
        }
        switch outer.count {
        case ...31: return 0
        case ...366: return sameTrigger ? -0.8 : nil
        default: return nil
        }
    }

    /// Two of which one at least has no date: only told within the same days.
    private func undatedScore(_ a: Features, _ b: Features, sameWording: Bool) -> Double? {
        if a.document == b.document { return -0.6 }
        guard let first = a.published, let second = b.published else {
            return sameWording ? -0.3 : nil
        }
        if let days = a.days ?? b.days {
            let told = a.days == nil ? first : second
            guard !days.isOpen, days.count <= 31, days.lower <= told, told - days.lower <= 10 else {
                return nil
            }
            return -1.1
        }
        return abs(first - second) <= 3 ? -0.7 : nil
    }

    /// Two times of one day are one only where they hardly differ; zones are not compared.
    private func timesFit(_ a: Features, _ b: Features) -> Bool {
        guard let first = a.time, let second = b.time else { return true }
        guard (first.zone == nil) == (second.zone == nil) else { return a.document != b.document }
        let apart = abs(first.secondsOfDay - second.secondsOfDay)
        return a.document == b.document || a.kind == .statement ? apart == 0 : apart <= 1800
    }
}
