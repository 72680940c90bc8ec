/// A file or stream that is to be read.
public struct FoundFile: Sendable, Hashable {
    /// Relative to the argument it was found under; never absolute.
    public var path: String
    /// Where it lies, as bytes for the system, ended by NUL. Names need not be UTF-8.
    let location: [CChar]
    let isStandardInput: Bool
    /// Whether it is read as it comes: its records then have no digest of the file.
    var isStream = false
    /// Whether its content is to be hashed.
    var isHashed = true
    /// Files in which the user says more about it, the nearest first, and its name in each.
    var sidecars: [NamedSidecar] = []
    /// Extension of its name in lower case; empty where it has none.
    let fileExtension: String

    static let standardInput = FoundFile(
        path: "-", location: [], isStandardInput: true, fileExtension: "")
}

extension FoundFile {
    /// Its length in bytes; `nil` of a stream and of what is not there any more.
    public var size: Int? {
        isStandardInput ? nil : Array(location.dropLast().map { UInt8(bitPattern: $0) }).size
    }

    /// SHA-256 of its bytes; `nil` where it cannot be read.
    public func sha256() -> String? {
        guard !isStandardInput else { return nil }
        do throws(ReadingProblem) { return try InputFile(self).sha256() } catch { return nil }
    }
}

/// A file about others, and what it calls one of them.
struct NamedSidecar: Sendable, Hashable {
    let sidecar: Sidecar
    let name: String
}

extension FoundFiles {
    /// Standard input as a stream, whose documents come as soon as they are there.
    public static var streamedInput: FoundFiles {
        var result = FoundFiles()
        result.files = [.standardInput]
        result.files[0].isStream = true
        result.files[0].isHashed = false
        return result
    }

    /// The same, but their records have no digest, and that a file changes while it is read goes
    /// unnoticed.
    public var unhashed: FoundFiles {
        var result = self
        for index in result.files.indices { result.files[index].isHashed = false }
        return result
    }
}

/// What a file is on its disk, whatever it is called.
struct FileIdentity: Hashable {
    var device: UInt
    var number: UInt
}

/// Everything that was found under the arguments.
public struct FoundFiles: Sendable {
    /// In bytewise order of their paths; a file that was found twice stands once.
    public internal(set) var files: [FoundFile] = []
    /// What could not be, in the order of the paths.
    public internal(set) var unread: [ReadingProblem] = []
    /// Arguments that name nothing there is.
    public internal(set) var missing: [ReadingProblem] = []
}
