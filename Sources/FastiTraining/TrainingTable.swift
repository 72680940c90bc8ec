import FastiLanguage
import Glibc

/// Weights that are being learnt, with what their average over the course of learning needs.
///
/// Averaging as in Daumé (2006), section 2.6: beside each weight stands the sum of its changes,
/// each times when it was made. Features have so many hashes that they hardly fall together; only
/// those that ever changed have a row of weights.
final class TrainingTable {
    let bits: Int
    let classes: Int
    /// The row of each hash; 0 is the row of those that never changed.
    private let numbers: UnsafeMutablePointer<UInt32>
    private let weights: UnsafeMutablePointer<Int16>
    private let changes: UnsafeMutablePointer<Int32>
    private var rowCount = 1
    /// More features than this do not change in any corpus at hand; those that come later are not
    /// learnt.
    private let most: Int

    init(bits: Int, classes: Int) throws {
        self.bits = bits
        self.classes = classes
        most = min(1 << bits, (1 << 28) / classes) + 1
        // Memory that was never written to takes none: no loop over it here.
        numbers = try zeros(1 << bits)
        weights = try zeros(most * classes)
        changes = try zeros(most * classes)
    }

    deinit {
        free(numbers)
        free(weights)
        free(changes)
    }

    /// The weights as they are now; they may not be used longer than the table lives.
    var table: WeightTable {
        WeightTable(rows: numbers, weights: weights, bits: bits, classes: classes)
    }

    func add(_ delta: Int16, to features: some Sequence<UInt64>, column: Int, at time: Int) {
        let weighted = Int32(truncatingIfNeeded: Int(delta) * time)
        for hash in features {
            let number = Int(hash >> UInt64(64 - bits))
            if numbers[number] == 0 {
                guard rowCount < most else { continue }
                numbers[number] = UInt32(rowCount)
                rowCount += 1
            }
            let index = Int(numbers[number]) * classes + column
            weights[index] &+= delta
            changes[index] &+= weighted
        }
    }

    /// The average of the weights after `time` steps.
    func averages(after time: Int) -> TrainedWeights {
        var result = TrainedWeights(bits: bits, classes: classes)
        result.values.reserveCapacity(rowCount * classes)
        for hash in 0..<(1 << bits) where numbers[hash] != 0 {
            result.rows.append(UInt32(hash))
            let start = Int(numbers[hash]) * classes
            for index in start..<(start + classes) {
                result.values.append(
                    Float(weights[index]) - Float(changes[index]) / Float(max(time, 1)))
            }
        }
        return result
    }
}

/// Weights that were learnt, before they are packed.
struct TrainedWeights: Sendable {
    let bits: Int
    let classes: Int
    /// Hashes cut to `bits` bits, in order.
    var rows: [UInt32] = []
    /// The weights of each row's classes, one row after another.
    var values: [Float] = []

    /// The sum of weights learnt in different orders, which errs less than each (Surdeanu and
    /// Manning 2010 sum parsers so).
    static func + (a: Self, b: Self) -> Self {
        var sum = TrainedWeights(bits: a.bits, classes: a.classes)
        let width = a.classes
        var (i, j) = (0, 0)
        while i < a.rows.count || j < b.rows.count {
            let (left, right) = (
                i < a.rows.count ? a.rows[i] : .max, j < b.rows.count ? b.rows[j] : .max
            )
            sum.rows.append(min(left, right))
            for column in 0..<width {
                sum.values.append(
                    (left <= right ? a.values[i * width + column] : 0)
                        + (right <= left ? b.values[j * width + column] : 0))
            }
            if left <= right { i += 1 }
            if right <= left { j += 1 }
        }
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
