import FastiHashing
import Glibc
import Synchronization

/// A file of records from which a run takes what an earlier one made, and to which it adds.
///
/// A record is some bytes under a key that says all they were made of. Records are added at the
/// end while a run goes on, so that one that is cut off is of use to the next; those that a
/// finished run did not need are taken out. The file is believed in nothing: a record that is not
/// as its checksum says is as good as missing, and what follows a broken head is cut off. Faults
/// of the disk cost the records, never the run.
final class CacheFile: Sendable {
    private struct State {
        /// The places of all records, heads included.
        var places: [String: Range<Int>] = [:]
        var needed: Set<String> = []
        var end = 0
        var isWritable = true
    }

    private let folder: String
    private let name: String
    private let descriptor: Int32
    private let state: Mutex<State>

    private static let magic = Array("fasti-cache 1\n".utf8)
    /// No record is longer: what says so is no record. Unit: bytes.
    private static let recordLimit = 1 << 28

    /// Opens a file of the user's own, or makes it.
    ///
    /// - Returns: `nil` where that cannot be done, another run has it open, or it is someone else's.
    init?(folder: String, name: String) {
        let path = "\(folder)/\(name)"
        let flags = O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        let descriptor = open(path, flags, 0o600)
        guard descriptor >= 0 else { return nil }
        var opened = stat()
        var named = stat()
        // The run that had the lock may have put another file into its place.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &opened) == 0,
            opened.st_mode & S_IFMT == S_IFREG, opened.st_uid == geteuid(),
            lstat(path, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev
        else {
            close(descriptor)
            return nil
        }
        // Its time is that of its last use, by which old files are known.
        futimens(descriptor, nil)
        self.folder = folder
        self.name = name
        self.descriptor = descriptor
        state = Mutex(Self.scanned(descriptor, size: Int(opened.st_size)))
    }

    deinit { close(descriptor) }

    /// What an earlier run left under a key; the record is then needed.
    func bytes(for key: String) -> [UInt8]? {
        guard let place = state.withLock({ $0.places[key] }),
            let record = Self.read(descriptor, place),
            let head = Head(record), head.key == key
        else { return nil }
        let bytes = Array(record[Head.count..<(record.count - 1)])
        guard head.checksum == Head.checksum(key, bytes) else { return nil }
        state.withLock { _ = $0.needed.insert(key) }
        return bytes
    }

    /// Adds a record, or puts it in place of one that was of no use.
    func add(_ bytes: [UInt8], for key: String) {
        let record = Head(key: key, bytes: bytes).text + bytes + [UInt8(ascii: "\n")]
        guard record.count <= Self.recordLimit else { return }
        state.withLock { state in
            guard state.isWritable else { return }
            guard Self.write(record, to: descriptor, at: state.end) else {
                ftruncate(descriptor, off_t(state.end))
                state.isWritable = false
                return
            }
            state.places[key] = state.end..<(state.end + record.count)
            state.end += record.count
            state.needed.insert(key)
        }
    }

    /// Takes out the records that this run neither used nor added.
    func finish() {
        let (kept, end) = state.withLock { state in
            (state.needed.compactMap { state.places[$0] }, state.end)
        }
        guard kept.reduce(Self.magic.count, { $0 + $1.count }) < end else { return }
        do throws(OutputError) {
            let file = try OutputFile(folder: folder, name: name)
            try file.write(Self.magic.span)
            for place in kept.sorted(by: { $0.lowerBound < $1.lowerBound }) {
                guard let record = Self.read(descriptor, place) else { return }
                try file.write(record.span)
            }
            try file.commit()
        } catch { return }
    }

    // MARK: Bytes

    /// Where the records are; cuts off what is none.
    private static func scanned(_ descriptor: Int32, size: Int) -> State {
        var state = State()
        if read(descriptor, 0..<magic.count) == magic {
            state.end = magic.count
            while let bytes = read(descriptor, state.end..<(state.end + Head.count)),
                let head = Head(bytes), head.length <= recordLimit,
                state.end + Head.count + head.length < size
            {
                let next = state.end + Head.count + head.length + 1
                state.places[head.key] = state.end..<next
                state.end = next
            }
        }
        if state.end == 0 {
            state.isWritable = ftruncate(descriptor, 0) == 0 && write(magic, to: descriptor, at: 0)
            state.end = magic.count
        } else if state.end < size {
            state.isWritable = ftruncate(descriptor, off_t(state.end)) == 0
        }
        return state
    }

    private static func read(_ descriptor: Int32, _ place: Range<Int>) -> [UInt8]? {
        var count = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, initialized in
            while count < place.count {
                let step = pread(
                    descriptor, buffer.baseAddress?.advanced(by: count), place.count - count,
                    off_t(place.lowerBound + count))
                if step < 0, errno == EINTR { continue }
                guard step > 0 else { break }
                count += step
            }
            initialized = count
        }
        return count == place.count ? bytes : nil
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32, at offset: Int) -> Bool {
        var count = 0
        while count < bytes.count {
            let step = bytes[count...].withUnsafeBytes {
                pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset + count))
            }
            if step < 0, errno == EINTR { continue }
            guard step > 0 else { return false }
            count += step
        }
        return true
    }
}

/// The first line of a record, of one length: key, checksum and length, all hexadecimal.
private struct Head {
    static let count = 64 + 1 + 64 + 1 + 16 + 1

    let key: String
    let checksum: String
    /// Of the bytes that follow, without the line feed that ends them.
    let length: Int

    init(key: String, bytes: [UInt8]) {
        self.key = key
        checksum = Self.checksum(key, bytes)
        length = bytes.count
    }

    /// - Parameter record: a head, and whatever follows it.
    init?(_ record: [UInt8]) {
        guard record.count >= Self.count, record[64] == UInt8(ascii: " "),
            record[129] == UInt8(ascii: " "), record[146] == UInt8(ascii: "\n"),
            let length = Int(String(decoding: record[130..<146], as: UTF8.self), radix: 16),
            length >= 0
        else { return nil }
        key = String(decoding: record[..<64], as: UTF8.self)
        checksum = String(decoding: record[65..<129], as: UTF8.self)
        self.length = length
    }

    var text: [UInt8] {
        let digits = String(length, radix: 16)
        let zeros = String(repeating: "0", count: max(0, 16 - digits.utf8.count))
        return Array("\(key) \(checksum) \(zeros)\(digits)\n".utf8)
    }

    /// Of key and bytes together, so that no record passes for another.
    static func checksum(_ key: String, _ bytes: [UInt8]) -> String {
        var stream = SHA256Stream()
        stream.update(Array(key.utf8))
        stream.update(bytes)
        return stream.hex()
    }
}
