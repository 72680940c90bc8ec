public import FastiDates
import FastiProcesses

/// Reads files of one format.
///
/// A conformer reads on demand and keeps no more than one record in memory. It never throws: what
/// cannot be read is an item like any other, and the rest goes on.
public protocol Reader: Sendable {
    /// By which it is called in what is told of a run.
    var name: String { get }

    /// Lower-case file-name extensions, without the dot.
    var extensions: [String] { get }

    func items(of file: InputFile, with context: ReadingContext) -> AnyIterator<ReadItem>
}

/// What readers share in one run.
public final class ReadingContext {
    let options: ReadingOptions
    let helper: ReadingHelper
    let sidecars = Sidecars()

    var limits: Limits { options.limits }

    init(_ options: ReadingOptions) {
        self.options = options
        helper = ReadingHelper(
            path: options.helper ?? HelperProcess.besideThisProgram("fasti-read"),
            limits: options.limits)
    }
}

/// How files are read.
public struct ReadingOptions: Sendable, Hashable {
    /// The file of `fasti-read`; `nil` is the one beside the running program.
    public var helper: String?
    public var limits: Limits
    /// The languages, as tesseract calls them ("eng+deu"), of pages without text, which it then
    /// reads from their picture; `nil` where they are not read.
    public var picturedLanguages: String?
    /// The last day on which a document can have been published; a later date is not believed. `nil`
    /// believes all: there is no clock in reading, so that a run can be repeated.
    public var notAfter: EDTF?
    /// Columns of tables by what they hold: "text", "published" and so on.
    public var columns: [String: String]

    public init(
        helper: String? = nil, limits: Limits = .standard, picturedLanguages: String? = nil,
        notAfter: EDTF? = nil, columns: [String: String] = [:]
    ) {
        self.helper = helper
        self.limits = limits
        self.picturedLanguages = picturedLanguages
        self.notAfter = notAfter
        self.columns = columns
    }
}

public enum Readers {
    /// Every reader. A file goes to the first that has its extension; one whose name has none is
    /// read as plain text.
    public static let all: [any Reader] =
        [PlainTextReader(), JSONLinesReader(), TableReader.csv, TableReader.tsv]
        + HelperReader.all + [GzipReader()]

    /// The extensions that can be read, in the order of the readers.
    public static let extensions: [String] = all.flatMap(\.extensions)

    /// The reader that a file goes to; `nil` where there is none.
    public static func name(for file: FoundFile) -> String? {
        file.fileExtension.isEmpty
            ? PlainTextReader().name : reader(forExtension: file.fileExtension)?.name
    }

    static func reader(forExtension name: String) -> (any Reader)? {
        all.first { $0.extensions.contains(name) }
    }

    /// The extension of a file name in lower case; empty where it has none.
    ///
    /// One to ten ASCII letters and digits, not digits alone, after the last dot: "Mr. Smith",
    /// "minutes 12.5" and ".profile" have none.
    static func fileExtension(of name: String) -> String {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return ""
        }
        let rest = name[name.utf8.index(after: dot)...]
        guard (1...10).contains(rest.utf8.count), rest.contains(where: \.isLetter),
            rest.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
        else { return "" }
        return rest.lowercased()
    }
}
