import FastiChronology
import FastiGraphs

/// The actors of one page and one side: each once, with the entries its lines lead to.
struct SpineCast {
    /// A box of the column.
    struct Member {
        enum Who: Hashable {
            /// Place among the chronology's actors.
            case actor(Int)
            /// The rest of one entry's actors in one role.
            case others([Int])
        }

        var who: Who
        var box: SpineBox
        /// Places among the page's entries, and the role there.
        var links: [(entry: Int, role: DiagramRole)]
    }

    var left: [Member]
    var right: [Member]

    /// - Parameter limit: The most actors of an entry on one side that get boxes of their own.
    init(_ entries: [DiagramEntry], boxes: SpineBoxes, limit: Int) {
        left = Self.members(entries, boxes, limit: limit) { $0.side == .left }
        right = Self.members(entries, boxes, limit: limit) { $0.side == .right }
    }

    /// The actors in some roles, each once.
    static func members(
        _ entries: [DiagramEntry], _ boxes: SpineBoxes, limit: Int,
        where isMeant: (DiagramRole) -> Bool
    ) -> [Member] {
        let links = entries.map { $0.links.filter { isMeant($0.role) } }
        var weight: [Int: Int] = [:]
        for link in links.joined() { weight[link.actor, default: 0] += 1 }
        var own: [Int: [(entry: Int, role: DiagramRole)]] = [:]
        var order: [Int] = []
        var others: [Member] = []
        for (place, links) in links.enumerated() {
            let (kept, rest) = split(links, limit: limit, weight: weight)
            for link in kept {
                if own[link.actor] == nil { order.append(link.actor) }
                own[link.actor, default: []].append((place, link.role))
            }
            for role in DiagramRole.allCases {
                let group = rest.filter { $0.role == role }.map(\.actor)
                guard group.count > 1 else {
                    for actor in group {
                        if own[actor] == nil { order.append(actor) }
                        own[actor, default: []].append((place, role))
                    }
                    continue
                }
                others.append(
                    Member(
                        who: .others(group), box: boxes.others(group),
                        links: [(place, role)]))
            }
        }
        return order.map { actor in
            let links = own[actor] ?? []
            return Member(
                who: .actor(actor),
                box: boxes.actor(actor, lines: links.count { $0.role.side == .left }), links: links)
        } + others
    }

    /// Which actors of an entry get boxes of their own: those with the most lines on the page,
    /// then by role.
    private static func split(
        _ links: [DiagramEntry.Participation], limit: Int, weight: [Int: Int]
    ) -> (kept: [DiagramEntry.Participation], rest: [DiagramEntry.Participation]) {
        let distinct = Set(links.map(\.actor))
        guard distinct.count > limit else { return (links, []) }
        let ranked = links.sorted {
            (-(weight[$0.actor] ?? 0), $0.role, $0.actor)
                < (-(weight[$1.actor] ?? 0), $1.role, $1.actor)
        }
        var chosen: [Int] = []
        // One box is for the others.
        for link in ranked where chosen.count < limit - 1 && !chosen.contains(link.actor) {
            chosen.append(link.actor)
        }
        return (
            links.filter { chosen.contains($0.actor) }, links.filter { !chosen.contains($0.actor) }
        )
    }

    /// Height of a column, packed. Unit: points.
    static func height(_ members: [Member]) -> Double {
        members.reduce(-DiagramMetrics.actorGap) { $0 + $1.box.height + DiagramMetrics.actorGap }
    }
}
