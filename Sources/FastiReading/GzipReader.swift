import FastiHashing
import FastiProcesses

/// Files packed with gzip: what is inside is read by its own name, "a.jsonl.gz" as JSON Lines.
struct GzipReader: Reader {
    let name = "gz"
    let extensions = ["gz"]

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem> {
        var inner: AnyIterator<ReadItem>?
        var digest = ""
        return AnyIterator {
            if inner == nil {
                do throws(ReadingProblem) {
                    let (bytes, reply) = try context.helped(file, .gzip)
                    if file.isHashed { digest = SHA256.hex(bytes) }
                    inner = try Self.unpacked(reply.bytes, of: file, with: context)
                } catch {
                    inner = AnyIterator([].makeIterator())
                    return .unread(error)
                }
            }
            let item = inner?.next()
            guard case .record(var record)? = item else { return item }
            record.fileSHA256 = digest
            return .record(record)
        }
    }

    private static func unpacked(
        _ bytes: [UInt8], of file: InputFile, with context: ReadingContext
    ) throws(ReadingProblem) -> AnyIterator<ReadItem> {
        let named = Readers.fileExtension(of: String(file.path.dropLast(3)))
        guard named != "gz" else { throw ReadingProblem(path: file.path, reason: .noReader(named)) }
        let reader = named.isEmpty ? PlainTextReader() : Readers.reader(forExtension: named)
        guard let reader else { throw ReadingProblem(path: file.path, reason: .noReader(named)) }
        let copy = try InputFile(path: file.path, holding: bytes)
        return reader.items(of: copy, with: context)
    }
}

extension InputFile {
    /// A file without a name, in memory.
    convenience init(path: String, holding bytes: [UInt8]) throws(ReadingProblem) {
        guard let descriptor = MemoryFile.open(holding: bytes) else {
            throw ReadingProblem(path: path, reason: .lastSystemError())
        }
        self.init(path: path, descriptor: descriptor, start: 0)
    }
}
