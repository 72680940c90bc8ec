import FastiLanguage

/// The classes of the tagger: universal tag and Penn tag together.
struct TagSet: Sendable {
    let names: [String]
    private let byName: [String: Int]
    private let byUniversal: [String: Int]

    /// Classes that occur at least five times; of rarer ones the universal tag's most frequent
    /// class stands in.
    init(_ sentences: [TreebankSentence]) {
        var counts: [String: Int] = [:]
        for sentence in sentences {
            for (upos, xpos) in zip(sentence.upos, sentence.xpos) {
                counts["\(upos)|\(xpos)", default: 0] += 1
            }
        }
        self.init(
            names: counts.filter { $0.value >= 5 }.sorted {
                $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key
            }.map(\.key))
    }

    init(names: [String]) {
        self.names = names
        byName = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
        byUniversal = Dictionary(
            names.enumerated().map { (String($1.prefix { $0 != "|" }), $0) },
            uniquingKeysWith: { first, _ in first })
    }

    func index(_ upos: String, _ xpos: String) -> Int {
        byName["\(upos)|\(xpos)"] ?? byUniversal[upos] ?? 0
    }

    func universal(_ index: Int) -> Substring { names[index].prefix { $0 != "|" } }
}

struct TaggerTraining {
    static let bits = 19
    let tags: TagSet
    let iterations: Int
    let dropout: Double

    /// Averaged weights learnt from sentences whose words are made ready.
    func train(_ sentences: [TreebankSentence], seed: UInt64) -> TrainedWeights {
        let table = TrainingTable(bits: Self.bits, classes: tags.names.count)
        var tagger = PartOfSpeechTagger(weights: table.table)
        var random = SplitMix(seed: seed)
        var order = Array(sentences.indices)
        var time = 0
        for _ in 0..<iterations {
            order.shuffle(using: &random)
            for number in order {
                let sentence = sentences[number]
                let words = WordDropout.thinned(sentence.words, rate: dropout, &random)
                time += 1
                var (before, beforeThat) = (-1, -1)
                for index in sentence.words.indices {
                    let gold = tags.index(sentence.upos[index], sentence.xpos[index])
                    let guess = tagger.tag(words, index, before, beforeThat)
                    if guess != gold {
                        table.add(1, to: tagger.features, column: gold, at: time)
                        table.add(-1, to: tagger.features, column: guess, at: time)
                    }
                    // The tags before are the tagger's own, faults included, as they will be.
                    (before, beforeThat) = (guess, before)
                }
            }
        }
        return table.averages(after: time)
    }

    static func packed(_ weights: TrainedWeights) -> Packed {
        Packed(
            weights, scale: TrainedWeights.scale(of: [weights]), rows: 180_000, least: 4,
            bucketBits: 16)
    }

    /// Tags of sentences by weights.
    static func tag(_ sentences: [TreebankSentence], with weights: Packed) -> [[Int]] {
        weights.withWeights { weights in
            var tagger = PartOfSpeechTagger(weights: weights)
            return sentences.map { tagger.tags(of: $0.words) }
        }
    }

    /// Shares of right universal and right whole classes.
    func accuracy(_ sentences: [TreebankSentence], _ found: [[Int]]) -> (upos: Double, xpos: Double)
    {
        var (total, upos, both) = (0, 0, 0)
        for (sentence, found) in zip(sentences, found) {
            for index in sentence.words.indices {
                total += 1
                if tags.universal(found[index]) == sentence.upos[index] { upos += 1 }
                if found[index] == tags.index(sentence.upos[index], sentence.xpos[index]) {
                    both += 1
                }
            }
        }
        return (Double(upos) / Double(max(total, 1)), Double(both) / Double(max(total, 1)))
    }
}

/// What tags a word had in training, as one number for all words alike.
struct AmbiguityClasses: Sendable {
    /// In how many parts the treebank is cut, so that no word's own tag says what it can be.
    private static let folds = 10
    private let counts: [UInt64: [[Int: Int]]]
    /// The most frequent classes, each a list of tags, with their numbers.
    private let numbers: [[Int]: Int]
    let byWord: [UInt64: Int]

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
        byWord = classes.compactMapValues { numbers[$0] }
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
                sentences[number].words[index].setAmbiguity(tags.flatMap { numbers[$0] } ?? 0)
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
