import FastiGraphs

/// The lines between the columns.
///
/// They run in the two lanes between the columns and nowhere else, so none crosses a text. Each
/// has a place of its own where it leaves a box and where it ends at one.
struct SpineLines {
    /// One line: from a box at the side to an entry, or back.
    struct Line {
        /// Place among the members of its side.
        var member: Int
        /// Place among the page's entries.
        var entry: Int
        var role: DiagramRole
        /// From the actor to the entry on the left, from the entry to the actor on the right.
        var path: [Point]
    }

    /// - Parameters:
    ///   - members: The boxes of one side, with `boxes` where they stand.
    ///   - entries: Where the entries stand.
    static func lines(
        _ members: [SpineCast.Member], at boxes: [Box], entries: [Box], side: DiagramRole.Side
    ) -> [Line] {
        struct Link {
            var member: Int
            var entry: Int
            var role: DiagramRole
        }
        let links = members.enumerated().flatMap { place, member in
            member.links.map { Link(member: place, entry: $0.entry, role: $0.role) }
        }
        var memberEnds = [Double](repeating: 0, count: links.count)
        var entryEnds = memberEnds
        for (place, box) in boxes.enumerated() {
            let mine = links.indices.filter { links[$0].member == place }.sorted {
                let (a, b) = (links[$0], links[$1])
                return (entries[a.entry].midY, a.role, $0) < (entries[b.entry].midY, b.role, $1)
            }
            if side == .left {
                let step = DiagramMetrics.departureStep
                for (link, y) in zip(mine, ports(mine.count, in: box, step: step)) {
                    memberEnds[link] = y
                }
            } else {
                // Lines of one role share one head.
                let roles = Set(mine.map { links[$0].role }).sorted()
                let step = DiagramMetrics.portStep * 2
                let ends = ports(roles.count, in: box, step: step)
                for (role, y) in zip(roles, ends) {
                    for link in mine where links[link].role == role { memberEnds[link] = y }
                }
            }
        }
        for (place, box) in entries.enumerated() {
            let mine = links.indices.filter { links[$0].entry == place }.sorted {
                let (a, b) = (links[$0], links[$1])
                return (boxes[a.member].midY, a.role, $0) < (boxes[b.member].midY, b.role, $1)
            }
            for (link, y) in zip(mine, ports(mine.count, in: box, step: DiagramMetrics.portStep)) {
                entryEnds[link] = y
            }
        }
        return links.indices.map { index in
            let link = links[index]
            let (member, entry) = (boxes[link.member], entries[link.entry])
            let path =
                side == .left
                ? curve(
                    from: Point(x: member.maxX, y: memberEnds[index]),
                    to: Point(x: entry.x, y: entryEnds[index]))
                : curve(
                    from: Point(x: entry.maxX, y: entryEnds[index]),
                    to: Point(x: member.x, y: memberEnds[index]))
            return Line(member: link.member, entry: link.entry, role: link.role, path: path)
        }
    }

    /// Heights at which lines end at a box: `step` apart if there is room, around its middle.
    static func ports(_ count: Int, in box: Box, step: Double) -> [Double] {
        guard count > 1 else { return [box.midY] }
        let step = min(step, (box.height - 4) / Double(count - 1))
        return (0..<count).map { box.midY + (Double($0) - Double(count - 1) / 2) * step }
    }

    /// Leaves and arrives level.
    private static func curve(from start: Point, to end: Point) -> [Point] {
        let reach = (end.x - start.x) * 0.48
        return [
            start, Point(x: start.x + reach, y: start.y), Point(x: end.x - reach, y: end.y), end,
        ]
    }
}
