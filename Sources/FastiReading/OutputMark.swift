import Glibc

/// The hidden file in which a folder of outputs names what Fasti wrote into it.
///
/// By it an output is never read as a document, and what an earlier run left is known for our own.
/// One name of the folder a line; a folder that is ours ends with a slash.
public enum OutputMark {
    public static let fileName = ".fasti-output"

    public static func text(of names: some Sequence<String>) -> String {
        "# Written by fasti, and read by nothing else: what it put into this folder.\n"
            + Set(names).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { "\($0)\n" }.joined()
    }

    /// The names in the mark of a folder; none where it has no mark.
    public static func names(inFolder folder: String) -> Set<String> {
        names(at: Array("\(folder)/\(fileName)".utf8CString))
    }

    static func names(at location: [CChar]) -> Set<String> {
        let found = FoundFile(
            path: fileName, location: location, isStandardInput: false, fileExtension: "")
        do throws(ReadingProblem) {
            guard let bytes = try InputFile(found).contents(limit: sizeLimit) else { return [] }
            let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
            return Set(lines.filter { !$0.hasPrefix("#") }.map(String.init))
        } catch { return [] }
    }

    private static let sizeLimit = 1_000_000
}
