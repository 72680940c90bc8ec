import Glibc

/// A program as it lies on the disk.
enum ProgramFile {
    /// The running program.
    static let running = "/proc/self/exe"

    /// What changes when a program is built or installed anew: its size and the time it was written.
    /// `nil` where it is not there.
    ///
    /// Its content would say the same, at a tenth of a second a run.
    static func stamp(of path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }
}
