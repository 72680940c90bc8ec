/// Hashes of which features are made.
///
/// A feature is a template's number and up to three values; its hash names a row of a table of
/// weights ("the hashing trick", Weinberger et al. 2009). Rows are shared by features that fall
/// together, which training sees as well.
package enum FeatureHash {
    /// The hash of bytes.
    @inline(__always)
    package static func bytes(_ bytes: some Sequence<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = step(hash, byte) }
        return finished(hash)
    }

    @inline(__always)
    static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    static func finished(_ hash: UInt64) -> UInt64 {
        let hash = (hash ^ (hash >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return hash ^ (hash >> 32)
    }

    /// A small number as a value of a feature.
    @inline(__always)
    package static func number(_ number: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: number &+ 1) &* 0x9FB2_1C65_1E98_DF25
    }

    @inline(__always)
    static func feature(_ template: UInt64, _ a: UInt64, _ b: UInt64, _ c: UInt64) -> UInt64 {
        let mixed =
            (a &+ template &* 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
            ^ (b &* 0xC2B2_AE3D_27D4_EB4F &+ (b >> 29))
            ^ (c &* 0x1656_67B1_9E37_79F9 &+ (c >> 31))
        return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
    }
}

/// The hashes of the features of one decision, in memory of its own: adding one asks nobody whether
/// the list is shared.
package struct FeatureList: ~Copyable {
    /// More than any decision has.
    private static let capacity = 192

    private let hashes = UnsafeMutablePointer<UInt64>.allocate(capacity: capacity)
    package private(set) var count = 0

    package init() {}

    deinit { hashes.deallocate() }

    @inline(__always)
    mutating func removeAll() { count = 0 }

    @inline(__always)
    mutating func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) {
        append(FeatureHash.feature(template, a, b, c))
    }

    /// Adds a feature by its hash.
    @inline(__always)
    package mutating func append(_ hash: UInt64) {
        precondition(count < Self.capacity)
        hashes[count] = hash
        count &+= 1
    }

    package var all: [UInt64] { Array(UnsafeBufferPointer(start: hashes, count: count)) }

    /// The hashes from a place on, for as long as the list is there.
    @inline(__always)
    func pointer(from start: Int) -> UnsafePointer<UInt64> { UnsafePointer(hashes + start) }
}
