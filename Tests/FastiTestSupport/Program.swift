import Foundation

/// A program of the package, run as its users run it: the one that was built beside the tests.
public struct Program: Sendable {
    /// What a run left behind.
    public struct Outcome: Sendable {
        /// The exit code; a signal is its negative number.
        public var code: Int32
        public var output: String
        public var errors: String

        /// Lines on standard error.
        public var errorLines: [String] {
            errors.split(separator: "\n").map(String.init)
        }
    }

    public var path: String

    public init(path: String) { self.path = path }

    public static let fasti = Program(path: "\(builtProducts)/fasti")

    /// The folder of the programs that were built with the tests.
    public static var builtProducts: String {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        return URL(filePath: tests ?? "").deletingLastPathComponent().path(percentEncoded: false)
            .trimmingSuffix("/")
    }

    /// The folder of the package.
    public static var package: String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path(percentEncoded: false).trimmingSuffix("/")
    }

    /// Runs it to its end.
    ///
    /// - Parameters:
    ///   - input: The file that is its standard input.
    ///   - environment: Put over that of the tests.
    public func run(
        _ arguments: [String], input: String = "/dev/null", environment: [String: String] = [:]
    ) throws -> Outcome {
        try start(arguments, input: input, environment: environment).wait()
    }

    /// Runs it without waiting for it.
    public func start(
        _ arguments: [String], input: String = "/dev/null", environment: [String: String] = [:]
    ) throws -> Run {
        let folder = try TemporaryFolder()
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDWR, 0)
        for (descriptor, name) in [(Int32(1), "output"), (2, "errors")] {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, folder.path(name), O_WRONLY | O_CREAT, 0o600)
        }
        // What is kept from run to run is kept apart from the user's own.
        let own = ["XDG_CACHE_HOME": "\(Self.builtProducts)/test-caches"]
        let merged = ProcessInfo.processInfo.environment.merging(own) { $1 }
            .merging(environment) { $1 }
        var process = pid_t()
        let code = withCStrings([path] + arguments) { words in
            withCStrings(merged.map { "\($0)=\($1)" }) { variables in
                posix_spawn(&process, path, &actions, nil, words, variables)
            }
        }
        guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
        return Run(process: process, folder: folder)
    }

    /// A run that is under way.
    public struct Run: Sendable {
        public let process: Int32
        let folder: TemporaryFolder

        /// What it has written to standard output by now.
        public func output() throws -> String { try folder.text("output") }

        public func wait() throws -> Outcome {
            var status: Int32 = 0
            while waitpid(process, &status, 0) < 0, errno == EINTR {}
            let signal = status & 0x7F
            return Outcome(
                code: signal == 0 ? status >> 8 & 0xFF : -signal,
                output: try folder.text("output"), errors: try folder.text("errors"))
        }
    }
}

extension TemporaryFolder {
    /// Adds a program, such as a script, and returns its path.
    ///
    /// Written by another process: had this one the file open while some test forks, the child
    /// would hold it open too, and nobody could run it yet ("Text file busy").
    public func addProgram(_ name: String, _ content: String) throws -> String {
        let script = "printf '%s\\n' \"$1\" > \"$0\" && chmod 755 \"$0\""
        try run("/bin/sh", ["-c", script, path(name), content])
        return path(name)
    }

    /// Adds a copy of a program, likewise.
    public func addProgram(_ name: String, copyOf program: Program) throws -> Program {
        try run("/bin/cp", [program.path, path(name)])
        return Program(path: path(name))
    }

    private func run(_ program: String, _ arguments: [String]) throws {
        guard try Program(path: program).run(arguments).code == 0 else {
            throw CocoaError(.fileWriteUnknown)
        }
    }
}

/// An array of strings as C wants it, ended by a null pointer.
private func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
}

extension String {
    fileprivate func trimmingSuffix(_ suffix: String) -> String {
        hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
    }
}
