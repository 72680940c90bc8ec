import FastiAssembling
import FastiChronology
import FastiGraphs
import FastiRendering

/// The end of every run: what all documents tell becomes one chronology and a folder of outputs.
struct Completion {
    let options: Options
    let cacheFile: CacheFile?

    /// The files of every run.
    static let fileNames =
        [SourceManifest.fileName] + Renderers.all.map { type(of: $0).fileName }
        + DiagramRenderer.usual.flatMap { usual in
            DrawingJob.Format.allCases.map { "\(usual.name).\($0.rawValue)" }
        }

    func run(
        _ told: ToldDocuments, into folder: inout OutputFolder,
        progress: (BuildRun.Step) -> Void
    ) async throws -> BuildRun.Outcome {
        var told = told
        told.notes += told.notesOnDocuments
        // Another process is asked what it draws with, while this one assembles.
        async let asked = drawingClient()
        progress(.assembling)
        let chronology = told.chronology(options: options)
        for (source, text) in options.corrections?.addedTexts ?? [] {
            try folder.keep(source, text: text)
        }
        let client = await asked
        // Drawn by another process, while this one writes.
        async let drawn = DiagramRenderer(client: client).files(for: chronology)
        progress(.writing)
        try folder.claim(Set(Renderers.all.map { type(of: $0).fileName }))
        try await write(chronology, into: folder)
        let manifest = SourceManifest(told)
        try folder.claim([SourceManifest.fileName])
        try folder.write(SourceManifest.fileName) { manifest.write(to: &$0) }
        progress(.drawing)
        let diagrams = await drawn
        try folder.claim(Set(diagrams.files.map(\.name)))
        for file in diagrams.files { try folder.write(file.name, file.bytes) }
        try folder.finish(sources: chronology.sources)
        cacheFile?.finish()
        return BuildRun.Outcome(
            chronology: chronology, unread: told.unread, notes: told.notes,
            drawingProblems: diagrams.errors.map(\.description), drawingNotes: diagrams.notices,
            timeline: "\(folder.path)/\(TimelineRenderer.fileName)")
    }

    /// Writes it in all formats, at the same time.
    private func write(_ chronology: Chronology, into folder: OutputFolder) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for renderer in Renderers.all {
                group.addTask {
                    let renderer: any Renderer =
                        switch renderer {
                        case is TimelineRenderer:
                            TimelineRenderer(width: options.width, isASCII: options.isASCII)
                        case is PageRenderer:
                            PageRenderer(contexts: contexts(in: folder, of: chronology))
                        default: renderer
                        }
                    try folder.write(type(of: renderer).fileName) {
                        renderer.render(chronology, to: &$0)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    /// What stands around the passages, from the texts that were just kept.
    private func contexts(
        in folder: OutputFolder, of chronology: Chronology
    ) -> PassageContexts {
        let texts = folder.texts
        return PassageContexts(of: chronology) { texts.text(of: $0) }
    }

    private func drawingClient() async -> DrawingClient {
        var client = DrawingClient()
        if let cacheFile {
            client.cache = DrawingCache(file: cacheFile, helper: client.helper)
        }
        return client
    }
}
