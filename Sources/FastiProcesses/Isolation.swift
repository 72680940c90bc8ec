import CLinux
import Glibc

/// A file without a name, in memory: for programs and readers that want one.
package enum MemoryFile {
    /// Not handed on to programs that are started.
    private static let closeOnExec: UInt32 = 1

    /// - Returns: A descriptor that the caller closes; `nil` where the system refuses.
    package static func open(holding bytes: [UInt8]) -> Int32? {
        let descriptor = memfd_create("fasti", closeOnExec)
        guard descriptor >= 0 else { return nil }
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                close(descriptor)
                return nil
            }
            rest = rest.dropFirst(written)
        }
        return descriptor
    }
}

package enum Network {
    private static let newUsers: Int32 = 0x1000_0000
    private static let newNetwork: Int32 = 0x4000_0000

    /// Takes the network away from this program and those that it starts, where the system lets
    /// it: a namespace of its own has none.
    package static func leave() {
        if unshare(newNetwork) != 0 { _ = unshare(newUsers | newNetwork) }
    }
}
