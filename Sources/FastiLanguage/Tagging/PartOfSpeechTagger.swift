/// Gives words their part of speech by a linear model over hashed features.
///
/// A class is a universal tag together with the finer one of the Penn Treebank, as the English
/// treebanks of Universal Dependencies have them. A first look goes from left to right; words whose
/// second class came close get a second look, which knows the tags on both sides (Brill 1995 revises
/// tags so by rules).
package struct PartOfSpeechTagger: ~Copyable {
    /// The tags of a sentence.
    package struct Tagging: Sendable {
        package var tags: [Int] = []
        /// The class that came second where the first look was in doubt, -1 elsewhere.
        package var others: [Int] = []
        /// By how much the first class was ahead at the first look.
        package var leads: [Int32] = []
        /// The first look's scores of all classes, for words in doubt; else empty.
        var scores: [[Int32]] = []

        /// Takes away the second class where the first leads by so much.
        package mutating func certain(from doubt: Int32) {
            for index in others.indices where leads[index] >= doubt {
                others[index] = -1
                scores[index] = []
            }
        }
    }

    private let weights: WeightTable
    private let second: WeightTable?
    private let doubt: Int32
    private let step: Int32
    private let classes: Int
    private var rows: FeatureList
    private var sums: [Int32]
    private var partial: [Int32]
    /// Sums of what speaks of one word alone, as a word itself and as the next one.
    private var known: RowCache

    /// - Parameters:
    ///   - second: The weights of the second look; without them there is none.
    ///   - doubt: A lead smaller than this leads to a second look.
    ///   - step: What a weight of the second look counts in those of the first, in 64ths.
    package init(
        weights: WeightTable, second: WeightTable? = nil, doubt: Int32 = .max, step: Int32 = 64
    ) {
        self.weights = weights
        self.second = second
        self.doubt = doubt
        self.step = step
        classes = weights.classes
        rows = FeatureList()
        sums = WeightTable.emptySums
        partial = WeightTable.emptySums
        known = RowCache(bits: weights.isFixed ? 8 : 0, width: 2 * weights.classes)
    }

    /// The classes of a sentence's words.
    package mutating func tagging(of words: [Word]) -> Tagging {
        revised(words, firstLook(at: words))
    }

    /// A tagging with the words in doubt looked at again.
    package mutating func revised(_ words: [Word], _ found: Tagging) -> Tagging {
        var result = found
        guard second != nil else { return result }
        for index in words.indices where result.others[index] >= 0 {
            let (best, other) = again(words, index, result)
            (result.tags[index], result.others[index]) = (best, other)
        }
        return result
    }

    package mutating func firstLook(at words: [Word]) -> Tagging {
        let count = words.count
        var result = Tagging(
            tags: [Int](repeating: 0, count: count), others: [Int](repeating: -1, count: count),
            leads: [Int32](repeating: 0, count: count),
            scores: [[Int32]](repeating: [], count: count))
        for index in words.indices {
            let (best, other) = tag(
                words, index, index > 0 ? result.tags[index - 1] : -1,
                index > 1 ? result.tags[index - 2] : -1)
            result.tags[index] = best
            result.leads[index] = other < 0 ? .max : sums[best] - sums[other]
            if result.leads[index] < doubt {
                result.others[index] = other
                result.scores[index] = Array(sums[..<classes])
            }
        }
        return result
    }

    /// The best class of one word after two others, and the next best.
    package mutating func tag(
        _ words: [Word], _ index: Int, _ before: Int, _ beforeThat: Int
    ) -> (best: Int, other: Int) {
        rows.removeAll()
        guard weights.isFixed else {
            TaggerFeatures.extract(words, index, before, beforeThat, into: &rows)
            weights.prefetch(rows)
            weights.sum(rows, into: &sums)
            return bestTwo()
        }
        TaggerFeatures.context(words, index, before, beforeThat, into: &rows)
        weights.prefetch(rows)
        weights.sum(rows, into: &sums)
        add(words[index], from: 0)
        if index + 1 < words.count { add(words[index + 1], from: classes) }
        return bestTwo()
    }

    /// Adds what is known of a word alone: as a word itself from 0, as the next one behind it.
    private mutating func add(_ word: Word, from offset: Int) {
        let mixed = (word.form ^ word.ambiguity &* 3) &* 0x9E37_79B9_7F4A_7C15
        let key = (mixed ^ word.gazetteer ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
        if !known.has(key) {
            rows.removeAll()
            TaggerFeatures.own(word, into: &rows)
            let own = rows.count
            TaggerFeatures.next(word, into: &rows)
            weights.prefetch(rows)
            weights.sum(rows, 0..<own, into: &partial)
            known.set(key, partial, at: 0, count: classes)
            weights.sum(rows, own..<rows.count, into: &partial)
            known.set(key, partial, at: classes, count: classes)
        }
        known.add(key, from: offset, count: classes, to: &sums)
    }

    /// The best class of one word between others, and the next best.
    package mutating func again(
        _ words: [Word], _ index: Int, _ found: borrowing Tagging
    ) -> (best: Int, other: Int) {
        guard let second else { return (found.tags[index], found.others[index]) }
        rows.removeAll()
        TaggerFeatures.extractAgain(words, index, found.tags, found.others[index], into: &rows)
        second.prefetch(rows)
        second.sum(rows, into: &sums)
        let known = found.scores[index]
        for column in known.indices { sums[column] = (sums[column] &* step) >> 6 &+ known[column] }
        return bestTwo()
    }

    private func bestTwo() -> (best: Int, other: Int) {
        guard classes > 1 else { return (0, -1) }
        return sums.withUnsafeBufferPointer { sums in
            var (best, other) = sums[1] > sums[0] ? (1, 0) : (0, 1)
            var (bestScore, otherScore) = (sums[best], sums[other])
            for candidate in 2..<max(classes, 2) {
                let score = sums[candidate]
                guard score > otherScore else { continue }
                if score > bestScore {
                    (other, otherScore) = (best, bestScore)
                    (best, bestScore) = (candidate, score)
                } else {
                    (other, otherScore) = (candidate, score)
                }
            }
            return (best, other)
        }
    }

    /// The features of the last decision.
    package var features: [UInt64] { rows.all }
}
