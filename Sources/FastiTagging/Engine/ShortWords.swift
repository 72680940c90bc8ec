/// A hash table from words of up to eight bytes, each one number, to numbers other than 0.
///
/// Most words of a text are that short. At most a quarter of it is taken, so that a look-up is
/// a multiplication and mostly one comparison.
struct ShortWords: Sendable {
    private var keys: [UInt64]
    private var values: [UInt16]
    /// What is left of a product of 64 bits is a place in the table.
    private let shift: UInt64

    /// - Parameter words: bytes in lower case as in `Lexicon.Key`, each word once.
    init(_ words: [(key: UInt64, value: UInt16)]) {
        var bits = 6
        while 1 << bits < words.count * 4 { bits += 1 }
        keys = Array(repeating: 0, count: 1 << bits)
        values = Array(repeating: 0, count: 1 << bits)
        shift = UInt64(64 - bits)
        for (key, value) in words {
            var slot = slot(key)
            while keys[slot] != 0 { slot = next(slot) }
            keys[slot] = key
            values[slot] = value
        }
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    }

    @inline(__always)
    private func next(_ slot: Int) -> Int { (slot &+ 1) & (keys.count &- 1) }

    /// The number of a word, 0 where it is not there.
    @inline(__always)
    subscript(_ key: UInt64) -> UInt16 {
        var slot = slot(key)
        while keys[slot] != key {
            if keys[slot] == 0 { return 0 }
            slot = next(slot)
        }
        return values[slot]
    }
}
