import FastiLanguage

/// A sentence made ready for training the recogniser of names.
struct NameExample: Sendable {
    var words: [Word]
    var tags: [Int]
    var elsewhere: [UInt64]
    var classes: [Int]
    var startsDocument: Bool
}

struct NameTraining {
    static let bits = 22
    /// What a token outside of names loses: a perceptron leaves out more names than it makes up.
    /// In the bytes of the weights, chosen on the dev parts.
    private static let caution: Int32 = 40
    let iterations: Int
    let dropout: Double

    struct Result: Sendable {
        var weights: TrainedWeights
        var transitions: [Float]

        static func + (a: Self, b: Self) -> Self {
            Result(
                weights: a.weights + b.weights,
                transitions: zip(a.transitions, b.transitions).map(+))
        }
    }

    /// A structured perceptron (Collins 2002): where the best sequence of classes is wrong, its
    /// features lose and those of the right one gain.
    func train(_ examples: [NameExample], seed: UInt64) -> Result {
        let table = TrainingTable(bits: Self.bits, classes: NameClass.count)
        let count = NameClass.count
        var recognizer = NameRecognizer(
            weights: table.table, transitions: [Int32](repeating: 0, count: count * count))
        var changes = [Int](repeating: 0, count: count * count)
        var random = SplitMix(seed: seed)
        var order = Array(examples.indices)
        var time = 0
        for _ in 0..<iterations {
            order.shuffle(using: &random)
            for number in order {
                time += 1
                let example = examples[number]
                let words = WordDropout.thinned(example.words, rate: dropout, &random)
                // The first look at a document does not know what stands elsewhere in it.
                let elsewhere =
                    random.next() % 3 == 0
                    ? [UInt64](repeating: 0, count: words.count) : example.elsewhere
                let guess = recognizer.classes(
                    of: words.map(NameWord.init),
                    scores: recognizer.scores(
                        of: words, tags: example.tags, everywhere: true),
                    elsewhere: elsewhere)
                guard guess != example.classes else { continue }
                for index in words.indices where guess[index] != example.classes[index] {
                    let features = recognizer.features(words, example.tags, elsewhere, index)
                    table.add(1, to: features, column: example.classes[index], at: time)
                    table.add(-1, to: features, column: guess[index], at: time)
                }
                for (path, delta) in [(example.classes, 1), (guess, -1)] {
                    for index in path.indices.dropFirst() {
                        recognizer.transitions[path[index - 1] * count + path[index]] += Int32(
                            delta)
                        changes[path[index - 1] * count + path[index]] += delta * time
                    }
                }
            }
        }
        return Result(
            weights: table.averages(after: time),
            transitions: changes.indices.map {
                Float(recognizer.transitions[$0]) - Float(changes[$0]) / Float(max(time, 1))
            })
    }

    struct PackedNames {
        let weights: Packed
        let transitions: [Int32]
    }

    static func packed(_ result: Result) -> PackedNames {
        let scale = TrainedWeights.scale(of: [result.weights])
        return PackedNames(
            weights: Packed(
                result.weights, scale: scale, bucketBits: 16, bytes: 1_000_000),
            transitions: result.transitions.enumerated().map { index, weight in
                Int32((weight * scale).rounded())
                    - (index % NameClass.count == NameClass.outside ? caution : 0)
            })
    }

    /// Gives each sentence what the words of its document were taken for at the first look.
    static func agree(_ examples: inout [NameExample], _ found: [[Int]]) {
        var start = 0
        while start < examples.count {
            var end = start + 1
            while end < examples.count, !examples[end].startsDocument { end += 1 }
            var agreement = NameAgreement()
            for number in start..<end {
                agreement.add(examples[number].words.map(NameWord.init), found[number])
            }
            for number in start..<end {
                examples[number].elsewhere = agreement.values(
                    for: examples[number].words.map(NameWord.init))
            }
            start = end
        }
    }

    /// Classes of sentences, documents looked at twice, as training sees them: everywhere.
    static func classes(_ examples: [NameExample], with packed: PackedNames) -> [[Int]] {
        packed.weights.withWeights {
            classes(examples, with: $0, transitions: packed.transitions, everywhere: true)
        }
    }

    static func classes(
        _ examples: [NameExample], with weights: WeightTable, transitions: [Int32],
        everywhere: Bool = false
    ) -> [[Int]] {
        var recognizer = NameRecognizer(weights: weights, transitions: transitions)
        var examples = examples
        func looked() -> [[Int]] {
            examples.map {
                recognizer.classes(
                    of: $0.words.map(NameWord.init),
                    scores: recognizer.scores(
                        of: $0.words, tags: $0.tags, everywhere: everywhere),
                    elsewhere: $0.elsewhere)
            }
        }
        for number in examples.indices {
            examples[number].elsewhere = examples[number].words.map { _ in 0 }
        }
        agree(&examples, looked())
        return looked()
    }
}

/// F1 of whole names: range and kind have to be right.
struct NameScore {
    var right = 0
    var found = 0
    var gold = 0
    var f1: Double { found + gold == 0 ? 0 : 2 * Double(right) / Double(found + gold) }

    /// Only persons, organisations and places count, which all corpora have.
    mutating func add(
        _ names: [(range: Range<Int>, kind: NameKind)],
        _ truth: [(range: Range<Int>, kind: NameKind)], leaving out: [Range<Int>] = []
    ) {
        let names = names.filter { name in
            name.kind != .other && !out.contains { $0.overlaps(name.range) }
        }
        let truth = truth.filter { $0.kind != .other }
        found += names.count
        gold += truth.count
        right += names.count { name in
            truth.contains { $0.range == name.range && $0.kind == name.kind }
        }
    }
}
