/// What is wrong in a file that a user wrote, and where.
public struct UserFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public struct Fault: Error, Sendable, Hashable {
        /// From 1.
        public var line: Int
        public var reason: String

        public init(line: Int, reason: String) {
            self.line = line
            self.reason = reason
        }
    }

    /// As the user gave it.
    public var file: String
    /// Not empty; in the order of the file.
    public var faults: [Fault]

    public init(file: String, faults: [Fault]) {
        self.file = file
        self.faults = faults
    }

    /// A line for each fault.
    public var lines: [String] { faults.map { "\(file): line \($0.line): \($0.reason)" } }

    public var description: String { lines.joined(separator: "\n") }
}
