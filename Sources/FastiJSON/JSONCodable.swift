/// A value that writes itself as one JSON value.
package protocol JSONWritable {
    func write(to writer: inout JSONWriter)
}

/// A value that can be made from one JSON value.
///
/// A key it does not know is passed over, so that older programs read files of newer ones that
/// only add.
package protocol JSONReadable {
    init(json value: JSONValue) throws(JSONError)
}

extension String: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.string(self) }
    package init(json value: JSONValue) throws(JSONError) { self = try value.string() }
}

extension Int: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.number(self) }
    package init(json value: JSONValue) throws(JSONError) { self = try value.integer() }
}

extension Double: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.number(self) }
    package init(json value: JSONValue) throws(JSONError) { self = try value.number() }
}

extension Bool: JSONWritable, JSONReadable {
    package func write(to writer: inout JSONWriter) { writer.bool(self) }
    package init(json value: JSONValue) throws(JSONError) { self = try value.bool() }
}

extension JSONWritable where Self: RawRepresentable, RawValue == String {
    package func write(to writer: inout JSONWriter) { writer.string(rawValue) }
}

extension JSONReadable where Self: RawRepresentable, RawValue == String {
    package init(json value: JSONValue) throws(JSONError) {
        let word = try value.string()
        guard let known = Self(rawValue: word) else {
            throw value.error(.unacceptable, detail: word)
        }
        self = known
    }
}
