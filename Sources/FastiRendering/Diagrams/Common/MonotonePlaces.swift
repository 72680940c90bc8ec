/// Places on a line that keep their order and their distances, as near as can be to where they are
/// wanted.
///
/// Least squares, by pooling adjacent violators (Barlow et al. 1972): less the distances before it,
/// a place must not be smaller than the one before.
enum MonotonePlaces {
    /// - Parameters:
    ///   - wanted: One for each place, in order.
    ///   - weights: How much each counts; all alike where there are none.
    ///   - distances: The least distance of each place but the first from the one before it.
    /// - Returns: `nil` where they do not fit between `low` and `high`.
    static func places(
        _ wanted: [Double], weights: [Double] = [], distances: [Double], low: Double, high: Double
    ) -> [Double]? {
        var offsets: [Double] = []
        var used = 0.0
        for index in wanted.indices {
            if index > 0 { used += distances[index - 1] }
            offsets.append(used)
        }
        guard low + used <= high + 0.000_001 else { return nil }
        var pools: [(sum: Double, weight: Double, count: Int)] = []
        for index in wanted.indices {
            let weight = weights.isEmpty ? 1 : weights[index]
            pools.append(((wanted[index] - offsets[index]) * weight, weight, 1))
            while pools.count > 1 {
                let (last, before) = (pools[pools.count - 1], pools[pools.count - 2])
                guard before.sum / before.weight > last.sum / last.weight else { break }
                pools.removeLast()
                pools[pools.count - 1] = (
                    before.sum + last.sum, before.weight + last.weight, before.count + last.count
                )
            }
        }
        let highest = max(low, high - used)
        let places = pools.flatMap { pool in
            [Double](repeating: min(max(pool.sum / pool.weight, low), highest), count: pool.count)
        }
        return zip(places, offsets).map { $0 + $1 }
    }
}
