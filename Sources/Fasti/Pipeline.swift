import FastiAssembling
public import FastiChronology
import FastiExtraction
public import FastiLanguage
public import FastiReading

/// Documents in, a chronology out.
///
/// Each document is tagged and extracted alone, in parallel; the parts are put back into the order
/// of the documents and assembled once. The result depends on the documents and the options only:
/// not on the number of threads, the order of the arguments, the locale or the time zone.
public struct Pipeline: Sendable {
    /// Takes the text of a document while it is in memory.
    public typealias Keeper = @Sendable (Source, SourceRecord) throws -> Void

    /// What was made, and what is to be told about it.
    public struct Result: Sendable {
        public var chronology: Chronology
        /// What could not be read.
        public var unread: [ReadingProblem]
        /// What was read, but not quite as it stands.
        public var notes: [ReadingProblem]
    }

    public var options: Options
    private let model: LanguageModel?

    /// - Parameter model: In place of the one built in.
    public init(options: Options = Options(), model: LanguageModel? = nil) {
        self.options = options
        self.model = model
    }

    /// Reads all files and makes one chronology of them.
    ///
    /// In memory are the mentions of all documents, and the texts of `options.jobs + 1`.
    ///
    /// - Parameters:
    ///   - keep: Called once for each text, from many tasks at once.
    ///   - progress: Called with the number of documents that are done.
    /// - Throws: What `keep` throws; a document that cannot be read throws nothing.
    public func build(
        _ found: FoundFiles, keep: @escaping Keeper = { _, _ in },
        progress: (Int) -> Void = { _ in }
    ) async throws -> Result {
        let read = try await documents(in: found.files, keep, progress)
        let unread = found.missing + found.unread + read.unread
        let chronology = Assembler().assemble(
            read.documents, title: options.title,
            made: Chronology.Made(version: Version.current, options: options.recorded),
            unread: unread.map { Unread(path: $0.path, reason: $0.explanation) })
        return Result(chronology: chronology, unread: unread, notes: read.notes)
    }

    private struct Documents {
        /// In the order of the files, whichever was done first.
        var documents: [DocumentMentions] = []
        var unread: [ReadingProblem] = []
        var notes: [ReadingProblem] = []
    }

    private func documents(
        in files: [FoundFile], _ keep: @escaping Keeper, _ progress: (Int) -> Void
    ) async throws -> Documents {
        let stage = DocumentStage(options: options, model: try model ?? .builtIn())
        return try await withThrowingTaskGroup(of: (Int, DocumentMentions).self) { group in
            var result = Documents()
            var done: [DocumentMentions?] = []
            var sources = SourceNaming()
            var running = 0
            func take(_ finished: (Int, DocumentMentions)?) {
                guard let (index, mentions) = finished else { return }
                done[index] = mentions
                running -= 1
                progress(done.count - running)
            }
            for item in DocumentReader(files) {
                switch item {
                case .unread(let problem): result.unread.append(problem)
                case .note(let problem): result.notes.append(problem)
                case .record(let record):
                    if running == options.jobs { take(try await group.next()) }
                    let source = sources.source(of: record)
                    let index = done.count
                    done.append(nil)
                    running += 1
                    group.addTask {
                        let tagged = stage.tagged(record, as: source)
                        try keep(tagged.source, record)
                        return (index, stage.mentions(in: tagged))
                    }
                }
            }
            while let finished = try await group.next() { take(finished) }
            result.documents = done.compactMap(\.self)
            return result
        }
    }
}
