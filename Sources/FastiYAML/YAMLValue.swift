/// A value of a YAML file, with the line on which it begins.
///
/// What stands without quotation marks is text as well: which texts are numbers or dates is for
/// the reader of a file to say, not for YAML.
public struct YAMLValue: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        /// The second says whether it stands in quotation marks or as a block.
        case text(String, isQuoted: Bool)
        case list([YAMLValue])
        /// In the order of the file; no key twice.
        case table([Field])
    }

    public struct Field: Sendable, Hashable {
        public let key: String
        public let line: Int
        public let value: YAMLValue
    }

    public let content: Content
    /// From 1.
    public let line: Int

    /// What hostile files are held to.
    public enum Limits {
        /// Unit: bytes.
        public static let fileBytes = 16 << 20
        /// Lists and tables within each other.
        public static let depth = 16
        public static let values = 1_000_000
    }

    /// Reads a whole file of one document.
    ///
    /// Anchors and aliases, by which a small file can stand for a huge one, and tags, by which it can
    /// ask for types, are refused.
    ///
    /// - Returns: `nil` where there is nothing but comments.
    public static func parse(_ bytes: [UInt8]) throws(YAMLError) -> YAMLValue? {
        guard bytes.count <= Limits.fileBytes else {
            throw YAMLError("more than \(Limits.fileBytes >> 20) MB", line: 1)
        }
        var events = YAMLEvents(bytes)
        defer { events.close() }
        return try YAMLReading.document(&events)
    }
}

/// Makes values of events.
private enum YAMLReading {
    static func document(_ events: inout YAMLEvents) throws(YAMLError) -> YAMLValue? {
        var values = 0
        var result: YAMLValue?
        while true {
            let event = try events.next()
            switch event.kind {
            case .end: return result
            case .documentStart:
                guard result == nil else {
                    throw YAMLError("a second document; one file holds one", line: event.line)
                }
            case .other: continue
            default: result = try value(event, &events, depth: 0, &values)
            }
        }
    }

    private static func value(
        _ event: YAMLEvents.Event, _ events: inout YAMLEvents, depth: Int, _ values: inout Int
    ) throws(YAMLError) -> YAMLValue {
        values += 1
        guard values <= YAMLValue.Limits.values else {
            throw YAMLError("more than \(YAMLValue.Limits.values) values", line: event.line)
        }
        guard depth <= YAMLValue.Limits.depth else {
            throw YAMLError("nested more than \(YAMLValue.Limits.depth) deep", line: event.line)
        }
        let content: YAMLValue.Content
        switch event.kind {
        case .text(let text, let isQuoted): content = .text(text, isQuoted: isQuoted)
        case .listStart: content = .list(try list(&events, depth, &values))
        case .tableStart: content = .table(try table(&events, depth, &values))
        case .refused(let what):
            throw YAMLError("\(what) cannot be used here", line: event.line)
        default: throw YAMLError("a value is missing", line: event.line)
        }
        return YAMLValue(content: content, line: event.line)
    }

    private static func list(
        _ events: inout YAMLEvents, _ depth: Int, _ values: inout Int
    ) throws(YAMLError) -> [YAMLValue] {
        var result: [YAMLValue] = []
        while true {
            let event = try events.next()
            if case .listEnd = event.kind { return result }
            result.append(try value(event, &events, depth: depth + 1, &values))
        }
    }

    private static func table(
        _ events: inout YAMLEvents, _ depth: Int, _ values: inout Int
    ) throws(YAMLError) -> [YAMLValue.Field] {
        var result: [YAMLValue.Field] = []
        var keys: Set<String> = []
        while true {
            let event = try events.next()
            if case .tableEnd = event.kind { return result }
            let named = try value(event, &events, depth: depth + 1, &values)
            guard case .text(let key, _) = named.content else {
                throw YAMLError("a key is a list or table; write a word", line: named.line)
            }
            guard keys.insert(key).inserted else {
                throw YAMLError("“\(key)” stands twice", line: named.line)
            }
            let following = try events.next()
            let value = try value(following, &events, depth: depth + 1, &values)
            result.append(YAMLValue.Field(key: key, line: named.line, value: value))
        }
    }
}
