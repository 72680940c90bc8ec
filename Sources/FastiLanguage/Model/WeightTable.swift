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
        /// All rows side by side, which training changes.
        case dense(UnsafePointer<Int16>, bits: Int)
        case packed(PackedWeights)
    }

    /// - Parameter bits: The highest bits of a feature's hash that number its row.
    package init(dense weights: UnsafePointer<Int16>, bits: Int, classes: Int) {
        form = .dense(weights, bits: bits)
        self.classes = classes
    }

    package init(packed weights: PackedWeights) {
        form = .packed(weights)
        classes = weights.classes
    }

    /// Sums the rows of features into `sums`, which has the room of `emptySums`.
    @inline(__always)
    package func sum(_ features: borrowing FeatureList, into sums: inout [Int32]) {
        let count = features.count
        features.hashes.withUnsafeBufferPointer { hashes in
            sums.withUnsafeMutableBufferPointer { sums in
                guard let hashes = hashes.baseAddress, let sums = sums.baseAddress else { return }
                for column in 0..<classes { sums[column] = 0 }
                switch form {
                case .dense(let weights, let bits):
                    let shift = UInt64(64 - bits)
                    for index in 0..<count {
                        let row = weights + Int(hashes[index] >> shift) &* classes
                        for column in 0..<classes {
                            sums[column] &+= Int32(truncatingIfNeeded: row[column])
                        }
                    }
                case .packed(let weights):
                    weights.add(hashes, count, to: sums)
                }
            }
        }
    }
}
