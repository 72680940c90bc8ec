import Glibc

extension InputFile {
    /// Standard input as a file that can be read twice: itself where it is one, else a copy of it
    /// without a name, which is gone with its last owner.
    convenience init(
        standardInputAs path: String, isHashed: Bool
    ) throws(ReadingProblem) {
        var status = stat()
        let position = fstat(STDIN_FILENO, &status) == 0 ? lseek(STDIN_FILENO, 0, SEEK_CUR) : -1
        if status.st_mode & S_IFMT == S_IFREG, position >= 0 {
            let copy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
            guard copy >= 0 else {
                throw ReadingProblem(path: path, reason: .lastSystemError())
            }
            self.init(path: path, descriptor: copy, start: position, isHashed: isHashed)
            return
        }
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/fasti-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw ReadingProblem(path: path, reason: .lastSystemError()) }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        self.init(path: path, descriptor: descriptor, start: 0, isHashed: isHashed)
        try Self.copyStandardInput(to: descriptor, path: path)
    }

    /// Standard input as it comes. Waits for its first line.
    convenience init(streamingStandardInputAs path: String) throws(ReadingProblem) {
        let copy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0)
        guard copy >= 0 else { throw ReadingProblem(path: path, reason: .lastSystemError()) }
        var head: [UInt8] = []
        while !head.contains(0x0A), head.count <= Limits.standard.lineBytes,
            case let chunk = try Self.next(of: copy, count: Limits.chunkBytes, path: path),
            !chunk.isEmpty
        {
            head += chunk
        }
        self.init(path: path, descriptor: copy, start: 0, head: head)
    }

    private static func copyStandardInput(
        to descriptor: Int32, path: String
    ) throws(ReadingProblem) {
        while case let chunk = try next(
            of: STDIN_FILENO, count: Limits.chunkBytes, path: path), !chunk.isEmpty
        {
            var written = 0
            while written < chunk.count {
                let step = chunk.withUnsafeBytes {
                    write(descriptor, $0.baseAddress?.advanced(by: written), chunk.count - written)
                }
                if step < 0, errno == EINTR { continue }
                guard step > 0 else {
                    throw ReadingProblem(path: path, reason: .lastSystemError())
                }
                written += step
            }
        }
    }
}
