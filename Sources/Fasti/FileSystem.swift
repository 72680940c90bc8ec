import FastiReading
import Glibc

/// What writing needs of the file system beside `OutputFile`.
enum FileSystem {
    /// Makes a folder and those above it; true where it was not there.
    @discardableResult
    static func makeFolder(_ path: String) throws(OutputError) -> Bool {
        if mkdir(path, 0o777) == 0 { return true }
        if errno == ENOENT, let slash = path.dropLast().lastIndex(of: "/"), slash != path.startIndex
        {
            try makeFolder(String(path[..<slash]))
            if mkdir(path, 0o777) == 0 { return true }
        }
        guard errno == EEXIST else { throw OutputError.lastSystemError(path) }
        return false
    }

    /// Removes a file; one that is not there is as good as removed.
    static func removeFile(_ path: String) throws(OutputError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw OutputError.lastSystemError(path) }
    }

    /// The names in a folder that are UTF-8; none where it cannot be read.
    static func names(in folder: String) -> [String] {
        do throws(ReadingProblem) {
            return try Array(folder.utf8).entries(shownAs: folder)
                .compactMap { String(validating: $0, as: UTF8.self) }
        } catch { return [] }
    }

    /// Removes what runs that were killed had half written; not what one running now writes.
    static func removeParts(in folder: String) {
        for name in names(in: folder) where name.hasPrefix(OutputFile.partPrefix) {
            let digits = name.dropFirst(OutputFile.partPrefix.utf8.count).prefix { $0 != "-" }
            guard let process = pid_t(digits), process != getpid() else { continue }
            if kill(process, 0) != 0, errno == ESRCH { unlink("\(folder)/\(name)") }
        }
    }
}

extension FileSystem {
    /// Whether anything has a name, a broken link included.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The content of a regular file of no more than a file may have; `nil` where there is none.
    static func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            status.st_size <= Limits.standard.fileBytes
        else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size))
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= Limits.standard.fileBytes {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
        return nil
    }
}
