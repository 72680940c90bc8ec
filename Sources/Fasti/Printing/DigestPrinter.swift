import CFastiData
public import FastiChronology
import FastiGraphs
import FastiProcesses
import FastiRendering
import Glibc

/// Writes the printed digest of a chronology, in formats that other programs make too.
///
/// PDF is set by `fasti-draw`; DOCX is made by pandoc of the HTML, with styles, running title and page
/// numbers of a document of our own. It is a package of Debian, run as a program of its own, with
/// limits of time and output, and reads nothing but what is handed to it: the HTML names no file and
/// no address that is loaded.
public struct DigestPrinter: Sendable {
    public enum Format: String, Sendable, CaseIterable {
        case html, md, docx, pdf
    }

    /// Why there is no digest.
    public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
        /// A program is not installed.
        case noProgram(name: String, packages: String)
        /// It was there and gave nothing.
        case failed(name: String, reason: String)
        /// `fasti-draw` gave no PDF.
        case notDrawn(DrawingError)

        public var description: String {
            switch self {
            case .noProgram(let name, let packages):
                "\(name) is not installed; install it with: apt-get install \(packages)"
            case .failed(let name, let reason): "\(name) gave no document: \(reason)"
            case .notDrawn(let error): error.description
            }
        }
    }

    /// A digest, and what its reader should know: a font that is missing.
    public struct Document: Sendable, Hashable {
        public var bytes: [UInt8]
        public var notices: [String] = []
    }

    /// Sets the PDF.
    public var client = DrawingClient()
    /// Folders where programs are looked for, divided by colons.
    public var path: String
    /// Wall time of one program. Unit: seconds.
    public var timeout = 120.0

    /// - Parameter path: `nil` is the variable PATH.
    public init(path: String? = nil) {
        self.path = path ?? getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    }

    /// - Parameter leftOut: What of the chronology was left out, in a sentence.
    public func document(
        of chronology: Chronology, as format: Format, leftOut: String = ""
    ) throws(Failure) -> Document {
        let html = HTMLDigestRenderer(leftOut: leftOut)
        return switch format {
        case .html: Document(bytes: Array(html.text(chronology).utf8))
        case .md:
            Document(
                bytes: Array(MarkdownDigestRenderer(leftOut: leftOut).text(chronology).utf8))
        case .pdf: try pdf(of: PagedDigestRenderer(leftOut: leftOut).text(of: chronology))
        case .docx: Document(bytes: try docx(of: html.text(chronology)))
        }
    }

    private func pdf(of text: PrintedText) throws(Failure) -> Document {
        let drawing = client.print(text)
        if let error = drawing.errors.first { throw Failure.notDrawn(error) }
        return Document(
            bytes: drawing.pictures.first?.bytes ?? [], notices: drawing.notices)
    }

    private func docx(of html: String) throws(Failure) -> [UInt8] {
        guard let styles = ReferenceDocument() else {
            throw Failure.failed(name: "pandoc", reason: "no temporary file can be written")
        }
        defer { styles.remove() }
        var html = html
        // pandoc writes it above the heading that says the same.
        if let start = html.firstRange(of: "<title>"), let end = html.firstRange(of: "</title>") {
            html.removeSubrange(start.lowerBound..<end.upperBound)
        }
        return try run(
            "pandoc",
            ["--from=html", "--to=docx", "--reference-doc=\(styles.path)", "--output=-"],
            html, packages: "pandoc pandoc-data")
    }

    private func run(
        _ name: String, _ arguments: [String], _ html: String, packages: String
    ) throws(Failure) -> [UInt8] {
        guard let program = program(name) else {
            throw Failure.noProgram(name: name, packages: packages)
        }
        let output: HelperProcess.Output
        do {
            output = try HelperProcess.run(
                program, arguments: arguments, Array(html.utf8), timeout: timeout)
        } catch {
            throw Failure.failed(name: name, reason: error.reason)
        }
        switch output.ending {
        case .exited(0) where !output.bytes.isEmpty: return output.bytes
        case nil: throw Failure.failed(name: name, reason: "it did not end")
        case .exited(let code):
            throw Failure.failed(name: name, reason: "it ended with \(code): \(output.words)")
        case .killed(let signal):
            throw Failure.failed(name: name, reason: "it was ended by signal \(signal)")
        case .timedOut:
            throw Failure.failed(name: name, reason: "it took more than \(Int(timeout)) s")
        case .tooMuchOutput:
            throw Failure.failed(name: name, reason: "it wrote too much")
        }
    }

    private func program(_ name: String) -> String? {
        path.split(separator: ":").map { "\($0)/\(name)" }
            .first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
    }
}

/// The document whose styles pandoc takes, as a file for as long as it is needed.
private struct ReferenceDocument {
    let path: String

    /// `nil` where no file can be written.
    init?() {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/fasti-XXXXXX.docx".utf8CString)
        let descriptor = mkstemps(&template, 5)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let blob = fasti_reference_document()
        guard write(descriptor, blob.bytes, blob.count) == blob.count else {
            remove()
            return nil
        }
    }

    func remove() { unlink(path) }
}
