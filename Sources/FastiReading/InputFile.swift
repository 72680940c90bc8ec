import FastiHashing
import Glibc

/// A file open for reading, closed with its last owner.
///
/// A regular one is read by offset, so that it can be read twice. A stream is read once, from its
/// start to its end.
public final class InputFile: Sendable {
    /// Relative to the argument it was found under; never absolute.
    public let path: String
    private let descriptor: Int32
    /// Where its content begins: standard input may have been read from already.
    private let start: Int
    /// The first bytes of a stream, which were read to see what it is; `nil` for a regular file.
    private let head: [UInt8]?

    /// Whether its content is to be hashed; that of a stream, which is read once, cannot be.
    let isHashed: Bool

    /// Whether it can be read once only.
    var isStream: Bool { head != nil }

    /// Opens a file, without waiting and without reading a pipe or device.
    package convenience init(_ found: FoundFile) throws(ReadingProblem) {
        if found.isStream {
            try self.init(streamingStandardInputAs: found.path)
            return
        }
        if found.isStandardInput {
            try self.init(standardInputAs: found.path, isHashed: found.isHashed)
            return
        }
        // Opening a device or a pipe can itself do something: ask what it is before.
        var status = stat()
        guard stat(found.location, &status) == 0 else {
            throw ReadingProblem(path: found.path, reason: .lastSystemError())
        }
        if let kind = ReadingProblem.Reason(notRegular: status) {
            throw ReadingProblem(path: found.path, reason: kind)
        }
        let descriptor = open(found.location, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw ReadingProblem(path: found.path, reason: .lastSystemError())
        }
        self.init(
            path: found.path, descriptor: descriptor, start: 0, isHashed: found.isHashed)
        // It may have been exchanged in between.
        guard fstat(descriptor, &status) == 0, ReadingProblem.Reason(notRegular: status) == nil
        else { throw ReadingProblem(path: found.path, reason: .changedWhileRead) }
    }

    init(
        path: String, descriptor: Int32, start: Int, head: [UInt8]? = nil, isHashed: Bool = true
    ) {
        self.path = path
        self.isHashed = isHashed && head == nil
        self.head = head
        self.descriptor = descriptor
        self.start = start
    }

    deinit { close(descriptor) }

    /// Up to `count` bytes from an offset on; empty at the end. Of a stream the next ones, as soon
    /// as there are some: the offset is that of all that was read.
    func bytes(at offset: Int, count: Int) throws(ReadingProblem) -> [UInt8] {
        if let head {
            return offset < head.count
                ? Array(head[offset...].prefix(count))
                : try Self.next(of: descriptor, count: count, path: path)
        }
        var failure: ReadingProblem.Reason?
        let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            while initialized < count {
                let read = pread(
                    descriptor, buffer.baseAddress?.advanced(by: initialized), count - initialized,
                    start + offset + initialized)
                if read < 0 {
                    if errno == EINTR { continue }
                    failure = .lastSystemError()
                }
                guard read > 0 else { return }
                initialized += read
            }
        }
        if let failure { throw ReadingProblem(path: path, reason: failure) }
        return result
    }

    /// The next bytes of a stream, once there are some; empty at the end.
    static func next(
        of descriptor: Int32, count: Int, path: String
    ) throws(ReadingProblem) -> [UInt8] {
        var failure: ReadingProblem.Reason?
        let result = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
            var count = read(descriptor, buffer.baseAddress, buffer.count)
            while count < 0, errno == EINTR {
                count = read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0 { failure = .lastSystemError() }
            initialized = max(count, 0)
        }
        if let failure { throw ReadingProblem(path: path, reason: failure) }
        return result
    }

    /// All of it, or `nil` where it is longer than a limit.
    func contents(limit: Int) throws(ReadingProblem) -> [UInt8]? {
        var all: [UInt8] = []
        while all.count <= limit {
            let chunk = try bytes(at: all.count, count: Limits.chunkBytes)
            if chunk.isEmpty { return all }
            all += chunk
        }
        return nil
    }

    /// SHA-256 of all its bytes, in constant memory; empty where it is not hashed.
    func sha256() throws(ReadingProblem) -> String {
        guard isHashed else { return "" }
        var stream = SHA256Stream()
        var offset = 0
        while case let chunk = try bytes(at: offset, count: Limits.chunkBytes), !chunk.isEmpty {
            stream.update(chunk)
            offset += chunk.count
        }
        return stream.hex()
    }
}

extension ReadingProblem.Reason {
    /// What the last call of the system says.
    static func lastSystemError() -> Self {
        let code = errno
        return code == ENOENT ? .missing : .system(String(cString: strerror(code)))
    }

    /// Why a file of that kind is never opened; `nil` for a regular one.
    init?(notRegular status: stat) {
        switch status.st_mode & S_IFMT {
        case S_IFREG: return nil
        case S_IFIFO: self = .namedPipe
        case S_IFSOCK: self = .socket
        case S_IFDIR: self = .system("a folder")
        default: self = .device
        }
    }
}
