import FastiChronology
public import FastiGraphs

/// Who has to do with whom: actors in a ring, a line between two that share entries, the thicker the
/// more.
///
/// Lines bend through the inside of the ring, where nothing is written, so that none passes through a
/// name. The order of the ring keeps lines short.
public struct NetworkDiagram: Diagram {
    public static let kind: Identifier = "network"
    public static let summary = "who has to do with whom"
    public static let usualPage = PageSize.a4.landscape

    public init() {}

    public func pages(for subject: DiagramSubject) -> [Graph] {
        let frame = DiagramFrame(page: subject.page ?? Self.usualPage)
        let entries = DiagramReader(subject.chronology).entries()
        let ties = NetworkTies(entries, actorCount: subject.chronology.actors.count)
        let boxes = NetworkBoxes(frame: frame)
        let shown = ties.most(boxes.most)
        let head = DiagramHead(
            subject, "Who has to do with whom", entries: entries, hints: ties.leftOut(in: shown),
            frame: frame)
        return [
            NetworkPainter(
                tooltips: DiagramTooltips(chronology: subject.chronology), ties: shown, head: head,
                frame: frame
            ).graph()
        ]
    }
}

/// Which actors share entries.
struct NetworkTies {
    struct Pair: Hashable {
        /// Places among the chronology's actors, the smaller first.
        var first: Int
        var second: Int
    }

    struct Tie {
        var pair: Pair
        /// Entries that they share.
        var count: Int
        /// In how many of these the one acts, or tells, and the other is a target.
        var against: (first: Int, second: Int)
    }

    /// With the number of their entries, those with most first.
    private(set) var actors: [(actor: Int, count: Int)]
    private(set) var ties: [Tie]

    /// Of an entry with very many actors no pairs are made: they sign together, no more.
    private static let mostOfAnEntry = 12

    init(_ entries: [DiagramEntry], actorCount: Int) {
        var counts = [Int](repeating: 0, count: actorCount)
        var ties: [Pair: Tie] = [:]
        for entry in entries {
            let members = Set(entry.links.map(\.actor)).sorted()
            for actor in members { counts[actor] += 1 }
            guard members.count <= Self.mostOfAnEntry else { continue }
            for (place, first) in members.enumerated() {
                for second in members[(place + 1)...] {
                    let pair = Pair(first: first, second: second)
                    var tie = ties[pair] ?? Tie(pair: pair, count: 0, against: (0, 0))
                    tie.count += 1
                    if Self.isTarget(first, in: entry) { tie.against.first += 1 }
                    if Self.isTarget(second, in: entry) { tie.against.second += 1 }
                    ties[pair] = tie
                }
            }
        }
        actors = counts.indices.filter { counts[$0] > 0 }.map { ($0, counts[$0]) }
            .sorted { (-$0.count, $0.actor) < (-$1.count, $1.actor) }
        self.ties = ties.values.sorted {
            (-$0.count, $0.pair.first, $0.pair.second) < (-$1.count, $1.pair.first, $1.pair.second)
        }
    }

    private static func isTarget(_ actor: Int, in entry: DiagramEntry) -> Bool {
        entry.links.contains { $0.actor == actor && $0.role == .target }
    }

    private static let mostTies = 80

    /// Those of the busiest actors that share entries with another of them, and the strongest of their
    /// ties. Where no two share an entry, the busiest actors alone.
    func most(_ count: Int) -> NetworkTies {
        var result = self
        var partners: [Int: Set<Int>] = [:]
        for tie in ties {
            partners[tie.pair.first, default: []].insert(tie.pair.second)
            partners[tie.pair.second, default: []].insert(tie.pair.first)
        }
        guard !ties.isEmpty else {
            result.actors = Array(actors.prefix(count))
            return result
        }
        // Whoever has no partner among the chosen makes room for the next.
        var candidates = actors.filter { partners[$0.actor] != nil }
        var chosen = candidates.prefix(count)
        while true {
            let shown = Set(chosen.map(\.actor))
            let alone = Set(
                chosen.map(\.actor).filter { partners[$0]?.isDisjoint(with: shown) ?? true })
            if alone.isEmpty { break }
            candidates.removeAll { alone.contains($0.actor) }
            chosen = candidates.prefix(count)
        }
        result.actors = Array(chosen)
        let shown = Set(chosen.map(\.actor))
        result.ties = Array(
            ties.filter { shown.contains($0.pair.first) && shown.contains($0.pair.second) }
                .prefix(Self.mostTies))
        return result
    }

    /// What is not shown, in words for the reader.
    func leftOut(in shown: NetworkTies) -> [String] {
        guard !ties.isEmpty else { return ["no two actors share an entry"] }
        let actors = Set(ties.flatMap { [$0.pair.first, $0.pair.second] })
        var words: [String] = []
        if actors.count > shown.actors.count {
            words.append(
                "\(shown.actors.count) of \(DiagramHead.number(actors.count)) actors that share"
                    + " entries: the busiest")
        }
        let alone = self.actors.count - actors.count
        if alone > 0 {
            words.append(
                "\(DiagramHead.count(alone, "actor", "actors")) without shared entries left out")
        }
        let kept = Set(shown.actors.map(\.actor))
        let among = ties.count { kept.contains($0.pair.first) && kept.contains($0.pair.second) }
        if among > shown.ties.count { words.append("the \(shown.ties.count) strongest ties") }
        return words
    }
}

/// The places of a ring of boxes. Unit: points.
struct NetworkBoxes {
    enum Side { case top, right, bottom, left }

    struct Place {
        var box: Box
        var side: Side
    }

    static let width = 122.0
    static let height = 30.0
    private static let gap = 9.0

    let frame: DiagramFrame

    /// How many fit beside each other above and below, and above each other at the sides.
    private var across: Int { max(1, Int((frame.width - 40) / (Self.width + 36)) - 1) }
    private func down(_ height: Double) -> Int {
        max(1, Int((height - 2 * (Self.height + 26)) / (Self.height + Self.gap)))
    }

    /// On the shortest page that is allowed, with room for head and legend.
    var most: Int { 2 * (across + down(frame.bottom - frame.top - 110)) }

    /// Clockwise, from the upper left corner.
    func places(_ count: Int, top: Double, bottom: Double) -> [Place] {
        guard count > 0 else { return [] }
        let down = down(bottom - top)
        // The sides are filled first: names stand more easily below each other.
        var sides = [0, 0, 0, 0]
        for number in 0..<count {
            let order: [Int] = number % 6 < 4 ? [1, 3, 0, 2] : [0, 2, 1, 3]
            let limits = [across, down, across, down]
            let best = order.filter { sides[$0] < limits[$0] }
                .min { (sides[$0], $0) < (sides[$1], $1) }
            sides[best ?? 1] += 1
        }
        return row(sides[0], y: top, side: .top)
            + column(sides[1], x: frame.right - Self.width, top, bottom, side: .right)
            + row(sides[2], y: bottom - Self.height, side: .bottom).reversed()
            + column(sides[3], x: frame.left, top, bottom, side: .left).reversed()
    }

    private func row(_ count: Int, y: Double, side: Side) -> [Place] {
        let space = frame.width / Double(max(count, 1))
        let step = min(space, Self.width + 60)
        let start = (frame.left + frame.right) / 2 - step * Double(count) / 2
        return (0..<count).map { number in
            Place(
                box: Box(
                    x: start + step * Double(number) + (step - Self.width) / 2, y: y,
                    width: Self.width, height: Self.height), side: side)
        }
    }

    private func column(
        _ count: Int, x: Double, _ top: Double, _ bottom: Double, side: Side
    ) -> [Place] {
        let (first, last) = (top + Self.height + 22, bottom - Self.height - 22)
        let step = (last - first) / Double(max(count, 1))
        return (0..<count).map { number in
            Place(
                box: Box(
                    x: x, y: first + step * Double(number) + (step - Self.height) / 2,
                    width: Self.width, height: Self.height), side: side)
        }
    }
}
