import FoundationEssentials

/// Tab-separated files of the tests.
enum TestData {
    /// The folder of measuring data outside the repository; tests that need it run only where
    /// the environment variable FASTI_DATA names it.
    static let shared = ProcessInfo.processInfo.environment["FASTI_DATA"]

    /// A file of `Tests/Corpora/edtf`.
    static func own(_ name: String) throws -> [[String]] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try rows(tests.appending(path: "Corpora/edtf/\(name)"))
    }

    /// The names of the files of `Tests/Corpora/edtf`, sorted.
    static func ownFiles() throws -> [String] {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try FileManager.default.contentsOfDirectory(
            atPath: tests.appending(path: "Corpora/edtf").path
        ).filter { $0.hasSuffix(".tsv") }.sorted()
    }

    /// A file of `corpora/edtf` in the shared data, without its line of headings.
    static func shared(_ name: String) throws -> [[String]] {
        let folder = URL(filePath: shared ?? "")
        return Array(try rows(folder.appending(path: "corpora/edtf/\(name)")).dropFirst())
    }

    /// Fields of all lines; empty lines and lines that start with `# ` are left out.
    private static func rows(_ url: URL) throws -> [[String]] {
        try String(contentsOf: url, encoding: .utf8)
            .split(separator: "\n")
            .filter { !$0.hasPrefix("# ") }
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }
}
