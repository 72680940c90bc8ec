import FastiLanguage
import FastiLexicon
import FastiText

/// What tags a word had in training, as one number for all words alike.
struct AmbiguityClasses: Sendable {
    /// In how many parts the treebank is cut, so that no word's own tag says what it can be.
    private static let folds = 10
    private let counts: [UInt64: [[Int: Int]]]
    /// The most frequent classes, each a list of tags, with their numbers.
    private let numbers: [[Int]: Int]
    let byWord: [UInt64: Int]
    /// The classes of irregular verbs, for those that the treebank does not have.
    private let irregular: [UInt64: Int]

    init(_ sentences: [TreebankSentence], tags: TagSet) {
        var counts: [UInt64: [[Int: Int]]] = [:]
        for (number, sentence) in sentences.enumerated() {
            for index in sentence.words.indices {
                let tag = tags.index(sentence.upos[index], sentence.xpos[index])
                counts[
                    sentence.words[index].lower,
                    default: Array(repeating: [:], count: Self.folds)][number % Self.folds][
                        tag, default: 0] += 1
            }
        }
        let classes = counts.compactMapValues { Self.usual($0, without: nil) }
        var sizes: [[Int]: Int] = [:]
        for tags in classes.values { sizes[tags, default: 0] += 1 }
        let ranked = sizes.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key.lexicographicallyPrecedes($1.key)
        }
        let numbers = Dictionary(
            uniqueKeysWithValues: ranked.prefix(255).enumerated().map { ($1.key, $0 + 1) })
        self.counts = counts
        self.numbers = numbers
        // Past forms that no ending gives away: "stole", "fled".
        let past = ["VBD", "VBN"].map { tags.index("VERB", $0) }
        let pastClass = [past, past.reversed(), [past[0]]].lazy.compactMap { numbers[$0] }.first
        irregular = Dictionary(
            Lexicon.irregularVerbs.keys.map { (Word(Token(form: $0)).lower, pastClass ?? 0) },
            uniquingKeysWith: { first, _ in first })
        byWord = irregular.merging(classes.compactMapValues { numbers[$0] }) { $1 }
    }

    /// The tags that a word usually has, the most frequent first.
    private static func usual(_ folds: [[Int: Int]], without own: Int?) -> [Int]? {
        var sum: [Int: Int] = [:]
        for (fold, tags) in folds.enumerated() where fold != own {
            sum.merge(tags, uniquingKeysWith: +)
        }
        let total = sum.values.reduce(0, +)
        guard total >= 2 else { return nil }
        return sum.filter { $0.value * 20 >= total }.sorted {
            $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
        }.prefix(3).map(\.key)
    }

    /// The slots by which words find their class.
    var slots: [UInt32] {
        NameList.slots(
            Dictionary(
                uniqueKeysWithValues: byWord.map {
                    ($0.key, NameList.Kind(rawValue: UInt8($0.value)))
                }))
    }

    /// The values that words of the same treebank get: from its other parts.
    func applyToOwn(_ sentences: inout [TreebankSentence]) {
        for number in sentences.indices {
            for index in sentences[number].words.indices {
                let folds = counts[sentences[number].words[index].lower] ?? []
                let tags = Self.usual(folds, without: number % Self.folds)
                let word = sentences[number].words[index].lower
                sentences[number].words[index].setAmbiguity(
                    tags.map { numbers[$0] ?? 0 } ?? irregular[word] ?? 0)
            }
        }
    }
}

/// Hides words at random, so that training learns to do without them.
///
/// Unseen words are met in every new text; a model that always knew the word never learns what its
/// ending and its neighbours tell (Iyyer et al. 2015).
enum WordDropout {
    static func thinned(
        _ words: [Word], rate: Double, _ random: inout SplitMix
    ) -> [Word] {
        guard rate > 0 else { return words }
        var words = words
        let limit = UInt64(rate * 1_000_000)
        for index in words.indices where random.next() % 1_000_000 < limit {
            words[index].form = 0xDEAD
            words[index].lower = 0xDEAD
            words[index].ambiguity = 0
        }
        return words
    }
}
