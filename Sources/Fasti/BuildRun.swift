public import FastiChronology
public import FastiLanguage
public import FastiReading
import FastiRendering

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
        /// The file to read first.
        public var timeline: String
    }

    public var arguments: [String]
    public var output: String
    public var options: Options
    /// In place of the one built in.
    public var model: LanguageModel?

    public init(
        arguments: [String], output: String, options: Options, model: LanguageModel? = nil
    ) {
        self.model = model
        self.arguments = arguments
        // "out/" and "out" are one folder, and messages show it alike.
        let trimmed = output.reversed().drop { $0 == "/" }.reversed()
        self.output = trimmed.isEmpty ? output : String(trimmed)
        self.options = options
    }

    /// The files of every run.
    private static let fileNames =
        Renderers.all.map { type(of: $0).fileName }
        + ["dot", "svg", "pdf", "png"].map { "actors.\($0)" }

    /// - Parameter progress: Called with the number of documents done.
    /// - Throws: ``Failure``, or `OutputError` where the outputs cannot be written.
    public func run(progress: (Int) -> Void = { _ in }) async throws -> Outcome {
        if let argument = arguments.first(where: { FileFinder.isSame($0, output) }) {
            throw Failure.outputIsInput(argument)
        }
        let found = FileFinder.find(arguments, excluding: output)
        guard !found.files.isEmpty else {
            throw found.missing.count == Set(arguments).count
                ? Failure.noInput(found.missing)
                : Failure.nothingRead(found.missing + found.unread)
        }
        if let name = FileFinder.inputs(of: found, among: Self.fileNames, in: output).first {
            throw Failure.outputIsFile("\(output)/\(name)")
        }
        var folder = try OutputFolder(output)
        let result = try await Pipeline(options: options, model: model).build(
            found, keep: { [folder] in try folder.keep($0, $1) }, progress: progress)
        guard !result.chronology.sources.isEmpty else {
            folder.abandon()
            throw Failure.nothingRead(result.unread)
        }
        try write(result.chronology, into: &folder)
        let diagrams = DiagramRenderer().files(for: result.chronology)
        for file in diagrams.files { try folder.write(file.name, file.bytes) }
        try folder.finish(sources: result.chronology.sources)
        return Outcome(
            chronology: result.chronology, unread: result.unread, notes: result.notes,
            drawingProblems: diagrams.errors.map(\.description), drawingNotes: diagrams.notices,
            timeline: "\(output)/\(TimelineRenderer.fileName)")
    }

    private func write(
        _ chronology: Chronology, into folder: inout OutputFolder
    ) throws(OutputError) {
        for renderer in Renderers.all {
            let renderer: any Renderer =
                renderer is TimelineRenderer
                ? TimelineRenderer(width: options.width, isASCII: options.isASCII) : renderer
            try folder.write(type(of: renderer).fileName) { renderer.render(chronology, to: &$0) }
        }
    }
}
