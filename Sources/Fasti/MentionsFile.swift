import FastiChronology
import FastiJSON
import FastiReading

/// A file of mentions as `fasti extract` writes it, read line by line.
///
/// It comes from elsewhere and is believed in nothing that could do harm: a line that is not as
/// `fasti extract` writes it is reported, and the rest goes on.
struct MentionsFile {
    enum Item {
        case document(DocumentMentions)
        /// What could not be read when the file was made.
        case unread(Unread)
        /// What was offered then.
        case file(OfferedFile)
        case problem(ReadingProblem)
    }

    /// As it is shown: never an absolute path.
    private let path: String
    private var lines: LineReader
    private var isDone = false

    /// - Parameter path: A file; `-` is standard input.
    init(_ path: String) throws(ReadingProblem) {
        let found = FileFinder.find([path]).unhashed
        let shown =
            path.hasPrefix("/") ? path.split(separator: "/").suffix(2).joined(separator: "/") : path
        self.path = shown
        guard let file = found.files.first else {
            var problem =
                (found.missing + found.unread).first
                ?? ReadingProblem(path: shown, reason: .missing)
            problem.path = shown
            throw problem
        }
        lines = LineReader(file: try InputFile(file), limit: JSONObjectScanner.defaultSizeLimit)
    }

    mutating func next() -> Item? {
        while !isDone {
            do throws(ReadingProblem) {
                guard let line = try lines.next() else { break }
                guard let bytes = line.bytes else {
                    return problem(line, .notMentions(Self.tooLong))
                }
                guard bytes.contains(where: { $0 > 0x20 }) else { continue }
                do throws(JSONError) {
                    switch try MentionsLine(json: JSONValue(parsing: bytes)) {
                    case .unread(let unread): return .unread(unread)
                    case .file(let file): return .file(file)
                    case .document(let document):
                        if let fault = document.fault { return problem(line, .notMentions(fault)) }
                        return .document(document)
                    }
                } catch { return problem(line, .notMentions(error.withoutLine)) }
            } catch {
                isDone = true
                var error = error
                error.path = path
                return .problem(error)
            }
        }
        isDone = true
        return nil
    }

    private static let tooLong =
        "longer than \(JSONObjectScanner.defaultSizeLimit >> 20) MiB"

    private func problem(_ line: LineReader.Line, _ reason: ReadingProblem.Reason) -> Item {
        .problem(ReadingProblem(path: path, line: line.number, reason: reason))
    }
}

extension DocumentMentions {
    /// What is not as `fasti extract` writes it, by which it could be taken for something else.
    fileprivate var fault: String? {
        let digest = source.textSHA256
        guard digest.utf8.count == 64, digest.allSatisfy({ "0123456789abcdef".contains($0) }) else {
            return "textSha256 is no digest"
        }
        let id = "s\(digest.prefix(16))"
        guard source.id == id, source.text == "\(OutputFolder.textsFolder)/\(id).txt" else {
            return "the source is not named after its text"
        }
        for mention in mentions {
            guard mention.source == id else { return "a mention of another source" }
            guard mention.end <= source.characters else { return "a mention beyond its text" }
        }
        guard Set(mentions.map(\.id)).count == mentions.count else { return "a mention twice" }
        return nil
    }
}
