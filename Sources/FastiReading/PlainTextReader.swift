import FastiHashing
import FastiText

/// Plain text and Markdown: the whole file is one document, and its text is the file's own.
struct PlainTextReader: Reader {
    let name = "text"
    let extensions = ["txt", "text", "md", "markdown"]

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem> {
        var pending: [ReadItem]?
        return AnyIterator {
            if pending == nil {
                pending = Self.read(file, limit: context.limits.textBytes).reversed()
            }
            return pending?.popLast()
        }
    }

    private static func read(_ file: InputFile, limit: Int) -> [ReadItem] {
        do {
            let path = file.path
            func unread(_ reason: ReadingProblem.Reason) -> [ReadItem] {
                [.unread(ReadingProblem(path: path, reason: reason))]
            }
            guard let bytes = try file.contents(limit: limit) else {
                return unread(.tooLarge(limit))
            }
            guard let decoded = TextDecoding.decode(bytes) else { return unread(.binary) }
            guard decoded.text.utf8.count <= limit else { return unread(.tooLarge(limit)) }
            let document = Document(text: decoded.text)
            guard !document.isBlank else { return unread(.empty) }
            let record = ReadItem.record(
                SourceRecord(
                    document: document, path: path,
                    fileSHA256: file.isHashed ? SHA256.hex(bytes) : ""))
            guard let offset = decoded.firstInvalid else { return [record] }
            let note = ReadingProblem(path: path, reason: .notUTF8(firstOffset: offset))
            return [.note(note), record]
        } catch {
            return [.unread(error)]
        }
    }
}

extension Document {
    /// Whether there is nothing to read: only white space and marks that are not seen.
    var isBlank: Bool {
        // A letter or the like that is seen is mostly the first byte.
        if bytes.contains(where: { 0x21...0x7E ~= $0 }) { return false }
        return text.isBlank
    }
}

extension String {
    /// Whether there is nothing to read: only white space and marks that are not seen.
    var isBlank: Bool {
        unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.generalCategory == .control
                || $0.properties.isDefaultIgnorableCodePoint
        }
    }
}
