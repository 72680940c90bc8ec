import CUchardet
import FastiReading
import Glibc

/// Tells in which encoding a page is written, and turns it into UTF-8.
///
/// In the order of trust: byte-order mark, what the page says where that can be true, UTF-8 where
/// all bytes are, then what the bytes look like. What a page says is often wrong; that a text of
/// any length is UTF-8 by chance is not.
enum Charset {
    /// - Returns: UTF-8, and what is to be told where the page says one thing and is another.
    static func decode(_ bytes: [UInt8]) -> (text: [UInt8], note: String?) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (repaired(Array(bytes[3...])), nil) }
        if bytes.starts(with: [0xFF, 0xFE]) { return (converted(bytes, from: "UTF-16"), nil) }
        if bytes.starts(with: [0xFE, 0xFF]) { return (converted(bytes, from: "UTF-16"), nil) }
        let stated = statedName(in: bytes)
        if isUTF8(bytes) {
            // Escapes to other sets of signs are ASCII too.
            if let stated, stated.hasPrefix("iso-2022"), bytes.contains(0x1B) {
                return (converted(bytes, from: stated), nil)
            }
            return (bytes, nil)
        }
        if let stated, stated != "utf-8", stated != "utf8", canConvert(stated) {
            return (converted(bytes, from: stated), nil)
        }
        let seen = detectedName(bytes) ?? "windows-1252"
        let note = stated.map { "says it is \($0) and is not; read as \(seen)" }
        guard canConvert(seen) else { return (repaired(bytes), note) }
        return (converted(bytes, from: seen), note)
    }

    private static let headBytes = 4_096

    /// What stands behind `charset=` or `encoding=` in the head of the page.
    private static func statedName(in bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(headBytes), as: UTF8.self).lowercased()
        for key in ["charset=", "encoding="] {
            guard let start = head.firstRange(of: key)?.upperBound else { continue }
            let rest = head[start...].drop { $0 == "\"" || $0 == "'" || $0 == " " }
            let name = String(
                rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) })
            guard (2...40).contains(name.utf8.count) else { continue }
            // What the standard of HTML has read for these.
            switch name {
            case "iso-8859-1", "latin1", "ascii", "us-ascii", "iso8859-1": return "windows-1252"
            case "gb2312", "gbk", "x-gbk": return "gb18030"
            case "iso-8859-9": return "windows-1254"
            case "shift_jis", "shift-jis", "x-sjis": return "cp932"
            case "ks_c_5601-1987", "euc-kr": return "cp949"
            case "x-mac-roman": return "macintosh"
            default: return name
            }
        }
        return nil
    }

    private static func detectedName(_ bytes: [UInt8]) -> String? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let head = bytes.prefix(200_000)
        _ = head.withUnsafeBytes { buffer in
            uchardet_handle_data(
                detector, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        uchardet_data_end(detector)
        guard let name = uchardet_get_charset(detector) else { return nil }
        let found = String(cString: name)
        return found.isEmpty || found == "ASCII" ? nil : found
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        do {
            _ = try UTF8Span(validating: bytes.span)
            return true
        } catch { return false }
    }

    private static func repaired(_ bytes: [UInt8]) -> [UInt8] {
        isUTF8(bytes) ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
    }

    // MARK: iconv

    private static func canConvert(_ name: String) -> Bool {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return false
        }
        iconv_close(converter)
        return true
    }

    /// What cannot be converted becomes U+FFFD, a byte at a time.
    private static func converted(_ bytes: [UInt8], from name: String) -> [UInt8] {
        guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
            return repaired(bytes)
        }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 2)
        var chunk = [CChar](repeating: 0, count: 1 << 16)
        var done = 0
        while done < input.count {
            var left = input.count - done
            var room = chunk.count
            let failed = input.withUnsafeMutableBufferPointer { source in
                chunk.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress.map { $0 + done }
                    var to = target.baseAddress
                    return iconv(converter, &from, &left, &to, &room) == -1
                }
            }
            let reason = errno
            result += chunk[..<(chunk.count - room)].map { UInt8(bitPattern: $0) }
            done = input.count - left
            if failed, reason == EILSEQ || reason == EINVAL, done < input.count {
                result += Array("\u{FFFD}".utf8)
                done += 1
            }
        }
        return result
    }
}
