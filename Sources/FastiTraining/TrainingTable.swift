import FastiLanguage

/// Weights that are being learnt, with what their average over the course of learning needs.
///
/// Averaging as in Daumé (2006), section 2.6: beside each weight stands the sum of its changes,
/// each times when it was made.
final class TrainingTable {
    let bits: Int
    let classes: Int
    private let weights: UnsafeMutablePointer<Int16>
    private var changes: [Int32]

    init(bits: Int, classes: Int) {
        self.bits = bits
        self.classes = classes
        let count = classes << bits
        weights = .allocate(capacity: count)
        weights.initialize(repeating: 0, count: count)
        changes = Array(repeating: 0, count: count)
    }

    deinit { weights.deallocate() }

    /// The weights as they are now; they may not be used longer than the table lives.
    var table: WeightTable { WeightTable(dense: weights, bits: bits, classes: classes) }

    func add(_ delta: Int16, to features: some Sequence<UInt64>, column: Int, at time: Int) {
        let weighted = Int32(truncatingIfNeeded: Int(delta) * time)
        for hash in features {
            let index = Int(hash >> UInt64(64 - bits)) * classes + column
            weights[index] &+= delta
            changes[index] &+= weighted
        }
    }

    /// The average of the weights after `time` steps.
    func averages(after time: Int) -> TrainedWeights {
        TrainedWeights(
            bits: bits, classes: classes,
            values: changes.indices.map {
                Float(weights[$0]) - Float(changes[$0]) / Float(max(time, 1))
            })
    }
}

/// Weights that were learnt, before they are packed.
struct TrainedWeights: Sendable {
    let bits: Int
    let classes: Int
    var values: [Float]

    /// The sum of weights learnt in different orders, which errs less than each (Surdeanu and
    /// Manning 2010 sum parsers so).
    static func + (a: Self, b: Self) -> Self {
        var sum = a
        for index in sum.values.indices { sum.values[index] += b.values[index] }
        return sum
    }

    /// What weights are multiplied with so that all but a few of them fit a byte.
    static func scale(of tables: [TrainedWeights]) -> Float {
        var sizes = tables.flatMap { $0.values.lazy.map(abs).filter { $0 > 0.05 } }
        guard !sizes.isEmpty else { return 1 }
        sizes.sort()
        return 127 / sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
    }
}

/// A generator of random numbers that gives the same ones everywhere (SplitMix64, Steele 2014).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
