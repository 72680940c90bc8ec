public import FastiJSON

/// Reads `chronology.json` while it arrives, one element at a time.
///
/// Beside the chronology only one element is held in memory. Keys it does not know are passed
/// over; a broken file is an error with line and path, never a trap.
///
/// ```swift
/// var reader = ChronologyReader()
/// while let chunk = file.next() { try reader.read(chunk.span) }
/// let chronology = try reader.finish()
/// ```
public struct ChronologyReader: Sendable {
    private var scanner = JSONObjectScanner()
    private var chronology = Chronology(made: .init(version: ""))
    private var hasFormat = false
    private var hasMade = false

    public init() {}

    /// Takes the next bytes of the file, however it is cut.
    public mutating func read(_ chunk: borrowing Span<UInt8>) throws(JSONError) {
        // The scanner is taken out so that its parts can be stored while it runs.
        var scanner = self.scanner
        self.scanner = JSONObjectScanner()
        defer { self.scanner = scanner }
        try scanner.feed(chunk) { (part) throws(JSONError) in try store(part) }
    }

    /// The chronology, once the file has ended.
    public consuming func finish() throws(JSONError) -> Chronology {
        try scanner.finish()
        guard hasFormat else { throw JSONError(.missing, path: "format", line: 1) }
        guard hasMade else { throw JSONError(.missing, path: "made", line: 1) }
        return chronology
    }

    private mutating func store(_ part: JSONObjectScanner.Part) throws(JSONError) {
        let value = part.value
        switch (part.key, part.index) {
        case ("format", nil): try checkFormat(value)
        case ("title", nil): chronology.title = value.isNull ? nil : try value.string()
        case ("made", nil):
            chronology.made = try Chronology.Made(json: value)
            hasMade = true
        case ("sources", .some): chronology.sources.append(try Source(json: value))
        case ("actors", .some): chronology.actors.append(try Actor(json: value))
        case ("mentions", .some): chronology.mentions.append(try Mention(json: value))
        case ("entries", .some): chronology.entries.append(try Entry(json: value))
        case ("series", .some): chronology.series.append(try Series(json: value))
        case ("corrections", .some):
            chronology.corrections.append(try CorrectionRecord(json: value))
        case ("unread", .some): chronology.unread.append(try Unread(json: value))
        case ("sources", nil), ("actors", nil), ("mentions", nil), ("entries", nil),
            ("series", nil), ("corrections", nil), ("unread", nil):
            throw value.error(.wrongType, detail: "expected an array")
        default: break
        }
    }

    private mutating func checkFormat(_ value: JSONValue) throws(JSONError) {
        let name = try value.string()
        guard name == Chronology.format else {
            throw value.error(.unacceptable, detail: "\(name) instead of \(Chronology.format)")
        }
        hasFormat = true
    }
}

extension Chronology {
    /// Reads a whole `chronology.json` that is already in memory.
    public init(json bytes: [UInt8]) throws(JSONError) {
        var reader = ChronologyReader()
        try reader.read(bytes.span)
        self = try reader.finish()
    }
}
