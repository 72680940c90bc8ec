import FastiHashing
import FastiText

/// Files that `fasti-read` reads, each one document.
struct HelperReader: Reader {
    var name: String { format.rawValue }
    let extensions: [String]
    let format: ReadingJob.Format

    static let all = [
        HelperReader(extensions: ["html", "htm", "xhtml"], format: .html),
        HelperReader(extensions: ["pdf"], format: .pdf),
        HelperReader(extensions: ["docx"], format: .docx),
        HelperReader(extensions: ["odt"], format: .odt),
    ]

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem> {
        var pending: [ReadItem]?
        return AnyIterator {
            if pending == nil { pending = read(file, context).reversed() }
            return pending?.popLast()
        }
    }

    private func read(_ file: InputFile, _ context: ReadingContext) -> [ReadItem] {
        do throws(ReadingProblem) {
            let (bytes, reply) = try context.helped(file, format)
            let document = Document(wellFormed: TextDecoding.repairedIfNeeded(reply.bytes))
            guard document.bytes.count <= context.limits.textBytes else {
                throw ReadingProblem(path: file.path, reason: .tooLarge(context.limits.textBytes))
            }
            guard !document.isBlank else { throw ReadingProblem(path: file.path, reason: .empty) }
            var record = SourceRecord(
                document: document, path: file.path,
                fileSHA256: file.isHashed ? SHA256.hex(bytes) : "", metadata: reply.metadata)
            record.pages = reply.pages
            let notes = reply.notes.map {
                ReadItem.note(ReadingProblem(path: file.path, reason: .said($0)))
            }
            return notes + [.record(record)]
        } catch { return [.unread(error)] }
    }
}

extension ReadingContext {
    /// The bytes of a file, and what `fasti-read` makes of them.
    func helped(
        _ file: InputFile, _ format: ReadingJob.Format
    ) throws(ReadingProblem) -> (bytes: [UInt8], reply: ReadingReply) {
        guard let bytes = try file.contents(limit: limits.fileBytes) else {
            throw ReadingProblem(path: file.path, reason: .fileTooLarge(limits.fileBytes))
        }
        guard !bytes.isEmpty else { throw ReadingProblem(path: file.path, reason: .empty) }
        let job = ReadingJob(format: format, picturedLanguages: options.picturedLanguages)
        do throws(ReadingHelper.Failure) { return (bytes, try helper.read(bytes, job)) } catch {
            throw ReadingProblem(path: file.path, reason: .init(error, limits))
        }
    }
}

extension ReadingProblem.Reason {
    fileprivate init(_ failure: ReadingHelper.Failure, _ limits: Limits) {
        switch failure {
        case .noHelper(let path): self = .noHelper("\(path.lastName) is not beside fasti")
        case .cannotStart(let path, let reason):
            self = .noHelper("\(path.lastName) cannot be started: \(reason)")
        case .helper(let how): self = .helperFailed(how)
        case .file(let failure):
            switch failure.reason {
            case .empty: self = .empty
            case .tooDeep: self = .nestedTooDeeply(limits.nesting)
            case .tooLarge: self = .tooLarge(limits.textBytes)
            case .encrypted: self = .encrypted
            case .damaged: self = .damaged(failure.message)
            case .scanned: self = .scanned
            case .bomb: self = .unpacksTooFar(limits.packingRatio)
            case .tooMany: self = .tooManyMembers(limits.members)
            case .noProgram: self = .noProgram(failure.message)
            case .badJob: self = .helperFailed("refused the file: \(failure.message)")
            }
        }
    }
}

extension String {
    /// A path's last name: outputs hold no absolute paths.
    fileprivate var lastName: String { String(split(separator: "/").last ?? "") }
}
