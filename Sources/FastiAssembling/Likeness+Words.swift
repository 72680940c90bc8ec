extension Likeness {
    /// The rarity from which a common word says something.
    static let telling = 0.2

    func shared(_ a: [UInt64], _ b: [UInt64]) -> (count: Int, weight: Double) {
        var result = (count: 0, weight: 0.0)
        forShared(a, b) { word in
            result.count += 1
            result.weight += 0.4 + 0.6 * table.rarity(word)
        }
        return result
    }

    func isDisjoint(_ a: [UInt64], _ b: [UInt64]) -> Bool {
        guard !a.isEmpty, !b.isEmpty else { return false }
        var found = false
        forShared(a, b) { _ in found = true }
        return !found
    }

    /// Common words over the words of both, each by its rarity.
    ///
    /// - Parameter weights: Of the words of one, times that of the words of the other.
    func cosine(
        _ a: [UInt64], _ b: [UInt64], _ weights: Double
    ) -> (likeness: Double, mass: Double, telling: Int) {
        var mass = 0.0
        var telling = 0
        forShared(a, b) { word in
            let rarity = table.rarity(word)
            mass += rarity
            if rarity > Self.telling { telling += 1 }
        }
        guard mass > 0 else { return (0, 0, 0) }
        return (mass / weights.squareRoot(), mass, telling)
    }

    func forShared(_ a: [UInt64], _ b: [UInt64], _ body: (UInt64) -> Void) {
        var (i, j) = (0, 0)
        while i < a.count, j < b.count {
            if a[i] == b[j] {
                body(a[i])
                i += 1
                j += 1
            } else if a[i] < b[j] {
                i += 1
            } else {
                j += 1
            }
        }
    }
}
