import CArchive
import FastiReading

/// Packed files, read in memory with libarchive; nothing is ever written to a disk, whatever the
/// names in them.
enum Archive {
    /// The wanted members of a zip file; one that is not there is missing in the result.
    static func members(
        _ wanted: Set<String>, of bytes: [UInt8], _ limits: Limits
    ) throws(ReadingFailure) -> [String: [UInt8]] {
        guard let archive = archive_read_new() else { throw ReadingFailure(.damaged) }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip(archive)
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(ReadingFailure) in
                guard
                    archive_read_open_memory(archive, buffer.baseAddress, buffer.count)
                        == ARCHIVE_OK
                else { throw failure(archive) }
                return try members(wanted, in: archive, size: buffer.count, limits)
            }
        }
        return try result.get()
    }

    /// What a gzip file holds.
    static func unpacked(
        _ bytes: [UInt8], _ limits: Limits = .standard
    ) throws(ReadingFailure) -> [UInt8] {
        guard bytes.count >= 18, bytes.starts(with: [0x1F, 0x8B]), let archive = archive_read_new()
        else {
            throw ReadingFailure(.damaged, "not packed with gzip")
        }
        defer { archive_read_free(archive) }
        archive_read_support_filter_gzip(archive)
        archive_read_support_format_raw(archive)
        archive_read_support_format_empty(archive)
        let result = bytes.withUnsafeBytes { buffer in
            Result { () throws(ReadingFailure) in
                guard
                    archive_read_open_memory(archive, buffer.baseAddress, buffer.count)
                        == ARCHIVE_OK
                else { throw failure(archive) }
                var entry: OpaquePointer?
                let status = archive_read_next_header(archive, &entry)
                if status == ARCHIVE_EOF { return [UInt8]() }
                guard status == ARCHIVE_OK else { throw failure(archive) }
                var budget = budget(for: buffer.count, limits)
                return try content(archive, &budget)
            }
        }
        return try result.get()
    }

    private static func members(
        _ wanted: Set<String>, in archive: OpaquePointer, size: Int, _ limits: Limits
    ) throws(ReadingFailure) -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        var budget = budget(for: size, limits)
        for _ in 0...limits.members {
            var entry: OpaquePointer?
            let status = archive_read_next_header(archive, &entry)
            if status == ARCHIVE_EOF { return result }
            guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
                throw failure(archive)
            }
            guard let name = archive_entry_pathname(entry).map({ String(cString: $0) }),
                wanted.contains(name), result[name] == nil
            else { continue }
            if archive_entry_is_data_encrypted(entry) != 0 { throw ReadingFailure(.encrypted) }
            result[name] = try content(archive, &budget)
        }
        throw ReadingFailure(.tooMany)
    }

    /// How much may come out of so many bytes.
    private static func budget(for size: Int, _ limits: Limits) -> Int {
        min(max(1 << 20, size * limits.packingRatio), limits.fileBytes)
    }

    private static func content(
        _ archive: OpaquePointer, _ budget: inout Int
    ) throws(ReadingFailure) -> [UInt8] {
        var result: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = archive_read_data(archive, &chunk, chunk.count)
            if count == 0 { return result }
            guard count > 0 else { throw failure(archive) }
            budget -= count
            guard budget >= 0 else { throw ReadingFailure(.bomb) }
            result += chunk[..<count]
        }
    }

    private static func failure(_ archive: OpaquePointer) -> ReadingFailure {
        let words = archive_error_string(archive).map { String(cString: $0) } ?? ""
        let isLocked = words.lowercased().contains("encrypt") || words.contains("passphrase")
        return ReadingFailure(isLocked ? .encrypted : .damaged, isLocked ? "" : words)
    }
}
