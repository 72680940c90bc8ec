/// Turns UTF-8 byte offsets of one text into code-point offsets and back.
///
/// Ranges inside the program are UTF-8 bytes; the data files count code points. Making the map
/// reads the text once and keeps four bytes for every 256 of text; a text of ASCII alone keeps
/// nothing.
public struct CodePointMap: Sendable {
    /// Bytes between two checkpoints: small enough to count through in one look-up.
    private static let stride = 256

    private let bytes: [UInt8]
    /// Code points that begin before byte `i * stride`; empty where the text is ASCII.
    private let checkpoints: [UInt32]

    /// Length of the text in code points.
    public let count: Int

    /// - Parameter bytes: Well-formed UTF-8, shorter than 4 GiB.
    public init(_ bytes: [UInt8]) {
        precondition(bytes.count <= Int(UInt32.max), "the text is too long for the map")
        self.bytes = bytes
        let span = bytes.span
        guard !span.isASCII else {
            count = bytes.count
            checkpoints = []
            return
        }
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
        var total = 0
        for block in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
            checkpoints.append(UInt32(total))
            let end = min(block + Self.stride, bytes.count)
            total += end - block - span.continuationBytes(in: block..<end)
        }
        count = total
        self.checkpoints = checkpoints
    }

    /// The number of code points that begin before a byte offset, which is the code-point offset
    /// of that place.
    ///
    /// Constant time. The end of the text is a valid offset; one inside a code point counts the
    /// one it cuts.
    public func codePoint(at utf8Offset: Int) -> Int {
        precondition((0...bytes.count).contains(utf8Offset), "the offset is not in the text")
        guard !checkpoints.isEmpty else { return utf8Offset }
        let block = min(utf8Offset / Self.stride, checkpoints.count - 1)
        let within = block * Self.stride..<utf8Offset
        return Int(checkpoints[block]) + within.count - bytes.span.continuationBytes(in: within)
    }

    /// A range of byte offsets as a range of code points.
    public func codePoints(in range: TextRange) -> Range<Int> {
        codePoint(at: range.lowerBound)..<codePoint(at: range.upperBound)
    }

    /// The byte offset at which a code point begins; the length of the text for the one after the
    /// last. Logarithmic time.
    public func utf8Offset(ofCodePoint index: Int) -> Int {
        precondition((0...count).contains(index), "the code point is not in the text")
        guard !checkpoints.isEmpty else { return index }
        var low = 0
        var high = checkpoints.count
        // The last block that begins at or before the code point.
        while high - low > 1 {
            let middle = (low + high) / 2
            if Int(checkpoints[middle]) <= index { low = middle } else { high = middle }
        }
        var offset = low * Self.stride
        var left = index - Int(checkpoints[low])
        while offset < bytes.count {
            if Self.beginsCodePoint(bytes[offset]) {
                if left == 0 { return offset }
                left -= 1
            }
            offset += 1
        }
        return bytes.count
    }

    private static func beginsCodePoint(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
}
