/// The features by which a word gets its tag, from left to right.
///
/// After Collins (2002) and Giménez and Màrquez (2004): forms, affixes and shapes of a window of
/// five words, the two tags before, and the tags that the words to the right can have at all.
enum TaggerFeatures {
    static func extract(
        _ words: [Word], _ index: Int, _ before: Int, _ beforeThat: Int,
        into rows: inout FeatureList
    ) {
        context(words, index, before, beforeThat, into: &rows)
        own(words[index], into: &rows)
        if index + 1 < words.count { next(words[index + 1], into: &rows) }
    }

    /// What speaks of the word alone.
    @inline(__always)
    static func own(_ word: Word, into rows: inout FeatureList) {
        rows.add(1, word.form)
        rows.add(2, word.lower)
        rows.add(3, word.suffixes.0)
        rows.add(4, word.suffixes.1)
        rows.add(5, word.suffixes.2)
        rows.add(6, word.suffixes.3)
        rows.add(7, word.prefixes.0)
        rows.add(8, word.prefixes.1)
        rows.add(9, word.prefixes.2)
        rows.add(10, word.shape)
        rows.add(24, word.ambiguity)
        rows.add(32, word.gazetteer, word.isCapitalised ? 1 : 0)
        rows.add(33, word.shape, word.suffixes.1)
        rows.add(41, 0)
        rows.add(42, word.sense)
        rows.add(44, word.sense, word.suffixes.1, word.shape)
    }

    /// What speaks of the next word alone.
    @inline(__always)
    static func next(_ word: Word, into rows: inout FeatureList) {
        rows.add(14, word.lower)
        rows.add(25, word.ambiguity)
        rows.add(34, word.suffixes.2)
        rows.add(35, word.shape)
    }

    /// All the rest.
    @inline(__always)
    static func context(
        _ words: [Word], _ index: Int, _ before: Int, _ beforeThat: Int,
        into rows: inout FeatureList
    ) {
        let word = words[index]
        let edge = UInt64(0x5EED)
        let last = words.count - 1
        let left = index > 0 ? words[index - 1].lower : edge
        let left2 = index > 1 ? words[index - 2].lower : edge
        let right = index < last ? words[index + 1].lower : edge
        let right2 = index + 1 < last ? words[index + 2].lower : edge
        let tag = FeatureHash.number(before)
        let tag2 = FeatureHash.number(beforeThat)
        let can = word.ambiguity
        let canRight = index < last ? words[index + 1].ambiguity : edge
        let canRight2 = index + 1 < last ? words[index + 2].ambiguity : edge
        rows.add(11, word.shape, index == 0 ? 1 : 0)
        rows.add(12, left)
        rows.add(13, left2)
        rows.add(15, right2)
        rows.add(16, left, word.lower)
        rows.add(17, word.lower, right)
        rows.add(18, left, right)
        rows.add(19, tag)
        rows.add(20, tag2)
        rows.add(21, tag, tag2)
        rows.add(22, tag, word.lower)
        rows.add(23, tag, word.suffixes.2)
        rows.add(26, canRight2)
        rows.add(27, can, canRight)
        rows.add(28, tag, can, canRight)
        rows.add(29, tag, tag2, can)
        rows.add(30, canRight, canRight2)
        rows.add(31, tag, canRight)
        if index < last {
            let next = words[index + 1]
            rows.add(36, word.shape, next.shape)
            rows.add(40, next.suffixes.1, can)
            rows.add(46, next.sense, word.sense)
            rows.add(47, next.sense, tag)
            rows.add(48, next.person, word.shape)
        } else {
            rows.add(14, edge)
            rows.add(25, edge)
        }
        if index > 0 {
            let previous = words[index - 1]
            rows.add(37, previous.suffixes.2)
            rows.add(38, previous.shape, word.shape)
            rows.add(49, previous.sense, word.sense)
            rows.add(70, previous.person, word.shape)
        }
        rows.add(39, tag, word.lower, right)
        rows.add(43, word.sense, tag)
        rows.add(45, word.person, word.shape, tag)
    }

    /// What a second look adds to the first: features of the tags on both sides.
    ///
    /// - Parameters:
    ///   - tags: What is known so far: on the left for good, on the right from the first look.
    ///   - other: The class that came second for the word itself.
    static func extractAgain(
        _ words: [Word], _ index: Int, _ tags: [Int], _ other: Int, into rows: inout FeatureList
    ) {
        func tag(_ index: Int) -> UInt64 {
            tags.indices.contains(index) ? FeatureHash.number(tags[index]) : 0x5EED
        }
        let word = words[index]
        let (own, second) = (tag(index), FeatureHash.number(other))
        let (left, left2) = (tag(index - 1), tag(index - 2))
        let (right, right2, right3) = (tag(index + 1), tag(index + 2), tag(index + 3))
        rows.add(50, own)
        rows.add(51, own, second)
        rows.add(52, own, word.lower)
        rows.add(53, right)
        rows.add(54, right2)
        rows.add(55, right, right2)
        rows.add(56, left, right)
        rows.add(57, left, own, right)
        rows.add(58, left2, left, right)
        rows.add(59, left, right, right2)
        rows.add(60, own, right, right2)
        rows.add(61, right, word.lower)
        rows.add(62, right, word.suffixes.2)
        rows.add(63, left, right, word.lower)
        rows.add(64, left, right, word.suffixes.1)
        rows.add(65, right, word.ambiguity)
        rows.add(66, right, right2, right3)
        rows.add(67, left, right, word.shape)
        rows.add(68, left ^ (right << 7), own, second)
        rows.add(69, word.ambiguity, right, right2)
    }
}
