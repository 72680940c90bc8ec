import FastiGraphs
import FastiProcesses
import Glibc

/// Draws graphs and sets texts: jobs come in on standard input, pictures go out on standard output.
///
/// Each message is a frame (`Frame`); a job is a `DrawingJob` in JSON (with the argument `print`, a
/// `PrintedText`), its answer a series of `DrawingReply` in JSON, each picture followed by a frame of its
/// bytes. The program ends with its input. It stands apart from `fasti` so that a crash inside the drawing library, a hang
/// (ended by its own limits), or an `exit` costs pictures and nothing else.
@main
struct FastiDraw {
    /// Drawing a page takes some 50 ms and 60 MB; the limits end a fault, not a large case.
    private static let limits = ResourceLimits(cpuSeconds: 120, memory: 4 << 30, openFiles: 64)

    static func main() {
        if CommandLine.arguments.dropFirst() == ["--version"] {
            let words = Array(DrawingTools.description.utf8)
            exit(write(STDOUT_FILENO, words, words.count) == words.count ? 0 : EX_IOERR)
        }
        let isPrinting = CommandLine.arguments.dropFirst() == ["print"]
        guard isPrinting || CommandLine.arguments.count == 1, isatty(STDIN_FILENO) == 0 else {
            let words = Array("fasti-draw draws for fasti and is started by it.\n".utf8)
            _ = write(STDERR_FILENO, words, words.count)
            exit(EX_USAGE)
        }
        limits.set()
        var output = FrameWriter(descriptor: STDOUT_FILENO)
        while let frame = FrameReader.next(from: STDIN_FILENO) {
            if isPrinting { print(frame, to: &output) } else { answer(frame, to: &output) }
            output.write(.done)
        }
    }

    private static func answer(_ frame: [UInt8], to output: inout FrameWriter) {
        let job: DrawingJob
        do {
            job = try DrawingJob(json: frame)
        } catch {
            output.write(.failure(DrawingFailure(reason: .badJob, message: "\(error)")))
            return
        }
        do {
            try job.check()
        } catch {
            output.write(.failure(DrawingFailure(reason: .badGraph, message: "\(error)")))
            return
        }
        draw(job, to: &output)
    }

    private static func print(_ frame: [UInt8], to output: inout FrameWriter) {
        let text: PrintedText
        do {
            text = try PrintedText(json: frame)
        } catch {
            output.write(.failure(DrawingFailure(reason: .badJob, message: "\(error)")))
            return
        }
        do {
            try text.check()
        } catch {
            output.write(.failure(DrawingFailure(reason: .badGraph, message: "\(error)")))
            return
        }
        if let notice = FontCheck.notice() { output.write(.notice(notice)) }
        do throws(DrawingFailure) {
            output.write(.picture(format: .pdf, page: nil), try PrintedPages.bytes(of: text))
        } catch {
            output.write(.failure(error))
        }
    }

    private static func draw(_ job: DrawingJob, to output: inout FrameWriter) {
        if job.formats.contains(where: { $0 != .dot }), let notice = FontCheck.notice() {
            output.write(.notice(notice))
        }
        var graphviz: Graphviz?
        for format in job.formats {
            if format == .dot {
                let text = DOTPrinter.print(job.pages)
                output.write(.picture(format: .dot, page: nil), Array(text.utf8))
                continue
            }
            let engine = graphviz ?? Graphviz()
            graphviz = engine
            if let missing = engine.missing(for: format) {
                output.write(.failure(missing))
                continue
            }
            draw(job, as: format, with: engine, to: &output)
        }
    }

    private static func draw(
        _ job: DrawingJob, as format: DrawingJob.Format, with graphviz: Graphviz,
        to output: inout FrameWriter
    ) {
        do throws(DrawingFailure) {
            if format.holdsAllPages {
                let bytes = try PDFDocument.bytes(of: job, with: graphviz)
                output.write(.picture(format: format, page: nil), bytes)
                return
            }
        } catch {
            output.write(.failure(error))
            return
        }
        for (number, page) in job.pages.enumerated() {
            do throws(DrawingFailure) {
                let bytes = try graphviz.bytes(
                    of: page, as: format, resolution: job.resolution)
                output.write(.picture(format: format, page: number), bytes)
            } catch {
                var failure = error
                failure.page = number
                output.write(.failure(failure))
            }
        }
    }
}

extension FrameWriter {
    fileprivate mutating func write(_ reply: DrawingReply, _ bytes: [UInt8]? = nil) {
        write(reply.json)
        if let bytes { write(bytes) }
    }
}
