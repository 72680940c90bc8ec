/// Sums of whole rows, one for each class, kept by what they were summed of.
///
/// Each key has one place, and a newer one takes it.
struct RowCache {
    private let bits: UInt64
    private let width: Int
    private var keys: [UInt64]
    private var rows: [Int32]

    /// - Parameters:
    ///   - bits: The cache has room for 2 to the power of them.
    ///   - width: Numbers in a row.
    init(bits: UInt64, width: Int) {
        self.bits = bits
        self.width = width
        keys = Array(repeating: 0, count: 1 << Int(bits))
        rows = Array(repeating: 0, count: width << Int(bits))
    }

    @inline(__always)
    private func place(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> (64 - bits)) }

    @inline(__always)
    func has(_ key: UInt64) -> Bool { keys[place(key)] == key }

    /// Keeps the first numbers of `sums` from a place in the row of a key on.
    @inline(__always)
    mutating func set(_ key: UInt64, _ sums: borrowing [Int32], at offset: Int, count: Int) {
        keys[place(key)] = key
        let start = place(key) * width + offset
        rows.withUnsafeMutableBufferPointer { rows in
            sums.withUnsafeBufferPointer { sums in
                guard let row = rows.baseAddress, let sum = sums.baseAddress else { return }
                (row + start).update(from: sum, count: count)
            }
        }
    }

    /// Adds some numbers of a key's row to `sums`. The row has to be there.
    @inline(__always)
    func add(_ key: UInt64, from offset: Int = 0, count: Int, to sums: inout [Int32]) {
        let start = place(key) * width + offset
        sums.withUnsafeMutableBufferPointer { sums in
            rows.withUnsafeBufferPointer { rows in
                guard let row = rows.baseAddress, let sum = sums.baseAddress else { return }
                for column in 0..<count { sum[column] &+= (row + start)[column] }
            }
        }
    }
}
