import Glibc

/// Paths as the system has them: bytes, in no particular encoding, without a NUL at the end.
extension [UInt8] {
    var terminated: [CChar] { map { CChar(bitPattern: $0) } + [0] }

    func appending(_ name: [UInt8]) -> [UInt8] {
        last == UInt8(ascii: "/") ? self + name : self + [UInt8(ascii: "/")] + name
    }

    /// The last component.
    var name: [UInt8] {
        let trimmed = Array(reversed().drop { $0 == UInt8(ascii: "/") }.reversed())
        return Array(trimmed.suffix { $0 != UInt8(ascii: "/") })
    }

    /// What comes before the last component; "." where nothing does.
    var parent: [UInt8] {
        guard let slash = lastIndex(of: UInt8(ascii: "/")) else { return [UInt8(ascii: ".")] }
        return slash == 0 ? [UInt8(ascii: "/")] : Array(self[..<slash])
    }

    /// What the path leads to, links followed.
    var status: stat? {
        var status = stat()
        return stat(terminated, &status) == 0 ? status : nil
    }

    /// What stands at the path itself.
    var linkStatus: stat? {
        var status = stat()
        return lstat(terminated, &status) == 0 ? status : nil
    }

    var identity: FileIdentity? { status?.identity }

    var size: Int? { status.map { Int($0.st_size) } }

    /// The names in a folder, in no order.
    package func entries(shownAs path: String) throws(ReadingProblem) -> [[UInt8]] {
        guard let directory = opendir(terminated) else {
            throw ReadingProblem(path: path.isEmpty ? "." : path, reason: .lastSystemError())
        }
        defer { closedir(directory) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = readdir(directory) {
            let name = Swift.withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                Array(bytes.prefix { $0 != 0 })
            }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
            errno = 0
        }
        guard errno == 0 else {
            throw ReadingProblem(path: path.isEmpty ? "." : path, reason: .lastSystemError())
        }
        return names
    }

    private func suffix(while isWanted: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        guard let last = lastIndex(where: { !isWanted($0) }) else { return self[...] }
        return self[(last + 1)...]
    }
}

extension stat {
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
    var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
    var identity: FileIdentity { FileIdentity(device: UInt(st_dev), number: UInt(st_ino)) }
}
