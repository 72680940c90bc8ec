public import FastiChronology
public import FastiReading
import FastiText
import Glibc

/// The folder into which one run writes.
///
/// Each file appears whole or not at all. What an earlier run left and this one did not write again
/// is removed at the end, and nothing else: a hidden file says what is ours.
public struct OutputFolder: Sendable {
    /// The folder of the documents' texts, in the folder of outputs.
    static let textsFolder = "texts"
    private static let textsName = "\(textsFolder)/"

    public let path: String
    private let isNew: Bool
    /// What earlier runs wrote.
    private let earlier: Set<String>
    private var claimed: Set<String> = []

    /// A folder as messages show it: "out/" and "out" are one.
    static func name(_ path: String) -> String {
        let trimmed = path.reversed().drop { $0 == "/" }.reversed()
        return trimmed.isEmpty ? path : String(trimmed)
    }

    /// Makes the folder where it is missing, and sees that files can be put into it.
    public init(_ path: String) throws(OutputError) {
        self.path = path
        isNew = try FileSystem.makeFolder(path)
        earlier = OutputMark.names(inFolder: path)
        FileSystem.removeParts(in: path)
        FileSystem.removeParts(in: "\(path)/\(Self.textsFolder)")
        try claim([Self.textsName])
        try FileSystem.makeFolder("\(path)/\(Self.textsFolder)")
    }

    /// Keeps the text of a document, by which its passages can be checked.
    public func keep(_ source: Source, _ record: SourceRecord) throws(OutputError) {
        try keep(source, text: record.document.bytes)
    }

    /// Keeps a text that is a source's.
    func keep(_ source: Source, text: [UInt8]) throws(OutputError) {
        try texts.keep(source, text: text)
    }

    /// The texts that are kept.
    var texts: TextsFolder { TextsFolder(path: "\(path)/\(Self.textsFolder)") }

    /// Writes a file by itself, whole or not at all, into a folder that is there.
    public static func write(
        _ bytes: [UInt8], to name: String, in folder: String
    ) throws(OutputError) {
        let file = try OutputFile(folder: folder, name: name)
        try file.write(bytes.span)
        try file.commit()
    }

    /// Writes one file of the folder whole.
    ///
    /// - Precondition: Its name was claimed.
    func write(_ name: String, _ bytes: [UInt8]) throws(OutputError) {
        precondition(claimed.contains(name))
        let file = try OutputFile(folder: path, name: name)
        try file.write(bytes.span)
        try file.commit()
    }

    /// Writes one file of the folder piece by piece.
    ///
    /// - Precondition: Its name was claimed.
    func write(_ name: String, _ body: (inout OutputStream) -> Void) throws(OutputError) {
        precondition(claimed.contains(name))
        let file = try OutputFile(folder: path, name: name)
        try file.write(body)
        try file.commit()
    }

    /// Removes what earlier runs wrote and this one did not.
    ///
    /// - Parameter sources: Those whose texts stay.
    public func finish(sources: [Source]) throws(OutputError) {
        for name in earlier.subtracting(claimed) where !name.contains("/") {
            try FileSystem.removeFile("\(path)/\(name)")
        }
        if earlier.contains(Self.textsName) {
            let kept = Set(sources.map(\.text))
            for name in FileSystem.names(in: "\(path)/\(Self.textsFolder)")
            where TextsFolder.isTextName(name) && !kept.contains(Self.textsName + name) {
                try FileSystem.removeFile("\(path)/\(Self.textsName)\(name)")
            }
        }
        try writeMark(claimed)
    }

    /// Leaves the folder as it was found, where nothing was written into it.
    public func abandon() {
        _ = rmdir("\(path)/\(Self.textsFolder)")
        if earlier.isEmpty { unlink("\(path)/\(OutputMark.fileName)") }
        if isNew { _ = rmdir(path) }
    }

    /// Says that names are ours before they are written, so that a run that is cut off leaves
    /// nothing that the next one would take for someone else's.
    mutating func claim(_ names: Set<String>) throws(OutputError) {
        guard !claimed.isSuperset(of: names) else { return }
        try refuseForeign(names.subtracting(claimed).subtracting(earlier))
        claimed.formUnion(names)
        try writeMark(claimed.union(earlier))
    }

    /// Stops at a file that bears the name of an output and that no run wrote: somebody else's.
    private func refuseForeign(_ names: Set<String>) throws(OutputError) {
        let there = names.sorted().filter { name in
            !name.hasSuffix("/") && FileSystem.exists("\(path)/\(name)")
        }
        // Another run may have begun since.
        let ours = there.isEmpty ? [] : OutputMark.names(inFolder: path)
        guard let foreign = there.first(where: { !ours.contains($0) }) else { return }
        throw OutputError(
            path: "\(Self.name(path))/\(foreign)",
            reason: "it is there, and not from fasti; move it away, or choose another folder")
    }

    private func writeMark(_ names: Set<String>) throws(OutputError) {
        let file = try OutputFile(folder: path, name: OutputMark.fileName)
        try file.write(Array(OutputMark.text(of: names).utf8).span)
        try file.commit()
    }
}
