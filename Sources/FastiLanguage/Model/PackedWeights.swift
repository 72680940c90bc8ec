internal import CFastiModel

/// Weights as a model ships them: only the rows that matter, found through their features' hashes.
///
/// A feature's hash numbers a bucket of four slots (its highest bits) and holds a mark (the bits
/// below them). A slot is 32 bits: the mark in the lowest eight, above it either three weights of
/// one byte each (tables of at most three classes) or the place of the row among the entries. An
/// entry is a class and a weight of a byte each; a row begins with the number of its entries. The row
/// at place 0 has none. Where a row has weights for a third of the classes it is `dense`
/// instead: that number, and a weight for every class.
///
/// So one feature costs one line of the cache, and one that training did not keep costs no more.
package struct PackedWeights {
    package static let slots = 4
    /// The mark of an empty slot.
    package static let empty: UInt32 = 0xFF
    /// What a row begins with that has a weight for every class.
    package static let dense: UInt8 = 0xFF

    /// What has to lie behind the entries, since rows are read past their ends.
    package static let padding = [UInt8](repeating: 0, count: 64)

    package let classes: Int
    /// How far a hash is shifted until its bucket, and its mark, are what is left.
    private let bucketShift: UInt64
    private let markShift: UInt64
    private let markMask: UInt32
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
        bucketShift = UInt64(64 - bucketBits)
        markShift = UInt64(64 - bucketBits - markBits)
        markMask = (1 << UInt32(markBits)) - 1
        self.buckets = buckets
        self.entries = entries
    }

    /// The length in bytes of a row that begins with a byte.
    static func length(_ first: UInt8, classes: Int) -> Int {
        first == dense ? 1 + classes : 1 + 2 * Int(first)
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

    /// The slots of a feature's bucket, all but its own made 0.
    @inline(__always)
    private func slot(_ hash: UInt64) -> SIMD4<UInt32> {
        let mark = UInt32(truncatingIfNeeded: hash &>> markShift) & markMask
        let place = Int(truncatingIfNeeded: hash &>> bucketShift)
        let bucket = UnsafeRawPointer(buckets + place &* Self.slots)
            .loadUnaligned(as: SIMD4<UInt32>.self)
        let fits = (bucket & 0xFF) .== SIMD4(repeating: mark)
        return SIMD4<UInt32>(repeating: 0).replacing(with: bucket, where: fits)
    }

    /// The value of the slot that a feature has; 0 where it has none.
    @inline(__always)
    private func value(_ hash: UInt64) -> UInt32 {
        let kept = slot(hash)
        return (kept[0] | kept[1] | kept[2] | kept[3]) >> 8
    }

    /// The sums of a table that has no entries.
    @inline(__always)
    func sumOfThree(_ hashes: UnsafePointer<UInt64>, _ count: Int) -> SIMD4<Int32> {
        // Slots are summed apart, so that none has to be taken out of its vector, and as pairs of 16
        // bits: the first and the third weight stand in the upper bytes, the second in a lower one.
        var (upper, lower) = (SIMD8<Int16>.zero, SIMD8<Int16>.zero)
        for index in 0..<count {
            let kept = unsafeBitCast(slot(hashes[index]), to: SIMD8<Int16>.self)
            upper &+= kept &>> 8
            lower &+= (kept &<< 8) &>> 8
        }
        return SIMD4(
            Int32(upper.evenHalf.wrappedSum()), Int32(lower.oddHalf.wrappedSum()),
            Int32(upper.oddHalf.wrappedSum()), 0)
    }

    /// Sends for the bucket of a feature.
    @inline(__always)
    func prefetch(_ hash: UInt64) {
        fasti_prefetch(
            buckets + Int(truncatingIfNeeded: hash &>> bucketShift) &* Self.slots)
    }

    /// A row of many classes is read sixteen at a time, behind its end too: what is added there
    /// belongs to no class.
    @inline(__always)
    private func addRows(
        _ hashes: UnsafePointer<UInt64>, _ count: Int, to sums: UnsafeMutablePointer<Int32>
    ) {
        let blocks = (classes &+ 15) / 16
        withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { places in
            // The rows are looked up first, so that their lines are on the way together; which
            // features have one cannot be foreseen, so that no branch asks.
            var kept = 0
            for index in 0..<count {
                let place = value(hashes[index])
                fasti_prefetch(entries + Int(place))
                places[kept] = place
                kept &+= place == 0 ? 0 : 1
            }
            withUnsafeTemporaryAllocation(of: Int16.self, capacity: 256) { buffer in
                // So many weights of a byte fit 16 bits.
                guard let short = buffer.baseAddress else { return }
                for column in 0..<(16 &* blocks) { short[column] = 0 }
                for index in 0..<kept { add(entries + Int(places[index]), blocks, to: short) }
                for column in 0..<classes { sums[column] &+= Int32(short[column]) }
            }
        }
    }

    @inline(__always)
    private func add(
        _ row: UnsafePointer<UInt8>, _ blocks: Int, to sums: UnsafeMutablePointer<Int16>
    ) {
        let entry = row + 1
        guard row[0] == Self.dense else {
            for index in 0..<Int(row[0]) {
                sums[Int(entry[2 &* index])] &+= Int16(Int8(bitPattern: entry[2 &* index &+ 1]))
            }
            return
        }
        for block in 0..<blocks {
            for column in (16 &* block)..<(16 &* block &+ 16) {
                sums[column] &+= Int16(Int8(bitPattern: entry[column]))
            }
        }
    }
}
