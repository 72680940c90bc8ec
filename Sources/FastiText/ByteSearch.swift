/// Searches through long stretches of bytes, eight at a time.
extension Span<UInt8> {
    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }

    /// The eight bytes from an offset on, the first in the lowest place.
    @inline(__always)
    private func eight(at offset: Int) -> UInt64 {
        UInt64(
            littleEndian: unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: offset, as: UInt64.self))
    }

    /// The offset of the first such byte from an offset on; `count` where there is none.
    package func offset(of byte: UInt8, from start: Int = 0) -> Int {
        let pattern = Self.ones &* UInt64(byte)
        var offset = start
        while offset &+ 8 <= count {
            let difference = eight(at: offset) ^ pattern
            // The lowest zero byte is the lowest whose high bit is set here.
            let zeros = (difference &- Self.ones) & ~difference & Self.highs
            if zeros != 0 { return offset &+ zeros.trailingZeroBitCount &>> 3 }
            offset &+= 8
        }
        while offset < count, self[offset] != byte { offset &+= 1 }
        return offset
    }

    /// How many bytes go on with a code point rather than begin one.
    package func continuationBytes(in range: Range<Int>) -> Int {
        var total = 0
        var offset = range.lowerBound
        let end = Swift.min(range.upperBound, count)
        while offset &+ 8 <= end {
            let word = eight(at: offset)
            // The highest bit set and the next one not.
            total &+= (word & ~(word &<< 1) & Self.highs).nonzeroBitCount
            offset &+= 8
        }
        while offset < end {
            if self[offset] & 0xC0 == 0x80 { total &+= 1 }
            offset &+= 1
        }
        return total
    }

    /// Whether all bytes are ASCII.
    package var isASCII: Bool {
        var all: UInt64 = 0
        var offset = 0
        while offset &+ 8 <= count {
            all |= eight(at: offset)
            offset &+= 8
        }
        while offset < count {
            all |= UInt64(self[offset])
            offset &+= 1
        }
        return all & Self.highs == 0
    }
}
