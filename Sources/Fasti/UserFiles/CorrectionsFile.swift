public import FastiAssembling
import FastiDates
import FastiHashing
import FastiYAML

/// The file of a user's corrections, in YAML; docs/corrections.md tells its form.
public enum CorrectionsFile {
    static let passageKeys = ["mention", "quote", "told-by", "document"]
    static let entryKeys = [
        "set-date", "forbid-date", "retitle", "hide", "tag", "reviewed", "merge-with",
        "split-from", "note",
    ]
    static let actorKeys = ["actor", "called", "rename", "join", "note"]
    static let additionKeys = [
        "add", "citation", "quote", "set-date", "tag", "reviewed", "note",
    ]

    /// Reads a file.
    ///
    /// - Parameter file: As the user gave it.
    /// - Throws: All that is wrong in it, with lines.
    public static func corrections(
        in bytes: [UInt8], file: String
    ) throws(UserFileError) -> Corrections {
        let values = try YAMLValue.items(of: bytes, file: file, what: "corrections")
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return Corrections(
            file: name, fileSHA256: SHA256.hex(bytes),
            items: try readItems(values, file: file, correction))
    }

    private static func correction(_ value: YAMLValue) throws(UserFileError.Fault) -> Correction {
        let table = try UserTable(value, what: "a correction")
        let subject: Correction.Subject
        if table.has("add") {
            try table.allow(only: additionKeys)
            subject = .addition(try addition(table))
        } else if table.has("actor") {
            try table.allow(only: actorKeys)
            subject = try actor(table)
        } else {
            guard table.has("mention") || table.has("quote") else {
                throw .init(
                    line: table.line,
                    reason:
                        "a correction needs “mention”, “quote”, “actor” or “add” to say what it is about"
                )
            }
            try table.allow(only: passageKeys + entryKeys)
            subject = .entry(try passage(table), try changes(table))
        }
        return Correction(line: table.line, subject: subject, note: try table.text("note"))
    }

    private static func passage(
        _ table: UserTable
    ) throws(UserFileError.Fault) -> MentionReference {
        let id = try table.text("mention")
        if let id { try check(id, at: table.line(of: "mention")) }
        return MentionReference(
            id: id, quote: try table.text("quote"), trigger: try table.text("told-by"),
            document: try table.text("document"))
    }

    private static func check(_ id: String, at line: Int) throws(UserFileError.Fault) {
        guard !id.hasPrefix("e") else {
            throw .init(
                line: line,
                reason: "“\(id)” is an entry, whose id can change; give one of its mentions")
        }
    }

    /// Another passage: its id, or what else says which it is.
    private static func other(
        _ value: YAMLValue, _ key: String
    ) throws(UserFileError.Fault) -> MentionReference {
        guard case .table = value.content else {
            let id = try UserTable.text(value, key)
            try check(id, at: value.line)
            return MentionReference(id: id)
        }
        let table = try UserTable(value, what: "a passage")
        try table.allow(only: passageKeys)
        guard table.has("mention") || table.has("quote") else {
            throw .init(line: value.line, reason: "“\(key)” needs “mention” or “quote”")
        }
        return try passage(table)
    }

    private static func changes(_ table: UserTable) throws(UserFileError.Fault) -> [EntryChange] {
        var changes: [EntryChange] = []
        for value in table.values("merge-with") {
            changes.append(.mergeWith(try other(value, "merge-with")))
        }
        for value in table.values("split-from") {
            changes.append(.splitFrom(try other(value, "split-from")))
        }
        for date in try table.dates("forbid-date") { changes.append(.forbidDate(date)) }
        if let date = try table.date("set-date") { changes.append(.setDate(date)) }
        if let title = try table.text("retitle") { changes.append(.retitle(title)) }
        for tag in try table.texts("tag") { changes.append(.tag(tag)) }
        if try table.flag("reviewed") { changes.append(.markReviewed) }
        if try table.flag("hide") { changes.append(.hide) }
        guard !changes.isEmpty || table.has("note") || entryKeys.contains(where: table.has) else {
            throw .init(
                line: table.line,
                reason: "nothing is to be changed; say what: \(entryKeys.joined(separator: ", "))")
        }
        return changes
    }

    private static func actor(
        _ table: UserTable
    ) throws(UserFileError.Fault) -> Correction.Subject {
        let reference = ActorReference(
            try table.required("actor", for: "a correction of an actor"),
            called: try table.text("called"))
        var changes: [ActorChange] = []
        for other in try table.texts("join") { changes.append(.join(ActorReference(other))) }
        if let name = try table.text("rename") { changes.append(.rename(name)) }
        guard !changes.isEmpty else {
            throw .init(
                line: table.line, reason: "nothing is to be changed; say “rename” or “join”")
        }
        return .actor(reference, changes)
    }

    private static func addition(_ table: UserTable) throws(UserFileError.Fault) -> Addition {
        Addition(
            title: try table.required("add", for: "an entry of your own"),
            date: try table.date("set-date"),
            citation: try table.required("citation", for: "an entry of your own"),
            quote: try table.text("quote"), tags: try table.texts("tag"),
            isReviewed: try table.flag("reviewed"))
    }
}
