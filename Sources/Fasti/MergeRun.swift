import FastiChronology
import FastiReading

/// One run from files of mentions to a folder of outputs: what `fasti merge` does.
///
/// The files are those of `fasti extract`, made apart: of shards, or on several machines. In memory
/// are the mentions of all documents; lines are read one by one.
public struct MergeRun: Sendable {
    /// The name of the file of mentions in a folder.
    public static let fileName = "mentions.jsonl"

    /// Files, or folders with a file of that name.
    public var parts: [String]
    public var output: String
    public var options: Options
    /// Whether pictures are used again where nothing has changed.
    public var usesCache: Bool

    public init(parts: [String], output: String, options: Options, usesCache: Bool = true) {
        self.parts = parts
        self.output = OutputFolder.name(output)
        self.options = options
        self.usesCache = usesCache
    }

    /// - Throws: `BuildRun.Failure`, or `OutputError` where the outputs cannot be written.
    public func run(
        progress: (BuildRun.Step) -> Void = { _ in }
    ) async throws -> BuildRun.Outcome {
        if let part = parts.first(where: { FileFinder.isSame($0, output) }) {
            throw BuildRun.Failure.outputIsInput(part)
        }
        let files = Set(parts.map(Self.file)).sorted()
        var folder = try OutputFolder(output)
        var told = ToldDocuments()
        var texts = TextsTaken(folder: folder)
        for file in files {
            try read(file, into: &told, &texts, progress)
        }
        guard !told.documents.isEmpty else {
            folder.abandon()
            throw !told.unread.isEmpty && told.unread.allSatisfy { $0.reason == .missing }
                ? BuildRun.Failure.noInput(told.unread) : .nothingRead(told.unread)
        }
        if texts.missing > 0 {
            told.notes.append(
                ReadingProblem(path: OutputFolder.textsFolder, reason: .textsMissing(texts.missing))
            )
        }
        let cacheFile = usesCache ? CacheFolder.file(forOutput: output) : nil
        return try await Completion(options: options, cacheFile: cacheFile)
            .run(told, into: &folder, progress: progress)
    }

    private static func file(_ part: String) -> String {
        FileSystem.isFolder(part) ? "\(OutputFolder.name(part))/\(fileName)" : part
    }

    private func read(
        _ path: String, into told: inout ToldDocuments, _ texts: inout TextsTaken,
        _ progress: (BuildRun.Step) -> Void
    ) throws {
        var lines: MentionsFile
        do throws(ReadingProblem) { lines = try MentionsFile(path) } catch {
            told.unread.append(error)
            return
        }
        let folder =
            path.contains("/")
            ? path.split(separator: "/", omittingEmptySubsequences: false)
                .dropLast().joined(separator: "/") : "."
        let beside = TextsFolder(path: "\(folder)/\(OutputFolder.textsFolder)")
        while let item = lines.next() {
            switch item {
            case .document(let document):
                told.documents.append(document)
                try texts.take(document.source, from: beside)
                progress(.documents(told.documents.count))
            case .unread(let unread): told.unreadEarlier.append(unread)
            case .file(let file): told.files.append(file)
            case .problem(let problem): told.unread.append(problem)
            }
        }
    }
}

/// The texts that were put into the folder of outputs.
private struct TextsTaken {
    let folder: OutputFolder
    private var seen: Set<String> = []
    private var found: Set<String> = []

    init(folder: OutputFolder) { self.folder = folder }

    /// How many are nowhere.
    var missing: Int { seen.count - found.count }

    mutating func take(_ source: Source, from texts: TextsFolder) throws(OutputError) {
        seen.insert(source.text)
        guard !found.contains(source.text), let text = texts.text(of: source) else { return }
        try folder.keep(source, text: text)
        found.insert(source.text)
    }
}
