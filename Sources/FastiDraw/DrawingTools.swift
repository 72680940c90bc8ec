import Glibc

/// What the program draws with, as far as pictures depend on it.
enum DrawingTools {
    /// The libraries in use and the font, each with its size and the time it was written.
    ///
    /// By it a picture that was drawn before is known to be what would be drawn now.
    static var description: String {
        // Those that the drawing library itself opens only when it draws.
        for name in [
            "libpango-1.0.so.0", "libcairo.so.2", "libfontconfig.so.1", "libpng16.so.16",
        ] {
            _ = SharedLibrary(name)
        }
        let files = mappedFiles + [FontCheck.file].compactMap(\.self)
        return files.sorted().map { "\($0) \(stamp(of: $0))\n" }.joined()
    }

    private static func stamp(of path: String) -> String {
        var status = stat()
        guard stat(path, &status) == 0 else { return "missing" }
        return "\(status.st_size) \(status.st_mtim.tv_sec) \(status.st_mtim.tv_nsec)"
    }

    /// The files of which parts are in memory: this program and its libraries.
    private static var mappedFiles: Set<String> {
        guard let file = fopen("/proc/self/maps", "r") else { return [] }
        defer { fclose(file) }
        var files: Set<String> = []
        var line: UnsafeMutablePointer<CChar>?
        var capacity = 0
        defer { free(line) }
        while getline(&line, &capacity, file) > 0, let text = line.map({ String(cString: $0) }) {
            guard let slash = text.firstIndex(of: "/") else { continue }
            files.insert(text[slash...].trimmingLineFeed)
        }
        return files
    }
}

extension Substring {
    fileprivate var trimmingLineFeed: String { String(last == "\n" ? dropLast() : self) }
}
