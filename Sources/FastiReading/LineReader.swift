import FastiHashing
import FastiText

/// The lines of a file, one after another, in the memory of the longest.
package struct LineReader {
    package struct Line {
        /// Counted from 1.
        package var number: Int
        /// Without the line feed; `nil` for a line over the limit, which is passed over.
        package var bytes: [UInt8]?
    }

    private let file: InputFile
    private let limit: Int
    private var chunk: ArraySlice<UInt8> = []
    private var offset = 0
    private var number = 0
    /// Where the next line of the chunk ends, where it does so in this chunk.
    private var nextEnd: Int?
    private var digest: SHA256Stream?

    package init(file: InputFile, limit: Int) {
        self.file = file
        self.limit = limit
        digest = file.isHashed ? SHA256Stream() : nil
    }

    /// The digest of all that was read; empty where the file is not hashed.
    func sha256() -> String { digest?.hex() ?? "" }

    /// Whether the next line is in memory, and no empty one.
    var hasNext: Bool { nextEnd.map { chunk[..<$0].contains { $0 > 0x20 } } ?? false }

    package mutating func next() throws(ReadingProblem) -> Line? {
        var bytes: [UInt8] = []
        var isTooLong = false
        var isStarted = false
        while try fill() {
            isStarted = true
            let isComplete = nextEnd != nil
            let end = nextEnd ?? chunk.endIndex
            let part = chunk[..<end]
            if bytes.count + part.count > limit {
                isTooLong = true
                bytes = []
            } else if !isTooLong {
                bytes += part
            }
            chunk = isComplete ? chunk[(end + 1)...] : []
            findEnd()
            if isComplete { break }
        }
        guard isStarted else { return nil }
        number += 1
        if number == 1, bytes.starts(with: TextDecoding.byteOrderMark) { bytes.removeFirst(3) }
        return Line(number: number, bytes: isTooLong ? nil : bytes)
    }

    /// Sees to it that there are bytes; false at the end of the file.
    private mutating func fill() throws(ReadingProblem) -> Bool {
        guard chunk.isEmpty else { return true }
        let read = try file.bytes(at: offset, count: Limits.chunkBytes)
        digest?.update(read)
        offset += read.count
        chunk = read[...]
        findEnd()
        return !read.isEmpty
    }

    private mutating func findEnd() {
        let end = chunk.startIndex + chunk.span.offset(of: 0x0A)
        nextEnd = end < chunk.endIndex ? end : nil
    }
}
