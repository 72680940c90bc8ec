import FastiAssembling
import FastiChronology
import FastiReading

/// What all documents tell, each alone, before anything is put together.
struct ToldDocuments: Sendable {
    var documents: [DocumentMentions] = []
    /// What could not be read.
    var unread: [ReadingProblem] = []
    /// What was read, but not quite as it stands.
    var notes: [ReadingProblem] = []

    /// One chronology of them all.
    func chronology(options: Options) -> Chronology {
        Assembler().assemble(
            SourceNaming.separated(documents), title: options.title,
            made: Chronology.Made(version: Version.current, options: options.recorded),
            unread: unread.map { Unread(path: $0.path, reason: $0.explanation) })
    }
}
