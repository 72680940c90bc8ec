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
