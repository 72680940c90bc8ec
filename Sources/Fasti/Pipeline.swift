public import FastiChronology
public import FastiLanguage
public import FastiReading

/// Documents in, a chronology out.
///
/// Each document is tagged and extracted alone, in parallel; the parts are put back into the order
/// of the documents and assembled once. The result depends on the documents and the options only:
/// not on the number of threads, the order of the arguments, the locale or the time zone.
public struct Pipeline: Sendable {
    /// Takes the text of a document while it is in memory. Called once for each text.
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
    /// Where what was found in documents is taken from and kept.
    private let cacheFile: CacheFile?

    /// - Parameter model: In place of the one built in.
    public init(options: Options = Options(), model: LanguageModel? = nil) {
        self.init(options: options, model: model, cacheFile: nil)
    }

    init(options: Options, model: LanguageModel?, cacheFile: CacheFile?) {
        self.options = options
        self.model = model
        self.cacheFile = cacheFile
    }

    /// Reads all files and makes one chronology of them.
    ///
    /// In memory are the mentions of all documents, and the texts of `options.jobs + 1`.
    ///
    /// - Parameters:
    ///   - keep: Called from many tasks at once.
    ///   - progress: Called with the number of documents that are done.
    /// - Throws: What `keep` throws; a document that cannot be read throws nothing.
    public func build(
        _ found: FoundFiles, keep: @escaping Keeper = { _, _ in },
        progress: (Int) -> Void = { _ in }
    ) async throws -> Result {
        let told = try await documents(in: found, keep: keep, progress: progress)
        return Result(
            chronology: told.chronology(options: options), unread: told.unread, notes: told.notes)
    }

    /// What each document tells.
    func documents(
        in found: FoundFiles, keep: @escaping Keeper, progress: (Int) -> Void
    ) async throws -> ToldDocuments {
        let model = try model ?? .builtIn()
        let stage = DocumentStage(options: options, model: model)
        let cache = cacheFile.flatMap { DocumentCache(file: $0, options: options, model: model) }
        return try await withThrowingTaskGroup(of: (Int, DocumentMentions).self) { group in
            var told = ToldDocuments(unread: found.missing + found.unread)
            var files = OfferedFiles(found.files)
            var done: [DocumentMentions?] = []
            var texts: Set<String> = []
            var running = 0
            func take(_ finished: (Int, DocumentMentions)?) {
                guard let (index, mentions) = finished else { return }
                done[index] = mentions
                running -= 1
                progress(done.count - running)
            }
            for item in DocumentReader(found.files, options: options.reading) {
                switch item {
                case .unread(let problem): told.unread.append(problem)
                case .note(let problem): told.notes.append(problem)
                case .record(let record):
                    if running == options.jobs { take(try await group.next()) }
                    let source = Source(of: record)
                    files.take(record)
                    let isNewText = texts.insert(source.text).inserted
                    let index = done.count
                    done.append(nil)
                    running += 1
                    group.addTask {
                        if isNewText { try keep(source, record) }
                        return (index, stage.mentions(in: record, as: source, cache))
                    }
                }
            }
            while let finished = try await group.next() { take(finished) }
            told.documents = done.compactMap(\.self)
            told.files = files.told
            return told
        }
    }
}
