internal import CFastiModel

/// Weights as a model ships them: only the rows that matter, found through their features' hashes.
///
/// A feature's hash numbers a bucket of four slots (its highest bits) and holds a mark (the bits
/// below them). A slot is 32 bits: the mark in the lowest eight, above it either three weights of
/// one byte each (tables of at most three classes) or the place of the row among the entries. An
/// entry is a class and a weight of a byte each; a row begins with the number of its entries. The row
/// at place 0 has none.
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

    /// Adds the rows of features to `sums`.
    ///
    /// The slots of a bucket are compared at once and without a branch: which one fits cannot be
    /// foreseen, and a wrong guess would wait for each line of the cache in turn.
    @inline(__always)
    func add(
        _ hashes: UnsafePointer<UInt64>, _ count: Int, to sums: UnsafeMutablePointer<Int32>
    ) {
        if classes <= 3 {
            let sum = sumOfThree(hashes, count)
            for column in 0..<3 { sums[column] &+= sum[column] }
        } else {
            addRows(hashes, count, to: sums)
        }
    }

    /// The value of the slot that a feature has; 0 where it has none.
    @inline(__always)
    private func value(_ hash: UInt64) -> UInt32 {
        let mark = UInt32(
            truncatingIfNeeded: hash >> UInt64(64 &- bucketBits &- markBits)
                & ((1 &<< UInt64(markBits)) &- 1))
        let place = Int(truncatingIfNeeded: hash &>> UInt64(64 &- bucketBits))
        let bucket = UnsafeRawPointer(buckets + place &* Self.slots)
            .loadUnaligned(as: SIMD4<UInt32>.self)
        let fits = (bucket & 0xFF) .== SIMD4(repeating: mark)
        let kept = SIMD4<UInt32>(repeating: 0).replacing(with: bucket, where: fits)
        return (kept[0] | kept[1] | kept[2] | kept[3]) >> 8
    }

    /// The sums of a table that has no entries.
    @inline(__always)
    func sumOfThree(_ hashes: UnsafePointer<UInt64>, _ count: Int) -> SIMD4<Int32> {
        var (first, second, third): (Int32, Int32, Int32) = (0, 0, 0)
        for index in 0..<count {
            let value = value(hashes[index])
            first &+= Int32(Int8(truncatingIfNeeded: value))
            second &+= Int32(Int8(truncatingIfNeeded: value >> 8))
            third &+= Int32(Int8(truncatingIfNeeded: value >> 16))
        }
        return SIMD4(first, second, third, 0)
    }

    /// Sends for the bucket of a feature.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        fasti_prefetch(
            buckets + Int(truncatingIfNeeded: hash &>> UInt64(64 &- bucketBits)) &* Self.slots)
    }

    @inline(__always)
    private func addRows(
        _ hashes: UnsafePointer<UInt64>, _ count: Int, to sums: UnsafeMutablePointer<Int32>
    ) {
        // The rows are looked up first, so that their lines are on the way together.
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { places in
            for index in 0..<count { places[index] = value(hashes[index]) }
            var touched: UInt8 = 0
            for place in places { touched |= entries[Int(place)] }
            // No class has this number; kept so that the reads above are made.
            sums[255] = Int32(touched)
            for place in places {
                let row = entries + Int(place)
                for entry in 0..<Int(row[0]) {
                    sums[Int(row[1 &+ 2 &* entry])] &+= Int32(
                        Int8(bitPattern: row[2 &+ 2 &* entry]))
                }
            }
        }
    }
}
