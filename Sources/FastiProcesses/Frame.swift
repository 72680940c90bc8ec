/// Messages of bytes in a stream: four bytes of length, the highest first, then the bytes.
public enum Frame {
    /// The longest message: what a length of 32 bits with a sign holds. Unit: bytes.
    public static let limit = Int(Int32.max)

    public static func header(length: Int) -> [UInt8] {
        let length = UInt32(clamping: length)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> UInt32($0)) }
    }

    /// The length a header announces, or `nil` if it is not four bytes or more than is allowed.
    public static func length(header: some Collection<UInt8>) -> Int? {
        guard header.count == 4 else { return nil }
        let length = header.reduce(0) { $0 << 8 | Int($1) }
        return length <= limit ? length : nil
    }

    /// Takes the whole frames from the front of a buffer; what remains is the beginning of one.
    ///
    /// - Returns: `nil` if a frame is announced that is longer than is allowed.
    public static func split(_ bytes: [UInt8]) -> (frames: [ArraySlice<UInt8>], rest: Int)? {
        var frames: [ArraySlice<UInt8>] = []
        var start = 0
        while bytes.count - start >= 4 {
            guard let length = length(header: bytes[start..<start + 4]) else { return nil }
            guard bytes.count - start - 4 >= length else { break }
            frames.append(bytes[start + 4..<start + 4 + length])
            start += 4 + length
        }
        return (frames, bytes.count - start)
    }
}
