/// A JSON value that was read: asked for what it should be, it answers or throws.
package struct JSONValue: Sendable {
    let tape: JSONTape
    let index: Int

    /// Parses one value and nothing after it.
    ///
    /// - Parameter line: The line of the file on which the bytes begin, for errors.
    package init(parsing bytes: [UInt8], line: Int = 1) throws(JSONError) {
        tape = try JSONParser.parse(bytes, line: line)
        index = 0
    }

    init(tape: JSONTape, index: Int) {
        self.tape = tape
        self.index = index
    }

    var node: JSONTape.Node { tape.nodes[index] }

    package var isNull: Bool { node.kind == .null }

    package var isObject: Bool { node.kind == .object }

    package func error(_ reason: JSONError.Reason, detail: String = "") -> JSONError {
        JSONError(reason, detail: detail, line: node.line)
    }

    private func expected(_ what: String) -> JSONError {
        error(.wrongType, detail: "expected \(what)")
    }

    // MARK: Scalars

    package func bool() throws(JSONError) -> Bool {
        switch node.kind {
        case .true: true
        case .false: false
        default: throw expected("true or false")
        }
    }

    /// A whole number that fits; "3.0" and "3e0" are not written so by us and are refused.
    package func integer() throws(JSONError) -> Int {
        guard node.kind == .number else { throw expected("a whole number") }
        guard let value = Int(numberText) else { throw error(.unacceptable, detail: numberText) }
        return value
    }

    package func number() throws(JSONError) -> Double {
        guard node.kind == .number else { throw expected("a number") }
        guard let value = Double(numberText), value.isFinite else {
            throw error(.unacceptable, detail: numberText)
        }
        return value
    }

    package func string() throws(JSONError) -> String {
        let text = tape.bytes[node.start..<node.end]
        switch node.kind {
        case .string:
            guard let string = String(validating: text, as: UTF8.self) else {
                throw error(.invalidUTF8)
            }
            return string
        case .escapedString:
            guard let bytes = JSONEscapes.resolved(text) else { throw error(.invalidString) }
            guard let string = String(validating: bytes, as: UTF8.self) else {
                throw error(.invalidUTF8)
            }
            return string
        default: throw expected("a string")
        }
    }

    /// Only ASCII stands in a number.
    var numberText: String {
        String(decoding: tape.bytes[node.start..<node.end], as: UTF8.self)
    }

    // MARK: Objects

    /// The value of a required key.
    package func read<Value: JSONReadable>(_ key: String) throws(JSONError) -> Value {
        guard let member = try member(key) else {
            throw error(.missing).within(key: key)
        }
        do { return try Value(json: member) } catch { throw error.within(key: key) }
    }

    /// The value of a key, or `nil` where it is `null` or not there.
    package func readIfPresent<Value: JSONReadable>(_ key: String) throws(JSONError) -> Value? {
        guard let member = try member(key), !member.isNull else { return nil }
        do { return try Value(json: member) } catch { throw error.within(key: key) }
    }

    /// The elements of a key; none where it is `null` or not there.
    package func readArray<Value: JSONReadable>(_ key: String) throws(JSONError) -> [Value] {
        guard let member = try member(key), !member.isNull else { return [] }
        do { return try member.elements() } catch { throw error.within(key: key) }
    }

    package func readDictionary(_ key: String) throws(JSONError) -> [String: String] {
        guard let member = try member(key), !member.isNull else { return [:] }
        var result: [String: String] = [:]
        do throws(JSONError) {
            for (key, value) in try member.members() {
                do { result[key] = try value.string() } catch { throw error.within(key: key) }
            }
        } catch { throw error.within(key: key) }
        return result
    }

    /// All keys and values, in the order of the file.
    package func members() throws(JSONError) -> [(key: String, value: JSONValue)] {
        guard node.kind == .object else { throw expected("an object") }
        var members: [(key: String, value: JSONValue)] = []
        var place = index + 1
        while place < node.next {
            let key = try JSONValue(tape: tape, index: place).string()
            members.append((key, JSONValue(tape: tape, index: place + 1)))
            place = tape.nodes[place + 1].next
        }
        return members
    }

    /// The value of a key; of the last one, where it is there more than once, as most readers do.
    package func member(_ key: String) throws(JSONError) -> JSONValue? {
        guard node.kind == .object else { throw expected("an object") }
        var found: Int?
        var place = index + 1
        while place < node.next {
            if isKey(place, key) { found = place + 1 }
            place = tape.nodes[place + 1].next
        }
        return found.map { JSONValue(tape: tape, index: $0) }
    }

    private func isKey(_ place: Int, _ key: String) -> Bool {
        let node = tape.nodes[place]
        if node.kind == .string {
            let name = key.utf8.span
            guard node.end - node.start == name.count else { return false }
            for index in name.indices where tape.bytes[node.start + index] != name[index] {
                return false
            }
            return true
        }
        return (try? JSONValue(tape: tape, index: place).string()) == key
    }

    // MARK: Arrays

    package func elements<Value: JSONReadable>() throws(JSONError) -> [Value] {
        guard node.kind == .array else { throw expected("an array") }
        var result: [Value] = []
        var place = index + 1
        while place < node.next {
            do {
                result.append(try Value(json: JSONValue(tape: tape, index: place)))
            } catch { throw error.within(index: result.count) }
            place = tape.nodes[place].next
        }
        return result
    }
}
