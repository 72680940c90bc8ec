/// Finds names by the best sequence of classes, a linear model with Viterbi's algorithm.
package struct NameRecognizer: ~Copyable {
    private let weights: WeightTable
    /// `transitions[before * count + next]`.
    package var transitions: [Int32]
    private var rows: FeatureList
    private var sums: [Int32]
    private var scores: [Int32] = []
    private var from: [UInt8] = []
    /// The classes that can stand before each, one list behind the other, and where they begin.
    private let possible: [Int]
    private let starts: [Int]
    private let canBegin: [Bool]
    private let canEnd: [Bool]

    /// How far from a capital letter (or a listed place) a token of a name stands at most.
    private static let reach = 2
    /// The scores of a token that is too far away.
    private static let outsideOnly = (0..<NameClass.count).map {
        $0 == NameClass.outside ? 0 : Int16.min
    }

    /// A score so low that no sum of weights makes up for it.
    private static let never: Int32 = -1 << 28

    /// - Parameter transitions: Weights of one class after another, `NameClass.count` squared.
    package init(weights: WeightTable, transitions: [Int32]) {
        self.weights = weights
        self.transitions = transitions
        rows = FeatureList()
        sums = WeightTable.emptySums
        let classes = 0..<NameClass.count
        let before = classes.map { next in classes.filter { NameClass.follows(next, $0) } }
        possible = before.flatMap(\.self)
        starts = before.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1.count) }
        canBegin = classes.map { NameClass.follows($0, nil) }
        canEnd = classes.map { NameClass.follows(nil, $0) }
    }

    /// What the tokens of a sentence speak for by themselves: a score for each token and class.
    ///
    /// Sums of weights of one byte each fit 16 bits many times over.
    ///
    /// - Parameter everywhere: Whether tokens far from any capital letter are looked at as well,
    ///   which is hardly ever worth it where texts use capitals.
    package mutating func scores(
        of words: [Word], tags: [Int], everywhere: Bool = false
    ) -> [Int16] {
        var result: [Int16] = []
        result.reserveCapacity(words.count * NameClass.count)
        var lastCapital = -1 - Self.reach
        var nextCapital = 0
        for index in words.indices {
            if Self.mayBeNamed(words[index]) { lastCapital = index }
            while nextCapital < words.count,
                nextCapital < index || !Self.mayBeNamed(words[nextCapital])
            {
                nextCapital += 1
            }
            let isNear =
                index - lastCapital <= Self.reach
                || nextCapital < words.count && nextCapital - index <= Self.reach
            guard isNear || everywhere else {
                result += Self.outsideOnly
                continue
            }
            NameFeatures.extract(words, tags, index, into: &rows)
            weights.prefetch(rows)
            weights.sum(rows, into: &sums)
            for column in 0..<NameClass.count {
                result.append(Int16(clamping: sums[column]))
            }
        }
        return result
    }

    /// Whether a word is reason enough to look at its neighbours: a capital letter, or a state or large
    /// place, which who writes without capitals names as well.
    private static func mayBeNamed(_ word: Word) -> Bool {
        word.isCapitalised || !word.listed.isDisjoint(with: [.state, .largePlace])
    }

    /// The best sequence of classes.
    ///
    /// - Parameters:
    ///   - own: What `scores(of:tags:)` gave.
    ///   - elsewhere: What each word was elsewhere in the document, 0 for unknown.
    package mutating func classes(
        of words: [NameWord], scores own: [Int16], elsewhere: [UInt64]
    ) -> [Int] {
        let count = NameClass.count
        guard !words.isEmpty else { return [] }
        scores = Array(repeating: Self.never, count: words.count * count)
        from = Array(repeating: 0, count: words.count * count)
        var wasFar = false
        for index in words.indices {
            let isFar = own[index * count + 1] == Int16.min
            if isFar {
                // Nothing but outside; what a name's parts would have is never looked at.
                sums[NameClass.outside] = 0
                step(to: NameClass.outside, at: index, fromOutside: wasFar)
            } else {
                sum(words, own, elsewhere, index)
                for next in 0..<count { step(to: next, at: index, fromOutside: wasFar) }
            }
            wasFar = isFar
        }
        return path(words.count)
    }

    /// The best way to a class at a token.
    @inline(__always)
    private mutating func step(to next: Int, at index: Int, fromOutside: Bool) {
        let count = NameClass.count
        guard index > 0 else {
            scores[next] = canBegin[next] ? sums[next] : Self.never
            return
        }
        let row = (index - 1) * count
        var (best, source) = (Self.never, 0)
        if fromOutside {
            if canBegin[next] { best = scores[row] + transitions[next] }
        } else {
            scores.withUnsafeBufferPointer { scores in
                for before in possible[starts[next]..<starts[next + 1]] {
                    let score = scores[row + before] + transitions[before * count + next]
                    if score > best { (best, source) = (score, before) }
                }
            }
        }
        scores[row + count + next] = max(best + sums[next], Self.never)
        from[row + count + next] = UInt8(source)
    }

    /// Adds to a token's own scores what is known from elsewhere.
    private mutating func sum(
        _ words: [NameWord], _ own: [Int16], _ elsewhere: [UInt64], _ index: Int
    ) {
        rows.removeAll()
        NameFeatures.elsewhere(words, elsewhere, index, into: &rows)
        weights.sum(rows, into: &sums)
        for column in 0..<NameClass.count {
            sums[column] &+= Int32(own[index * NameClass.count + column])
        }
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
}
