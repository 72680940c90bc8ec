/// A JSON text (RFC 8259) as a value.
///
/// Members keep their order, so what is read can be written again alike.
package enum JSONValue: Sendable, Hashable {
    case null
    case bool(Bool)
    /// The digits as they stood: a number is not rounded until someone asks for its value.
    case number(String)
    case string(String)
    case array([JSONValue])
    case object([Member])

    package struct Member: Sendable, Hashable {
        package var name: String
        package var value: JSONValue

        package init(_ name: String, _ value: JSONValue) {
            self.name = name
            self.value = value
        }
    }

    /// The value of the first member of that name; `nil` where this is no object or has none.
    package subscript(name: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    package var string: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    package var bool: Bool? {
        guard case .bool(let value) = self else { return nil }
        return value
    }

    package var double: Double? {
        guard case .number(let digits) = self else { return nil }
        return Double(digits)
    }

    /// The value where it is a whole number written without fraction and exponent.
    package var int: Int? {
        guard case .number(let digits) = self else { return nil }
        return Int(digits)
    }

    package var array: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }

    package var object: [Member]? {
        guard case .object(let members) = self else { return nil }
        return members
    }
}

/// Why bytes are not JSON, and where.
package struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    package enum Reason: String, Sendable {
        case valueExpected = "expected a value"
        case nameExpected = "expected a name in quotes"
        case colonExpected = "expected a colon"
        case commaExpected = "expected a comma or a closing bracket"
        case badNumber = "not a number of JSON"
        case badEscape = "unknown escape in a string"
        case controlCharacter = "control character in a string"
        case unclosedString = "a string is not closed"
        case tooDeep = "nested too deeply"
        case trailingText = "unexpected text after the value"
    }

    package let reason: Reason
    /// Offset of the first wrong byte.
    package let offset: Int

    package var description: String { "\(reason.rawValue) at byte \(offset)" }
}
