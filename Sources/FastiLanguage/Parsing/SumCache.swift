/// Sums of weights that one sentence asks for again and again, by what they were summed of.
///
/// Partial parses of a beam share most of what their features speak of, and so do the steps one
/// after another: a pair of words is looked at many times. Each entry has one place, and a newer
/// one takes it. Keys hold the number of the sentence, so that nothing is cleared between two.
struct SumCache {
    private static let bits: UInt64 = 11
    private var keys: [UInt64]
    private var values: [SIMD4<Int32>]
    private var sentence: UInt64 = 0

    init() {
        keys = Array(repeating: 0, count: 1 << Int(Self.bits))
        values = Array(repeating: .zero, count: 1 << Int(Self.bits))
    }

    mutating func begin() { sentence &+= 0x9E37_79B9_7F4A_7C15 }

    /// The key of what a group of features speaks of.
    @inline(__always)
    func key(_ group: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt64 {
        let mixed =
            (a &+ sentence &+ group &* 0xA076_1D64_78BD_642F) &* 0x9E37_79B9_7F4A_7C15
            ^ (b &* 0xC2B2_AE3D_27D4_EB4F &+ (b >> 29))
            ^ (c &* 0x1656_67B1_9E37_79F9 &+ (c >> 31))
        let hash = (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
        return hash ^ (hash >> 32)
    }

    @inline(__always)
    func value(_ key: UInt64) -> SIMD4<Int32>? {
        let place = Int(truncatingIfNeeded: key >> (64 - Self.bits))
        return keys[place] == key ? values[place] : nil
    }

    @inline(__always)
    mutating func set(_ key: UInt64, _ value: SIMD4<Int32>) {
        let place = Int(truncatingIfNeeded: key >> (64 - Self.bits))
        keys[place] = key
        values[place] = value
    }
}

extension Dependents {
    /// A number that differs where the dependents do.
    @inline(__always)
    var mark: UInt64 {
        let places =
            UInt64(UInt16(bitPattern: last)) | UInt64(UInt16(bitPattern: lastButOne)) << 16
            | UInt64(lastLabel) << 32 | UInt64(lastButOneLabel) << 40 | UInt64(count) << 48
        let mixed = (labels &+ (places >> 19)) &* 0xC2B2_AE3D_27D4_EB4F
        return (places &* 0x9E37_79B9_7F4A_7C15) ^ mixed
    }
}
