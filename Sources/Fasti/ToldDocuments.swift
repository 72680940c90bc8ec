import FastiAssembling
import FastiChronology
import FastiReading
import FastiTagging

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

    /// What is to be said of the documents wherever they were read.
    var notesOnDocuments: [ReadingProblem] { notesOnLanguages + notesOnSizes }

    /// Which documents hold more than is told.
    private var notesOnSizes: [ReadingProblem] {
        documents.filter { $0.untold != .init() }.map { document in
            ReadingProblem(
                path: document.source.path,
                reason: .tooMuchToTell(
                    dates: document.untold.dates, sentences: document.untold.sentences))
        }
    }

    /// Which documents are in languages without rules, a note for each file and language.
    private var notesOnLanguages: [ReadingProblem] {
        struct Key: Hashable {
            var path: String
            var language: String?
        }
        var counts: [Key: Int] = [:]
        var keys: [Key] = []
        for source in documents.map(\.source)
        where source.language.flatMap({ Language.named($0) }) == nil {
            let key = Key(path: source.path, language: source.language)
            if counts.updateValue(counts[key, default: 0] + 1, forKey: key) == nil {
                keys.append(key)
            }
        }
        return keys.map { key in
            ReadingProblem(
                path: key.path,
                reason: .noRules(language: key.language, documents: counts[key, default: 0]))
        }
    }
}
