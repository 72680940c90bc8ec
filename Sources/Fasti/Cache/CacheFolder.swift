import FastiHashing
import Glibc

/// Where what can be made again is kept: `fasti` in the user's folder of caches.
///
/// Not beside the outputs: those are passed on and received, and whoever sends a folder must not be
/// able to put words into what its receiver makes of it.
enum CacheFolder {
    /// Files unused for longer are removed. Unit: seconds.
    private static let lifetime = 30 * 24 * 60 * 60

    /// The file that serves the runs into one folder of outputs.
    ///
    /// - Returns: `nil` where there is no place for it that only this user can write to, or another
    ///   run into the same folder is under way.
    static func file(forOutput output: String) -> CacheFile? {
        guard let folder = place(), let resolved = realpath(output, nil) else { return nil }
        defer { free(resolved) }
        FileSystem.removeParts(in: folder)
        removeOld(in: folder)
        let digest = SHA256.hex(Array(String(cString: resolved).utf8))
        return CacheFile(folder: folder, name: "\(digest.prefix(32))\(suffix)")
    }

    private static let suffix = ".cache"

    /// `$XDG_CACHE_HOME/fasti`, or `~/.cache/fasti` (XDG Base Directory Specification).
    private static func place() -> String? {
        func variable(_ name: String) -> String? {
            // What is not absolute counts as unset.
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        guard let base = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ "\($0)/.cache" })
        else { return nil }
        for folder in [base, "\(base)/fasti"] where mkdir(folder, 0o700) != 0 && errno != EEXIST {
            return nil
        }
        var status = stat()
        guard stat("\(base)/fasti", &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            status.st_uid == geteuid(), status.st_mode & (S_IWGRP | S_IWOTH) == 0
        else { return nil }
        return "\(base)/fasti"
    }

    private static func removeOld(in folder: String) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        for name in FileSystem.names(in: folder) where name.hasSuffix(suffix) {
            var status = stat()
            let path = "\(folder)/\(name)"
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                status.st_mtim.tv_sec < now.tv_sec - lifetime
            else { continue }
            unlink(path)
        }
    }
}
