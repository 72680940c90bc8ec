/// Why an output could not be written.
public struct OutputError: Error, Sendable, Hashable, CustomStringConvertible {
    /// As the user gave it, or below that.
    public let path: String
    /// In the words of the system.
    public let reason: String

    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    public var description: String { "cannot write \(path): \(reason)" }
}
