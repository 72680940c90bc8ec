import FastiHashing

/// What `fasti-draw` answered, kept from one run to the next.
///
/// A job is known again by its bytes, the program that draws, and what that says of its libraries and
/// fonts. Only answers without a fault are kept.
struct DrawingCache {
    private let file: CacheFile
    /// All that shapes a picture, the job aside.
    private let drawing: String

    /// - Returns: `nil` where the program does not say what it draws with.
    init?(file: CacheFile, helper: String) throws(HelperProcess.StartError) {
        guard let stamp = ProgramFile.stamp(of: helper) else { return nil }
        let told = try HelperProcess(path: helper, arguments: ["--version"], timeout: 10).run([])
        guard told.ending == .exited(0), !told.bytes.isEmpty else { return nil }
        self.file = file
        drawing = SHA256.hex(Array("drawing 1\n\(stamp)\n".utf8) + told.bytes)
    }

    func answer(to job: [UInt8]) -> HelperProcess.Output? {
        file.bytes(for: key(job)).map {
            HelperProcess.Output(bytes: $0, words: "", ending: .exited(0))
        }
    }

    func keep(_ answer: HelperProcess.Output, to job: [UInt8]) {
        file.add(answer.bytes, for: key(job))
    }

    private func key(_ job: [UInt8]) -> String { SHA256.hex(Array(drawing.utf8) + job) }
}
