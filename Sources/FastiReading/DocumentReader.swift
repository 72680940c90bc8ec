import FastiDates

/// Reads files one after another, on demand.
///
/// Never stops at a fault: what cannot be read is an item like any other.
public struct DocumentReader: IteratorProtocol, Sequence {
    private var files: ArraySlice<FoundFile>
    private var current: AnyIterator<ReadItem>?

    private let context: ReadingContext
    /// What the user says of the current file, the nearest first.
    private var said: [SourceRecord.Metadata] = []
    private var faults: [ReadingProblem] = []
    /// A record that the note on it goes before.
    private var held: ReadItem?

    public init(_ files: [FoundFile], options: ReadingOptions = ReadingOptions()) {
        self.files = files[...]
        context = ReadingContext(options)
    }

    public mutating func next() -> ReadItem? {
        while true {
            if let item = held.take() { return item }
            if let problem = faults.popLast() { return .unread(problem) }
            if let item = current?.next() { return told(item) }
            guard let file = files.popFirst() else { return nil }
            said = context.sidecars.metadata(of: file)
            faults = context.sidecars.takeProblems()
            switch open(file) {
            case .success(let items): current = items
            case .failure(let problem):
                current = nil
                return .unread(problem)
            }
        }
    }

    /// The item with what the user says of its file, and without a date that cannot be.
    private mutating func told(_ item: ReadItem) -> ReadItem {
        guard case .record(var record) = item else { return item }
        var note: ReadingProblem?
        if let date = record.metadata.published, isTooLate(date) {
            record.metadata.published = nil
            note = ReadingProblem(path: record.path, reason: .publishedTooLate("\(date)"))
        }
        for metadata in said.reversed() { record.metadata.overlay(metadata) }
        guard let note else { return .record(record) }
        held = .record(record)
        return .note(note)
    }

    private func isTooLate(_ date: EDTF) -> Bool {
        guard let first = date.bounds.lower, let end = context.options.notAfter?.bounds.upper
        else { return false }
        return first >= end
    }

    private func open(_ found: FoundFile) -> Result<AnyIterator<ReadItem>, ReadingProblem> {
        do throws(ReadingProblem) {
            let named = found.fileExtension
            if named.isEmpty {
                let file = try InputFile(found)
                return .success(
                    try reader(lookingInto: file, found).items(of: file, with: context))
            }
            guard let reader = Readers.reader(forExtension: named) else {
                throw ReadingProblem(path: found.path, reason: .noReader(named))
            }
            return .success(reader.items(of: try InputFile(found), with: context))
        } catch { return .failure(error) }
    }

    /// Without an extension a file is plain text; standard input may be JSON Lines too, which its
    /// first line shows.
    private func reader(
        lookingInto file: InputFile, _ found: FoundFile
    ) throws(ReadingProblem) -> any Reader {
        var lines = LineReader(file: file, limit: context.limits.lineBytes)
        if found.isStandardInput, let line = try lines.next()?.bytes, JSONLinesReader.isRecord(line)
        {
            return JSONLinesReader()
        }
        return PlainTextReader()
    }
}
