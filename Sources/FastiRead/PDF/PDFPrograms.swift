import FastiProcesses
import FastiReading
import Glibc

/// The programs of poppler and tesseract, run on a file in memory under this program's limits.
struct PDFPrograms: ~Copyable {
    private let file: Int32
    /// When all must be done, so that this program can still say what it was that took so long.
    private let deadline: ContinuousClock.Instant

    private let outputLimit: Int

    /// - Parameters:
    ///   - seconds: Wall time for all of them.
    ///   - outputLimit: Of each. Unit: bytes.
    init(_ bytes: [UInt8], seconds: Double, outputLimit: Int) throws(ReadingFailure) {
        guard let open = MemoryFile.open(holding: bytes) else {
            throw ReadingFailure(.damaged, "no memory for it")
        }
        file = open
        self.outputLimit = outputLimit
        deadline = ContinuousClock.now + .seconds(seconds * 0.9)
    }

    deinit { close(file) }

    var hasTime: Bool { ContinuousClock.now < deadline }

    /// What a program writes of the file.
    ///
    /// - Parameters:
    ///   - arguments: "FILE" stands for the file.
    ///   - package: Where it is to be had.
    func run(
        _ program: String, _ arguments: [String], input: [UInt8] = [], package: String
    ) throws(ReadingFailure) -> [UInt8] {
        guard let path = HelperProcess.path(of: program) else {
            throw ReadingFailure(
                .noProgram, "\(program) is not installed: apt-get install \(package)")
        }
        let words = arguments.map {
            $0 == "FILE" ? "/proc/self/fd/\(HelperProcess.fileNumber)" : $0
        }
        let left = ContinuousClock.now.duration(to: deadline)
        let output: HelperProcess.Output
        do throws(HelperProcess.StartError) {
            let process = try HelperProcess(
                path: path, arguments: words, file: file, isInOwnGroup: false)
            output = process.exchange(
                input, isLast: true, timeout: Double(max(left.components.seconds, 1)),
                outputLimit: outputLimit
            ) { _ in false }
        } catch {
            throw ReadingFailure(.noProgram, "\(program) cannot be started: \(error.reason)")
        }
        switch output.ending {
        case .exited(0): return output.bytes
        case .exited:
            let said = output.words.split(separator: "\n").last.map(String.init) ?? ""
            if output.words.contains("Incorrect password") { throw ReadingFailure(.encrypted) }
            if output.words.contains("Failed loading language") {
                throw ReadingFailure(
                    .noProgram,
                    "tesseract lacks a language of --ocr-language: apt-get install \(package)-…")
            }
            throw ReadingFailure(.damaged, String(said.prefix(200)))
        case .killed(let signal):
            throw ReadingFailure(.damaged, "\(program) was ended by signal \(signal)")
        case .timedOut: throw ReadingFailure(.damaged, "\(program) took too long")
        case .tooMuchOutput: throw ReadingFailure(.tooLarge)
        case nil: throw ReadingFailure(.damaged)
        }
    }
}
