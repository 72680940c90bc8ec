import FastiJSON
import FastiProcesses
import Glibc

/// Has files read by `fasti-read`, one after another.
///
/// The program runs on from file to file; one that fails is ended, costs its file and nothing
/// else, and the next file gets a new one.
final class ReadingHelper {
    /// Why there is no text.
    enum Failure: Error, Hashable {
        case noHelper(path: String)
        case cannotStart(path: String, reason: String)
        case file(ReadingFailure)
        /// It crashed, hung or said nonsense.
        case helper(String)
    }

    let path: String
    let limits: Limits
    private var process: HelperProcess?
    private var files = 0

    /// After so many files a new program is started, so that what one leaves behind in memory
    /// does not grow.
    private static let filesEach = 200

    init(path: String, limits: Limits) {
        self.path = path
        self.limits = limits
    }

    func read(_ bytes: [UInt8], _ order: ReadingJob) throws(Failure) -> ReadingReply {
        let job = order.asMessage
        let message =
            Frame.header(length: job.count) + job + Frame.header(length: bytes.count) + bytes
        let process = try running()
        let output = process.exchange(
            message, timeout: timeout(for: order), outputLimit: outputLimit(order)
        ) { Self.isAnswered($0) }
        if let ending = output.ending {
            self.process = nil
            throw .helper(words(for: ending, output.words, timeout(for: order)))
        }
        files += 1
        if files == Self.filesEach { self.process = nil }
        do throws(Failure) { return try Self.reply(output.bytes) } catch {
            if case .helper = error { self.process = nil }
            throw error
        }
    }

    private func outputLimit(_ job: ReadingJob) -> Int {
        (job.format == .gzip ? limits.fileBytes : limits.textBytes) + 1_000_000
    }

    private func running() throws(Failure) -> HelperProcess {
        if let process { return process }
        guard access(path, X_OK) == 0 else { throw .noHelper(path: path) }
        do throws(HelperProcess.StartError) {
            let fresh = try HelperProcess(
                path: path, arguments: [String(decoding: limits.asMessage, as: UTF8.self)])
            process = fresh
            files = 0
            return fresh
        } catch { throw .cannotStart(path: path, reason: error.reason) }
    }

    /// An answer is a failure, or a reply and its text.
    private static func isAnswered(_ bytes: [UInt8]) -> Bool {
        // Nonsense is an answer too; it shows when it is read.
        guard let (frames, _) = Frame.split(bytes) else { return true }
        guard let first = frames.first else { return false }
        return frames.count == 2 || first.starts(with: Array(#"{"failure""#.utf8))
    }

    private static func reply(_ bytes: [UInt8]) throws(Failure) -> ReadingReply {
        guard let (frames, rest) = Frame.split(bytes), rest == 0, let first = frames.first else {
            throw .helper("gave no proper answer")
        }
        let failure: ReadingFailure
        do throws(JSONError) {
            let value = try JSONValue(parsing: Array(first))
            if frames.count == 2 {
                var reply = try ReadingReply(json: value)
                reply.bytes = Array(frames[1])
                return reply
            }
            failure = try ReadingFailure(json: value)
        } catch { throw .helper("gave no proper answer: \(error)") }
        throw .file(failure)
    }

    private func timeout(for job: ReadingJob) -> Double {
        limits.seconds(recognisingText: job.picturedLanguages != nil)
    }

    private func words(
        for ending: HelperProcess.Ending, _ words: String, _ timeout: Double
    ) -> String {
        let said = words.split(separator: "\n").last.map { ": \($0.prefix(200))" } ?? ""
        return switch ending {
        case .exited(let status): "ended with status \(status)\(said)"
        case .killed(SIGXCPU): "took too much of the processor's time"
        case .killed(let signal): "was ended by signal \(signal)\(said)"
        case .timedOut: "took more than \(Int(timeout)) s (--read-timeout)"
        case .tooMuchOutput: "gave more text than \(limits.textBytes / 1_000_000) MB"
        }
    }
}
