import FastiReading
import FastiText
import Glibc

/// The documents that are measured: those of a file, or articles made up here.
enum Corpus {
    /// Names a file of JSON Lines whose objects have `text`.
    static let variable = "FASTI_BENCHMARK_TEXTS"

    /// The file that was asked for.
    static let path = getenv(variable).map { String(cString: $0) }

    static let documents: [Document] = {
        guard let path else { return (0..<200).map { Document(text: NewsText.article($0)) } }
        let documents = read(path)
        precondition(!documents.isEmpty, "\(variable) names a file without texts: \(path)")
        return documents
    }()

    /// Unit: UTF-8 bytes.
    static let bytes = documents.reduce(0) { $0 + $1.bytes.count }

    /// Reads the documents of a file, as `fasti tag` does.
    static func read(_ path: String) -> [Document] {
        DocumentReader(FileFinder.find([path]).unhashed.files).compactMap { item in
            if case .record(let record) = item { record.document } else { nil }
        }
    }
}
