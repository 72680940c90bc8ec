internal import CFastiModel

/// A table of weights, one row for each hashed feature and one column for each class.
///
/// The memory belongs to whoever made the table, and has to outlive it.
package struct WeightTable {
    /// Number of classes.
    package let classes: Int
    private let form: Form

    /// Room for the sums of any table: a class is one byte, so that none lies outside.
    package static let emptySums = [Int32](repeating: 0, count: 256)

    private enum Form {
        /// Rows of all classes, which training changes, and the number of each hash's row.
        case dense(rows: UnsafePointer<UInt32>, UnsafePointer<Int16>, bits: Int)
        case packed(PackedWeights)
    }

    /// - Parameters:
    ///   - rows: The row of each hash; row 0 is of those that have none.
    ///   - bits: The highest bits of a feature's hash that are looked up in `rows`.
    package init(
        rows: UnsafePointer<UInt32>, weights: UnsafePointer<Int16>, bits: Int, classes: Int
    ) {
        form = .dense(rows: rows, weights, bits: bits)
        self.classes = classes
    }

    /// Whether the weights stay as they are, so that sums of them may be kept.
    var isFixed: Bool {
        if case .packed = form { true } else { false }
    }

    package init(packed weights: PackedWeights) {
        form = .packed(weights)
        classes = weights.classes
    }

    /// Sends for the rows of features from one on, which will be summed soon.
    @inline(__always)
    func prefetch(_ features: borrowing FeatureList, from start: Int = 0) {
        let hashes = features.pointer(from: 0)
        switch form {
        case .dense(let rows, _, let bits):
            for index in start..<features.count {
                fasti_prefetch(rows + Int(hashes[index] &>> UInt64(64 &- bits)))
            }
        case .packed(let packed):
            for index in start..<features.count { packed.prefetch(hashes[index]) }
        }
    }

    /// Sums the rows of features into `sums`, which has the room of `emptySums`.
    @inline(__always)
    package func sum(_ features: borrowing FeatureList, into sums: inout [Int32]) {
        sum(features, 0..<features.count, into: &sums)
    }

    /// The same of some of the features.
    func sum(
        _ features: borrowing FeatureList, _ range: Range<Int>, into sums: inout [Int32]
    ) {
        let hashes = features.pointer(from: range.lowerBound)
        sums.withUnsafeMutableBufferPointer { sums in
            guard let sums = sums.baseAddress else { return }
            for column in 0..<classes { sums[column] = 0 }
            switch form {
            case .dense(let rows, let weights, let bits):
                Self.withRows(rows, hashes, range.count, bits) { found in
                    for number in found { fasti_prefetch(weights + number &* classes) }
                    for number in found {
                        let row = weights + number &* classes
                        for column in 0..<classes {
                            sums[column] &+= Int32(truncatingIfNeeded: row[column])
                        }
                    }
                }
            case .packed(let packed): packed.add(hashes, range.count, to: sums)
            }
        }
    }

    /// The sums of some of the features in a table of three classes.
    @inline(__always)
    func sumOfThree(_ features: borrowing FeatureList, _ range: Range<Int>) -> SIMD4<Int32> {
        let hashes = features.pointer(from: range.lowerBound)
        switch form {
        case .dense(let rows, let weights, let bits):
            return Self.withRows(rows, hashes, range.count, bits) { found in
                for number in found { fasti_prefetch(weights + number &* 3) }
                return found.reduce(into: SIMD4<Int32>.zero) { sum, number in
                    let row = weights + number &* 3
                    sum &+= SIMD4(Int32(row[0]), Int32(row[1]), Int32(row[2]), 0)
                }
            }
        case .packed(let packed): return packed.sumOfThree(hashes, range.count)
        }
    }

    /// Runs a body with the rows that features of a dense table have.
    @inline(__always)
    private static func withRows<Result>(
        _ rows: UnsafePointer<UInt32>, _ hashes: UnsafePointer<UInt64>, _ length: Int,
        _ bits: Int, _ body: (UnsafeMutableBufferPointer<Int>.SubSequence) -> Result
    ) -> Result {
        withUnsafeTemporaryAllocation(of: Int.self, capacity: length) { found in
            var count = 0
            for index in 0..<length {
                let number = Int(rows[Int(hashes[index] &>> UInt64(64 &- bits))])
                guard number > 0 else { continue }
                found[count] = number
                count += 1
            }
            return body(found[..<count])
        }
    }
}
