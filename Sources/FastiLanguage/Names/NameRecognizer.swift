/// Finds names by the best sequence of classes, a linear model with Viterbi's algorithm.
package struct NameRecognizer {
    private let weights: WeightTable
    /// `transitions[before * count + next]`.
    package var transitions: [Int32]
    private var rows: FeatureList
    private var sums: [Int32]
    private var scores: [Int32] = []
    private var from: [UInt8] = []
    private let possible: [[Int]]
    private let canBegin: [Bool]
    private let canEnd: [Bool]

    /// A score so low that no sum of weights makes up for it.
    private static let never: Int32 = -1 << 28

    /// - Parameter transitions: Weights of one class after another, `NameClass.count` squared.
    package init(weights: WeightTable, transitions: [Int32]) {
        self.weights = weights
        self.transitions = transitions
        rows = FeatureList(capacity: NameFeatures.capacity)
        sums = WeightTable.emptySums
        let classes = 0..<NameClass.count
        possible = classes.map { next in classes.filter { NameClass.follows(next, $0) } }
        canBegin = classes.map { NameClass.follows($0, nil) }
        canEnd = classes.map { NameClass.follows(nil, $0) }
    }

    /// The classes of a sentence's tokens.
    ///
    /// - Parameter elsewhere: What each word was elsewhere in the document, 0 for unknown.
    package mutating func classes(
        of words: [Word], tags: [Int], elsewhere: [UInt64]
    ) -> [Int] {
        let count = NameClass.count
        guard !words.isEmpty else { return [] }
        scores = Array(repeating: Self.never, count: words.count * count)
        from = Array(repeating: 0, count: words.count * count)
        for index in words.indices {
            NameFeatures.extract(words, tags, elsewhere, index, into: &rows)
            weights.prefetch(rows)
            weights.sum(rows, into: &sums)
            for next in 0..<count {
                if index == 0 {
                    scores[next] = canBegin[next] ? sums[next] : Self.never
                    continue
                }
                var best = Self.never
                var source = 0
                for before in possible[next] {
                    let score =
                        scores[(index - 1) * count + before] + transitions[before * count + next]
                    if score > best { (best, source) = (score, before) }
                }
                scores[index * count + next] = max(best + sums[next], Self.never)
                from[index * count + next] = UInt8(source)
            }
        }
        return path(words.count)
    }

    private func path(_ length: Int) -> [Int] {
        let count = NameClass.count
        let end = (length - 1) * count
        var best = 0
        for value in 1..<count where canEnd[value] && scores[end + value] > scores[end + best] {
            best = value
        }
        var result = [Int](repeating: 0, count: length)
        for index in stride(from: length - 1, through: 0, by: -1) {
            result[index] = best
            best = Int(from[index * count + best])
        }
        return result
    }

    /// The features of one token.
    package mutating func features(
        _ words: [Word], _ tags: [Int], _ elsewhere: [UInt64], _ index: Int
    ) -> ArraySlice<UInt64> {
        NameFeatures.extract(words, tags, elsewhere, index, into: &rows)
        return rows.all
    }
}
