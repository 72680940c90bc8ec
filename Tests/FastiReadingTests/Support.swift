import FastiTestSupport

@testable import FastiReading

/// All items under some arguments, what could not even be found first.
func read(_ arguments: String...) -> [ReadItem] {
    let found = FileFinder.find(arguments)
    return (found.missing + found.unread).map { .unread($0) } + Array(DocumentReader(found.files))
}

func paths(_ arguments: [String], excluding folder: String? = nil) -> [String] {
    FileFinder.find(arguments, excluding: folder).files.map(\.path)
}

extension ReadItem {
    var record: SourceRecord? {
        if case .record(let record) = self { record } else { nil }
    }

    var problem: ReadingProblem? {
        if case .unread(let problem) = self { problem } else { nil }
    }

    var note: ReadingProblem? {
        if case .note(let problem) = self { problem } else { nil }
    }
}
