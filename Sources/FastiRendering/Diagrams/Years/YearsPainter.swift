import FastiChronology
import FastiGraphs

/// Puts one page of year cards together.
struct YearsPainter {
    let tooltips: DiagramTooltips
    let page: YearsPage
    /// From 0.
    let number: Int
    let count: Int
    let head: DiagramHead
    let frame: DiagramFrame

    private static let cardInset = 6.0
    /// A frame and no fill, which would hide the lines that end in it.
    private static let cardColor = Color(0xC4C4C4)

    private var name: Identifier { Identifier("years", number + 1) }
    private var chronology: Chronology { tooltips.chronology }
    private var cardWidth: Double { frame.spineWidth + 2 * Self.cardInset }
    private var cardX: Double { frame.right - cardWidth }
    private var top: Double { frame.top + head.height(page: number) + 12 }

    func graph() -> Graph {
        var graph = Graph(
            name: name, title: head.title(page: number, of: count), page: frame.page)
        head.add(to: &graph, page: number, of: count)
        let entries = addCards(to: &graph)
        let cardsBottom = top + page.cardsHeight
        let bottom = max(cardsBottom, top + page.groupsHeight)
        addActors(to: &graph, entries, bottom: bottom)
        let foot = page.legend.add(to: &graph, top: bottom + 14)
        page.notes.add(to: &graph, top: foot)
        return graph
    }

    // MARK: - Cards

    /// - Returns: Where each entry stands.
    private func addCards(to graph: inout Graph) -> [Box] {
        var boxes: [Box] = []
        var y = top
        for (number, card) in page.cards.enumerated() {
            addFrame(of: card, number, y: y, to: &graph)
            var entryY = y + YearsPages.cardHead
            for (place, height) in zip(card.entries, card.heights) {
                let box = Box(
                    x: cardX + Self.cardInset, y: entryY, width: frame.spineWidth, height: height)
                boxes.append(box)
                graph.nodes.append(node(page.entries[place], page.boxes[place], box))
                entryY += height + YearsPages.entryGap
            }
            y += card.height + YearsPages.cardGap
        }
        return boxes
    }

    private func addFrame(
        of card: YearsPage.Card, _ number: Int, y: Double, to graph: inout Graph
    ) {
        graph.nodes.append(
            Node(
                id: Identifier("card", number), category: "card",
                box: Box(x: cardX, y: y, width: cardWidth, height: card.height),
                outline: Stroke(color: Self.cardColor, width: 1.2)))
        let words = card.year.words + (card.isContinued ? ", continued" : "")
        graph.nodes.append(
            .text(
                Identifier("year", number), words, TextStyle(size: 32 / 3, isBold: true),
                box: Box(
                    x: cardX + Self.cardInset, y: y + 3, width: frame.spineWidth, height: 15)))
    }

    private func node(_ entry: DiagramEntry, _ content: SpineBox, _ box: Box) -> Node {
        let isEpisode = entry.entry.kind == .episode
        return Node(
            id: id(entry), category: isEpisode ? "episode" : "event", box: box,
            outline: Stroke(
                color: DiagramMetrics.ink, width: isEpisode ? 1.8 : 0.8, isDashed: entry.isVague),
            fill: .white, label: content.label, tooltip: tooltips.entry(entry),
            link: entry.link(in: name, sources: chronology.sources))
    }

    private func id(_ entry: DiagramEntry) -> Identifier { Identifier("e", entry.number + 1) }

    // MARK: - Actors

    private func addActors(to graph: inout Graph, _ entries: [Box], bottom: Double) {
        let placement = ColumnPlacement(top: top, bottom: bottom, gap: YearsPages.groupGap)
        let (order, tops) = placement.place(
            page.groups.map { group in
                ColumnPlacement.Item(
                    height: group.height,
                    ends: group.members.flatMap(\.links).map { entries[$0.entry].midY })
            })
        var members: [SpineCast.Member] = []
        var boxes: [Box] = []
        for (place, y) in zip(order, tops) {
            let group = page.groups[place]
            addFrame(of: group, place, y: y, to: &graph)
            var memberY = y + YearsPages.groupPadding
            for member in group.members.sorted(by: { mean($0, entries) < mean($1, entries) }) {
                members.append(member)
                boxes.append(
                    Box(
                        x: frame.left + YearsPages.groupPadding, y: memberY,
                        width: frame.sideWidth, height: member.box.height))
                memberY += member.box.height + YearsPages.memberGap
            }
        }
        for (number, (member, box)) in zip(members, boxes).enumerated() {
            graph.nodes.append(node(member, number, box))
        }
        addLines(members, boxes, entries, to: &graph)
    }

    private func mean(_ member: SpineCast.Member, _ entries: [Box]) -> Double {
        let ends = member.links.map { entries[$0.entry].midY }
        return ends.isEmpty ? 0 : ends.reduce(0, +) / Double(ends.count)
    }

    private func addFrame(
        of group: YearsPage.Group, _ number: Int, y: Double, to graph: inout Graph
    ) {
        let color = group.kind.map { ActorStyle.color(for: $0) } ?? Color(0x999999)
        graph.nodes.append(
            Node(
                id: Identifier("kind", number), category: "kind",
                box: Box(
                    x: frame.left, y: y, width: frame.sideWidth + 2 * YearsPages.groupPadding,
                    height: group.height),
                outline: Stroke(color: color, width: 0.8)))
    }

    private func node(_ member: SpineCast.Member, _ number: Int, _ box: Box) -> Node {
        switch member.who {
        case .actor(let place):
            let actor = chronology.actors[place]
            let color = ActorStyle.color(for: actor.kind)
            return Node(
                id: Identifier("a", number + 1), category: "actor", box: box,
                outline: Stroke(color: color, width: 0.8), fill: color.tint(0.13),
                label: member.box.label, tooltip: tooltips.actor(actor))
        case .others(let places):
            return Node(
                id: Identifier("a", number + 1), category: "others", box: box,
                outline: Stroke(color: Color(0x999999), width: 0.8),
                fill: DiagramMetrics.paleFill, label: member.box.label,
                tooltip: tooltips.others(places))
        }
    }

    /// Who acts has a line to the entry; whom it is meant for has one from it.
    private func addLines(
        _ members: [SpineCast.Member], _ boxes: [Box], _ entries: [Box], to graph: inout Graph
    ) {
        for line in SpineLines.lines(members, at: boxes, entries: entries, side: .left) {
            let (actor, entry) = (Identifier("a", line.member + 1), page.entries[line.entry])
            let isFromActor = line.role.side == .left
            let name: String =
                switch members[line.member].who {
                case .actor(let place): chronology.actors[place].name
                case .others(let places): "\(places.count) others"
                }
            graph.edges.append(
                Edge(
                    from: isFromActor ? actor : id(entry), to: isFromActor ? id(entry) : actor,
                    category: line.role.category,
                    path: isFromActor ? line.path : line.path.reversed(),
                    stroke: line.role.stroke, head: line.role.head, headSize: line.role.headSize,
                    tooltip: tooltips.line(name, line.role, entry)))
        }
    }
}
