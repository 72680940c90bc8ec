public import Foundation

/// A folder of a test's own, gone when the test lets go of it.
public final class TemporaryFolder: Sendable {
    public let path: String

    public init() throws {
        let template = FileManager.default.temporaryDirectory.appending(
            component: "fasti-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: template, withIntermediateDirectories: true)
        path = template.path(percentEncoded: false)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    public func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file, and the folders it lies in.
    @discardableResult
    public func add(_ name: String, _ content: Data) throws -> String {
        let url = URL(filePath: path(name))
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try content.write(to: url)
        return path(name)
    }

    @discardableResult
    public func add(_ name: String, _ text: String) throws -> String {
        try add(name, Data(text.utf8))
    }

    @discardableResult
    public func add(_ name: String, _ bytes: [UInt8]) throws -> String {
        try add(name, Data(bytes))
    }

    public func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: path(name), withDestinationPath: target)
    }

    public func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
    }

    /// Paths of all files below, in order, with their bytes.
    public func files(in name: String) throws -> [String: Data] {
        var files: [String: Data] = [:]
        let root = path(name)
        for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
            let url = URL(filePath: "\(root)/\(file)")
            if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
                files[file] = try Data(contentsOf: url)
            }
        }
        return files
    }

    /// The names in one of its folders, whether or not another process is changing its files.
    public func names(in name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(name))
    }
}
