/// Scores of steps and labels of one sentence's states, each sum of weights made once.
struct ParserScores: ~Copyable {
    private let actions: WeightTable
    private let labels: WeightTable
    let labelCount: Int
    private(set) var rows: FeatureList
    private var sums: [Int32]
    private var cache = SumCache()
    /// Keys of the groups whose features are listed, and where in the list each ends.
    private var missing: [(key: UInt64, end: Int)] = []
    /// Sums of the labels of pairs of words, and of such pairs with the dependent's own.
    private var pairs: RowCache
    private var owns: RowCache

    /// The best two labels of an arc; the second is -1 where there is none.
    struct BestLabels {
        var best: Int
        var bestScore: Int32
        var second: Int
        var secondScore: Int32
    }

    init(actions: WeightTable, labels: WeightTable) {
        self.actions = actions
        self.labels = labels
        labelCount = labels.classes
        rows = FeatureList()
        sums = WeightTable.emptySums
        pairs = RowCache(bits: 8, width: labels.classes)
        owns = RowCache(bits: 8, width: labels.classes)
    }

    /// Begins with a sentence, or with other weights: nothing kept counts any more.
    mutating func begin() { cache.begin() }

    /// The scores of shift, left and right, in the vector's first three places.
    mutating func steps(_ view: borrowing ParserView) -> SIMD4<Int32> {
        let (s0, s1, b0) = (UInt64(view.s0 + 1), UInt64(view.s1 + 1), UInt64(view.b0))
        let places = s0 | s1 << 16 | UInt64(view.s2 + 1) << 32 | b0 << 48
        let (left0, right0) = (view.s0Left.mark, view.s0Right.mark)
        let (left1, right1) = (view.s1Left.mark, view.s1Right.mark)
        let leftOfNext = view.b0Left.mark
        let whole = cache.key(
            1, places, left0 ^ (right0 << 21 | right0 >> 43),
            left1 ^ (right1 << 21 | right1 >> 43) ^ (leftOfNext << 42 | leftOfNext >> 22))
        if let known = cache.value(whole) { return known }
        // All that is missing is sent for before any of it is summed.
        rows.removeAll()
        missing.removeAll(keepingCapacity: true)
        var sum = SIMD4<Int32>.zero
        ask(cache.key(2, b0), view, ActionFeatures.buffer, &sum)
        ask(cache.key(3, s0, b0), view, ActionFeatures.topAndNext, &sum)
        ask(cache.key(4, s0, s1), view, ActionFeatures.twoOfStack, &sum)
        ask(cache.key(5, s0 | s1 << 16, b0), view, ActionFeatures.twoAndNext, &sum)
        ask(cache.key(6, places), view, ActionFeatures.third, &sum)
        ask(cache.key(7, s0, left0, right0), view, ActionFeatures.topAndItsOwn, &sum)
        ask(cache.key(8, s1, left1, right1), view, ActionFeatures.secondAndItsOwn, &sum)
        ask(cache.key(9, b0, leftOfNext), view, ActionFeatures.nextAndItsOwn, &sum)
        let start = rows.count
        ActionFeatures.across(view, into: &rows)
        actions.prefetch(rows, from: start)
        var next = 0
        for group in missing {
            let part = actions.sumOfThree(rows, next..<group.end)
            cache.set(group.key, part)
            sum &+= part
            next = group.end
        }
        sum &+= actions.sumOfThree(rows, next..<rows.count)
        cache.set(whole, sum)
        return sum
    }

    /// Adds the sum of a group of features, or puts the features on the list of what is missing.
    @inline(__always)
    private mutating func ask(
        _ key: UInt64, _ view: borrowing ParserView,
        _ extract: (borrowing ParserView, inout FeatureList) -> Void, _ sum: inout SIMD4<Int32>
    ) {
        if let known = cache.value(key) {
            sum &+= known
            return
        }
        let start = rows.count
        extract(view, &rows)
        actions.prefetch(rows, from: start)
        missing.append((key, rows.count))
    }

    /// The two best labels of an arc.
    mutating func labels(
        _ view: borrowing ParserView, _ arc: borrowing LabelFeatures.Arc
    ) -> BestLabels {
        let (onSide, other) = (arc.onSide.mark, arc.otherSide.mark)
        let (left, right) = (arc.left.mark, arc.right.mark)
        let words = UInt64(arc.head) | UInt64(arc.dependent) << 16 | arc.side << 32
        let key = cache.key(
            10, words, left ^ (right << 21 | right >> 43),
            onSide ^ (other << 21 | other >> 43))
        if let known = cache.value(key) {
            return BestLabels(
                best: Int(known[0]), bestScore: known[1], second: Int(known[2]),
                secondScore: known[3])
        }
        // All that is missing is sent for before any of it is summed.
        rows.removeAll()
        LabelFeatures.headsOwn(view.sentence, arc, into: &rows)
        let heads = rows.count
        let pair = cache.key(11, words)
        if !pairs.has(pair) { LabelFeatures.pair(view.sentence, arc, into: &rows) }
        let both = rows.count
        let own = cache.key(12, words, left, right)
        if !owns.has(own) { LabelFeatures.dependentsOwn(view.sentence, arc, into: &rows) }
        labels.prefetch(rows)
        if both > heads {
            labels.sum(rows, heads..<both, into: &sums)
            pairs.set(pair, sums, at: 0, count: labelCount)
        }
        if rows.count > both {
            labels.sum(rows, both..<rows.count, into: &sums)
            owns.set(own, sums, at: 0, count: labelCount)
        }
        labels.sum(rows, 0..<heads, into: &sums)
        pairs.add(pair, count: labelCount, to: &sums)
        owns.add(own, count: labelCount, to: &sums)
        let result = best
        cache.set(
            key,
            SIMD4(Int32(result.best), result.bestScore, Int32(result.second), result.secondScore))
        return result
    }

    /// The best two of the sums.
    private var best: BestLabels {
        sums.withUnsafeBufferPointer { sums in
            var result = BestLabels(best: 0, bestScore: sums[0], second: -1, secondScore: .min)
            for label in 1..<max(labelCount, 1) {
                let score = sums[label]
                guard score > result.secondScore else { continue }
                if score > result.bestScore {
                    (result.second, result.secondScore) = (result.best, result.bestScore)
                    (result.best, result.bestScore) = (label, score)
                } else {
                    (result.second, result.secondScore) = (label, score)
                }
            }
            return result
        }
    }

    // MARK: What training asks

    /// The score of a label; `rows` has the features that made it.
    mutating func score(
        _ sentence: borrowing ParserSentence, _ arc: borrowing LabelFeatures.Arc, _ label: Int
    ) -> Int32 {
        LabelFeatures.extract(sentence, arc, into: &rows)
        labels.sum(rows, into: &sums)
        return sums[label]
    }

    /// The features of a step.
    mutating func features(_ view: borrowing ParserView) -> [UInt64] {
        ActionFeatures.extract(view, into: &rows)
        return rows.all
    }
}
