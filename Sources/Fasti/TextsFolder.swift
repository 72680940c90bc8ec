public import FastiChronology
import FastiHashing
public import FastiReading
import FastiText

/// A folder of the texts of documents, by which their passages can be checked.
public struct TextsFolder: Sendable {
    let path: String

    /// - Parameter path: A folder that is there.
    init(path: String) { self.path = path }

    /// Makes the folder where it is missing.
    public init(making path: String) throws(OutputError) {
        try FileSystem.makeFolder(path)
        self.init(path: path)
    }

    /// Keeps the text of a document.
    public func keep(_ source: Source, _ record: SourceRecord) throws(OutputError) {
        try keep(source, text: record.document.bytes)
    }

    func keep(_ source: Source, text: [UInt8]) throws(OutputError) {
        // One that is there already is left: reading costs less than writing.
        guard FileSystem.contents(of: "\(path)/\(Self.name(of: source))") != text else { return }
        let file = try OutputFile(folder: path, name: Self.name(of: source))
        try file.write(text.span)
        try file.commit()
    }

    /// The text of a source, where it is there and is what its digest says.
    func text(of source: Source) -> [UInt8]? {
        guard let bytes = FileSystem.contents(of: "\(path)/\(Self.name(of: source))"),
            SHA256.hex(bytes) == source.textSHA256
        else { return nil }
        return bytes
    }

    private static func name(of source: Source) -> String {
        source.text.split(separator: "/").last.map(String.init) ?? source.id
    }

    /// `s`, 16 hexadecimal digits, `.txt`: how we name texts.
    static func isTextName(_ name: String) -> Bool {
        name.utf8.count == 21 && name.hasPrefix("s") && name.hasSuffix(".txt")
            && name.dropFirst().prefix(16).allSatisfy { "0123456789abcdef".contains($0) }
    }
}
