import Foundation
public import Testing

/// Compares a text with the one recorded in `Tests/Snapshots`.
///
/// With RECORD_SNAPSHOTS set it is recorded instead, and the test fails, so that a recording is
/// never taken for a pass.
public func expectSnapshot(
    _ name: String, _ actual: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = folder.appending(path: "Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
        try actual.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(actual == recorded, "\(name)", sourceLocation: sourceLocation)
}
