import Glibc

/// Weights of a probabilistic model that are being learnt, each with a step of its own: AdaGrad
/// (Duchi, Hazan and Singer 2011), averaged over the course of learning.
final class SparseTable {
    /// What stands beside the squared gradients from the beginning, so that the first step is not the
    /// whole rate.
    static let start: Float = 0.1
    private let bits: Int
    private let classes: Int
    private let width: Int
    /// The row of each hash; 0 is the row of those that have none.
    private let numbers: UnsafeMutablePointer<UInt32>
    /// A row: weights, the sums of their squared gradients, the sums of their changes by time.
    private let values: UnsafeMutablePointer<Float>
    /// More rows than this no corpus at hand needs; features that come later are not learnt.
    private let most: Int
    private var rowCount = 1
    private let rate: Float
    /// How many times the features of each hash stand in the corpus, up to 255.
    private let counts: UnsafeMutablePointer<UInt8>
    private let least: UInt8

    init(bits: Int, classes: Int, rate: Float, least: UInt8) throws {
        self.least = least
        counts = try zeros(1 << bits)
        self.bits = bits
        self.classes = classes
        self.rate = rate
        width = 3 * classes
        most = min(1 << bits, (1 << 29) / width) + 1
        // Memory that was never written to takes none: no loop over it here.
        numbers = try zeros(1 << bits)
        values = try zeros(most * width)
    }

    deinit {
        free(numbers)
        free(counts)
        free(values)
    }

    /// Counts the features of a token, before anything is learnt.
    func count(_ features: [UInt64]) {
        for hash in features {
            let place = Int(hash >> UInt64(64 - bits))
            if counts[place] < .max { counts[place] += 1 }
        }
    }

    /// The rows of features; new ones for those that have none and stand in the
    /// corpus often enough, where that is wanted.
    func rows(of features: [UInt64], into rows: inout [Int], making: Bool) {
        rows.removeAll(keepingCapacity: true)
        for hash in features {
            let place = Int(hash >> UInt64(64 - bits))
            if numbers[place] == 0, making, rowCount < most, counts[place] >= least {
                numbers[place] = UInt32(rowCount)
                rowCount += 1
            }
            if numbers[place] != 0 { rows.append(Int(numbers[place])) }
        }
    }

    /// The sum of rows, one number for each class.
    func sums(_ rows: [Int]) -> [Float] {
        var sums = [Float](repeating: 0, count: classes)
        for row in rows {
            let weights = values + row * width
            for column in 0..<classes { sums[column] += weights[column] }
        }
        return sums
    }

    /// Moves the weights of rows against a gradient.
    func move(_ rows: [Int], _ gradient: ArraySlice<Float>, at time: Float) {
        let gradient = Array(gradient)
        for row in rows {
            let weights = values + row * width
            let squares = weights + classes
            let changes = squares + classes
            for column in 0..<classes {
                let slope = gradient[column]
                squares[column] += slope * slope
                let step = rate * slope / (squares[column] + Self.start).squareRoot()
                weights[column] -= step
                changes[column] -= step * time
            }
        }
    }

    /// The average of the weights after `time` steps.
    func averages(after time: Float) -> TrainedWeights {
        var result = TrainedWeights(bits: bits, classes: classes)
        result.values.reserveCapacity(rowCount * classes)
        for hash in 0..<(1 << bits) where numbers[hash] != 0 {
            result.rows.append(UInt32(hash))
            let weights = values + Int(numbers[hash]) * width
            for column in 0..<classes {
                result.values.append(weights[column] - weights[2 * classes + column] / max(time, 1))
            }
        }
        return result
    }
}
