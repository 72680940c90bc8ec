/// The text of a document as an earlier run kept it beside its chronology.
public enum KeptText {
    /// - Parameters:
    ///   - name: As the chronology has it, which can come from anywhere: what leads out of the
    ///     folder counts as missing.
    ///   - folder: The folder of the chronology.
    /// - Returns: Bytes in UTF-8.
    public static func bytes(
        _ name: String, inFolder folder: String
    ) throws(ReadingProblem) -> [UInt8] {
        guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
            throw ReadingProblem(path: name, reason: .missing)
        }
        let limit = Limits.standard.fileBytes
        let file = try InputFile(
            FoundFile(
                path: name, location: Array("\(folder)/\(name)".utf8CString),
                isStandardInput: false, isHashed: false, fileExtension: "txt"))
        guard let bytes = try file.contents(limit: limit) else {
            throw ReadingProblem(path: name, reason: .fileTooLarge(limit))
        }
        return TextDecoding.isUTF8(bytes) ? bytes : TextDecoding.repaired(bytes)
    }
}
