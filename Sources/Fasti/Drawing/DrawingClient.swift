public import FastiGraphs
import FastiProcesses
import Glibc

/// Why there are no pictures, or not all of them.
public enum DrawingError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The program that draws is not where it should be.
    case noHelper(path: String)
    case cannotStart(path: String, reason: String)
    /// The pages themselves cannot be drawn.
    case graph(GraphError)
    /// One picture could not be drawn; the others could.
    case picture(DrawingFailure)
    /// A signal ended the program: a fault in a library, or one of its own limits.
    case killed(signal: Int32, words: String)
    case exited(status: Int32, words: String)
    case timedOut(seconds: Double)
    /// It ended well and yet said too little, too much or nonsense.
    case badAnswer(String)

    public var description: String {
        switch self {
        case .noHelper(let path): "\(path) is not there; build it with: swift build"
        case .cannotStart(let path, let reason): "\(path) cannot be started: \(reason)"
        case .graph(let error): error.description
        case .picture(let failure): failure.description
        case .killed(let signal, let words):
            "drawing was ended by signal \(signal)" + (words.isEmpty ? "" : ": \(words)")
        case .exited(let status, let words):
            "drawing ended with status \(status)" + (words.isEmpty ? "" : ": \(words)")
        case .timedOut(let seconds): "drawing took more than \(Int(seconds)) s"
        case .badAnswer(let reason): "drawing gave no proper answer: \(reason)"
        }
    }
}

/// A picture of one page, or of all.
public struct Picture: Sendable, Hashable {
    public var format: DrawingJob.Format
    /// From 0; `nil` where one file holds all pages.
    public var page: Int?
    public var bytes: [UInt8]
}

/// What came of a drawing: the pictures that could be drawn, and why others could not.
public struct Drawing: Sendable, Hashable {
    public var pictures: [Picture] = []
    public var errors: [DrawingError] = []
    /// What the reader should know: a font that is missing.
    public var notices: [String] = []
}

/// Has pages drawn by `fasti-draw`.
public struct DrawingClient: Sendable {
    /// The program's file.
    public var helper: String
    /// Wall time for one job. Unit: seconds.
    public var timeout: Double
    /// Where pictures are taken from that were drawn before.
    var cache: DrawingCache?

    /// - Parameter helper: The program's file; `nil` is `fasti-draw` beside the running program.
    public init(helper: String? = nil, timeout: Double = 120) {
        self.helper = helper ?? HelperProcess.besideThisProgram("fasti-draw")
        self.timeout = timeout
    }

    /// Draws a job; whatever goes wrong is in the result, beside what went well.
    public func draw(_ job: DrawingJob) -> Drawing {
        do throws(GraphError) { try job.check() } catch {
            return Drawing(errors: [.graph(error)])
        }
        guard access(helper, X_OK) == 0 else {
            return Drawing(errors: [.noHelper(path: helper)])
        }
        do throws(HelperProcess.StartError) {
            guard let cache else { return try drawn(job) }
            return try cache.pictures(of: job, drawing: drawn)
        } catch {
            return Drawing(errors: [.cannotStart(path: helper, reason: error.reason)])
        }
    }

    /// Sets a text on the pages of a PDF; whatever goes wrong is in the result.
    public func print(_ text: PrintedText) -> Drawing {
        do throws(GraphError) { try text.check() } catch {
            return Drawing(errors: [.graph(error)])
        }
        guard access(helper, X_OK) == 0 else {
            return Drawing(errors: [.noHelper(path: helper)])
        }
        do throws(HelperProcess.StartError) {
            return try answer(to: text.json, arguments: ["print"])
        } catch {
            return Drawing(errors: [.cannotStart(path: helper, reason: error.reason)])
        }
    }

    private func drawn(_ job: DrawingJob) throws(HelperProcess.StartError) -> Drawing {
        try answer(to: job.json)
    }

    private func answer(
        to message: [UInt8], arguments: [String] = []
    ) throws(HelperProcess.StartError) -> Drawing {
        guard message.count <= Frame.limit else {
            return Drawing(errors: [.badAnswer("the job is too large to be sent")])
        }
        return read(
            try HelperProcess.run(
                helper, arguments: arguments, Frame.header(length: message.count) + message,
                timeout: timeout))
    }

    private func read(_ output: HelperProcess.Output) -> Drawing {
        var answer = DrawingAnswer()
        let fault = answer.read(output.bytes)
        var drawing = answer.drawing
        let words = CleanText(output.words, limit: 400).description
        switch output.ending {
        case .exited(0), nil:
            if let fault { drawing.errors.append(.badAnswer(fault)) }
        case .exited(let status): drawing.errors.append(.exited(status: status, words: words))
        case .killed(let signal): drawing.errors.append(.killed(signal: signal, words: words))
        case .timedOut: drawing.errors.append(.timedOut(seconds: timeout))
        case .tooMuchOutput: drawing.errors.append(.badAnswer("more than can be taken"))
        }
        return drawing
    }
}

/// The answer as it comes in.
private struct DrawingAnswer {
    var drawing = Drawing()

    /// Takes all that is whole; returns what is wrong with it, or `nil` where nothing is.
    mutating func read(_ bytes: [UInt8]) -> String? {
        guard let (whole, rest) = Frame.split(bytes) else { return "a message is too long" }
        var frames = whole[...]
        while let frame = frames.popFirst() {
            let reply: DrawingReply
            do { reply = try DrawingReply(json: Array(frame)) } catch { return "\(error)" }
            switch reply {
            case .picture(let format, let page):
                guard let bytes = frames.popFirst() else { return "a picture is missing" }
                drawing.pictures.append(Picture(format: format, page: page, bytes: Array(bytes)))
            case .failure(let failure): drawing.errors.append(.picture(failure))
            case .notice(let words):
                drawing.notices.append(CleanText(words, limit: 400).description)
            case .done: return frames.isEmpty && rest == 0 ? nil : "more than was asked"
            }
        }
        return "it ends too early"
    }
}
