import FastiYAML
import Glibc

/// A correction to be written into a user's file: keys and values in their order.
public struct CorrectionDraft: Sendable {
    public enum Value: Sendable {
        case text(String)
        case flag
        case texts([String])
        case passages([[(key: String, text: String)]])
    }

    /// Stands above the correction for whoever reads the file.
    public var comment: String
    public var fields: [(key: String, value: Value)]

    public init(comment: String, fields: [(key: String, value: Value)]) {
        self.comment = comment
        self.fields = fields
    }

    /// The lines of YAML. No text can be taken for anything but text.
    public var yaml: String {
        var lines = ["# \(Self.comment(comment))"]
        for (place, field) in fields.enumerated() {
            let lead = (place == 0 ? "- " : "  ") + field.key + ":"
            switch field.value {
            case .text(let text): lines.append("\(lead) \(Self.scalar(text))")
            case .flag: lines.append("\(lead) true")
            case .texts(let texts):
                lines.append(lead)
                lines += texts.map { "    - \(Self.scalar($0))" }
            case .passages(let passages):
                lines.append(lead)
                for passage in passages {
                    lines += passage.enumerated().map { place, part in
                        (place == 0 ? "    - " : "      ") + part.key + ": "
                            + Self.scalar(part.text)
                    }
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One line of text that can be seen.
    private static func comment(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { isPlain($0) ? $0 : " " }))
    }

    /// Plain where it is but letters, digits and what stands in dates and ids; else in quotation marks.
    private static func scalar(_ text: String) -> String {
        let isWord = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D
        }
        let isOther = ["true", "false", "yes", "no", "null", "on", "off"]
            .contains(text.lowercased())
        if isWord, !isOther, let first = text.utf8.first, first != 0x2D { return text }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default:
                if isPlain(scalar) {
                    result.unicodeScalars.append(scalar)
                } else {
                    let digits = String(scalar.value, radix: 16, uppercase: true)
                    let length = scalar.value > 0xFFFF ? 8 : 4
                    let zeros = String(repeating: "0", count: max(0, length - digits.utf8.count))
                    result += (length == 8 ? "\\U" : "\\u") + zeros + digits
                }
            }
        }
        return result + "\""
    }

    /// What YAML takes as it stands, and neither breaks a line nor turns the direction of text.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E, 0xA0...0x61B, 0x61D...0x200D, 0x2010...0x2027, 0x202F...0x2065,
            0x2070...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF:
            true
        default: false
        }
    }
}

/// Adds corrections to a user's file.
public enum CorrectionsWriter {
    private static let head = """
        # Corrections for fasti build --corrections; docs/corrections.md tells their form.

        """

    /// Adds a correction at the end, or makes the file. What stands in it stays as it is, comments
    /// and all; either the whole correction is added or nothing.
    ///
    /// - Throws: `UserFileError` where the file has faults, or is written in a way to which nothing can be
    ///   added; `OutputError` where it cannot be written.
    public static func append(_ draft: CorrectionDraft, to path: String) throws {
        let flags = O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY | O_NONBLOCK
        let descriptor = open(path, flags, 0o666)
        guard descriptor >= 0 else { throw OutputError.lastSystemError(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw OutputError.lastSystemError(path) }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw OutputError(path: path, reason: "not a file")
        }
        // Two that correct at once write one after the other.
        guard flock(descriptor, LOCK_EX) == 0 else { throw OutputError.lastSystemError(path) }
        let old = try contents(of: descriptor, path)
        _ = try CorrectionsFile.corrections(in: old, file: path)
        var added = old.isEmpty ? head : old.last == UInt8(ascii: "\n") ? "" : "\n"
        added += "\n" + draft.yaml
        let new = old + Array(added.utf8)
        do { _ = try CorrectionsFile.corrections(in: new, file: path) } catch {
            let reason =
                "nothing can be added to it as it is written; put in by hand:\n\(draft.yaml)"
            throw OutputError(path: path, reason: reason)
        }
        try write(Array(added.utf8), to: descriptor, old: old.count, path)
    }

    private static func contents(
        of descriptor: Int32, _ path: String
    ) throws(OutputError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw OutputError.lastSystemError(path) }
            guard count > 0, bytes.count <= YAMLValue.Limits.fileBytes else { return bytes }
            bytes += chunk[..<count]
        }
    }

    /// In one piece, so that nobody reads half of it; what could not be written whole is taken back.
    private static func write(
        _ bytes: [UInt8], to descriptor: Int32, old count: Int, _ path: String
    ) throws(OutputError) {
        let written = Glibc.write(descriptor, bytes, bytes.count)
        guard written == bytes.count else {
            let error =
                written < 0
                ? OutputError.lastSystemError(path)
                : OutputError(path: path, reason: "no space for it")
            ftruncate(descriptor, off_t(count))
            throw error
        }
    }
}
