import FastiAssembling
import FastiChronology
import FastiReading

/// What all documents tell, each alone, before anything is put together.
struct ToldDocuments: Sendable {
    var documents: [DocumentMentions] = []
    /// What could not be read.
    var unread: [ReadingProblem] = []
    /// What those who made the documents' mentions could not read.
    var unreadEarlier: [Unread] = []
    /// What was read, but not quite as it stands.
    var notes: [ReadingProblem] = []
    /// What was offered.
    var files: [OfferedFile] = []

    /// One chronology of them all, as the user wants it.
    func chronology(options: Options) -> Chronology {
        let documents = SourceNaming.separated(documents)
        let plan = options.corrections.map { CorrectionPlan($0, for: documents) }
        var guidance = plan?.guidance ?? Guidance()
        guidance.episodes = options.lexicon?.episodes ?? []
        var chronology = Assembler().assemble(
            plan?.documents ?? documents, title: options.title, made: made(options),
            unread: unread.map { Unread(path: $0.path, reason: $0.explanation) } + unreadEarlier,
            guidance: guidance)
        plan?.apply(to: &chronology)
        return chronology
    }

    /// What they were made with. Where they differ in that, all of it stands.
    private func made(_ options: Options) -> Chronology.Made {
        let parts = Set(documents.compactMap(\.made))
        guard !parts.isEmpty else {
            var made = options.documentsMade
            made.options.merge(options.assemblyRecorded) { _, new in new }
            return made
        }
        func all(_ values: [String]) -> String { Set(values).sorted().joined(separator: " | ") }
        func joined(_ tables: [[String: String]]) -> [String: String] {
            Dictionary(grouping: tables.flatMap { $0 }, by: \.key)
                .mapValues { all($0.map(\.value)) }
        }
        return Chronology.Made(
            version: all(parts.map(\.version)),
            options: joined(parts.map(\.options))
                .merging(options.assemblyRecorded) { _, new in new },
            models: joined(parts.map(\.models)))
    }
}
