internal import CYAML

/// The events of a YAML file as libyaml gives them, one after another.
struct YAMLEvents: ~Copyable {
    struct Event {
        enum Kind {
            case documentStart
            case text(String, isQuoted: Bool)
            case listStart
            case listEnd
            case tableStart
            case tableEnd
            /// Something that is YAML and not read here.
            case refused(String)
            case end
            case other
        }

        var kind: Kind
        /// From 1.
        var line: Int
    }

    /// libyaml keeps pointers into both: they must not move.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let input: UnsafeMutableBufferPointer<UInt8>
    private let isReady: Bool

    init(_ bytes: [UInt8]) {
        parser = .allocate(capacity: 1)
        parser.initialize(to: yaml_parser_t())
        input = .allocate(capacity: max(bytes.count, 1))
        _ = input.initialize(from: bytes)
        isReady = yaml_parser_initialize(parser) == 1
        guard isReady else { return }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    }

    /// To be called once, when nothing more is read.
    mutating func close() {
        if isReady { yaml_parser_delete(parser) }
        parser.deallocate()
        input.deallocate()
    }

    mutating func next() throws(YAMLError) -> Event {
        guard isReady else { throw YAMLError("no memory to read it", line: 1) }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw fault() }
        defer { yaml_event_delete(&event) }
        return Event(kind: Self.kind(of: event), line: event.start_mark.line + 1)
    }

    private static func kind(of event: yaml_event_t) -> Event.Kind {
        switch event.type {
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return .end
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_ALIAS_EVENT: return .refused("an alias (*)")
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            if let refusal = refusal(anchor: scalar.anchor, tag: scalar.tag) { return refusal }
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            return .text(
                String(decoding: bytes, as: UTF8.self),
                isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            return refusal(anchor: list.anchor, tag: list.tag) ?? .listStart
        case YAML_SEQUENCE_END_EVENT: return .listEnd
        case YAML_MAPPING_START_EVENT:
            let table = event.data.mapping_start
            return refusal(anchor: table.anchor, tag: table.tag) ?? .tableStart
        case YAML_MAPPING_END_EVENT: return .tableEnd
        default: return .other
        }
    }

    private static func refusal(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?
    ) -> Event.Kind? {
        if anchor != nil { return .refused("an anchor (&)") }
        return tag == nil ? nil : .refused("a tag (!)")
    }

    /// What libyaml says went wrong. Bytes that are no text have an offset and no line.
    private func fault() -> YAMLError {
        let words = parser.pointee.problem.map { String(cString: $0) } ?? "it cannot be read"
        if parser.pointee.error == YAML_READER_ERROR {
            let before = input.prefix(Int(parser.pointee.problem_offset))
            let line = before.reduce(into: 1) { $0 += $1 == UInt8(ascii: "\n") ? 1 : 0 }
            return YAMLError(words, line: line)
        }
        return YAMLError("not YAML: \(words)", line: parser.pointee.problem_mark.line + 1)
    }
}
