/// What the recogniser keeps of a token between its two looks at a document.
package struct NameWord {
    let lower: UInt64
    let gazetteer: UInt64
    let isCapitalised: Bool

    package init(_ word: Word) {
        lower = word.lower
        gazetteer = word.gazetteer
        isCapitalised = word.isCapitalised
    }
}

/// What the words of a document were taken for, so that one name is not two things in it.
///
/// "One sense per discourse" (Gale, Church and Yarowsky 1992): a first look at all sentences is
/// counted by word, and a second look takes the counts as features.
package struct NameAgreement {
    /// Times that each word in lower case was outside of names, and of each kind.
    private var counts: [UInt64: [Int32]] = [:]

    package init() {}

    package mutating func add(_ words: [NameWord], _ classes: [Int]) {
        for (index, word) in words.enumerated() where word.isCapitalised {
            let kind = NameClass.part(classes[index]).map { Int($0.kind.rawValue) + 1 } ?? 0
            counts[word.lower, default: [0, 0, 0, 0, 0]][kind] += 1
        }
    }

    /// A value for each word: 0 where nothing is known, otherwise the kind that most of its
    /// occurrences have, and whether nearly all do.
    package func values(for words: [NameWord]) -> [UInt64] {
        words.map { word in
            guard word.isCapitalised, let counts = counts[word.lower] else { return 0 }
            let total = counts.reduce(0, +)
            guard total > 1, let most = counts.indices.max(by: { counts[$0] < counts[$1] }) else {
                return 0
            }
            let clear = counts[most] * 4 >= total * 3
            return FeatureHash.number(100 + most * 4 + (clear ? 1 : 0) + (total > 3 ? 2 : 0))
        }
    }
}
