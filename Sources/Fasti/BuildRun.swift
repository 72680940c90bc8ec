public import FastiChronology
public import FastiLanguage
public import FastiReading

/// One run from arguments to a folder of outputs: what `fasti build` does.
public struct BuildRun: Sendable {
    /// Why nothing was made.
    public enum Failure: Error, Sendable, Hashable {
        /// None of the arguments is there.
        case noInput([ReadingProblem])
        /// The arguments are there, but hold nothing that could be read.
        case nothingRead([ReadingProblem])
        /// The folder of outputs is itself read as an input.
        case outputIsInput(String)
        /// A file that is an input would be written over.
        case outputIsFile(String)
    }

    /// What was made, and what is to be told about it.
    public struct Outcome: Sendable {
        public var chronology: Chronology
        public var unread: [ReadingProblem]
        public var notes: [ReadingProblem]
        /// Why there are no pictures, where there are none.
        public var drawingProblems: [String]
        /// What the pictures may lack: a font.
        public var drawingNotes: [String]
        /// Whether all went as it should.
        public var isComplete: Bool {
            unread.isEmpty && drawingProblems.isEmpty
                && chronology.corrections.allSatisfy { $0.problem == nil }
        }
        /// The file to read first.
        public var timeline: String
    }

    /// What a run is busy with.
    public enum Step: Sendable, Hashable {
        /// The number of documents that are done.
        case documents(Int)
        case assembling
        case writing
        case drawing
    }

    public var arguments: [String]
    public var output: String
    public var options: Options
    /// In place of the one built in.
    public var model: LanguageModel?
    /// Whether what an earlier run found is used where nothing has changed. The outputs are the
    /// same either way.
    public var usesCache: Bool

    public init(
        arguments: [String], output: String, options: Options, model: LanguageModel? = nil,
        usesCache: Bool = true
    ) {
        self.model = model
        self.arguments = arguments
        self.output = OutputFolder.name(output)
        self.options = options
        self.usesCache = usesCache
    }

    /// - Throws: ``Failure``, or `OutputError` where the outputs cannot be written.
    public func run(progress: (Step) -> Void = { _ in }) async throws -> Outcome {
        if let argument = arguments.first(where: { FileFinder.isSame($0, output) }) {
            throw Failure.outputIsInput(argument)
        }
        let found = FileFinder.find(arguments, excluding: output)
        guard !found.files.isEmpty else {
            throw found.missing.count == Set(arguments).count
                ? Failure.noInput(found.missing)
                : Failure.nothingRead(found.missing + found.unread)
        }
        if let name = FileFinder.inputs(of: found, among: Completion.fileNames, in: output).first {
            throw Failure.outputIsFile("\(output)/\(name)")
        }
        var folder = try OutputFolder(output)
        let cacheFile = usesCache ? CacheFolder.file(forOutput: output) : nil
        let told = try await Pipeline(options: options, model: model, cacheFile: cacheFile)
            .documents(
                in: found, keep: { [folder] in try folder.keep($0, $1) },
                progress: { progress(.documents($0)) })
        guard !told.documents.isEmpty else {
            folder.abandon()
            throw Failure.nothingRead(told.unread)
        }
        return try await Completion(options: options, cacheFile: cacheFile)
            .run(told, into: &folder, progress: progress)
    }
}
