public import FastiChronology

/// Writes a chronology in one format.
///
/// A conformer owns its escaping, applied to every text that leaves, and must write the same
/// bytes for the same input, whatever the order of a dictionary, the locale or the time zone. It
/// takes any chronology: ids that lead nowhere, empty texts, control characters.
public protocol Renderer: Sendable {
    /// The word for the format, unique among the renderers: the value of `--format`.
    static var format: String { get }

    /// The name of the file it is written to by default: `timeline.txt`.
    static var fileName: String { get }

    func render(_ chronology: Chronology, to out: inout some TextOutputStream)
}

extension Renderer {
    /// The whole output in memory.
    public func text(_ chronology: Chronology) -> String {
        var out = ""
        render(chronology, to: &out)
        return out
    }
}

/// The formats there are.
public enum Renderers {
    /// One of each, with its default options. A new renderer is added here.
    public static let all: [any Renderer] = [
        TimelineRenderer(), JSONRenderer(), HTMLDigestRenderer(), MarkdownDigestRenderer(),
        PageRenderer(), EntriesCSVRenderer(), MentionsCSVRenderer(),
    ]

    /// The renderer of a format; `nil` for an unknown one.
    public static func renderer(for format: String) -> (any Renderer)? {
        all.first { type(of: $0).format == format }
    }
}

/// Writes `chronology.json`, the form that all others are made from.
public struct JSONRenderer: Renderer {
    public static let format = "json"
    public static let fileName = "chronology.json"

    public init() {}

    public func render(_ chronology: Chronology, to out: inout some TextOutputStream) {
        chronology.write(to: &out)
    }
}
