import Glibc

/// A file that is written beside its place and put there when it is complete.
///
/// Until `commit` the place holds what it held before; without it nothing is left behind.
struct OutputFile: ~Copyable {
    /// Begins the names of files that are being written; a run that was killed leaves some.
    static let partPrefix = ".fasti-part-"

    private let path: String
    private let part: String
    private let descriptor: Int32
    private var isCommitted = false

    /// - Parameter name: A name in the folder.
    init(folder: String, name: String) throws(OutputError) {
        path = "\(folder)/\(name)"
        part = "\(folder)/\(Self.partPrefix)\(getpid())-\(name)"
        descriptor = open(part, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { throw OutputError.lastSystemError(path) }
    }

    deinit {
        close(descriptor)
        if !isCommitted { unlink(part) }
    }

    func write(_ bytes: borrowing Span<UInt8>) throws(OutputError) {
        try OutputStream.write(bytes, to: descriptor, path)
    }

    /// Writes text piece by piece; after a fault nothing more is written.
    func write(_ body: (inout OutputStream) -> Void) throws(OutputError) {
        var stream = OutputStream(descriptor: descriptor, path: path)
        body(&stream)
        try stream.finish()
    }

    /// Puts the file into its place, whole.
    consuming func commit() throws(OutputError) {
        guard rename(part, path) == 0 else { throw OutputError.lastSystemError(path) }
        isCommitted = true
    }
}

/// Text on its way into a file, gathered into large pieces.
public struct OutputStream: TextOutputStream {
    fileprivate let descriptor: Int32
    fileprivate let path: String
    private var buffer: [UInt8] = []
    private var failure: OutputError?

    private static let bufferBytes = 1 << 16

    fileprivate init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    public mutating func write(_ text: String) {
        buffer.append(contentsOf: text.utf8)
        if buffer.count >= Self.bufferBytes { flush() }
    }

    fileprivate mutating func finish() throws(OutputError) {
        flush()
        if let failure { throw failure }
    }

    private mutating func flush() {
        defer { buffer.removeAll(keepingCapacity: true) }
        guard failure == nil else { return }
        do throws(OutputError) {
            try Self.write(buffer.span, to: descriptor, path)
        } catch { failure = error }
    }

    fileprivate static func write(
        _ bytes: borrowing Span<UInt8>, to descriptor: Int32, _ path: String
    ) throws(OutputError) {
        var written = 0
        while written < bytes.count {
            let step = bytes.extracting(written...).withUnsafeBufferPointer {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { throw OutputError.lastSystemError(path) }
            written += step
        }
    }
}

extension OutputError {
    /// What the last call of the system says.
    static func lastSystemError(_ path: String) -> OutputError {
        OutputError(path: path, reason: String(cString: strerror(errno)))
    }
}
