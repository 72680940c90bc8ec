/// Gives words their part of speech, from left to right, by a linear model over hashed features.
///
/// A class is a universal tag together with the finer one of the Penn Treebank, as the English
/// treebanks of Universal Dependencies have them.
package struct PartOfSpeechTagger {
    private let weights: WeightTable
    private let classes: Int
    private var rows: FeatureList
    private var sums: [Int32]

    package init(weights: WeightTable) {
        self.weights = weights
        classes = weights.classes
        rows = FeatureList(capacity: TaggerFeatures.capacity)
        sums = WeightTable.emptySums
    }

    /// The classes of a sentence's words.
    package mutating func tags(of words: [Word]) -> [Int] {
        var tags = [Int](repeating: 0, count: words.count)
        for index in words.indices {
            tags[index] = tag(
                words, index, index > 0 ? tags[index - 1] : -1, index > 1 ? tags[index - 2] : -1)
        }
        return tags
    }

    /// The best class of one word after two others.
    package mutating func tag(
        _ words: [Word], _ index: Int, _ before: Int, _ beforeThat: Int
    ) -> Int {
        TaggerFeatures.extract(words, index, before, beforeThat, into: &rows)
        weights.sum(rows, into: &sums)
        var best = 0
        for candidate in 1..<max(classes, 1) where sums[candidate] > sums[best] {
            best = candidate
        }
        return best
    }

    /// The features of the last decision.
    package var features: ArraySlice<UInt64> { rows.all }
}
