import FastiReading

/// What an office document says of itself, in the words of Dublin Core.
///
/// Its dates are those of the file, not of a publication, and are not read.
struct OfficeProperties {
    private(set) var metadata = SourceRecord.Metadata()

    /// - Parameter bytes: `nil` where the document says nothing.
    init(_ bytes: [UInt8]?) {
        guard let bytes else { return }
        let found = bytes.withUnsafeBytes { buffer -> SourceRecord.Metadata in
            do throws(ReadingFailure) { return try Self.read(buffer) } catch { return .init() }
        }
        metadata = found
    }

    private static func read(
        _ bytes: UnsafeRawBufferPointer
    ) throws(ReadingFailure) -> SourceRecord.Metadata {
        var walk = try XMLWalk(bytes)
        var result = SourceRecord.Metadata()
        var creator: String?
        var open = ""
        while let event = try walk.next() {
            switch event {
            case .start(let name, let isEmpty): open = isEmpty ? "" : name
            case .end: open = ""
            case .text(let text):
                guard let value = text.nonEmptyLine else { continue }
                switch open {
                case "title": result.title = result.title ?? value
                case "initial-creator": result.author = value
                case "creator": creator = creator ?? value
                case "language": result.language = result.language ?? value
                default: break
                }
            }
        }
        result.author = result.author ?? creator
        return result
    }
}
