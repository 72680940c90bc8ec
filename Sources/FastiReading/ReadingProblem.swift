/// Why something offered was not read, or not as it stands, and where.
public struct ReadingProblem: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        case missing
        /// In the words of the system: "Permission denied".
        case system(String)
        case empty
        case binary
        /// The most that is allowed of text. Unit: bytes.
        case tooLarge(Int)
        case namedPipe
        case device
        case socket
        /// The extension for which there is no reader.
        case noReader(String)
        case notJSON(String)
        case noText
        case noTextColumn
        /// A file that should tell about documents: what is wrong with it.
        case badSidecar(String)
        /// `fasti-read` cannot be run: where it should be, or why.
        case noHelper(String)
        /// `fasti-read` failed on this file: how.
        case helperFailed(String)
        /// Elements inside elements, past all sense.
        case nestedTooDeeply(Int)
        /// The most that is allowed of a file. Unit: bytes.
        case fileTooLarge(Int)
        /// A line of a file of mentions.
        case notMentions(String)
        case encrypted
        /// Not what its name says, or not whole: how.
        case damaged(String)
        case scanned
        /// More than so many times its size.
        case unpacksTooFar(Int)
        /// More than so many files in one.
        case tooManyMembers(Int)
        /// The program that is missing, with its package.
        case noProgram(String)
        case changedWhileRead
        /// A kept text that is no longer the one that was read.
        case notAsRead
        /// Notes on what was read all the same. Unit of the offset: bytes from the start.
        case notUTF8(firstOffset: Int)
        case recordNotUTF8
        /// In the words of the reader.
        case said(String)
        case publishedNotUnderstood(String)
        /// A date of publication after the last day that there can be one.
        case publishedTooLate(String)
        /// So many documents in a language without rules; `nil` where it is not even known.
        case noRules(language: String?, documents: Int)
        /// What is in no entry: dates of sentences that give very many, and sentences behind very many
        /// mentions.
        case tooMuchToTell(dates: Int, sentences: Int)
        /// Texts that should lie beside a file of mentions.
        case textsMissing(Int)
    }

    /// Relative to the argument it was found under; never absolute.
    public var path: String
    /// The line of a file of many records, counted from 1.
    public var line: Int?
    public var reason: Reason

    public init(path: String, line: Int? = nil, reason: Reason) {
        self.path = path
        self.line = line
        self.reason = reason
    }

    /// The line and the reason, without the path.
    public var explanation: String { line.map { "line \($0): \(reason)" } ?? "\(reason)" }

    public var description: String { "\(path): \(explanation)" }
}

extension ReadingProblem.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .missing: "no such file or folder"
        case .system(let words): words
        case .empty: "no text in it"
        case .binary: "not text"
        case .tooLarge(let limit): "more than \(limit / 1_000_000) MB of text (--max-text)"
        case .namedPipe: "a named pipe; give - to read standard input"
        case .device: "a device"
        case .socket: "a socket"
        case .noReader(let name):
            "no reader for .\(name) (try \(Readers.extensions.map { ".\($0)" }.joined(separator: ", ")))"
        case .notJSON(let why): "not a JSON object: \(why)"
        case .noHelper(let why): "\(why); fasti-read reads this format: make build"
        case .helperFailed(let how): "fasti-read \(how)"
        case .nestedTooDeeply(let limit):
            "elements nested more than \(limit) deep (--max-nesting)"
        case .fileTooLarge(let limit): "more than \(limit >> 20) MiB (--max-file)"
        case .encrypted: "encrypted; take the password off"
        case .damaged(let how):
            "damaged, or not what its name says" + (how.isEmpty ? "" : ": \(how)")
        case .scanned: "pages without text; --ocr reads scanned ones"
        case .unpacksTooFar(let ratio):
            "unpacks to more than \(ratio) times its size (--max-ratio)"
        case .tooManyMembers(let limit): "more than \(limit) files in it (--max-members)"
        case .noProgram(let name): "\(name)"
        case .said(let words): words
        case .noTextColumn:
            "no column with the text; name it: --column text=HEADING"
        case .badSidecar(let words): words
        case .noText: "no \"text\" in the record"
        case .notMentions(let why): "not a line of fasti extract: \(why)"
        case .textsMissing(let count):
            "\(count == 1 ? "1 text is" : "\(count) texts are") not beside the files of mentions; "
                + "fasti extract --texts writes them"
        case .changedWhileRead: "changed while it was read"
        case .notAsRead: "not the text that the chronology was made of; build it anew"
        case .notUTF8(let offset):
            "not UTF-8 at byte \(offset); what could not be read stands as \u{FFFD}"
        case .recordNotUTF8: "not UTF-8; what could not be read stands as \u{FFFD}"
        case .publishedNotUnderstood(let text):
            "\"published\" is not a date (YYYY-MM-DD): \(text.prefix(60))"
        case .publishedTooLate(let date):
            "says that it was published on \(date), after --not-after; read without a date"
        case .noRules(let language, let documents):
            (documents == 1 ? "" : "\(documents) documents: ")
                + (language.map { "no rules for the language \($0)" } ?? "in no language with rules")
                + "; only dates in figures are read"
        case .tooMuchToTell(let dates, let sentences):
            [
                dates > 0 ? "\(dates) dates of sentences that are lists of dates" : nil,
                sentences > 0 ? "\(sentences) sentences after very many happenings" : nil,
            ].compactMap(\.self).joined(separator: " and ")
                + " are in no entry; fasti tag gives all dates, shorter documents all happenings"
        }
    }
}
