import FastiChronology

/// A lane: an actor, or those that have none of their own.
struct LaneRow {
    enum Who: Hashable {
        /// Place among the chronology's actors.
        case actor(Int)
        /// How many have no lane of their own.
        case others(Int)
        /// Entries of which no actor is told.
        case nobody
    }

    /// One entry's mark in the lane.
    struct Mark {
        /// Place among the page's entries.
        var entry: Int
        /// `nil` where nobody is told, and in the lane of the others.
        var role: DiagramRole?
    }

    var who: Who
    var marks: [Mark]

    /// The lanes of a page: actors by kind, in the kinds' order, those with the most entries if not
    /// all have room; then the others and nobody.
    ///
    /// - Parameter limit: Of lanes, at least 3.
    static func rows(_ entries: [DiagramEntry], actors: [Actor], limit: Int) -> [LaneRow] {
        var marks: [Int: [Mark]] = [:]
        for (place, entry) in entries.enumerated() {
            // Of several roles in one entry the first counts: whoever acts and tells, acts.
            var seen: Set<Int> = []
            for link in entry.links where seen.insert(link.actor).inserted {
                marks[link.actor, default: []].append(Mark(entry: place, role: link.role))
            }
        }
        let unclaimed = entries.indices.filter { entries[$0].links.isEmpty }
        let ranked = marks.keys.sorted {
            (-(marks[$0]?.count ?? 0), marks[$0]?.first?.entry ?? 0, $0)
                < (-(marks[$1]?.count ?? 0), marks[$1]?.first?.entry ?? 0, $1)
        }
        var room = limit - (unclaimed.isEmpty ? 0 : 1)
        if ranked.count > room { room -= 1 }
        let kept = ranked.prefix(room).sorted {
            (order(actors[$0].kind), marks[$0]?.first?.entry ?? 0, $0)
                < (order(actors[$1].kind), marks[$1]?.first?.entry ?? 0, $1)
        }
        var rows = kept.map { LaneRow(who: .actor($0), marks: marks[$0] ?? []) }
        let rest = ranked.dropFirst(room)
        if !rest.isEmpty {
            let places = Set(rest.flatMap { marks[$0] ?? [] }.map(\.entry)).sorted()
            rows.append(
                LaneRow(
                    who: .others(rest.count), marks: places.map { Mark(entry: $0, role: nil) }))
        }
        if !unclaimed.isEmpty {
            rows.append(
                LaneRow(who: .nobody, marks: unclaimed.map { Mark(entry: $0, role: nil) }))
        }
        return rows
    }

    private static let kinds: [Actor.Kind] = [
        .intergovernmental, .state, .armedForce, .organization, .media, .group, .office, .person,
    ]

    private static func order(_ kind: Actor.Kind) -> Int { kinds.firstIndex(of: kind) ?? 0 }
}
