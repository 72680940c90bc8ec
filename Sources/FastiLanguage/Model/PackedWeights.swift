/// Weights as a model ships them: only the rows that matter, found through their features' hashes.
///
/// A feature's hash numbers a bucket of four slots (its highest bits) and holds a mark (the bits
/// below them). A slot is 32 bits: the mark in the lowest eight, above it either three weights of
/// one byte each (tables of at most three classes) or the place of the row among the entries. An
/// entry is a class and a weight of a byte each; a row begins with the number of its entries.
///
/// So one feature costs one line of the cache, and one that training did not keep costs no more.
package struct PackedWeights {
    package static let slots = 4
    /// The mark of an empty slot.
    package static let empty: UInt32 = 0xFF

    package let classes: Int
    private let bucketBits: Int
    private let markBits: Int
    private let buckets: UnsafePointer<UInt32>
    private let entries: UnsafePointer<UInt8>

    /// - Parameters:
    ///   - buckets: Four slots for each of 2 to the power of `bucketBits` buckets.
    ///   - entries: The rows; not looked at where there are at most three classes.
    package init(
        classes: Int, bucketBits: Int, markBits: Int, buckets: UnsafePointer<UInt32>,
        entries: UnsafePointer<UInt8>
    ) {
        self.classes = classes
        self.bucketBits = bucketBits
        self.markBits = markBits
        self.buckets = buckets
        self.entries = entries
    }

    @inline(__always)
    func add(
        _ hashes: UnsafePointer<UInt64>, _ count: Int, to sums: UnsafeMutablePointer<Int32>
    ) {
        let bucketShift = UInt64(64 - bucketBits)
        let markShift = UInt64(64 - bucketBits - markBits)
        let markMask = (UInt64(1) << UInt64(markBits)) - 1
        for index in 0..<count {
            let hash = hashes[index]
            let bucket = buckets + Int(hash >> bucketShift) &* Self.slots
            let mark = UInt32(truncatingIfNeeded: hash >> markShift & markMask)
            for slot in 0..<Self.slots where bucket[slot] & 0xFF == mark {
                let value = bucket[slot] >> 8
                if classes <= 3 {
                    sums[0] &+= Int32(Int8(truncatingIfNeeded: value))
                    sums[1] &+= Int32(Int8(truncatingIfNeeded: value >> 8))
                    sums[2] &+= Int32(Int8(truncatingIfNeeded: value >> 16))
                } else {
                    addRow(entries + Int(value), to: sums)
                }
                break
            }
        }
    }

    @inline(__always)
    private func addRow(_ row: UnsafePointer<UInt8>, to sums: UnsafeMutablePointer<Int32>) {
        for entry in 0..<Int(row[0]) {
            sums[Int(row[1 + 2 * entry])] &+= Int32(Int8(bitPattern: row[2 + 2 * entry]))
        }
    }
}
