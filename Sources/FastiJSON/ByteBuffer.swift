/// Bytes that grow at their end, written several at a time.
///
/// An array asks before every byte whether it is its only owner and has room; this asks once for
/// a whole field.
struct ByteBuffer: Sendable {
    /// Written up to `count`; what lies beyond is room.
    private var storage: [UInt8] = []
    private(set) var count = 0

    /// What was written.
    var bytes: ArraySlice<UInt8> { storage[..<count] }

    mutating func removeAll() { count = 0 }

    /// Gives room for so many bytes to a body, which says how many it wrote.
    @inline(__always)
    mutating func append(
        upTo capacity: Int, _ body: (UnsafeMutableBufferPointer<UInt8>) -> Int
    ) {
        if storage.count - count < capacity { grow(by: capacity) }
        let start = count
        let written = unsafe storage.withUnsafeMutableBufferPointer { all in
            body(UnsafeMutableBufferPointer(rebasing: all[start..<start + capacity]))
        }
        precondition(written <= capacity, "more was written than there was room for")
        count = start + written
    }

    mutating func append(_ byte: UInt8) {
        append(upTo: 1) { room in
            room[0] = byte
            return 1
        }
    }

    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        append(upTo: bytes.count) { room in
            _ = room.update(fromContentsOf: bytes)
            return bytes.count
        }
    }

    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append($0) }
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    private mutating func grow(by capacity: Int) {
        let wanted = max(count + capacity, storage.count * 2, 256)
        storage.append(contentsOf: repeatElement(0, count: wanted - storage.count))
    }
}
