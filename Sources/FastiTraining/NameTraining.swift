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
    /// What a token outside of names loses: weights learnt from few names leave out more of them than
    /// they make up. In the bytes of the weights, chosen on the dev parts.
    private static let caution: Int32 = 40
    /// How far a weight moves at its first step; later ones are shorter.
    private static let rates: (weights: Float, transitions: Float) = (0.04, 0.1)
    /// Features that stand in the corpora once are not learnt: they tell what a name was, not what it
    /// is like.
    private static let leastCount: UInt8 = 2
    /// A token whose classes are all known better than this leaves its weights alone, and one that is
    /// known better than the second does not make features weights that have none.
    private static let doubt: (any: Float, new: Float) = (0.003, 0.15)
    /// The rounds of learning. More are worse: the field learns by heart what it sees.
    var iterations = 4
    let dropout: Double

    struct Result: Sendable {
        var weights: TrainedWeights
        var transitions: [Float]
    }

    /// What one training holds of its weights while it goes on.
    private struct Course: ~Copyable {
        let table: SparseTable
        var reader = NameFeatureReader()
        var field = NameField()
        var transitions = [Float](repeating: 0, count: NameClass.count * NameClass.count)
        var squares = [Float](repeating: 0, count: NameClass.count * NameClass.count)
        var changes = [Float](repeating: 0, count: NameClass.count * NameClass.count)
        var rows: [Int] = []
        var time: Float = 0
    }

    /// The likelihood of the right classes made larger, sentence by sentence.
    func train(_ examples: [NameExample], seed: UInt64) throws -> Result {
        var course = try Course(
            table: SparseTable(
                bits: Self.bits, classes: NameClass.count, rate: Self.rates.weights,
                least: Self.leastCount))
        for example in examples {
            for index in example.words.indices {
                course.table.count(
                    course.reader.features(example.words, example.tags, example.elsewhere, index))
            }
        }
        var random = SplitMix(seed: seed)
        var order = Array(examples.indices)
        for _ in 0..<iterations {
            order.shuffle(using: &random)
            for number in order {
                var example = examples[number]
                example.words = WordDropout.thinned(example.words, rate: dropout, &random)
                // The first look at a document does not know what stands elsewhere in it.
                if random.next() % 3 == 0 {
                    example.elsewhere = [UInt64](repeating: 0, count: example.words.count)
                }
                Self.learn(example, &course)
            }
        }
        let time = max(course.time, 1)
        return Result(
            weights: course.table.averages(after: time),
            transitions: zip(course.transitions, course.changes).map { $0 - $1 / time })
    }

    private static func learn(_ example: NameExample, _ course: inout Course) {
        let count = NameClass.count
        course.time += 1
        let features = example.words.indices.map {
            course.reader.features(example.words, example.tags, example.elsewhere, $0)
        }
        var scores: [Float] = []
        for index in example.words.indices {
            course.table.rows(of: features[index], into: &course.rows, making: false)
            scores += course.table.sums(course.rows)
        }
        course.field.look(scores, course.transitions, example.classes)
        for index in example.words.indices {
            let slope = course.field.gradient[(index * count)..<((index + 1) * count)]
            let most = slope.reduce(0) { max($0, abs($1)) }
            guard most > doubt.any else { continue }
            course.table.rows(
                of: features[index], into: &course.rows, making: most > doubt.new)
            course.table.move(course.rows, slope, at: course.time)
        }
        for (index, slope) in course.field.pairGradient.enumerated() where slope != 0 {
            course.squares[index] += slope * slope
            let step =
                rates.transitions * slope
                / (course.squares[index] + SparseTable.start).squareRoot()
            course.transitions[index] -= step
            course.changes[index] -= step * course.time
        }
    }

    struct PackedNames {
        let weights: Packed
        let transitions: [Int32]
    }

    static func packed(_ result: Result) -> PackedNames {
        let scale = TrainedWeights.scale(of: [result.weights])
        return PackedNames(
            weights: Packed(
                result.weights, scale: scale, bucketBits: 16, bytes: 1_120_000),
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
