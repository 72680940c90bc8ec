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
    private static let limits = ResourceLimits(
        cpuSeconds: Int(Limits.helperSeconds) * 10, memory: Limits.helperMemory, openFiles: 64,
        fileSize: Limits.fileBytes)

    static func main() {
        guard CommandLine.arguments.count == 1, isatty(STDIN_FILENO) == 0 else {
            let words = Array("fasti-read reads for fasti and is started by it.\n".utf8)
            _ = write(STDERR_FILENO, words, words.count)
            exit(EX_USAGE)
        }
        limits.set()
        Network.leave()
        let output = FrameWriter(descriptor: STDOUT_FILENO)
        while let job = FrameReader.next(from: STDIN_FILENO),
            let bytes = FrameReader.next(from: STDIN_FILENO)
        {
            do throws(ReadingFailure) {
                let reply = try read(bytes, job)
                output.write(reply.asMessage)
                output.write(reply.bytes)
            } catch { output.write(error.asMessage) }
        }
    }

    private static func read(
        _ bytes: [UInt8], _ message: [UInt8]
    ) throws(ReadingFailure) -> ReadingReply {
        let job: ReadingJob
        do throws(JSONError) { job = try ReadingJob(json: JSONValue(parsing: message)) } catch {
            throw ReadingFailure(.badJob, "\(error)")
        }
        let reply =
            switch job.format {
            case .html: try HTMLPage.read(bytes)
            case .pdf: try PDFFile.read(bytes, recognisingText: job.recognisesText)
            case .docx: try DOCXFile.read(bytes)
            case .odt: try ODTFile.read(bytes)
            case .gzip: try ReadingReply(bytes: Archive.unpacked(bytes))
            }
        guard job.format == .gzip || reply.bytes.count <= Limits.textBytes else {
            throw ReadingFailure(.tooLarge)
        }
        return reply
    }
}
