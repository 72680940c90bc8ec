internal import FastiChronology
internal import FastiDates
internal import FastiLexicon

/// Finds the mentions that tell of one happening.
///
/// Pairs that have enough in common (``Likeness``) are joined, the likest first, where the groups
/// they stand in fit as wholes (``Group``). A doubtful merge is not made. The result depends on the
/// mentions alone, not on their order.
struct Merger {
    /// Mentions of one happening, and why they are taken for it.
    struct Merged {
        /// Sorted by id.
        var mentions: [Mention]
        var joins: [Entry.Join]
    }

    private struct Edge {
        let first: Int
        let second: Int
        let score: Double
        let reason: Reason

        var check: Groups.Check {
            if case .likeness = reason { .alike } else { .nothingExcluded }
        }
    }

    private enum Reason {
        case likeness(Likeness.Common)
        /// Why, in words.
        case told(String)
        case user
    }

    private let mentions: [Mention]
    private let table: FeatureTable
    private let likeness: Likeness
    private let wording: JoinWording
    private let guidance: Guidance
    private let nouns: EventNouns
    private let persons: Set<String>

    /// - Parameter mentions: Sorted by id.
    init(
        _ mentions: [Mention], table: FeatureTable, actors: [Actor], nouns: EventNouns,
        guidance: Guidance
    ) {
        self.mentions = mentions
        self.table = table
        likeness = Likeness(table: table)
        wording = JoinWording(actors: actors)
        self.guidance = guidance
        self.nouns = nouns
        persons = Set(actors.filter { $0.kind == .person }.map(\.id))
    }

    /// Groups of mentions by their smallest id.
    func groups() -> [Merged] {
        let index = Dictionary(
            mentions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        func indices(_ pairs: [Guidance.Pair]) -> [(Int, Int)] {
            pairs.compactMap { pair in
                guard let first = index[pair.first], let second = index[pair.second] else {
                    return nil
                }
                return first == second ? nil : (min(first, second), max(first, second))
            }
        }
        var groups = Groups(likeness: likeness, apart: indices(guidance.apart))
        var joins: [Int: [Entry.Join]] = [:]
        for (first, second) in indices(guidance.together)
        where groups.join(first, second, check: .nothing) {
            joins[second, default: []].append(join(second, first, .user))
        }
        for edge in edges() where groups.join(edge.first, edge.second, check: edge.check) {
            joins[edge.second, default: []].append(join(edge.second, edge.first, edge.reason))
        }
        return groups.finished().map { members in
            Merged(
                mentions: members.map { mentions[$0] }, joins: members.flatMap { joins[$0] ?? [] })
        }
    }

    /// The likest first.
    private func edges() -> [Edge] {
        var edges: [Edge] = []
        for (first, second) in Candidates(table: table).pairs() {
            guard let value = likeness.value(first, second), value.score >= Likeness.threshold
            else { continue }
            edges.append(
                Edge(
                    first: first, second: second, score: value.score,
                    reason: .likeness(value.common)))
        }
        for pair in SameOccasion(
            mentions: mentions, features: table.features, nouns: nouns, persons: persons
        ).pairs() {
            edges.append(
                Edge(
                    first: pair.first, second: pair.second, score: Likeness.threshold,
                    reason: .told(pair.kind.rawValue)))
        }
        for pair in DefiniteReferences(mentions: mentions, table: table).pairs() {
            edges.append(
                Edge(
                    first: pair.first, second: pair.second, score: Likeness.threshold,
                    reason: .told(pair.reason)))
        }
        return edges.sorted {
            ($1.score, $0.first, $0.second) < ($0.score, $1.first, $1.second)
        }
    }

    private func join(_ mention: Int, _ to: Int, _ reason: Reason) -> Entry.Join {
        let (joined, other) = (mentions[mention], mentions[to])
        let words =
            switch reason {
            case .likeness(let common): wording.reason(joined, other, common)
            case .told(let why): why
            case .user: "the user said so"
            }
        return Entry.Join(mention: joined.id, to: other.id, reason: words)
    }
}
