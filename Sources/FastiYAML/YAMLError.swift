/// Why a file is not YAML as it is read here, and where.
public struct YAMLError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong, and what to do where that is not plain.
    public let reason: String
    /// From 1.
    public let line: Int

    public init(_ reason: String, line: Int) {
        self.reason = reason
        self.line = line
    }

    public var description: String { "line \(line): \(reason)" }
}
