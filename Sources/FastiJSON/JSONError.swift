/// Why a JSON file cannot be used, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: String, Sendable, Hashable {
        case endsTooEarly = "the file ends too early"
        case unexpectedByte = "unexpected character"
        case invalidNumber = "not a JSON number"
        case invalidString = "not a JSON string"
        case invalidUTF8 = "not valid UTF-8"
        case trailingText = "unexpected text after the end"
        case tooDeep = "nested too deeply"
        case tooLarge = "one element is too large"
        case missing = "required, but not there"
        case wrongType = "a value of another type"
        case unacceptable = "a value that is not allowed here"
    }

    public let reason: Reason
    /// What was found or expected; may be empty.
    public let detail: String
    /// Keys and indices from the top of the file: `mentions[3].date.edtf`; empty at the top.
    public private(set) var path: String
    /// The line of the file, counted from 1.
    public let line: Int

    public init(_ reason: Reason, detail: String = "", path: String = "", line: Int) {
        self.reason = reason
        self.detail = detail
        self.path = path
        self.line = line
    }

    public var description: String {
        "line \(line)\(path.isEmpty ? ":" : ",") \(withoutLine)"
    }

    /// The same, where whoever tells it says the line.
    package var withoutLine: String {
        let place = path.isEmpty ? "" : "\(path): "
        return place + reason.rawValue + (detail.isEmpty ? "" : " (\(detail))")
    }

    /// The same error as seen from the object that holds the key.
    package func within(key: String) -> JSONError { prefixed(key) }

    /// The same error as seen from the array that holds the element.
    package func within(index: Int) -> JSONError { prefixed("[\(index)]") }

    private func prefixed(_ component: String) -> JSONError {
        var copy = self
        let joint = path.isEmpty || path.hasPrefix("[") ? "" : "."
        copy.path = component + joint + path
        return copy
    }
}
