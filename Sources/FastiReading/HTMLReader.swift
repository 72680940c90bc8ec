import FastiHashing
import FastiText

/// Web pages, read by `fasti-read`: the main text and what the page says of itself.
struct HTMLReader: Reader {
    let extensions = ["html", "htm", "xhtml"]

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem> {
        HelperItems.items(of: file, as: .html, with: context)
    }
}

/// What `fasti-read` makes of a file that is one document.
enum HelperItems {
    static func items(
        of file: InputFile, as format: ReadingJob.Format, with context: ReadingContext
    ) -> AnyIterator<ReadItem> {
        var pending: [ReadItem]?
        return AnyIterator {
            if pending == nil { pending = read(file, format, context).reversed() }
            return pending?.popLast()
        }
    }

    private static func read(
        _ file: InputFile, _ format: ReadingJob.Format, _ context: ReadingContext
    ) -> [ReadItem] {
        let path = file.path
        func unread(_ reason: ReadingProblem.Reason) -> [ReadItem] {
            [.unread(ReadingProblem(path: path, reason: reason))]
        }
        let bytes: [UInt8]
        do throws(ReadingProblem) {
            guard let contents = try file.contents(limit: Limits.fileBytes) else {
                return unread(.fileTooLarge)
            }
            bytes = contents
        } catch { return [.unread(error)] }
        guard !bytes.isEmpty else { return unread(.empty) }
        let reply: ReadingReply
        do throws(ReadingHelper.Failure) {
            reply = try context.helper.read(bytes, as: format)
        } catch { return unread(.init(error)) }
        let document = Document(text: reply.text)
        guard document.bytes.count <= Limits.textBytes else { return unread(.tooLarge) }
        guard !document.isBlank else { return unread(.empty) }
        let notes = reply.notes.map {
            ReadItem.note(ReadingProblem(path: path, reason: .said($0)))
        }
        return notes + [
            .record(
                SourceRecord(
                    document: document, path: path,
                    fileSHA256: file.isHashed ? SHA256.hex(bytes) : "", metadata: reply.metadata))
        ]
    }
}

extension ReadingProblem.Reason {
    fileprivate init(_ failure: ReadingHelper.Failure) {
        switch failure {
        case .noHelper(let path): self = .noHelper("\(path.lastName) is not beside fasti")
        case .cannotStart(let path, let reason):
            self = .noHelper("\(path.lastName) cannot be started: \(reason)")
        case .helper(let how): self = .helperFailed(how)
        case .file(let failure):
            switch failure.reason {
            case .empty: self = .empty
            case .tooDeep: self = .nestedTooDeeply
            case .tooLarge: self = .tooLarge
            case .badJob: self = .helperFailed("refused the file: \(failure.message)")
            }
        }
    }
}

extension String {
    /// A path's last name: outputs hold no absolute paths.
    fileprivate var lastName: String { String(split(separator: "/").last ?? "") }
}
