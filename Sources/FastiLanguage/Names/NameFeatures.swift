/// The features by which a token's part in a name is told.
///
/// After Ratinov and Roth (2009): forms, shapes, affixes and tags of a window of five tokens, lists
/// of names, a dictionary's senses, and what the same word was elsewhere in the document.
enum NameFeatures {
    @inline(__always)
    static func extract(
        _ words: [Word], _ tags: [Int], _ index: Int, into rows: inout FeatureList
    ) {
        rows.removeAll()
        let word = words[index]
        let last = words.count - 1
        let edge = UInt64(0x5EED)
        let tag = FeatureHash.number(tags[index])
        let first: UInt64 = index == 0 ? 1 : 0
        rows.add(1, word.form)
        rows.add(2, word.lower)
        rows.add(3, word.shape)
        rows.add(4, word.shape, first)
        rows.add(5, word.suffixes.1)
        rows.add(6, word.suffixes.2)
        rows.add(7, word.suffixes.3)
        rows.add(8, word.prefixes.1)
        rows.add(9, word.prefixes.2)
        rows.add(10, tag)
        rows.add(11, tag, word.shape)
        rows.add(12, tag, word.suffixes.2)
        rows.add(13, word.gazetteer)
        rows.add(14, word.gazetteer, word.shape)
        rows.add(15, word.gazetteer, tag)
        let left = index > 0 ? words[index - 1].lower : edge
        let left2 = index > 1 ? words[index - 2].lower : edge
        let right = index < last ? words[index + 1].lower : edge
        let right2 = index + 1 < last ? words[index + 2].lower : edge
        let leftTag = index > 0 ? FeatureHash.number(tags[index - 1]) : edge
        let rightTag = index < last ? FeatureHash.number(tags[index + 1]) : edge
        rows.add(20, left)
        rows.add(21, left2)
        rows.add(22, right)
        rows.add(23, right2)
        rows.add(24, left, word.lower)
        rows.add(25, word.lower, right)
        rows.add(26, left, word.shape)
        rows.add(27, word.shape, right)
        rows.add(28, leftTag, tag)
        rows.add(29, tag, rightTag)
        rows.add(30, leftTag, tag, rightTag)
        rows.add(31, left, left2)
        rows.add(32, right, right2)
        rows.add(33, left, right, word.shape)
        rows.add(70, word.person)
        rows.add(71, word.person, word.gazetteer, word.shape)
        rows.add(72, word.sense, word.shape)
        if index > 0 {
            let previous = words[index - 1]
            rows.add(73, previous.person, word.person, word.shape)
            rows.add(74, previous.sense, word.shape)
            rows.add(75, previous.sense, word.person)
            rows.add(76, previous.sense, word.gazetteer)
            rows.add(40, previous.shape, word.shape)
            rows.add(41, previous.gazetteer)
            rows.add(42, previous.gazetteer, word.gazetteer)
            rows.add(43, previous.suffixes.2)
            rows.add(44, previous.gazetteer, word.shape, tag)
        }
        if index > 1 {
            rows.add(46, words[index - 2].shape, words[index - 1].shape, word.shape)
            rows.add(47, words[index - 2].gazetteer)
        }
        if index < last {
            let next = words[index + 1]
            rows.add(77, next.person, word.person, word.shape)
            rows.add(78, next.sense, word.shape)
            rows.add(79, next.sense, word.person)
            rows.add(80, next.sense, word.gazetteer)
            rows.add(50, word.shape, next.shape)
            rows.add(51, next.gazetteer)
            rows.add(52, next.gazetteer, word.gazetteer)
            rows.add(53, next.suffixes.2)
            rows.add(54, next.gazetteer, word.shape, tag)
        }
        if index + 1 < last {
            rows.add(56, word.shape, words[index + 1].shape, words[index + 2].shape)
            rows.add(57, words[index + 2].gazetteer)
        }
        runs(words, index, into: &rows)
        linkedRuns(words, index, into: &rows)
        lists(words, index, into: &rows)
    }

    /// What each list says by itself: most combinations of lists are rare.
    @inline(__always)
    private static func lists(_ words: [Word], _ index: Int, into rows: inout FeatureList) {
        let word = words[index]
        guard !word.listed.isEmpty else { return }
        let left = index > 0 ? words[index - 1].lower : 0x5EED
        let leftShape = index > 0 ? words[index - 1].shape : 0
        let rightShape = index + 1 < words.count ? words[index + 1].shape : 0
        for bit in 0..<UInt8(NameList.Kind.count) where word.listed.rawValue & (1 << bit) != 0 {
            let list = FeatureHash.number(Int(bit))
            rows.add(130, list, word.shape)
            rows.add(131, list, word.person, word.shape)
            rows.add(132, list, left)
            rows.add(133, list, leftShape, rightShape)
        }
    }

    /// What is known from elsewhere in the document of a token and its neighbours.
    static func elsewhere(
        _ words: [NameWord], _ elsewhere: [UInt64], _ index: Int, into rows: inout FeatureList
    ) {
        if elsewhere[index] != 0 {
            rows.add(16, elsewhere[index])
            rows.add(17, elsewhere[index], words[index].gazetteer)
        }
        if index > 0, elsewhere[index - 1] != 0 { rows.add(45, elsewhere[index - 1]) }
        if index + 1 < words.count, elsewhere[index + 1] != 0 { rows.add(55, elsewhere[index + 1]) }
    }

    /// The run of capitalised words that a token stands in: where it begins and how it ends, since
    /// the last word of a name tells its kind ("… Ministry", "… River").
    @inline(__always)
    private static func runs(_ words: [Word], _ index: Int, into rows: inout FeatureList) {
        guard words[index].isCapitalised else { return }
        var end = index
        while end + 1 < words.count, end - index < 6, words[end + 1].isCapitalised { end += 1 }
        var start = index
        while start > 0, index - start < 6, words[start - 1].isCapitalised { start -= 1 }
        rows.add(60, words[end].lower, FeatureHash.number(min(end - index, 3)))
        rows.add(61, words[start].lower, FeatureHash.number(min(index - start, 3)))
        rows.add(62, FeatureHash.number(end - start), FeatureHash.number(index - start))
        rows.add(63, words[end].suffixes.2, words[end].gazetteer)
        let before = start > 0 ? words[start - 1].lower : 0x5EED
        let after = end + 1 < words.count ? words[end + 1].lower : 0x5EED
        rows.add(64, before, FeatureHash.number(min(index - start, 3)))
        rows.add(65, after, FeatureHash.number(min(end - index, 3)))
        rows.add(66, before, after)
        rows.add(81, words[end].sense, FeatureHash.number(min(end - index, 3)))
        let (left, right) = (
            start > 0 ? words[start - 1].sense : 0, end + 1 < words.count ? words[end + 1].sense : 0
        )
        rows.add(82, left, FeatureHash.number(min(index - start, 3)))
        rows.add(83, right, FeatureHash.number(min(end - index, 3)))
        rows.add(84, left, right, FeatureHash.number(end - start))
        rows.add(86, FeatureHash.number(min(end - index, 3)))
        rows.add(87, FeatureHash.number(min(index - start, 3)))
        rows.add(88, FeatureHash.number(end - start))
        rows.add(85, words[start].person, words[end].person, FeatureHash.number(end - start))
    }
}
