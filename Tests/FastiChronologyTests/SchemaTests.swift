import FastiChronology
import FastiJSON
import FastiTestSupport
import Foundation
import Testing

/// The published schema and the written file say the same.
struct SchemaTests {
    private let schema: JSONValue

    init() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appending(path: "docs/chronology.schema.json")
        schema = try JSONValue(parsing: Array(Data(contentsOf: file)))
    }

    @Test(arguments: UInt64(1)...10)
    func whatWeWriteIsValid(_ seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var text = ""
        generator.chronology(entries: 10).write(to: &text)
        let faults = check(try JSONValue(parsing: Array(text.utf8)), schema, at: "")
        #expect(faults == [])
    }

    /// The check itself sees each kind of fault.
    @Test(arguments: [
        ("\"format\":\"fasti-chronology/1\"", "\"format\":\"x\"", "/format: not the constant"),
        ("\"title\":null", "\"title\":1", "/title: of another type"),
        ("\"title\":null,", "", ": no title"),
        ("\"title\":null", "\"titel\":null,\"title\":null", ": keys in another order, or others"),
        (
            "\"unread\":[]", "\"unread\":[{\"path\":\"a\",\"reason\":1}]",
            "/unread/0/reason: of another type"
        ),
    ])
    func faultsAreSeen(_ part: String, _ other: String, _ fault: String) throws {
        var text = ""
        Chronology(made: .init(version: "0")).write(to: &text)
        let broken = text.replacingOccurrences(of: part, with: other)
        try #require(broken != text)
        #expect(check(try JSONValue(parsing: Array(broken.utf8)), schema, at: "").contains(fault))
    }

    // MARK: The part of JSON Schema that our schema uses

    private func check(_ value: JSONValue, _ rule: JSONValue, at path: String) -> [String] {
        if let name = rule["$ref"]?.foreignString?.split(separator: "/").last {
            guard let target = schema["$defs"]?[String(name)] else {
                return ["\(path): no \(name)"]
            }
            return check(value, target, at: path)
        }
        if let options = rule["anyOf"]?.foreignArray {
            let results = options.map { check(value, $0, at: path) }
            return results.contains([]) ? [] : results.first ?? []
        }
        var faults: [String] = []
        if let constant = rule["const"]?.foreignString, value.foreignString != constant {
            faults.append("\(path): not the constant")
        }
        if let words = rule["enum"]?.foreignArray,
            !words.contains(where: { $0.foreignString == value.foreignString })
        {
            faults.append("\(path): not one of the words")
        }
        if let type = rule["type"], !allows(type, value) {
            faults.append("\(path): of another type")
        }
        faults += checkText(value, rule, at: path)
        faults += checkObject(value, rule, at: path)
        if let item = rule["items"], let elements = value.foreignArray {
            for (index, element) in elements.enumerated() {
                faults += check(element, item, at: "\(path)/\(index)")
            }
        }
        return faults
    }

    private func checkText(_ value: JSONValue, _ rule: JSONValue, at path: String) -> [String] {
        guard let text = value.foreignString else { return [] }
        if let pattern = rule["pattern"]?.foreignString, !text.hasPrefix(pattern.dropFirst()) {
            return ["\(path): not \(pattern)"]
        }
        return []
    }

    private func checkObject(_ value: JSONValue, _ rule: JSONValue, at path: String) -> [String] {
        guard let members = value.foreignObject, let known = rule["properties"]?.foreignObject
        else { return [] }
        var faults: [String] = []
        for name in rule["required"]?.foreignArray?.compactMap(\.foreignString) ?? []
        where value[name] == nil {
            faults.append("\(path): no \(name)")
        }
        // Our files also keep the schema's order.
        if members.map(\.key) != known.map(\.key) {
            faults.append("\(path): keys in another order, or others")
        }
        for (key, member) in members {
            guard let memberRule = rule["properties"]?[key] else { continue }
            faults += check(member, memberRule, at: "\(path)/\(key)")
        }
        return faults
    }

    private func allows(_ type: JSONValue, _ value: JSONValue) -> Bool {
        let names = type.foreignArray?.compactMap(\.foreignString) ?? [type.foreignString ?? ""]
        return names.contains { name in
            switch name {
            case "null": value.isNull
            case "string": value.foreignString != nil
            case "number": value.foreignNumber != nil
            case "integer": (try? value.integer()) != nil
            case "object": value.foreignObject != nil
            case "array": value.foreignArray != nil
            case "boolean": (try? value.bool()) != nil
            default: false
            }
        }
    }
}
