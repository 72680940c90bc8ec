/// Where the boxes of a column go, so that the lines to another column of fixed boxes are short
/// and cross little.
///
/// No two boxes come closer than `gap`, and none leaves the column, if they fit in it at all.
struct ColumnPlacement {
    struct Item {
        /// Points.
        var height: Double
        /// Where its lines end in the other column. Unit: points downwards.
        var ends: [Double]
    }

    let top: Double
    let bottom: Double
    let gap: Double

    /// The order, as indices of the items, from top to bottom; and the upper edge of each in
    /// that order.
    func place(_ items: [Item]) -> (order: [Int], tops: [Double]) {
        let order = self.order(of: items)
        return (order, tops(of: order.map { items[$0] }))
    }

    // MARK: - Order

    /// By the mean of their ends, then neighbours changed while that takes away crossings.
    private func order(of items: [Item]) -> [Int] {
        let means = items.map { $0.ends.isEmpty ? bottom : mean($0.ends) }
        var order = items.indices.sorted { (means[$0], $0) < (means[$1], $1) }
        guard order.count > 1 else { return order }
        // Each round takes away a crossing at least; the bound is for safety only.
        for _ in 0..<items.count {
            var changed = false
            for place in 1..<order.count {
                let (upper, lower) = (items[order[place - 1]].ends, items[order[place]].ends)
                if crossings(lower, upper) < crossings(upper, lower) {
                    order.swapAt(place - 1, place)
                    changed = true
                }
            }
            if !changed { break }
        }
        return order
    }

    /// How many lines of two boxes cross if the first stands above the second.
    private func crossings(_ upper: [Double], _ lower: [Double]) -> Int {
        upper.reduce(0) { sum, end in sum + lower.count { $0 < end } }
    }

    private func mean(_ numbers: [Double]) -> Double {
        numbers.reduce(0, +) / Double(numbers.count)
    }

    // MARK: - Places

    /// Upper edges that keep the order and lie, taken together, as near as can be to the means of
    /// the ends.
    private func tops(of items: [Item]) -> [Double] {
        guard let last = items.last else { return [] }
        let distances = items.dropLast().map { $0.height + gap }
        let wanted = items.map { item in
            (item.ends.isEmpty ? (top + bottom) / 2 : mean(item.ends)) - item.height / 2
        }
        // Where they do not fit, they go on below.
        let least = top + distances.reduce(0, +)
        return MonotonePlaces.places(
            wanted, weights: items.map { Double(max($0.ends.count, 1)) }, distances: distances,
            low: top, high: max(least, bottom - last.height)) ?? []
    }
}
