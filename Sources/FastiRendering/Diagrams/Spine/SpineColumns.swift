import FastiGraphs

/// The places of all boxes of the three columns.
struct SpineColumns {
    /// In the order of the page's items.
    var items: [Box]
    /// In the order of the page's casts.
    var left: [Box]
    var right: [Box]
    var bottom: Double

    /// - Parameters:
    ///   - top: Where the columns begin.
    ///   - space: The most height they may take.
    init(_ page: SpinePage, frame: DiagramFrame, top: Double, space: Double) {
        let least = Self.spineHeight(page.items)
        let gaps = Double(max(page.items.count - 1, 0))
        let sides = max(SpineCast.height(page.cast.left), SpineCast.height(page.cast.right))
        // A little air, more where the sides are longer than the spine; the rest of the page
        // stays empty.
        let wanted = max(sides, least + 6 * gaps)
        let most = least + (DiagramMetrics.widestGap - DiagramMetrics.entryGap) * gaps
        let height = min(max(least, min(wanted, most)), space)
        let extra = gaps > 0 ? max(0, height - least) / gaps : 0
        bottom = top + min(max(height, sides), space)
        items = Self.stack(page.items, frame, top: top, extra: extra)
        var middles = [Double](repeating: top, count: page.entries.count)
        for (item, box) in zip(page.items, items) {
            if case .entry(let place, _) = item { middles[place] = box.midY }
        }
        left = Self.column(
            page.cast.left, frame, x: frame.leftX, top: top, bottom: bottom, middles)
        right = Self.column(
            page.cast.right, frame, x: frame.rightX, top: top, bottom: bottom, middles)
    }

    /// The least height of the columns of a page. Unit: points.
    static func least(of page: SpinePage) -> Double {
        max(
            spineHeight(page.items), SpineCast.height(page.cast.left),
            SpineCast.height(page.cast.right))
    }

    private static func spineHeight(_ items: [SpineItem]) -> Double {
        items.reduce(0) { $0 + $1.height }
            + zip(items, items.dropFirst()).reduce(0) { $0 + SpineItem.gap($1.0, $1.1) }
    }

    private static func stack(
        _ items: [SpineItem], _ frame: DiagramFrame, top: Double, extra: Double
    ) -> [Box] {
        var boxes: [Box] = []
        var y = top
        for (index, item) in items.enumerated() {
            if index > 0 { y += SpineItem.gap(items[index - 1], item) + extra }
            boxes.append(
                Box(x: frame.spineX, y: y, width: frame.spineWidth, height: item.height))
            y += item.height
        }
        return boxes
    }

    private static func column(
        _ members: [SpineCast.Member], _ frame: DiagramFrame, x: Double, top: Double,
        bottom: Double, _ middles: [Double]
    ) -> [Box] {
        // Room to spare goes between the boxes, so that lines do not bundle up before them.
        let spare = bottom - top - SpineCast.height(members)
        let gap =
            DiagramMetrics.actorGap
            + min(max(0, spare / Double(members.count + 1)) / 2, DiagramMetrics.widestActorGap)
        let placement = ColumnPlacement(top: top, bottom: bottom, gap: gap)
        let (order, tops) = placement.place(
            members.map { member in
                ColumnPlacement.Item(
                    height: member.box.height, ends: member.links.map { middles[$0.entry] })
            })
        var boxes = members.map {
            Box(x: x, y: top, width: frame.sideWidth, height: $0.box.height)
        }
        for (place, y) in zip(order, tops) { boxes[place].y = y }
        return boxes
    }
}
