import FastiJSON
import FastiProcesses
import FastiReading
import Glibc

/// Reads documents: files come in on standard input, texts go out on standard output.
///
/// Each message is a frame (`Frame`): a `ReadingJob` in JSON and the bytes of the file; back come a
/// `ReadingReply` in JSON and the text, or a `ReadingFailure`. The program ends with its input. It
/// stands apart from `fasti` because documents are hostile and the libraries that read them are
/// many: a crash, a hang (ended by its own limits) or an `exit` costs one document.
@main
struct FastiRead {
    private static let openFiles = 64

    static func main() {
        guard let limits = Limits(arguments: CommandLine.arguments), isatty(STDIN_FILENO) == 0
        else {
            let words = Array("fasti-read reads for fasti and is started by it.\n".utf8)
            _ = write(STDERR_FILENO, words, words.count)
            exit(EX_USAGE)
        }
        // One program reads many files.
        let resources = ResourceLimits(
            cpuSeconds: max(10, Int(limits.seconds * 10)), memory: limits.memoryBytes,
            openFiles: openFiles, fileSize: limits.fileBytes)
        resources.set()
        Network.leave()
        let output = FrameWriter(descriptor: STDOUT_FILENO)
        while let job = FrameReader.next(from: STDIN_FILENO),
            let bytes = FrameReader.next(from: STDIN_FILENO)
        {
            do throws(ReadingFailure) {
                let reply = try read(bytes, job, limits)
                output.write(reply.asMessage)
                output.write(reply.bytes)
            } catch { output.write(error.asMessage) }
        }
    }

    private static func read(
        _ bytes: [UInt8], _ message: [UInt8], _ limits: Limits
    ) throws(ReadingFailure) -> ReadingReply {
        let job: ReadingJob
        do throws(JSONError) { job = try ReadingJob(json: JSONValue(parsing: message)) } catch {
            throw ReadingFailure(.badJob, "\(error)")
        }
        let reply =
            switch job.format {
            case .html: try HTMLPage.read(bytes, limits)
            case .pdf: try PDFFile.read(bytes, limits, pictured: job.picturedLanguages)
            case .docx: try DOCXFile.read(bytes, limits)
            case .odt: try ODTFile.read(bytes, limits)
            case .gzip: try ReadingReply(bytes: Archive.unpacked(bytes, limits))
            }
        guard job.format == .gzip || reply.bytes.count <= limits.textBytes else {
            throw ReadingFailure(.tooLarge)
        }
        return reply
    }
}

extension Limits {
    /// Those that the program is started with: none, or all of them in JSON.
    fileprivate init?(arguments: [String]) {
        guard arguments.count > 1 else {
            self = .standard
            return
        }
        guard arguments.count == 2 else { return nil }
        do throws(JSONError) {
            try self.init(json: JSONValue(parsing: Array(arguments[1].utf8)))
        } catch { return nil }
    }
}
