// A release build compiles this folder too, and has no Testing.
#if canImport(Testing)
    import Foundation
    public import Testing

    /// Compares an output with the file recorded for it in `Tests/Corpora/snapshots`.
    ///
    /// With `RECORD_SNAPSHOTS` in the environment the file is written anew, and the run fails so that
    /// nobody takes it for a check.
    public func expectSnapshot(
        _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent()
            .appending(path: "Corpora/snapshots")
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data(actual.utf8).write(to: file)
            Issue.record("recorded \(name)", sourceLocation: sourceLocation)
            return
        }
        let expected = String(decoding: try Data(contentsOf: file), as: UTF8.self)
        // Compared by bytes: String equality overlooks how accents are composed.
        #expect(
            actual == expected && actual.utf8.elementsEqual(expected.utf8), "\(name)",
            sourceLocation: sourceLocation)
    }
#endif
