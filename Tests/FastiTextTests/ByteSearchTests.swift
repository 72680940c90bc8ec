import FastiTestSupport
import Testing

@testable import FastiText

/// Eight bytes at a time must tell the same as one byte at a time, wherever a stretch begins.
struct ByteSearchTests {
    /// Every length to 40 with the bytes that matter at every place.
    static let samples: [[UInt8]] = (0..<40).flatMap { length in
        [0x00, 0x0A, 0x7F, 0x80, 0xBF, 0xC3, 0xFF].flatMap { (byte: UInt8) in
            (0...length).map { place in
                var bytes = [UInt8](repeating: 0x61, count: length)
                if place < length { bytes[place] = byte }
                return bytes
            }
        }
    }

    @Test func theFirstByteIsFound() {
        for bytes in Self.samples {
            for byte: UInt8 in [0x00, 0x0A, 0x80, 0xFF] {
                for start in 0...min(3, bytes.count) {
                    let found = bytes.span.offset(of: byte, from: start)
                    #expect(found == bytes[start...].firstIndex(of: byte) ?? bytes.count)
                }
            }
        }
    }

    @Test func continuationBytesAreCounted() {
        for bytes in Self.samples {
            for start in 0...min(3, bytes.count) {
                let range = start..<bytes.count
                let wanted = bytes[range].count { $0 & 0xC0 == 0x80 }
                #expect(bytes.span.continuationBytes(in: range) == wanted)
            }
        }
    }

    @Test func bytesBeyondASCIIAreSeen() {
        for bytes in Self.samples {
            #expect(bytes.span.isASCII == bytes.allSatisfy { $0 < 0x80 })
        }
    }
}
