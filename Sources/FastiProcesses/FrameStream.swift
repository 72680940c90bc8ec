import Glibc

package enum FrameReader {
    /// The next frame, or `nil` at the end of the input or where it is no frame.
    package static func next(from descriptor: Int32) -> [UInt8]? {
        guard let header = read(4, from: descriptor), let length = Frame.length(header: header)
        else { return nil }
        return read(length, from: descriptor)
    }

    private static func read(_ count: Int, from descriptor: Int32) -> [UInt8]? {
        // Grows with what arrives: an announced length alone takes no memory.
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < count {
            let wanted = min(chunk.count, count - bytes.count)
            let got = Glibc.read(descriptor, &chunk, wanted)
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { return nil }
            bytes.append(contentsOf: chunk[..<got])
        }
        return bytes
    }
}

/// Writes frames; ends the program where nobody reads them any more.
package struct FrameWriter {
    package let descriptor: Int32

    package init(descriptor: Int32) { self.descriptor = descriptor }

    package func write(_ frame: [UInt8]) {
        put(Frame.header(length: frame.count)[...])
        put(frame[...])
    }

    private func put(_ bytes: ArraySlice<UInt8>) {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { exit(1) }
            rest = rest.dropFirst(count)
        }
    }
}
