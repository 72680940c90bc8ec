import ArgumentParser
import Glibc

/// Standard output, written in large pieces.
struct StandardOutput: TextOutputStream {
    private var bytes: [UInt8] = []
    private static let size = 1 << 16

    mutating func write(_ text: String) {
        bytes += text.utf8
        if bytes.count >= Self.size { flush() }
    }

    /// Writes what is kept. Where nobody reads any more, the program ends.
    mutating func flush() {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes {
                Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { exit(ExitCodes.cannotWrite.rawValue) }
            rest = rest.dropFirst(written)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}
