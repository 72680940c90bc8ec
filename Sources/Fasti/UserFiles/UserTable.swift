import FastiDates
import FastiYAML

/// One item of a user's file: its keys, each of which is read once and as what it is.
struct UserTable {
    typealias Fault = UserFileError.Fault

    let line: Int
    private let fields: [String: YAMLValue.Field]
    private let order: [YAMLValue.Field]

    init(_ value: YAMLValue, what: String) throws(Fault) {
        guard case .table(let fields) = value.content, !fields.isEmpty else {
            throw Fault(line: value.line, reason: "\(what) is expected: lines of “key: value”")
        }
        line = value.line
        order = fields
        self.fields = Dictionary(
            fields.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func has(_ key: String) -> Bool { fields[key] != nil }

    func line(of key: String) -> Int { fields[key]?.line ?? line }

    /// Refuses keys that are none, and says which there are.
    func allow(only keys: [String]) throws(Fault) {
        for field in order where !keys.contains(field.key) {
            throw Fault(
                line: field.line,
                reason: "“\(field.key)” is no key here; there are \(keys.joined(separator: ", "))")
        }
    }

    /// A text with something in it.
    func text(_ key: String) throws(Fault) -> String? {
        guard let value = fields[key]?.value else { return nil }
        return try Self.text(value, key)
    }

    func required(_ key: String, for what: String) throws(Fault) -> String {
        guard let text = try text(key) else {
            throw Fault(line: line, reason: "\(what) needs “\(key)”")
        }
        return text
    }

    /// Texts: one, or a list of them.
    func texts(_ key: String) throws(Fault) -> [String] {
        var result: [String] = []
        for value in values(key) { result.append(try Self.text(value, key)) }
        return result
    }

    /// The values of a key that takes one or a list.
    func values(_ key: String) -> [YAMLValue] {
        guard let value = fields[key]?.value else { return [] }
        if case .list(let values) = value.content { return values }
        return [value]
    }

    func flag(_ key: String) throws(Fault) -> Bool {
        guard let text = try text(key) else { return false }
        switch text.lowercased() {
        case "true", "yes": return true
        case "false", "no": return false
        default: throw Fault(line: line(of: key), reason: "“\(key)” is true or false")
        }
    }

    func date(_ key: String) throws(Fault) -> EDTF? {
        guard let text = try text(key) else { return nil }
        return try Self.date(text, key, line(of: key))
    }

    func dates(_ key: String) throws(Fault) -> [EDTF] {
        var result: [EDTF] = []
        for value in values(key) {
            result.append(try Self.date(Self.text(value, key), key, value.line))
        }
        return result
    }

    private static func date(_ text: String, _ key: String, _ line: Int) throws(Fault) -> EDTF {
        do throws(EDTFError) { return try EDTF(text) } catch {
            throw Fault(
                line: line,
                reason:
                    "“\(key)” is a date in EDTF, such as 2021-03-25 or 2021-03; “\(text)”: \(error)"
            )
        }
    }

    static func text(_ value: YAMLValue, _ key: String) throws(Fault) -> String {
        guard case .text(let text, _) = value.content else {
            throw Fault(line: value.line, reason: "“\(key)” is a text, not a list or table")
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            throw Fault(line: value.line, reason: "“\(key)” says nothing")
        }
        return text
    }
}

extension YAMLValue {
    /// The items of a file that is a list; none of a file without anything.
    static func items(
        of bytes: [UInt8], file: String, what: String
    ) throws(UserFileError) -> [YAMLValue] {
        let root: YAMLValue?
        do throws(YAMLError) { root = try parse(bytes) } catch {
            throw UserFileError(
                file: file, faults: [.init(line: error.line, reason: error.reason)])
        }
        guard let root else { return [] }
        guard case .list(let items) = root.content else {
            let reason = "a list of \(what) is expected: each begins with “- ”"
            throw UserFileError(file: file, faults: [.init(line: root.line, reason: reason)])
        }
        return items
    }
}

/// Reads each item; what is wrong with any of them is told at once.
func readItems<Item>(
    _ values: [YAMLValue], file: String, _ read: (YAMLValue) throws(UserFileError.Fault) -> Item
) throws(UserFileError) -> [Item] {
    var items: [Item] = []
    var faults: [UserFileError.Fault] = []
    for value in values {
        do throws(UserFileError.Fault) { items.append(try read(value)) } catch {
            faults.append(error)
        }
    }
    guard faults.isEmpty else { throw UserFileError(file: file, faults: faults) }
    return items
}
