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
    static let bits = 22
    static let againBits = 21
    /// What a step of learning at the second look counts in the bytes of the first.
    static let step: Int32 = 24
    let tags: TagSet
    let iterations: Int
    let dropout: Double

    /// Averaged weights learnt from sentences whose words are made ready.
    func train(_ sentences: [TreebankSentence], seed: UInt64) throws -> TrainedWeights {
        let table = try TrainingTable(bits: Self.bits, classes: tags.names.count)
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
                    let guess = tagger.tag(words, index, before, beforeThat).best
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

    /// Weights of the second look, learnt from words that the first was in doubt about.
    ///
    /// - Parameter found: What first looks made of the sentences that had not seen them.
    func trainAgain(
        _ sentences: [TreebankSentence], _ found: [PartOfSpeechTagger.Tagging], seed: UInt64
    ) throws -> TrainedWeights {
        let table = try TrainingTable(bits: Self.againBits, classes: tags.names.count)
        var tagger = PartOfSpeechTagger(
            weights: table.table, second: table.table, step: Self.step * 64)
        var random = SplitMix(seed: seed &+ 0x2000)
        var order = Array(sentences.indices)
        var time = 0
        for _ in 0..<iterations {
            order.shuffle(using: &random)
            for number in order where found[number].others.contains(where: { $0 >= 0 }) {
                let sentence = sentences[number]
                let words = WordDropout.thinned(sentence.words, rate: dropout, &random)
                var tagging = found[number]
                time += 1
                for index in words.indices where tagging.others[index] >= 0 {
                    let gold = tags.index(sentence.upos[index], sentence.xpos[index])
                    let guess = tagger.again(words, index, tagging).best
                    if guess != gold {
                        table.add(1, to: tagger.features, column: gold, at: time)
                        table.add(-1, to: tagger.features, column: guess, at: time)
                    }
                    tagging.tags[index] = guess
                }
            }
        }
        return table.averages(after: time)
    }

    static func packed(_ weights: TrainedWeights) -> Packed {
        Packed(
            weights, scale: TrainedWeights.scale(of: [weights]), bucketBits: 16,
            bytes: 1_350_000)
    }

    /// The weights of a second look and what one of them counts, in 64ths.
    struct PackedAgain: Sendable {
        let weights: Packed
        let step: Int32

        init(_ trained: TrainedWeights, seeds: Int) {
            let scale = TrainedWeights.scale(of: [trained])
            weights = Packed(trained, scale: scale, bucketBits: 14, bytes: 440_000)
            step = Int32((64 * Float(TaggerTraining.step) / (scale * Float(seeds))).rounded())
        }
    }

    /// What the first look makes of sentences.
    static func firstLook(
        at sentences: [TreebankSentence], with weights: Packed
    ) -> [PartOfSpeechTagger.Tagging] {
        weights.withWeights { weights in
            var tagger = PartOfSpeechTagger(weights: weights)
            return sentences.map { tagger.firstLook(at: $0.words) }
        }
    }

    /// The second look at sentences whose first is known.
    static func again(
        _ sentences: [TreebankSentence], _ found: [PartOfSpeechTagger.Tagging],
        with packed: PackedAgain
    ) -> [PartOfSpeechTagger.Tagging] {
        packed.weights.withWeights { weights in
            var tagger = PartOfSpeechTagger(
                weights: weights, second: weights, step: packed.step)
            return zip(sentences, found).map { tagger.revised($0.words, $1) }
        }
    }

    /// Shares of right universal and right whole classes.
    func accuracy(_ sentences: [TreebankSentence], _ found: [PartOfSpeechTagger.Tagging]) -> (
        upos: Double, xpos: Double
    ) {
        var (total, upos, both) = (0, 0, 0)
        for (sentence, tagging) in zip(sentences, found) {
            let found = tagging.tags
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

/// The tagger as a model ships it.
struct TrainedTagger: Sendable {
    let first: Packed
    let second: TaggerTraining.PackedAgain
    /// A lead of the first look's best class smaller than this leads to a second look.
    let doubt: Int

    /// The share of words that are looked at again.
    private static let doubtful = 0.2

    /// The lead that so many words fall short of.
    static func doubt(_ found: [PartOfSpeechTagger.Tagging]) -> Int {
        let leads = found.flatMap(\.leads).sorted()
        return leads.isEmpty ? 0 : Int(leads[Int(Double(leads.count) * doubtful)])
    }

    func tags(of sentences: [TreebankSentence]) -> [[Int]] {
        first.withWeights { first in
            second.weights.withWeights { table in
                var tagger = PartOfSpeechTagger(
                    weights: first, second: table, doubt: Int32(doubt), step: second.step)
                return sentences.map { tagger.tagging(of: $0.words).tags }
            }
        }
    }
}
