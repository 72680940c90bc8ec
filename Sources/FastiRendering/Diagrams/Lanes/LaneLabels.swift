/// Where the labels above the time axis go.
///
/// Each stands like a flag on its leader, to the right or to the left of it. Neighbours are stacked
/// in groups: of flags to the right the last is the lowest, of flags to the left the first, so no
/// leader passes through a label. Groups stand side by side. The leaders keep their order, so that
/// they do not cross where they bend towards their places on the axis. Groups are formed by joining
/// neighbours while that brings labels nearer to their places or stacks less high; where the ports
/// of the leaders stand is a monotone regression (least squares, pooled adjacent violators), as in
/// boundary labelling (Bekos et al. 2007).
struct LaneLabels {
    struct Item {
        /// Where it belongs on the axis. Unit: points.
        var anchor: Double
        var width: Double
    }

    struct Place: Hashable {
        /// Where its leader stands. Unit: points.
        var port: Double
        /// Left edge of the label. Unit: points.
        var left: Double
        /// From the axis upwards, from 0.
        var tier: Int
    }

    /// Between leaders of one group, and between labels side by side. Unit: points.
    static let portGap = 8.0
    static let labelGap = 6.0

    private struct Group {
        var range: Range<Int>
        var isRight: Bool
        var width: Double
    }

    private let items: [Item]
    private let left: Double
    private let right: Double
    private let tiers: Int

    /// - Parameters:
    ///   - items: By anchor, the leftmost first.
    ///   - tiers: How many labels may stand above each other.
    init(_ items: [Item], left: Double, right: Double, tiers: Int) {
        self.items = items
        self.left = left
        self.right = right
        self.tiers = tiers
    }

    /// In the order of the items; `nil` where they do not fit.
    func places() -> [Place]? {
        guard !items.isEmpty else { return [] }
        guard tiers > 0 else { return nil }
        var groups = items.indices.map { index in
            let item = items[index]
            return Group(
                range: index..<index + 1, isRight: item.anchor + item.width <= right,
                width: item.width)
        }
        var cost = cost(of: groups)
        while let (better, lower) = improved(groups, than: cost) {
            (groups, cost) = (better, lower)
        }
        return ports(of: groups).map { places($0, groups) }
    }

    /// The best of all ways to join two neighbours or to turn a group, if it is better.
    private func improved(_ groups: [Group], than cost: Double) -> ([Group], Double)? {
        var best: ([Group], Double)?
        func consider(_ other: [Group]) {
            let otherCost = self.cost(of: other)
            if otherCost < (best?.1 ?? cost) - 0.001 { best = (other, otherCost) }
        }
        for index in groups.indices {
            var turned = groups
            turned[index].isRight.toggle()
            consider(turned)
            guard index > 0 else { continue }
            let (a, b) = (groups[index - 1], groups[index])
            guard a.range.count + b.range.count <= tiers else { continue }
            for isRight in [true, false] {
                var joined = groups
                joined[index - 1] = Group(
                    range: a.range.lowerBound..<b.range.upperBound, isRight: isRight,
                    width: max(a.width, b.width))
                joined.remove(at: index)
                consider(joined)
            }
        }
        return best
    }

    /// Squares of shifts, and something for height. What does not fit costs more than all that does.
    private func cost(of groups: [Group]) -> Double {
        let heights = groups.reduce(0) { sum, group in
            sum + Double(group.range.count * (group.range.count - 1)) * 250
        }
        let (distances, low, high) = distances(of: groups)
        let lacking = low + distances.reduce(0, +) - high
        guard lacking <= 0, let ports = ports(of: groups) else {
            return 1e9 + lacking * 1e6 + heights
        }
        return zip(ports, items).reduce(heights) { sum, pair in
            let shift = pair.0 - pair.1.anchor
            return sum + shift * shift
        }
    }

    /// The least distance of each port from the one before it, and the bounds of all.
    private func distances(of groups: [Group]) -> ([Double], low: Double, high: Double) {
        var distances: [Double] = []
        for (number, group) in groups.enumerated() {
            if number > 0 {
                let before = groups[number - 1]
                distances.append(
                    max(
                        (before.isRight ? before.width : 0) + (group.isRight ? 0 : group.width)
                            + Self.labelGap, Self.portGap))
            }
            distances += [Double](repeating: Self.portGap, count: group.range.count - 1)
        }
        let low = left + (groups.first.map { $0.isRight ? 0 : $0.width } ?? 0)
        let high = right - (groups.last.map { $0.isRight ? $0.width : 0 } ?? 0)
        return (distances, low, high)
    }

    private func ports(of groups: [Group]) -> [Double]? {
        let (distances, low, high) = distances(of: groups)
        return MonotonePlaces.places(
            items.map(\.anchor), distances: distances, low: low, high: high)
    }

    private func places(_ ports: [Double], _ groups: [Group]) -> [Place] {
        groups.flatMap { group in
            group.range.map { index in
                let (port, width) = (ports[index], items[index].width)
                return Place(
                    port: port, left: group.isRight ? port : port - width,
                    tier: group.isRight
                        ? group.range.upperBound - 1 - index : index - group.range.lowerBound)
            }
        }
    }
}
